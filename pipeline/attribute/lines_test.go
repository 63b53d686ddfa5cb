package attribute

import (
	"strings"
	"testing"

	"parley/data"
)

// Every frame of every line of cues.tsv is proved by a sentence made for it.
func TestCueLines(t *testing.T) {
	rows, err := data.Files{}.Table("cues.tsv", "verb", "forms", "kind", "frames", "preps")
	if err != nil {
		t.Fatal(err)
	}
	w := newBench(t)
	tried := 0
	for _, r := range rows {
		verb, forms, frames, preps := r.Fields[0], r.Fields[1], r.Fields[3], strings.Split(r.Fields[4], ",")
		all, err := inflect(verb, forms)
		if err != nil {
			t.Fatal(err)
		}
		past := all[0].word
		subject := "Elin Varo "
		if forms == "adj" {
			subject += "was "
		} else {
			past = all[2].word
		}
		if strings.Contains(frames, "p") {
			past += " " + preps[0]
		}
		for _, f := range frames {
			var rest string
			switch f {
			case 't':
				rest = " that the bridge over the sound was safe."
			case 'q':
				rest = ": “The bridge over the sound is safe, and it will stand.”"
			case 'o':
				rest = " the plan of the island for another bridge over the sound."
			case 'i':
				rest = " to build another bridge over the sound."
			case 'w':
				rest = " whether the bridge over the sound was safe."
			case 'a':
				rest = " the plan for a bridge as the work of fools."
			case 'x':
				rest = " the plan for a bridge a work of fools."
			case 'r':
				rest = " the governor as saying that the bridge was safe."
			case 'b':
				rest = " a statement saying that the bridge was safe."
			case 'v':
				rest = " the plan for another bridge over the sound."
			default:
				continue // h, n, e, p say how others stand
			}
			if f == 'i' && strings.Contains(frames, "h") {
				rest = " the governor" + rest
			}
			text := subject + strings.ReplaceAll(past, "_", " ") + rest
			ok := false
			for _, a := range w.find(text) {
				ok = ok || a.Cue.Ok() && strings.Contains(a.Cue.In(text), strings.Fields(past)[0]) || a.Cue.Ok() && f == 'b'
			}
			tried++
			if !ok {
				t.Errorf("%s:%d: frame %c: not found: %s", r.File, r.Line, f, text)
			}
		}
		for _, p := range preps {
			if strings.Contains(frames, "p") || p == "-" {
				continue
			}
			text := subject + past + " " + p + " the plan for another bridge over the sound."
			if len(w.find(text)) == 0 {
				t.Errorf("%s:%d: preposition %s: not found: %s", r.File, r.Line, p, text)
			}
		}
	}
	if tried < len(rows) {
		t.Errorf("have %d sentences for %d lines, want at least one each", tried, len(rows))
	}
}

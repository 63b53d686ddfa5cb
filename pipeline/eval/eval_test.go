package eval

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/models"
)

// TestMatch has the spans of gold and run as marks under one another.
func TestMatch(t *testing.T) {
	spans := func(line string) (out []Statement) {
		for i := 0; i < len(line); i++ {
			if line[i] == '[' {
				out = append(out, Statement{Start: i, End: i + strings.IndexByte(line[i:], ']') + 1})
			}
		}
		return out
	}
	for _, tt := range []struct{ name, gold, run, want string }{
		{"the same", "  [---]  [-]", "  [---]  [-]", "[0 1]"},
		{"half of it", "[--------]", "[---]", "[0]"},
		{"less than half", "[--------]", "[--]", "[-1]"},
		{"too long by more than half", "[---]", "[---------]", "[-1]"},
		{"nothing shared", "[--]", "    [--]", "[-1]"},
		{"the better of two, however late", "[--------]", "[----]           ", "[0]"},
		{"one to one: the closer takes it", "[------] ", " [-----] ", "[0]"},
	} {
		var gold []Gold
		for _, s := range spans(tt.gold) {
			gold = append(gold, Gold{Start: s.Start, End: s.End})
		}
		if have := fmt.Sprint(match(gold, spans(tt.run))); have != tt.want {
			t.Errorf("%s: have %s, want %s", tt.name, have, tt.want)
		}
	}
	// Spans that overlap each other: each gold takes the closer one, and each run's statement is taken once.
	gold := []Gold{{Start: 0, End: 10}, {Start: 2, End: 12}}
	run := []Statement{{Start: 2, End: 12}, {Start: 1, End: 10}, {Start: 2, End: 11}}
	if have := fmt.Sprint(match(gold, run)); have != "[1 0]" {
		t.Errorf("have %s, want [1 0]", have)
	}
}

func TestNames(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"Imre Vasgar", "imre vasgar", true},
		{"Imre Vasgar", "Vasgar", true},
		{"Minister Vasgar of Arcadia", "Vasgar", true}, // all its words are in the other
		{"Imré Vašgár", "IMRE VASGAR", true},
		{"Imre Vasgar", "Imre Tolland", false},
		{"The Arcadian Post", "Post", true},
		{"", "Vasgar", false},
		{"…", "…", false},
	} {
		if have := sameName(tt.a, tt.b); have != tt.want {
			t.Errorf("%q, %q: have %v, want %v", tt.a, tt.b, have, tt.want)
		}
	}
	for _, tt := range []struct {
		gold, date, precision string
		want                  bool
	}{
		{"2031-02-07", "2031-02-07", "day", true},
		{"2031-02", "2031-02-01", "month", true},
		{"2031-02", "2031-02-07", "day", true},
		{"2031-02-01", "2031-02-01", "month", false}, // the first day stands for the month: nobody knew it
		{"2031", "2031-01-01", "year", true},
		{"2031-02-07", "", "none", false},
	} {
		s := Statement{Date: tt.date, Precision: tt.precision}
		if have := sameDate(tt.gold, &s); have != tt.want {
			t.Errorf("%s, %s (%s): have %v, want %v", tt.gold, tt.date, tt.precision, have, tt.want)
		}
	}
}

func TestReadGold(t *testing.T) {
	const good = `{"quote_start": 3, "quote_end": 9, "speaker": "Vasgar", "stance": "support", "score": 0.5, "about_us_talks": true}`
	for _, tt := range []struct{ name, file, want string }{
		{"good, with an empty line", "\n" + good + "\n", ""},
		{"no JSON", good + "\nstance: support", "a.jsonl:2: not a JSON object"},
		{"two on a line", good + good, "a.jsonl:1: more than one"},
		{"no offsets", `{"stance": "support"}`, "want 0 <= start < end"},
		{"backwards", `{"quote_start": 9, "quote_end": 3, "stance": "support"}`, "want 0 <= start < end"},
		{"label", `{"quote_start": 3, "quote_end": 9, "stance": "for"}`, `stance "for": want one of support,`},
		{"score", `{"quote_start": 3, "quote_end": 9, "stance": "support", "score": 2}`, "want -1 to 1"},
	} {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, "a.jsonl"), []byte(tt.file), 0o666); err != nil {
			t.Fatal(err)
		}
		docs, err := ReadGold(dir)
		switch {
		case tt.want == "" && (err != nil || len(docs) != 1 || len(docs[0].Gold) != 1 || docs[0].Gold[0].Line != 2):
			t.Errorf("%s: have %+v, %v, want one statement, on line 2", tt.name, docs, err)
		case tt.want != "" && (err == nil || !strings.Contains(err.Error(), tt.want)):
			t.Errorf("%s: have %v, want %q", tt.name, err, tt.want)
		}
	}
	if _, err := ReadGold(t.TempDir()); err == nil {
		t.Errorf("empty folder: have no error, want one")
	}
}

func TestMeasure(t *testing.T) {
	docs := []Document{{Name: "a",
		Gold: []Gold{
			{Start: 0, End: 10, Speaker: "Imre Vasgar", Outlet: "Arcadian Post", Date: "2031-02-07", Form: "direct", About: true, Stance: models.Support, Score: 0.5, Line: 1},
			{Start: 20, End: 30, Speaker: "Dora Tolland", Form: "indirect", About: true, Stance: models.Oppose, Score: -0.5, Line: 2},
			{Start: 40, End: 50, Speaker: "Dora Tolland", Form: "indirect", About: false, Stance: models.NoStance, Line: 3},
		},
		Run: []Statement{
			{Start: 0, End: 10, Speaker: "Vasgar", Outlet: "Post", Date: "2031-02-07", Precision: "day", Form: "direct", About: true,
				Stance: models.Support, Score: 0.75, Confidence: 0.8, Text: "We welcome the talks.", Talks: 1, Friendly: 1},
			{Start: 20, End: 30, Speaker: "Vasgar", Form: "mixed", About: true, Stance: models.ConditionalSupport, Score: 0.25,
				Confidence: 0.6, Text: "The talks are a dreadful mistake.", Talks: 1},
			{Start: 60, End: 70},
		},
	}}
	r := Measure(docs)
	for _, tt := range []struct {
		name       string
		have, want float64
	}{
		{"found", float64(r.Found), 2}, {"recall", r.Recall, 2.0 / 3}, {"precision", r.Precision, 2.0 / 3}, {"F1", r.F1, 2.0 / 3},
		{"speaker", r.Speaker, 0.5}, {"date", r.Date, 1}, {"outlet", r.Outlet, 1}, {"form", r.Form, 0.5}, {"about", r.About, 1},
		{"flips", r.SignFlips, 0.5}, {"accuracy", r.Accuracy3, 0.5}, {"score", r.ScoreError, 0.5},
		{"macro-F1 of three", r.MacroF13, (2.0/3 + 0) / 2},        // +: 1 right, 1 false find; -: missed
		{"macro-F1 of six", r.MacroF16, (1.0 + 0 + 0) / 3},        // support, conditional support, oppose
		{"macro-F1 end to end", r.EndToEnd3, (2.0/3 + 0 + 0) / 3}, // 0: not found
		{"calibration", r.ECE, (0.2 + 0.6) / 2},                   // 0.8 and right, 0.6 and wrong
		{"VADER", r.Baselines[2].Accuracy3, 1},                    // welcome, dreadful mistake
		{"keywords", r.Baselines[1].Accuracy3, 0.5},               // the second has none
		{"not found", float64(r.Confusion[5][6]), 1},              // none, not found
		{"confused", float64(r.Confusion[4][1]), 1},               // oppose for conditional support
		{"misses", float64(len(r.Misses)), 3},                     // stance, speaker, not found
		{"majority of three", r.Baselines[0].Accuracy3, 0.5},      // one of two
	} {
		if !near(tt.have, tt.want) {
			t.Errorf("%s: have %.4f, want %.4f", tt.name, tt.have, tt.want)
		}
	}
	if r := Measure(nil); r.F1 != 0 || r.Kappa3 != nil || r.ECE != 0 {
		t.Errorf("nothing: have %+v, want zeros", r)
	}
}

// TestVader holds the door to the library: texts that could upset it give a label.
func TestVader(t *testing.T) {
	m := vader()
	for _, tt := range []struct{ text, want string }{
		{"The talks were wonderful and useful.", models.Support},
		{"A horrible, miserable failure.", models.Oppose},
		{"The delegation arrived at noon.", models.Neutral},
		{"", models.Neutral}, {"!!! ??? ...", models.Neutral}, {"\xff\xfe", models.Neutral}, {"İſẞ", models.Neutral},
		{strings.Repeat("horrible ", 2000), models.Oppose},
	} {
		if have := m(&Statement{Text: tt.text}); have != tt.want {
			t.Errorf("%.40q: have %s, want %s", tt.text, have, tt.want)
		}
	}
}

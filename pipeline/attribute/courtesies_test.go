package attribute

import (
	"strings"
	"testing"

	"parley/data"
)

// Each line of courtesies.tsv leaves its example out of a turn's statement and its counterexample in it.
func TestCourtesies(t *testing.T) {
	rows, err := data.Files{}.Table("courtesies.tsv", "phrase", "example", "counterexample")
	if err != nil {
		t.Fatal(err)
	}
	w := newBench(t)
	const said = "The bridge will open in June, whatever the harbour office thinks of it."
	for _, r := range rows {
		for i, opening := range r.Fields[1:] {
			text := "Q    Will the bridge open?\n\nMS. VARO:  " + opening + "  " + said + "\n\nQ    Thank you.\n"
			want := said
			if i == 1 {
				want = opening + "  " + said
			}
			out := w.find(text)
			if len(out) == 0 {
				t.Errorf("%s: %q: have no statement, want %q", r.Fields[0], opening, want)
				continue
			}
			if have := out[0].Spans[0].In(text); len(out) == 1 && have != want || !strings.HasPrefix(want, have) {
				t.Errorf("%s: have %q, want %q", r.Fields[0], have, want)
			}
		}
	}
}

// Greetings, ground rules and giving the floor are no statements, at a turn's beginning and at its end.
func TestGroundRules(t *testing.T) {
	check(t, []marking{
		{"ground rules first", "MODERATOR:  Good morning, all.  This call is on background, and there is no embargo.  With that, I will turn it over.\n\n[s1|OFFICIAL ONE]:  Hi.  [t1|The bridge will open in June, whatever the harbour office thinks of it.]\n"},
		{"giving the floor last", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready, and not a day before.]  I can take a few more.\n"},
		{"who speaks", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  This is Elin Varo.  [t1|It will open when it is ready, and not a day before.]\n"},
	})
}

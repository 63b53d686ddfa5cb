package resolve

import "testing"

// TestOfficesAndNames: whose an office is where the page tells, and the words of an office that stand before a name.
func TestOfficesAndNames(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct {
		name, published, text string
		want                  []string // by statement
	}{
		{"an office of a side that no table holds", "2023-03-01", `Greta Holm was there. [s0|The Selanian foreign minister] [c0|said] [q0|no].`, []string{"Selanian foreign minister (unnamed)"}},
		{"an office of two, by who spoke last", "", `Oskar Vann met Bela Orsik. [s0|Bela Orsik] [c0|said] [q0|no]. [s1|The president] [c1|added] [q1|never].`, []string{"Bela Orsik", "Bela Orsik"}},
		{"an office over time, by who was named last", "", `Greta Holm follows Tomas Elwin. Greta Holm spoke in the harbour. [s0|The foreign minister] [c0|said] [q0|no].`, []string{"Greta Holm"}},
		{"a former holder stays the latest", "2023-03-01", `Oskar Vann sat down. [s0|The former foreign minister] [c0|said] [q0|no].`, []string{"Tomas Elwin"}},
		{"the last words of an office before a name", "", `[s0|Deputy Minister for Ports and Sea Traffic Marta Quist] [c0|said] [q0|no].`, []string{"Marta Quist"}},
		{"one word of an office before a name", "", `[s0|Minister of Fisheries Marta Quist] [c0|said] [q0|no].`, []string{"Marta Quist"}},
		{"who is quoted goes on behind a sentence on another", "", `[s0|Piet Holm] [c0|said] “[q0|no].” Tomas Elwin left the harbour in May. “[q1|Never],” [s1|he] [c1|said]. Holm spoke for an hour.`, []string{"Piet Holm", "Piet Holm"}},
		{"another is told of, and quoted", "", `[s0|Piet Holm] [c0|said] “[q0|no].” Tomas Elwin left the harbour in May. “[q1|Never],” [s1|he] [c1|said]. Elwin spoke for an hour.`, []string{"Piet Holm", "Tomas Elwin"}},
		{"a day long past on a page without a date", "", `Greta Holm was there. The treaty was signed on May 3, 2019. [s0|The foreign minister] [c0|said] [q0|no].`, []string{"Greta Holm"}},
		{"an executive", "", `[s0|The company’s Chief Executive Marta Quist] [c0|said] [q0|no].`, []string{"Marta Quist"}},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			text, got := resolved(t, r, v, x.published, x.text)
			if len(got) != len(x.want) {
				t.Fatalf("have %d statements, want %d:\n%s", len(got), len(x.want), text)
			}
			for i, want := range x.want {
				if got[i].Speaker.Name != want {
					t.Errorf("speaker of %d: have %q, want %q\n%s", i, got[i].Speaker.Name, want, text)
				}
			}
		})
	}
}

package resolve

import "testing"

// TestTextsOfLands: whose text it is tells the country before it; a family name with its small word is who bears it in full.
func TestTextsOfLands(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct{ name, text, want string }{
		{"a country's statement", `Greta Holm met envoys. [s0|A Bordurian statement] [c0|said] [q0|no].`, "Borduria"},
		{"a statement of nobody's", `Greta Holm met envoys. [s0|A joint statement] [c0|said] [q0|no].`, "Greta Holm"},
		{"a small word before the name", `Anne Le Monnier met envoys. [s0|Le Monnier] [c0|said] [q0|no].`, "Anne Le Monnier"},
		{"a name of one page only", `Greta Holm met envoys. [s0|Le Monnier] [c0|said] [q0|no].`, "Le Monnier"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			text, got := resolved(t, r, v, "2023-03-01", x.text)
			if len(got) == 0 || got[0].Speaker.Name != x.want {
				t.Errorf("have %+v, want %q\n%s", got, x.want, text)
			}
		})
	}
}

package resolve

import "testing"

// TestOtherLands: whom a description calls by another country is nobody of this one, and no office of many is its one known holder's.
func TestOtherLands(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct{ name, text, want string }{
		{"the president of another country", `Lena Vann met them. [s0|The premier of Borduria] [c0|said] [q0|no].`, "Premier of Borduria (unnamed)"},
		{"an official of another country, before who is named next", "[s0|A Bordurian official] [c0|said] [q0|no].\n\n[s1|Greta Holm, an official of the harbour,] [c1|said] [q1|yes].", "Bordurian official (unnamed)"},
		{"an official of this country", "[s0|An Arcadian official] [c0|said] [q0|no].\n\n[s1|Greta Holm, an official of the harbour,] [c1|said] [q1|yes].", "Greta Holm"},
		{"a post of many, of whom the page names none", `[s0|The editor] [c0|said] [q0|no].`, "Editor (unnamed)"},
		{"a rank between the body and the name", `[s0|Commander of the Harbour Guard General Marta Quist] [c0|said] [q0|no].`, "Marta Quist"},
		{"an envoy's land before his name", `[s0|Special envoy for Borduria Greta Holm] [c0|said] [q0|no].`, "Greta Holm"},
		{"a listed person behind a body", `[s0|Chairman of the Council of Nine Piet Holm] [c0|said] [q0|no].`, "Piet Holm"},
		{"whom an aide serves", `[s0|An aide to Foreign Minister Greta Holm] [c0|said] [q0|no].`, "Aide to Foreign Minister Greta Holm (unnamed)"},
		{"an office with a preposition in it", `[s0|Port chief of staff Marta Quist] [c0|said] [q0|no].`, "Marta Quist"},
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

// TestSentenceOpener: "he" is who opens the sentence before under a name that no table holds, and a slip for the one woman who speaks.
func TestSentenceOpener(t *testing.T) {
	r, v := arcadian(t)
	tests := []struct{ name, text, want string }{
		{"one name of one who has spoken", `Oskar Vann met a guest. [s0|Tessel] [c0|said] [q0|no]. Tessel also gave Vann a report. [s1|He] [c1|called] [q1|the dam a trap].`, "Tessel"},
		{"a slip", `[s0|Greta Holm] [c0|said] [q0|no]. “[q1|It is good],” [s1|he] [c1|said].`, "Greta Holm"},
	}
	for _, x := range tests {
		t.Run(x.name, func(t *testing.T) {
			text, got := resolved(t, r, v, "2023-03-01", x.text)
			if len(got) < 2 || got[1].Speaker.Name != x.want {
				t.Errorf("have %+v, want %q\n%s", got, x.want, text)
			}
		})
	}
}

package attribute

import "testing"

// TestStartsAnew reads a heading that runs into the text apart from it.
func TestStartsAnew(t *testing.T) {
	check(t, []marking{
		{"a noun phrase", `[s1|Lund] [c1|praises] [t1|the new dam] [s2|The keeper] [c2|also urged] [t2|the towns to talk].`},
		{"an occasion", `[s1|Varo] [c1|wants] [t1|firm and lasting dams] In another part of her speech, [s2|Varo] [c2|said] [t2|the dam is safe].`},
		{"a participle", `[s1|Varo] [c1|calls on] [t1|the towns to pay] Speaking to pilots in Selane, [s2|Varo] [c2|said] [t2|the dam is safe].`},
		{"a name with an article", `[s|Varo] [c|told] The Lund Courier [t|that the dam is safe].`},
		{"a small word that opens the name", `[s|Le Monnier] [c|said] [t|that the dam is safe].`},
		{"a town", `[s|Varo], a keeper from The Narrows, [c|said] [t|that the dam is safe].`},
	})
}

package segment

import (
	"strings"
	"testing"
)

// TestSentences marks in each text, with "| " or, where no blank stands, "|", where sentences are cut.
func TestSentences(t *testing.T) {
	s := newSegmenter(t)
	for _, c := range []struct{ name, want string }{
		{"plain", `The envoy left. | Nobody asked why. | Was it late? | It was!`},
		{"country and title", `The U.S. and the U.N. sent Dr. Lund, Gen. Aaker and Sen. Brandt. | They met.`},
		{"country before a capital", `The U.S. Navy and U.S. Negotiations went on. | It ended.`},
		{"country at the end", `They left the U.S. | The council met.`},
		{"title behind a hyphen", `The then-Sen. Aaker and ex-Gen. Lund came. | They left.`},
		{"month", `On Feb. 7 and on 7 Jan. 2031 they met. | Then in Dec. Lund left.`},
		{"May ends one", `It was in May. | Lund left.`},
		{"time of day", `They met at 9 a.m. in Arden and at 5 p.m. Friday. | It was short.`},
		{"number", `Quay No. 5 is shut. | He said no. | It was late.`},
		{"initials", `J. D. Tarn, Mia K. Voss and Donald J. B. Aaker came. | All left.`},
		{"the word I", `So did I. | We left.`},
		{"decimal", `It rose by 3.5 percent to 1.2 million. | It fell.`},
		{"ellipsis inside", `The … Isles and the ... council met. | They left.`},
		{"ellipsis at the end", `Nobody knows… | The council met.`},
		{"question and shout", `What?! | Nobody knew.`},
		{"stop inside the quotation", `“It is done.” | He said no more.`},
		{"quotation of many sentences", `“It is done. We sail. Who pays?” she said. | They left.`},
		{"question asked by a name", `“Who pays?” Minister Lund asked. | Nobody knew.`},
		{"question, then another sentence", `“Who pays?” | Lund had left the hall before anyone said a word.`},
		{"quotation after a full stop", `He left. | “We sail,” she said.`},
		{"straight quotation after a full stop", `He left. | "We sail," she said. | 'No,' he said.`},
		{"bracket", `They met (in Arden). | They left. | (It rained.) | So they say.`},
		{"stop before a bracket closes", `They met (so says Lund.) and left. | It rained.`},
		{"hard line break", "They met in the\nharbour of Arden. | They\nleft."},
		{"nothing between", `It remains open.|"They left," he said. | No.`},
		{"lost blank", `It ended late.|Then they left. | See arden.example/A.Page or U.S.Navy now.`},
		{"colon keeps on", `It wrote: Many letters came. | They were read.`},
		{"list number", `1. They met. | 2. They left.`},
		{"dash after a stop", `He said so. – Lund. | They left.`},
		{"lower case after a stop", `The paper arden.example said so. and left.`},
		{"bold", `**They met.** | They left.`},
		{"guillemets", `«They met.» | They left.`},
		{"corporation", `Harbour Inc. Friday sold it to Rope Co. and left. | It rained.`},
		{"et cetera", `Rope, grain etc. were sold. | It rained.`},
		{"question mark of another script", `هل جاء؟ | نعم. | لا.`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.ReplaceAll(strings.ReplaceAll(c.want, "| ", ""), "|", "")
			if have := bars(s.Segmenter, text); have != c.want {
				t.Errorf("have %q, want %q", have, c.want)
			}
		})
	}
}

package segment

import (
	"strings"
	"testing"
)

// marked puts ⟨ and ⟩ around the quotations of each block; a bar parts blocks. An open one ends with ~, one that runs on
// from the block before begins with ~.
func marked(s *Segmenter, blocks []string) string {
	text := strings.Join(blocks, "\n\n")
	q := quoter{words: s.words, text: text}
	var out []string
	at := 0
	for i, b := range blocks {
		next := noClass
		if i+1 < len(blocks) {
			next = openingClass(blocks[i+1])
		}
		marks := map[int]string{}
		for _, qu := range q.scan(at, at+len(b), next) {
			open, end := "⟨", "⟩"
			if qu.Runs {
				open += "~"
			}
			if qu.Open {
				end = "~⟩"
			}
			marks[qu.Start] += open
			marks[qu.End] = end + marks[qu.End]
		}
		var sb strings.Builder
		for o := at; o <= at+len(b); o++ {
			sb.WriteString(marks[o])
			if o < at+len(b) {
				sb.WriteByte(text[o])
			}
		}
		out = append(out, sb.String())
		at += len(b) + 2
	}
	return strings.Join(out, " | ")
}

// knownQuotes are cases that fail, with the reason.
var knownQuotes = map[string]string{
	"a name with an apostrophe first":        "the mark of a transliterated letter looks like an opening mark, and a plural's apostrophe soon after it like a closing one",
	"single quotation that ends in a plural": "of two plurals' apostrophes the first is taken for the closing mark",
}

func TestQuotes(t *testing.T) {
	s := newSegmenter(t)
	for _, c := range []struct{ name, want string }{
		{"curly", `She said: ⟨“We sail.”⟩ Then ⟨“no.”⟩`},
		{"direction marks outside", "\u200f⟨\"We sail,\"⟩\u200e she said. \u2067⟨\"No\"⟩\u2069 she said."},
		{"direction marks inside", "⟨\"\u200fWe sail,\u200f\"⟩ she said, ⟨“\u202bno\u202c”⟩."},
		{"nested", `⟨“He told us ⟨‘wait,’⟩ and we don’t,”⟩ she said.`},
		{"nested twice", `⟨“He said ⟨‘she said ⟨“no”⟩ to me’⟩ twice,”⟩ said Lund.`},
		{"apostrophes", `The pilots’ guild and Arcadia’s council don’t pay in the ’90s, rock ’n’ roll.`},
		{"plural inside single marks", `It was ⟨‘the officials’ view’⟩ that hurt.`},
		{"single scare quotation before a plural", `The ⟨‘hawks’⟩ said so.`},
		{"two scare quotations", `The ⟨‘hawks’⟩ met the ⟨‘doves’⟩ there.`},
		{"single closes before the outer one", `⟨“They called it ⟨‘a pause’⟩”⟩ he said.`},
		{"straight", `⟨"We sail,"⟩ she said. ⟨"No, we don't."⟩`},
		{"straight nested", `⟨"He told us, ⟨'Wait,'⟩ so we did,"⟩ she said.`},
		{"straight single apostrophes", `The officials' words and the '80s don't count, 'em neither.`},
		{"straight single", `It was ⟨'nothing else'⟩ that counted.`},
		{"inch marks", `A 6" rope and a 12" mast.`},
		{"inch marks in a quotation", `⟨"We ask for a 6" rope now,"⟩ he said.`},
		{"straight after a dash", `So—⟨"no"⟩—he said (⟨"never"⟩).`},
		{"no blank before", `He said:⟨"no"⟩ and left.`},
		{"blank inside", `He said ⟨"we sail, "⟩ and left.`},
		{"guillemets", `⟨« Nous partons »⟩, said Lund; ⟨»wir gehen«⟩, he added.`},
		{"low marks", `⟨„Wir gehen“⟩ and ⟨„so it is”⟩, she said.`},
		{"ticks", "⟨``We sail''⟩, he said."},
		{"mixed marks", `⟨“We sail,"⟩ he said, ⟨"and we pay.”⟩`},
		{"title inside", `an essay, ⟨“Confused Harbour,”⟩ on it`},
		{"aside", `⟨“The deal,”⟩ that is the pact, ⟨“must name a day.”⟩`},
		{"bold quotation", `**⟨“We sail.”⟩** *⟨"No."⟩*`},
		{"never closed", `He said: ⟨“We sail and that is it.~⟩`},
		{"closing mark forgotten", `⟨“We sail, he said.~⟩ ⟨“We pay.”⟩`},
		{"straight closing mark forgotten", `⟨"We sail, he said.~⟩ ⟨"We pay."⟩`},
		{"runs over paragraphs", `⟨“We sail.~⟩ | ⟨~“We pay.~⟩ | ⟨~“We go,”⟩ he said.`},
		{"runs over paragraphs, straight", `He said: ⟨"We sail.~⟩ | ⟨~"We pay,"⟩ he said. ⟨"So."⟩`},
		{"runs on without a mark", `⟨“We sail.~⟩ | ⟨~We pay.”⟩ He left.`},
		{"single marks over paragraphs", `⟨‘We sail.~⟩ | ⟨~‘We pay,’⟩ he said.`},
		{"stray closing mark", `We sail,” he said.`},
		{"a name with an apostrophe first", `‘Ali came and said the ministers’ word counts.`},
		{"single quotation that ends in a plural", `It was ⟨‘the officials’ words’⟩ that hurt.`},
		{"straight mark before a curly one", `"⟨“We sail.”⟩" He left.`},
		{"mark alone in a cell", `“| ⟨“We sail.”⟩`},
		{"empty", `He said “” and "" and left.`},
		{"brackets and quotation", `(⟨“no”⟩) [⟨‘yes’⟩]`},
		{"apostrophe after a digit", `the 1990’s and ⟨‘the 1990s’⟩ alike`},
		{"slash", `⟨"yes"⟩/⟨"no"⟩`},
		{"contraction before a mark", `⟨“that’s what they’re sayin’.”⟩ He left.`},
	} {
		t.Run(c.name, func(t *testing.T) {
			blocks := strings.Split(strings.NewReplacer("⟨~", "", "~⟩", "", "⟨", "", "⟩", "").Replace(c.want), " | ")
			have := marked(s.Segmenter, blocks)
			if why, known := knownQuotes[c.name]; known {
				if have == c.want {
					t.Errorf("passes now; take it from the known failures: %s", why)
				}
				return
			}
			if have != c.want {
				t.Errorf("have %s\nwant %s", have, c.want)
			}
		})
	}
}

package features

import (
	"strings"
	"testing"
)

// roleOf says what the words of the tests do.
var roleOf = map[string]Role{"but": Opener, "if": Opener, "because": Opener, "only": Opener, "and": Joiner, "they": Starter, "we": Opening,
	"there": Opening, "must": Auxiliary, "can": Auxiliary, "is": Auxiliary, "ships": Inside}

// cutText is the text with its clauses parted by |, each with what is told of it in front: ^ where its opener leads, ( in an
// aside, ? in a question.
func cutText(text string) string {
	titles := []string{"Mr", "Sen"}
	v := NewVocabulary(titles)
	toks := Scan(text, v, nil)
	p := Passage{text, toks, v.Among(titles)}
	var marks []Mark
	for i, k := range toks {
		if role, ok := roleOf[strings.ToLower(text[k.Start:k.End])]; ok {
			marks = append(marks, Mark{int32(i), int32(i + 1), role})
		}
	}
	var all []string
	for _, c := range p.Clauses(0, len(toks), marks, 0, nil) {
		told := ""
		if c.Leads {
			told += "^"
		}
		if c.Aside {
			told += "("
		}
		if c.Asks {
			told += "?"
		}
		all = append(all, told+text[toks[c.First].Start:toks[c.Last-1].End])
	}
	return strings.Join(all, " | ")
}

func TestAmong(t *testing.T) {
	v := NewVocabulary([]string{"Sen", "sen", "Vice-Adm", "talk*", "talks"})
	among := v.Among([]string{"Sen", "Vice-Adm", "talk*"})
	for word, want := range map[string]bool{"Sen": true, "sen": false, "Vice": false, "Adm": false, "talks": true, "talked": true, "other": false} {
		if have := among[v.Lookup(word)]; have != want {
			t.Errorf("%q: have %v, want %v", word, have, want)
		}
	}
}

// TestLongestClause cuts what goes on without a mark.
func TestLongestClause(t *testing.T) {
	text := "if " + strings.Repeat("ships ", 2*longestClause)
	v := NewVocabulary(nil)
	toks := Scan(text, v, nil)
	p := Passage{text, toks, v.Among(nil)}
	end := int32(0)
	for i, c := range p.Clauses(0, len(toks), []Mark{{0, 1, Opener}}, 0, nil) {
		if c.First != end || c.Last <= c.First || c.Last-c.First > longestClause || c.Leads != (i == 0) || (c.Opener < 0) == (i == 0) {
			t.Errorf("clause %d: have %+v behind token %d", i, c, end)
		}
		end = c.Last
	}
	if int(end) != len(toks) {
		t.Errorf("have %d tokens, want %d", end, len(toks))
	}
}

func TestClauses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"sentences", "The bridge stands. The toll falls.", "The bridge stands | The toll falls"},
		{"a question", "The bridge stands. Who pays, but for us? Nobody!", "The bridge stands | ?Who pays, | ?but for us | Nobody"},
		{"titles and initials", "Mr. Aro, Sen. Lund and J. Varo of the U.S. navy left. Nobody paid 3.5 crowns.", "Mr. Aro, Sen. Lund and J. Varo of the U.S. navy left | Nobody paid 3.5 crowns"},
		{"no title", "We paid Varo Ltd. Nobody asked. We met Gen. Aro.", "We paid Varo Ltd | Nobody asked | We met Gen | Aro"},
		{"a semicolon and a colon", "It stands; it is old: three spans at 10:30.", "It stands | it is old | three spans at 10:30"},
		{"an opener in the middle", "The bridge stands because the guild pays, as ever.", "The bridge stands | because the guild pays, as ever"},
		{"an opener leads", "If the toll falls, the bridge stands, as ever.", "^If the toll falls | the bridge stands, as ever"},
		{"behind that", "We say: that if it falls, it falls.", "We say | that | ^if it falls | it falls"},
		{"an opener and no more", "But, the bridge stands.", "^But, the bridge stands"},
		{"two openers", "But if it falls, we pay.", "^But | ^if it falls | we pay"},
		{"a joiner of clauses", "The bridge stands and they pay.", "The bridge stands | they pay"},
		{"a joiner of words", "The bridge and the toll stand.", "The bridge and the toll stand"},
		{"a joiner before a quotation", "The bridge stands and “they pay”.", "The bridge stands | “they pay”"},
		{"a comma and a starter", "The bridge stands, they pay.", "The bridge stands | they pay"},
		{"a comma and a joiner", "The bridge stands, and the guild of old pays.", "The bridge stands | and the guild of old pays"},
		{"a list", "Bread, coal, and ships.", "Bread, coal, and ships"},
		{"no comma behind the lead", "If the toll falls there is bread.", "^If the toll falls | there is bread"},
		{"a comma later", "If the bridge of old we must keep, falls, all pay.", "^If the bridge of old we must keep | falls, all pay"},
		{"the verb before its subject", "Only then can we pay.", "^Only then | can we pay"},
		{"a short aside", "The bridge (of old) stands — in short — well.", "The bridge (of old) stands — in short — well"},
		{"an aside with a verb", "The bridge (it must stand) is old.", "The bridge | (it must stand | is old"},
		{"a dash and no other", "The bridge stands – in spite of all.", "The bridge stands | in spite of all"},
		{"a dash and a cut", "The bridge stands – it is old: in spite of all.", "The bridge stands | (it is old | in spite of all"},
		{"a hyphen", "The well-known bridge stands.", "The well-known bridge stands"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if have := cutText(c.text); have != c.want {
				t.Errorf("have %s\nwant %s", have, c.want)
			}
		})
	}
}

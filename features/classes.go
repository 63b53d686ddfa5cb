package features

import (
	"fmt"
	"strings"
)

// Classes are classes of words by name, for patterns to share: "<harm>" in a pattern is any member of the class harm. A member is
// a word as patterns have it ("harm", "negotiat*", "US"), or a phrase: words in a row ("sit down"), or what is more than one token
// ("U.S.", "so-called"). A phrase is read as if the pattern held it: where <rival> has the word iran and the phrase united states,
// "talks to <rival>" is "talks to [iran|united states]" with any other word of the class in iran's place. So it is more exact than
// the class's words, and a reading of the pattern of its own.
type Classes map[string]*wordClass

// A wordClass is one of Classes.
type wordClass struct {
	words, phrases []string // as Add was given them
	read           term     // what patterns read
	all            extent   // of read
}

// BarredClass is the class of words that "_" and "~" never stand for: what a denial or a condition opens is another matter
// than what goes before. It holds no phrases.
const BarredClass = "barred"

// Add makes a class. Its error names the class, the member that is wrong and what was wanted.
func (c Classes) Add(name string, members []string) error {
	own := &wordClass{}
	for _, m := range members {
		s, err := phrase(m)
		switch {
		case err != nil:
			return fmt.Errorf("class <%s>: %q: %w", name, m, err)
		case len(s) == 1:
			own.words = append(own.words, m)
		case name == BarredClass:
			return fmt.Errorf("class <%s>: %q: want a single word", name, m)
		default:
			own.phrases = append(own.phrases, m)
			own.read.ways = append(own.read.ways, s)
			own.all = own.all.or(extent{readings: 1, least: len(s), most: len(s)})
		}
	}
	if len(own.words) > 0 {
		own.read.ways = append(own.read.ways, sequence{{word: "<" + name + ">"}})
		own.all = own.all.or(oneWord)
	}
	if len(own.read.ways) == 0 {
		return fmt.Errorf("class <%s>: holds nothing: want a word", name)
	}
	own.read = own.read.plain()
	c[name] = own
	return nil
}

// phrase reads a member of a class.
func phrase(member string) (sequence, error) {
	if strings.ContainsAny(member, "()[]<>|") {
		return nil, fmt.Errorf("want words alone, without %s", "()[]<>|")
	}
	var out sequence
	for w := range strings.FieldsSeq(member) {
		s, err := tokens(w)
		if err != nil {
			return nil, err
		}
		out = append(out, s...)
	}
	if len(out) == 0 || len(out) == 1 && isMark(out[0].word) {
		return nil, fmt.Errorf("want a word")
	}
	return out, nil
}

// Words are the single words of a class, none where there is no such class.
func (c Classes) Words(name string) []string {
	if own, ok := c[name]; ok {
		return own.words
	}
	return nil
}

// Phrases are the members of a class that are no single words.
func (c Classes) Phrases(name string) []string {
	if own, ok := c[name]; ok {
		return own.phrases
	}
	return nil
}

// className is the name in "<name>".
func className(w string) (string, bool) {
	if n := len(w); n > 2 && w[0] == '<' && w[n-1] == '>' {
		return w[1 : n-1], true
	}
	return "", false
}

// Members are the words that a word of a reading stands for: those of its class, else itself.
func (c Classes) Members(word string) []string {
	if name, ok := className(word); ok {
		return c.Words(name)
	}
	return []string{word}
}

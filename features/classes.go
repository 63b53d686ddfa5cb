package features

import (
	"fmt"
	"strings"
)

// Classes are lists of words by name, for patterns to share: "<harm>" in a pattern is any word of Classes["harm"]. A word
// may be the beginning of words ("negotiat*"); it is one token, so "so-called" is none.
type Classes map[string][]string

// BarredClass is the class of words that "_" and "~" never stand for: what a denial or a condition opens is another matter
// than what goes before.
const BarredClass = "barred"

// className is the name in "<name>".
func className(w string) (string, bool) {
	if n := len(w); n > 2 && w[0] == '<' && w[n-1] == '>' {
		return w[1 : n-1], true
	}
	return "", false
}

// check says what is wrong with the class.
func (c Classes) check(name string) error {
	words, ok := c[name]
	if !ok {
		return fmt.Errorf("class <%s>: want one that the tables hold", name)
	}
	for _, w := range words {
		base := strings.TrimSuffix(w, "*")
		if alphanumeric(base) && base != "" {
			continue
		}
		if parts, err := cut(base); err != nil || len(parts) != 1 || isMark(base) {
			return fmt.Errorf("class <%s>: %q: want a single word", name, w)
		}
	}
	return nil
}

// Members are the words that a word of a reading stands for: those of its class, else itself.
func (c Classes) Members(word string) []string {
	if name, ok := className(word); ok {
		return c[name]
	}
	return []string{word}
}

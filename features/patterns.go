package features

import (
	"fmt"
	"slices"
)

// A Pattern is a phrase of a table:
//
//	talks                 the word, in whatever case; a word with an upper-case letter as it is written ("US")
//	negotiat*             any word that starts so, in whatever case
//	talks|negotiations    either word
//	(the)                 the word or nothing; also (in any way) and (a|the)
//	[give up|abandon]     either phrase
//	_                     exactly one word, whichever
//	~                     up to three words, whichever, inside the clause
//	<harm>                any word or phrase of that class, see Classes
//
// "Word" of "_" and "~" is what a reader calls so: "Iran's" and "so-called" are one, though more than one token. They match no
// word of the class <barred>, and no other mark than the apostrophe or hyphen inside a word, so they never leave a clause. A
// pattern starts with a word of its own and ends with anything but "~". Words are parted as a text's are: "don't" matches
// "don’t" too, and "U.S." matches "U. S.". OverMarks are read over, so a pattern must not hold one. Entry is the
// caller's own number for the pattern.
type Pattern struct {
	Text  string
	Entry int32
}

const (
	maxGap      = 3    // words that "~" stands for at most
	maxReadings = 1000 // ways to read one pattern, alternatives, options and phrases of classes multiplied out
	maxElements = 24   // words of one reading
	maxPattern  = 512  // bytes of a pattern
)

// anyWord stands for "_" in a reading; no token of a text reads so, since "_" is a mark.
const anyWord = "_"

// A PatternError says what is wrong with a pattern, and what was wanted.
type PatternError struct {
	Pattern Pattern
	Err     error
}

// Error names the pattern.
func (e *PatternError) Error() string { return fmt.Sprintf("pattern %q: %v", e.Pattern.Text, e.Err) }

// Unwrap is what is wrong, without the pattern.
func (e *PatternError) Unwrap() error { return e.Err }

// PatternWords are the words of the patterns and of their classes, sorted, for NewVocabulary. Its error is a *PatternError.
func PatternWords(patterns []Pattern, classes Classes) ([]string, error) {
	words := map[string]bool{}
	for _, p := range patterns {
		s, err := parse(p, classes)
		if err != nil {
			return nil, err
		}
		s.collect(words)
	}
	out := make([]string, 0, len(words))
	for w := range words {
		if name, ok := className(w); ok {
			out = append(out, classes.Words(name)...)
		} else {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return slices.Compact(out), nil
}

// collect adds the words of the sequence, and the classes in their place.
func (s sequence) collect(words map[string]bool) {
	for _, t := range s {
		if t.word != "" && t.word != anyWord {
			words[t.word] = true
		}
		for _, way := range t.ways {
			way.collect(words)
		}
	}
}

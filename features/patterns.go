package features

import (
	"fmt"
	"slices"
)

// Patterns are phrases of tables, read once. Their words go into a vocabulary, for which Compile makes of them what finds them in
// a text. The zero Patterns hold none, and name no classes. A pattern is written so:
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
// "don’t" too, and "U.S." matches "U. S.". OverMarks are read over, so a pattern must not hold one.
type Patterns struct {
	Classes Classes // to set before Add
	list    []pattern
}

// A pattern is one of Patterns.
type pattern struct {
	text  string
	entry int32
	read  sequence
}

const (
	maxGap      = 3    // words that "~" stands for at most
	maxReadings = 1000 // ways to read one pattern, alternatives, options and phrases of classes multiplied out
	maxElements = 24   // words of one reading
	maxPattern  = 512  // bytes of a pattern
)

// anyWord stands for "_" in a reading; no token of a text reads so, since "_" is a mark.
const anyWord = "_"

// Add reads a pattern. entry is the caller's own number for it, which several may share. The error names the pattern, and what
// was wanted.
func (p *Patterns) Add(text string, entry int32) error {
	s, err := parse(text, p.Classes)
	if err != nil {
		return fmt.Errorf("pattern %q: %w", text, err)
	}
	p.list = append(p.list, pattern{text, entry, s})
	return nil
}

// Words are the words of the patterns and of their classes, sorted and each once, for NewVocabulary.
func (p *Patterns) Words() []string {
	words := map[string]bool{}
	for _, one := range p.list {
		one.read.collect(words)
	}
	var out []string
	for w := range words {
		out = append(out, p.Classes.Members(w)...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Only are the patterns whose entries are to be kept.
func (p *Patterns) Only(keep func(entry int32) bool) Patterns {
	some := Patterns{Classes: p.Classes}
	for _, one := range p.list {
		if keep(one.entry) {
			some.list = append(some.list, one)
		}
	}
	return some
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

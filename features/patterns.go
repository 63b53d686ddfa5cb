package features

import (
	"fmt"
	"slices"
	"strings"
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
//	<harm>                any word of that class, see Classes
//
// "Word" in the last two is what a reader calls so: "Iran's" and "so-called" are one, though more than one token. They match
// no word of the class <barred>, and no other mark than the apostrophe or hyphen inside a word, so they never leave a
// clause. A pattern starts with a word of its own and ends with anything but "~". Words are parted as a text's are: "don't"
// matches "don’t" too, and "U.S." matches "U. S.". OverMarks are read over, so a pattern must not hold one. Entry is the
// caller's own number for the pattern.
type Pattern struct {
	Text  string
	Entry int32
}

const (
	maxGap      = 3   // words that "~" stands for at most
	maxReadings = 512 // ways to read one pattern, alternatives and options multiplied out
	maxElements = 24  // words of one reading
	maxPattern  = 512 // bytes of a pattern
)

// anyWord stands for "_" in a reading; no token of a text reads so, since "_" is a mark.
const anyWord = "_"

// PatternWords are the words of the patterns and of their classes, for NewVocabulary. Its error names the pattern and what
// was wanted.
func PatternWords(patterns []Pattern, classes Classes) ([]string, error) {
	var words []string
	for _, p := range patterns {
		readings, err := expand(p.Text, classes)
		if err != nil {
			return nil, err
		}
		for _, r := range readings {
			for _, w := range r {
				if name, ok := className(w); ok {
					words = append(words, classes[name]...)
				} else if w != anyWord {
					words = append(words, w)
				}
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words), nil
}

// expand gives all readings of a pattern, each a list of tokens, wildcards ("talk*"), classes and anyWord.
func expand(text string, classes Classes) ([][]string, error) {
	fail := func(format string, args ...any) ([][]string, error) {
		return nil, fmt.Errorf("pattern %q: %s", text, fmt.Sprintf(format, args...))
	}
	if len(text) > maxPattern {
		return fail("%d bytes: want at most %d", len(text), maxPattern)
	}
	p := parser{text: text, classes: classes}
	out, err := p.sequence(0)
	if err == nil && p.at < len(text) {
		err = fmt.Errorf("%q at byte %d closes nothing", text[p.at:p.at+1], p.at)
	}
	if err != nil {
		return fail("%v", err)
	}
	for _, r := range out {
		switch {
		case len(r) == 0:
			return fail("can match nothing at all: want a word outside of brackets ()")
		case len(r) > maxElements:
			return fail("%d words: want at most %d", len(r), maxElements)
		case r[0] == anyWord:
			return fail("starts with any word: want a word of its own first")
		}
	}
	return out, nil
}

// A parser reads a pattern from left to right.
type parser struct {
	text    string
	classes Classes
	at      int
}

// sequence reads terms up to the end, or to what closes or parts alternatives in brackets.
func (p *parser) sequence(depth int) ([][]string, error) {
	out := [][]string{nil}
	for gap := false; ; {
		p.at += len(p.text[p.at:]) - len(strings.TrimLeft(p.text[p.at:], " "))
		if p.at == len(p.text) || strings.IndexByte(")]", p.text[p.at]) >= 0 || depth > 0 && p.text[p.at] == '|' {
			if gap {
				return nil, fmt.Errorf("ends with ~: want a word after it")
			}
			return out, nil
		}
		gap = p.text[p.at] == '~'
		next, err := p.term(depth)
		if err != nil {
			return nil, err
		}
		if out, err = product(out, next); err != nil {
			return nil, err
		}
	}
}

// term reads one element: a word with its alternatives, or brackets.
func (p *parser) term(depth int) ([][]string, error) {
	switch c := p.text[p.at]; c {
	case '(', '[':
		open := p.at
		var out [][]string
		for p.at++; ; p.at++ {
			alt, err := p.sequence(depth + 1)
			if err != nil {
				return nil, err
			}
			if len(alt) == 1 && len(alt[0]) == 0 {
				return nil, fmt.Errorf("empty alternative at byte %d: want a word", p.at)
			}
			out = append(out, alt...)
			if p.at == len(p.text) || p.text[p.at] != '|' {
				break
			}
		}
		want := map[byte]byte{'(': ')', '[': ']'}[c]
		if p.at == len(p.text) || p.text[p.at] != want {
			return nil, fmt.Errorf("%q at byte %d is not closed: want %q", c, open, want)
		}
		p.at++
		if c == '(' {
			out = append(out, nil)
		}
		return out, nil
	}
	end := strings.IndexAny(p.text[p.at:], " ()[]")
	if end < 0 {
		end = len(p.text) - p.at
	}
	if depth > 0 { // here "|" parts phrases: [give up|abandon]
		if bar := strings.IndexByte(p.text[p.at:p.at+end], '|'); bar >= 0 {
			end = bar
		}
	}
	field := p.text[p.at : p.at+end]
	p.at += end
	if p.at < len(p.text) && strings.IndexByte("([", p.text[p.at]) >= 0 {
		return nil, fmt.Errorf("%q: want a space before %q", field, p.text[p.at])
	}
	var out [][]string
	for _, w := range strings.Split(field, "|") {
		alt, err := element(w, p.classes)
		if err != nil {
			return nil, err
		}
		out = append(out, alt...)
	}
	return out, nil
}

// element is the readings of one word.
func element(w string, classes Classes) ([][]string, error) {
	switch w {
	case "":
		return nil, fmt.Errorf("empty alternative: want a word on both sides of |")
	case "_":
		return [][]string{{anyWord}}, nil
	case "~":
		out := [][]string{nil}
		for n := 1; n <= maxGap; n++ {
			out = append(out, slices.Repeat([]string{anyWord}, n))
		}
		return out, nil
	}
	if name, ok := className(w); ok {
		return [][]string{{w}}, classes.check(name)
	}
	base, star := strings.CutSuffix(w, "*")
	if strings.ContainsAny(base, "*_~\t\r\n") {
		return nil, fmt.Errorf("word %q: want * at a word's end only, _ and ~ alone", w)
	}
	words, err := []string{base}, error(nil)
	if !alphanumeric(base) { // the library is slow; most words need it not
		words, err = cut(base)
	}
	if err != nil {
		return nil, err
	}
	for _, t := range words {
		if len(t) > maxWord-1 { // and a star
			return nil, fmt.Errorf("word %q: %d bytes: want at most %d", t, len(t), maxWord-1)
		}
	}
	if star {
		n := len(words)
		if base == "" || n == 0 || isMark(words[n-1]) {
			return nil, fmt.Errorf("word %q: want letters before *", w)
		}
		words[n-1] += "*"
	}
	return [][]string{words}, nil
}

// product is every reading of a followed by every reading of b.
func product(a, b [][]string) ([][]string, error) {
	if len(a)*len(b) > maxReadings {
		return nil, fmt.Errorf("%d readings: want at most %d; use fewer alternatives and options", len(a)*len(b), maxReadings)
	}
	out := make([][]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, append(x[:len(x):len(x)], y...))
		}
	}
	return out, nil
}

package features

import (
	"fmt"
	"slices"
	"strings"
)

// A sequence is what a pattern holds, term after term.
type sequence []term

// A term is read as its word or, where it has none, in any of its ways; an empty way reads nothing.
type term struct {
	word string // a token, a wildcard ("talk*"), a class or anyWord
	ways []sequence
}

// An extent is what is known of all readings of a sequence.
type extent struct {
	readings    int
	least, most int  // tokens
	any         bool // one begins with any word
}

// then is the extent of a sequence and another behind it.
func (e extent) then(o extent) extent {
	return extent{e.readings * o.readings, e.least + o.least, e.most + o.most, e.any || e.least == 0 && o.any}
}

// or is the extent of either of two ways.
func (e extent) or(o extent) extent {
	if e.readings == 0 {
		return o
	}
	return extent{e.readings + o.readings, min(e.least, o.least), max(e.most, o.most), e.any || o.any}
}

// parse reads a pattern. Its error says what was wanted, and does not name the pattern.
func parse(text string, classes Classes) (sequence, error) {
	if len(text) > maxPattern {
		return nil, fmt.Errorf("%d bytes: want at most %d", len(text), maxPattern)
	}
	p := parser{text: text, classes: classes}
	out, all, err := p.sequence(0)
	switch {
	case err != nil:
		return nil, err
	case p.at < len(text):
		return nil, fmt.Errorf("%q at byte %d closes nothing", text[p.at:p.at+1], p.at)
	case all.least == 0:
		return nil, fmt.Errorf("can match nothing at all: want a word outside of brackets ()")
	case all.most > maxElements:
		return nil, fmt.Errorf("%d words: want at most %d", all.most, maxElements)
	case all.any:
		return nil, fmt.Errorf("starts with any word: want a word of its own first")
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
func (p *parser) sequence(depth int) (sequence, extent, error) {
	var out sequence
	all := extent{readings: 1}
	for gap := false; ; {
		p.at += len(p.text[p.at:]) - len(strings.TrimLeft(p.text[p.at:], " "))
		if p.at == len(p.text) || strings.IndexByte(")]", p.text[p.at]) >= 0 || depth > 0 && p.text[p.at] == '|' {
			if gap {
				return nil, all, fmt.Errorf("ends with ~: want a word after it")
			}
			return out, all, nil
		}
		gap = p.text[p.at] == '~'
		next, e, err := p.term(depth)
		if err != nil {
			return nil, all, err
		}
		if all = all.then(e); all.readings > maxReadings {
			return nil, all, fmt.Errorf("%d readings: want at most %d; use fewer alternatives and options, or classes of fewer phrases", all.readings, maxReadings)
		}
		out = append(out, next)
	}
}

// term reads one element: a word with its alternatives, or brackets.
func (p *parser) term(depth int) (term, extent, error) {
	if c := p.text[p.at]; c == '(' || c == '[' {
		return p.brackets(depth)
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
		return term{}, extent{}, fmt.Errorf("%q: want a space before %q", field, p.text[p.at])
	}
	if field == "~" {
		gap, e := anyWords()
		return gap, e, nil
	}
	var out term
	var all extent
	for w := range strings.SplitSeq(field, "|") {
		way, e, err := element(w, p.classes)
		if err != nil {
			return term{}, extent{}, err
		}
		out.ways, all = append(out.ways, way), all.or(e)
	}
	return out.plain(), all, nil
}

// brackets reads the alternatives in (), which may all be left out, or in [].
func (p *parser) brackets(depth int) (out term, all extent, err error) {
	open := p.at
	for p.at++; ; p.at++ {
		way, e, err := p.sequence(depth + 1)
		if err != nil {
			return term{}, extent{}, err
		}
		if len(way) == 0 {
			return term{}, extent{}, fmt.Errorf("empty alternative at byte %d: want a word", p.at)
		}
		out.ways, all = append(out.ways, way), all.or(e)
		if p.at == len(p.text) || p.text[p.at] != '|' {
			break
		}
	}
	want := map[byte]byte{'(': ')', '[': ']'}[p.text[open]]
	if p.at == len(p.text) || p.text[p.at] != want {
		return term{}, extent{}, fmt.Errorf("%q at byte %d is not closed: want %q", p.text[open], open, want)
	}
	p.at++
	if want == ')' {
		out.ways, all = append(out.ways, nil), all.or(extent{readings: 1})
	}
	return out, all, nil
}

// plain is the term without ways where it has but one, of one word.
func (t term) plain() term {
	if len(t.ways) == 1 && len(t.ways[0]) == 1 {
		return t.ways[0][0]
	}
	return t
}

// anyWords is what "~" stands for.
func anyWords() (gap term, all extent) {
	for n := range maxGap + 1 {
		gap.ways = append(gap.ways, slices.Repeat(sequence{{word: anyWord}}, n))
		all = all.or(extent{readings: 1, least: n, most: n, any: n > 0})
	}
	return gap, all
}

// oneWord is the extent of a word.
var oneWord = extent{readings: 1, least: 1, most: 1}

// element reads one word, which may be more than one token, or a class.
func element(w string, classes Classes) (sequence, extent, error) {
	switch w {
	case "":
		return nil, extent{}, fmt.Errorf("empty alternative: want a word on both sides of |")
	case anyWord:
		one := oneWord
		one.any = true
		return sequence{{word: w}}, one, nil
	}
	if name, ok := className(w); ok {
		class, ok := classes[name]
		if !ok {
			return nil, extent{}, fmt.Errorf("class <%s>: want one that the tables hold", name)
		}
		return sequence{class.read}, class.all, nil
	}
	out, err := tokens(w)
	return out, extent{readings: 1, least: len(out), most: len(out)}, err
}

// tokens reads a word that is no class: as the tokens that a text would have for it, the last with a star where the word has one.
func tokens(w string) (sequence, error) {
	base, star := strings.CutSuffix(w, "*")
	if strings.ContainsAny(base, "*_~\t\r\n") {
		return nil, fmt.Errorf("word %q: want * at a word's end only, _ and ~ alone", w)
	}
	words := []string{base}
	if !alphanumeric(base) { // the library is slow; most words need it not
		var err error
		if words, err = cut(base); err != nil {
			return nil, err
		}
	}
	n := len(words)
	out := make(sequence, n)
	for i, t := range words {
		if len(t) > maxWord-1 { // and a star
			return nil, fmt.Errorf("word %q: %d bytes: want at most %d", t, len(t), maxWord-1)
		}
		out[i].word = t
	}
	if star {
		if base == "" || n == 0 || isMark(words[n-1]) {
			return nil, fmt.Errorf("word %q: want letters before *", w)
		}
		out[n-1].word += "*"
	}
	return out, nil
}

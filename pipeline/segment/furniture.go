package segment

import (
	"slices"
	"strings"

	"parley/data"
)

// A place is a part of the page in which a rule of furniture holds.
type place uint8

const (
	anywhere place = iota
	atEdge         // before the first or after the last paragraph of the body
	inTail
)

// A match is which part of a block a rule's pattern is compared with.
type match uint8

const (
	matchWhole match = iota
	matchStart
	matchEnd
	matchHas
)

var matches = map[string]match{"whole": matchWhole, "start": matchStart, "end": matchEnd, "has": matchHas}

// A rule is a line of the table of furniture.
type rule struct {
	id      string
	kind    string
	where   place
	match   match
	pattern []slot
}

// A slot of a pattern is a word, or one of several.
type slot struct {
	alts     []element
	optional bool
}

// An element of a pattern is a word's number, or one of the classes below.
type element int32

const (
	aNumber element = -1 - iota
	aMonth
	aWord
	aName
)

// classNames are the classes as the table writes them.
var classNames = map[string]element{"<number>": aNumber, "<month>": aMonth, "<word>": aWord, "<name>": aName}

// furniture is the table of rules, ready to match.
type furniture struct {
	vocabulary map[string]element
	known      wordTable   // the vocabulary, made to be searched
	begins     [256]uint32 // by a word's first byte: a bit for each length, in bytes, that words of the vocabulary have
	ends       [256]uint32 // the same by its last byte; the two tell of most words of a page that no rule holds them
	rules      []rule

	// Indices of rules by a pattern's first element: a word, a number or a name.
	byFirst          [][]int
	byNumber, byName []int

	// The same for the patterns that must end a block.
	endByFirst  [][]int
	endByNumber []int
}

// mostNameWords is how many capitalised words <name> may take.
const mostNameWords = 4

func newFurniture(rows []data.FurnitureRule) (*furniture, error) {
	f := &furniture{vocabulary: map[string]element{}, byFirst: make([][]int, 1), endByFirst: make([][]int, 1)}
	for _, r := range rows {
		n := len(f.rules)
		ru := rule{id: r.ID, kind: r.Kind, match: matches[r.Match]}
		switch r.Where {
		case "edge":
			ru.where = atEdge
		case "tail":
			ru.where = inTail
		}
		pattern, err := f.compile(r)
		if err != nil {
			return nil, err
		}
		ru.pattern = pattern
		f.rules = append(f.rules, ru)
		for _, e := range firsts(ru.pattern) {
			f.index(n, e, ru.match == matchEnd)
		}
	}
	f.known = newWordTable(f.vocabulary)
	return f, nil
}

// index notes that rule n's pattern may start with e.
func (f *furniture) index(n int, e element, end bool) {
	for len(f.byFirst) <= len(f.vocabulary) {
		f.byFirst, f.endByFirst = append(f.byFirst, nil), append(f.endByFirst, nil)
	}
	switch {
	case e > 0 && end:
		f.endByFirst[e] = append(f.endByFirst[e], n)
	case e > 0:
		f.byFirst[e] = append(f.byFirst[e], n)
	case e == aNumber && end:
		f.endByNumber = append(f.endByNumber, n)
	case e == aNumber:
		f.byNumber = append(f.byNumber, n)
	case e == aName:
		f.byName = append(f.byName, n)
	}
}

// compile reads a pattern.
func (f *furniture) compile(r data.FurnitureRule) ([]slot, error) {
	var out []slot
	needed := false
	for _, w := range strings.Fields(r.Pattern) {
		var sl slot
		if strings.HasPrefix(w, "(") && strings.HasSuffix(w, ")") && len(w) > 2 {
			sl.optional, w = true, w[1:len(w)-1]
		}
		needed = needed || !sl.optional
		for _, alt := range strings.Split(strings.ToLower(w), "|") {
			e, ok := classNames[alt]
			if ok {
				sl.alts = append(sl.alts, e)
				continue
			}
			if alt == "" || foldWord(alt) != alt || len(alt) > longestTerm {
				return nil, r.Row.Errorf("pattern %q: %q is no word", r.Pattern, alt)
			}
			if e, ok = f.vocabulary[alt]; !ok {
				e = element(len(f.vocabulary) + 1)
				f.vocabulary[alt] = e
				f.begins[alt[0]] |= 1 << len(alt)
				f.ends[alt[len(alt)-1]] |= 1 << len(alt)
			}
			sl.alts = append(sl.alts, e)
		}
		out = append(out, sl)
	}
	for _, e := range firsts(out) {
		if e == aWord || e == aMonth || e == aName && r.Match == "end" || e == aName && r.Match == "has" {
			return nil, r.Row.Errorf("pattern %q: want it to start with a word or a number", r.Pattern)
		}
	}
	if !needed {
		return nil, r.Row.Errorf("pattern %q: can match nothing at all", r.Pattern)
	}
	return out, nil
}

// firsts are the elements that a pattern can start with.
func firsts(pattern []slot) []element {
	var out []element
	for _, sl := range pattern {
		for _, e := range sl.alts {
			if !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
		if !sl.optional {
			break
		}
	}
	return out
}

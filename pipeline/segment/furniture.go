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

// A rule is a line of the table of furniture.
type rule struct {
	id      string
	kind    string
	where   place
	match   string
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
	rules      []rule
	byFirst    map[element][]int // rules by a pattern's first element
	ends       []int
	glued      []int
	gluedText  []string
}

// mostNameWords is how many capitalised words <name> may take.
const mostNameWords = 4

func newFurniture(rows []data.FurnitureRule) (*furniture, error) {
	f := &furniture{vocabulary: map[string]element{}, byFirst: map[element][]int{}}
	for _, r := range rows {
		n := len(f.rules)
		ru := rule{id: r.ID, kind: r.Kind, match: r.Match}
		switch r.Where {
		case "edge":
			ru.where = atEdge
		case "tail":
			ru.where = inTail
		}
		if r.Match == "glued" {
			f.rules = append(f.rules, ru)
			f.glued, f.gluedText = append(f.glued, n), append(f.gluedText, r.Pattern)
			continue
		}
		pattern, err := f.compile(r)
		if err != nil {
			return nil, err
		}
		ru.pattern = pattern
		f.rules = append(f.rules, ru)
		if r.Match == "end" {
			f.ends = append(f.ends, n)
			continue
		}
		for _, e := range firsts(ru.pattern) {
			f.byFirst[e] = append(f.byFirst[e], n)
		}
	}
	return f, nil
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
			if alt == "" || foldWord(alt) != alt {
				return nil, r.Row.Errorf("pattern %q: %q is no word", r.Pattern, alt)
			}
			if e, ok = f.vocabulary[alt]; !ok {
				e = element(len(f.vocabulary) + 1)
				f.vocabulary[alt] = e
			}
			sl.alts = append(sl.alts, e)
		}
		out = append(out, sl)
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

package segment

import (
	"slices"
	"strings"

	"parley/data"
	"parley/features"
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
	known      wordTable // the vocabulary, made to be searched
	byWord     []element // the vocabulary, by features.Word
	rules      []rule

	first  index   // of all rules whose pattern may start where a block does
	within index   // of those whose pattern may start anywhere in it
	last   index   // of those whose pattern must end it
	opens  []opens // by a word's number: in which of within and last it is, since few words are
}

// opens is a set of the indexes of furniture, those that any word of a block may be looked up in.
type opens uint8

const (
	opensWithin opens = 1 << iota
	opensLast
)

// mostNameWords is how many capitalised words <name> may take.
const mostNameWords = 4

func newFurniture(rows []data.FurnitureRule) (*furniture, error) {
	f := &furniture{vocabulary: map[string]element{}}
	for _, r := range rows {
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
	}
	for _, x := range []*index{&f.first, &f.within, &f.last} {
		x.byWord = make([][]start, len(f.vocabulary)+1)
	}
	for n, ru := range f.rules {
		if ru.match == matchEnd {
			f.last.add(n, ru.pattern)
			continue
		}
		f.first.add(n, ru.pattern)
		if ru.match == matchHas {
			f.within.add(n, ru.pattern)
		}
	}
	f.opens = make([]opens, len(f.vocabulary)+1)
	for e := range f.opens {
		if f.within.byWord[e] != nil {
			f.opens[e] |= opensWithin
		}
		if f.last.byWord[e] != nil {
			f.opens[e] |= opensLast
		}
	}
	f.known = newWordTable(f.vocabulary)
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
			if alt == "" || foldWord(alt) != alt || len(alt) > longestTerm {
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

// bind looks the words up in the program's vocabulary, in whatever case that has them.
func (f *furniture) bind(v *features.Vocabulary) {
	f.byWord = make([]element, v.Len())
	for w, e := range f.vocabulary {
		forms := v.Forms(w) // none of a word in several tokens
		for _, id := range forms {
			f.byWord[id] = e
		}
		if len(forms) > 0 {
			f.byWord[v.Lookup(strings.ToUpper(w))] = e
		}
	}
}

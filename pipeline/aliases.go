package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"parley/data"
	"parley/pipeline/resolve"
)

// An Alias is a speaker of the tables whose name is close to one that they do not hold.
type Alias struct {
	SpeakerID string  `json:"speaker_id"`
	Speaker   string  `json:"speaker"`
	Closeness float64 `json:"closeness"` // 0 to 1, see closeness
}

const (
	leastClose  = 0.7 // of an alias that is shown
	mostAliases = 3   // shown for a name
	familyClose = 0.9 // a family name alone says less than a whole name
	holdsClose  = 0.95
)

// A nameBook is the names of the people and outlets tables, folded.
type nameBook struct {
	resolver *resolve.Resolver
	entries  []bookName
	known    map[string]bool // ids
}

type bookName struct {
	id, name string
	person   bool
	words    []string // folded
	whole    string
}

func newNameBook(files data.Files) (*nameBook, error) {
	r, err := resolve.New(files)
	if err != nil {
		return nil, err
	}
	people, err := files.People()
	if err != nil {
		return nil, err
	}
	outlets, err := files.Outlets()
	if err != nil {
		return nil, err
	}
	countries, err := files.Countries()
	if err != nil {
		return nil, err
	}
	b := &nameBook{resolver: r, known: map[string]bool{}}
	add := func(id, name, as string, person bool) {
		if words := r.NameKeys(as); len(words) > 0 {
			b.entries = append(b.entries, bookName{id, name, person, words, strings.Join(words, " ")})
		}
		b.known[id] = true
	}
	for _, p := range people {
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			add(p.ID, p.Name, n, p.Kind == "person")
		}
	}
	for _, o := range outlets {
		for _, n := range append([]string{o.Name}, o.Aliases...) {
			add(o.ID, o.Name, n, false)
		}
	}
	for _, c := range countries {
		b.known[c.ID] = true
	}
	return b, nil
}

// aliases are the closest names of the tables, the closest first.
func (b *nameBook) aliases(name string) []Alias {
	words := b.resolver.NameKeys(name)
	if len(words) == 0 {
		return nil
	}
	whole := strings.Join(words, " ")
	best := map[string]Alias{}
	for i := range b.entries {
		e := &b.entries[i]
		if c := e.closeness(words, whole); c >= leastClose && c > best[e.id].Closeness {
			best[e.id] = Alias{e.id, e.name, c}
		}
	}
	out := make([]Alias, 0, len(best))
	for _, a := range best {
		out = append(out, a)
	}
	slices.SortFunc(out, func(a, b Alias) int {
		return cmp.Or(cmp.Compare(b.Closeness, a.Closeness), strings.Compare(a.SpeakerID, b.SpeakerID))
	})
	return out[:min(len(out), mostAliases)]
}

// closeness is 1 less the letters to change for each letter of the longer name, after both are folded by the rules of
// transliteration. A name that is one word is held against family names too, and a long one may hold the other whole,
// as where a title was taken for a part of it.
func (e *bookName) closeness(words []string, whole string) float64 {
	c := similar(whole, e.whole)
	if len(words) == 1 && len(e.words) > 1 && e.person {
		c = max(c, familyClose*similar(whole, e.words[len(e.words)-1]))
	}
	if len(e.words) > 1 && len(words) > len(e.words) {
		for i := 0; i+len(e.words) <= len(words); i++ {
			if slices.Equal(words[i:i+len(e.words)], e.words) {
				c = max(c, holdsClose)
			}
		}
	}
	return c
}

// similar is 1 less the edits between a and b for each byte of the longer; 0 where that cannot reach leastClose.
func similar(a, b string) float64 {
	long := max(len(a), len(b))
	most := int((1 - leastClose) * float64(long)) // edits
	if long == 0 || long-min(len(a), len(b)) > most {
		return 0
	}
	d := distance(a, b)
	if d > most {
		return 0
	}
	return 1 - float64(d)/float64(long)
}

// distance is how many bytes to put in, take out, change, or swap with the next one make b of a. Folded names are ASCII
// as a rule, so bytes are letters.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

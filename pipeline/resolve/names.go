package resolve

import (
	"bytes"
	"iter"
	"slices"
	"strings"

	"parley/data"
)

// names finds owners by the hash of a name's key.
type names struct {
	keys   *keys
	owners []owner
	full   map[uint64]int32 // by tight key: index of owners; beginning for that of a longer name
	begins filter           // the keys of full
	ends   filter           // the keys of last
	vague  filter           // the keys of loose
	// What the keys of loose and of last begin with, to the last byte: a word of a page that is none of these begins none.
	vagueBegins, endsBegin filter
	loose                  map[uint64]int32   // by loose key of names of several words: index of owners; -1 where several own it
	last                   map[uint64][]int32 // by tight key of a name's end ("varo", "elin varo"): people, each once
	people                 [][][]byte         // by person: the tight keys of the canonical name's words
}

// What find gives for a key that is not a whole name.
const (
	beginning = -1 // of a longer name
	noName    = -2
)

// find is the index of the first owner of the name with a tight key, else beginning or noName.
func (n *names) find(tight uint64) int32 {
	if n.begins.has(tight) {
		if at, ok := n.full[tight]; ok {
			return at
		}
	}
	return noName
}

// article opens names that are not names without it.
const article = "The "

// within opens an alias that is a name only after "in", "on" and the like; it holds for the outlet's own name too.
const within = "in "

// partsName says whether r parts the words of a name that keys fold.
func partsName(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '–' }

// words are the tight keys of the words that add to the name; a lone letter adds nothing unless it comes first. Each holds
// until the next.
func (n *names) words(name string) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		var room [2 * maxWord]byte
		long := false
		for w := range strings.FieldsFuncSeq(name, partsName) {
			if len(w) == 1 && long {
				continue
			}
			long = long || len(w) > 1
			if k := n.keys.tight(room[:0], w); len(k) > 0 && !yield(k) {
				return
			}
		}
	}
}

// fold lists what words gives.
func (n *names) fold(name string) [][]byte {
	var out [][]byte
	for k := range n.words(name) {
		out = append(out, bytes.Clone(k))
	}
	return out
}

func newNames(k *keys, r *Resolver) (*names, error) {
	n := &names{keys: k, full: map[uint64]int32{}, loose: map[uint64]int32{}, last: map[uint64][]int32{}}
	for i, c := range r.countries {
		for _, w := range append([]string{c.Name}, c.Words...) {
			if err := n.add(r, w, owner{kind: aCountry, at: int32(i), next: -1}, c.Row); err != nil {
				return nil, err
			}
		}
	}
	for i, o := range r.outlets {
		for _, w := range append([]string{o.Name}, o.Aliases...) {
			w, in := strings.CutPrefix(w, within)
			in = in || slices.Contains(o.Aliases, within+w)
			if err := n.add(r, w, owner{kind: anOutlet, at: int32(i), next: -1, in: in}, o.Row); err != nil {
				return nil, err
			}
		}
	}
	for i, p := range r.people {
		n.people = append(n.people, n.fold(p.Name))
		for _, w := range append([]string{p.Name}, p.Aliases...) {
			if err := n.add(r, w, owner{kind: aPerson, at: int32(i), next: -1}, p.Row); err != nil {
				return nil, err
			}
			if p.Kind == "person" {
				n.addEnds(w, int32(i))
			}
		}
	}
	return n, nil
}

func (n *names) add(r *Resolver, name string, o owner, row data.Row) error {
	words := n.fold(name)
	if len(words) == 0 {
		return row.Errorf("name %q: want letters", name)
	}
	h := uint64(0)
	var vague []byte
	for i, w := range words {
		h = then(h, hash(w), uint8(len(w)))
		vague = append(vague, n.keys.loose(nil, w)...)
		if i < len(words)-1 {
			if _, ok := n.full[h]; !ok {
				n.full[h] = beginning
				n.begins.add(h)
			}
		}
	}
	for at, ok := n.full[h]; ok && at >= 0; at = n.owners[at].next {
		had := n.owners[at]
		if had.kind == o.kind && had.at == o.at {
			return nil // two spellings of one key
		}
		if had.kind != aPerson || o.kind != aPerson || !r.partedByOffice(had.at, o.at) {
			return row.Errorf("%q is also a name of %s: want one owner of each name, or terms of office that do not overlap", name, r.rowOf(had))
		}
		if n.owners[at].next < 0 {
			break
		}
	}
	id := int32(len(n.owners))
	if at, ok := n.full[h]; ok && at >= 0 {
		o.next = at
	}
	o.the = len(words) == 1 && strings.HasPrefix(name, article)
	n.owners = append(n.owners, o)
	n.full[h] = id
	n.begins.add(h)
	if len(words) > 1 && o.kind == aPerson {
		l := hash(vague)
		n.vague.add(l)
		n.vagueBegins.addBeginnings(vague)
		if _, ok := n.loose[l]; ok {
			if had := n.loose[l]; had < 0 || n.owners[had].at != o.at {
				n.loose[l] = -1
			}
		} else {
			n.loose[l] = id
		}
	}
	return nil
}

// addEnds files a person under every end of the name: the family name, with and without the words before it.
func (n *names) addEnds(name string, person int32) {
	words := n.fold(name)
	for i := 1; i < len(words); i++ {
		end := bytes.Join(words[i:], nil)
		h := hash(end)
		if !slices.Contains(n.last[h], person) {
			n.last[h] = append(n.last[h], person)
			n.ends.add(h)
			n.endsBegin.addBeginnings(end)
		}
	}
}

// rowOf names the table's line of an owner.
func (r *Resolver) rowOf(o owner) string {
	var row data.Row
	switch o.kind {
	case aPerson:
		row = r.people[o.at].Row
	case anOutlet:
		row = r.outlets[o.at].Row
	default:
		row = r.countries[o.at].Row
	}
	return row.Errorf("%s", row.Fields[0]).Error()
}

// partedByOffice says whether both people hold offices, and at no time both.
func (r *Resolver) partedByOffice(a, b int32) bool {
	if len(r.held[a]) == 0 || len(r.held[b]) == 0 {
		return false
	}
	for _, i := range r.held[a] {
		for _, j := range r.held[b] {
			if r.offices[i].Holds(r.offices[j].From, r.offices[j].To) {
				return false
			}
		}
	}
	return true
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}

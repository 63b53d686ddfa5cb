package resolve

import (
	"slices"
	"strings"

	"parley/data"
)

// An owner is whom a name belongs to.
type owner struct {
	kind ownerKind
	at   int32 // index into people, outlets or countries
	next int32 // index of another owner of the same name whom only dates part from this one; -1
	in   bool  // the name is common words, and only "in" or "on" before it tells it from them ("in Home Affairs")
	the  bool  // the name is one common word, and its article tells it from that ("The Lamp")
}

type ownerKind uint8

const (
	noOwner ownerKind = iota
	aPerson
	anOutlet
	aCountry
)

// names finds owners by the hash of a name's key.
type names struct {
	keys   *keys
	owners []owner
	full   map[uint64]int32   // by tight key: index of owners; beginning for that of a longer name
	begins filter             // the keys of full
	ends   filter             // the keys of last
	vague  filter             // the keys of loose
	loose  map[uint64]int32   // by loose key of names of several words: index of owners; -1 where several own it
	last   map[uint64][]int32 // by tight key of a name's end ("varo", "elin varo"): people, each once
	people [][][]byte         // by person: the tight keys of the canonical name's words
}

// What find gives for a key that is not a whole name.
const (
	beginning = -1 // of a longer name
	noName    = -2
)

// find is the index of the first owner of the name with a tight key, else beginning or noName.
func (n *names) find(tight digest) int32 {
	if n.begins.has(tight.sum) {
		if at, ok := n.full[tight.sum]; ok {
			return at
		}
	}
	return noName
}

// article opens names that are not names without it.
const article = "The "

// within opens an alias that is a name only after "in", "on" and the like; it holds for the outlet's own name too.
const within = "in "

// nameWords parts a name into the words that keys fold.
func nameWords(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' || r == '.' || r == '–' })
}

// fold is the tight key of each word that adds to the name; a lone letter adds nothing unless it comes first.
func (n *names) fold(name string) [][]byte {
	var out [][]byte
	long := false
	for _, w := range nameWords(name) {
		if len(w) == 1 && long {
			continue
		}
		long = long || len(w) > 1
		if k := n.keys.tight(nil, w); len(k) > 0 {
			out = append(out, k)
		}
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
	whole, vague := noKey, noKey
	var h, l uint64
	for i, w := range words {
		whole, vague = whole.then(hash(w)), vague.then(hash(n.keys.loose(nil, w)))
		h, l = whole.sum, vague.sum
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
		n.vague.add(l)
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
		end := noKey
		for _, w := range words[i:] {
			end = end.then(hash(w))
		}
		h := end.sum
		if !slices.Contains(n.last[h], person) {
			n.last[h] = append(n.last[h], person)
			n.ends.add(h)
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

// lookup finds the owner of a whole name as a table or a page writes it; at is the day that parts owners of one name.
func (r *Resolver) lookup(name string, at data.Date) owner {
	whole, vague := noKey, noKey
	words := r.names.fold(name)
	for _, w := range words {
		whole, vague = whole.then(hash(w)), vague.then(hash(r.names.keys.loose(nil, w)))
	}
	if i, ok := r.names.full[whole.sum]; ok && i >= 0 {
		return r.byDate(i, at, at)
	}
	if i, ok := r.names.loose[vague.sum]; ok && i >= 0 && len(words) > 1 {
		return r.names.owners[i]
	}
	return owner{next: -1}
}

// byDate picks among owners of one name the one in office from a to b; the first of the table where none is.
func (r *Resolver) byDate(i int32, a, b data.Date) owner {
	best, most := r.names.owners[i], int32(-1)
	if best.next < 0 {
		return best
	}
	for ; i >= 0; i = r.names.owners[i].next {
		o := r.names.owners[i]
		if o.kind != aPerson {
			continue
		}
		days := int32(-1)
		for _, at := range r.held[o.at] {
			days = max(days, r.shared(r.offices[at], a, b))
		}
		if days > most || days == most && o.at < best.at {
			best, most = o, days
		}
	}
	return best
}

// lo0 is the first day of a date, or long ago for none.
func lo0(d data.Date) int32 {
	if d.IsZero() {
		return -farDay
	}
	return d.Days()
}

// farDay stands for an open bound, in days since 1970-01-01.
const farDay = 1 << 20

// shared counts the days from a to b on which the office was held, as far as the tables reach; -1 for none.
func (r *Resolver) shared(o data.Office, a, b data.Date) int32 {
	lo, hi := int32(-farDay), max(r.last, lo0(a))
	if !a.IsZero() {
		lo = a.Days()
	}
	if !b.IsZero() {
		hi = min(hi, b.Last())
	}
	if !o.From.IsZero() {
		lo = max(lo, o.From.Days())
	}
	if !o.To.IsZero() {
		hi = min(hi, o.To.Last())
	}
	if hi < lo {
		return -1
	}
	return hi - lo
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}

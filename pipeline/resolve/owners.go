package resolve

import "parley/data"

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

// lookup finds the owner of a whole name as a table or a page writes it; at is the day that parts owners of one name.
func (r *Resolver) lookup(name string, at data.Date) owner {
	whole, vague := uint64(0), uint64(0)
	words := 0
	var room [2 * maxWord]byte
	for w := range r.names.words(name) {
		whole = then(whole, hash(w), uint8(len(w)))
		l := r.names.keys.loose(room[:0], w)
		vague = then(vague, hash(l), uint8(len(l)))
		words++
	}
	if i, ok := r.names.full[whole]; ok && i >= 0 {
		return r.byDate(i, at, at)
	}
	if i, ok := r.names.loose[vague]; ok && i >= 0 && words > 1 {
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

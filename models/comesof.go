package models

// comesValue is that of a thing of which is told what would come of it, or of its lack: "if a deal is reached, prices will fall".
const comesValue = 0.5

// comesOf reads what would come of it that the thing which the condition c names is brought about, or is not: "if we reach a deal, the
// shops will fill", "if no deal is made, we face war". That it fails, or that the other side will not have it, goes with a threat, and
// says nothing.
func (r *reader) comesOf(c, main int, values []clauseValue, side category) bool {
	v, m := &values[c], &values[main]
	if m.named || v.lo == v.hi || m.mood.asks || m.mood.reported {
		return false
	}
	x := r.thingOf(v)
	if x == nil {
		return false
	}
	done := x.sign
	if r.opener(c) == unless {
		done = -done
	}
	if r.headCat(x) == fail || done < 0 && (r.another(&v.mood, side) || !r.headCat(x).turns() && r.surelyAnother(&m.mood, side) || r.threatens(&m.mood)) {
		return false
	}
	out := r.outcome(main)
	if out == 0 {
		return false
	}
	for i := m.lo; i < m.hi; i++ {
		r.parts[i].value = 0
	}
	x.value, x.head = done*out*comesValue, max(x.head, x.noun)
	x.mods |= conditional
	return true
}

// evenIf reads what would not come of it, or what ill, that the thing which the concession c names is brought about: "even if a deal is
// signed, the sanctions will not be lifted".
func (r *reader) evenIf(c int, values []clauseValue, side category) bool {
	if !r.word(r.hits[r.clauses[c].Opener].last-1, "if") {
		return false
	}
	main := r.mainOf(c, values)
	if main < 0 || r.outcome(main) >= 0 {
		return false
	}
	x := r.thingOf(&values[c])
	return x != nil && x.sign > 0 && r.comesOf(c, main, values, side)
}

// another says whether the subject is not the speaker's side, which may not be known.
func (r *reader) another(m *mood, side category) bool { return foreignWill(m) && m.subject != side }

// surelyAnother says whether the subject is known not to be the speaker's side.
func (r *reader) surelyAnother(m *mood, side category) bool {
	return r.another(m, side) && (side != noCategory || m.subject == other)
}

// threatens says whether the speaker's side tells what it will do, and not what will befall it: "we will act", not "we will face war".
func (r *reader) threatens(m *mood) bool {
	return m.subject == self && r.modal(m) == will && !r.in(r.hits[m.modal].last, befallClass)
}

// thingOf is the part of the clause with the value v that names the target and is not void; nil where none is.
func (r *reader) thingOf(v *clauseValue) *part {
	for i := v.lo; i < v.hi; i++ {
		x := &r.parts[i]
		if x.void || x.agents || x.noun < 0 || x.cat == adjunct || !r.names(x.noun) && x.cat != anaphor {
			continue
		}
		if h := r.headCat(x); x.judged && h != yields && (h != good || x.be) || x.head < 0 && x.cat != engage && !r.happens(x.clause) {
			return nil
		}
		return x
	}
	return nil
}

// happens says whether clause c tells of what it names no more than that it comes about, or does not: "if a deal is signed", not "if they
// cheat on the deal".
func (r *reader) happens(c int) bool {
	for t := r.clauses[c].First; t < r.clauses[c].Last; t++ {
		if r.content(t) && !r.in(t, happenClass|offerClass) {
			return false
		}
	}
	return true
}

// outcomeKinds are the hits that tell of good or ill.
var outcomeKinds = kindsOf(good, yields, bad, costs, fail)

// outcome is the sign of what clause c tells of: good or ill; 0 where it tells of neither.
func (r *reader) outcome(c int) float64 { return r.outcomeFrom(c, r.clauses[c].First) }

// outcomeFrom is that of what clause c tells from token t on.
func (r *reader) outcomeFrom(c int, t int32) float64 {
	sign, weighs := 1.0, false
	h := r.spans[c].lo
	for ; t < r.clauses[c].Last; t++ {
		for h < r.spans[c].hi && r.hits[h].last <= t {
			h++
		}
		at := h < r.spans[c].hi && r.hits[h].first == t
		switch {
		case at && (denials.has(r.hits[h].cat) || r.hits[h].cat.turns()):
			sign = -sign
		case at && outcomeKinds.has(r.hits[h].cat):
			if r.hits[h].cat == good || r.hits[h].cat == yields {
				return sign
			}
			return -sign
		case r.in(t, baneClass):
			return -sign
		case weighs && !r.clauses[c].Asks && r.in(t, fadeClass):
			return sign // "the sanctions will be lifted"
		case at && r.hits[h].cat == terms:
			weighs = true
		}
	}
	return 0
}

package models

// thanReach is how far, in tokens, a thing stands behind the "than" that measures by it: "than any new deal".
const thanReach = 4

// than takes up the "than" h. Where the clause has named a thing, the comparison speaks of that, and what follows is only what it
// is measured by: "talks cost less than not talking". Else it speaks of what follows, and turns: "bombs work better than talks",
// "nothing is worse than leaving the deal".
func (q *scan) than(h int) {
	r := q.r
	q.thanAt = r.hits[h].last
	u, prev := r.waiting()
	n := len(r.parts)
	switch named := n > q.begin && !r.parts[n-1].void; {
	case named:
		if p := &r.parts[n-1]; u != nil && prev.cat.judges() && r.headCat(p) == bad && p.head < p.noun {
			p.grant() // "even a flawed deal is better than": what is flawed is granted
		}
		q.backward()
		q.standard = true
	case u != nil && !r.thingIn(h+1, r.spans[q.c].hi):
		if prev.cat == keep {
			r.giveUp() // "would rather walk than run"
		}
	case u != nil && (prev.cat.judges() || prev.cat == keep):
		u.negs++
	case u == nil && n > q.begin && r.headCat(&r.parts[n-1]) == keep: // "would rather have sanctions than"
		last := &r.parts[n-1]
		r.units = append(r.units, unit{hit: last.head, negs: last.negs + 1})
	}
}

// equal takes up the "as" h for the end of "so" or "as" much, of which nothing has more than the thing behind it: "nothing has hurt
// us so badly as the talks".
func (q *scan) equal(h int) {
	r, x := q.r, &q.r.hits[h]
	q.asAt = x.last
	u, prev := r.waiting()
	if u == nil || u.negs%2 == 0 || !prev.cat.judges() || !r.thingIn(h+1, r.spans[q.c].hi) {
		return
	}
	for t := prev.first - 1; t < x.first; t++ { // "so bad as", "hurt us as much as"
		if r.word(t, "so") || r.word(t, "as") {
			u.negs++
			q.thanAt = x.last
			return
		}
	}
}

// thingIn says whether one of the hits [lo, hi) names the target or can stand for it.
func (r *reader) thingIn(lo, hi int) bool {
	for h := lo; h < hi; h++ {
		if moves[r.hits[h].cat] == names && r.hits[h].cat != terms {
			return true
		}
	}
	return false
}

// measuring says whether "than" stands right before the hit h, which a comparison speaks of.
func (q *scan) measuring(h int) bool {
	return !q.standard && q.thanAt+thanReach > q.r.hits[h].first
}

// unequalled says whether what is denied behind the thing h is only that another was like it: "no deal has ever bought so much",
// "no deal worse than this".
func (q *scan) unequalled(h int) bool {
	r := q.r
	begin := r.hits[h].end
	perfect, end := false, min(r.clauses[q.c].Last, begin+runReach)
	for t := begin; t < end; t++ {
		perfect = perfect || r.word(t, "has") || r.word(t, "have") || r.word(t, "had")
		if (perfect || t == begin) && r.in(t, degreeClass) {
			return true
		}
	}
	return false
}

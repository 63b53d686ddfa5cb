package models

// otherDoing says whether u is a deed or a wish that is not done to the thing: one that "is" does not govern.
func (q *scan) otherDoing(p *part, u unit) bool {
	r := q.r
	x := &r.hits[u.hit]
	if !doings.has(x.cat) {
		return false
	}
	if x.cat == ready && q.ownObject(u.hit) {
		return true // "must not leave us open to attack"
	}
	if u.be {
		return false
	}
	if r.judgesThat(p) && x.cat.turns() && p.noun > p.head && r.doneTo(p, u.hit) {
		return false // "it is sad that the talks have stopped"
	}
	wished := x.cat.turns() && r.headCat(p) == keep && p.noun > p.head
	if wished && r.word(x.first-1, "to") { // "want the talks to stop"
		return x.first > r.hits[p.noun].end+wishReach
	}
	return !wished || !r.smallClause(p, u.hit)
}

// judgesThat says whether the part's head is a verdict on what is told of the thing: "it is good that the talks ended".
func (r *reader) judgesThat(p *part) bool {
	c := r.headCat(p)
	return c == regret || c == good && r.word(r.hits[p.head].end, "that")
}

// smallClause says whether the deed h is wished done to the part's thing: "want the talks stopped".
func (r *reader) smallClause(p *part, h int) bool {
	wish := &r.hits[p.head]
	return (r.in(wish.first, wishClass) || r.in(wish.end-1, wishClass)) && r.doneTo(p, h)
}

// doneTo says whether the deed h goes with the part's thing and with nothing else, with no more than a partner between.
func (r *reader) doneTo(p *part, h int) bool {
	for j := p.noun + 1; j < h; j++ {
		if c := r.hits[j].cat; c != among && c != pronoun && c != third && !parties.has(c) {
			return false
		}
	}
	x := &r.hits[h]
	return !r.contentIn(r.hits[p.noun].end, x.first) && !r.commaBetween(p.noun, h) && !r.content(x.end)
}

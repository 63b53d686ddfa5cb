package models

const (
	conductReach = 9  // tokens from a thing back to the noun that its phrase describes: "the manners of Arcadia in these talks"
	ownerReach   = 4  // tokens from who calls it so to that noun: "called their manners"
	intentReach  = 24 // tokens from a thing on to what it is meant to do
)

// ofConduct says whether the verdict u is on how a party behaves in the talks or toward them, the noun that the phrase of the part's thing
// describes: "their tone in the talks is childish". Of what the thing is, "the tone of the talks", it is on the thing.
func (r *reader) ofConduct(p *part, u unit) bool {
	if p.noun < 0 || p.head >= 0 || !verdicts.has(r.hits[u.hit].cat) && r.hits[u.hit].cat != regret {
		return false
	}
	at, inside := r.hits[p.noun].first, false
	for t := at - 1; t >= max(r.clauses[p.clause].First, at-conductReach); t-- {
		switch {
		case r.in(t, conductClass|pressureClass):
			if inside = inside && (u.be || r.classesIn(span{int(max(0, t-ownerReach)), int(t)})&callClass != 0); inside {
				p.hypothetical = true // nor is anything else to be made of it
			}
			return inside
		case r.word(t, "of"):
		case r.word(t, "in"), r.word(t, "at"), r.word(t, "to"), r.word(t, "on"), r.word(t, "toward"), r.word(t, "towards"), r.word(t, "during"), r.word(t, "about"), r.word(t, "over"), r.word(t, "from"):
			inside = true
		case r.content(t):
			return false
		}
	}
	return false
}

// intended says whether the good effect u is told as what the part's thing is for: "the talks are meant to ease the siege, and to open the
// port".
func (r *reader) intended(p *part, u unit) bool {
	if c := r.hits[u.hit].cat; p.noun < 0 || c != yields && (c != good || u.be) {
		return false
	}
	from := r.hits[p.noun].end
	for t := from; t < min(r.hits[u.hit].first, from+intentReach); t++ {
		if r.in(t, intentClass) && (r.word(t+1, "to") || r.word(t+1, "at")) {
			p.hypothetical = true
			return true
		}
	}
	return false
}

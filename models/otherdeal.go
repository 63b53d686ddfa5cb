package models

// otherDeal takes out what is said against one deal where another is wished for: "the old deal was terrible; we want a better one".
func (r *reader) otherDeal(values []clauseValue) {
	better := r.betterDeal(values)
	if better < 0 {
		return
	}
	for i := range r.parts {
		p := &r.parts[i]
		if p.value < 0 && p.judged && p.cat == deal && p.noun >= 0 && !r.better(p) {
			p.value = 0
		}
	}
}

// betterDeal is the part that wishes for another deal; -1 where none does.
func (r *reader) betterDeal(values []clauseValue) int {
	for i := range r.parts {
		p := &r.parts[i]
		if p.value > 0 && !p.void && (p.cat == deal || p.cat == anaphor) && p.noun >= 0 && !values[p.clause].mood.asks && r.better(p) {
			return i
		}
	}
	return -1
}

// better says whether the part's thing is called new or better, in the words before it or in its own: "a stronger and longer deal", "a
// new one".
func (r *reader) better(p *part) bool {
	x := &r.hits[p.noun]
	for t := max(x.first-betterReach, r.clauses[p.clause].First); t < x.last; t++ {
		if r.in(t, betterClass) {
			return true
		}
	}
	return false
}

// betterReach is how many tokens before a deal it may be called better: "a better and fairer deal".
const betterReach = 3

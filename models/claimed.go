package models

// claimFactor is what is left of what others claim, turned round, where the speaker goes on without a verdict.
const claimFactor = 0.5

// claimed reads what nameless others say, where the speaker goes on with another sentence and says nothing else of the target: it is
// told to be denied: "some say that talks are useless. I was there when the guns fell silent."
func (r *reader) claimed(values []clauseValue, s *setting) {
	if !s.quoted {
		return
	}
	claim := -1
	for i := range r.parts {
		p := &r.parts[i]
		if p.value != 0 {
			return
		}
		if claim < 0 && !p.void && p.judged && p.charge != 0 && values[p.clause].mood.reported && r.nameless(p.clause) {
			claim = i
		}
	}
	if claim < 0 {
		return
	}
	p := &r.parts[claim]
	if last := len(r.clauses) - 1; r.clauses[last].Sentence > r.clauses[p.clause].Sentence && !values[last].mood.reported {
		p.value = -p.sign * p.charge * claimFactor
		p.mods |= turned
	}
}

// nameless says whether what clause c reports is said by nobody in particular.
func (r *reader) nameless(c int) bool {
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if r.hits[h].cat == report {
			return r.in(r.hits[h].first, claimantClass)
		}
	}
	return false
}

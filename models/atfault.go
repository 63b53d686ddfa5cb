package models

const (
	faultReach = 4 // tokens from the start of a clause to "was not", "lies not"
)

// atFault reads what is denied to be at fault, and what is said to be in its stead: "it was not the deal that emptied the shops but
// the leaving of it", "the trouble is not that we talked but that we stopped". So what comes behind the denial is cleared, and what
// comes behind "but" is blamed.
func (r *reader) atFault(c, lo int) {
	if c > 0 && r.opener(c) == contrast && r.clears(c-1) >= 0 {
		for i := lo; i < len(r.parts); i++ {
			p := &r.parts[i]
			if p.void || p.judged || p.noun >= 0 && !r.names(p.noun) {
				continue
			}
			p.value = -p.sign * faultValue
			if p.head < 0 {
				p.head = p.noun
			}
		}
		return
	}
	not := r.clears(c)
	for i := lo; not >= 0 && i < len(r.parts); i++ {
		p := &r.parts[i]
		if p.void || p.noun < not || !r.names(p.noun) {
			continue
		}
		p.value = p.sign * faultValue
		if p.judged {
			p.value = faultValue // the ill is not its doing
		} else if p.negs%2 == 1 {
			p.value = -p.value
		}
		p.head = max(p.head, p.noun)
	}
}

// clears is the denial in clause c of what is at fault, where a "but" follows; -1 where there is none.
func (r *reader) clears(c int) int {
	if c+1 >= len(r.clauses) || r.opener(c+1) != contrast || r.clauses[c+1].Sentence != r.clauses[c].Sentence {
		return -1
	}
	at := r.clauses[c].First
	ails, cleft := false, r.word(at, "it")
	for t := at; t < at+faultReach; t++ {
		ails = ails || r.in(t, ailmentClass)
	}
	for h := r.spans[c].lo; h < r.spans[c].hi && r.hits[h].first <= at+faultReach; h++ {
		if (r.hits[h].cat == negation || r.in(r.hits[h].first, denyClass)) && (ails || cleft && r.relativeIn(c, h)) {
			return h
		}
	}
	return -1
}

// relativeIn says whether "that" or "who" stands behind hit h in clause c, and neither praise nor what was done to it: "it was not
// the deal that saved us", "that was read out".
func (r *reader) relativeIn(c, h int) bool {
	found := false
	for j := h + 1; j < r.spans[c].hi; j++ {
		x := r.hits[j].cat
		if x == good || x == yields || x == keep {
			return false
		}
		if x == stops || r.word(r.hits[j].first, "that") {
			found = true
			if n := j + 1; n < r.spans[c].hi && r.hits[n].first == r.hits[j].end && (r.hits[n].cat == past || r.hits[n].cat == be) {
				return false
			}
		}
	}
	return found
}

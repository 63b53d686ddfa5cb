package models

// What came of it that the target was undone: left, ended, broken off.
const consequenceValue = 0.5 // "we are less safe since they left the deal"

// undid says whether the part tells that someone undid the target, as a fact: "the president left the deal", not "we must leave it".
func (r *reader) undid(p *part, m *mood) bool {
	if p.void || p.noun < 0 || p.head < 0 || p.sign > 0 || p.negs > 0 || p.judged || !r.hits[p.head].cat.turns() || r.modal(m) != noCategory && r.modal(m) != past {
		return false
	}
	return r.in(r.hits[p.head].first, undoClass) && !r.inPurpose(p.head)
}

// inPurpose says whether "to" stands before predicate h: "decided to quit".
func (r *reader) inPurpose(h int) bool { return r.word(r.hits[h].first-1, "to") }

// didElse reads "the president left the deal": told of another than the speaker.
func (r *reader) didElse(p *part, m *mood, s *setting) bool {
	return m.subject != self && r.undid(p, m) && (m.subject == person || r.ownSubject(p.clause, p.head)) && !r.inCue(p.head, s)
}

// consequences reads what is told to have come of it that the target was undone: "we are less safe since they left the deal", "he left
// the deal, and we are less safe". What is bad speaks for the target, what is good against it.
func (r *reader) consequences(values []clauseValue) {
	for i := range r.parts {
		p := &r.parts[i]
		if p.head < 0 || p.sign > 0 || !r.hits[p.head].cat.turns() {
			continue
		}
		c := p.clause
		if r.byDoing(p) {
			r.criticised(p, values)
			continue
		}
		if p.value == 0 && !p.judged && r.leadingDeed(p) {
			r.brings(p, &values[c])
			continue
		}
		if !r.undid(p, &values[c].mood) {
			continue
		}
		because := r.opener(c) == reason
		main := r.outcomeOf(c, because)
		if main < 0 || values[main].named {
			continue
		}
		switch came := r.cameOf(main, &values[main]); {
		case came != 0:
			p.value = -came * consequenceValue
			for k := values[main].lo; k < values[main].hi; k++ {
				r.parts[k].value = 0
			}
		case because:
			p.value = 0 // no more than a reason
		}
	}
}

// outcomeOf is the clause that tells what came of what clause c tells: the one that c gives the reason for, else the one that "and"
// adds; -1 where there is none.
func (r *reader) outcomeOf(c int, because bool) int {
	next, same := c+1, func(d int) bool {
		return d >= 0 && d < len(r.clauses) && r.clauses[d].Sentence == r.clauses[c].Sentence
	}
	switch {
	case because && !r.clauses[c].Leads && same(c-1):
		return c - 1
	case because && same(next):
		return next
	case !because && same(next) && r.opener(next) == noCategory && r.in(r.clauses[next].First-1, joinClass) && r.toldBefore(next) == 0:
		return next
	}
	return -1
}

// cameOf is the sign of what clause c, with the value v, tells of, +1 for good and -1 for ill; 0 where it tells of neither, or of what
// is done or wished.
func (r *reader) cameOf(c int, v *clauseValue) float64 {
	for i := v.lo; i < v.hi; i++ {
		if p := &r.parts[i]; p.value != 0 && !verdicts.has(r.headCat(p)) {
			return 0
		}
	}
	return r.outcome(c)
}

// byDoing says whether the part opens its sentence with the means, to undo the target, by which something is done: "by leaving the deal, they".
func (r *reader) byDoing(p *part) bool {
	at := r.clauses[p.clause].First
	return p.noun > p.head && r.word(at, "by") && r.hits[p.head].first <= at+2 && r.ends(r.hits[p.head].first+1, "ing")
}

// brings reads what undoing the target, as a subject, is told to bring about: "leaving the deal would push us closer to war", "leaving
// the deal shows that they cannot be trusted".
func (r *reader) brings(p *part, v *clauseValue) {
	c := p.clause
	if r.comma(r.hits[p.noun].end) {
		return // "leaving the deal, they tried to bring war on us"
	}
	came := r.outcomeFrom(c, r.hits[p.noun].end)
	if r.spans[c].kinds.has(trust) {
		came = -1
	}
	if came == 0 || v.mood.reported || v.mood.asks {
		return
	}
	for i := v.lo; i < v.hi; i++ {
		r.parts[i].value = 0
	}
	p.value = -came * consequenceValue
}

// criticised reads what is told to be done by undoing the target: "by leaving the deal, they broke their word".
func (r *reader) criticised(p *part, values []clauseValue) {
	c, from := p.clause, r.hits[p.noun].end
	if c+1 < len(r.clauses) && r.clauses[c+1].Sentence == r.clauses[c].Sentence {
		c++
		from = r.clauses[c].First
	}
	came := r.outcomeFrom(c, from)
	if r.spans[c].kinds.has(trust) {
		came = -1
	}
	if came == 0 || c > p.clause && values[c].named {
		return
	}
	for i := range r.parts {
		if q := &r.parts[i]; q.clause == c || q.clause == p.clause {
			q.value = 0
		}
	}
	p.value = -came * consequenceValue
}

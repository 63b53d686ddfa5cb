package models

// backReach is how far, in tokens, "after" or "by" may stand before the undoing that it brings in.
const backReach = 6

// refusedReach is how far they may stand before a noun for it: "as a result of their sudden and illegal withdrawal".
const refusedReach = 8

// background says whether the part tells that another undid or broke the target only to say when, why or how something else came
// about: "after the islanders quit the deal, prices rose", "although they left the talks", "by leaving the deal".
func (r *reader) background(p *part, m *mood) bool {
	if r.refusedBefore(p, m) {
		return true
	}
	if !r.toldUndoing(p, m) {
		return false
	}
	x := &r.hits[p.head]
	if gerund := r.ends(x.first+1, "ing"); gerund || !r.in(x.first, undoClass) {
		at := x.first - 1
		if at > 0 && r.ends(at+1, "ly") {
			at-- // "by unilaterally leaving"
		}
		return gerund && r.in(at, sceneClass)
	}
	if o := r.opener(p.clause); o == concede || o == reason {
		return true
	}
	for t := x.first - 1; t >= max(r.clauses[p.clause].First, x.first-backReach) && !r.comma(t); t-- {
		if r.in(t, sceneClass) {
			return true
		}
	}
	return false
}

// refusedBefore says whether the part's thing is a withdrawal, ill or not, that only tells when or why something else came about: "lost
// a market as a result of their illegal withdrawal".
func (r *reader) refusedBefore(p *part, m *mood) bool {
	if p.noun < 0 || r.hits[p.noun].cat != refusal || p.head < 0 || p.negs > 0 || m.subject == self || p.head > p.noun {
		return false
	}
	at := r.hits[p.noun].first
	for t := at - 1; t > r.clauses[p.clause].First && t >= at-refusedReach && !r.comma(t); t-- {
		if r.word(t, "of") && (r.word(t-1, "because") || r.word(t-1, "result")) || r.word(t, "to") && r.word(t-1, "due") || r.in(t, sceneClass) && !r.word(t, "as") {
			p.hypothetical = true // nor is anything else to be made of it
			return true
		}
	}
	return false
}

// breaks says whether the part tells that another breaks the target: "the islanders breach the deal". It is blame, and no wish.
func (r *reader) breaks(p *part, m *mood, s *setting) bool {
	if !r.toldUndoing(p, m) || !r.in(r.hits[p.head].first, breachClass) {
		return false
	}
	return r.modal(m) != will || m.subject == noCategory || m.subject != s.side
}

// toldUndoing says whether the part is an undoing of the target, by another than "we", of which no verdict is told.
func (r *reader) toldUndoing(p *part, m *mood) bool {
	return p.head >= 0 && p.noun > p.head && p.sign < 0 && p.negs == 0 && !p.judged && m.subject != self && p.outer == r.headCat(p) && p.outer.turns()
}

// relativeReach is how many light words may stand between "who" and what is told of whom: "who have always".
const relativeReach = 3

// inRelative says whether the part only tells of someone or something named what that does or did for the target: "the envoy, who pushed
// for talks, arrived", "the resolution which endorsed the deal". What is said of "those who" want it is another matter.
func (r *reader) inRelative(p *part) bool {
	if p.head < 0 || p.outer != keep || r.headCat(p) != keep || p.judged || p.negs > 0 {
		return false
	}
	at := r.hits[p.head].first
	for t := at - 1; t > r.clauses[p.clause].First && t >= at-relativeReach; t-- {
		if r.word(t, "who") || r.word(t, "which") {
			return !r.in(t-1, lightClass)
		}
		if !r.in(t, lightClass) {
			return false
		}
	}
	return false
}

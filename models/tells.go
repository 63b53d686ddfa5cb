package models

// tells says whether the part tells how things are, were or may be, and not what its speaker wants. A deed that opens its clause
// ("leaving the deal is like ...") is what is spoken of.
func (r *reader) tells(p *part, m *mood, s *setting, obliges bool) bool {
	return r.odds(p, m, s) || r.redLine(p) || r.leadingDeed(p) && !p.judged && !r.inCue(p.head, s) || r.decided(p, m, obliges) || r.ended(p, m) ||
		r.failed(p, m) || r.didElse(p, m, s) || r.mayEnd(p, m) || r.mayFail(p, m) || r.notReached(p, m) || r.takes(p, m) || !obliges && (r.background(p, m) || r.breaks(p, m, s) || r.othersRefusal(p, m, s) || r.othersFault(p, m, s)) || r.bareFact(p, m, obliges)
}

// redLine reads "we will not sign a deal that keeps the siege": what kind of deal is refused, whichever that be.
func (r *reader) redLine(p *part) bool {
	if p.sign > 0 || p.noun < 0 || p.cat != deal || p.direct || p.judged || r.headCat(p) == halt || p.head > p.noun || !r.whichever(p.noun) {
		return false
	}
	at := r.hits[p.noun].end
	for h := p.noun + 1; h < r.spans[p.clause].hi && r.hits[h].first == at && (r.hits[h].cat == among || parties.has(r.hits[h].cat) || r.hits[h].cat == third); h++ {
		at = r.hits[h].end
	}
	return r.word(at, "that") || r.word(at, "which") || r.word(at, "where") || r.in(at, lackClass)
}

// inCue says whether hit h stands in the verb of speech, and not in the words told: "rejecting the offer of talks".
func (r *reader) inCue(h int, s *setting) bool {
	return int(r.hits[h].at) < r.sts[s.of].Spans[0].Start || !r.ownWords(s.of, h)
}

// decided reads "the decision to leave the deal": told, not taken.
func (r *reader) decided(p *part, m *mood, obliges bool) bool {
	return p.outer == fact && p.head >= 0 && p.sign < 0 && !r.headCat(p).effect() && !obliges && m.subject != self && !r.ruledOut(p, m)
}

// ended reads "the talks were suspended".
func (r *reader) ended(p *part, m *mood) bool {
	return p.outer == halt && p.sign < 0 && r.modal(m) == past && m.subject != self
}

// failed reads "the talks failed". That a deal did is a verdict.
func (r *reader) failed(p *part, m *mood) bool {
	return p.outer == fail && r.headCat(p) == fail && p.negs == 0 && p.noun >= 0 && p.cat != deal && m.subject != self &&
		r.hits[p.head].first >= r.hits[p.noun].end && r.pastTense(p.head)
}

// pastTense says whether the failure h is told in the past: "failed", "broke down".
func (r *reader) pastTense(h int) bool {
	x := &r.hits[h]
	return r.ends(x.end, "ed") || r.word(x.first, "broke") || r.word(x.first, "fell")
}

// mayFail reads "the talks could fail".
func (r *reader) mayFail(p *part, m *mood) bool {
	return p.outer == fail && r.headCat(p) == fail && p.negs == 0 && r.modal(m) == can && m.modal < p.head
}

// notReached reads "no agreement has been reached".
func (r *reader) notReached(p *part, m *mood) bool {
	if p.negs%2 == 0 || p.outer != yields || r.headCat(p) != yields || m.modal >= 0 && r.modal(m) != past {
		return false
	}
	x := &r.hits[p.head]
	return r.in(x.end-1, offerClass) && (r.word(x.first, "has") || r.word(x.first, "have") || r.word(x.first, "was") || r.word(x.first, "were"))
}

// mayEnd reads "a later government could revoke the deal".
func (r *reader) mayEnd(p *part, m *mood) bool {
	head := r.headCat(p)
	return head.turns() && head == p.outer && p.negs == 0 && m.subject == noCategory && r.modal(m) == can && r.hits[m.modal].last == r.hits[p.head].first
}

// takes reads "restoring the deal will take time": what it takes, and no wish for it.
func (r *reader) takes(p *part, m *mood) bool {
	if p.outer != keep || r.headCat(p) != keep || p.negs > 0 || p.judged || p.noun >= 0 && p.noun < p.head || m.modal < p.head {
		return false
	}
	at := r.hits[p.head].first
	return r.hits[m.modal].first > at+1 && (at == r.clauses[p.clause].First || r.in(at-1, joinClass)) && r.ends(at+1, "ing")
}

// bareFact says whether the part is one of a report, in which a modal says nothing of the thing: "we will negotiate in talks held
// in Rome".
func (r *reader) bareFact(p *part, m *mood, obliges bool) bool {
	modal := r.modal(m)
	ruled := modal == can || modal == must || modal == cannot && !r.word(r.hits[m.modal].first, "could")
	return p.head < 0 && (m.facts || p.fact) && !obliges && !ruled && !r.ruledOut(p, m)
}

// declared says whether the refusal that opens the words of a statement is what its verb of speech brings about, the speaker's own:
// "the president of Arvania announced the country's withdrawal from the deal".
func (r *reader) declared(p *part, s *setting) bool {
	st := &r.sts[s.of]
	if p.noun < 0 || p.negs > 0 || r.hits[p.noun].cat != refusal || !st.Cue.Ok() || st.Form == "direct" {
		return false
	}
	first, last := r.tokensIn(st.Cue)
	if r.classesIn(span{first, last})&announceClass == 0 || int(r.toks[r.clauses[p.clause].First].Start) > st.Spans[0].Start {
		return false
	}
	for h := p.noun - 1; h >= r.spans[p.clause].lo && int(r.hits[h].at) >= st.Spans[0].Start; h-- {
		if c := r.hits[h].cat; parties.has(c) && c != s.side || c == third && s.party != third || c.predicate() {
			return false // another's
		}
	}
	return true
}

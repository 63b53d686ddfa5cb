package models

// pressureWords is how many words the lexicon does not know may stand between pressure and what it does: "the sanctions of last spring harm".
const pressureWords = 2

// ownHarm says whether the speaker tells of the own harm to the target, by a deed that the verb of speech brings in, "vowed to wreck the
// talks", or by a pronoun for the speaker, "said they would wreck the talks".
func (r *reader) ownHarm(p *part, s *setting) bool {
	st := &r.sts[s.of]
	if st.Form == "direct" || p.clause > 0 || p.head < 0 || p.outer != sabotage && p.outer != keep || !st.Cue.Ok() || st.Cue.End > st.Spans[0].Start {
		return false
	}
	t := int32(r.tokenFrom(st.Spans[0].Start))
	x := &r.hits[p.head]
	if x.first < t {
		return x.end > t && r.word(t, "to") // "want to sabotage"
	}
	if r.word(t, "that") {
		t++
	}
	h, _ := r.hitsIn(int(t), int(x.end))
	told := r.word(t, "to") || r.ends(t+1, "ing")
	if !told && (r.hits[h].cat == person || r.word(t, "they") || r.word(t, "it")) && r.in(t, lightClass) {
		for h++; h < p.head && r.hits[h].first <= t+1; h++ {
			told = told || r.hits[h].cat == will || r.hits[h].cat == would
		}
	}
	for ; told && h < p.head; h++ {
		told = !subjects.has(r.hits[h].cat) && r.hits[h].cat != stops
	}
	return told
}

// harmedByOthers says whether the part tells that others wreck the target or wish it ill, or warns of what would.
func (r *reader) harmedByOthers(p *part, m *mood, obliges bool) bool {
	if p.verdict || !p.blames && !r.wouldEnd(p, m) {
		return r.wishesIll(p, m) && !(obliges && p.outer == sabotage) || !obliges && r.pressureHarms(p, m)
	}
	return !(obliges && p.outer == sabotage)
}

// wouldEnd says whether the part warns of a thing, not of a party, that would end the target: "new sanctions would kill the
// talks".
func (r *reader) wouldEnd(p *part, m *mood) bool {
	return p.head >= 0 && p.outer == halt && p.noun > p.head && p.negs == 0 && m.subject == noCategory &&
		r.modal(m) == would && r.hits[m.modal].last == r.hits[p.head].first
}

// Hits that may stand before pressure that is a subject, and between it and its verb.
var (
	beforePressure  = kindsOf(sideA, sideB, third, this, ours, preposition, terms)
	betweenPressure = modals.with(beforePressure).with(kindsOf(among, be, hedge, intensifier, starter))
)

// pressureHarms says whether the part tells that pressure, threats or war end or harm the target: "the raids close the door to talks". Who
// tells so speaks for it.
func (r *reader) pressureHarms(p *part, m *mood) bool {
	if p.head < 0 || p.noun <= p.head || p.negs > 0 || p.sign > 0 || m.asks {
		return false
	}
	if !p.outer.turns() && !(p.outer == bad && r.headCat(p) == bad && r.in(r.hits[p.head].first, harmClass)) {
		return false
	}
	return r.pressureBefore(p.clause, p.head)
}

// pressureBefore says whether pressure is the subject of the predicate h of clause c, or of another that stands between.
func (r *reader) pressureBefore(c, h int) bool {
	j, words, allowed := r.spans[c].lo, 0, beforePressure
	for t := r.clauses[c].First; t < r.hits[h].first; t++ {
		for ; j < h && r.hits[j].first <= t; j++ {
			if x := r.hits[j].cat; !allowed.has(x) && !x.turns() {
				return false
			}
		}
		switch {
		case r.in(t, pressureClass):
			words, allowed = 0, betweenPressure
		case r.content(t):
			words++
		}
		if words > pressureWords {
			return false
		}
	}
	return allowed == betweenPressure
}

// harmBefore says whether clause c goes on, behind "and", with what is said of a thing of which the clause before tells that it harms the
// target: "the raids wrecked the talks and were a mistake".
func (r *reader) harmBefore(c int) bool {
	n := len(r.parts)
	if c == 0 || n == 0 || r.clauses[c].Sentence != r.clauses[c-1].Sentence || !r.in(r.clauses[c].First-1, joinClass) {
		return false
	}
	h, p := r.spans[c].lo, &r.parts[n-1]
	return h < r.spans[c].hi && r.hits[h].first == r.clauses[c].First && auxiliaries.has(r.hits[h].cat) &&
		p.clause == c-1 && p.mods&ofOther != 0 && p.value == blameValue
}

// asideClauses is how many clauses an aside may have that parts a subject from its verb.
const asideClauses = 4

// undoingBefore says whether clause c goes on, behind what was inserted, with what is said of the undoing of the target that is its
// subject: "the exit from the deal, as planned, was a mistake". That undoing is no wish of the speaker's.
func (q *scan) undoingBefore() bool {
	r := q.r
	if !q.verbal() || !r.onlyVerdicts() {
		return false
	}
	b := q.c - 1
	for b > 0 && b+asideClauses >= q.c && r.clauses[b].Aside {
		b--
	}
	if b < 0 || r.clauses[b].Sentence != r.clauses[q.c].Sentence || r.finite(b) {
		return false
	}
	for i := range r.parts {
		p := &r.parts[i]
		if p.clause != b || p.noun < 0 {
			continue
		}
		if p.sign > 0 || p.void || p.negs > 0 || p.cat != refusal && !r.headCat(p).turns() {
			return false
		}
		p.value = 0
		return true
	}
	return false
}

// finite says whether clause b has an auxiliary but that of a relative clause.
func (r *reader) finite(b int) bool {
	for h := r.spans[b].lo; h < r.spans[b].hi; h++ {
		if at := r.hits[h].first - 1; auxiliaries.has(r.hits[h].cat) && !r.word(at, "that") && !r.word(at, "which") && !r.word(at, "who") {
			return true
		}
	}
	return false
}

// failureCosts says whether the part tells what comes of it that the target fails: "the price of a failure of the talks would be high".
func (r *reader) failureCosts(p *part) bool {
	if p.noun <= p.head || p.head < 0 {
		return false
	}
	h := p.head
	for h < p.noun && !fails.has(r.hits[h].cat) && !r.word(r.hits[h].end-1, "failure") {
		h++
	}
	t := r.hits[h].first - 1
	if r.in(t, indefiniteClass) || r.word(t, "the") {
		t--
	}
	return r.word(t, "of") && r.in(t-1, costClass)
}

// orElse says whether the part's clause goes on with what else would become of the target: "they must yield, or the talks will fail".
func (r *reader) orElse(p *part, obliges bool) bool {
	if !p.failing || p.negs > 0 || p.noun < 0 || p.noun > p.head {
		return false
	}
	if !obliges && (p.clause == 0 || r.clauses[p.clause].Sentence != r.clauses[p.clause-1].Sentence) {
		return false
	}
	at := r.hits[p.noun].first - 1
	if r.word(at, "the") {
		at--
	}
	return r.word(at, "or") || r.word(at, "else") || r.word(at, "otherwise")
}

package models

import (
	"math"
	"slices"
)

// Values of verdicts that are less than plain ones, by how they are put.
const (
	onlyValue   = 0.25 // "only when they change": no, for now
	notNowValue = 0.5  // "but not under pressure"
	replyValue  = 0.5
)

type clauseValue struct {
	mood  mood
	named bool
	lo    int // parts
	hi    int
}

// divide cuts the content of statement i into clauses.
func (r *reader) divide(i int) {
	begin, sentence := len(r.clauses), int32(0)
	for k, x := range r.said(i) {
		first, last, lo, hi := x.tokens.lo, x.tokens.hi, x.hits.lo, x.hits.hi
		if k == 0 {
			if first = r.withCue(i, first); first < x.tokens.lo {
				lo, hi = r.hitsIn(first, last)
			}
		}
		sentence = r.clausesOf(first, last, lo, hi, sentence)
		if k == 0 && begin < len(r.clauses) && r.asksInWords(i, x.tokens.lo) {
			r.clauses[begin].Asks = true
		}
		if last > first && r.passage.EndsSentence(last-1, last) {
			sentence++
		}
	}
	r.contents[i].clauses = span{begin, len(r.clauses)}
}

// score reads statement i, which comes after all before it.
func (r *reader) score(i int, out *Stance) {
	s := &r.settings[i]
	r.place(i, s)
	in := r.contents[i].clauses
	r.clauses, r.spans = r.divided.clauses[in.lo:in.hi:in.hi], r.divided.spans[in.lo:in.hi:in.hi]
	r.scope(s, i)
	if s.holds = r.held(); r.apart(s) || r.ofOthers(i, s) {
		r.done = append(r.done, outcome{side: s.side, party: s.party})
		return
	}
	r.accords(i, s)
	if s.remark = r.remarks(i, s); s.remark {
		s.contrary = !r.opensWithIt() && r.ofUndoing(&r.sts[i], s.latest)
	}
	r.clear()
	out.Evidence = r.room()
	values, known := r.evaluate(s)
	late := r.conditions(values, s.side)
	r.sum(out, values, late)
	r.outranked(out, i, s)
	r.agrees(out, s)
	out.About = known || len(out.Evidence) > 0 || s.aboutByContext()
	r.reply(out, s)
	r.inherit(out, i, s, known)
	r.seal(out)
	if !out.About {
		out.Score = 0
	}
	if r.deed == 0 && math.Abs(out.Score) >= leastStanding {
		r.deed = r.deedOf(out.Score)
	}
	carried := 0
	if s.before && !known && !s.frame && !s.question && !s.led && s.reply < 0 {
		carried = r.done[s.same].carried + 1
	}
	r.done = append(r.done, outcome{out.About, out.Score, s.side, s.party, carried})
}

// deedOf is the sign of the deed that a first clear statement with the score tells of: of the one that is judged in it, "condemned
// their leaving the deal", else of the speaker's own.
func (r *reader) deedOf(score float64) float64 {
	for i := range r.parts {
		if p := &r.parts[i]; p.value != 0 && p.undoing {
			return -1
		}
	}
	return math.Copysign(1, score)
}

// clear forgets what was made of the clauses read last.
func (r *reader) clear() { r.parts, r.namedAt = r.parts[:0], r.namedAt[:0] }

// evaluate composes the clauses, in order, and says whether one names the target.
func (r *reader) evaluate(s *setting) ([]clauseValue, bool) {
	known, knownAt := false, int32(-1<<20)
	values := slices.Grow(r.values[:0], len(r.clauses))[:len(r.clauses)]
	for c := range r.clauses {
		lo := len(r.parts)
		near := r.clauses[c].Sentence-knownAt <= topicReach
		named, pronominal := r.compose(c, s, near)
		known = known || named
		s.pronominal = s.pronominal || pronominal
		r.namedAt = append(r.namedAt, named || near && pronominal)
		if r.namedAt[c] {
			knownAt = r.clauses[c].Sentence
		}
		v := &values[c]
		v.named, v.lo = named, lo
		m := &v.mood
		r.moodOf(c, m)
		if c > 0 && (r.opener(c) == nor || r.doesNot(c)) && r.clauses[c].Sentence == r.clauses[c-1].Sentence {
			m.takeOver(&values[c-1].mood)
		}
		if m.subject == other && (r.speakers(c, s) || r.anyone(c, m)) {
			m.subject = self
		}
		if lo < len(r.parts) && r.stands(&r.parts[lo]) {
			m.subject = noCategory // no one: the talks
		}
		for p := lo; p < len(r.parts); p++ {
			r.parts[p].value = r.value(&r.parts[p], m, s)
		}
		r.faulted(c, lo)
		r.reaped(c, lo)
		r.exceptBy(c, lo)
		r.atFault(c, lo)
		r.lacking(c, m)
		r.lackMeans(c, lo)
		r.lackingIt(c)
		r.answersItself(c, lo, values, known || s.topical())
		r.firstDo(c, lo, m, s, known || s.topical())
		r.notNow(c, lo, values, s, known)
		v.hi = len(r.parts)
	}
	r.neitherNor(values)
	r.claimed(values, s)
	r.otherDeal(values)
	r.consequences(values)
	r.values = values
	return values, known
}

// neitherNor takes out two contraries that are both denied: "the deal is neither a disaster nor a success".
func (r *reader) neitherNor(values []clauseValue) {
	for c := 1; c < len(values); c++ {
		a, b := &values[c-1], &values[c]
		if r.opener(c) != nor || r.clauses[c].Sentence != r.clauses[c-1].Sentence || a.lo == a.hi || b.lo == b.hi {
			continue
		}
		x, y := &r.parts[a.hi-1], &r.parts[b.lo]
		if x.sign*y.sign < 0 && x.negs > 0 && x.head >= 0 && y.head >= 0 {
			x.value, y.value = 0, 0
			x.hypothetical = true // nor is anything else to be made of them
		}
	}
}

// scope says whether the statement leaves the target unnamed, and whether it speaks of nothing else that the lexicon knows.
func (r *reader) scope(s *setting, i int) {
	s.silent, s.pure = true, true
	away := false
	for _, x := range r.said(i) {
		for h := x.hits.lo; h < x.hits.hi && x.hits.kinds.has(third); h++ {
			away = away || r.hits[h].away
		}
		s.silent = s.silent && !(x.hits.kinds.meet(&targets) && r.namesIn(x.hits.lo, x.hits.hi))
		s.pure = s.pure && !x.hits.kinds.meet(&elsewhere)
	}
	s.abroad = s.silent && !s.pure && r.abroad(i)
	if s.silent && away { // "our talks with them": no pronoun means any others
		s.before, s.near, s.beside, s.led, s.ledBySpeaker = false, false, false, false, false
	}
}

// apart says whether nothing in the statement or around it names the target or ties the statement to one that is about it, or what does
// so stands around it alone and the statement turns to another country. Then it is not about the target, whatever it says.
func (r *reader) apart(s *setting) bool {
	if !s.silent || !s.abroad && (s.topical() || s.afar || s.stance != 0 || s.continues != 0) {
		return false
	}
	for _, x := range r.spans { // the cue is in them, too
		if x.kinds.meet(&targets) && r.namesIn(x.lo, x.hi) {
			return false
		}
	}
	return true
}

// withCue takes the cue into the first clause where it stands right before the content: "dismissed" carries the stance.
func (r *reader) withCue(i, first int) int {
	st := &r.sts[i]
	if !st.Cue.Ok() || st.Form == "direct" && !r.fragment(st) || st.Cue.End > st.Spans[0].Start || st.Spans[0].Start-st.Cue.End > 60 {
		return first
	}
	a, b := r.contents[i].cue.lo, r.contents[i].cue.hi
	lo, _ := r.hitsIn(a, first)
	for h := lo; h < len(r.hits) && int(r.hits[h].first) < b; h++ {
		if c := r.hits[h].cat; c.predicate() || c == deny || c == negation || c == doubts || c == rebut {
			return a
		}
	}
	return first
}

// fragment says whether the words go on with the attribution's sentence: they begin in lower case.
func (r *reader) fragment(st *Statement) bool {
	at := st.Spans[0].Start
	return at < len(r.text) && r.text[at] >= 'a' && r.text[at] <= 'z'
}

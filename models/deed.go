package models

// deedKinds are the hits that may speak of a deed told just before: "the decision", "unfortunately", "it was a mistake".
var deedKinds = kindsOf(act, regret, pronoun, this)

// deedMeant is the sign of the deed that the statement can mean by "the decision": that told just before, else the text's.
func (r *reader) deedMeant(s *setting) float64 {
	if s.deedAt >= 0 {
		if told := r.deedTold(s.deedAt); told != 0 {
			s.deed = told
		}
		s.deedAt = -1 // it is looked for once
	}
	return s.deed
}

// deedTold is the sign of the deed in which hit h, the last one before a statement that names the target, is named: -1 where someone
// leaves or refuses it, 1 where someone wants it or does it; 0 where no deed is told.
func (r *reader) deedTold(h int) float64 {
	x := &r.hits[h]
	if x.cat == refusal {
		return -1
	}
	for j := h - 1; j >= 0 && r.hits[j].last+runReach >= x.first && r.sameSentence(j, h); j-- {
		sign := 0.0
		switch c := r.hits[j].cat; {
		case c.turns(), c == refusal:
			sign = -1
		case c == keep, c == ready:
			if sign = 1; j > 0 && r.hits[j-1].cat.turns() && r.hits[j-1].last == r.hits[j].first {
				sign = -1 // "stop honoring the deal"
			}
		default:
			continue
		}
		if j > 0 && denials.has(r.hits[j-1].cat) && r.hits[j-1].last == r.hits[j].first {
			sign = -sign // "did not leave the deal"
		}
		return sign
	}
	if x.cat == engage {
		return 1
	}
	return 0
}

// judgesDeed says whether the part is a verdict on what was done, not on the thing it was done to: "they left the deal. It was a
// mistake", "it was a sad decision".
func (r *reader) judgesDeed(p *part, s *setting) bool {
	if !s.silent || !s.beside && !s.remark && !s.question || s.frame || s.contrary || p.head < 0 || p.mods&inherited == 0 || !p.judged && p.outer != keep {
		return false
	}
	end := r.hits[p.head].end
	if !r.in(end-1, deedClass) && !r.in(end, deedClass) {
		return false
	}
	if s.remark {
		return r.ofUndoing(&r.sts[s.of], s.latest)
	}
	return r.deedMeant(s) < 0
}

// notTo says whether the deed h is a denied infinitive: "they decided not to negotiate".
func (r *reader) notTo(h int) bool {
	at := r.toAt(h)
	return r.word(at, "to") && r.in(at-1, denyClass)
}

// toAt is where the "to" of the infinitive h stands, if it has one: before it, or as its first word.
func (r *reader) toAt(h int) int32 {
	if at := r.hits[h].first; !r.word(at, "to") {
		return at - 1
	}
	return r.hits[h].first
}

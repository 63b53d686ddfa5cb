package models

import "math"

// accords takes up statement i as a reply to the one right before, by another speaker, where it says no more than that this is right or
// wrong, or its attribution says that the two agree or do not: "Aro agreed: ...", "she took the opposite view", "he is right".
func (r *reader) accords(i int, s *setting) {
	j := i - 1
	if j >= 0 && j == s.same && s.silent && !s.question && r.settings[j].accord != 0 && !r.settings[j].quoted { // "Aro disagreed. “It is useful,” Aro said"
		s.reply, s.accord, s.accordAt = r.settings[j].reply, r.settings[j].accord, r.settings[j].accordAt
		return
	}
	if s.reply >= 0 || s.question || !s.silent || j < 0 || j == s.same || !r.done[j].about || r.sts[i].Spans[0].Start > r.endOf(j)+nearBytes {
		return
	}
	k := r.held()
	if s.accord = r.accord(i, s); s.accord != 0 || k.has(reply) || k.has(rebut) || s.quoted && r.meansWords(s, j) {
		s.reply = j
	}
}

// endOf is the byte at which the words of statement j end.
func (r *reader) endOf(j int) int { return r.sts[j].Spans[len(r.sts[j].Spans)-1].End }

// meansWords says whether the statement opens with a "this" or "that" for what is said in statement j, in whose words the target is named
// last.
func (r *reader) meansWords(s *setting, j int) bool {
	if s.latest < 0 || len(r.spans) == 0 || r.spans[0].lo >= r.spans[0].hi || int(r.hits[s.latest].at) < r.sts[j].Spans[0].Start || int(r.hits[s.latest].at) >= r.endOf(j) {
		return false
	}
	h := r.spans[0].lo
	x := &r.hits[h]
	return x.cat == this && x.first == r.clauses[0].First && x.end == x.first+1 && h+1 < r.spans[0].hi &&
		r.hits[h+1].first == x.end && auxiliaries.has(r.hits[h+1].cat)
}

// accord is 1 where the attribution of statement i, or the lead that tells of its speaker, says that he agrees with another, -1 where it says
// that he does not; 0 where it says neither.
func (r *reader) accord(i int, s *setting) float64 {
	if st := &r.sts[i]; st.Clause.Ok() {
		lo, hi := r.hitsOf(st.Clause)
		if a := r.accordIn(lo, hi, s); a != 0 {
			return a
		}
	}
	if s.leadFirst < s.leadLast && r.namesSpeaker(&r.sts[i], s.leadFirst, s.leadLast) {
		lo, hi := r.hitsIn(s.leadFirst, s.leadLast)
		return r.accordIn(lo, hi, s)
	}
	return 0
}

// agrees gives words that do not name the target the sign of the statement that their attribution says they agree with, or the contrary of
// it.
func (r *reader) agrees(out *Stance, s *setting) {
	if s.accord == 0 || r.done[s.reply].score == 0 {
		return
	}
	p := part{noun: s.accordAt, head: s.accordAt, mods: answered}
	out.Evidence, out.Score = out.Evidence[:0], 0
	out.add(r, &p, s.accord*math.Copysign(replyValue, r.done[s.reply].score), false)
}

// accordIn is what the hits [lo, hi) that no statement holds say of that.
func (r *reader) accordIn(lo, hi int, s *setting) float64 {
	for h := lo; h < hi; h++ {
		x := &r.hits[h]
		if x.inside || x.cat != answers && x.cat != keep && x.cat != rebut {
			continue
		}
		s.accordAt = h
		switch told := r.classesIn(span{int(x.first), int(x.end)}); {
		case told&dissentClass != 0:
			return -1
		case told&concurClass != 0 && !r.content(x.end):
			return 1
		}
	}
	return 0
}

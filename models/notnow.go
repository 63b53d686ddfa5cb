package models

import "math"

// firstDo reads "they must first ...", said of another on the topic: not now. So does "they must first come back to the table" from
// who has refused the talks.
func (r *reader) firstDo(c, lo int, m *mood, s *setting, topical bool) {
	if m.first < 0 || !topical || r.modal(m) != must || m.subject == self || m.subject == noCategory {
		return
	}
	for i := lo; i < len(r.parts); i++ {
		p := &r.parts[i]
		if p.value > 0 && p.head < 0 && s.continues < 0 && m.subject != s.side {
			p.value = 0
		}
		if p.value != 0 {
			return
		}
	}
	v := -onlyValue
	for p := range r.parts[:lo] {
		if x := &r.parts[p]; x.value > 0 && x.head >= 0 && r.hits[x.head].cat == ready {
			v = onlyValue // "we are willing to talk, but they must first ..."
			x.value = 0
		}
	}
	r.parts = append(r.parts, part{clause: c, noun: -1, head: m.first, sign: math.Copysign(1, v), value: v, late: true, aim: true, mods: obliged})
}

// notNow reads an answer that denies no more than a circumstance: "but not under pressure", "Not while they threaten us".
func (r *reader) notNow(c, lo int, values []clauseValue, s *setting, known bool) {
	if !known && !s.topical() || lo < len(r.parts) {
		return
	}
	contrasts := r.opener(c) == contrast
	opens := contrasts || c == 0 || r.clauses[c-1].Sentence < r.clauses[c].Sentence // else a manner: "be calm, not under pressure"
	head := -1
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := &r.hits[h]; x.cat {
		case pressure:
			if r.in(x.first, denyClass) || opens && h > 0 && r.hits[h-1].cat == negation && r.hits[h-1].last == x.first {
				head = h // "not now" is one phrase
			}
		case negation:
			if opens && !contrasts && x.last == r.clauses[c].Last && x.first <= r.clauses[c].First+1 && r.conditionAt(x.last) {
				head = h
			}
		}
	}
	if head >= 0 {
		r.parts = append(r.parts, part{clause: c, noun: -1, head: head, sign: -1, value: -notNowValue, late: true, mods: negated})
	}
}

// conditionAt says whether a condition opens at token t that could end a refusal: while, unless, until, before.
func (r *reader) conditionAt(t int32) bool {
	h := r.hitFrom(int(t))
	return h < len(r.hits) && r.hits[h].first == t && (r.hits[h].cat.conditional() && r.hits[h].cat != ifThat || r.hits[h].cat == before)
}

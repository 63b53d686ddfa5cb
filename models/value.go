package models

import "math"

// Factors of the operators.
const (
	hedgeFactor   = 0.75
	intenseFactor = 1.25
	counterFactor = 0.5
	litotesFactor = 0.5  // "not rejected" is less than "accepted"
	inheritFactor = 0.8  // the target is only meant
	blameValue    = 0.25 // another is said to wreck it
	directFactor  = 0.5  // a format refused is less than the talks refused
	kindFactor    = 0.5  // so is a kind of deal
)

// value is what the part says in its clause, from -1 to 1.
func (r *reader) value(p *part, m *mood, s *setting) float64 {
	if p.void || m.reported {
		return 0
	}
	obligation := m.modal >= 0 && r.hits[m.modal].cat == must && m.modal < max(p.head, p.noun)
	subject := m.subject
	if m.agent != noCategory {
		subject = m.agent
	} else if p.head >= 0 && !p.blames && r.hits[p.head].cat.turns() {
		if d := r.doer(p); d == other || d == sideA || d == sideB {
			subject = d // "he blamed them when they left the deal"
		}
	}
	if p.head > 0 && (p.outer == keep || p.outer == ready) && r.hits[p.head-1].cat == ours && r.hits[p.head-1].end == r.hits[p.head].first {
		subject = self // "they know our wish for talks"
	}
	if m.why {
		if p.head < 0 && p.cat == engage {
			p.charge = whyEngage
		}
		if !p.blames {
			return -p.sign * p.charge
		}
		return blameValue
	}
	if p.blames && p.sign < 0 && (m.subject != self || p.head >= 0 && r.doer(p) != self) && !(obligation && p.outer == sabotage) {
		p.mods |= ofOther
		if subject == sideA || subject == sideB {
			return 0
		}
		return blameValue
	}
	if (!p.verdict || m.agent != noCategory) && !obligation && (r.alien(p, subject, s) || r.foreignTurn(p, subject, s)) {
		p.mods |= ofOther
		return 0
	}
	if p.fact && p.negs%2 == 1 && p.outer == keep && p.head >= 0 && r.hits[p.head].cat == keep {
		return 0 // "does not want to set a deadline for the talks"
	}
	if r.leadingFailure(p) {
		p.hypothetical = true
		return 0 // a warning
	}
	if r.leadingDeed(p) && !p.judged {
		if r.harmful(p) {
			return -p.sign * p.charge // "leaving the deal undermines our efforts"
		}
		return 0 // "leaving the deal is like ...": what is spoken of, not what is wanted
	}
	if p.outer == fact && p.sign < 0 && !p.judged && !r.ruledOut(p, m) && !obligation && m.subject != self {
		return 0 // "the decision to leave the deal": told, not taken
	}
	if p.outer == halt && p.sign > 0 && p.negs > 0 && p.negs%2 == 1 && m.modal >= 0 && r.hits[m.modal].cat == past && s.quoted {
		return 0 // "we did not blow up the talks": a denial of blame
	}
	if p.outer == halt && p.sign < 0 && m.modal >= 0 && r.hits[m.modal].cat == past && m.subject != self {
		return 0 // "the talks were suspended": a fact
	}
	if p.head >= 0 && r.hits[p.head].cat == fail && p.outer == fail && p.negs == 0 && p.noun >= 0 && p.cat != deal && m.subject != self && r.ends(r.hits[p.head], "ed") && r.hits[p.head].first >= r.hits[p.noun].end {
		return 0 // "the talks failed": a fact
	}
	if p.head >= 0 && p.negs == 0 && m.subject == noCategory && r.hits[p.head].cat.turns() && r.hits[p.head].cat == p.outer && m.modal >= 0 && r.hits[m.modal].cat == can && r.hits[m.modal].last == r.hits[p.head].first {
		return 0 // "a later government could revoke the deal": what may come
	}
	if p.head < 0 {
		if (m.facts || p.fact) && !obligation && !(m.modal >= 0 && r.hits[m.modal].cat == can) && !r.ruledOut(p, m) {
			return 0
		}
		p.charge = r.modalCharge(p, m)
	}
	v := p.sign * p.charge
	if obligation {
		p.mods |= obliged
	}
	if p.negs > 0 && p.sign > 0 && p.head >= 0 {
		v *= litotesFactor
	}
	if m.hedges > 0 {
		v *= hedgeFactor
		p.mods |= hedged
	}
	if m.intense > 0 {
		v *= intenseFactor
		p.mods |= intensified
	}
	if m.counter {
		v *= counterFactor
		p.mods |= counter
	}
	if m.direct && !m.indirect && v < 0 {
		v *= directFactor
		p.mods |= format
	}
	if p.kind {
		v *= kindFactor
	}
	if m.irony {
		v = -v
		p.mods |= ironic
	}
	if p.cat == anaphor && p.head >= 0 && r.hits[p.head].cat == bad && s.continues != 0 && v != 0 && !s.named {
		v = s.continues * math.Abs(v) * inheritFactor
		p.mods |= inherited
	}
	if m.pressure >= 0 {
		p.mods |= pressed
	}
	if p.mods&inherited != 0 {
		v *= inheritFactor
	}
	return min(1, max(-1, v))
}

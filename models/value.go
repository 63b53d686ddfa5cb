package models

// Factors of the operators.
const (
	hedgeFactor   = 0.75
	intenseFactor = 1.25
	counterFactor = 0.5
	litotesFactor = 0.5  // "not rejected" is less than "accepted"
	inheritFactor = 0.8  // the target is only meant
	blameValue    = 0.25 // another is said to wreck it
	directFactor  = 0.5  // a format refused is less than the talks refused
)

// value is what the part says in its clause, from -1 to 1.
func (r *reader) value(p *part, m *mood, s *setting) float64 {
	if p.void || m.reported {
		return 0
	}
	obliges := r.modal(m) == must && m.modal < max(p.head, p.noun)
	obliges = obliges || r.forbids(p, m)
	subject, own := r.subjectOf(p, m), p.blames && p.sign < 0 && r.ownHarm(p, s)
	switch {
	case m.force != asserting && r.foremost(p) < m.asked:
		return r.expected(p, m)
	case !obliges && r.background(p, m):
		return 0
	case p.sign < 0 && m.subject != self && (s.quoted || m.subject != person) && !own && r.harmedByOthers(p, m, obliges):
		p.mods |= ofOther
		return blameValue
	case !own && (!p.verdict || r.agent(p, m) != noCategory) && !obliges && r.alien(p, subject, m, s):
		p.mods |= ofOther
		return 0
	case !obliges && (r.toldOf(p, s) || r.inRelative(p)), obliges && r.demandOfOthers(p, m, s), r.describes(p, s), r.prefersFormat(p, m):
		p.mods |= ofOther
		return 0
	case r.failureCosts(p):
		return lackValue
	case r.orElse(p, obliges):
		p.mods |= conditional
		return blameValue
	case r.leadingFailure(p):
		p.hypothetical = true // a warning
		return 0
	case r.tells(p, m, s, obliges):
		return 0
	}
	if p.head < 0 {
		if p.charge = r.modalCharge(p, m); p.charge == 0 && r.declared(p, s) {
			p.charge = willEngage
		}
	}
	v := p.sign * p.charge
	if obliges {
		p.mods |= obliged
	}
	return r.tempered(v, p, m, s)
}

// forbids says whether the part is a deed that someone is said to have no right to: the speaker's verdict, whoever the subject is.
func (r *reader) forbids(p *part, m *mood) bool {
	return p.cat == engage && p.head < 0 && p.negs%2 == 1 && r.modal(m) == cannot && m.modal < p.noun && r.word(r.hits[m.modal].first, "no")
}

// agent is who does what the part's clause tells, where that is a passive: "talks were refused by the islanders", not "we refused the talks
// held by the islanders".
func (r *reader) agent(p *part, m *mood) category {
	if p.head >= 0 && !p.be && p.noun > p.head && p.outer.turns() && m.subject == noCategory {
		return noCategory
	}
	return m.agent
}

// subjectOf is who does what the part's clause tells.
func (r *reader) subjectOf(p *part, m *mood) category {
	subject := m.subject
	if agent := r.agent(p, m); agent != noCategory {
		subject = agent
	} else if p.head >= 0 && !p.blames && r.hits[p.head].cat.turns() {
		if d := r.doer(p); d == other || d == sideA || d == sideB {
			subject = d // "he blamed them when they left the deal"
		}
	}
	if p.head > 0 && (p.outer == keep || p.outer == ready) && r.hits[p.head-1].cat == ours && r.hits[p.head-1].end == r.hits[p.head].first {
		subject = self // "they know our wish for talks"
	}
	return subject
}

// tempered is the value v of the part with all that its clause puts in force, moderates or turns.
func (r *reader) tempered(v float64, p *part, m *mood, s *setting) float64 {
	temper := func(on bool, factor float64, mark modifier) {
		if on {
			v *= factor
			p.mods |= mark
		}
	}
	temper(p.negs > 0 && p.sign > 0 && p.head >= 0, litotesFactor, 0)
	temper(m.hedged, hedgeFactor, hedged)
	temper(m.intense, intenseFactor, intensified)
	temper(m.counter, counterFactor, counter)
	temper(m.direct && !m.indirect && v < 0, directFactor, format)
	temper(m.irony, -1, ironic)
	temper(r.judgesDeed(p, s), -1, turned)
	temper(m.pressure >= 0, 1, pressed)
	temper(p.mods&inherited != 0, inheritFactor, 0)
	return min(1, max(-1, v))
}

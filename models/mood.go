package models

// A mood is what the operators of a clause say of all that stands in it.
type mood struct {
	modal    int      // hit of the strongest modal; -1
	subject  category // self, other, sideA, sideB or noCategory
	hedges   int
	intense  int
	counter  bool
	pressure int // hit; -1
	direct   bool
	indirect bool
	first    int // hit; -1
	mutual   bool
	reported bool // another's words or wish
	asks     bool
	why      bool // asks why, and finds fault
	facts    bool
	irony    bool
	agent    category // who does what a passive says: "by the Arcadians"; noCategory
}

// moodOf reads the operators of clause c.
func (r *reader) moodOf(c int, s *setting) mood {
	m := mood{modal: -1, pressure: -1, first: -1}
	predicated := r.spans[c].kinds.has(pronoun) && r.cleft(c)
	if predicated {
		m.subject = other
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; x {
		case must, will, willNot, would, can, cannot, habit, past:
			if m.modal < 0 || rank(x) > rank(r.hits[m.modal].cat) {
				m.modal = h
			}
		case hedge:
			m.hedges++
		case intensifier:
			m.intense++
		case counterfactual:
			m.counter = true
		case pressure:
			m.pressure = h
		case direct:
			m.direct = true
		case indirect:
			m.indirect = true
		case first:
			m.first = h
		case mutual:
			m.mutual = true
		case report:
			m.reported = m.reported || m.subject != self && !r.opensAsGerund(c, h)
		case asks:
			m.asks = true
		case fact:
			m.facts = true
		case irony:
			m.irony = true
		case this:
			if m.subject == noCategory && !predicated && r.hits[h].first == r.clauses[c].First && r.plural(h) {
				m.subject = other
			}
		case self, other, person, third, sideA, sideB:
			switch {
			case r.governed(h):
				if x != self && x != other && r.byAgent(h) && !r.ofParticiple(h) {
					m.agent = x
				}
			case m.subject == noCategory && !predicated:
				m.subject = x
			}
		}
		if x := r.hits[h].cat; x.predicate() || x == engage {
			predicated = true
		}
	}
	if r.clauses[c].Asks {
		m.asks = m.asks || r.doubted(c)
		m.why = r.why(c)
	}
	return m
}

// modal is the category of the mood's modal; noCategory where it has none.
func (r *reader) modal(m *mood) category {
	if m.modal < 0 {
		return noCategory
	}
	return r.hits[m.modal].cat
}

// rank orders modals by how much they say.
func rank(c category) int {
	switch c {
	case must:
		return 6
	case will, willNot:
		return 5
	case would:
		return 4
	case can, cannot:
		return 3
	case habit:
		return 2
	}
	return 1
}

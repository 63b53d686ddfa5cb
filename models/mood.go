package models

// A mood is what the operators of a clause say of all that stands in it.
type mood struct {
	modal    int      // hit of the strongest modal; -1
	pressure int      // hit; -1
	first    int      // hit; -1
	subject  category // self, other, sideA, sideB or noCategory
	agent    category // who does what a passive says: "by the Arcadians"; noCategory
	hedged   bool
	intense  bool
	counter  bool
	direct   bool
	indirect bool
	mutual   bool
	reported bool // another's words or wish
	asks     bool
	force    force
	asked    int32 // the token up to which a question asks; what stands behind it is told
	facts    bool
	irony    bool
}

// Hits whose place in the clause takes part in its mood. Of others it is enough that they are there.
var (
	modals   = kindsOf(must, will, willNot, would, can, cannot, habit, past)
	subjects = kindsOf(self, other, person, third, sideA, sideB)
	placed   = modals.with(subjects).with(kindsOf(pressure, first, report))
)

// An office is what a hit is to the mood of its clause.
type office uint8

const (
	noOffice office = iota
	isVerb          // a subject stands before it
	isModal
	isPressure
	isFirst
	isReport
	isSubject
	isNobody   // with a noun and a modal behind it, it is the subject: "no state can trust Arcadia and talk to it"
	isRelative // a preposition before it opens a clause with a subject of its own
)

// offices is that of a hit of each category.
var offices = byCategory[office]([]kinds{
	isVerb:     predicates.with(kindsOf(engage)),
	isModal:    modals,
	isPressure: kindsOf(pressure),
	isFirst:    kindsOf(first),
	isReport:   kindsOf(report),
	isSubject:  subjects,
	isNobody:   kindsOf(no),
	isRelative: kindsOf(stops),
})

// moodOf reads the operators of clause c into m.
func (r *reader) moodOf(c int, m *mood) {
	in := &r.spans[c]
	k := &in.kinds
	*m = mood{modal: -1, pressure: -1, first: -1, hedged: k.has(hedge), intense: k.has(intensifier), counter: k.has(counterfactual),
		direct: k.has(direct), indirect: k.has(indirect), mutual: k.has(mutual), asks: k.has(asks), facts: k.has(fact), irony: k.has(irony)}
	if c > 0 && r.clauses[c-1].Sentence == r.clauses[c].Sentence && r.spans[c-1].hi-r.spans[c-1].lo == 1 {
		m.irony = m.irony || r.spans[c-1].kinds.has(irony) // "oh, sure, let us"
	}
	if k.meet(&placed) {
		r.operators(c, m)
	}
	if r.clauses[c].Asks {
		r.forced(c, m)
	}
}

// takeOver takes over the modal and the subject of the clause before, for one that opens with "nor": "will neither yield nor negotiate".
func (m *mood) takeOver(before *mood) {
	if m.modal < 0 {
		m.modal = before.modal
	}
	if m.subject == noCategory {
		m.subject = before.subject
	}
}

// operators reads those hits of clause c whose place in it counts.
func (r *reader) operators(c int, m *mood) {
	predicated := r.spans[c].kinds.has(pronoun) && r.cleft(c)
	if predicated {
		m.subject = other
	}
	nobody := false
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		switch x := r.hits[h].cat; offices[x] {
		case isVerb:
			predicated = true
		case isModal:
			predicated = predicated || nobody
			if m.modal < 0 || rank(x) > rank(r.hits[m.modal].cat) {
				m.modal = h
			}
		case isPressure:
			m.pressure = h
		case isFirst:
			m.first = h
		case isReport:
			m.reported = m.reported || m.subject != self
		case isSubject:
			r.subject(h, m, predicated)
		case isNobody:
			nobody = nobody || !predicated && m.subject == noCategory && r.content(r.hits[h].last)
		case isRelative:
			if r.governed(h) { // "a gambler with whom we will not negotiate"
				m.subject, predicated = noCategory, false
			}
		}
	}
}

// subject takes hit h for the clause's subject, or for the agent of a passive. predicated says that a verb stands before it.
func (r *reader) subject(h int, m *mood, predicated bool) {
	x := r.hits[h].cat
	taken := predicated || m.subject != noCategory
	switch {
	case (x == self || x == other) && taken, r.attributive(h):
	case x != self && r.governed(h): // "without a deal with them we will"
		if x != other && r.byAgent(h) && !r.ofParticiple(h) && !r.ofNoun(h) {
			m.agent = x
		}
	case !taken:
		m.subject = x
	}
}

// attributive says whether the party h only says whose the thing is that stands right behind it: "the Arcadia deal is not our focus".
func (r *reader) attributive(h int) bool {
	if h+1 >= len(r.hits) || !parties.has(r.hits[h].cat) {
		return false
	}
	x := &r.hits[h+1]
	return x.cat.noun() && x.cat != engage && x.first == r.hits[h].end
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

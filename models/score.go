package models

import (
	"math"

	"parley/features"
)

// Weights of clauses beside the others of a statement, by what they are to it.
const (
	beforeBut    = 0.4 // what a "but" follows
	concededTo   = 0.4 // although ...
	reasonFactor = 0.7 // because ...
	askedFactor  = 0.3 // a question that is not rhetorical
	lastFactor   = 1.5
	frameFactor  = 0.75 // the attribution's own stance
	goalValue    = 0.25 // "if a solution can be had, we are ready"
	onlyValue    = 0.25 // "only when they change": no, for now
	replyValue   = 0.5
)

// leastClear is the least |score| that earns a side: half of the weakest anchor of the scale, 0.25.
const leastClear = 0.12

type clauseValue struct {
	mood  mood
	named bool
	lo    int // parts
	hi    int
}

// score reads statement i, which comes after all before it.
func (r *reader) score(i int) Stance {
	st := &r.sts[i]
	s := r.setting(i)
	r.clauses, r.spans, r.parts = r.clauses[:0], r.spans[:0], r.parts[:0]
	r.namedAt = r.namedAt[:0]
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
	out := Stance{}
	sentence := int32(0)
	for k, sp := range st.Spans {
		first, last := tokensIn(r.toks, sp)
		r.count(&out.Counts, first, last)
		if k == 0 {
			first = r.withCue(st, first)
		}
		sentence = r.clausesOf(first, last, sentence)
		if last > first && features.EndsSentence(r.text, r.toks, last-1, last) {
			sentence++
		}
	}
	r.scope(&s, st)
	known, knownAt := false, int32(-1<<20)
	values := make([]clauseValue, 0, len(r.clauses))
	for c := range r.clauses {
		lo := len(r.parts)
		near := r.clauses[c].Sentence-knownAt <= topicReach
		named, pronominal := r.compose(c, &s, near)
		known = known || named
		s.pronominal = s.pronominal || pronominal
		r.namedAt = append(r.namedAt, named || near && pronominal)
		if r.namedAt[c] {
			knownAt = r.clauses[c].Sentence
		}
		s.named = known
		m := r.moodOf(c, &s)
		if r.opener(c) == nor && c > 0 {
			m.direct = m.direct || values[c-1].mood.direct
		}
		for p := lo; p < len(r.parts); p++ {
			r.parts[p].value = r.value(&r.parts[p], &m, &s)
		}
		r.firstDo(c, lo, &m, known || s.topical())
		values = append(values, clauseValue{m, named, lo, len(r.parts)})
	}
	late := r.conditions(values)
	r.sum(&out, values, late)
	out.About = known || len(out.Evidence) > 0 || r.aboutByContext(i, &s)
	r.reply(&out, &s)
	r.label(&out)
	if r.deed == 0 && math.Abs(out.Score) >= leastStanding {
		r.deed = math.Copysign(1, out.Score)
	}
	r.done = append(r.done, outcome{out.About, out.Score, s.side})
	return out
}

// scope says whether the statement leaves the target unnamed, and whether it speaks of nothing else that the lexicon knows.
func (r *reader) scope(s *setting, st *Statement) {
	s.silent, s.pure = true, true
	for _, sp := range st.Spans {
		lo, hi := r.hitsOf(sp)
		for h := lo; h < hi; h++ {
			switch c := r.hits[h].cat; {
			case c.target():
				s.silent = s.silent && r.away[h]
			case c == terms || c == third || c == foreign:
				s.pure = false
			}
		}
	}
}

// withCue takes the cue into the first clause where it stands right before the content: "dismissed" carries the stance.
func (r *reader) withCue(st *Statement, first int) int {
	if !st.Cue.Ok() || st.Form == "direct" || st.Cue.End > st.Spans[0].Start || st.Spans[0].Start-st.Cue.End > 60 {
		return first
	}
	a, b := tokensIn(r.toks, st.Cue)
	for t := b; t < first; t++ {
		if c := r.text[r.toks[t].Start]; c == '.' || c == ':' || c == ';' {
			return first
		}
	}
	if a < b {
		return a
	}
	return first
}

// conditions lets the conditional clauses of each sentence work on the clause they belong to. It returns, by part,
// whether it is conditional.
func (r *reader) conditions(values []clauseValue) []bool {
	cond := make([]bool, len(r.parts))
	for c := range values {
		op := r.opener(c)
		v := &values[c]
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if x.aim || x.value < 0 && (x.late || v.mood.pressure >= 0) {
				cond[p] = true
			}
		}
		if op == before {
			r.mustFirst(c, values, &cond)
		}
		if !op.conditional() {
			continue
		}
		main := r.mainOf(c, values)
		if main >= 0 && op == ifThat && v.named && values[main].mood.mutual {
			r.exchange(v, &cond)
			continue
		}
		goal, fails := r.namedEarly(c) && !foreignWill(&v.mood), false
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if !x.void && x.head >= 0 && (r.hits[x.head].cat == fail || x.noun >= 0 && x.direct) {
				fails = true
			}
			x.value = 0
			x.mods |= conditional
		}
		if main < 0 {
			continue
		}
		mv := &values[main]
		if op == only && goal && !mv.named {
			r.goal(v)
		}
		for p := mv.lo; p < mv.hi; p++ {
			x := &r.parts[p]
			if x.value == 0 {
				continue
			}
			x.mods |= conditional
			switch {
			case op == only && goal:
				x.value = math.Copysign(goalValue, x.value)
			case op == only:
				if x.value > 0 {
					x.value = -onlyValue
				}
				cond[p] = true
			case op == ifThat && fails && !mv.named:
				x.value = 0
			case op == ifThat && goal:
			case v.mood.mutual && x.value > 0:
			case op == while && x.value > 0:
			case op == until && x.value > 0:
			default:
				cond[p] = true
			}
		}
	}
	return cond
}

// firstDo reads "they must first ...", said of another on the topic: not now.
func (r *reader) firstDo(c, lo int, m *mood, topical bool) {
	if m.first < 0 || !topical || m.modal < 0 || r.hits[m.modal].cat != must || m.subject == self || m.subject == noCategory {
		return
	}
	for p := lo; p < len(r.parts); p++ {
		if r.parts[p].value != 0 {
			return
		}
	}
	r.parts = append(r.parts, part{clause: c, noun: -1, head: m.first, sign: -1, value: -onlyValue, late: true, mods: obliged})
}

// goal reads "only when there is a good agreement to be had": the result is what is wanted.
func (r *reader) goal(v *clauseValue) {
	for p := v.lo; p < v.hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && x.sign > 0 {
			x.value = goalValue
			return
		}
	}
}

// exchange reads "if they come back, we will do the same".
func (r *reader) exchange(v *clauseValue, cond *[]bool) {
	for p := v.lo; p < v.hi; p++ {
		if x := &r.parts[p]; !x.void && x.noun >= 0 && r.names(x.noun) {
			x.value = willEngage
			(*cond)[p] = true
			return
		}
	}
}

// mustFirst reads "before talks can start, they must ...": not now, for all that the speaker says.
func (r *reader) mustFirst(c int, values []clauseValue, cond *[]bool) {
	main := r.mainOf(c, values)
	if main < 0 {
		return
	}
	m := &values[main].mood
	if m.modal < 0 || r.hits[m.modal].cat != must || values[main].named {
		return
	}
	v := &values[c]
	for p := v.lo; p < v.hi; p++ {
		x := &r.parts[p]
		if x.noun >= 0 && (r.names(x.noun) || x.cat == anaphor && !x.void) {
			x.value = -onlyValue
			x.mods |= obliged
			(*cond)[p] = true
			return
		}
	}
}

// goalReach is how many tokens into a condition the target must be named for the condition to be about it.
const goalReach = 9

// foreignWill says whether the clause tells what a party does: a condition on it, not on the target.
func foreignWill(m *mood) bool {
	return m.subject == other || m.subject == sideA || m.subject == sideB
}

func (r *reader) namedEarly(c int) bool {
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if r.names(h) && r.hits[h].first <= r.clauses[c].First+goalReach {
			return true
		}
	}
	return false
}

func (r *reader) opener(c int) category {
	if o := r.clauses[c].Opener; o >= 0 {
		return r.hits[o].cat
	}
	return noCategory
}

// mainOf is the clause that the conditional clause c belongs to: the next one where it leads the sentence, else the one
// before; -1 where it stands alone.
func (r *reader) mainOf(c int, values []clauseValue) int {
	cl := r.clauses[c]
	next := func() int {
		found := -1
		for k := c + 1; k < len(r.clauses) && r.clauses[k].Sentence == cl.Sentence; k++ {
			if r.opener(k).conditional() {
				continue
			}
			if found < 0 || values[found].lo == values[found].hi {
				found = k // "only then, he went on, will there be ..."
			}
		}
		return found
	}
	if cl.Leads {
		if k := next(); k >= 0 {
			return k
		}
	}
	for k := c - 1; k >= 0 && r.clauses[k].Sentence == cl.Sentence; k-- {
		if !r.opener(k).conditional() {
			return k
		}
	}
	return next()
}

// sum weighs the parts against each other: score = sum of w v / sum of w, with w = v*v times the clause's factor.
func (r *reader) sum(out *Stance, values []clauseValue, cond []bool) {
	factors := make([]float64, len(values))
	for c := range values {
		f := 1.0
		switch r.opener(c) {
		case concede:
			f = concededTo
		case reason:
			f = reasonFactor
		case contrast:
			for k := c - 1; k >= 0 && r.clauses[k].Sentence >= r.clauses[c].Sentence-1; k-- {
				if r.clauses[k].Sentence == r.clauses[c].Sentence || r.clauses[c].Leads {
					factors[k] *= beforeBut
				}
			}
		}
		if r.clauses[c].Asks && !values[c].mood.asks {
			f *= askedFactor
		}
		factors[c] = f
	}
	if n := len(values); n > 1 {
		factors[n-1] *= lastFactor
	}
	open := false // a way left open beside a format refused
	for c, v := range values {
		for p := v.lo; p < v.hi; p++ {
			open = open || r.parts[p].value > 0 && v.mood.indirect || r.clauses[c].Aside && false
		}
	}
	total := 0.0
	for c, v := range values {
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if open && x.mods&format != 0 {
				x.value = 0
			}
			total += x.value * x.value * factors[c]
		}
	}
	if total == 0 {
		return
	}
	for c, v := range values {
		for p := v.lo; p < v.hi; p++ {
			x := &r.parts[p]
			if x.value == 0 {
				continue
			}
			w := x.value * x.value * factors[c] / total * x.value
			out.add(r, x, w, cond[p])
		}
	}
}

func (out *Stance) add(r *reader, x *part, contribution float64, cond bool) {
	h := x.head
	if h < 0 {
		h = x.noun
	}
	if cond {
		x.mods |= conditional
	}
	hit := r.hits[h]
	line := &r.m.lines[hit.line]
	names := x.mods.names()
	if cond {
		names = append(names, condMark)
	}
	out.Evidence = append(out.Evidence, Evidence{line.ID, int(r.toks[hit.first].Start), int(r.toks[hit.last-1].End),
		line.Category, line.Weight, names, contribution})
	out.Score += contribution
}

// condMark is the modifier of a part whose label is a conditional one.
const condMark = "condition"

// reply takes the sense of a statement from what it answers, where it has none of its own: from the statement it replies
// to, from the position it comments on, from the question.
func (r *reader) reply(out *Stance, s *setting) {
	if len(out.Evidence) > 0 {
		return
	}
	d := s.stance
	switch {
	case s.reply >= 0:
		d = r.done[s.reply].score
	case !s.comments:
		d = -s.continues // who attacked a position goes on to attack it
	}
	for _, sp := range r.spans {
		for h := sp.lo; h < sp.hi; h++ {
			sign, with := 0.0, d
			switch r.hits[h].cat {
			case reply:
				sign = 1
			case rebut:
				sign = -1
			case good, bad:
				if s.reply < 0 && !s.comments {
					continue
				}
				sign = 1
				if r.hits[h].cat == bad {
					sign = -1
				}
			case yes:
				sign, with = 1, s.asked
			case no, negation:
				sign, with = -1, s.asked
				if h != sp.lo || r.hits[h].first > r.clauses[0].First+1 {
					continue
				}
			}
			if sign != 0 && with != 0 {
				p := part{noun: h, head: h, mods: answered}
				out.About = true
				out.add(r, &p, sign*math.Copysign(replyValue, with), false)
				return
			}
		}
	}
}

// aboutByContext says whether a statement that does not name the target is about it.
func (r *reader) aboutByContext(i int, s *setting) bool {
	if s.frame || s.reply >= 0 || s.question {
		return true
	}
	for _, sp := range r.spans {
		for h := sp.lo; h < sp.hi; h++ {
			switch r.hits[h].cat {
			case anaphor:
				if s.topical() {
					return true
				}
			case act:
				if s.near || s.frame || s.before {
					return true
				}
			case position:
				if s.stance != 0 || s.topical() {
					return true
				}
			case pronoun, this, trust, faith:
				if (s.before || s.near && !s.quoted) && (s.pronominal || r.hits[h].cat == trust || r.hits[h].cat == faith) {
					return true
				}
			}
		}
	}
	return false
}

// label turns the score into one of Labels.
func (r *reader) label(out *Stance) {
	if !out.About {
		*out = Stance{Label: NoStance, Confidence: 0.9, Counts: out.Counts}
		return
	}
	cond, same := 0.0, 0.0
	for _, e := range out.Evidence {
		if e.Contribution*out.Score <= 0 {
			continue
		}
		same += math.Abs(e.Contribution)
		if len(e.Modifiers) > 0 && e.Modifiers[len(e.Modifiers)-1] == condMark {
			cond += math.Abs(e.Contribution)
		}
	}
	conditional := cond > same/2
	switch {
	case out.Score >= leastClear && conditional:
		out.Label = ConditionalSupport
	case out.Score >= leastClear:
		out.Label = Support
	case out.Score <= -leastClear && conditional:
		out.Label = ConditionalOppose
	case out.Score <= -leastClear:
		out.Label = Oppose
	default:
		out.Label = Neutral
	}
	out.Confidence = 0.75
}

func (r *reader) count(n *Counts, first, last int) {
	n.Tokens += int32(last - first)
	lo, hi := hitsIn(r.hits, first, last)
	for h := lo; h < hi; h++ {
		switch c := r.hits[h].cat; c {
		case talks, engage, deal:
			n.Talks++
		case sideA:
			n.US++
		case sideB:
			n.Iran++
		case keep, good, yields, ready, now:
			n.Support++
		case turn, regret, bad, fail, late, trust:
			n.Oppose++
		case negation, cannot, nor:
			n.Negation++
		case hedge:
			n.Hedge++
		case intensifier:
			n.Intensifier++
		default:
			if c.conditional() {
				n.Condition++
			}
		}
	}
	for t := first; t < last; t++ {
		if r.text[r.toks[t].Start] == '?' {
			n.Question++
		}
	}
}

// leastStanding is how clear a statement must be to be a position that others can bow to or attack.
const leastStanding = 0.25

// standing is the sign and size of the stance that "his position" means for statement i: that of the last clear
// statement before it by another speaker whose name or office the sentence repeats; 0 where there is none.
func (r *reader) standing(i int) float64 {
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		if r.sts[j].SpeakerID == r.sts[i].SpeakerID || math.Abs(r.done[j].score) < leastStanding {
			continue
		}
		if r.mentions(i, j) {
			return math.Copysign(1, r.done[j].score)
		}
	}
	return 0
}

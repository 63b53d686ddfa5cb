package attribute

// byAgent reads "was welcomed by NAME", ", dismissed by NAME as a trap,": the agent speaks, and the passive's subject is what
// he speaks about.
func (r *reader) byAgent(x *hit) bool {
	g := &x.group
	c := x.cue
	if c == nil || c.kind != stance && c.frames&fAs == 0 || c.frames&(fObject|fName|fAs) == 0 || r.items[g.head].is(cBlow) || g.negated || g.modal || g.would || g.infinitive {
		return false
	}
	x.first, x.end = g.first, g.head+1
	i := x.end
	// "was described as a trap by NAME"
	if i < len(r.items) && r.items[i].is(cAs) {
		i = r.nounRight(i + 1)
	}
	for r.tagAt(i) == tAdv {
		i++
	}
	if r.tagAt(i) != tPrep || !r.items[i].is(cBy) {
		return false
	}
	e := r.nounRight(i + 1)
	if e == i+1 {
		return false
	}
	agent := subject{i + 1, e, i, -1}
	topic := r.subjectOf(g.first)
	if topic.first < 0 || topic.end > x.first || topic.rel >= 0 {
		return false
	}
	x.sub, x.inverted = agent, true
	if t := r.tagAt(i + 1); t == tObj || !r.speaker(x) || !r.someone(i+1, e) {
		return false
	}
	if h := &r.items[topic.end-1]; h.tag == tSubj || h.is(cTitle|cSource) && h.tag != tName {
		return false // "he was praised by NAME": of a person
	}
	x.at, x.manner, x.stop, x.after = topic.first, object, topic.end, e
	return true
}

// toldBy reads "was told by NAME that ...", "was urged by NAME not to ...": the agent speaks.
func (r *reader) toldBy(x *hit) bool {
	g, c := &x.group, x.cue
	if c == nil || c.kind != say || c.frames&fHearer == 0 || g.negated || g.modal || g.would || g.infinitive {
		return false
	}
	x.first, x.end = g.first, g.head+1
	i := r.times(x.end)
	if i >= len(r.items) || r.tagAt(i) != tPrep || !r.items[i].is(cBy) {
		return false
	}
	e := r.nounRight(i + 1)
	x.sub, x.inverted = subject{i + 1, e, i, -1}, true
	if e == i+1 || r.tagAt(i+1) == tObj || !r.speaker(x) || !r.someone(i+1, e) {
		return false
	}
	k := r.adjuncts(e)
	switch t := r.tagAt(k); {
	case t == tThat && c.frames&fThat != 0:
		x.put(k, clause)
	case (t == tTo || t == tNeg && r.tagAt(k+1) == tTo) && c.frames&(fTo|fObject) != 0:
		x.put(k, object)
	default:
		return false
	}
	return true
}

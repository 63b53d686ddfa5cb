package attribute

// insideAside says whether the verb at item h of hit x, right behind the comma behind its subject, only tells what was done to that:
// "NAME, asked about the toll, said ...".
func (r *reader) insideAside(x *hit, h int) bool {
	c := x.group.first - 1
	if c < 1 || r.tagAt(c) != tComma || x.sub.end != c || x.group.first != h || r.items[h].forms&vPart == 0 {
		return false
	}
	for i := h + 1; i+1 < len(r.items) && i < h+maxAside; i++ {
		if r.tagAt(i) == tComma {
			return verbal(r.tagAt(i+1)) && r.aside(h, i)
		}
	}
	return false
}

// askedBetween says whether the participle at item i opens an aside between commas that gives the question: "NAME, asked whether the
// ice would hold, said ...".
func (r *reader) askedBetween(i int) bool {
	if r.frames(i)&(fHearer|fWh) != fHearer|fWh || r.items[i].forms&vPart == 0 || i < 2 || r.tagAt(i-1) != tComma || !r.items[i-2].nominal() {
		return false
	}
	next := r.tagAt(i + 1)
	if next != tWh && next != tSub && next != tPrep || next == tSub && !r.items[i+1].is(cIf) {
		return false
	}
	for j := i + 2; j+1 < len(r.items) && j < i+maxAside; j++ {
		if r.tagAt(j) == tComma {
			v := &r.items[j+1]
			return v.cue != 0 && v.forms&vFinite != 0 && v.tag == tNoun
		}
	}
	return false
}

// says says whether the verb at item i is one of speech with what stands behind it: "made the point", not "made public".
func (r *reader) says(i int) bool {
	c := r.line(r.items[i].cue, i+1)
	return c != nil && c.kind == say
}

// aside says whether items [i, e) can stand between commas after a subject: an apposition, a relative clause, "speaking
// to ...", "in an interview", an age.
func (r *reader) aside(i, e int) bool {
	if i >= e {
		return false
	}
	switch t := r.items[i].tag; {
	case t == tFin && r.items[i].forms&vPart != 0 && (!r.cueOf(i, say) || !r.says(i) && !r.holds(i, e, tComma)):
		return true // "considered the voice of the cabinet", "made public on Monday"
	case t == tFin && r.items[i].forms&vPart != 0 && i+2 < e && (r.items[i+1].is(cAs) || r.tagAt(i+1) == tTo && r.tagAt(i+2) == tBe):
		return true // "held to be the voice of the cabinet"
	case t == tFin && r.items[i].forms&vPart != 0 && r.tagAt(i+1) == tPrep && (r.items[i+1].is(cBy) || r.frames(i)&(fHearer|fWh) == fHearer|fWh):
		return true // "quoted by the paper", "asked about the toll"
	case t == tRel, t == tIng, t == tPart, t == tPrep, t == tWh, t == tNum, r.items[i].is(cSub):
		return true
	case t == tAdv:
		return r.aside(i+1, e) || i+1 == e
	case t == tSubj, t == tConj && r.items[i].is(cBut):
		return false
	}
	for ; i < e; i++ {
		switch it := &r.items[i]; it.tag {
		case tRel, tWh:
			return true
		case tThat:
			if r.items[i-1].nominal() {
				return true // "a paper that speaks for the party"
			}
		case tFin:
			// "a paper aligned with the party" holds a participle, no verb of its own
			if p := r.before(i); it.forms&vPart == 0 || p < 0 || !r.items[p].nominal() && !r.items[p].is(cAnd) {
				return false
			}
		case tBe, tModal, tHave:
			return false
		}
	}
	return true
}

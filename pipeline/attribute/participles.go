package attribute

// participle reads hit x, whose verb is a participle: ", adding that", "in remarks saying", "as saying". What stands before it
// tells who speaks.
func (r *reader) participle(x *hit) bool {
	if r.items[x.group.head].tag != tIng || x.cue.frames == fNeeds || x.cue.kind == show {
		return false // "referring to": an aside, no speech
	}
	if x.cue.frames&fReport != 0 {
		return r.quotes(x) && x.manner != nothing && x.manner != alone // ", quoting officials as saying that", not "citing the toll"
	}
	p := x.first - 1
	switch r.tagAt(p) {
	case tComma, tDash, tStop, tQuote, tConj:
		return r.adding(x, p)
	case tSub:
		return r.whileSaying(x, p)
	case tPrep:
		return r.bySaying(x, p)
	case tDet:
		return r.withSome(x, p)
	case tName, tNoun, tParen, tTime:
		was := *x
		if r.inText(x, p) {
			return true
		}
		*x = was
		if r.onDay(x, p) {
			return true
		}
		*x = was
		return r.withName(x, p)
	}
	return false
}

// adding reads ", adding that ...", "and adding that ..." behind the mark or conjunction at item p, and "Noting that ..., NAME said".
func (r *reader) adding(x *hit, p int) bool {
	x.from, x.sub = true, nobody
	if p < 0 && x.cue.kind != mind {
		return r.opener(x)
	}
	if r.tagAt(p) == tComma {
		x.other = r.mainSubject(p)
	}
	if r.tagAt(p) == tConj && r.tagAt(p-1) != tComma && !r.items[p].is(cBut) && r.tagAt(x.group.head+1) != tQuote {
		return false
	}
	r.right(x)
	if x.manner == nothing || x.manner == alone {
		return false
	}
	if x.cue.kind == mind || r.onlyDoes(x) && !(r.tagAt(p-1) == tFin && r.items[p-1].cue != 0) {
		x.other = nobody
	}
	return true
}

// onlyDoes says whether hit x, a participle, may tell what its subject does with a thing, and no words.
func (r *reader) onlyDoes(x *hit) bool {
	if r.tagAt(x.at) == tWh || r.items[x.at].is(cIf) || x.end != x.group.head+1 || x.cue.frames&(fAs|fName) != 0 {
		return false
	}
	return x.manner == object || x.manner == clause && r.tagAt(x.at) != tThat && x.cue.frames&fObject != 0
}

// whileSaying reads ", while stressing that" behind the conjunction at item p.
func (r *reader) whileSaying(x *hit, p int) bool {
	if !r.items[p].is(cContrast) || r.tagAt(p-1) != tComma && x.cue.kind == mind {
		return false
	}
	x.from, x.sub, x.first = true, nobody, p
	x.other = r.sharedSubject(p)
	r.right(x)
	x.first = x.group.first
	return x.gives(x.cue.kind == stance) && !(x.manner == clause && r.onlyRelative(x.at, len(r.items)))
}

// bySaying reads "began by saying that", "joined others in saying that" behind the preposition at item p.
func (r *reader) bySaying(x *hit, p int) bool {
	if p < 1 {
		return false // "By refusing the talks, they ...": nobody stands before it
	}
	if r.joinedIn(p) && x.cue.kind != mind && r.ofShared(x, p) {
		x.sub.clause = p
		r.right(x)
		return x.gives(true)
	}
	if !r.items[p].is(cBy) || x.cue.kind != say && !r.items[p-1].is(cCatena) || !r.ofShared(x, p) {
		return false
	}
	x.sub.clause = p
	r.right(x)
	return x.gives(r.items[p-1].is(cCatena))
}

// withSome reads ", with some saying that", where the quantifier at item p speaks.
func (r *reader) withSome(x *hit, p int) bool {
	if p < 1 || !r.items[p].is(cQuant) || !r.items[p-1].is(cWith) {
		return false
	}
	x.sub = subject{p, p + 1, p - 1, -1}
	r.right(x)
	return x.gives(x.cue.kind != mind)
}

// withName reads ", with NAME saying that", where the noun phrase that ends with item p speaks.
func (r *reader) withName(x *hit, p int) bool {
	s := r.widen(r.nounLeft(p+1), p+1)
	if s.first > p || s.first < 1 || !r.items[s.first-1].is(cWith) {
		return false
	}
	x.sub, x.sub.clause = s, s.first-1
	if !r.speaker(x) {
		return false
	}
	r.right(x)
	if x.at > 0 && r.opening(s.first-1) {
		x.stop = r.mainClause(x.at)
	}
	return x.gives(x.cue.kind != mind)
}

// onDay reads "NAME spoke late on Monday saying that ...": behind the day that ends at item p, who did it speaks.
func (r *reader) onDay(x *hit, p int) bool {
	if r.tagAt(p) != tTime || x.cue.kind != say || !r.ofShared(x, p) {
		return false
	}
	x.sub.clause = x.first
	r.right(x)
	return x.gives(false) && r.marked(x)
}

// inText reads "sent a letter demanding that ...", "hardened its position this week, saying": behind the noun for a text or for
// speech that ends at item p, the subject of the verb before it speaks.
func (r *reader) inText(x *hit, p int) bool {
	for p > 0 && (r.tagAt(p) == tTime || r.tagAt(p) == tDet && r.tagAt(p+1) == tTime) {
		p--
	}
	if p < 1 || x.cue.kind == mind {
		return false
	}
	if !r.items[p].is(cSpeech | cWork) {
		s := r.nounLeft(p + 1)
		if s < 2 || s > p || r.tagAt(s-1) != tTo || !r.items[s-2].is(cWork) {
			return false
		}
		p = s - 2 // "sent a letter to the island warning that ..."
	}
	if !r.ofShared(x, p) {
		return false
	}
	x.sub.clause = x.first
	r.right(x)
	return x.gives(x.cue.kind == stance) && r.marked(x)
}

// ofShared gives hit x the subject of the verb before item p. It says whether that can speak.
func (r *reader) ofShared(x *hit, p int) bool {
	x.sub = r.sharedSubject(p)
	return x.sub.first >= 0 && r.speaker(x)
}

// marked says whether the content of hit x, where it is a clause, opens with "that".
func (r *reader) marked(x *hit) bool { return x.manner != clause || r.tagAt(x.at) == tThat }

// opener reads "Noting that ..., NAME said": the subject of the main clause speaks.
func (r *reader) opener(x *hit) bool {
	r.right(x)
	if x.manner == nothing || x.manner == alone || x.cue.frames&fTopic != 0 && r.tagAt(x.at) != tWh && r.tagAt(x.at) != tThat {
		return false // "Highlighting the toll, NAME said" only names the topic
	}
	c := r.mainClause(x.at)
	if c == 0 || r.onlyViews(x, c) {
		return false
	}
	e := r.nounRight(c + 1)
	x.stop, x.other = c, subject{c + 1, e, c + 1, -1}
	return true
}

// mostJoined is how many items may stand between "joined" and "in".
const mostJoined = 8

// joinedIn says whether the "in" at item p stands behind who else does it: "joined other pilots in urging ...".
func (r *reader) joinedIn(p int) bool {
	if !r.items[p].is(cIn) || r.tagAt(p) != tPrep {
		return false
	}
	for v := p - 2; v > 0 && v > p-mostJoined; v-- {
		switch it := &r.items[v]; {
		case it.tag == tFin:
			return r.has(v, joining)
		case !it.nominal() && it.tag != tDet && it.tag != tPoss && it.tag != tGen && it.tag != tConj && it.tag != tPrep:
			return false
		}
	}
	return false
}

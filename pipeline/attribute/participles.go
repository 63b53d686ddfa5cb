package attribute

// participle reads ", adding that", "in remarks saying", "as saying".
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
		x.from = true
		x.sub = nobody
		if p < 0 && x.cue.kind != mind {
			return r.opener(x)
		}
		if r.tagAt(p) == tComma {
			x.other = r.mainSubject(p)
		}
	case tSub:
		// ", while stressing that"
		if !r.items[p].is(cContrast) || r.tagAt(p-1) != tComma && x.cue.kind == mind {
			return false
		}
		x.from, x.sub, x.first = true, nobody, p
		x.other = r.sharedSubject(p)
		r.right(x)
		x.first = x.group.first
		return x.manner == clause && !r.onlyRelative(x.at, len(r.items)) || x.manner == quotation || x.manner == object && x.cue.kind == stance
	case tPrep:
		// "began by saying that"
		if !r.items[p].is(cBy) || x.cue.kind != say && !r.items[p-1].is(cCatena) {
			return false
		}
		if x.sub = r.sharedSubject(p); x.sub.first < 0 || !r.speaker(x) {
			return false
		}
		x.sub.clause = p
		r.right(x)
		return x.manner == clause || x.manner == quotation || x.manner == object && r.items[p-1].is(cCatena)
	case tDet:
		// ", with some saying that"
		if p < 1 || !r.items[p].is(cQuant) || !r.items[p-1].is(cWith) {
			return false
		}
		x.sub = subject{p, p + 1, p - 1, -1}
		r.right(x)
		return x.manner == clause || x.manner == quotation || x.manner == object && x.cue.kind != mind
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
		// ", with NAME saying that"
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
		return x.manner == clause || x.manner == quotation || x.manner == object && x.cue.kind != mind
	default:
		return false
	}
	if r.tagAt(p) == tConj && r.tagAt(p-1) != tComma && !r.items[p].is(cBut) && r.tagAt(x.group.head+1) != tQuote {
		return false
	}
	r.right(x)
	if x.manner == nothing || x.manner == alone {
		return false
	}
	if x.cue.kind == mind || r.tagAt(x.at) != tWh && !r.items[x.at].is(cIf) && (x.manner == object || x.manner == clause && r.tagAt(x.at) != tThat && x.cue.frames&fObject != 0) && x.end == x.group.head+1 && !(r.tagAt(p-1) == tFin && r.items[p-1].cue != 0) && x.cue.frames&(fAs|fName) == 0 {
		x.other = nobody
	}
	return true
}

// onDay reads "NAME spoke late on Monday saying that ...": behind the day that ends at item p, who did it speaks.
func (r *reader) onDay(x *hit, p int) bool {
	if r.tagAt(p) != tTime || x.cue.kind != say {
		return false
	}
	if x.sub = r.sharedSubject(p); x.sub.first < 0 || !r.speaker(x) {
		return false
	}
	x.sub.clause = x.first
	r.right(x)
	return x.manner == clause && r.tagAt(x.at) == tThat || x.manner == quotation
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
		if s := r.nounLeft(p + 1); s > 1 && s <= p && r.tagAt(s-1) == tTo && r.items[s-2].is(cWork) {
			p = s - 2 // "sent a letter to the island warning that ..."
		} else {
			return false
		}
	}
	if x.sub = r.sharedSubject(p); x.sub.first < 0 || !r.speaker(x) {
		return false
	}
	x.sub.clause = x.first
	r.right(x)
	return x.manner == clause && r.tagAt(x.at) == tThat || x.manner == quotation || x.manner == object && x.cue.kind == stance
}

// opener reads "Noting that ..., NAME said": the subject of the main clause speaks.
func (r *reader) opener(x *hit) bool {
	r.right(x)
	if x.manner == nothing || x.manner == alone || x.cue.frames&fTopic != 0 && r.tagAt(x.at) != tWh && r.tagAt(x.at) != tThat {
		return false // "Highlighting the toll, NAME said" only names the topic
	}
	c := r.mainClause(x.at)
	if c == 0 {
		return false
	}
	e := r.nounRight(c + 1)
	x.stop, x.other = c, subject{c + 1, e, c + 1, -1}
	return true
}

package attribute

// finite says whether a finite verb or a quotation stands in items [a, b).
func (p *page) finite(a, b int) bool {
	for i := a; i < b; i++ {
		if p.items[i].quoted || p.tagAt(i) == tQuote {
			return true
		}
	}
	return p.verb(a, b)
}

// clausal says whether items [a, b), behind a verb that takes no object, are a clause or a quotation, and no noun phrase with what else
// the subject does: "the council added new dues to its hated toll", "maintained its tolls and closed the quay".
func (p *page) clausal(a, b int) bool {
	for i := a; i < b; i++ {
		it := &p.items[i]
		if it.quoted || it.tag == tQuote || i == a && it.tag == tNeg {
			return true
		}
		before := p.before(i)
		if !verbal(it.tag) && (it.forms&vFinite == 0 || it.forms&vPart != 0 && p.nominalAt(i+1) && p.opensNoun(before)) {
			continue
		}
		return i == a || it.tag != tFin || it.forms&vPast == 0 || p.tagAt(before) != tConj || !p.items[before].is(cAnd) || p.holds(a, i, tSubj)
	}
	return false
}

// opensNoun says whether a noun phrase goes on behind item i: an article, a possessive, a preposition.
func (p *page) opensNoun(i int) bool {
	t := p.tagAt(i)
	return t == tDet || t == tPoss || t == tGen || t == tPrep
}

// verbed says whether a finite verb stands in items [a, b).
func (r *reader) verbed(a, b int) bool {
	for ; a < b; a++ {
		if verbal(r.tagAt(a)) {
			return true
		}
	}
	return false
}

// verb says whether what is or may be a finite verb stands in items [a, b).
func (p *page) verb(a, b int) bool {
	for i := a; i < b; i++ {
		if verbal(p.tagAt(i)) || p.items[i].forms&vFinite != 0 {
			return true
		}
	}
	return false
}

// verbal says whether a tag is that of a finite verb.
func verbal(t tag) bool { return t == tFin || t == tBe || t == tHave || t == tModal || t == tDo }

// marks says whether items [a, b) are marks only.
func (p *page) marks(a, b int) bool {
	for i := a; i < b; i++ {
		if t := p.tagAt(i); t != tColon && t != tComma && t != tDash && t != tStop {
			return false
		}
	}
	return true
}

// names says whether a noun for a text stands in items [a, b).
func (r *reader) names(a, b int) bool {
	for i := a; i < b; i++ {
		if r.items[i].is(cWork) {
			return true
		}
	}
	return false
}

// holds says whether an item of the tag stands in items [a, b).
func (r *reader) holds(a, b int, t tag) bool {
	for ; a < b; a++ {
		if r.items[a].tag == t {
			return true
		}
	}
	return false
}

// inRelative says whether a relative clause without commas stands open before item i.
func (r *reader) inRelative(i int) bool {
	for i--; i >= 0; i-- {
		switch r.items[i].tag {
		case tRel:
			return true
		case tThat:
			return i > 0 && r.items[i-1].nominal()
		case tComma, tQuote, tStop, tConj:
			return false
		}
	}
	return false
}

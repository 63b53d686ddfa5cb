package attribute

// contentEnd is the end of the content of hit k that starts at item at.
func (p *page) contentEnd(k, at int) int {
	stop := p.nextWords(k, at)
	if s := p.hits[k].stop; s > at {
		stop = min(stop, s)
	}
	for i := at; i < stop; i++ {
		if p.endsAt(k, at, i, stop) {
			return i
		}
	}
	return max(at, stop)
}

// nextWords is the item behind at with which the words of the first hit start that hit k does not tell of; the sentence's end
// where there is none.
func (p *page) nextWords(k, at int) int {
	for j := k + 1; j < len(p.hits); j++ {
		x := &p.hits[j]
		if !x.counts() || x.in >= k {
			continue
		}
		s := p.start(x)
		if s <= at {
			for s = x.first; s > at && (p.tagAt(s-1) == tComma || p.tagAt(s-1) == tConj); s-- {
			}
		}
		if s > at {
			return s
		}
	}
	return len(p.items)
}

// endsAt says whether the content of hit k, from item at on and before stop at the latest, ends at item i.
func (p *page) endsAt(k, at, i, stop int) bool {
	x, next := &p.hits[k], p.tagAt(i+1)
	object := x.manner == object
	switch p.tagAt(i) {
	case tConj:
		for j := i + 1; next == tAdv || j < len(p.items)-1 && (next == tTime || p.items[j].is(cLast)); next = p.tagAt(j) {
			j++ // "called it a triumph and then went home"
		}
		goesOn := (next == tFin || next == tHave) && !p.items[i].quoted
		return object && i > at && goesOn && !p.verbed(at, i) // "called it a triumph and went home"
	case tFin, tBe, tHave, tModal, tDo:
		return object && i > at && x.sub.rel >= 0 && x.sub.rel < x.first && p.mainVerb(at, i) // "those who back the toll could not say why"
	case tSemi:
		return k > 0 || !p.accords(x) || len(p.hits) > 1
	case tSub:
		return i > at && (object || p.tagAt(i-1) == tComma) && p.whenAsked(i)
	case tColon:
		return next == tQuote
	case tComma:
		return p.endsAtComma(k, at, i, stop)
	case tQuote:
		return i > at && p.taken(k, i)
	case tIng:
		return object && i > at && p.tagAt(i-1) == tQuote // "waved it away as "...," meaning ..."
	case tDash:
		return object && i > at && !p.items[i].quoted && p.nounRight(i+1) > i+1 && !p.dashed(i)
	}
	return false
}

// mainVerb says whether the verb at item i, behind an object that starts at item at, is that of the clause around a relative
// clause.
func (p *page) mainVerb(at, i int) bool {
	return p.items[i-1].nominal() && !p.items[i].quoted && !p.holds(at, i, tRel) && !p.holds(at, i, tThat) && !p.holds(at, i, tWh) && !p.holds(at, i, tComma)
}

// endsAtComma is endsAt of a comma at item i.
func (p *page) endsAtComma(k, at, i, stop int) bool {
	x, next := &p.hits[k], p.tagAt(i+1)
	quoted := p.items[i].quoted
	switch {
	case next == tQuote && p.taken(k, i+1):
		return true
	case x.manner == object && (!quoted || p.items[i].last) && (p.comments(i+1, stop) || p.meanwhile(i+1, stop)):
		return true
	case x.manner == object && p.tagAt(at) == tTo && next == tFin && !p.items[i+1].is(cIf) && !p.holds(at, i, tRel):
		return true // "refused to pay, closed the bridge and left"
	case x.in < 0 && !quoted && p.elsewhen(i+1, stop):
		return true
	case x.sub.rel >= 0 && (verbal(next) || k > 0 && p.hits[k-1].at == i+1):
		return true // the end of a relative clause
	case x.in >= 0 && next == tConj && p.tagAt(i+2) == tThat:
		return true
	}
	return (next == tPrep || next == tTo) && p.tagAt(i+2) == tRel
}

// elsewhen says whether the page's own word on the time of what was said starts at item i and goes on to stop: "days before
// the bridge opened", "a day after the vote".
func (p *page) elsewhen(i, stop int) bool {
	return p.timeOf(i) && i+2 < stop && !p.holds(i, stop, tComma)
}

// whenAsked says whether "when asked", "when asked by a reporter" starts at item i, which is no part of the answer.
func (p *page) whenAsked(i int) bool {
	v := min(i+1, len(p.items)-1)
	return p.items[v].forms&vPart != 0 && p.frames(v)&(fHearer|fWh) == fHearer|fWh && !p.items[v].quoted
}

// comments says whether what follows a comma, from item i on and before stop, is the page's own word on an object: ", a move
// that ...", ", but nobody listened".
func (p *page) comments(i, stop int) bool {
	switch p.tagAt(i) {
	case tIng:
		return true // "rejected the bridge, responding to the mainland"
	case tAdv:
		return p.tagAt(i+1) == tIng // "rejected the bridge, instead asking for a ferry"
	case tDet:
		e := p.nounRight(i)
		return e > i+1 && e < stop && (p.tagAt(e) == tThat || p.tagAt(e) == tRel || p.tagAt(e) == tPrep && p.tagAt(e+1) == tRel) && !p.items[e-1].is(cSource|cTitle)
	case tConj:
		return p.items[i].is(cBut) && p.finite(i+1, stop) || p.items[i].is(cAnd) && (p.ownClause(i+1, stop) || p.pageClause(i+1, stop))
	}
	return false
}

// pageClause says whether a noun phrase and its auxiliary stand at item i: "criticized the toll, and open anger is rare".
func (p *page) pageClause(i, stop int) bool {
	e := p.nounRight(i)
	if e == i || e >= stop || p.items[i].quoted || p.tagAt(i) == tSubj {
		return false
	}
	t := p.tagAt(e)
	return t == tBe || t == tHave || t == tModal
}

// ownClause says whether a clause with a name for its subject starts at item i, behind a day where one stands there: "on Tuesday NAME,
// head of the guild, took up the matter".
func (p *page) ownClause(i, stop int) bool {
	d := p.day(i)
	e := p.nounRight(d)
	if e == d || e >= stop || p.tagAt(e-1) != tName || p.items[d].quoted {
		return false
	}
	if d > i && p.tagAt(e) == tComma {
		for c := e + 1; c+1 < stop && c < e+maxAside; c++ {
			if p.tagAt(c) == tComma {
				return verbal(p.tagAt(c+1)) && p.aside(e+1, c)
			}
		}
		return false
	}
	return verbal(p.tagAt(e))
}

// meanwhile says whether a clause of the page's own on what went on at the same time starts at item i: ", while others welcomed
// it", ", as envoys met in Arden".
func (p *page) meanwhile(i, stop int) bool {
	if i >= stop || p.items[i].quoted || !p.items[i].is(cContrast) && !p.items[i].is(cAs) {
		return false
	}
	e := p.nounRight(i + 1)
	return e > i+1 && e < stop && verbal(p.tagAt(e))
}

// taken says whether the quotation at item q belongs to a hit after hit k: "..., "...," said NAME".
func (p *page) taken(k, q int) bool {
	for j := k + 1; j < len(p.hits); j++ {
		x := &p.hits[j]
		if s := p.start(x); s == q+1 && x.at < 0 || x.at == q {
			return true
		} else if s > q+1 {
			break
		}
	}
	return false
}

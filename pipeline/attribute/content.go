package attribute

import (
	"parley/pipeline/segment"
)

// contentEnd is the end of the content of hit k that starts at item at.
func (p *page) contentEnd(k, at int) int {
	n := len(p.items)
	stop := n
	for j := k + 1; j < len(p.hits); j++ {
		if x := &p.hits[j]; !x.dead && !(x.from && x.manner == nothing) && (p.hits[j].in < 0 || p.hits[j].in < k) {
			s := p.start(x)
			if s <= at {
				for s = x.first; s > at && (p.tagAt(s-1) == tComma || p.tagAt(s-1) == tConj); s-- {
				}
			}
			if s > at {
				stop = s
				break
			}
		}
	}
	if s := p.hits[k].stop; s > at {
		stop = min(stop, s)
	}
	i := at
	object := p.hits[k].manner == object
	for ; i < stop; i++ {
		switch p.tagAt(i) {
		case tConj:
			if t := p.tagAt(i + 1); object && i > at && (t == tFin || t == tHave) && !p.items[i].quoted && !p.verbed(at, i) {
				return i // "called it a triumph and went home"
			}
		case tFin, tBe, tHave, tModal, tDo:
			if object && p.hits[k].sub.rel >= 0 && p.hits[k].sub.rel < p.hits[k].first && i > at && p.items[i-1].nominal() && !p.items[i].quoted && !p.holds(at, i, tRel) && !p.holds(at, i, tThat) && !p.holds(at, i, tWh) && !p.holds(at, i, tComma) {
				return i // "those who back the toll could not say why"
			}
		case tSemi:
			if k > 0 || !p.accords(&p.hits[k]) || len(p.hits) > 1 {
				return i
			}
		case tSub:
			if i > at && (object || p.tagAt(i-1) == tComma) && p.whenAsked(i) {
				return i
			}
		case tColon:
			if p.tagAt(i+1) == tQuote {
				return i
			}
		case tComma:
			if p.tagAt(i+1) == tQuote && p.taken(k, i+1) {
				return i
			}
			if object && (!p.items[i].quoted || p.items[i].last) && p.comments(i+1, stop) {
				return i
			}
			if object && p.tagAt(at) == tTo && p.tagAt(i+1) == tFin && !p.items[i+1].is(cIf) && !p.holds(at, i, tRel) {
				return i // "refused to pay, closed the bridge and left"
			}
			if p.hits[k].in < 0 && !p.items[i].quoted && p.elsewhen(i+1, stop) {
				return i
			}
			if t := p.tagAt(i + 1); p.hits[k].sub.rel >= 0 && (t == tFin || t == tHave || t == tBe || t == tModal || t == tDo) {
				return i // the end of a relative clause
			}
			if p.hits[k].in >= 0 && p.tagAt(i+1) == tConj && p.tagAt(i+2) == tThat {
				return i
			}
			if t := p.tagAt(i + 1); (t == tPrep || t == tTo) && p.tagAt(i+2) == tRel {
				return i
			}
		case tQuote:
			if i > at && p.taken(k, i) {
				return i
			}
		}
	}
	return i
}

// elsewhen says whether the page's own word on the time of what was said starts at item i and goes on to stop: "days before
// the bridge opened", "a day after the vote".
func (p *page) elsewhen(i, stop int) bool {
	if t := p.tagAt(i); t == tDet || t == tNum {
		i++
	}
	return p.tagAt(i) == tTime && i+2 < stop && p.items[i+1].is(cSub) && p.items[i+1].is(cPrep) && !p.holds(i, stop, tComma)
}

// whenAsked says whether "when asked", "when asked by a reporter" starts at item i, which is no part of the answer.
func (p *page) whenAsked(i int) bool {
	v := &p.items[min(i+1, len(p.items)-1)]
	return v.forms&vPart != 0 && v.cue != 0 && p.lex.cues[v.cue].frames&(fHearer|fWh) == fHearer|fWh && !v.quoted
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

// comments says whether what follows a comma, from item i on and before stop, is the page's own word on an object: ", a move
// that ...", ", but nobody listened".
func (p *page) comments(i, stop int) bool {
	switch p.tagAt(i) {
	case tIng:
		return true // "rejected the bridge, responding to the mainland"
	case tDet:
		e := p.nounRight(i)
		return e > i+1 && e < stop && (p.tagAt(e) == tThat || p.tagAt(e) == tRel || p.tagAt(e) == tPrep && p.tagAt(e+1) == tRel) && !p.items[e-1].is(cSource|cTitle)
	case tConj:
		return p.items[i].is(cBut) && p.finite(i+1, stop)
	}
	return false
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

// span is the bytes of items [a, b), without marks at the end.
func (p *page) span(a, b int) segment.Span {
	for b > a && !p.items[b-1].quoted {
		switch p.tagAt(b - 1) {
		case tComma, tColon, tSemi, tDash, tStop, tConj:
			b--
			continue
		}
		break
	}
	for a < b {
		switch p.tagAt(a) {
		case tComma, tColon, tDash:
			a++
			continue
		}
		break
	}
	if a >= b {
		return segment.None
	}
	if a+1 == b && p.tagAt(a) == tQuote {
		return p.items[a].inner
	}
	return segment.Span{Start: p.items[a].start, End: p.items[b-1].end}
}

// trim cuts from the end of an object what says when or where it was said: "rejected the offer in a post on Monday".
func (p *page) trim(a, b int) int {
	switch p.tagAt(a) {
	case tTo, tIng, tWh, tRel, tSub:
		return b // "plans to close it for a year": the date belongs to the plan
	}
	for {
		e := b
		for e > a && (p.tagAt(e-1) == tStop || p.tagAt(e-1) == tComma) {
			e--
		}
		i, cuts := e-1, false
		for i > a && p.tagAt(i) != tPrep && p.tagAt(i) != tComma && p.tagAt(i) != tFin && p.tagAt(i) != tTo && !p.items[i].quoted {
			cuts = cuts || p.tagAt(i) == tTime || p.items[i].is(cEvent|cWork)
			i--
		}
		if i <= a+1 || p.tagAt(i) != tPrep || !cuts || p.items[i].is(cOf) {
			if e > a+1 && p.tagAt(e-1) == tTime && (p.tagAt(e-2) == tNoun || p.tagAt(e-2) == tName) {
				return e - 1
			}
			return b
		}
		b = i
	}
}

// form tells the form of content [a, b).
func (p *page) form(a, b int) Form {
	if a+1 == b && p.tagAt(a) == tQuote {
		return Direct
	}
	all, some := true, false
	for i := a; i < b; i++ {
		if p.items[i].quoted || p.tagAt(i) == tQuote {
			some = true
		} else if p.tagAt(i) != tStop {
			all = false
		}
	}
	switch {
	case some && all:
		return Direct
	case some:
		return Mixed
	}
	return Indirect
}

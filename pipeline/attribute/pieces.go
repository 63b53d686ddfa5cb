package attribute

// textAlone reads "wrote an editorial published on Thursday", which tells nothing of what the text says.
func (p *page) textAlone(x *hit, end int) bool {
	i := x.at
	if p.tagAt(i) != tDet || x.cue.kind != say {
		return false
	}
	for i++; i < end && p.tagAt(i) == tNoun && !p.items[i].is(cWork); i++ {
	}
	if i >= end || !p.items[i].is(cWork) {
		return false
	}
	if i++; i >= end || p.items[i].forms&vPart == 0 {
		return false
	}
	for i++; i < end; i++ {
		switch it := &p.items[i]; {
		case it.tag == tTime, it.tag == tNum, it.tag == tComma, it.tag == tStop, it.is(cOn):
		default:
			return false
		}
	}
	return true
}

// share gives the statement a of hit k, which has no subject of its own, to who spoke before. It returns false where the
// statement is a piece of that one, or nobody's.
func (p *page) share(k int, a *Attribution) bool {
	x := &p.hits[k]
	prev := p.previous(k)
	if prev < 0 {
		if x.other.first < 0 {
			return false
		}
		if x.sub = x.other; !p.speaker(x) {
			return false
		}
		x.from = false
		a.Source = p.span(x.sub.first, x.sub.end)
		return true
	}
	o := &p.hits[prev]
	if s := p.aroundRelative(x, o); s.first >= 0 {
		x.sub, x.from = s, false
		a.Source = p.span(s.first, s.end)
		return true
	}
	if p.sameAct(o, x) {
		// "rejected the offer and called it a trap": one act in two pieces
		to := &p.out[o.out]
		if at := p.items[x.first].start; x.group.participle && x.cue.frames&(fAs|fName) != 0 && at < a.Spans[0].Start {
			a.Spans[0].Start = at // "calling it a trap": "it a trap" alone says little
		}
		to.Spans = append(to.Spans, a.Spans...)
		if to.Form == Indirect && a.Form != Indirect {
			to.Form = Mixed
		}
		x.out = o.out
		return false
	}
	a.From = o.out
	return true
}

// sameAct says whether hit x, which has no subject of its own, only goes on with what the hit o before it does: "and called ...",
// ", calling it a trap", not "but insisted that ...".
func (p *page) sameAct(o, x *hit) bool {
	b := x.first - 1
	return !(p.tagAt(b) == tConj && p.items[b].is(cBut)) && o.manner == object &&
		(x.cue.kind != say || x.manner == object || p.joins(o, x)) && !(x.group.participle && p.tagAt(b) == tSub)
}

// aroundRelative is the subject of the main clause, where hit o stands in a relative clause of it that no comma parts from
// it and the participle of hit x behind a comma goes with the main verb: "NAME spoke of kings who opposed the guild, adding
// that ...".
func (p *page) aroundRelative(x, o *hit) subject {
	rel := o.sub.rel
	if !x.group.participle || p.tagAt(x.first-1) != tComma || rel < 1 || p.tagAt(rel-1) == tComma || o.sub.first < 2 {
		return nobody
	}
	s := p.mainSubject(o.sub.first)
	if s.first < 0 {
		return nobody
	}
	y := *x
	if y.sub = s; !p.speaker(&y) {
		return nobody
	}
	return s
}

// joins says whether "and" alone parts what o says from x, which says what: "called it a trap and warned that ..." is one act.
func (p *page) joins(o, x *hit) bool {
	if o.cue.kind != stance && p.tagAt(o.at) != tTo && p.tagAt(o.at) != tNeg || x.manner != clause || p.tagAt(x.first-1) != tConj || x.first < 2 {
		return false
	}
	last := p.out[o.out].Spans
	return len(last) > 0 && last[len(last)-1].End == p.items[x.first-2].end
}

// previous is the hit whose subject speaks for hit k, which has none of its own; -1.
func (p *page) previous(k int) int {
	for j := k - 1; j >= 0; j-- {
		if p.hits[j].out >= 0 && p.hits[j].in == p.hits[k].in {
			return j
		}
	}
	return -1
}

// mostBridge is how many words may stand between two quoted pieces of one sentence that is said.
const mostBridge = 8

// bridged is the item behind the quotation that goes on, over words without a verb, with the one that ends before item i:
// ""It is safer to pay" those dues "before the winter comes""; i where none does.
func (p *page) bridged(i int) int {
	for k := i; k < len(p.items) && k <= i+mostBridge; k++ {
		switch it := &p.items[k]; {
		case it.quoted && k > i:
			for k++; k < len(p.items) && p.items[k].quoted && !p.items[k-1].last; k++ {
			}
			return k
		case it.nominal(), it.tag == tDet, it.tag == tPrep, it.tag == tPoss, it.tag == tGen, it.tag == tObj:
		default:
			return i
		}
	}
	return i
}

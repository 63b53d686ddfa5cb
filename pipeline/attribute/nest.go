package attribute

// nest tells the hits that stand inside another's content from those beside it.
func (p *page) nest() {
	for k := range p.hits {
		x := &p.hits[k]
		x.in = -1
		for j := k - 1; j >= 0; j-- {
			o := &p.hits[j]
			at := o.at
			if o.rest > 0 {
				at = o.rest
			}
			if o.dead || o.in >= 0 || at < 0 || x.first < at || o.stop > 0 && x.first >= o.stop {
				continue
			}
			if p.pointsTo(o, x) {
				o.dead, x.sub.clause = o.cue.kind == say, x.sub.rel
				break
			}
			if !p.beside(o, x) {
				x.in = j
			}
			break
		}
	}
}

// pointsTo says whether what o speaks of are the words of another, which x tells: "pointed to remarks by NAME, who ruled out
// ...".
func (p *page) pointsTo(o, x *hit) bool {
	if o.manner != object || x.sub.rel < 2 || x.sub.first <= o.at || p.tagAt(x.sub.rel-1) != tComma {
		return false
	}
	by := x.sub.first - 1
	return p.tagAt(by) == tPrep && p.items[by].is(cBy|cOf|cFrom) && p.items[by-1].is(cSpeech|cWork) && p.nounLeft(by) == o.at
}

// beside says whether hit x, right of o's cue, is o's sister and not part of what o's source says.
func (p *page) beside(o, x *hit) bool {
	if o.in >= 0 || o.manner == colon {
		return false
	}
	start := x.first
	if x.sub.first >= 0 && !x.inverted {
		start = x.sub.clause
	}
	if start == o.at || start == o.rest && o.rest > 0 {
		return false
	}
	if p.evenAs(start) {
		return o.manner == object && start-2 > o.at && x.sub.first >= 0 && x.at >= 0
	}
	switch p.tagAt(start - 1) {
	case tComma, tDash:
		if o.manner == object && x.manner == quotation && x.sub.first == start {
			return true // "Asked about a plan that seeks to close it, NAME stated: "...""
		}
		return x.from || x.at < 0 || p.items[start].is(cWith) // ", with NAME saying that"
	case tSemi, tQuote, tStop:
		return true
	case tConj:
		t := p.tagAt(start - 2)
		if x.from && x.group.participle && p.items[start-1].is(cBut) {
			return true // "said that it was late but expressing hope"
		}
		if x.from && o.manner == clause && p.parallel(o, x) {
			return true
		}
		if x.from && o.manner == clause && p.reportedToo(o, x) {
			return false
		}
		if x.from && o.manner == clause && (t != tComma || x.first < x.group.head) {
			// "said that the bill had passed and set a date" against "said that it had passed and denied that ..."
			return x.manner == quotation || x.manner == clause && p.tagAt(x.at) == tThat && x.cue.kind != mind
		}
		return x.from || t == tComma || t == tQuote || o.manner == object && x.sub.first >= 0
	case tSub:
		if x.from && x.group.participle && p.items[start-1].is(cContrast) {
			return true // "praised the bridge while condemning the toll"
		}
		switch p.tagAt(start - 2) {
		case tComma, tSemi, tDash, tQuote:
			if o.rest > 0 && start-1 == o.rest {
				return false
			}
			return start-2 > o.at && p.items[start-1].is(cContrast)
		}
	}
	return false
}

// evenAs says whether "even as", "just as" stands before item i: it opens a clause of the page's own.
func (p *page) evenAs(i int) bool { return i > 1 && p.items[i-1].is(cAs) && p.tagAt(i-2) == tAdv }

// A tense is how a verb group stands in time, as far as its form tells.
type tense uint8

const (
	noTense tense = iota
	present
	past
	perfect
	modal
)

// tenseAt is the tense of the verb at item i.
func (r *reader) tenseAt(i int) tense {
	it := &r.items[i]
	switch it.tag {
	case tModal:
		return modal
	case tHave:
		return perfect
	case tBe, tDo, tFin:
		if it.forms&vPast != 0 || hasAnySuffix(r.shown(it), "was", "were", "did") {
			return past
		}
		return present
	}
	return noTense
}

// parallel says whether x, behind "and" or "but", goes with o's own verb and not with that of what o says, by their tenses:
// "says the bridge shook and accuses the mainland", "said the bridge would open and accused the mainland".
func (p *page) parallel(o, x *hit) bool {
	t := p.tenseAt(o.group.first)
	if t == noTense || t != p.tenseAt(x.group.first) || x.cue.kind == mind {
		return false
	}
	for i := o.at; i < x.first; i++ {
		if p.items[i].quoted {
			continue
		}
		if p.tagAt(i) == tRel && p.tagAt(i-1) != tComma {
			i = p.pastVerb(i) // "a bridge which has many users": the clause's own verb comes behind it
			continue
		}
		if u := p.tenseAt(i); u != noTense {
			return u != t && !(t == past && u == perfect)
		}
	}
	return false
}

// reportedToo says whether x, behind "and", goes with the verb of what o says, by their tenses: "said the island wants a bridge and
// has called for talks".
func (p *page) reportedToo(o, x *hit) bool {
	if t := p.tenseAt(x.group.first); t != present && t != perfect || p.tenseAt(o.group.first) != past {
		return false
	}
	for i := o.at; i < x.first; i++ {
		if u := p.tenseAt(i); u != noTense && !p.items[i].quoted {
			return u == present || u == perfect
		}
	}
	return false
}

// onlyRelative says whether items [a, b) open with a noun phrase that has no verb but that of its relative clause: "maintained a
// ban on tolls, which he favours".
func (r *reader) onlyRelative(a, b int) bool {
	e := r.nounRight(a)
	if e == a {
		return false
	}
	if e = r.adjuncts(e); r.tagAt(e) == tComma {
		e++
	}
	return r.tagAt(e) == tRel && !r.verbed(r.pastVerb(e)+1, b)
}

// pastVerb is the last item of the verb group that comes next behind item i.
func (r *reader) pastVerb(i int) int {
	for i++; i < len(r.items) && !verbal(r.tagAt(i)); i++ {
	}
	for i+1 < len(r.items) && (verbal(r.tagAt(i+1)) || r.tagAt(i+1) == tAdv || r.tagAt(i+1) == tNeg) {
		i++
	}
	return i
}

// start is the item where a hit's own words begin, with the comma or conjunction before them.
func (p *page) start(x *hit) int {
	s := x.first
	if x.sub.first >= 0 && !x.inverted && x.sub.clause < s {
		s = x.sub.clause
	}
	for s > 0 {
		switch p.tagAt(s - 1) {
		case tComma, tConj, tDash:
			s--
			continue
		}
		if p.items[s-1].is(cContrast) {
			s--
			continue
		}
		if p.evenAs(s) {
			s -= 2
			continue
		}
		break
	}
	return s
}

// worthNesting says whether a hit inside another's content is a statement of its own: another named source speaks.
func (p *page) worthNesting(k int) bool {
	x := &p.hits[k]
	if x.from || x.cue.kind == mind || x.sub.first < 0 || !p.someone(x.sub.first, x.sub.end) || p.hits[x.in].manner == colon && (x.manner != clause || !p.reportsAnother(x)) {
		return false
	}
	switch p.items[x.sub.first].tag {
	case tSubj, tPoss:
		return false
	}
	if b := x.sub.clause - 1; b > 0 && p.tagAt(b) == tFin && p.items[b].cue != 0 && p.lex.cues[p.items[b].cue].kind == mind {
		return false // "said she doubts Selane will accept it"
	}
	return x.cue.kind == say || x.manner != object || x.cue.frames&(fAs|fName) != 0
}

package attribute

// dominate settles who owns a clause that stands before "he said" or "according to NAME" when it holds cues of its own:
// "The island wants talks, he said" is his; "the minister said so, according to the agency" is the minister's.
func (p *page) dominate() {
	from := 0 // the first hit that may stand in the clause
	for k := range p.hits {
		x := &p.hits[k]
		if p.repeats(k) {
			x.dead = true
		}
		if (x.manner == colon || x.manner == clause) && x.cue.frames&fCarry != 0 && k+1 < len(p.hits) {
			if y := &p.hits[k+1]; (x.manner == colon || y.cue.kind == say && y.manner != nothing || y.manner == clause && p.tagAt(y.at) == tThat) && p.opensWith(x.at, y) {
				x.dead = true // "The Courier reports: NAME condemned ...", "The Courier reported that NAME said ..."
			}
		}
		if x.dead || x.at >= 0 || x.sub.first < 0 || x.manner == alone {
			continue
		}
		if s := min(x.first, x.sub.clause); p.parenthetical(x, s) {
			p.settle(from, k, s)
		}
		from = k + 1
	}
}

// mostCarried is the most items that may stand between "The Courier reports:" and the subject of what it reports.
const mostCarried = 8

// opensWith says whether hit x is of the clause that starts at item at.
func (p *page) opensWith(at int, x *hit) bool {
	return x.sub.first >= at && x.sub.clause <= at+mostCarried && !p.verb(at, x.sub.clause)
}

// repeats says whether hit k has the content of one before it, or is an "according to" whose clause another's cue opens.
func (p *page) repeats(k int) bool {
	x := &p.hits[k]
	if x.at < 0 {
		return false
	}
	for j := range k {
		if p.hits[j].at == x.at {
			return true
		}
	}
	if !p.accords(x) {
		return false
	}
	for j := k + 1; j < len(p.hits); j++ {
		if o := &p.hits[j]; o.cue.kind == say && o.sub.first >= 0 && o.sub.clause == x.at {
			if c := max(o.after, o.end); o.at < 0 && p.tagAt(c) == tComma && c+1 < len(p.items) {
				o.at, o.manner = c+1, clause // "According to the letter, NAME said, the bridge ..."
			}
			return true
		}
	}
	return false
}

// accords says whether a hit is an "according to NAME", "in NAME's view", "NAME's claim that".
func (p *page) accords(x *hit) bool { return x.cue == &p.lex.cues[0] }

// parenthetical says whether hit x, whose words start at item s, stands after a comma, behind words that may be its own.
func (p *page) parenthetical(x *hit, s int) bool {
	t := p.tagAt(s - 1)
	if t == tQuote || t == tComma && p.tagAt(s-2) == tQuote {
		return false
	}
	return t == tComma || t == tDash || p.accords(x) || s > 1 && p.items[s-1].is(cAs) && p.tagAt(s-2) == tComma
}

// settle gives the clause before the parenthetical hit k, whose words start at item s, to k or to one of the hits from
// "from" on that stand in it.
func (p *page) settle(from, k, s int) {
	x := &p.hits[k]
	carries := p.accords(x) || x.cue.frames&fCarry != 0
	for j := from; j < k; j++ {
		o := &p.hits[j]
		if o.dead || o.from || o.first >= s || o.sub.first >= 0 && p.tagAt(o.sub.clause-1) == tSub && !p.items[o.sub.clause-1].is(cContrast) {
			continue // "When the other said no, she added, ..."
		}
		if o.cue.kind == say && (carries || o.manner != object) || o.cue.kind == stance && carries {
			x.dead = true
			if o.at >= 0 && o.at < s && (o.stop == 0 || s < o.stop) {
				o.stop = s // "..., the agency reported" is not what was said
			}
			return
		}
	}
	if c := max(x.after, x.end); !p.accords(x) && p.tagAt(c) == tComma && p.goesOn(c+1) && !p.startsHit(k, c+1) {
		x.rest = c + 1
	}
	for j := from; j < k; j++ {
		if p.hits[j].first < s {
			p.hits[j].dead = true
		}
	}
}

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

// pointsTo says whether what o speaks of are the words of another, which x tells: "pointed to remarks by NAME, who ruled out ...".
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
		if it.forms&vPast != 0 || hasAnySuffix(r.text[it.start:it.end], "was", "were", "did") {
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
		if u := p.tenseAt(i); u != noTense {
			return u != t && !(t == past && u == perfect)
		}
	}
	return false
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
		break
	}
	return s
}

// worthNesting says whether a hit inside another's content is a statement of its own: another named source speaks.
func (p *page) worthNesting(k int) bool {
	x := &p.hits[k]
	if x.from || x.cue.kind == mind || x.sub.first < 0 || !p.someone(x.sub.first, x.sub.end) || p.hits[x.in].manner == colon {
		return false
	}
	switch p.items[x.sub.first].tag {
	case tSubj, tPoss:
		return false
	}
	return x.cue.kind == say || x.manner != object || x.cue.frames&(fAs|fName) != 0
}

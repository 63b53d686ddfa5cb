package attribute

// dominate settles who owns a clause that stands before "he said" or "according to NAME" when it holds cues of its own:
// "The island wants talks, he said" is his; "the minister said so, according to the agency" is the minister's.
func (p *page) dominate() {
	from := 0 // the first hit that may stand in the clause
	for k := range p.hits {
		x := &p.hits[k]
		if p.repeats(k) || p.echoes(k) {
			x.dead = true
		}
		if (x.manner == colon || x.manner == clause) && x.cue.frames&fCarry != 0 && k+1 < len(p.hits) {
			if y := &p.hits[k+1]; (x.manner == colon || y.cue.kind == say && y.manner != nothing || y.manner == clause) && p.opensWith(x.at, y) {
				x.dead = true // "The Courier reports: NAME condemned ...", "The Courier reported that NAME said ..."
			}
		}
		if x.dead || x.at >= 0 || x.sub.first < 0 {
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
		if o := &p.hits[j]; o.cue.kind == say && o.sub.first >= 0 && o.sub.clause == x.at && p.someone(o.sub.first, o.sub.end) {
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
	if t == tQuote || t == tComma && (p.tagAt(s-2) == tQuote || p.tagAt(s-2) == tRel) {
		return false // "called for a vote, without which, he argued, ..." tells of two
	}
	return t == tComma || t == tDash || p.accords(x) || s > 1 && p.items[s-1].is(cAs) && p.tagAt(s-2) == tComma
}

// settle gives the clause before the parenthetical hit k, whose words start at item s, to k or to one of the hits from
// "from" on that stand in it.
func (p *page) settle(from, k, s int) {
	x := &p.hits[k]
	c := max(x.after, x.end)
	onward := !p.accords(x) && p.tagAt(c) == tComma && p.goesOn(c+1) && !p.startsHit(k, c+1)
	if o := &p.hits[from]; from < k && o.from && o.first == 0 && o.group.participle && o.at >= 0 && onward {
		o.stop, o.other = s, x.sub
		x.at, x.manner = c+1, clause // "Noting that the ice is late, NAME said, the bridge ..."
		return
	}
	carries := p.accords(x) || x.cue.frames&fCarry != 0
	for j := from; j < k; j++ {
		o := &p.hits[j]
		if o.dead || o.from || o.first >= s || o.sub.first >= 0 && p.tagAt(o.sub.clause-1) == tSub && !p.items[o.sub.clause-1].is(cContrast) {
			continue // "When the other said no, she added, ..."
		}
		if o.cue.kind == say && (carries || o.manner != object && !p.anybody(o)) || o.cue.kind == stance && carries || o.cue.kind == mind && x.cue.frames&fCarry != 0 && o.manner == clause && p.human(p.head(o.sub)) {
			x.dead = true
			for i := j; i < k; i++ {
				if o := &p.hits[i]; o.at >= 0 && o.at < s && (o.stop == 0 || s < o.stop) && !(onward && o.manner == colon) {
					o.stop = s // "..., the agency reported" is not what was said
				}
			}
			return
		}
	}
	if onward {
		x.rest = c + 1
	}
	for j := from; j < k; j++ {
		if p.hits[j].first < s {
			p.hits[j].dead = true
		}
	}
}

// echoes says whether hit k is a "he said" between commas inside a clause that somebody is said to say in the same sentence: "She
// added that the toll, a mere trifle, she said, was fair".
func (p *page) echoes(k int) bool {
	x := &p.hits[k]
	s := x.sub.first
	if k == 0 || x.at >= 0 || s < 1 || p.tagAt(s) != tSubj || x.inverted || p.tagAt(s-1) != tComma || p.tagAt(max(x.after, x.end)) != tComma {
		return false
	}
	o := &p.hits[k-1]
	return o.manner == clause && p.tagAt(o.at) == tThat && o.at < s && !o.dead && o.in < 0 && o.sub.first >= 0 && p.tagAt(o.sub.first) == tSubj &&
		p.items[o.sub.first].class == p.items[s].class && (o.stop == 0 || s < o.stop)
}

// anybody says whether hit x is said of people whom nobody counts or names: "Some say the bridge is safe, the minister said".
func (p *page) anybody(x *hit) bool {
	s := x.sub.first
	return s >= 0 && p.tagAt(s) == tDet && p.items[s].is(cQuant) && !p.named(s, x.sub.end)
}

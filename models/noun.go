package models

// noun makes a part of hit h and applies the waiting run to it.
func (q *scan) noun(h int) {
	r, x := q.r, &q.r.hits[h]
	q.named = q.named || r.names(h)
	if x.cat == adjunct {
		q.flush()
		if len(r.parts) > q.begin {
			return
		}
	}
	if q.raised && q.negs > 0 && len(r.units) == 0 {
		carried := q.negs
		q.negs = 0
		defer func() { q.negs, q.negAt = carried, x.last }()
	}
	if x.cat == terms {
		q.beforeTerms()
	} else if q.circumstance(h) {
		q.flush()
	}
	if q.hears(h) {
		return
	}
	p := q.thing(h)
	if x.cat == act && (r.word(x.end, "to") || r.deedMeant(q.s) == 0) && r.namesIn(h+1, min(h+runReach, r.spans[q.c].hi)) {
		return // "condemned the announcement that they would leave the deal": what it tells follows
	}
	if q.goesWith(&p) {
		return
	}
	if x.cat == engage && h > 0 && r.hits[h-1].cat == purpose && r.hits[h-1].last == x.first {
		p.charge, p.head, p.late, p.aim = canEngage, h-1, true, true
	}
	if q.dropYields(h) {
		p.void, p.doubt = true, true
	}
	p.hypothetical = q.dropOwned(x.first)
	q.onTerms(h)
	if q.attribute(x.first) && x.cat == deal {
		p.void, p.doubt, p.hypothetical = true, true, true
	}
	q.denied(&p)
	r.byDeed(h)
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// circumstance says whether hit h only tells in what talks something of its own is so: "their demand is unacceptable in these talks".
func (q *scan) circumstance(h int) bool {
	r := q.r
	u, v := r.waiting()
	if u == nil || !u.be || v.cat != good && v.cat != bad || r.hits[h].cat != talks || h == 0 {
		return false
	}
	in := &r.hits[h-1]
	if in.cat == this || in.cat == ours { // "in these talks"
		in = &r.hits[max(0, h-2)]
	}
	if in.cat != preposition || !r.word(in.first, "in") && !r.word(in.first, "at") || in.first != v.end {
		return false
	}
	n := len(r.parts)
	return n > q.begin && r.parts[n-1].cat == terms && r.parts[n-1].void || r.ownSubject(q.c, u.hit)
}

// thing is the part of hit h before anything is said of it: void where it does not stand for the target.
func (q *scan) thing(h int) part {
	r, x := q.r, &q.r.hits[h]
	p := part{clause: q.c, noun: h, cat: x.cat, head: -1, sign: 1, agents: x.cat == team}
	if r.doneNow(h) {
		p.cat = engage
	}
	if q.standard {
		p.void, q.negs = true, 0
		return p
	}
	known := q.known || q.named || q.s.topical()
	switch {
	case x.cat.target():
		p.void = !r.names(h)
		if x.cat == refusal {
			p.sign = -1
		}
	case x.cat == anaphor:
		p.void = !known && !q.s.afar && !r.namesIn(h+1, min(h+runReach, r.spans[q.c].hi))
	case x.cat == act:
		p.sign, p.mods = r.deedMeant(q.s), deferred
		p.void = p.sign == 0 || !known
	case x.cat == position:
		p.sign, p.mods = q.s.stance, deferred
		p.void = q.s.stance == 0
	case x.cat == terms:
		p.void = true
	}
	return p
}

// goesWith says whether the part p only goes on with the one before it, which nothing waits to speak of: "negotiations on an
// agreement", "talks about sanctions" are one thing.
func (q *scan) goesWith(p *part) bool {
	r, x := q.r, &q.r.hits[p.noun]
	n := len(r.parts)
	if n > q.begin && (q.whatFor(&r.parts[n-1], p) || q.proposed(&r.parts[n-1])) {
		r.units = r.units[:0]
		return true
	}
	if n == q.begin || len(r.units) > 0 || q.negs > 0 && x.cat != terms {
		return false
	}
	last := &r.parts[n-1]
	switch {
	case last.cat == refusal && q.clauseOf(p.noun):
		return false
	case q.negs > 0: // "without bombs"
		last.void = last.void || q.negAux && last.head < 0 && last.cat == deal // "the deal must not touch our missiles"
		q.negs = 0
	case last.cat == terms && last.head >= 0 && q.joined && r.names(p.noun) && x.cat != engage && !q.ownVerb(p.noun):
		last.cat, last.noun, last.void = x.cat, p.noun, last.doubt // "oppose the sanctions and the deal"
	case r.renames(p.noun):
	case last.cat == anaphor && r.names(p.noun): // "the offer of talks"
		last.cat, last.noun, last.void = x.cat, p.noun, last.doubt
	case !last.void && x.cat == engage:
		last.cat = engage
		if q.beAt > r.hits[max(0, last.noun)].end {
			last.noun = p.noun // "the parties to the deal should meet their obligations"
		}
	case p.void || !last.void && x.first <= r.hits[max(0, last.noun)].end+chainReach:
		last.void = last.void || x.cat == terms && last.direct && q.relAt >= r.hits[last.noun].end // "no agreement that takes our rights away"
	default:
		return false
	}
	return true
}

// clauseOf says whether thing h opens what the refusal before it is told to show: "the withdrawal proves that talks are futile".
func (q *scan) clauseOf(h int) bool {
	at := q.r.hits[h].first - 1
	return q.r.word(at, "that") || q.r.word(at-1, "that")
}

// whatFor says whether the waiting verb only tells what the talks of the part last are for: "talks in Vienna to revive the deal".
func (q *scan) whatFor(last, p *part) bool {
	r := q.r
	if len(r.units) != 1 || q.negs > 0 || p.cat != deal || last.cat != talks && last.cat != anaphor || last.noun < 0 || last.negs > 0 {
		return false
	}
	u := r.units[0]
	verb := &r.hits[u.hit]
	if verb.cat != keep || u.be || u.negs > 0 || !r.word(verb.first-1, "to") {
		return false
	}
	for h := last.noun + 1; h < u.hit; h++ {
		switch r.hits[h].cat {
		case among, preposition, joiner, sideA, sideB, third, direct, indirect:
		default:
			return false
		}
	}
	return !r.contentIn(r.hits[last.noun].end, verb.first-1)
}

// denied takes the waiting negations for the part's.
func (q *scan) denied(p *part) {
	r, h := q.r, p.noun
	x, bare := &r.hits[h], len(r.units) == 0
	if r.lacks(h) && r.names(h) {
		p.lacking = true
		if n := len(r.units); n > 0 && q.negs+r.units[n-1].negs == 2 { // "the crisis cannot end without talks"
			q.negs, r.units, bare = 2, r.units[:0], true
		}
		if q.negs == 2 && bare { // "nothing will be solved without talks"
			p.charge, p.head = lackValue, h-1
		}
	}
	if q.negs == 1 && q.denies && q.unequalled(h) {
		q.negs = 0
	}
	p.negs = q.negs
	p.direct = q.denies && q.negs > 0 && x.first-q.negAt <= 3
	if q.negs%2 == 1 {
		p.sign = -p.sign
		p.mods |= negated
	}
	if p.direct && x.cat != engage && (q.beAt <= q.negAt && q.beAt+3 >= q.negAt || r.hasNone(q.negAt-2)) && !r.asserted(h) && !r.word(q.negAt-2, "that") {
		p.existence = true
	}
	if p.direct && (r.word(x.end, "beyond") || r.word(x.end, "outside")) {
		p.void, p.doubt = true, true // "no talks beyond the nuclear file"
	}
	q.negs = 0
}

// proposed says whether the waiting participle only tells what the letter or offer of the part last asks for: "ignored the letter
// proposing talks".
func (q *scan) proposed(last *part) bool {
	r := q.r
	if len(r.units) != 1 || q.negs > 0 || last.noun < 0 || last.cat != talks && last.cat != anaphor {
		return false
	}
	verb := &r.hits[r.units[0].hit]
	if verb.cat != keep || verb.first != r.hits[last.noun].end || !r.ends(verb.first+1, "ing") {
		return false
	}
	last.void = last.doubt
	return true
}

// hasNone says whether a verb at token t tells that someone has none of what the "no" behind it denies: "we have no talks with them",
// "they currently hold no talks".
func (r *reader) hasNone(t int32) bool {
	if t > 0 && r.ends(t+1, "ly") {
		t--
	}
	return r.word(t, "have") || r.word(t, "has") || r.word(t, "had") || r.word(t, "hold") || r.word(t, "holds") || r.word(t, "held")
}

// asserted says whether a modal stands among the four hits before h and puts the "no" before it in force: "there will be no talks".
func (r *reader) asserted(h int) bool {
	for j := h - 1; j >= 0 && j >= h-4; j-- {
		if c := r.hits[j].cat; c == will || c == must || c == can || c == would || c == cannot || c == willNot {
			return r.hits[j].last+assertReach >= r.hits[h-1].first // not "could mean that there is no deal"
		}
	}
	return false
}

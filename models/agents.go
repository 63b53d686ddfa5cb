package models

import "parley/features"

const (
	hitsAhead   = 24  // how many hits around a thing are looked at for what is said of who does it
	faultValue  = 0.5 // "those who attack the talks have no plan"
	lackHits    = 5   // how many of them, from the main verb on, may deny it
	whoReach    = 6   // tokens from the start of a clause to the "who" of its subject
	doerContent = 1   // words the lexicon does not know between that and what is done to the target: "who chant against"
)

// faulted reads what is said of who does something to the target. What they do not do, or ought to, finds fault with who attacks
// it: "those who attack the talks have no plan". Else, if no verdict is on them, they are only named: "those who want talks".
func (r *reader) faulted(c, lo int) {
	who, sought := int32(-1), false
	for i := lo; i < len(r.parts); i++ {
		p := &r.parts[i]
		bare := p.head < 0 && !p.agents
		if p.noun < 0 || bare && p.cat == engage {
			continue
		}
		if !sought {
			who, sought = r.whoSubject(c), true
		}
		named := who >= 0 && r.names(p.noun) && r.doneBy(p, who)
		if p.void && !named || !named && !(p.agents && p.cat != team) {
			continue
		}
		main := r.mainVerb(c, p.noun)
		if named && p.sign > 0 && p.negs == 0 && !r.clauses[c].Asks && r.admonished(c, main) {
			p.fault(-1)
			continue
		}
		if p.sign < 0 && p.negs == 0 && r.challenged(c, p) {
			p.fault(1)
			continue
		}
		if bare {
			continue
		}
		denied, judged := r.saidBehind(c, main)
		denied = denied || r.clauses[c].Asks // "do the critics of the talks have another way?"
		sign := p.sign
		if !judged && p.negs%2 == 1 && !r.deniedIn(r.spans[c].lo, p.noun) {
			sign = -sign // what is denied is what else they do
		}
		switch {
		case judged && named && p.value == 0 && !p.void:
			p.value = p.sign * p.charge // the verdict is the speaker's own
		case judged:
		case denied && sign < 0 && r.clearedOf(c, main):
			p.value = 0
		case denied && sign < 0:
			p.fault(1)
		case named && sign > 0 && !r.clauses[c].Asks && r.lacksSomething(c, main):
			p.fault(-1) // "those who want talks do not know the enemy"
		case named:
			p.value = 0
		}
	}
}

// lacksSomething says whether clause c, from hit h on, tells what its subject does not do, know or have.
func (r *reader) lacksSomething(c, h int) bool {
	for j := h; j < min(r.spans[c].hi, h+lackHits); j++ {
		if x := r.hits[j].cat; x == deny || x != asks && denials.has(x) {
			return true
		}
	}
	return false
}

// fault gives the part the value, with the sign, of a fault found with who does something to the target.
func (p *part) fault(sign float64) {
	p.value, p.verdict = sign*faultValue, true
	p.mods |= turned
	if p.head < 0 {
		p.head = p.noun
	}
}

// clearedOf says whether what clause c denies, from hit h on, is an ill that nobody wants to be told of: "are not all hawks", "do not want war".
func (r *reader) clearedOf(c, h int) bool {
	for j := h; j < min(r.spans[c].hi, h+lackHits); j++ {
		if r.hits[j].cat == other && auxiliaries.has(r.hits[h].cat) {
			return true
		}
	}
	return h < r.spans[c].hi && r.baneAfter(c, h)
}

// challenged says whether those who do the part's deed are asked for something, of which the lexicon knows nothing: "asked the critics of
// the talks to show a better way", "let those who reject the talks come forward".
func (r *reader) challenged(c int, p *part) bool {
	h := p.noun
	for h > r.spans[c].lo && r.hits[h].cat != foes && r.hits[h].cat != other {
		h--
	}
	at := r.hits[h].first - 1
	if r.word(at, "the") {
		at--
	}
	if !r.word(at, "let") && !r.in(at, requestClass) {
		return false
	}
	for j := p.noun + 1; j < r.spans[c].hi; j++ {
		if x := r.hits[j].cat; x.predicate() || x.target() || denials.has(x) {
			return false
		}
	}
	return r.contentIn(r.hits[p.noun].end, r.clauses[c].Last)
}

// admonished says whether the main verb, from hit h of clause c on, tells who is spoken of to mind something: "those who dream of
// talks should know that the dead are watching".
func (r *reader) admonished(c, h int) bool {
	if h >= r.spans[c].hi || r.hits[h].cat != must {
		return false
	}
	t := r.hits[h].end
	if r.word(t, "be") {
		t++
	}
	return r.in(t, heedClass)
}

// whoKinds are the hits that such a subject holds: "who", "whoever", "those".
var whoKinds = kindsOf(stops, other, this)

// whoSubject is the token behind the "who" that a clause's subject has, "those who", "whoever", or the participle in its stead,
// "those calling"; -1 where it has none.
func (r *reader) whoSubject(c int) int32 {
	if !r.spans[c].kinds.meet(&whoKinds) {
		return -1
	}
	cl := &r.clauses[c]
	h := r.spans[c].lo
	from := cl.First
	if r.word(from, "let") {
		from++
	}
	for t := from; t < min(cl.Last, from+whoReach); t++ {
		for h < r.spans[c].hi && r.hits[h].last <= t {
			h++
		}
		switch {
		case r.toks[t].Shape&features.Punct != 0 && r.text[r.toks[t].Start] != '-':
			return -1
		case r.word(t, "whoever") || t > from && r.word(t, "who"):
			return t + 1
		case h < r.spans[c].hi && r.hits[h].first <= t && (r.hits[h].cat.predicate() || r.hits[h].cat.target()):
			if h > r.spans[c].lo && r.hits[h-1].last == t && r.doing(h) {
				return t
			}
			return -1
		}
	}
	return -1
}

// doing says whether predicate h, right behind "those" or "anyone", tells what they do: "those pushing for", "those opposed to".
func (r *reader) doing(h int) bool {
	x := &r.hits[h]
	if who := r.hits[h-1].first; r.hits[h-1].cat != other && !r.word(x.first-1, "those") || r.word(who, "they") || r.word(who, "you") {
		return false
	}
	return r.ends(x.first+1, "ing") || r.word(x.end-1, "to") || r.word(x.end-1, "of") || r.word(x.end-1, "against")
}

// doneBy says whether the part is what the "who" before token t does: next to nothing stands between them.
func (r *reader) doneBy(p *part, t int32) bool {
	to := r.hits[p.noun].first
	if p.head >= 0 {
		to = min(to, r.hits[p.head].first)
	}
	words := 0
	for ; t < to && words <= doerContent; t++ {
		if r.content(t) {
			words++
		}
	}
	return words <= doerContent || p.head >= 0 && r.ends(r.hits[p.head].first+1, "ing")
}

// deniedIn says whether one of the hits [lo, hi) denies.
func (r *reader) deniedIn(lo, hi int) bool {
	for h := max(lo, hi-hitsAhead); h < hi; h++ {
		if denials.has(r.hits[h].cat) {
			return true
		}
	}
	return false
}

// mainVerb is the first auxiliary behind the thing h in clause c that opens no relative clause: what stands before it is the
// subject's. Where there is none, it is what stands next to the thing.
func (r *reader) mainVerb(c, h int) int {
	for j := h + 1; j < min(r.spans[c].hi, h+hitsAhead); j++ {
		if x := r.hits[j].cat; (auxiliaries.has(x) || denials.has(x)) && r.hits[j-1].cat != stops && !r.word(r.hits[j].first-1, "that") {
			return j
		}
	}
	return h + 1
}

// saidBehind says of what stands in clause c from hit h on whether it is denied or ought to be, and whether it is a verdict.
func (r *reader) saidBehind(c, h int) (denied, judged bool) {
	for j := h; j < min(r.spans[c].hi, h+hitsAhead); j++ {
		switch x := r.hits[j].cat; {
		case x == negation || x == no || x == must || x == cannot || x == deny:
			denied = true
		case x.judges() || x.turns() && auxiliaries.has(r.hits[j-1].cat) && r.hits[j-1].last == r.hits[j].first:
			judged = true
		}
	}
	return denied, judged
}

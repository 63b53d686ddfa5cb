package resolve

import (
	"slices"

	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
)

// findSpeakers names every statement's speaker.
func (p *page) findSpeakers() {
	for i := range p.atts {
		p.speaker(i)
	}
	for i := range p.sts {
		e := &p.entities[p.who[i]]
		p.sts[i].Speaker = e.sp
		p.sts[i].Role = p.role(i)
	}
}

// speaker is the entity that speaks statement i.
func (p *page) speaker(i int) int32 {
	if p.who[i] >= 0 {
		return p.who[i]
	}
	ent := int32(-1)
	a := &p.atts[i]
	if !p.busy[i] {
		p.busy[i] = true // a circle of Froms ends here
		switch {
		case a.Source.Ok():
			ent = p.source(i, a.Source)
			if ent >= 0 && p.entities[ent].sp.Kind == "outlet" {
				if who := p.passedOn(i); who >= 0 {
					ent = who
				}
			}
		case a.From >= 0 && a.From < len(p.atts):
			ent = p.speaker(a.From)
		}
	}
	if ent < 0 {
		ent = p.carried(i)
	}
	p.who[i] = ent
	if a.Source.Ok() {
		p.heard(a, ent)
	}
	return ent
}

// heard files a source among those that later words may point back to.
func (p *page) heard(a *attribute.Attribution, ent int32) {
	first, last := p.tokens(a.Source)
	if first == last {
		return
	}
	m := mention{first: int32(first), last: int32(last), ent: ent, block: int32(p.block(a.Source.Start))}
	if a.Headline {
		m.flags |= unheard
	}
	if p.entities[ent].seen == 0 {
		p.entities[ent].sees(m.first, m.last)
	}
	at := from(p.spoken, int(m.first))
	p.spoken = slices.Insert(p.spoken, at, m)
}

// carried is who speaks where the page names nobody at the statement: the block's label, else the last one who spoke.
func (p *page) carried(i int) int32 {
	for b, n := p.atts[i].Block, 0; b >= 0 && b < len(p.segs.Blocks) && n < carryBlocks; b, n = b-1, n+1 {
		if k := p.segs.Blocks[b].Kind; k != segment.Paragraph && k != segment.Turn && k != segment.Bullet {
			break
		}
		if l := p.segs.Blocks[b].Label; l.Ok() && l != p.atts[i].Source {
			if ent := p.source(i, l); ent >= 0 {
				return ent
			}
		}
	}
	if ent := p.subject(i); ent >= 0 {
		return ent
	}
	if n := len(p.spoken); n > 0 {
		return p.spoken[n-1].ent
	}
	if n := p.r.outletOf(p.doc.Outlet); p.doc.Outlet != "" && n >= 0 {
		return p.known(owner{kind: anOutlet, at: n, next: -1})
	}
	return p.unknown("unknown", "unknown", 0)
}

// subject is the person whom the statement's clause, outside its content, names first; -1.
func (p *page) subject(i int) int32 {
	a, b := p.tokens(p.atts[i].Clause)
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		x := p.mentions[m]
		if p.entities[x.ent].sp.Kind == "person" && x.flags&(oblique|inOwn|inQuote) == 0 {
			return x.ent
		}
	}
	return -1
}

// passedOn is the person whose words an outlet carries ("printed an analysis by X", "ran X's remarks"); -1.
func (p *page) passedOn(i int) int32 {
	_, a := p.tokens(p.atts[i].Source)
	if a == 0 {
		return -1
	}
	_, b := p.tokens(p.atts[i].Clause)
	carries := false
	for k := max(0, a-1); k < b; k++ {
		pos := int(p.toks[k].Start)
		if p.inPieces(i, pos) {
			break
		}
		carries = carries || p.is(k, isCarry)
		if !carries || !p.is(k, isWords) {
			continue
		}
		for m := p.firstMention(max(a, k-6), min(b, k+10)); m >= 0 && m < len(p.mentions) && int(p.mentions[m].first) < k+10; m++ {
			x := p.mentions[m]
			if p.entities[x.ent].sp.Kind != "person" || p.inPieces(i, int(p.toks[x.first].Start)) {
				continue
			}
			if x.flags&inOwn != 0 && int(x.last) <= k || x.flags&oblique != 0 && int(x.first) > k {
				return x.ent
			}
		}
		if p.is(k+1, isPreposition) && k+2 < b && p.toks[k+2].Shape&features.Upper != 0 {
			if w := p.wordsIn(k+2, min(b, k+7)); len(w) > 1 && !w[0].taken {
				if first, last := p.nameAt(p.wordAt(k + 2)); last > first {
					return p.unknown(p.properName(first, last), "person", 0)
				}
			}
		}
	}
	return -1
}

// wordAt is the index of the first capitalised word at or after token k; there is one.
func (p *page) wordAt(k int) int32 {
	return int32(p.wordFrom(k))
}

// source is the entity that a source names or points at; -1 where it has no words.
func (p *page) source(i int, s segment.Span) int32 {
	a, b := p.tokens(s)
	a, b = p.trim(a, b)
	if a >= b {
		return -1
	}
	a = p.skipCount(a, b)
	head := p.headEnd(a, b)
	if p.is(a, pronoun|isPossessive) && (head-a == 1 || p.is(a+1, isReflexive)) {
		if ent := p.pronoun(a); ent >= 0 {
			return ent
		}
		return p.unknown(p.spell(a, a+1), "unknown", p.lex(a).gender)
	}
	for head-a > 1 && p.is(a, isQuantifier) && p.toks[a+1].Shape&features.Upper != 0 && p.firstMention(a+1, a+2) >= 0 {
		a++ // "Both X and his team"
	}
	if ent := p.named(a, head); ent >= 0 {
		return ent
	}
	if p.is(a, isRelative) {
		of := p.justBefore(a)
		if of < 0 || head-a == 1 {
			if of < 0 {
				of = p.carried(i)
			}
			return of
		}
		return p.belonging(i, of, a+1, head)
	}
	if p.is(a, isPossessive) && head-a > 1 {
		if of := p.pronoun(a); of >= 0 {
			return p.belonging(i, of, a+1, head)
		}
	}
	if m := p.firstMention(a, head); m >= 0 && p.mentions[m].flags&inOwn != 0 && p.entities[p.mentions[m].ent].land < 0 {
		if from := int(p.mentions[m].last); from+p.possessive(from) < head {
			return p.belonging(i, p.mentions[m].ent, from+p.possessive(from), head)
		}
	}
	return p.described(i, a, head)
}

// skipCount leaves off the count in "more than 100 activists".
func (p *page) skipCount(a, b int) int {
	for k := a; k < b-1 && k < a+4; k++ {
		if p.toks[k].Shape&features.Digit != 0 {
			return k + 1
		}
		if !p.is(k, isQuantifier|isPreposition|isCount) {
			break
		}
	}
	return a
}

// trim leaves marks off both ends.
func (p *page) trim(a, b int) (int, int) {
	for a < b && p.toks[a].Shape&features.Punct != 0 {
		a++
	}
	for b > a && p.toks[b-1].Shape&features.Punct != 0 && !p.punct(b-1, ".") {
		b--
	}
	return a, b
}

// headEnd is where the source's own words end and what is said about it begins: a comma, a bracket, "who"; after a name
// also "and", since of two that speak the first is named.
func (p *page) headEnd(a, b int) int {
	for k := a + 1; k < b; k++ {
		switch {
		case p.punct(k, ",;:(—–"), p.is(k, isRelative):
			return k
		case p.is(k, isConjunction) && p.toks[k].Shape&features.Upper == 0:
			if m := p.lastMention(a, k); m >= 0 && int(p.mentions[m].last) == k && p.entities[p.mentions[m].ent].land < 0 && p.mentions[m].flags&oblique == 0 {
				return k
			}
			if w := p.wordsIn(a, k); len(w) > 1 && int(w[len(w)-1].tok) == k-1 && k+1 < b && p.is(k+1, isPossessive) {
				return k
			}
		}
	}
	return b
}

// firstMention is the index of the first mention inside tokens [a, b); -1.
func (p *page) firstMention(a, b int) int {
	i := from(p.mentions, a)
	if i < len(p.mentions) && int(p.mentions[i].last) <= b {
		return i
	}
	return -1
}

// lastMention is the index of the last mention inside tokens [a, b); -1.
func (p *page) lastMention(a, b int) int {
	last := -1
	for i := p.firstMention(a, b); i >= 0 && i < len(p.mentions) && int(p.mentions[i].last) <= b; i++ {
		last = i
	}
	return last
}

// wordsIn are the capitalised words of tokens [a, b).
func (p *page) wordsIn(a, b int) []nameWord {
	first := p.wordFrom(a)
	to := first
	for to < len(p.words) && int(p.words[to].tok) < b {
		to++
	}
	return p.words[first:to]
}

// named is the entity whose name the source's head ends with, after titles and what it is called ("the hard-line daily");
// -1 where the head only describes.
func (p *page) named(a, head int) int32 {
	end := p.phraseEnd(a, head)
	for i := p.firstMention(a, head); i >= 0 && i < len(p.mentions) && int(p.mentions[i].last) <= head; i++ {
		m := p.mentions[i]
		e := &p.entities[m.ent]
		if int(m.first) >= end || m.flags&oblique != 0 && p.insideOf(a, int(m.first)) && !p.postBefore(a, int(m.first)) {
			break
		}
		rest := int(m.last)
		if m.flags&inOwn != 0 && rest+p.possessive(rest) < end {
			continue // "Israel's X", "Araghchi's team"
		}
		for rest < end && (p.is(rest, isReflexive|isOutlet|isPlatform) && e.sp.Kind != "person" || p.is(rest, isReflexive) || p.punct(rest, ".'’s")) {
			rest++
		}
		switch {
		case p.is(int(m.first), isPlatform) && rest > int(m.last) && p.ownName(a, int(m.first)):
		case rest == end:
			return m.ent
		case e.outlet >= 0 && p.is(end-1, isGroup): // "the Arcadia Times editorial board"
			return m.ent
		}
	}
	return p.unlisted(a, end)
}

// ownName says whether tokens [a, b) end with a capitalised word that is no title: the name of a channel on a platform.
func (p *page) ownName(a, b int) bool {
	k := b - 1
	return k >= a && p.toks[k].Shape&features.Upper != 0 && !p.is(k, isDefinite|isTitle|isPossessive)
}

// insideOf says whether a preposition stands in tokens [a, b): what follows it is not the head.
func (p *page) insideOf(a, b int) bool {
	for k := a; k < b; k++ {
		if p.preposition(k) {
			return true
		}
	}
	return false
}

// preposition says whether token k is one, and not a capitalised part of a name ("Meet the Press" has none in capitals).
func (p *page) preposition(k int) bool {
	return p.is(k, isPreposition) && (p.toks[k].Shape&features.Upper == 0 || p.toks[k].Shape&features.AllCaps != 0)
}

// phraseEnd is where the head's noun phrase ends: before its first preposition that no name holds ("X on Meet the
// Press"), unless a name closes the phrase ("secretary of state X").
func (p *page) phraseEnd(a, head int) int {
	for k := a + 1; k < head; k++ {
		if !p.preposition(k) {
			continue
		}
		if m := p.lastMention(a, head); m >= 0 && int(p.mentions[m].first) < k && k < int(p.mentions[m].last) {
			continue
		}
		if p.is(k-1, isTitle|isPerson) {
			if m := p.lastMention(k, head); m >= 0 && int(p.mentions[m].last) == head && p.entities[p.mentions[m].ent].sp.Kind == "person" &&
				p.mentions[m].first > int32(k)+1 && !p.is(int(p.mentions[m].first)-1, isPreposition|isDefinite) && p.postBefore(a, int(p.mentions[m].first)) {
				continue
			}
			if w := p.wordsIn(k, head); len(w) >= 3 && int(w[len(w)-1].tok) == head-1 && p.firstMention(k, head) < 0 {
				continue // "director of National Intelligence X Y"
			}
		}
		return k
	}
	return head
}

// postBefore says whether the name of a post ends right before token b, maybe with its country between.
func (p *page) postBefore(a, b int) bool {
	p.matches = p.r.phrases.Find(p.r.vocabulary, p.toks[a:b], p.matches[:0])
	for _, m := range p.matches {
		end := a + int(m.Last)
		if end == b {
			return true
		}
		if i := p.firstMention(end, b); i >= 0 && int(p.mentions[i].last) == b && p.entities[p.mentions[i].ent].land >= 0 {
			return true
		}
	}
	return false
}

// justBefore is the entity named right before token a, for "whose".
func (p *page) justBefore(a int) int32 {
	k := a - 1
	if p.punct(k, ",") {
		k--
	}
	i := from(p.mentions, a)
	if i > 0 && int(p.mentions[i-1].last) >= k {
		return p.mentions[i-1].ent
	}
	if n := len(p.spoken); n > 0 && int(p.spoken[n-1].last) >= k-12 && int(p.spoken[n-1].last) <= a {
		return p.spoken[n-1].ent
	}
	if i > 0 && p.mentions[i-1].block == int32(p.block(int(p.toks[a].Start))) {
		return p.mentions[i-1].ent
	}
	return -1
}

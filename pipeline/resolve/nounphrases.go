package resolve

import "parley/features"

// skipCount leaves off the count in "more than 100 activists", "more than two hundred activists".
func (p *page) skipCount(a, b int) int {
	if a+2 < b && p.is(a, isNumber|isQuantifier) && p.is(a+1, isOf) {
		return a + 2 // "one of the editors"
	}
	for k := a; k < b-1 && k < a+4; k++ {
		if p.toks[k].Shape&features.Digit != 0 {
			return k + 1
		}
		if k > a && p.is(k, isNumber) && p.is(k-1, isPreposition) {
			return p.skipSmall(k, b)
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
	for b > a && p.toks[b-1].Shape&features.Punct != 0 && !p.punct(b-1, period) {
		b--
	}
	return a, b
}

// headEnd is where the source's own words end and what is said about it begins: a comma, a bracket, "who"; after a name
// also "and", since of two that speak the first is named.
func (p *page) headEnd(a, b int) int {
	for k := a + 1; k < b; k++ {
		switch {
		case p.punct(k, comma|semicolon|colon|enDash|emDash|openBracket), p.is(k, isRelative):
			return k
		case p.is(k, isConjunction) && p.toks[k].Shape&features.Upper == 0:
			if m := p.lastMention(a, k); m >= 0 && int(p.mentions[m].last) == k && (p.entities[p.mentions[m].ent].land < 0 || int(p.mentions[m].first) == a) && p.mentions[m].flags&oblique == 0 {
				return k
			}
			if p.twoNames(a, k, b) {
				return k
			}
			if w := p.wordsIn(a, k); len(w) > 1 && int(w[len(w)-1].tok) == k-1 && k+1 < b && p.is(k+1, isPossessive) {
				return k
			}
		}
	}
	return b
}

// twoNames says whether the conjunction at token k parts two full names that no table holds, of which the second ends the phrase
// [a, b): "X Y and Z W", not "the Ports and Ferries Office".
func (p *page) twoNames(a, k, b int) bool {
	if k-a < 2 || b-k < 3 {
		return false
	}
	for i := k - 2; i < b; i++ {
		if i != k && (p.toks[i].Shape&features.Upper == 0 || p.is(i, isTitle|isPerson|isGroup|isOutlet|isAct|isDefinite|isPreposition)) {
			return false
		}
	}
	return true
}

// firstMention is the index of the first mention inside tokens [a, b); -1.
func (p *page) firstMention(a, b int) int {
	i := p.mentionFrom(a)
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
			continue // "Arcadia's X", "Elwin's team"
		}
		if ent := p.landPaper(a, &m); ent >= 0 {
			return ent
		}
		if e.land >= 0 && rest == end && int(m.first) > a && p.is(int(m.first)-1, isOutlet) && p.toks[m.first-1].Shape&features.Upper == 0 {
			return p.paperNamed(p.spell(int(m.first), rest)) // "the newspaper Port Regis"
		}
		if e.land >= 0 && p.is(rest, isOutlet) && (p.is(a, isIndefinite) || p.toks[rest].Shape&features.Upper == 0) {
			continue // "an Arcadian newspaper"
		}
		for rest < end && (p.is(rest, isReflexive|isOutlet|isPlatform) && e.sp.Kind != "person" || p.is(rest, isReflexive) || p.punct(rest, period|apostrophes)) {
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

// landPaper is the paper whose name is that of a country, "the Arcadia newspaper", where m is the country's mention in a phrase
// that starts at token a; -1. "The Arcadian newspaper" is one of the country's papers.
func (p *page) landPaper(a int, m *mention) int32 {
	first, last := int(m.first), int(m.last)
	land := p.entities[m.ent].land
	if land < 0 || first != a+1 || !p.is(a, isDefinite) || !p.is(last, isOutlet) || p.toks[last].Shape&features.Upper != 0 ||
		p.spell(first, last) != p.r.countries[land].Name {
		return -1
	}
	return p.paperNamed(p.spell(first, last+1))
}

// paperNamed is the outlet of a name, listed or not. That of a country's name is called "Arcadia newspaper", to tell the two apart.
func (p *page) paperNamed(name string) int32 {
	o := p.r.lookup(name, p.lo)
	if o.kind == aCountry && p.r.countries[o.at].Name == name {
		name += " newspaper"
		o = p.r.lookup(name, p.lo)
	}
	if o.kind == anOutlet {
		return p.known(o)
	}
	return p.unknown(name, "outlet", 0)
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

// preposition says whether token k is one, and not a capitalised part of a name ("The View from the Quay" has none).
func (p *page) preposition(k int) bool {
	return p.is(k, isPreposition) && (p.toks[k].Shape&features.Upper == 0 || p.toks[k].Shape&features.AllCaps != 0) &&
		!(p.toks[k].Shape&features.Glued != 0 && p.punct(k-1, hyphen|apostrophes)) // the "at" of "San'at", the "in" of "editor-in-chief"
}

// capitals counts the words that are no small ones inside a name.
func capitals(words []nameWord) int {
	n := 0
	for i := range words {
		if !words[i].low && !words[i].tail {
			n++
		}
	}
	return n
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
			if w := p.wordsIn(k, head); capitals(w) >= 3 && int(w[len(w)-1].tok) == head-1 && p.firstMention(k, head) < 0 {
				continue // "director of Ports and Ferries X Y"
			}
			if w := p.wordsIn(k, head); len(w) == 2 && capitals(w) == 2 && int(w[1].tok) == head-1 && p.firstMention(k, head) < 0 && p.postBefore(a, int(w[0].tok)) {
				continue // "chief of staff X Y"
			}
			if m := p.lastMention(k, head); m >= 0 && p.entities[p.mentions[m].ent].land >= 0 && int(p.mentions[m].last) == head-2 {
				if w := p.wordsIn(head-2, head); len(w) == 2 {
					continue // "ambassador to Arcadia X Y"
				}
			}
		}
		return k
	}
	return head
}

// postBefore says whether the name of a post, which nobody serves whom tokens from a on tell of before it ("the spokesman for the
// mayor"), ends right before token b, maybe with its country between.
func (p *page) postBefore(a, b int) bool {
	p.matches = p.r.phrases.Find(p.r.vocabulary, p.toks[a:b], p.matches[:0])
	for _, m := range p.matches {
		end := a + int(m.Last)
		if p.servesIn(a, a+int(m.First)) {
			continue
		}
		if end == b {
			return true
		}
		if i := p.firstMention(end, b); i >= 0 && int(p.mentions[i].last) == b && p.entities[p.mentions[i].ent].land >= 0 {
			return true
		}
	}
	return false
}

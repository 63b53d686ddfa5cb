package resolve

import (
	"parley/features"
	"parley/pipeline/segment"
)

// A mention is a place where the page names someone or something that a table knows, or a source.
type mention struct {
	first, last int32 // tokens [first, last)
	ent         int32
	block       int32
	flags       mentionFlag
}

type mentionFlag uint8

const (
	inOwn     mentionFlag = 1 << iota // "Elwin's ..."
	oblique                           // after a preposition
	inQuote                           // in some statement's content
	unheard                           // in a heading, a caption or furniture
	fromTable                         // not a source
	ofGroup                           // "the Elwin government"
)

// from is the index of the first mention that starts at token a or later.
func from(m []mention, a int) int {
	lo, hi := 0, len(m)
	for lo < hi {
		k := int(uint(lo+hi) >> 1)
		if int(m[k].first) < a {
			lo = k + 1
		} else {
			hi = k
		}
	}
	return lo
}

// mentionFrom is the index of the first mention that starts at token a or later.
func (p *page) mentionFrom(a int) int { return p.mentionsAt.before(a) }

// indexNames makes wordFrom and mentionFrom ready.
func (p *page) indexNames() {
	p.wordsAt.empty(len(p.toks))
	for i := range p.words {
		p.wordsAt.add(int(p.words[i].tok))
	}
	p.wordsAt.count()
	p.mentionsAt.empty(len(p.toks))
	for i := range p.mentions {
		p.mentionsAt.add(int(p.mentions[i].first))
	}
	p.mentionsAt.count()
}

// mergeMentions puts the mentions from index n on, which are in the order of the text, among those before them, which are
// too. No two start at one token.
func (p *page) mergeMentions(n int) {
	late := append(p.late[:0], p.mentions[n:]...)
	p.late = late
	for to := len(p.mentions) - 1; len(late) > 0; to-- {
		last := len(late) - 1
		if n > 0 && p.mentions[n-1].first > late[last].first {
			n--
			p.mentions[to] = p.mentions[n]
			continue
		}
		p.mentions[to], late = late[last], late[:last]
	}
}

// opensNoName are the words with which no name begins, though a capital may stand there.
const opensNoName = isOpener | isPreposition | isConjunction | pronoun | isDefinite | isIndefinite

// scanNames finds all runs of capitalised words, and in them the names that the tables hold.
func (p *page) scanNames() {
	next := 0
	for i := range p.mayName.all() {
		if i >= next && (p.classes[i]&opensNoName == 0 || p.toks[i].Shape&features.AllCaps != 0) {
			next = p.run(i)
		}
	}
	p.matchFull()
	p.partTwins()
	p.matchLast()
	p.introduced()
	p.indexNames()
	p.findLand()
}

// findLand tells whose offices are meant where no country is named with them: those of the country of who speaks in a
// transcript, else of the one named most.
func (p *page) findLand() {
	for _, b := range p.turns {
		first, last := p.tokens(p.segs.Blocks[b].Label)
		if m := p.firstMention(first, last); m >= 0 && int(p.mentions[m].last) <= last {
			if e := &p.entities[p.mentions[m].ent]; e.person >= 0 && p.r.homes[e.person] >= 0 {
				p.land = p.r.homes[e.person]
				return
			}
		}
	}
	most := int32(0)
	for i, n := range p.lands {
		if n > most {
			most, p.land = n, int32(i)
		}
	}
}

func (p *page) mention(ent int32, from, to int) {
	p.tellOf(ent, p.words[from].tok, p.words[to-1].tok+1)
}

// tellOf files tokens [first, last) as a mention of the entity.
func (p *page) tellOf(ent, first, last int32) {
	m := mention{first: first, last: last, ent: ent, flags: fromTable}
	b := int(p.toks[first].Start)
	m.block = int32(p.block(b))
	if m.block >= 0 {
		switch p.segs.Blocks[m.block].Kind {
		case segment.Heading, segment.Caption, segment.Furniture:
			m.flags |= unheard
		}
	}
	if p.possessive(int(last)) > 0 {
		m.flags |= inOwn
	} else if p.is(int(last), isGroup) && p.toks[last].Shape&features.Upper == 0 {
		m.flags |= ofGroup
	}
	// "with Foreign Minister X": step back over the title.
	i := p.beforeBracket(int(first) - 1)
	for n := 0; i >= 0 && n < 8 && p.near(i, i+1) && !p.preposition(i) && (p.toks[i].Shape&features.Upper != 0 || p.is(i, isTitle|isPerson|isDefinite|isIndefinite) || p.punct(i, period|hyphen)); n++ {
		i--
	}
	for p.is(i, isOf) && p.is(i-1, isTitle|isPerson) && i < int(first)-1 && !p.anyIs(i+1, int(first), isPerson) { // "Minister of Trade X"
		for i--; i >= 0 && p.near(i, i+1) && (p.is(i, isTitle|isPerson|isDefinite) || p.toks[i].Shape&features.Upper != 0); {
			i--
		}
	}
	if p.preposition(i) && p.near(i, i+1) {
		m.flags |= oblique
	}
	if p.inContent(int(first)) {
		m.flags |= inQuote
	}
	p.mentions = append(p.mentions, m)
	p.entities[ent].sees(first, last)
}

// beforeBracket is the token before the bracket that closes at token i, or i: "the Harbour Office (HO) X Y".
func (p *page) beforeBracket(i int) int {
	if !p.punct(i, closeBracket) {
		return i
	}
	for k := i - 1; k >= 0 && k > i-longestName; k-- {
		if p.punct(k, openBracket) {
			return k - 1
		}
	}
	return i
}

package resolve

import (
	"strings"

	"parley/features"
)

// behind is who speaks in "a further message", "the editorial in Javan": the owner or place that the phrase names, else
// who spoke last.
func (p *page) behind(i, a, head int) int32 {
	if ent := p.givenOutBy(i, a, head); ent >= 0 {
		return ent
	}
	if m := p.firstMention(a, head); m >= 0 && p.entities[p.mentions[m].ent].land < 0 {
		return p.mentions[m].ent
	}
	if p.is(head, isPreposition) && !p.inPieces(i, int(p.toks[head].Start)) {
		if ent := p.authors(head + 1); ent >= 0 {
			return ent // "a joint statement from X and Y"
		}
	}
	if ent := p.printedIn(a, head); ent >= 0 {
		return ent
	}
	if ent := p.piecePaper(a, head); ent >= 0 {
		return ent
	}
	if n := p.noun(a, head); n >= 0 && p.lex(n).channel == "newspaper" {
		if ent := p.outletBefore(a); ent >= 0 {
			return ent
		}
	}
	if ent := p.landsText(a, head); ent >= 0 {
		return ent
	}
	if p.is(a, isDefinite) && head == a+2 {
		if ent := p.issued(a, a+1); ent >= 0 {
			return ent
		}
		if ent := p.lastHeard(a); ent >= 0 {
			return ent // "the statement": whose words the page has given last
		}
	}
	if ent := p.back(a, want{person: true, outlet: true, group: true, role: -1}); ent >= 0 {
		return ent
	}
	return p.carried(i)
}

// landsText is the country or the body that stands right before the noun for a text in phrase [a, head): "an Arcadian statement", "the NU
// report"; -1.
func (p *page) landsText(a, head int) int32 {
	n := p.noun(a, p.phraseEnd(a, head))
	if n <= a || p.lex(n).class&isOutlet != 0 || p.lex(n).channel == "newspaper" {
		return -1
	}
	m := p.firstMention(a, n)
	if m < 0 || int(p.mentions[m].last) != n && !(int(p.mentions[m].last) == n-1 && p.toks[n-1].Shape&(features.Upper|features.Punct) == 0) {
		return -1
	}
	if last := p.lastHeard(a); last >= 0 && p.is(a, isDefinite) && p.entities[last].sp.Kind == "group" && hasWord(strings.ToLower(p.entities[last].sp.Name), strings.ToLower(p.str(int(p.mentions[m].first)))) {
		return last // "Arcadian ministry ... The Arcadian statement"
	}
	return p.mentions[m].ent
}

// piecePaper is the listed paper that stands, without its article, before the noun for a text: "a Lamp business piece" of The
// Lamp; -1.
func (p *page) piecePaper(a, head int) int32 {
	if !p.is(a, isIndefinite|isDefinite) || a+2 >= head {
		return -1
	}
	k := a + 1
	for k < head-1 && p.toks[k].Shape&features.Upper != 0 {
		k++
	}
	if k == a+1 {
		return -1
	}
	if o := p.r.lookup("The "+p.spell(a+1, k), p.lo); o.kind == anOutlet {
		return p.known(o)
	}
	return -1
}

// givenOutBy is whom the phrase [a, head) names as the one whose text it is: "a report by the Harbour Board", "a letter from X",
// "the headline of the Morning Mail", "the daily Mail's headline"; -1.
func (p *page) givenOutBy(i, a, head int) int32 {
	n := p.noun(a, p.phraseEnd(a, head))
	for k := a + 1; k < n; k++ {
		if p.possessive(k) > 0 {
			return p.named(a, k)
		}
	}
	if n < 0 || n+2 >= head || !p.is(n+1, isFrom|isOf) {
		return -1
	}
	if ent := p.named(n+2, head); ent >= 0 {
		return ent
	}
	if p.noun(n+2, head) < 0 {
		return -1
	}
	return p.described(i, n+2, head)
}

// printedIn is the paper that the phrase [a, head) ends with after "in" ("an editorial in the Morning Mail"), which no table
// holds; -1.
func (p *page) printedIn(a, head int) int32 {
	k := head - 1
	for k > a && p.toks[k].Shape&features.Upper != 0 {
		k--
	}
	first := k + 1
	if p.is(k, isDefinite) {
		k--
	}
	if k <= a || first >= head || !p.is(k, isIn) || !p.is(k, isPreposition) || !p.is(k-1, isAct) {
		return -1
	}
	return p.unknown(p.spell(first, head), "outlet", 0)
}

// lastHeard is who spoke last before token a, not farther than carryBlocks blocks above; -1.
func (p *page) lastHeard(a int) int32 {
	b := p.block(int(p.toks[a].Start))
	for i, n := from(p.spoken, a)-1, 0; i >= 0 && n < mostSteps; i, n = i-1, n+1 {
		s := &p.spoken[i]
		if b-int(s.block) > carryBlocks {
			return -1
		}
		if s.flags&unheard == 0 {
			return s.ent
		}
	}
	return -1
}

// authors is the person, else the paper or country, that tokens from a on name first, where none names it by its land alone
// ("Arcadia's minister X Y" is X Y); -1.
func (p *page) authors(a int) int32 {
	pos := int(p.toks[min(a, len(p.toks)-1)].Start)
	end := p.sentence(p.block(pos), pos).End
	for i := p.mentionFrom(a); i < len(p.mentions) && int(p.mentions[i].first) < a+longestRole; i++ {
		m := p.mentions[i]
		if int(p.toks[m.first].Start) >= end {
			break
		}
		if k := int(m.last); p.entities[m.ent].sp.Kind == "group" && k < len(p.toks) && (p.is(k, isTitle|isPerson) || p.toks[k].Shape&features.Upper != 0) {
			continue
		}
		return m.ent
	}
	return -1
}

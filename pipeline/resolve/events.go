package resolve

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// afterMedia says whether "in", "told" or the like stands before token k, maybe with an article and one word between.
func (p *page) afterMedia(k int) bool {
	for n := 1; n <= 3 && k-n >= 0; n++ {
		if p.is(k-n, isMedia) {
			return true
		}
		if p.toks[k-n].Shape&features.Punct != 0 || !p.is(k-n, isDefinite|isIndefinite|isTitle) && p.toks[k-n].Shape&features.Upper == 0 {
			return false
		}
	}
	return false
}

// body is the office or government that a statement came from ("quoted by the ...", "a statement from the ..."), in tokens
// [a, b).
func (p *page) body(i, a, b int) place {
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		x := p.mentions[m]
		k := int(x.first) - 1
		if p.is(k, isDefinite) {
			k--
		}
		e := &p.entities[x.ent]
		if x.ent == p.who[i] || e.sp.Kind != "group" || x.flags&inOwn != 0 || !p.is(k, isFrom) || p.inPieces(i, int(p.toks[x.first].Start)) ||
			e.land >= 0 && p.titleBehind(int(x.last)) {
			continue
		}
		for n := 1; n <= 2; n++ {
			if p.is(k-n, isEvent|isAct|isQuoted) {
				return place{p.spell(int(x.first), int(x.last)), "other"}
			}
		}
	}
	return place{}
}

// titleBehind says whether an office or a noun for a person stands at token k, maybe behind the last dot of "U.S.": the land
// before it is only what the person is of.
func (p *page) titleBehind(k int) bool {
	if p.punct(k, period) {
		k++
	}
	return p.is(k, isTitle|isPerson)
}

// ofRole says whether an outlet is named only for what someone is ("the editor of X", "X's columnist").
func (p *page) ofRole(m mention, a int) bool {
	if m.flags&inOwn != 0 {
		return true
	}
	k := int(m.first) - 1
	for n := 0; k >= a && n < 8; n++ { // back over what the outlet is called: "of the hard-line daily"
		if p.is(k, isPreposition) {
			return !p.is(k, isMedia) && p.near(k-1, k) && p.is(k-1, isPerson|isTitle|isGroup) ||
				p.is(k-1, isPerson) && !p.is(k, isMedia)
		}
		if !p.is(k, isDefinite|isIndefinite|isOutlet|isTitle) && p.toks[k].Shape&features.Punct == 0 && p.toks[k].Shape&features.Upper != 0 {
			if p.punct(k, comma) {
				return false
			}
		}
		if p.punct(k, comma|semicolon|colon|quotes) {
			return false
		}
		k--
	}
	return p.is(int(m.last), isPerson) && !p.is(int(m.last), isOutlet)
}

// asksFor says whether the outlet of mention m is that of whom statement i is told: "told Channel Four's X Y".
func (p *page) asksFor(i int, m mention) bool {
	k, cue := int(m.last), p.atts[i].Cue
	n := p.possessive(k)
	return n > 0 && k+n < len(p.toks) && p.toks[k+n].Shape&features.Upper != 0 && cue.Ok() && cue.End+1 == int(p.toks[m.first].Start)
}

// writesFor is the outlet of one who writes: named in the role beside the name, or held as an office.
func (p *page) writesFor(i int) place {
	e := &p.entities[p.who[i]]
	if e.sp.Kind != "person" {
		return place{}
	}
	a, b := p.clauseOf(i)
	writes := p.atts[i].Headline
	for k := a; k < b && !writes && p.extents[i].has&isWriting != 0; k++ {
		writes = p.is(k, isWriting) && !p.inPieces(i, int(p.toks[k].Start))
	}
	if !writes {
		return place{}
	}
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		if o := p.entities[p.mentions[m].ent].outlet; o >= 0 && !p.inPieces(i, int(p.toks[p.mentions[m].first].Start)) {
			return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
		}
	}
	if e.person >= 0 {
		for _, o := range p.r.held[e.person] {
			if at := p.r.scopeOf[o]; at >= 0 && p.r.offices[o].Holds(p.lo, p.hi) {
				return place{p.r.outlets[at].Name, p.r.outlets[at].Channel}
			}
		}
	}
	return place{}
}

// longestEvent is how many words before its noun name an event.
const longestEvent = 3

// eventPlace names an event as the page does: "weekly briefing", "letter to the United Nations", "X's website".
func (p *page) eventPlace(i, k, a, b int) place {
	x := p.lex(k)
	first := k
	for n := 0; n < longestEvent && first > a; n++ {
		j := first - 1
		if p.is(j, isDefinite|isIndefinite|isPreposition|isPossessive|isMonth|isWeekday|isConjunction|pronoun|isPart|isWriting|isMedia) ||
			p.toks[j].Shape&(features.Punct|features.Digit) != 0 || !p.near(j, first) || p.inContent(j) {
			break
		}
		first = j
	}
	if first < k && p.toks[first].Shape&features.Upper != 0 && first-2 >= a && p.is(first-1, isPreposition) && p.is(first-3, isMedia) &&
		p.toks[first-2].Shape&features.Upper != 0 && p.toks[first-1].Shape&features.Upper == 0 {
		first -= 2 // "told Bread for Arcadia podcast"
	}
	name := strings.ToLower(p.spell(first, k+1))
	if p.toks[first].Shape&features.Upper != 0 && first < k {
		name = p.spell(first, k+1)
	}
	if x.channel == "interview" && first < k && p.toks[first].Shape&features.Upper == 0 {
		first, name = k, strings.ToLower(p.str(k)) // "an exclusive interview" is no programme's name
	}
	if first > k-longestEvent && p.anyMention(first, k) {
		name = strings.ToLower(p.spell(k, k+1))
	}
	switch {
	case x.class&isOwn != 0:
		if !p.is(first-1, isPossessive) && p.possessive(first-1) == 0 && p.possessive(first-2) == 0 {
			return place{}
		}
		return place{p.entities[p.who[i]].sp.Name + "’s " + p.str(k), x.channel}
	case x.channel == "letter" && p.is(k+1, isReplyTo):
		end := k + 2
		for end < b && end < k+7 && (p.toks[end].Shape&features.Upper != 0 || p.is(end, isDefinite)) {
			end++
		}
		if m := p.firstMention(k+2, b); m >= 0 && int(p.mentions[m].first) <= k+3 {
			end = max(end, int(p.mentions[m].last))
		}
		if end > k+2 {
			name = p.str(k) + " " + p.spell(k+1, end)
		}
	case x.channel == "newspaper":
		return place{channel: x.channel}
	case x.channel == "other" && !p.is(k, isMassNoun):
		return place{}
	case p.is(k, isMassNoun) && first == k:
		return place{channel: x.channel} // "told the media": no one of them
	}
	return place{name, x.channel}
}

// anyMention says whether tokens [a, b) touch a mention of a person.
func (p *page) anyMention(a, b int) bool {
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		if p.entities[p.mentions[m].ent].sp.Kind == "person" {
			return true
		}
	}
	return false
}

// inTurn says whether the statement is a transcript's turn: spoken by whom its label names, not reported in it.
func (p *page) inTurn(i int) bool {
	a := &p.atts[i]
	for n := 0; n < carryBlocks && !a.Source.Ok() && a.From >= 0 && a.From < len(p.atts); n++ {
		a = &p.atts[a.From]
	}
	if a.Within >= 0 {
		return false
	}
	b := a.Block
	if a.Source.Ok() {
		b = p.block(a.Source.Start)
	}
	if b < 0 || b >= len(p.segs.Blocks) || p.segs.Blocks[b].Kind != segment.Turn {
		return false
	}
	l := p.segs.Blocks[b].Label
	return !a.Source.Ok() || l.Ok() && l.Start <= a.Source.Start && a.Source.End <= l.End
}

// turnPlace is a briefing of what the speaker speaks for.
func (p *page) turnPlace(i int) place {
	if e := &p.entities[p.who[i]]; e.person >= 0 {
		if body := p.bodyOf(e.person); body != "" {
			return place{body + " briefing", "briefing"}
		}
	}
	return place{"briefing", "briefing"}
}

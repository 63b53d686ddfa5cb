package resolve

import (
	"slices"
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// findSpeakers names every statement's speaker.
func (p *page) findSpeakers() {
	for i := range p.atts {
		p.speaker(i)
	}
	p.nameLater()
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
	p.asked = i
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
		p.heard(i, ent)
	}
	return ent
}

// heard files a source among those that later words may point back to.
func (p *page) heard(i int, ent int32) {
	a := &p.atts[i]
	first, last := p.sourceOf(i)
	if first == last {
		return
	}
	m := mention{first: int32(first), last: int32(last), ent: ent, block: int32(p.block(a.Source.Start))}
	if p.quotedByOne(i, first) {
		m.flags |= unheard
		if k := p.firstMention(first, last); k >= 0 {
			p.mentions[k].flags |= unheard
		}
	}
	if a.Headline || p.possessive(last) > 0 && (a.Within >= 0 || strings.HasSuffix(p.entities[ent].sp.Name, unnamedMark)) {
		m.flags |= unheard // nor is "rejected NAME's claim that ...", "the minister's claim that ..." by who goes on to speak
	}
	if p.entities[ent].seen == 0 {
		p.entities[ent].sees(m.first, m.last)
	}
	at := from(p.spoken, int(m.first))
	p.spoken = slices.Insert(p.spoken, at, m)
}

// quotedByOne says whether the speaker of statement i, named from token first on, is quoted by a person who goes on to speak ("He
// quoted NAME as saying ..."): "he" further on is not the one who is quoted.
func (p *page) quotedByOne(i, first int) bool {
	a := &p.atts[i]
	if !a.Cue.Ok() || a.Cue.End > a.Source.Start || p.at(a.Cue.End) != first {
		return false
	}
	return p.is(p.at(a.Cue.Start)-1, isHe|isShe)
}

// carried is who speaks where the page names nobody at the statement: the block's label, else the last one who spoke.
func (p *page) carried(i int) int32 {
	if !p.inLabel { // a label that names nobody would lead back here
		p.inLabel = true
		ent := p.byLabel(i)
		p.inLabel = false
		if ent >= 0 {
			return ent
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

// byLabel is who the label of the statement's block names, or of one right before; -1 where there is none.
func (p *page) byLabel(i int) int32 {
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
	return -1
}

// severalLands says whether the source lists countries ("Arcadia, Borduria and Syldavia"): head is where the list's first
// name ends.
func (p *page) severalLands(a, head, b int) bool {
	m, last := p.firstMention(a, head), p.lastMention(head, b)
	return head < b && m >= 0 && last > m && p.entities[p.mentions[m].ent].land >= 0 && int(p.mentions[m].last) == head &&
		p.entities[p.mentions[last].ent].land >= 0 && int(p.mentions[last].last) == b && p.mentions[m].flags&inOwn == 0
}

// subject is the person whom the statement's clause, outside its content, names first; -1.
func (p *page) subject(i int) int32 {
	a, b := p.clauseOf(i)
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		x := p.mentions[m]
		if p.entities[x.ent].sp.Kind == "person" && x.flags&(oblique|inOwn|inQuote) == 0 {
			return x.ent
		}
	}
	return -1
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
	if p.severalLands(a, head, b) {
		return p.unknown(p.spell(a, b), "group", 0)
	}
	if ent := p.behindBracket(head, b); ent >= 0 {
		return ent
	}
	if ent := p.chiefOf(a, b); ent >= 0 {
		return ent
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
		of := int32(-1)
		if n := p.noun(a+1, head); n >= 0 && p.is(n, isAct) && p.lex(a).gender == 0 {
			of = p.back(a, want{outlet: true, role: -1}) // "its front page"
		}
		if of < 0 {
			of = p.pronoun(a)
		}
		if of >= 0 {
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

// chiefOf is the person whose name ends the source [a, b) behind a title that a body's name with "of" stands before: "Council
// of Nine chief X Y"; -1.
func (p *page) chiefOf(a, b int) int32 {
	m := p.lastMention(a, b)
	if m < 0 || int(p.mentions[m].last) != b || p.entities[p.mentions[m].ent].sp.Kind != "person" {
		return -1
	}
	k := int(p.mentions[m].first) - 1
	if p.headOfBody(a, k+1, b) {
		return p.mentions[m].ent // "Spokesman for Arcadia's Ministry of Ports X Y"
	}
	if k-1 <= a || !p.is(k, isTitle|isPerson) || p.toks[k].Shape&features.Upper != 0 || p.toks[k-1].Shape&features.Upper == 0 || p.toks[a].Shape&features.Upper == 0 {
		return -1
	}
	for i := a; i < k; i++ {
		if p.toks[i].Shape&features.Upper == 0 && !p.is(i, isPreposition|isDefinite) {
			return -1
		}
	}
	return p.mentions[m].ent
}

// headOfBody says whether tokens [a, k) are an office in a body, whose holder's full name is [k, b): no other office stands
// between, to which the name might belong ("spokesman for Minister X Y").
func (p *page) headOfBody(a, k, b int) bool {
	if b-k < 2 || k-a < 3 || !p.is(a, isTitle|isPerson) || p.toks[k-1].Shape&features.Upper == 0 || p.is(k-1, isTitle|isPerson) || !p.is(a+1, isPreposition) {
		return false
	}
	body := false
	for i := a + 1; i < k; i++ {
		if p.is(i, isPerson) {
			return false
		}
		body = body || p.is(i, isGroup)
	}
	return body
}

// behindBracket is the person named right behind a bracket that opens at token k, before token b: "the speaker of the House
// (parliament) X Y"; -1.
func (p *page) behindBracket(k, b int) int32 {
	if !p.punct(k, "(") {
		return -1
	}
	for k < b && !p.punct(k, ")") {
		k++
	}
	if k++; k >= b || p.toks[k].Shape&features.Upper == 0 {
		return -1
	}
	if ent := p.named(k, p.headEnd(k, b)); ent >= 0 && p.entities[ent].sp.Kind == "person" {
		return ent
	}
	return -1
}

// justBefore is the entity named right before token a, for "whose".
func (p *page) justBefore(a int) int32 {
	k := a - 1
	if p.punct(k, ",") {
		k--
	}
	i := p.mentionFrom(a)
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

package resolve

import (
	"slices"
	"strings"

	"parley/features"
	"parley/pipeline/attribute"
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
	if a.Within >= 0 && a.Form == attribute.Indirect && p.atts[a.Within].Source.Ok() && p.block(p.atts[a.Within].Source.Start) == int(m.block) {
		m.flags |= unheard // "NAME said that the other had refused. He added ...": it is NAME who goes on
	}
	if p.entities[ent].seen == 0 {
		p.entities[ent].sees(m.first, m.last)
	}
	at := from(p.spoken, int(m.first))
	p.spoken = slices.Insert(p.spoken, at, m)
}

// quotedByOne says whether the speaker of statement i, named from token first on, is quoted by a person who goes on to speak
// ("He quoted NAME as saying ..."): "he" further on is not the one who is quoted.
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
	return head < b && m >= 0 && last > m && p.mentions[m].ent != p.mentions[last].ent && p.entities[p.mentions[m].ent].land >= 0 && int(p.mentions[m].last) == head &&
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

// servesIn says whether a noun for somebody stands in tokens [a, b) with a preposition behind it: "the spokesman for".
func (p *page) servesIn(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if p.preposition(k) && p.is(k-1, isPerson) {
			return true
		}
	}
	return false
}

// headOfBody says whether tokens [a, k) end in an office in a body, whose holder's full name is [k, b): no other office stands
// between, to which the name might belong ("spokesman for Minister X Y"), but maybe a rank ("commander of the Harbour Guard General X Y").
func (p *page) headOfBody(a, k, b int) bool {
	for a < k && !(p.is(a, isTitle|isPerson) && p.is(a+1, isPreposition)) {
		if p.punct(a, comma) {
			return false // "X, and the minister of ports Y Z"
		}
		a++ // "Arcadia's Ambassador and Permanent Representative to"
	}
	for n := b - k; n > 1 && k-1 > a+2 && p.is(k-1, isRank); {
		k--
	}
	if b-k < 2 || k-a < 3 || p.toks[k-1].Shape&features.Upper == 0 || p.is(k-1, isTitle|isPerson) {
		return false
	}
	body := k-a <= 4 && p.toks[k-1].Shape&features.AllCaps != 0 // "to the UN"
	for i := a + 1; i < k; i++ {
		if p.is(i, isPerson) || p.punct(i, comma) {
			return false
		}
		body = body || p.is(i, isGroup) || i > a+1 && p.toks[i].Shape&features.Upper != 0 && !p.is(i, isTitle) // "for Iron and Salt"
	}
	return body
}

package resolve

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// describedPerson is the one person that a description means: one of whom the page or a table says so, else one without a name.
func (p *page) describedPerson(i int, d phrase) int32 {
	gender, definite := p.lex(d.n).gender, p.is(d.a, isDefinite)
	if definite && d.n == d.a+1 && d.end == d.head {
		if ent := p.describedBefore(d.n); ent >= 0 {
			return ent
		}
		if ent := p.paperOf(d.a, d.n); ent >= 0 {
			return ent
		}
	}
	if ent := p.behindBody(d.n, d.head); ent >= 0 {
		return ent
	}
	if ent := p.holder(i, d); ent >= 0 {
		return ent
	}
	if ent := p.officeLabel(i, d); ent >= 0 {
		return ent
	}
	definite = definite || d.a == d.n && p.toks[d.a].Shape&features.Upper == 0
	if definite || !d.indefinite && p.firstMention(d.a, d.n) >= 0 {
		// "Port Regis editor", "the Post's columnist": one of that kind whom the page names.
		if ent := p.alike(d.a, d.n, want{person: true, role: d.n, gender: gender}); ent >= 0 && !p.elsewhere(ent, d.n, d.head) && !p.anotherSide(ent, d.a, d.n) {
			return ent
		}
	}
	if definite && d.end == d.head && !p.ofPlace(d.n) {
		if ent := p.back(d.a, want{person: true, role: -1, gender: gender, free: true}); ent >= 0 && !p.elsewhere(ent, d.n, d.head) && !p.foreign(ent, d.a, d.n) && !p.serves(ent, d.n) && !p.anotherSide(ent, d.a, d.n) {
			return ent
		}
	}
	return p.unnamed(d.a, d.end, d.head, gender)
}

// officeLabel is the person of whom the page says before statement i what its turn's label d is, an office ("Deputy Spokesman:" below
// "the briefing by X, Deputy Spokesman"); -1.
func (p *page) officeLabel(i int, d phrase) int32 {
	b := &p.segs.Blocks[p.atts[i].Block]
	if b.Kind != segment.Turn || b.Label != p.atts[i].Source || d.n != d.head-1 || p.is(d.n, isHidden) {
		return -1
	}
	ent := p.back(d.a, want{person: true, role: d.n})
	if ent < 0 {
		return -1
	}
	roles, _ := p.rolesOf(ent)
	for k := d.a; k < d.head; k++ {
		if !hasWord(roles, strings.ToLower(p.str(k))) {
			return -1
		}
	}
	return ent
}

// behindBody is the person whom a phrase names behind the body that he speaks for, from the noun at token n up to head: "a
// spokeswoman for the Harbour Office X Y"; -1. In "a spokesman for Minister X" X is not who speaks.
func (p *page) behindBody(n, head int) int32 {
	if !p.is(n+1, isPreposition) {
		return -1
	}
	m := p.lastMention(n+1, head)
	if m < 0 || int(p.mentions[m].last) != head || p.entities[p.mentions[m].ent].sp.Kind != "person" {
		return -1
	}
	if k := int(p.mentions[m].first) - 1; !p.is(k, isGroup) || p.is(k, isPerson) {
		return -1
	}
	return p.mentions[m].ent
}

package resolve

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

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
	for head-a > 1 && p.is(a, isQuantifier) && p.toks[a+1].Shape&features.Upper != 0 && (p.firstMention(a+1, a+2) >= 0 || p.twoNames(a+1, head, b)) {
		a++ // "Both X and his team"
	}
	if ent := p.groupIn(a, head, b); ent >= 0 {
		return ent
	}
	if ent := p.byName(a, head, b); ent >= 0 {
		return ent
	}
	if p.is(a, isRelative) {
		return p.relative(i, a, head)
	}
	if of, from := p.whose(a, head); of >= 0 {
		return p.belonging(i, of, from, head)
	}
	return p.described(i, a, head)
}

// groupIn is the group that the source [a, b) tells of, whose first noun phrase ends at token head: "those who took part", "Arcadia
// and Selane"; -1.
func (p *page) groupIn(a, head, b int) int32 {
	switch {
	case p.is(a+1, isRelative) && head == a+1 && strings.EqualFold(p.str(a), "those"):
		return p.unknown(capitalised(p.str(a))+" "+p.spell(a+1, b), "group", 0)
	case p.severalLands(a, head, b):
		return p.unknown(p.spell(a, b), "group", 0)
	}
	return -1
}

// byName is whom the source [a, b) names, whose first noun phrase ends at token head; -1 where it names nobody.
func (p *page) byName(a, head, b int) int32 {
	if ent := p.behindBracket(head, b); ent >= 0 {
		return ent
	}
	if ent := p.inBracket(head, b); ent >= 0 {
		return ent
	}
	if ent := p.chiefOf(a, b); ent >= 0 {
		return ent
	}
	return p.named(a, head)
}

// relative is whom the source [a, head) means that opens with "who" or "whose".
func (p *page) relative(i, a, head int) int32 {
	of := p.justBefore(a)
	switch {
	case of < 0:
		return p.carried(i)
	case head-a == 1:
		return of
	}
	return p.belonging(i, of, a+1, head) // "whose spokesman"
}

// whose tells whose the source [a, head) is, and the token where what belongs to them starts: "its front page", "Varo's spokesman";
// -1 where it is nobody's.
func (p *page) whose(a, head int) (of int32, from int) {
	of = -1
	if p.is(a, isPossessive) && head-a > 1 {
		if n := p.noun(a+1, head); n >= 0 && p.is(n, isAct) && p.lex(n).gender == 0 {
			of = p.back(a, want{outlet: true, role: -1}) // "its front page"
		}
		if of < 0 {
			of = p.pronoun(a)
		}
		if of >= 0 {
			return of, a + 1
		}
	}
	if m := p.firstMention(a, p.phraseEnd(a, head)); m >= 0 && p.mentions[m].flags&inOwn != 0 && p.entities[p.mentions[m].ent].land < 0 {
		last := int(p.mentions[m].last)
		if from = last + p.possessive(last); from < head {
			return p.mentions[m].ent, from
		}
	}
	return -1, 0
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

// behindBracket is the person named right behind a bracket that opens at token k, before token b: "the speaker of the House
// (parliament) X Y"; -1.
func (p *page) behindBracket(k, b int) int32 {
	if !p.punct(k, openBracket) {
		return -1
	}
	for k < b && !p.punct(k, closeBracket) {
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

// inBracket is the person whose name stands in a bracket behind an office, up to token b: "the late minister (X Y)"; -1.
func (p *page) inBracket(k, b int) int32 {
	if !p.punct(k, openBracket) || !p.is(k-1, isTitle|isPerson) || b-k < 2 {
		return -1
	}
	ent := p.named(k+1, p.headEnd(k+1, b))
	if ent < 0 || p.entities[ent].sp.Kind != "person" {
		return -1
	}
	return ent
}

// justBefore is the entity named right before token a, for "whose".
func (p *page) justBefore(a int) int32 {
	k := a - 1
	if p.punct(k, comma) {
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

package resolve

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// noun is the token of the noun that heads the phrase [a, end): the last one before a preposition; -1.
func (p *page) noun(a, end int) int {
	for k := end - 1; k >= a; k-- {
		if p.is(k, isPerson|isGroup|isOutlet|isAct) && !p.insideOf(a, k) {
			return k
		}
	}
	return -1
}

// described is the entity that a description means: "the foreign minister", "the 62-year-old diplomat", "the paper", "the
// post", "some officials".
func (p *page) described(i, a, head int) int32 {
	end := p.phraseEnd(a, head)
	n := p.noun(a, end)
	if n < 0 {
		return p.other(i, a, head)
	}
	if n == end-2 && p.is(end-1, isNumber) && p.is(n, isHidden) {
		return p.unnamed(a, end, head, 0) // "SENIOR OFFICIAL TWO"
	}
	told := end // where the name of an outlet that is only described ends
	if end > n+1 && end < head && !p.anyName(n+1, end) {
		end = n + 1 // "a source familiar with the talks": what it is stands before
		if told = end; head-end <= longestName {
			told = head
		}
	}
	x := p.lex(n)
	indefinite := p.is(a, isIndefinite|isQuantifier) || p.is(a, isNumber)
	if indefinite && p.lex(n).class&(isPerson|isOutlet) != 0 {
		if ent := p.namedAfter(head); ent >= 0 && (x.class&isOutlet != 0 || p.entities[ent].sp.Kind != "outlet") {
			return ent // but "an official, the Courier reports, said" is none of the paper's
		}
	}
	switch {
	case x.class&isPerson != 0 && n+1 >= end && x.class&isGroup == 0 || x.class&isPerson != 0 && p.is(a, isDefinite):
		if n == a+1 && p.is(a, isDefinite) && end == head {
			if ent := p.describedBefore(n); ent >= 0 {
				return ent
			}
			if ent := p.paperOf(a, n); ent >= 0 {
				return ent
			}
		}
		if ent := p.behindBody(n, head); ent >= 0 {
			return ent
		}
		if ent := p.holder(i, a, end, head, n, indefinite); ent >= 0 {
			return ent
		}
		if ent := p.officeLabel(i, a, n, head); ent >= 0 {
			return ent
		}
		definite := p.is(a, isDefinite) || a == n && p.toks[a].Shape&features.Upper == 0
		if definite || p.firstMention(a, n) >= 0 && !indefinite {
			// "Port Regis editor", "the Post's columnist": one of that kind whom the page names.
			if ent := p.alike(a, n, want{person: true, role: n, gender: x.gender}); ent >= 0 && !p.elsewhere(ent, n, head) && !p.anotherSide(ent, a, n) {
				return ent
			}
		}
		if definite && end == head && !p.ofPlace(n) {
			if ent := p.back(a, want{person: true, role: -1, gender: x.gender, free: true}); ent >= 0 && !p.foreign(ent, a, n) && !p.serves(ent, n) && !p.anotherSide(ent, a, n) {
				return ent
			}
		}
		return p.unnamed(a, end, head, x.gender)
	case x.class&isOutlet != 0 && x.class&isGroup == 0:
		if !indefinite && !p.landOpens(a, n) {
			if ent := p.back(a, want{outlet: true, role: -1}); ent >= 0 {
				return ent
			}
		}
		return p.unknown(p.description(a, told), "outlet", 0)
	case x.class&isAct != 0 && x.class&isGroup == 0:
		return p.behind(i, a, head)
	case x.class&isAct != 0 && p.is(a, isDefinite):
		if ent := p.staffOf(a, n, end, head); ent >= 0 {
			return ent
		}
	}
	if m := p.firstMention(end, head); m >= 0 && p.entities[p.mentions[m].ent].outlet >= 0 {
		return p.mentions[m].ent // "the editorial board of ..."
	} else if m >= 0 && p.entities[p.mentions[m].ent].land >= 0 {
		// "the Foreign Ministry in Port Regis" is listed as "Arcadia's Foreign Ministry".
		name := p.r.countries[p.entities[p.mentions[m].ent].land].Name + "'s " + p.spell(p.skipSmall(a, end), end)
		if o := p.r.lookup(name, p.lo); o.kind == aPerson {
			return p.known(o)
		}
	}
	if p.is(a, isDefinite) && n == a+1 && end == head {
		if ent := p.back(a, want{group: true, role: n}); ent >= 0 {
			return ent
		}
	}
	if name := p.bodyOfLand(a, end); name != "" && p.groupEnd(a, end, head) == end {
		return p.groupNamed(name)
	}
	return p.groupNamed(p.description(a, p.groupEnd(a, end, head)))
}

// officeLabel is the person of whom the page says before statement i what its turn's label [a, head) is, an office with the noun at
// token n ("Deputy Spokesman:" below "the briefing by X, Deputy Spokesman"); -1.
func (p *page) officeLabel(i, a, n, head int) int32 {
	b := p.atts[i].Block
	if blk := &p.segs.Blocks[b]; blk.Kind != segment.Turn || blk.Label != p.atts[i].Source || n != head-1 || p.is(n, isHidden) {
		return -1
	}
	ent := p.back(a, want{person: true, role: n})
	if ent < 0 {
		return -1
	}
	roles, _ := p.rolesOf(ent)
	for k := a; k < head; k++ {
		if !hasWord(roles, strings.ToLower(p.str(k))) {
			return -1
		}
	}
	return ent
}

// ofPlace says whether the noun at token n has an "of" behind it with a name that no table holds: "the preacher of Port Regis".
func (p *page) ofPlace(n int) bool {
	return p.is(n+1, isOf) && n+2 < len(p.toks) && p.toks[n+2].Shape&features.Upper != 0 && p.firstMention(n+2, n+3) < 0
}

// elsewhere says whether the description with the noun at token n, which ends at head, is of another place than what the page says
// of the person: "the preacher of Port Regis" is not "the Selane preacher X".
func (p *page) elsewhere(ent int32, n, head int) bool {
	if !p.ofPlace(n) || n+2 >= head {
		return false
	}
	roles, _ := p.rolesOf(ent)
	return roles != "" && !hasWord(roles, strings.ToLower(p.str(n+2)))
}

// staffOf is the paper for which those speak whom the noun at token n of phrase [a, head) means: "the editors", "the editors of
// the Port Regis Mail"; -1.
func (p *page) staffOf(a, n, end, head int) int32 {
	if end == head {
		return p.back(a, want{outlet: true, role: -1})
	}
	if !p.is(n+1, isOf) || n+2 >= head {
		return -1
	}
	ent := p.named(n+2, head)
	if ent >= 0 && !p.entities[ent].sp.Known && p.entities[ent].sp.Kind != "group" {
		return p.unknown(p.entities[ent].sp.Name, "outlet", 0)
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

// anyName says whether one of tokens [a, b) has a capital or is a mark.
func (p *page) anyName(a, b int) bool {
	for k := a; k < b; k++ {
		if p.toks[k].Shape&(features.Upper|features.Punct) != 0 {
			return true
		}
	}
	return false
}

// landOpens says whether the phrase [a, n) opens with a country and no article ("Arcadian outlet"), which takes up nobody.
func (p *page) landOpens(a, n int) bool {
	m := p.firstMention(a, n)
	return m >= 0 && int(p.mentions[m].first) == a && p.entities[p.mentions[m].ent].land >= 0
}

// alike is who fits, named before token a or else after it, and not of another country than tokens [a, n) name; -1.
func (p *page) alike(a, n int, w want) int32 {
	if ent := p.back(a, w); ent >= 0 && !p.foreign(ent, a, n) {
		return ent
	}
	if ent := p.ahead(a, w); ent >= 0 && !p.foreign(ent, a, n) {
		return ent
	}
	return -1
}

// foreign says whether tokens [a, n) name another country than the person's.
func (p *page) foreign(ent int32, a, n int) bool {
	m := p.firstMention(a, n)
	if m < 0 || p.entities[ent].person < 0 {
		return false
	}
	land, home := p.entities[p.mentions[m].ent].land, p.r.homes[p.entities[ent].person]
	return land >= 0 && home >= 0 && land != home
}

// namedAfter is who is named right after a description that ends at token b ("another critic, Senator X, said"); -1.
func (p *page) namedAfter(b int) int32 {
	if !p.punct(b, comma) {
		return -1
	}
	end := b + 1
	for end < len(p.toks) && end < b+2+longestName && !p.punct(end, comma|period|semicolon|colon|enDash|emDash|openBracket|quotes) {
		end++
	}
	if end >= len(p.toks) || !p.punct(end, comma) {
		return -1
	}
	if ent := p.named(b+1, end); ent >= 0 && p.entities[ent].sp.Kind != "group" {
		return ent
	}
	return -1
}

// other is who speaks where the phrase has no noun that the tables know: a country's name or capital in it, else the
// phrase as it stands.
func (p *page) other(i, a, head int) int32 {
	if m := p.lastMention(a, head); m >= 0 && int(p.mentions[m].last) == head {
		return p.mentions[m].ent
	}
	if m := p.firstMention(a, head); m >= 0 && p.mentions[m].flags&inOwn != 0 {
		return p.mentions[m].ent
	}
	name := p.description(a, head)
	if name == "" {
		return p.carried(i)
	}
	kind := "unknown"
	if p.is(a, isQuantifier) {
		kind = "group"
	}
	return p.unknown(name, kind, 0)
}

// belonging is who speaks in "his team", "the Post's columnist", "whose spokesman": phrase [a, head) belongs to the owner.
func (p *page) belonging(i int, of int32, a, head int) int32 {
	end := p.phraseEnd(a, head)
	n := p.noun(a, end)
	if n < 0 {
		return of
	}
	x, e := p.lex(n), p.entities[of]
	switch {
	case x.class&isPerson != 0:
		if e.sp.Kind != "person" {
			if ent := p.holderOf(i, a, end, n, e.land, e.outlet, -1); ent >= 0 {
				return ent
			}
			if ent := p.back(a, want{person: true, role: n, gender: x.gender}); ent >= 0 {
				return ent
			}
			return p.unknown(e.sp.Name+" "+p.spell(a, end)+unnamedMark, "person", x.gender)
		}
		body := e.sp.Name + "’s"
		if e.person >= 0 {
			if b := p.bodyOf(e.person); b != "" {
				body = b
			}
		}
		return p.unknown(body+" "+p.spell(a, end)+unnamedMark, "person", x.gender)
	case x.class&isGroup != 0:
		return p.groupNamed(e.sp.Name + "’s " + p.spell(a, end))
	}
	return of
}

package resolve

import (
	"strings"

	"parley/features"
)

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

// ofPlace says whether the noun at token n has an "of" behind it with a name that no table holds: "the preacher of Port Regis".
func (p *page) ofPlace(n int) bool {
	return p.is(n+1, isOf) && n+2 < len(p.toks) && !p.is(n+2, isDefinite) && p.toks[n+2].Shape&features.Upper != 0 && p.firstMention(n+2, n+3) < 0
}

// elsewhere says whether the description with the noun at token n, which ends at head, is of another place than what the page says
// of the person: "the preacher of Port Regis" is not "the Selane preacher X".
func (p *page) elsewhere(ent int32, n, head int) bool {
	if n+2 >= head || !p.is(n+1, isOf) {
		return false
	}
	if m := p.firstMention(n+2, min(head, n+5)); m >= 0 && p.entities[ent].person >= 0 {
		if land, home := p.entities[p.mentions[m].ent].land, p.r.homes[p.entities[ent].person]; land >= 0 && home >= 0 && land != home {
			return true // "the premier of Arcadia"
		}
	}
	if !p.ofPlace(n) {
		return false
	}
	roles, _ := p.rolesOf(ent)
	return roles != "" && !hasWord(roles, strings.ToLower(p.str(n+2)))
}

package resolve

import (
	"strings"

	"parley/features"
)

// sameStem is how many letters a country's adjective begins with as its name does ("French", "France").
const sameStem = 2

// bodyOfLand is the name of a country's body whose phrase [a, end) opens with the country's adjective, as the genitive gives it:
// "Arcadian Foreign Ministry" is "Arcadia’s Foreign Ministry"; "" where the phrase names no body, or the country ends in "s".
func (p *page) bodyOfLand(a, end int) string {
	a = p.skipSmall(a, end)
	m := p.firstMention(a, end)
	if m < 0 || int(p.mentions[m].first) != a || p.mentions[m].flags&inOwn != 0 || p.entities[p.mentions[m].ent].land < 0 {
		return ""
	}
	from, land := int(p.mentions[m].last), p.r.countries[p.entities[p.mentions[m].ent].land].Name
	for k := from; k < end; k++ {
		if p.toks[k].Shape&features.Upper == 0 {
			return ""
		}
	}
	word := p.spell(a, from)
	if word == land || !strings.HasPrefix(word, land[:min(sameStem, len(land))]) {
		return "" // "Port Regis Chamber": the capital's own
	}
	if from >= end || strings.HasSuffix(land, "s") || p.lex(end-1).class&isPerson != 0 {
		return ""
	}
	return land + "’s " + p.spell(from, end)
}

// groupEnd keeps a group's place: "officials in Port Regis".
func (p *page) groupEnd(a, end, head int) int {
	if m := p.firstMention(end, head); m >= 0 && int(p.mentions[m].last) == head && head-end <= 4 {
		return head
	}
	return end
}

// groupNamed is the group of a name, that of the tables where they list it.
func (p *page) groupNamed(name string) int32 {
	if o := p.r.lookup(strings.ReplaceAll(name, "’", "'"), p.lo); o.kind == aPerson && p.r.people[o.at].Kind == "group" {
		return p.known(o)
	}
	return p.unknown(name, "group", 0)
}

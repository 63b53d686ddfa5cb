package resolve

import (
	"strings"

	"parley/features"
)

// pronoun is whom "he", "she", "it", "they", "his" at token a means; -1.
func (p *page) pronoun(a int) int32 {
	x := p.lex(a)
	w := want{role: -1}
	if ent := p.toCome(a); ent >= 0 {
		return ent
	}
	switch {
	case x.class&(isHe|isShe) != 0 || x.class&isPossessive != 0 && x.gender != 0:
		w.person, w.gender = true, x.gender
	case x.class&isThey != 0:
		w.group, w.outlet = true, true
		if ent := p.several(a); ent >= 0 {
			return ent
		}
	default:
		if ent := p.bodyBefore(a); ent >= 0 && x.class&isPossessive == 0 {
			return ent
		}
		w.outlet, w.group = true, x.class&isPossessive != 0
	}
	ent := p.back(a, w)
	if who := p.goesOn(a, ent, w); who >= 0 {
		return who
	}
	if ent < 0 && w.outlet {
		w.group = true
		if ent = p.back(a, w); ent < 0 {
			ent = p.back(a, want{person: true, outlet: true, group: true, role: -1})
		}
	}
	if ent < 0 && x.class&isHe != 0 {
		if last := p.lastHeard(a); last >= 0 && p.entities[last].sp.Kind == "person" {
			return last // "he", of a page that names only a woman: a slip
		}
	}
	return ent
}

// goesOn is who was quoted last before a quotation that has "he said" at token a behind it, where the entity has only been named in
// between and the page goes on with who was quoted: "NAME said ... The other had left in spring. “...,” he said. NAME also ..."; -1.
func (p *page) goesOn(a int, ent int32, w want) int32 {
	if !w.person || ent < 0 || p.describing || p.asked < 0 {
		return -1
	}
	at := &p.atts[p.asked]
	if len(at.Spans) == 0 || p.at(at.Source.Start) != a || at.Spans[0].Start > at.Source.Start || !p.punct(p.at(at.Spans[0].Start)-1, quotes) {
		return -1
	}
	i := from(p.spoken, a) - 1
	if i < 0 {
		return -1
	}
	s := &p.spoken[i]
	if s.ent == ent || s.flags&unheard != 0 || !p.fits(s.ent, w) || p.entities[s.ent].sp.Kind != "person" || a-int(s.last) > farGoesOn || p.nextNamed(a) != s.ent {
		return -1
	}
	return s.ent
}

// nextNamed is the person whom the page names next after token a, as a subject; -1.
func (p *page) nextNamed(a int) int32 {
	for m := p.mentionFrom(a); m < len(p.mentions) && int(p.mentions[m].first)-a < farGoesOn; m++ {
		x := &p.mentions[m]
		if p.entities[x.ent].sp.Kind == "person" && x.flags&(inQuote|inOwn|oblique|unheard) == 0 {
			return x.ent
		}
	}
	return -1
}

// farGoesOn is how many tokens may lie between one who is quoted and the next "he said".
const farGoesOn = 200

// bodyBefore is the body or country that spoke last before token a, in its block or the one above: "it" is that, whatever paper the
// page names; -1 where a person or a paper did.
func (p *page) bodyBefore(a int) int32 {
	i := from(p.spoken, a) - 1
	if i < 0 {
		return -1
	}
	s := &p.spoken[i]
	if s.flags&unheard != 0 || p.possessive(int(s.last)) > 0 || p.entities[s.ent].sp.Kind != "group" || p.block(int(p.toks[a].Start))-int(s.block) > 1 {
		return -1
	}
	return s.ent
}

// several is who stands for the people who spoke together last before token a ("X, Y and Z said"), where it was people; -1.
func (p *page) several(a int) int32 {
	i := from(p.spoken, a) - 1
	if i < 0 || p.entities[p.spoken[i].ent].sp.Kind != "person" {
		return -1
	}
	for k := int(p.spoken[i].first); k < int(p.spoken[i].last); k++ {
		if p.is(k, isConjunction) && p.lex(k).class&isOpener == 0 {
			return p.spoken[i].ent
		}
	}
	return -1
}

// behindOpener says whether token a opens the main clause behind a participle that stands at token first: whoever is named there
// is another ("Echoing X, he said ...").
func (p *page) behindOpener(first, a int) bool {
	if !p.punct(a-1, comma) || a-1 <= first || !strings.HasSuffix(p.str(first), "ing") || p.is(first, isPreposition) {
		return false
	}
	for k := first; k < a-1; k++ {
		if p.punct(k, comma) {
			return false
		}
	}
	return true
}

// farSubject is how many tokens into a sentence its subject is looked for.
const farSubject = 8

// opensDescribed is the person whom tokens [first, end) open with without a name: "The minister was firmer", "Two years ago
// the premier was not so sure". -1 where there is none.
func (p *page) opensDescribed(first, end int) int32 {
	if p.describing {
		return -1
	}
	for k := first; k < min(end, first+farSubject); k++ {
		if !p.is(k, isDefinite) {
			continue
		}
		if k > first && p.preposition(k-1) {
			continue
		}
		n := k + 1
		for n < k+farSubject && n < end && (p.is(n, isTitle) || p.toks[n].Shape&features.Upper != 0) && !p.is(n, isPerson) {
			n++
		}
		if n >= end || !p.is(n, isPerson) || p.is(n, isGroup) || p.is(n+1, isPerson|isTitle) || p.possessive(n+1) > 0 ||
			p.toks[n+1].Shape&features.Upper != 0 || p.inContent(k) {
			return -1
		}
		p.describing = true
		who := p.described(p.asked, k, n+1)
		p.describing = false
		return who
	}
	return -1
}

// opensWith is the person that no table holds whose name opens tokens [first, end), where the page elsewhere tells that it
// is one: as a speaker, or by what stands beside the name; -1.
func (p *page) opensWith(first, end int) int32 {
	i := p.wordFrom(first)
	if i >= len(p.words) || int(p.words[i].tok) > first+1 || int(p.words[i].tok) >= end {
		return -1
	}
	a, b := p.nameAt(int32(i))
	if a >= b && !p.inContent(int(p.words[i].tok)) && p.opensName(&p.words[i]) && int(p.words[i].tok)+1 < end && !p.is(int(p.words[i].tok), opensNoName) {
		if at, ok := p.slugged(p.properName(int(p.words[i].tok), int(p.words[i].tok)+1)); ok && p.speaks(at) {
			return at // "Tessel also gave a report", of one who has spoken under that name
		}
	}
	if a >= b || b > end {
		return -1
	}
	name := p.properName(a, b)
	if at, ok := p.slugged(name); ok {
		return at
	}
	if p.apposition(b) != "" && p.anyIs(b, min(end, b+longestName), isTitle|isPerson) {
		return p.unknown(name, "person", 0)
	}
	return -1
}

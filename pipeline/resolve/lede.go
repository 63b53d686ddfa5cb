package resolve

import (
	"strings"

	"parley/features"
	"parley/pipeline/segment"
)

// namedWithin is how many blocks below a description its name is looked for: a report names its source in the paragraph
// after the one that describes it.
const namedWithin = 2

// calledWithin is the same for one of whom the page says there what the description says.
const calledWithin = 5

// nameLater names those whom a page only describes at first ("A senior cleric warned ...") by who is introduced as the next
// to speak ("..., said X Y, the prayer leader of Port Regis").
func (p *page) nameLater() {
	for i := range p.atts {
		ent := p.who[i]
		n := p.onlyDescribed(i)
		if n < 0 {
			continue
		}
		if name := p.introducedNext(i, n); name >= 0 {
			for k := i; k < len(p.who); k++ {
				if p.who[k] == ent {
					p.who[k] = name
				}
			}
		}
	}
}

// onlyDescribed is the token of the noun by which an indefinite description alone tells who speaks statement i; -1 where the
// speaker is neither a person nor an outlet, or is named.
func (p *page) onlyDescribed(i int) int {
	e := &p.entities[p.who[i]]
	person := e.sp.Kind == "person" && strings.HasSuffix(e.sp.Name, unnamedMark)
	if !person && (e.sp.Kind != "outlet" || e.sp.Known) || !p.atts[i].Source.Ok() || p.atts[i].Headline {
		return -1
	}
	a, b := p.sourceOf(i)
	if a == b || !p.is(a, isIndefinite) && !p.opensBare(i, a) {
		return -1
	}
	return p.noun(a, p.phraseEnd(a, p.headEnd(a, b)))
}

// opensBare says whether statement i opens its paragraph with an office without article, at token a: "Head of an office said ...".
func (p *page) opensBare(i, a int) bool {
	return p.is(a, isTitle|isPerson) && p.is(a+1, isOf) && p.is(a+2, isIndefinite) && (i == 0 || p.atts[i-1].Block != p.atts[i].Block)
}

// introducedNext is the person or paper that speaks next after statement i, and that the page's text has not named before; -1.
// What the noun at token n says must be said of the person too, unless a report's opening is followed by a paragraph that
// introduces someone; a paper must be one that the tables hold.
func (p *page) introducedNext(i, n int) int32 {
	opens := !p.is(n, isHidden) && (i == 0 || p.atts[i-1].Block != p.atts[i].Block)
	for j := i + 1; j < len(p.atts) && p.atts[j].Block <= p.atts[i].Block+calledWithin; j++ {
		ent := p.who[j]
		if ent == p.who[i] {
			continue
		}
		e := &p.entities[ent]
		outlet := p.is(n, isOutlet) && p.listedPaper(ent, n)
		if !outlet && p.is(n, isOutlet) && !p.is(n, isPerson) {
			continue // no person is what "an evening paper" means
		}
		if !outlet && e.sp.Kind != "person" || strings.HasSuffix(e.sp.Name, unnamedMark) || !p.atts[j].Source.Ok() {
			return -1
		}
		for _, at := range e.places[:e.seen] {
			if b := p.block(int(p.toks[at[0]].Start)); int(at[0]) < n && b >= 0 && p.segs.Blocks[b].Kind == segment.Paragraph {
				return -1
			}
		}
		if p.otherThan(i, n, ent) {
			return -1
		}
		if p.hasRole(ent, n) || opens && p.atts[j].Block > p.atts[i].Block && p.atts[j].Block <= p.atts[i].Block+namedWithin && (outlet || p.roleOf(ent) != "" || p.introduces(j)) {
			return ent
		}
		return -1
	}
	return -1
}

// otherThan says whether the description of statement i calls who speaks, before its noun at token n, by a side, while
// the entity is known to be of a country, and not called that either: "a Northern diplomat" is not "Arcadia's minister X".
func (p *page) otherThan(i, n int, ent int32) bool {
	if e := &p.entities[ent]; e.person < 0 || p.r.homes[e.person] < 0 {
		return false
	}
	a, _ := p.sourceOf(i)
	return p.foreign(ent, a, n) || p.anotherSide(ent, a, n)
}

// anotherSide says whether a word before the noun at token n of a phrase that starts at token a tells a side ("Western", "NU") that no
// table holds and that nothing on the page tells of the entity.
func (p *page) anotherSide(ent int32, a, n int) bool {
	for k := max(a+1, n-longestRole); k < n; k++ {
		if !p.tellsSide(k) || p.firstMention(k, k+1) >= 0 {
			continue
		}
		if roles, _ := p.rolesOf(ent); !hasWord(roles, strings.ToLower(p.str(k))) {
			return true
		}
	}
	return false
}

// longestSide is how many letters an abbreviation of a side may have.
const longestSide = 5

// tellsSide says whether the token has the form of a side's name before a noun: "Western", "European", "NU".
func (p *page) tellsSide(k int) bool {
	if p.toks[k].Shape&features.Upper == 0 {
		return false
	}
	w := p.str(k)
	if len(w) <= longestSide && len(w) > 1 && strings.ToUpper(w) == w {
		return true
	}
	for _, end := range []string{"ern", "ian", "ean", "ese", "ish", "can"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// listedPaper says whether the entity is an outlet that the tables hold, of no other country than what stands before the noun
// at token n tells.
func (p *page) listedPaper(ent int32, n int) bool {
	e := &p.entities[ent]
	if e.outlet < 0 {
		return false
	}
	m := p.firstMention(max(n-longestRole, 0), n)
	if m < 0 || int(p.mentions[m].last) != n {
		return true
	}
	land := p.entities[p.mentions[m].ent].land
	return land < 0 || p.r.outlets[e.outlet].Country == p.r.countries[land].ID
}

// introduces says whether the source of statement j tells an office before its name ("Chairman of the House X Y"), or a
// clause behind it does ("X Y, who used to be the chairman of the House,").
func (p *page) introduces(j int) bool {
	a, b := p.sourceOf(j)
	if a >= b {
		return false
	}
	if p.is(a, isTitle|isPerson) && b-a > 2 {
		return true
	}
	return b-a > 1 && p.punct(b, comma) && p.is(b+1, isRelative) && p.anyIs(b+2, b+2+longestName, isTitle|isPerson)
}

// describedBefore is who has just spoken and has no name but one with the noun at token n: "An Arcadian diplomat said ... The
// diplomat added ..."; -1.
func (p *page) describedBefore(n int) int32 {
	for i, left := len(p.spoken)-1, lastSpeakers; i >= 0 && left > 0; i, left = i-1, left-1 {
		e := &p.entities[p.spoken[i].ent]
		if int(p.spoken[i].first) < n && strings.HasSuffix(e.sp.Name, unnamedMark) && hasWord(strings.ToLower(e.sp.Name), strings.ToLower(p.str(n))) {
			return p.spoken[i].ent
		}
	}
	return -1
}

// pressTrade is the family of trades, in the table's word, of those who write for papers.
const pressTrade = "press"

// paperOf is the paper that spoke last before token a, for "the author" and "the editor" at token n, who speak for it where the
// paragraph has named nobody else who does; -1.
func (p *page) paperOf(a, n int) int32 {
	if p.lex(n).kin != pressTrade {
		return -1
	}
	b := p.block(int(p.toks[a].Start))
	for i, n := from(p.spoken, a)-1, 0; i >= 0 && n < mostSteps; i, n = i-1, n+1 {
		s := &p.spoken[i]
		if int(s.block) != b {
			return -1
		}
		if p.entities[s.ent].sp.Kind == "outlet" {
			return s.ent
		}
	}
	return -1
}

// outletBefore is the outlet among the last ones who spoke before token a, for "the editorial"; -1.
func (p *page) outletBefore(a int) int32 {
	for i, left := len(p.spoken)-1, lastSpeakers; i >= 0 && left > 0; i, left = i-1, left-1 {
		if s := p.spoken[i]; int(s.first) < a && p.entities[s.ent].sp.Kind == "outlet" {
			return s.ent
		}
	}
	return -1
}

// lastSpeakers is how many sources back one without a name is looked for.
const lastSpeakers = 4

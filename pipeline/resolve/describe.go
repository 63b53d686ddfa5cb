package resolve

import (
	"strings"

	"parley/features"
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

// A phrase is a description, tokens [a, head), of which the noun phrase at its head ends before end; n is its noun.
type phrase struct {
	a, n, end, head int
	indefinite      bool // "an editor", "some officials"
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
	d := phrase{a, n, end, head, p.is(a, isIndefinite|isQuantifier|isNumber)}
	class := p.lex(n).class
	if d.indefinite && class&(isPerson|isOutlet) != 0 {
		if ent := p.namedAfter(head); ent >= 0 && (class&isOutlet != 0 || p.entities[ent].sp.Kind != "outlet") {
			return ent // but "an official, the Courier reports, said" is none of the paper's
		}
	}
	group := class&isGroup != 0
	switch {
	case class&isPerson != 0 && (!group && n+1 >= end || p.is(a, isDefinite)):
		return p.describedPerson(i, d)
	case class&isOutlet != 0 && !group:
		if !d.indefinite && !p.landOpens(a, n) {
			if ent := p.back(a, want{outlet: true, role: -1}); ent >= 0 {
				return ent
			}
		}
		return p.unknown(p.description(a, told), "outlet", 0)
	case class&isAct != 0 && !group:
		return p.behind(i, a, head)
	case class&isAct != 0 && p.is(a, isDefinite):
		if ent := p.staffOf(a, n, end, head); ent >= 0 {
			return ent
		}
	}
	return p.describedGroup(d)
}

// describedGroup is the body or the people that a description means: "the editorial board of ...", "the ministry", "some officials".
func (p *page) describedGroup(d phrase) int32 {
	if m := p.firstMention(d.end, d.head); m >= 0 {
		of := p.mentions[m].ent
		if p.entities[of].outlet >= 0 {
			return of // "the editorial board of ..."
		}
		if land := p.entities[of].land; land >= 0 {
			// "the Foreign Ministry in Port Regis" is listed as "Arcadia's Foreign Ministry".
			name := p.r.countries[land].Name + "'s " + p.spell(p.skipSmall(d.a, d.end), d.end)
			if o := p.r.lookup(name, p.lo); o.kind == aPerson {
				return p.known(o)
			}
		}
	}
	if p.is(d.a, isDefinite) && d.n == d.a+1 && d.end == d.head {
		if ent := p.back(d.a, want{group: true, role: d.n}); ent >= 0 {
			return ent
		}
	}
	end := p.groupEnd(d.a, d.end, d.head)
	if end == d.end {
		if name := p.bodyOfLand(d.a, end); name != "" {
			return p.groupNamed(name)
		}
	}
	return p.groupNamed(p.description(d.a, end))
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

// anyName says whether one of tokens [a, b) has a capital or is a mark.
func (p *page) anyName(a, b int) bool {
	for k := a; k < b; k++ {
		if p.toks[k].Shape&(features.Upper|features.Punct) != 0 {
			return true
		}
	}
	return false
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

// longestOwner is how many bytes the name of an owner may have by which somebody else is called: "their union" of a page may be that of
// the union before, and so on.
const longestOwner = 120

// belonging is who speaks in "his team", "the Post's columnist", "whose spokesman": phrase [a, head) belongs to the owner.
func (p *page) belonging(i int, of int32, a, head int) int32 {
	end := p.phraseEnd(a, head)
	n := p.noun(a, end)
	x, e := p.lex(max(n, 0)), p.entities[of]
	called := p.spell(a, end)
	again := strings.HasSuffix(e.sp.Name, "’s "+called) || strings.HasSuffix(e.sp.Name, "’s "+called+unnamedMark)
	switch {
	case n < 0, len(e.sp.Name) > longestOwner, again && !e.sp.Known:
		return of
	case x.class&isPerson != 0 && e.sp.Kind != "person":
		if ent := p.holderOf(i, phrase{a: a, n: n, end: end, head: end}, tenure{land: e.land, outlet: e.outlet, from: -1}); ent >= 0 {
			return ent
		}
		if ent := p.back(a, want{person: true, role: n, gender: x.gender}); ent >= 0 {
			return ent
		}
		return p.unknown(e.sp.Name+" "+called+unnamedMark, "person", x.gender)
	case x.class&isPerson != 0:
		body := e.sp.Name + "’s"
		if e.person >= 0 {
			if b := p.bodyOf(e.person); b != "" {
				body = b
			}
		}
		return p.unknown(body+" "+called+unnamedMark, "person", x.gender)
	case x.class&isGroup != 0:
		return p.groupNamed(e.sp.Name + "’s " + called)
	}
	return of
}

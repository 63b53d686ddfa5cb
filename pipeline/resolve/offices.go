package resolve

import "parley/features"

// holder is who holds the post that the phrase [a, end) names, on the statement's day; -1 where it names none or the
// holder cannot be told. head is the end of what belongs to the phrase ("... of Arcadia"), n its noun.
func (p *page) holder(i, a, end, head, n int, indefinite bool) int32 {
	if indefinite && !p.is(a, isDefinite) {
		return -1
	}
	land, outlet := int32(-1), int32(-1)
	for m := p.firstMention(a, head); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= head; m++ {
		e := &p.entities[p.mentions[m].ent]
		if e.land >= 0 && land < 0 {
			land = e.land
		}
		if e.person >= 0 && e.sp.Kind == "group" && land < 0 {
			land = p.r.homes[e.person] // "the Arcadian Foreign Ministry's spokesman"
		}
		if e.outlet >= 0 && outlet < 0 {
			outlet = e.outlet
		}
	}
	return p.holderOf(i, a, head, n, land, outlet, a)
}

// holderOf is holder with the country or outlet told. from is the token before which the page may have named the holder,
// or -1 for a.
func (p *page) holderOf(i, a, head, n int, land, outlet int32, from int) int32 {
	for k := 0; k < longestEvent && a > 0 && p.near(a-1, a) && p.toks[a-1].Shape&features.Punct == 0; k++ {
		a-- // the source may leave out "newly elected" or "former"
	}
	p.matches = p.r.phrases.Find(p.r.vocabulary, p.toks[a:head], p.matches[:0])
	best := features.Match{Entry: -1}
	for _, m := range p.matches {
		if a+int(m.First) <= n && n < a+int(m.Last) && (best.Entry < 0 || m.Last-m.First > best.Last-best.First) {
			best = m
		}
	}
	if best.Entry < 0 {
		return -1
	}
	if from < 0 {
		from = a
	}
	former := false
	for k := a; k < a+int(best.First); k++ {
		former = former || p.is(k, isPast)
	}
	post := &p.r.posts[best.Entry]
	if land < 0 && outlet < 0 && post.Country != "" {
		if at, ok := p.r.country[post.Country]; ok {
			land = at
		}
	}
	lo, hi := p.lo, p.hi
	if d := p.days[i].date; !d.IsZero() {
		lo, hi = d, d
	}
	var one int32
	most, count, longest := int32(-1), 0, int32(0)
	one = -1
	for _, m := range p.matches {
		if m.First != best.First || m.Last != best.Last {
			continue // two posts of one name are both looked at
		}
		for _, o := range p.r.holders[m.Entry] {
			of := p.r.offices[o]
			if land >= 0 && p.r.scope[o] >= 0 && p.r.scope[o] != land || outlet >= 0 && p.r.scopeOf[o] >= 0 && p.r.scopeOf[o] != outlet {
				continue
			}
			var days int32
			if former {
				if of.To.IsZero() || !lo.IsZero() && of.To.Days() > lo.Days() {
					continue
				}
				days = of.To.Days() + farDay // the latest of the former
			} else if days = p.r.shared(of, lo, hi); days < 0 || days == 0 && lo != hi {
				continue
			}
			person := p.r.person[of.Person]
			rank := days>>4 + 1
			switch {
			case p.namedBefore(person, from):
				rank += 1 << 28
			case p.ofPerson[person] > 0:
				rank += 1 << 27
			}
			if land < 0 && outlet < 0 && p.land >= 0 && p.r.scope[o] == p.land {
				rank += 1 << 20
			}
			if person != one {
				count++
			}
			longest = max(longest, days)
			if rank > most || rank == most && person < one {
				one, most = person, rank
			}
		}
	}
	if one < 0 || count > 1 && most < 1<<27 && (lo.IsZero() || hi.IsZero() || !post.Single || !former && 4*longest < 3*(hi.Last()-lo.Days())) {
		return -1 // several, and nothing tells which
	}
	return p.known(owner{kind: aPerson, at: one, next: -1})
}

// namedBefore says whether the page names the person before token a.
func (p *page) namedBefore(person int32, a int) bool {
	ent := p.ofPerson[person] - 1
	if ent < 0 {
		return false
	}
	to := p.mentionFrom(a)
	for i, n := to-1, 0; i >= 0 && n < 4*mostSteps; i, n = i-1, n+1 {
		if p.mentions[i].ent == ent {
			return true
		}
	}
	return false
}

// bodyOf is what a person's office, held when the page was written, speaks for.
func (p *page) bodyOf(person int32) string {
	for _, o := range p.r.held[person] {
		if p.r.offices[o].Holds(p.lo, p.hi) {
			if b := p.r.posts[p.postOf(o)].Body; b != "" {
				return b
			}
		}
	}
	return ""
}

func (p *page) postOf(office int32) int32 { return p.r.postAt[office] }

package resolve

import "parley/pipeline/segment"

// A want says what kind of antecedent is looked for.
type want struct {
	person, outlet, group bool
	gender                byte // of a person; 0 for any
	free                  bool // only who speaks on the page, or has no role told
	role                  int  // token of the noun that must fit ("editor"); -1 for none
}

// mostSteps is how many sentences back an antecedent is looked for. Set by hand: reviews and briefings seldom go on for
// longer without naming the speaker again.
const mostSteps = 60

// fewSteps is how many for a description that is met on that way back ("The minister was firmer"): each step may meet one.
const fewSteps = 4

// fits says whether the entity may be meant.
func (p *page) fits(ent int32, w want) bool {
	e := &p.entities[ent]
	switch e.sp.Kind {
	case "person", "unknown":
		if !w.person && !(e.sp.Kind == "unknown" && w.outlet) || w.gender != 0 && e.gender != 0 && e.gender != w.gender {
			return false
		}
	case "outlet":
		if !w.outlet {
			return false
		}
	case "group":
		if !w.group {
			return false
		}
	}
	if w.free && !p.speaks(ent) {
		if roles, _ := p.rolesOf(ent); roles != "" || e.person >= 0 && len(p.r.held[e.person]) > 0 {
			return false
		}
	}
	return w.role < 0 || p.hasRole(ent, w.role)
}

// speaks says whether the entity is a source among the last ones resolved.
func (p *page) speaks(ent int32) bool {
	for i, n := len(p.spoken)-1, 0; i >= 0 && n < farReply; i, n = i-1, n+1 {
		if p.spoken[i].ent == ent {
			return true
		}
	}
	return false
}

// back looks for the latest entity before token a that fits. In each sentence, from the one at hand backwards, one who
// speaks there comes first, then the first one named there as a subject; one named only after a preposition, as an owner
// or in a quotation counts only where its block has no other.
func (p *page) back(a int, w want) int32 {
	pos := int(p.toks[a].Start)
	b := p.block(pos)
	s := p.sentence(b, pos)
	end := a
	weak, heard := int32(-1), int32(-1)
	steps := mostSteps
	if p.describing {
		steps = fewSteps
	}
	for n := 0; n < steps; n++ {
		from := p.at(s.Start)
		ent, strong := int32(-1), false
		if n > 0 || !p.behindOpener(from, a) {
			ent, strong = p.inSentence(from, end, w)
		}
		if ent >= 0 && strong {
			return ent
		}
		if ent >= 0 && n == 0 && p.inWhich(a) {
			return p.ownerIn(from, end, w, ent)
		}
		if n == 0 && ent >= 0 && w.person && p.onlyHeard(from, end, ent) {
			heard, ent = ent, -1
		}
		if weak < 0 {
			weak = ent
		}
		end = from
		if b < 0 || s.Start <= p.segs.Blocks[b].Start {
			if ent := p.ofBlock(b, a, weak, w); ent >= 0 {
				return ent
			}
			if b, ent = p.blockBefore(b, w); ent >= 0 {
				return ent
			}
			if b < 0 {
				break
			}
			s = p.sentence(b, p.segs.Blocks[b].End)
			end = p.at(p.segs.Blocks[b].End)
			continue
		}
		s = p.sentence(b, s.Start-1)
		if s.Start >= int(p.toks[min(from, len(p.toks)-1)].Start) { // no sentence before: the block's first bytes
			s = segment.Span{Start: p.segs.Blocks[b].Start, End: s.Start}
		}
	}
	if weak >= 0 {
		return weak
	}
	if heard >= 0 {
		return heard
	}
	for i, n := len(p.spoken)-1, 0; i >= 0 && n < mostSteps; i, n = i-1, n+1 {
		if int(p.spoken[i].first) < a && p.fits(p.spoken[i].ent, w) {
			return p.spoken[i].ent
		}
	}
	return -1
}

// inWhich says whether token a opens a clause that takes up a noun of its own sentence: "NAME's speech, in which he ...".
func (p *page) inWhich(a int) bool { return p.is(a-1, isRelative) && p.is(a-2, isPreposition) }

// ownerIn is the last entity that fits to whom something in tokens [first, end) belongs; else, who else was found there.
func (p *page) ownerIn(first, end int, w want, found int32) int32 {
	for i, n := p.mentionFrom(end)-1, 0; i >= 0 && n < mostSteps && int(p.mentions[i].first) >= first; i, n = i-1, n+1 {
		if m := p.mentions[i]; m.flags&inOwn != 0 && m.flags&inQuote == 0 && p.fits(m.ent, w) {
			return m.ent
		}
	}
	return found
}

// inSentence looks in tokens [first, end); strong says whether it speaks there or is the subject.
func (p *page) inSentence(first, end int, w want) (ent int32, strong bool) {
	for i, n := from(p.spoken, end)-1, 0; i >= 0 && n < mostSteps && int(p.spoken[i].first) >= first; i, n = i-1, n+1 {
		if p.spoken[i].flags&unheard == 0 && p.fits(p.spoken[i].ent, w) {
			return p.spoken[i].ent, true
		}
	}
	if w.person {
		if who := p.opensWith(first, end); who >= 0 && p.fits(who, w) {
			return who, true
		}
	}
	ent = -1
	i := p.mentionFrom(first)
	for n := 0; i < len(p.mentions) && int(p.mentions[i].last) <= end && n < mostSteps; i, n = i+1, n+1 {
		m := p.mentions[i]
		if p.is(int(m.first)-1, isAgent) && m.flags&inQuote == 0 && p.punct(int(m.last), comma|period) && int(m.last) < end && p.fits(m.ent, w) {
			return m.ent, true // "... was denied by X."
		}
		if m.flags&unheard != 0 || m.flags&ofGroup != 0 && w.person || !p.fits(m.ent, w) {
			continue
		}
		if m.flags&(oblique|inOwn|inQuote) == 0 && !strong {
			ent, strong = m.ent, true
		}
		if m.flags&inQuote == 0 && !strong {
			ent = m.ent
		}
	}
	if !strong && w.person {
		if who := p.opensDescribed(first, end); who >= 0 && p.fits(who, w) {
			return who, true
		}
	}
	return ent, strong
}

// ahead looks for the first entity named after token a whose role fits.
func (p *page) ahead(a int, w want) int32 {
	i := p.mentionFrom(a)
	for n := 0; i < len(p.mentions) && n < 4*mostSteps; i, n = i+1, n+1 {
		if p.mentions[i].flags&unheard == 0 && p.fits(p.mentions[i].ent, w) {
			return p.mentions[i].ent
		}
	}
	return -1
}

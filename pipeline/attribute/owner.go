package attribute

import "parley/pipeline/segment"

// lastSaid says whether no hit after k says anything.
func (p *page) lastSaid(k int) bool {
	for k++; k < len(p.hits); k++ {
		if p.hits[k].out >= 0 || p.hits[k].cue.frames&fQuote != 0 && p.hits[k].sub.first >= 0 {
			return false
		}
	}
	return true
}

// reportsOther says whether hit x only names who carried the words: ", NAME reported:" after a clause of its own.
func (p *page) reportsOther(x *hit) bool {
	s := x.sub.first
	return !x.inverted && s > 1 && (p.tagAt(s-1) == tComma || p.items[s-1].is(cAs)) && p.afterVerb(s-1)
}

// owner is whose words a lead without a cue announces: "carried A's comments", "an analysis by A", else its subject.
func (p *page) owner() segment.Span {
	n := len(p.items)
	for i := 1; i+1 < n; i++ {
		if p.items[i].is(cSpeech|cWork) && p.tagAt(i+1) == tPrep && p.items[i+1].is(cBy|cOf|cFrom) {
			if e := p.nounRight(i + 2); e > i+2 && p.someone(i+2, e) {
				return p.span(i+2, e)
			}
		}
	}
	for i := 1; i+1 < n; i++ {
		if p.items[i].is(cSpeech|cWork) && p.tagAt(i-1) == tGen {
			if s := p.nounLeft(i - 1); s < i-1 && p.someone(s, i-1) {
				return p.span(s, i-1)
			}
		}
	}
	for i := range p.items {
		switch p.tagAt(i) {
		case tFin, tBe, tHave:
			g := p.group(i)
			if s := p.subjectOf(g.first); s.first >= 0 && s.rel < 0 && p.someone(s.first, s.end) {
				if head := p.head(s); head.tag == tNoun && !head.is(cSource|cTitle|cWork) {
					if paper := p.paper(); paper.Ok() {
						return paper // "The deal gives the daily NAME hope"
					}
				}
				return p.span(s.first, s.end)
			}
		}
	}
	return p.paper()
}

// paper is the paper that the sentence at hand names by its kind and name ("gives the daily Courier hope"); None where it names
// none, or several.
func (p *page) paper() segment.Span {
	found := segment.None
	for i := 1; i < len(p.items); i++ {
		if !p.items[i-1].is(cOutlet) || p.items[i-1].tag != tNoun || p.tagAt(i) != tName {
			continue
		}
		if found.Ok() {
			return segment.None
		}
		a, b := p.nounLeft(i), p.nounRight(i)
		for b > i+1 && p.tagAt(b-1) != tName {
			b--
		}
		found = p.span(a, b)
	}
	return found
}

// named says whether a name stands in items [a, b).
func (r *reader) named(a, b int) bool {
	for i := a; i < b; i++ {
		if r.items[i].tag == tName {
			return true
		}
	}
	return false
}

// someone says whether items [a, b) name somebody: a name, a pronoun, a noun for people or papers.
func (r *reader) someone(a, b int) bool {
	for i := a; i < b; i++ {
		if it := &r.items[i]; it.tag == tName || it.tag == tSubj || it.is(cSource) {
			return true
		}
	}
	return false
}

// several says whether a subject is of several people: "they", "the two sides", "Minister NAME and the envoy".
func (r *reader) several(s subject) bool {
	for i := s.first; i >= 0 && i < s.end; i++ {
		if r.tagAt(i) == tConj {
			return true
		}
	}
	return s.first >= 0 && r.tagAt(s.end-1) != tName && r.plural(r.head(s))
}

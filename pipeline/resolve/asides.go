package resolve

import "strings"

// onlyHeard says whether the entity is named in tokens [first, end), before a pronoun, only in a phrase that the sentence opens
// with, after a preposition: in "Quoting the will of NAME, he said" and "In answer to NAME, she said" another speaks.
func (p *page) onlyHeard(first, end int, ent int32) bool {
	if !p.is(first, isPreposition) && !strings.HasSuffix(p.str(first), "ing") || !p.punct(end-1, comma) {
		return false
	}
	for i, n := p.mentionFrom(first), 0; i < len(p.mentions) && int(p.mentions[i].last) <= end && n < mostSteps; i, n = i+1, n+1 {
		if m := p.mentions[i]; m.ent == ent && m.flags&(oblique|inOwn) != oblique {
			return false
		}
	}
	return true
}

// speaksIn says whether some statement before the one at hand is made in block b.
func (p *page) speaksIn(b int) bool {
	for j, n := p.asked-1, 0; j >= 0 && n < mostSteps && p.atts[j].Block >= b; j, n = j-1, n+1 {
		if p.atts[j].Block == b {
			return true
		}
	}
	return false
}

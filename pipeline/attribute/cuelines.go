package attribute

// frames are those of the first line of cues.tsv for item i as a verb; none where it is no cue.
func (r *reader) frames(i int) frame { return r.lex.cues[r.items[i].cue].frames }

// cueOf says whether item i, as a verb, is a cue of the kind.
func (r *reader) cueOf(i int, k kind) bool {
	c := r.items[i].cue
	return c != 0 && r.lex.cues[c].kind == k
}

// line is the line of a verb's that what follows at item i asks for: the one whose preposition stands there, else the one
// that needs none; nil where there is neither.
func (r *reader) line(at int16, i int) *cue {
	var plain *cue
	for ; at != 0; at = r.lex.cues[at].next {
		c := &r.lex.cues[at]
		if c.frames&fNeeds != 0 && r.overAdjuncts(c, i) > i {
			return c
		}
		if e := c.taken(r, i); e > i && (c.frames&(fMarked|fThat) != fMarked || r.closes(e)) || c.apart(r, i) > 0 {
			return c
		}
		if c.frames&fNeeds == 0 && plain == nil {
			plain = c
		}
	}
	return plain
}

// mostBetween is how many adjuncts may part a verb from its preposition.
const mostBetween = 3

// overAdjuncts is the item at which the cue's own preposition stands behind adjuncts that start at item i: "warned on Friday in
// Selane against"; i where none does.
func (r *reader) overAdjuncts(c *cue, i int) int {
	if c.opens == 0 || c.frames&fPhrase != 0 {
		return i
	}
	d := i
	for range mostBetween {
		e, _ := r.adjunct(d)
		if e == d || e < len(r.items) && r.shown(&r.items[d]) == "ahead" && r.items[e].is(cOf) || r.tagAt(d) == tAdv && e > d+1 {
			return i
		}
		if d = e; c.taken(r, d) > d && (r.tagAt(d) != tTo && !r.items[d].is(cOf) || r.day(i) == d) {
			if r.has(d-1, mutual) && r.items[d].is(cWith) {
				return i // "answered a call for talks with the pilots"
			}
			return d // but "in the last days of the year" is one adjunct
		}
	}
	return i
}

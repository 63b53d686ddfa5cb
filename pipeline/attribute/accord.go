package attribute

// accord reads "according to NAME", "in NAME's view", "in the words of NAME" at item h.
func (r *reader) accord(h int) (hit, bool) {
	x := hit{cue: &r.lex.cues[0], at: -1, in: -1, out: -1}
	if r.tagAt(h+1) != tTo {
		return x, false
	}
	e := r.nounRight(h + 2)
	if e == h+2 {
		return x, false
	}
	x.first, x.end = h, h+2
	x.group = group{first: h, head: h}
	x.sub = subject{h + 2, e, h, -1}
	x.after = e
	if h == 0 || r.tagAt(h-1) == tStop || r.tagAt(h-1) == tConj && h == 1 {
		// "According to NAME, ..."
		c := e
		for c < len(r.items) && r.tagAt(c) != tComma {
			c++
		}
		if c+1 < len(r.items) {
			x.at, x.manner = c+1, clause
			if r.tagAt(c+1) == tQuote {
				x.manner = quotation
			}
			return x, true
		}
		return x, false
	}
	x.manner = left
	return x, true
}

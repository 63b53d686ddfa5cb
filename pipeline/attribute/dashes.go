package attribute

// overDashes is the item behind the aside between two dashes of which the first is item i; i where none stands there.
func (r *reader) overDashes(i int) int {
	if r.tagAt(i) != tDash {
		return i
	}
	for j := i + 2; j < len(r.items) && j < i+maxAside; j++ {
		switch r.tagAt(j) {
		case tDash:
			return j + 1
		case tQuote, tSemi, tColon:
			return i
		}
	}
	return i
}

// dashed says whether the dash at item i opens or closes an aside around which what is told goes on: "urged the three towns - Selane,
// Arden and Lund - to keep the pact".
func (p *page) dashed(i int) bool {
	e := p.overDashes(i)
	for j := i - 1; e == i && j > 0 && j > i-maxAside; j-- {
		if p.tagAt(j) == tDash && p.overDashes(j) == i+1 {
			e = i + 1
		}
	}
	switch p.tagAt(e) {
	case tTo:
		return true
	case tPrep:
		return p.items[e].is(cOf | cBy | cWith | cTopic)
	}
	return false
}

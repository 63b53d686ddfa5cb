package attribute

// eyes reads "To NAME, the deal was a trap", "For NAME the talks resemble a fair" with its preposition at item h: what
// follows is how NAME sees it. A name of one word may be a place ("For Selane the toll is a burden"), so a name of two, or a
// noun for people, is asked for.
func (r *reader) eyes(x *hit, h int) bool {
	e := r.perceiver(h + 1)
	if e == h+1 {
		return false
	}
	at := e
	if r.tagAt(at) == tComma {
		at++
	}
	// the first finite verb must say what something is
	v := at
	for v < len(r.items) && v < at+mostTopic && !verbal(r.tagAt(v)) && r.tagAt(v) != tComma && r.tagAt(v) != tQuote {
		v++
	}
	if v == at && r.tagAt(v) != tBe || r.tagAt(v) != tBe && !(r.tagAt(v) == tFin && r.items[v].is(cCopula)) || r.items[h+1].start >= r.items[v].start {
		return false
	}
	if r.tagAt(at) == tSubj && r.items[at].is(cThing) {
		return false // "there is"
	}
	r.verbless(x, h, h, h+1, subject{h + 1, e, h, -1})
	x.after, x.at, x.manner = at, at, clause
	return true
}

// mostTopic is the most items of the noun phrase that somebody's view is about.
const mostTopic = 12

// perceiver is the end of the noun phrase at item i where it is a person or people; i where not. Without a comma behind it
// the phrase ends where the next one begins.
func (r *reader) perceiver(i int) int {
	e := r.nounRight(i)
	names, people := 0, false
	for j := i; j < e; j++ {
		switch it := &r.items[j]; {
		case it.tag == tTime, it.tag == tNum, it.is(cThing):
			return i
		case it.tag == tName:
			names++
		case it.is(cSource|cTitle) && it.tag == tNoun && !it.is(cOutlet):
			people = true
		}
	}
	det := r.tagAt(i) == tDet || r.tagAt(i) == tPoss
	it := e < len(r.items) && r.items[e].tag == tSubj && r.items[e].is(cIt) // "For Varo it was a trap"
	if r.tagAt(i) == tObj || !(names > 1 && !det || people && (det || names > 0) || it && names == 1 && e == i+1) {
		return i
	}
	for r.tagAt(e) == tPrep && r.nounRight(e+1) > e+1 && r.tagAt(r.nounRight(e+1)) == tComma {
		e = r.nounRight(e + 1)
	}
	return e
}

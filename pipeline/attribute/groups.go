package attribute

// A group is a verb with its auxiliaries, adverbs and what it hangs on ("continued to call").
type group struct {
	first, head int // items; head is the verb
	passive     bool
	negated     bool
	would       bool
	modal       bool // could, may ...; not will
	infinitive  bool // "to ..." that hangs on no verb
	participle  bool // -ing or -ed without auxiliary: it has no subject of its own
	perfect     bool
	be          bool
}

// group finds the group of the verb at h.
func (r *reader) group(h int) group {
	g := group{first: h, head: h}
	lead := r.items[h].tag // of the verb that stands furthest left, on which the others hang
	aux := false
loop:
	for i := h - 1; i >= 0; i-- {
		it := &r.items[i]
		switch it.tag {
		case tNeg:
			g.negated = true
		case tAdv:
			if i > 0 && r.items[i-1].tag == tPrep && !r.haveSince(i-1) {
				break loop
			}
		case tHave, tBe, tDo, tModal:
			aux = true
			g.passive = g.passive || it.tag == tBe && lead == tPart && !r.holds(i+1, h, tHave)
			g.be, g.perfect = g.be || it.tag == tBe, g.perfect || it.tag == tHave
			if it.tag == tModal {
				g.would, g.modal = g.would || it.is(cWould), g.modal || !it.is(cWould|cWill)
			}
		case tTo:
			over := r.catenative(i)
			if over < 0 {
				g.infinitive = true
				break loop
			}
			i, lead = over, r.items[over].tag
		case tConj:
			if r.tagAt(i-1) != tAdv || r.tagAt(i+1) != tAdv || !r.items[i].is(cAnd) {
				break loop // but "has often and openly said"
			}
		case tDet:
			if t := r.tagAt(i - 1); t != tHave && t != tBe || !r.has(i, apiece) {
				break loop
			}
		case tPrep:
			if lead != tPart || !r.haveSince(i) {
				break loop
			}
		case tTime:
			if !aux && i > 1 && r.items[i-1].is(cLast) && r.tagAt(i-2) == tHave {
				i-- // "had last week campaigned"
				continue
			}
			if aux || r.tagAt(i-1) != tPrep || r.tagAt(i-2) != tHave && r.tagAt(i-2) != tBe {
				break loop
			}
			i-- // "has for years campaigned"
		case tFin:
			if (lead == tNoun || lead == tPart) && it.is(cCopula) && r.items[h].adj != 0 {
				g.be, g.first = true, i // "remained uneasy"
			}
			break loop
		default:
			break loop
		}
		g.first = i
	}
	// adverbs at the very front belong to the group only after a subject
	if g.first == 0 || !aux && r.parted(g.first-1) {
		for g.first < g.head && r.items[g.first].tag == tAdv {
			g.first++
		}
	}
	g.participle = !aux && (lead == tIng || lead == tPart || lead == tBase && !g.infinitive)
	return g
}

// catenative is the verb that the "to" at item i hangs on and that belongs to one group with the verb behind it: "continued to call",
// "appeared to endorse", "went on to call"; -1 where there is none.
func (r *reader) catenative(i int) int {
	j := r.before(i)
	switch {
	case j < 0:
		return -1
	case r.items[j].is(cCatena) && r.items[j].tag >= tFin:
		return j
	case j > 0 && r.items[j].tag == tPrep && r.items[j].is(cOn) && r.items[j-1].is(cCatena):
		return j - 1
	}
	return -1
}

// parted says whether item i parts what stands behind it from any subject before it.
func (r *reader) parted(i int) bool {
	switch r.items[i].tag {
	case tComma, tQuote, tStop, tConj, tSub:
		return true
	}
	return false
}

// haveSince says whether item i is the "since" of "has since called".
func (r *reader) haveSince(i int) bool {
	return i > 0 && r.tagAt(i) == tPrep && r.items[i].is(cSub) && r.tagAt(i-1) == tHave
}

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
	head := r.items[h].tag
	aux := false
	i := h - 1
loop:
	for ; i >= 0; i-- {
		it := &r.items[i]
		switch it.tag {
		case tNeg:
			g.negated = true
		case tAdv:
			if i > 0 && r.items[i-1].tag == tPrep && !r.haveSince(i-1) {
				break loop
			}
		case tHave:
			aux, g.perfect = true, true
		case tBe:
			if head == tPart && !g.perfectBetween(r, i, h) {
				g.passive = true
			}
			aux, g.be = true, true
		case tDo:
			aux = true
		case tModal:
			aux = true
			switch {
			case it.is(cWould):
				g.would = true
			case !it.is(cWill):
				g.modal = true
			}
		case tTo:
			// "continued to call", "appeared to endorse": what the infinitive hangs on is part of the group
			j := r.before(i)
			if j >= 0 && r.items[j].is(cCatena) && r.items[j].tag >= tFin {
				i = j
				g.first = j
				head = r.items[j].tag
				continue
			}
			if j >= 0 && r.items[j].tag == tPrep && r.items[j].is(cOn) && j > 0 && r.items[j-1].is(cCatena) {
				i = j - 1
				g.first = i
				head = r.items[i].tag
				continue
			}
			g.infinitive = true
			break loop
		case tPrep:
			if head != tPart || !r.haveSince(i) {
				break loop
			}
		case tTime:
			// "has for years campaigned"
			if !aux && i > 1 && r.items[i-1].tag == tPrep && (r.items[i-2].tag == tHave || r.items[i-2].tag == tBe) {
				i--
				continue
			}
			break loop
		case tFin:
			if (head == tNoun || head == tPart) && i < h && it.is(cCopula) && r.items[h].adj != 0 {
				g.be, g.first = true, i // "remained uneasy"
			}
			break loop
		default:
			break loop
		}
		g.first = i
	}
	// adverbs at the very front belong to the group only after a subject
	if g.first > 0 && !aux {
		switch r.items[g.first-1].tag {
		case tComma, tQuote, tStop, tConj, tSub:
			for g.first < g.head && r.items[g.first].tag == tAdv {
				g.first++
			}
		}
	}
	if g.first == 0 {
		for g.first < g.head && r.items[g.first].tag == tAdv {
			g.first++
		}
	}
	if !aux && (head == tIng || head == tPart) {
		g.participle = true
	}
	if !aux && head == tBase && !g.infinitive {
		g.participle = true
	}
	return g
}

// haveSince says whether item i is the "since" of "has since called".
func (r *reader) haveSince(i int) bool {
	return i > 0 && r.tagAt(i) == tPrep && r.items[i].is(cSub) && r.tagAt(i-1) == tHave
}

// perfectBetween says whether a form of "have" stands between i and h.
func (g *group) perfectBetween(r *reader, i, h int) bool {
	for i++; i < h; i++ {
		if r.items[i].tag == tHave {
			return true
		}
	}
	return false
}

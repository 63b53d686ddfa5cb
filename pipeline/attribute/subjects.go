package attribute

// A subject is the noun phrase that a verb is said of.
type subject struct {
	first, end int // items [first, end); first < 0 where there is none
	clause     int // the item with which the clause starts, relative pronoun and apposition included
	rel        int // the relative pronoun between subject and verb; -1
}

var nobody = subject{first: -1, end: -1, clause: -1, rel: -1}

// subjectOf finds the subject of the verb group that starts at g, to its left.
func (r *reader) subjectOf(g int) subject {
	i := g
	for i > 0 {
		switch t := r.items[i-1].tag; {
		case t == tAdv || t == tRefl || t == tDet && r.items[i-1].is(cQuant) && i > 1 && (r.items[i-2].nominal() || r.items[i-2].tag == tDash || r.items[i-2].tag == tComma):
			i-- // "A and B all said"
			continue
		case t == tParen && i > 1 && r.items[i-2].tag == tTime:
			i-- // "NAME today (7 May) said"
			continue
		case t == tTime && i < g+1 && i > 1:
			// "the minister Tuesday said": rare; "who on Thursday said" is common
			j := i - 1
			if r.items[j-1].tag == tPrep {
				i = j - 1
				continue
			}
			if j > 1 && r.items[j-1].is(cLast) && r.items[j-2].nominal() {
				j-- // "NAME this week said"
			}
			switch t := r.tagAt(j - 1); {
			case t == tAdv && j > 1 && r.items[j-2].nominal():
				i = j - 1 // "the minister here today said"
				continue
			case r.items[j-1].nominal(), t == tSubj, t == tRel, t == tParen, t == tComma && r.items[i-1].is(cAdv):
				i = j // "Varo (Selane) today issued", "Varo, the mayor, today issued"
				continue
			}
		}
		break
	}
	if i == 0 {
		return nobody
	}
	switch it := &r.items[i-1]; {
	case it.tag == tSubj:
		return subject{i - 1, i, i - 1, -1}
	case it.tag == tRel || it.tag == tThat:
		return r.antecedent(i - 1)
	case it.tag == tComma || it.tag == tDash:
		s := r.acrossCommas(i - 1)
		if s.first < 0 && i == g-1 && r.tagAt(i) == tDet {
			return subject{i, g, i, -1} // "However, some rejected": no "all" of those before the comma
		}
		return s
	}
	if s := r.nounLeft(i); s < i {
		sub := r.unclosed(r.widen(s, i))
		if sub.first == 0 {
			return sub
		}
		switch p := &r.items[sub.first-1]; p.tag {
		case tPrep, tTo:
			if p.is(cSub) {
				return sub
			}
			// "In Selane Joren Tessel says": the first name is where, not who
			if sub.first == 1 && r.items[1].tag == tName && sub.end > 2 && r.items[2].tag == tName {
				sub.first, sub.clause = 2, 2
				return sub
			}
			// "On television Ayatollah A. says": the noun belongs to the preposition, the name does not
			if sub.first == 1 || r.boundary(sub.first-1) {
				for i := sub.first + 1; i < sub.end; i++ {
					if r.items[i].tag == tName && r.items[i-1].tag == tNoun && (!r.items[i-1].is(cTitle|cSource) || r.items[i-1].is(cOutlet)) {
						sub.first, sub.clause = i, i
						return sub
					}
				}
			}
			if s := r.afterOpener(sub); s.first >= 0 {
				return s
			}
			if s := r.beforeOccasion(sub); s.first >= 0 {
				return s
			}
			// the object of a preposition
		case tFin, tBase, tIng, tPart:
			if sub.first == 1 && (p.tag == tPart || p.tag == tIng && p.cue == 0) {
				sub.first, sub.clause = 0, 0
				return sub // "Elected officials said"
			}
			if p.cue != 0 && r.lex.cues[p.cue].frames&(fThat|fQuote) != 0 {
				return sub
			}
			// the object of a verb
		case tConj:
			if !r.inRelative(sub.first - 1) {
				return sub
			}
			// "ministers who served Arcadia and the mainland told": the second object of a verb
		default:
			return sub
		}
	}
	return r.modified(i)
}

// afterOpener parts the speaker from the place before in "After nine hours in Selane Varo said", "Late in May in Selane Minister
// Elin Varo said": sub is the object of a preposition, and nothing but such phrases stands before it.
func (r *reader) afterOpener(sub subject) subject {
	for i := range sub.first {
		switch r.tagAt(i) {
		case tPrep, tNoun, tNum, tTime, tDet, tPoss, tName, tAdv, tGen:
		default:
			return nobody
		}
	}
	if r.tagAt(sub.first) != tName || r.items[sub.first].is(cTitle) || !r.items[0].is(cPrep|cSub|cAdv) {
		return nobody
	}
	for i := sub.first + 1; i < sub.end; i++ {
		if it := &r.items[i]; it.tag == tName || it.is(cTitle) {
			return subject{i, sub.end, i, -1}
		}
	}
	return nobody
}

// beforeOccasion is who speaks in "NAME, at a news conference said", where the second comma is missing; sub is the occasion.
func (r *reader) beforeOccasion(sub subject) subject {
	c := sub.first - 2
	if c < 1 || r.tagAt(c) != tComma || !r.head(sub).is(cEvent|cWork) {
		return nobody
	}
	s := r.nounLeft(c)
	if s == c || !r.named(s, c) || !r.boundary(s) {
		return nobody
	}
	return subject{s, c, s, -1}
}

// modified finds the subject of a verb at e that a relative clause or a participle without commas parts from it: "a man who
// asked not to be named said", "the poll released on Friday shows".
func (r *reader) modified(e int) subject {
	switch r.items[e-1].tag {
	case tNoun, tName, tNum, tTime, tPart, tFin, tBase, tObj, tSubj, tParen:
	default:
		return nobody
	}
	for k := e - 1; k > 0 && k > e-mostModifier; k-- {
		switch it := &r.items[k]; {
		case it.tag == tComma, it.tag == tQuote, it.tag == tStop, it.tag == tColon, it.tag == tSemi, it.tag == tDash:
			return nobody
		case (it.tag == tRel || it.tag == tThat && verbal(r.tagAt(k+1))) && r.items[k-1].nominal():
			s := r.nounLeft(k)
			if s == k {
				return nobody
			}
			return r.widen(s, k)
		case (it.tag == tPart || it.tag == tIng || it.tag == tFin && it.forms&vPart != 0) && r.items[k-1].nominal():
			if it.cue != 0 && r.lex.cues[it.cue].frames&(fThat|fQuote) != 0 && r.day(k+1) < e {
				return nobody // not "the poll published on Friday shows"
			}
			s := r.nounLeft(k)
			if s == k {
				return nobody
			}
			w := r.widen(s, k)
			if !r.boundary(w.first) {
				return nobody
			}
			w.end = e
			return w
		case it.tag == tTo && r.items[k-1].nominal() && (r.tagAt(k+1) == tBase || r.tagAt(k+1) == tFin):
			s := r.nounLeft(k)
			if w := r.widen(s, k); s < k && r.boundary(w.first) && r.someone(w.first, k) {
				w.end = k // "NAME's choice to lead the bank has said"
				return w
			}
			return nobody
		case it.tag == tFin, it.tag == tBe:
			// a finite verb must stand in a relative clause
			j := k - 1
			for j > 0 && j > k-mostRelative && r.items[j].tag != tRel && r.items[j].tag != tThat && r.items[j].tag != tComma {
				j--
			}
			if t := r.tagAt(j); j > 1 && t == tRel && r.tagAt(j-1) == tComma && r.items[j-2].nominal() && r.boundary(r.nounLeft(j-1)) {
				return r.antecedent(j) // "A B, who gave the sermon on Friday said"
			} else if j <= 0 || t != tRel && t != tThat || !r.items[j-1].nominal() {
				return nobody
			}
			s := r.nounLeft(j)
			return r.widen(s, j)
		}
	}
	return nobody
}

// holds says whether an item of the tag stands in items [a, b).
func (r *reader) holds(a, b int, t tag) bool {
	for ; a < b; a++ {
		if r.items[a].tag == t {
			return true
		}
	}
	return false
}

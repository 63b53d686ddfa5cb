package attribute

// The most items that a relative clause or a participle may put between a subject and its verb.
const (
	mostModifier = 24
	mostRelative = 8 // items between a relative pronoun and its verb
)

// modified finds the subject of a verb at e that a relative clause, a participle or an infinitive without commas parts from it: "a
// man who asked not to be named said", "the poll released on Friday shows".
func (r *reader) modified(e int) subject {
	switch r.items[e-1].tag {
	case tNoun, tName, tNum, tTime, tPart, tFin, tBase, tObj, tSubj, tParen:
	default:
		return nobody
	}
	for k := e - 1; k > 0 && k > e-mostModifier; k-- {
		it, noun := &r.items[k], r.items[k-1].nominal()
		switch {
		case it.tag == tComma, it.tag == tQuote, it.tag == tStop, it.tag == tColon, it.tag == tSemi, it.tag == tDash:
			return nobody
		case it.tag == tRel && it.is(cSubj) && r.tagAt(k-1) == tDet:
			return r.thoseWho(k, e)
		case noun && (it.tag == tRel || it.tag == tThat && verbal(r.tagAt(k+1))):
			return r.nounOf(k)
		case noun && (it.tag == tPart || it.tag == tIng || it.tag == tFin && it.forms&vPart != 0):
			return r.withParticiple(k, e)
		case noun && it.tag == tTo && (r.tagAt(k+1) == tBase || r.tagAt(k+1) == tFin):
			if s := r.nounOf(k); s.first >= 0 && r.boundary(s.first) && r.someone(s.first, k) {
				s.end = k // "NAME's choice to lead the bank has said"
				return s
			}
			return nobody
		case it.tag == tFin, it.tag == tBe:
			return r.withRelative(k, e)
		}
	}
	return nobody
}

// nounOf is the noun phrase, with what widens it, that ends before item k, where what modifies it starts; nobody where none does.
func (r *reader) nounOf(k int) subject {
	s := r.nounLeft(k)
	if s == k {
		return nobody
	}
	return r.widen(s, k)
}

// withParticiple is the subject before item e that a participle at item k modifies: "the poll released on Friday".
func (r *reader) withParticiple(k, e int) subject {
	if r.frames(k)&(fThat|fQuote) != 0 && r.day(k+1) < e {
		return nobody // not "the poll published on Friday shows"
	}
	s := r.nounOf(k)
	if s.first < 0 || !r.boundary(s.first) {
		return nobody
	}
	s.end = e
	return s
}

// withRelative is the subject before item e that a relative clause with the finite verb at item k modifies; nobody where the verb stands in none.
func (r *reader) withRelative(k, e int) subject {
	j := k - 1
	for j > 0 && j > k-mostRelative && r.items[j].tag != tRel && r.items[j].tag != tThat && r.items[j].tag != tComma {
		j--
	}
	t := r.tagAt(j)
	switch {
	case j > 1 && t == tRel && r.tagAt(j-1) == tComma && r.items[j-2].nominal() && r.boundary(r.nounLeft(j-1)):
		return r.antecedent(j) // "A B, who gave the sermon on Friday said"
	case j > 0 && t == tRel && r.items[j].is(cSubj) && r.tagAt(j-1) == tDet:
		return r.thoseWho(j, e)
	case j <= 0, t != tRel && t != tThat, !r.items[j-1].nominal():
		return nobody
	}
	return r.nounOf(j)
}

// thoseWho is the subject before item e in "those who marched on Friday said", "many of those who marched said", whose relative pronoun
// is item j; nobody where no clause starts there.
func (r *reader) thoseWho(j, e int) subject {
	s := j - 1
	if s > 1 && r.items[s-1].is(cOf) && r.items[s-2].is(cQuant) {
		s -= 2
	}
	if !r.boundary(s) {
		return nobody
	}
	return subject{s, e, s, -1}
}

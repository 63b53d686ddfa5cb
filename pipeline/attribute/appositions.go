package attribute

// unclosed takes the name for its apposition where the comma after that is missing: "A B, a lawmaker said".
func (r *reader) unclosed(s subject) subject {
	c := s.first - 1
	if c < 1 || r.tagAt(c) != tComma || r.tagAt(s.first) != tDet || !r.head(s).is(cTitle|cSource) {
		return s
	}
	n := c
	for n > 0 && r.items[n-1].tag == tName {
		n--
	}
	if c-n < 2 || !r.boundary(n) || r.tagAt(n-1) == tConj && n > 1 && r.items[n-2].nominal() {
		return s // the last of a list is no name that waits for its apposition
	}
	return subject{n, c, n, -1}
}

// antecedent is the noun phrase that the relative pronoun at i takes up.
func (r *reader) antecedent(i int) subject {
	j := i
	if j > 0 && r.items[j-1].tag == tComma {
		j--
	}
	if j > 1 && r.items[j-1].tag == tRefl {
		j-- // "It was NAME himself who said"
	}
	s := r.nounLeft(j)
	if s == j {
		return subject{i, i + 1, i, i}
	}
	if s == j-1 && s > 1 && r.tagAt(s-1) == tComma && r.tagAt(s-2) == tName && r.party(s) {
		j = s - 1 // "NAME, R-Ohio, who ..."
		s = r.nounLeft(j)
	}
	sub := r.widen(s, j)
	if sub.first == s && r.items[i].is(cSubj) {
		sub = r.person(s, j, j < i)
	}
	sub.rel = i
	return sub
}

// party says whether the name at item i is the letter of a party with a state or district: "R-Ohio".
func (r *reader) party(i int) bool {
	s := r.shown(&r.items[i])
	return len(s) > 3 && s[1] == '-' && capital(s) && capital(s[2:])
}

// person is whom a "who" behind the noun phrase [s, e) takes up: what the phrase hangs on by a preposition, where the phrase
// is a thing ("briefed NAME on the talks, who said"), or a name, which no "who" without a comma can follow ("a critic close to
// NAME who said").
func (r *reader) person(s, e int, comma bool) subject {
	at := subject{s, e, s, -1}
	head := r.head(at)
	if head.tag == tName && (comma || e-s == 1) || head.tag != tName && (head.tag != tNoun || r.human(head)) || s < 2 || r.tagAt(s-1) != tPrep && r.tagAt(s-1) != tTo {
		return at
	}
	t := r.nounLeft(s - 1)
	if t == s-1 {
		return at
	}
	up := subject{t, s - 1, t, -1}
	if head.tag == tName {
		if r.tagAt(t) != tDet || r.tagAt(s-2) == tName {
			return at
		}
		up.end = e
		return up
	}
	if h := r.head(up); h.tag == tName || r.human(h) {
		return up
	}
	return at
}

// human says whether a noun is of somebody who can speak.
func (r *reader) human(it *item) bool {
	return it.is(cSource|cTitle) || r.ends(it, ofPeople)
}

// mostCommas is how many commas to the left are tried for the subject of a verb that follows a comma.
const mostCommas = 8

// acrossCommas finds the subject of a verb that the comma at c parts from it: "A, the head of B, said".
func (r *reader) acrossCommas(c int) subject {
	if s := r.acrossTitle(c); s.first >= 0 {
		return s
	}
	for r.tagAt(c) == tDash && r.tagAt(c-1) == tDash {
		c-- // "--"
	}
	found := nobody
	tries := 0
	for j := c - 1; j >= 0 && tries < mostCommas; j-- {
		t := r.items[j].tag
		if t == tQuote || t == tStop || t == tColon || t == tSemi {
			break
		}
		if t != tComma && t != tDash && t != tParen {
			continue
		}
		tries++
		if t == tParen && j+1 == c || found.first >= 0 && found.first < j && j < found.end && r.holds(j, found.end, tConj) {
			continue // a comma inside "A, B and C, for their part, said"
		}
		if !r.aside(j+1, c) {
			break
		}
		s := r.nounLeft(j)
		if s == j {
			if t := r.tagAt(j - 1); t == tSubj {
				return subject{j - 1, j, j - 1, -1}
			}
			continue
		}
		if found.first < 0 && s > 0 && r.items[s-1].is(cSub) && !r.items[s-1].is(cAs) && r.named(s, j) {
			return subject{s, j, s, -1} // "..., after NAME, who leads the talks, insisted"
		}
		w := r.widen(s, j)
		if found.first >= 0 && (t == tDash && found.first == j+1 && r.tagAt(c) == tComma || w.first > 0 && r.items[w.first-1].is(cAs|cSub) && r.items[w.first-1].tag == tPrep) {
			break // "Port Selane - Senator NAME, a member of the house, said"; "known as the Plan, NAME, a member of the house, said"
		}
		if r.asking && w.first == 0 && w.end == 1 && found.first >= 0 {
			break // "Elin, the leader of the opposition said ...": who is asked is named first
		}
		if w = r.behindOpening(w); w.first < 0 && found.first < 0 {
			w = r.modified(j) // "Officials briefed on the toll, who ..., said"
		}
		if w.first >= 0 {
			found = w
		}
	}
	e := c
	if r.tagAt(c-1) == tParen {
		e-- // "Mrs. NAME (Selane), said"
	}
	if s := r.nounLeft(e); found.first < 0 && s < e && (e-s > 1 || s > 1 && r.tagAt(s-1) == tComma && r.items[0].is(cSub)) && r.tagAt(e-1) == tName && r.boundary(s) && !r.afterVerb(s) {
		return subject{s, e, s, -1} // a comma too many: "Earlier, Mrs. NAME, said"
	}
	return r.called(found, c)
}

// behindOpening is the subject s, or its end, where it starts a clause, or stands right behind an adverb, a time or a place that
// does: "Meanwhile NAME", "In Selane the cleric NAME"; nobody where it does not.
func (r *reader) behindOpening(s subject) subject {
	at := s.first - 1
	switch {
	case r.boundary(s.first):
		return s
	case !r.named(s.first, s.end) && !r.head(s).is(cSource|cTitle):
		return nobody
	case r.tagAt(at) == tAdv && r.boundary(at):
		return s
	case r.tagAt(at) == tPrep && r.boundary(at):
		return r.afterPreposition(s)
	}
	if t := r.nounLeft(s.first); t > 0 && t < s.first && r.tagAt(t-1) == tPrep && r.boundary(t-1) {
		return s
	}
	return nobody
}

// acrossTitle finds the subject of a verb behind the dash at c that closes an aside which gives a text's title: "The paper's
// analysis - headlined "..." - says".
func (r *reader) acrossTitle(c int) subject {
	if r.tagAt(c) != tDash || r.tagAt(c-1) != tQuote {
		return nobody
	}
	for j := c - 2; j > 0 && j > c-maxTitle; j-- {
		if r.tagAt(j) != tDash {
			continue
		}
		s := r.nounLeft(j)
		if s == j || !r.items[j-1].is(cSpeech|cWork) || !r.boundary(s) {
			return nobody
		}
		return subject{s, j, s, -1}
	}
	return nobody
}

// called prefers the name to the office in "A's adviser, NAME, said": the apposition up to the comma at c, where it is a name.
func (r *reader) called(s subject, c int) subject {
	if s.first < 0 || r.tagAt(s.end) != tComma {
		return s
	}
	for i := s.first; i < s.end; i++ {
		if r.items[i].tag == tConj {
			return s
		}
	}
	if h := r.head(s); h.tag == tName && !h.is(cTitle) || !h.is(cTitle|cSource) {
		return s
	}
	for i := s.end + 1; i < c; i++ {
		if r.items[i].tag != tName && !(r.items[i].is(cAnd) && i > s.end+1) {
			return s
		}
	}
	if s.end+1 < c {
		s.first, s.end = s.end+1, c
	}
	return s
}

package resolve

import "parley/features"

// mostNameWords is how many words an unlisted name may have before its first ones are taken for a title.
const mostNameWords = 3

// A title is what stands before a name and tells that it is a person's.
type title struct {
	told   bool
	gender byte // of who has it; 0 where that is open
}

// unlisted is the entity of a name that no table holds, at the end of tokens [a, end); -1 where no name stands there.
func (p *page) unlisted(a, end int) int32 {
	for end-a > 1 && p.is(end-1, isReflexive) {
		end--
	}
	if end <= a {
		return -1
	}
	if ent := p.numbered(a, end); ent >= 0 {
		return ent
	}
	if p.is(end-1, isOutlet) {
		return p.unlistedOutlet(a, end)
	}
	if ent := p.titledOutlet(a, end); ent >= 0 || p.describes(a, end) {
		return ent
	}
	words := p.wordsIn(a, end)
	n := len(words)
	if n == 0 || int(words[n-1].tok) != end-1 || words[n-1].taken {
		return -1
	}
	from, t := p.nameStart(words)
	if from > 0 && from < n && words[from-1].taken && !words[from].opens && p.is(int(words[from-1].tok)-1, isOutlet) {
		return p.unknown(p.spell(int(words[from-1].tok), end), "outlet", 0) // "the outlet Baghdad X"
	}
	if n-from > mostNameWords+1 || n-from > 2 && p.behindOffice(a, int(words[from].tok)) {
		from = n - 2
		for from > 0 && p.punct(int(words[from].tok)-1, hyphen) {
			from--
		}
	}
	if from == n {
		return -1
	}
	first := int(words[from].tok)
	if first > a {
		if p.is(first-1, isOutlet) {
			return p.unknown(p.spell(first, end), "outlet", 0)
		}
		if before := p.titleBefore(a, first); before.told {
			t = before
		}
	}
	if n-from == 2 && p.toks[first].End-p.toks[first].Start == 1 {
		from++ // an initial
		t.told = true
	}
	if n-from == 1 {
		return p.family(words[from], t)
	}
	if n-from == 2 && p.is(first, isParticle) && (first == a || p.is(first-1, isTitle|isPerson)) {
		w := &words[n-1]
		if people := p.r.names.last[w.tight]; p.fullName(w.tight) >= 0 || p.choose(people, t.told) >= 0 {
			return p.family(*w, t) // "Le Monnier", of whom the page says "Anne Le Monnier"
		}
	}
	if ent := p.misspelt(a, first, end); ent >= 0 {
		return ent
	}
	if first > a && p.is(first-1, isDefinite) && !t.told {
		return p.unknown(p.spell(first, end), "group", 0) // no person has an article
	}
	return p.unknown(p.properName(first, end), "person", t.gender)
}

// behindOffice says whether token k stands behind an office in tokens [a, k) and a small word of its name: what follows is its last
// words, before its holder's ("Minister of Ports X Y", "Deputy Director for Sea and River Traffic X Y").
func (p *page) behindOffice(a, k int) bool {
	return k > a+1 && p.is(k-1, isPreposition|isConjunction) && p.anyIs(a, k-1, isTitle|isPerson)
}

// describes says whether tokens [a, end) end with a noun that only says what somebody is; see described.
func (p *page) describes(a, end int) bool {
	last, written := end-1, p.toks[end-1].Shape
	switch {
	case p.is(last, isPerson|isTitle) && end-a > 1, p.is(last, isGroup):
		return true
	case p.is(last, isPerson|isAct) && (written&features.Upper == 0 || written&features.AllCaps != 0 || end-a < 3):
		return true
	}
	return p.is(last, isNumber) && p.is(last-1, isPerson) // "OFFICIAL TWO" is nobody's name
}

// nameStart is the index of the first of words that belongs to the name at their end, len(words) where none does, and the title that
// parts it from those before.
func (p *page) nameStart(words []nameWord) (int, title) {
	n := len(words)
	from, t := n, title{}
	for from > 0 {
		w := words[from-1]
		x := p.lex(int(w.tok))
		if w.taken || from < n && x.class&(isTitle|isPerson|isOutlet|isDefinite|isIndefinite|isPreposition|isConjunction) != 0 || from < n-1 && x.class&isGroup != 0 {
			t = title{x.class&(isTitle|isPerson) != 0, x.gender}
			break
		}
		if w.low && !p.is(int(w.tok), isParticle) {
			break
		}
		from--
		if w.opens {
			break
		}
	}
	for from < n && words[from].low {
		from++
	}
	return from, t
}

// titleBefore is the title, maybe with a full stop, that ends right before token first, from token a on.
func (p *page) titleBefore(a, first int) title {
	k := first - 1
	if x := p.lex(k); x.class&(isPerson|isTitle) != 0 {
		return title{true, x.gender}
	}
	if k > a && p.punct(k, period) {
		k--
	}
	if x := p.lex(k); x.class&isTitle != 0 {
		return title{true, x.gender}
	}
	return title{}
}

// family is whom a family name alone means: one named in full on the page, one a table holds, else as written.
func (p *page) family(w nameWord, t title) int32 {
	h := w.tight
	if people, ok := p.r.names.last[h]; ok {
		people = p.ofGender(people, t.gender)
		one := p.choose(people, t.told)
		if one < 0 {
			if p.fullName(h) < 0 {
				one = p.only(people)
			}
		}
		if one >= 0 {
			return p.known(owner{kind: aPerson, at: one, next: -1})
		}
	}
	if at := p.fullName(h); at >= 0 {
		first, last := p.nameAt(at)
		return p.unknown(p.properName(first, last), "person", t.gender)
	}
	kind := "unknown"
	if t.told {
		kind = "person"
	}
	name := p.properName(int(w.tok), int(w.tok)+1)
	if _, met := p.slugged(name); !met {
		if ent := p.respelt(&w); ent >= 0 {
			return ent
		}
	}
	return p.unknown(name, kind, t.gender)
}

// A wordRun are words of the page, from first to last.
type wordRun struct{ first, last int32 }

// fullName is the index of the word that opens the first run on the page which ends in the family name of key h; -1.
func (p *page) fullName(h uint64) int32 {
	if len(p.ends) == 0 {
		for _, n := range p.fullNames {
			key := p.words[n.last].tight
			if _, ok := p.ends[key]; !ok {
				p.ends[key] = n.first
			}
		}
		p.ends[0] = -1 // filled, if with nothing
	}
	if at, ok := p.ends[h]; ok {
		return at
	}
	return -1
}

// opensName says whether a word that is part of no mention may open a name that no table holds.
func (p *page) opensName(w *nameWord) bool {
	return !w.taken && !w.low && w.size > 0 && !p.is(int(w.tok), isTitle|isPerson|isGroup|isOutlet|isDefinite|isIndefinite|isPreposition|isConjunction|pronoun)
}

// nameAt is the name of two or three unlisted words that starts at word i, as tokens; empty where none does.
func (p *page) nameAt(i int32) (int, int) {
	w := &p.words[i]
	if !p.opensName(w) {
		return 0, 0
	}
	last := i
	for k := i + 1; k < int32(len(p.words)) && k <= i+mostNameWords && !p.words[k].opens; k++ {
		if p.words[k].taken || p.words[k].low && !p.is(int(p.words[k].tok), isParticle) {
			break
		}
		if p.is(int(p.words[k].tok), isTitle) && k+1 < int32(len(p.words)) && !p.words[k+1].opens && !p.words[k+1].low {
			return 0, 0 // "North Quay Governor X Y": the name comes behind the title
		}
		if !p.words[k].low {
			last = k
		}
	}
	if last == i {
		return 0, 0
	}
	return int(w.tok), int(p.words[last].tok) + 1
}

// skipSmall leaves articles and quantities off the front of a phrase.
func (p *page) skipSmall(a, end int) int {
	for a < end-1 && (p.is(a, isDefinite|isIndefinite|isQuantifier|isNumber) || p.is(a, isPreposition) && p.toks[a].Shape&features.Upper == 0 ||
		p.toks[a].Shape&features.Digit != 0 || p.is(a, isConjunction) || p.toks[a].Shape&features.Punct != 0) {
		a++
	}
	return a
}

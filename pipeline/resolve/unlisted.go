package resolve

import "parley/features"

// mostNameWords is how many words an unlisted name may have before its first ones are taken for a title.
const mostNameWords = 3

// unlisted is the entity of a name that no table holds, at the end of tokens [a, end); -1 where no name stands there.
func (p *page) unlisted(a, end int) int32 {
	if end <= a {
		return -1
	}
	for end-a > 1 && p.is(end-1, isReflexive) {
		end--
	}
	if ent := p.numbered(a, end); ent >= 0 {
		return ent
	}
	if p.is(end-1, isOutlet) {
		return p.unlistedOutlet(a, end)
	}
	if p.is(end-1, isTitle) {
		k := end
		for k > a && p.toks[k-1].Shape&features.Upper != 0 {
			k--
		}
		if k > a && end-k > 1 && p.is(k-1, isOutlet) {
			return p.unknown(p.spell(k, end), "outlet", 0) // "the daily Port Regis News"
		}
	}
	if p.is(end-1, isPerson|isTitle) && end-a > 1 || p.is(end-1, isGroup|isPerson|isAct) && (p.toks[end-1].Shape&features.Upper == 0 || p.toks[end-1].Shape&features.AllCaps != 0 || end-a < 3) {
		return -1
	}
	if p.is(end-1, isGroup) || p.is(end-1, isNumber) && p.is(end-2, isPerson) {
		return -1 // see described; "OFFICIAL TWO" is nobody's name
	}
	words := p.wordsIn(a, end)
	n := len(words)
	if n == 0 || int(words[n-1].tok) != end-1 || words[n-1].taken {
		return -1
	}
	from, gender, titled := n, byte(0), false
	for from > 0 {
		w := words[from-1]
		x := p.lex(int(w.tok))
		if x.class&(isTitle|isPerson|isOutlet|isDefinite|isIndefinite|isPreposition|isConjunction) != 0 && from < n || x.class&isGroup != 0 && from < n-1 || w.taken {
			titled = titled || x.class&(isTitle|isPerson) != 0
			gender = x.gender
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
	if from > 0 && from < n && words[from-1].taken && !words[from].opens && p.is(int(words[from-1].tok)-1, isOutlet) {
		return p.unknown(p.spell(int(words[from-1].tok), end), "outlet", 0) // "the outlet Baghdad X"
	}
	if n-from > mostNameWords+1 {
		from = n - 2
	}
	if from == n {
		return -1
	}
	first := int(words[from].tok)
	if k := first - 1; k >= a {
		x := p.lex(k)
		switch {
		case x.class&isOutlet != 0:
			return p.unknown(p.spell(first, end), "outlet", 0)
		case x.class&(isPerson|isTitle) != 0:
			titled, gender = true, x.gender
		case p.punct(k, period):
			if x := p.lex(k - 1); k > a && x.class&isTitle != 0 {
				titled, gender = true, x.gender
			}
		}
	}
	if n-from == 2 && p.toks[words[from].tok].End-p.toks[words[from].tok].Start == 1 {
		from++ // an initial
		titled = true
	}
	if n-from == 1 {
		return p.family(words[from], titled, gender)
	}
	if ent := p.misspelt(a, first, end); ent >= 0 {
		return ent
	}
	if p.is(first-1, isDefinite) && first > a && !titled {
		return p.unknown(p.spell(first, end), "group", 0) // no person has an article
	}
	return p.unknown(p.properName(first, end), "person", gender)
}

// numbered is the outlet whose name ends with a number behind a capitalised word, where a noun says that it is one: "the website
// Harbour 21", "Channel 12"; -1.
func (p *page) numbered(a, end int) int32 {
	k := end - 1
	if k <= a || p.toks[k].Shape&features.Digit == 0 || p.toks[k-1].Shape&features.Upper == 0 {
		return -1
	}
	for k > a && p.toks[k-1].Shape&features.Upper != 0 && !p.is(k-1, isDefinite) {
		k--
	}
	if !p.is(k, isOutlet) && (k == a || !p.is(k-1, isOutlet)) {
		return -1
	}
	return p.unknown(p.spell(k, end), "outlet", 0)
}

// family is whom a family name alone means: one named in full on the page, one a table holds, else as written.
func (p *page) family(w nameWord, titled bool, gender byte) int32 {
	h := w.tight
	if people, ok := p.r.names.last[h]; ok {
		people = p.ofGender(people, gender)
		one := p.choose(people, titled)
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
		return p.unknown(p.properName(first, last), "person", gender)
	}
	kind := "unknown"
	if titled {
		kind = "person"
	}
	name := p.properName(int(w.tok), int(w.tok)+1)
	if _, met := p.slugged(name); !met {
		if ent := p.respelt(&w); ent >= 0 {
			return ent
		}
	}
	return p.unknown(name, kind, gender)
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

// unlistedOutlet is the outlet that the phrase names: "the Daily Arcadian newspaper", "Arcadia News Agency"; -1 for "the
// newspaper".
func (p *page) unlistedOutlet(a, end int) int32 {
	last := end - 1
	if p.toks[last].Shape&features.Upper == 0 { // the noun is no part of the name
		for last > a && p.is(last-1, isOutlet|isPlatform) {
			last--
		}
	} else {
		last = end
	}
	words := p.wordsIn(a, last)
	from := len(words)
	for from > 0 && !words[from-1].taken && !p.is(int(words[from-1].tok), isDefinite|isIndefinite) {
		from--
		if words[from].opens {
			break
		}
	}
	for from < len(words) && (words[from].low || p.is(int(words[from].tok), isDefinite|isTitle)) {
		from++
	}
	if from == len(words) || p.is(int(words[from].tok), isOutlet) && from == len(words)-1 {
		return -1
	}
	return p.unknown(p.spell(int(words[from].tok), last), "outlet", 0)
}

// skipSmall leaves articles and quantities off the front of a phrase.
func (p *page) skipSmall(a, end int) int {
	for a < end-1 && (p.is(a, isDefinite|isIndefinite|isQuantifier|isNumber) || p.is(a, isPreposition) && p.toks[a].Shape&features.Upper == 0 ||
		p.toks[a].Shape&features.Digit != 0 || p.is(a, isConjunction) || p.toks[a].Shape&features.Punct != 0) {
		a++
	}
	return a
}

package resolve

import "parley/features"

// introduced finds unlisted names that the page says what they are, so that later words can point back to them: people by
// what stands right before or after ("the spokeswoman X Y", "X Y, an expert on ..."), papers likewise.
func (p *page) introduced() {
	before := len(p.mentions)
	for i := 0; i < len(p.words); i++ {
		if !p.opensName(&p.words[i]) {
			continue
		}
		a, b := p.nameAt(int32(i))
		last := i
		for last+1 < len(p.words) && int(p.words[last+1].tok) < b {
			last++
		}
		if n := len(p.fullNames); last > i && (n == 0 || p.fullNames[n-1].last < int32(i)) {
			p.fullNames = append(p.fullNames, wordRun{int32(i), int32(last)})
		}
		if a, b := p.paperAt(i); a < b {
			p.tellOf(p.unknown(p.spell(a, b), "outlet", 0), int32(a), int32(b))
			continue
		}
		if a >= b {
			continue
		}
		gender := byte(0)
		if a > 0 {
			gender = p.lex(a - 1).gender
		}
		switch {
		case p.is(b-1, isOutlet|isGroup|isHidden), p.is(b-1, isNumber) && p.is(b-2, isHidden): // "SENIOR PORT OFFICIAL TWO"
		case p.punct(b, comma) && p.anyIs(b+1, b+longestName, isTitle|isPerson) && p.apposition(b) != "",
			p.is(a-1, isTitle|isPerson) && p.near(a-1, a):
			p.tellOf(p.unknown(p.properName(a, b), "person", gender), int32(a), int32(b))
		}
		i = last
	}
	p.mergeMentions(before)
}

// longestKind is how many tokens may stand between a paper's name and the noun that says what it is ("a hard-line daily").
const longestKind = 6

// paperAt is the run of unlisted capitalised words that starts at word i, which opens a name, as tokens, where it is said to be
// a paper: "X, a hard-line daily", "the oldest newspaper, the moderate X". Empty where it is not.
func (p *page) paperAt(i int) (int, int) {
	w := &p.words[i]
	if !w.opens {
		return 0, 0
	}
	a, b := int(w.tok), int(w.tok)+1
	for k := i + 1; k < len(p.words) && !p.words[k].opens; k++ {
		if p.words[k].taken {
			return 0, 0
		}
		b = int(p.words[k].tok) + 1
	}
	if p.kindBefore(a) {
		return a, b
	}
	if !p.punct(b, comma|period) {
		return 0, 0
	}
	if p.is(b+1, isIndefinite) && p.punct(b, comma) {
		for k := b + 2; k < b+2+longestKind && k < len(p.toks) && !p.punct(k, comma|period|semicolon|colon) && !p.is(k, isPreposition|isRelative); k++ {
			if p.is(k, isOutlet) {
				return a, b
			}
			if p.is(k, isPerson) {
				break
			}
		}
	}
	k := a - 1
	for n := 0; n < 2 && k > 0 && !p.is(k, isDefinite) && !p.punct(k, comma); n++ {
		k--
	}
	if p.is(k, isDefinite) && p.punct(k-1, comma) && p.is(k-2, isOutlet) {
		return a, b
	}
	return 0, 0
}

// kindBefore says whether the noun for a paper stands before token a, behind an article and a word or two: "the moderate daily X".
func (p *page) kindBefore(a int) bool {
	if a < 2 || !p.lex(a-1).printed || p.toks[a-1].Shape&features.Upper != 0 || !p.near(a-1, a) {
		return false
	}
	for k := a - 2; k >= 0 && k >= a-4; k-- {
		if p.is(k, isDefinite) {
			return true
		}
		if p.toks[k].Shape&(features.Upper|features.Punct) != 0 {
			return false
		}
	}
	return false
}

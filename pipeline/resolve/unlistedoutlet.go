package resolve

import "parley/features"

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

// titledOutlet is the outlet whose name ends with a word that may be a title, where a noun says that it is one: "the daily Port Regis
// Speaker"; -1.
func (p *page) titledOutlet(a, end int) int32 {
	if !p.is(end-1, isTitle) {
		return -1
	}
	k := end
	for k > a && p.toks[k-1].Shape&features.Upper != 0 {
		k--
	}
	if k == a || end-k < 2 || !p.is(k-1, isOutlet) {
		return -1
	}
	return p.unknown(p.spell(k, end), "outlet", 0)
}

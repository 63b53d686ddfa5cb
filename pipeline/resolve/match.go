package resolve

import "parley/pipeline/segment"

// longestName is how many words a name in the tables has at most.
const longestName = 8

// matchFull finds whole names, the longest from each word.
func (p *page) matchFull() {
	for s := 0; s < len(p.words); s++ {
		w := &p.words[s]
		if w.low || w.size == 0 {
			continue
		}
		several := w.vague && s+1 < len(p.words) && !p.words[s+1].opens
		if w.alone == noName && !several {
			continue
		}
		if at, end := p.longestFrom(s, several); at >= 0 {
			if end = p.withTail(end); p.claim(s, end, at) {
				s = end - 1
			}
		}
	}
}

// longestFrom is the longest name of the tables that starts at word s, as an owner's index or -1, and the word behind it. Names of
// several words may be spelt in another way.
func (p *page) longestFrom(s int, several bool) (int32, int) {
	n, w := p.r.names, &p.words[s]
	h, l := uint64(0), uint64(0)
	best, end, bestLoose, looseEnd := int32(-1), 0, int32(-1), 0
	open := true
	for e := s; e < len(p.words) && e < s+longestName && (e == s || !p.words[e].opens); e++ {
		if p.words[e].size == 0 {
			continue
		}
		h = then(h, p.words[e].tight, p.words[e].size)
		if open {
			at := w.alone
			if e > s {
				at = n.find(h)
			}
			if at >= 0 {
				best, end = at, e+1
			}
			open = at != noName
		}
		if several && e < s+4 && !p.words[e].low {
			l = then(l, p.words[e].loose, p.words[e].looseSize)
			if e > s && n.vague.has(l) {
				if at, ok := n.loose[l]; ok && at >= 0 {
					bestLoose, looseEnd = at, e+1
				}
			}
		} else if !open {
			break
		}
	}
	if looseEnd > end {
		return bestLoose, looseEnd
	}
	return best, end
}

// claim makes words [s, end) a mention of the owner at index at. It says whether they are one.
func (p *page) claim(s, end int, at int32) bool {
	o := p.r.byDate(at, p.lo, p.hi)
	if o.kind == aPerson && end-s == 1 && p.longer(s) {
		return false // "Elwin" in a longer name that no table holds
	}
	tok := int(p.words[s].tok)
	x := &p.r.names.owners[at]
	if x.the && !p.is(tok-1, isDefinite) || x.in && !p.afterMedia(tok) {
		return false
	}
	for i := s; i < end; i++ {
		p.words[i].taken = true
	}
	switch {
	case o.kind == aPerson && x.next >= 0:
		p.twins = append(p.twins, [2]int32{int32(len(p.mentions)), at})
	case o.kind == aPerson:
		p.full[o.at] = true
	case o.kind == aCountry:
		p.lands[o.at]++
	}
	p.mention(p.known(o), s, end)
	return true
}

// partTwins gives names that several people own to the only one of them whom the page also names in another way.
func (p *page) partTwins() {
	for _, t := range p.twins {
		one, n := int32(-1), 0
		for i := t[1]; i >= 0; i = p.r.names.owners[i].next {
			if o := p.r.names.owners[i]; o.kind == aPerson && p.full[o.at] {
				one = o.at
				n++
			}
		}
		if n == 1 {
			p.mentions[t[0]].ent = p.known(owner{kind: aPerson, at: one, next: -1})
		}
	}
}

// longer says whether word s, which alone is someone's name, ends a longer name of someone else: the word before it is
// capitalised, is no title, and is none of the words that open sentences.
func (p *page) longer(s int) bool {
	if s == 0 || p.words[s].opens || p.words[s-1].low {
		return false
	}
	before := &p.words[s-1]
	if before.taken || p.is(int(before.tok), isTitle|isPerson|isPreposition|isConjunction|isDefinite|isWeekday|isMonth|isGroup) || before.size == 0 {
		return false
	}
	at := int(p.toks[before.tok].Start)
	return !p.heading(at) && !(before.opens && p.is(int(before.tok), isOpener|isQuantifier|pronoun|isReply|isCarry|isSpeaking|isShift|isDay|isPart))
}

// heading says whether byte b stands in a heading, where any word may be capitalised.
func (p *page) heading(b int) bool {
	i := p.block(b)
	return i >= 0 && p.segs.Blocks[i].Kind == segment.Heading
}

// matchLast finds family names of people whom the page names in full somewhere, or whose title stands before.
func (p *page) matchLast() {
	before := len(p.mentions)
	for i := 0; i < len(p.words); i++ {
		w := &p.words[i]
		if !w.ends || w.taken || w.low {
			continue
		}
		h := w.tight
		end := i + 1
		var people []int32
		ok := false
		if p.r.names.ends.has(h) {
			people, ok = p.r.names.last[h]
		}
		if i+1 < len(p.words) && !p.words[i+1].opens && !p.words[i+1].taken && p.words[i+1].size > 0 {
			var two []int32
			if g := then(h, p.words[i+1].tight, p.words[i+1].size); p.r.names.ends.has(g) {
				two = p.r.names.last[g]
			}
			if len(two) > 0 {
				people, ok, end = two, true, i+2
			} else if ok && !p.heading(int(p.toks[w.tok].Start)) {
				ok = false // a first name, or part of another name
			}
		}
		if !ok {
			continue
		}
		end = p.withTail(end)
		titled := i > 0 && !w.opens && p.is(int(p.words[i-1].tok), isTitle|isPerson)
		if !titled && !w.opens && i > 0 && !p.words[i-1].taken && !p.words[i-1].low && !p.heading(int(p.toks[w.tok].Start)) &&
			!p.is(int(p.words[i-1].tok), isPreposition|isConjunction|isDefinite) {
			continue // "Rudolf Elwin" is not Tomas
		}
		one := p.choose(p.ofGender(people, p.titleGender(i, titled)), titled)
		if one < 0 {
			continue
		}
		for j := i; j < end; j++ {
			p.words[j].taken = true
		}
		p.mention(p.known(owner{kind: aPerson, at: one, next: -1}), i, end)
		i = end - 1
	}
	p.mergeMentions(before)
}

// titleGender is what the title before word i tells of a person: 'm', 'f', or 0 where it tells nothing.
func (p *page) titleGender(i int, titled bool) byte {
	if !titled {
		return 0
	}
	return p.lex(int(p.words[i-1].tok)).gender
}

// choose picks the person meant by a family name: named in full on the page, else, with a title before it, the only one,
// or the only one in office when the page was written.
func (p *page) choose(people []int32, titled bool) int32 {
	one, n := int32(-1), 0
	for _, at := range people {
		if p.full[at] {
			one = at
			n++
		}
	}
	if n == 1 {
		return one
	}
	if !titled {
		return -1
	}
	return p.only(people)
}

// ofGender lists those of the people who may be of the gender; all where it is 0.
func (p *page) ofGender(people []int32, gender byte) []int32 {
	if gender == 0 {
		return people
	}
	var out []int32
	for _, at := range people {
		if g := p.r.people[at].Gender; g == "" || g[0] == gender {
			out = append(out, at)
		}
	}
	return out
}

// only is the one of the people, or the one of them who held an office when the page was written; -1.
func (p *page) only(people []int32) int32 {
	if len(people) == 1 {
		return people[0]
	}
	one := int32(-1)
	for _, at := range people {
		for _, o := range p.r.held[at] {
			if !p.lo.IsZero() && p.r.offices[o].Holds(p.lo, p.hi) {
				if one >= 0 && one != at {
					return -1
				}
				one = at
			}
		}
	}
	return one
}

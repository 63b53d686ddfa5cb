package resolve

import (
	"slices"
	"strings"
	"unicode/utf8"

	"parley/features"
	"parley/pipeline/segment"
)

// A nameWord is a word of a run of capitalised words.
type nameWord struct {
	tok    int32
	ks, ke int32 // its key in page.bytes; empty where it adds nothing
	opens  bool  // the first of its run
	low    bool  // a small word inside a name: "of", "al"
	taken  bool  // part of a mention
}

// A mention is a place where the page names someone or something that a table knows, or a source.
type mention struct {
	first, last int32 // tokens [first, last)
	ent         int32
	block       int32
	flags       mentionFlag
}

type mentionFlag uint8

const (
	inOwn     mentionFlag = 1 << iota // "Araghchi's ..."
	oblique                           // after a preposition
	inQuote                           // in some statement's content
	unheard                           // in a heading, a caption or furniture
	fromTable                         // not a source
)

// An entity is someone who speaks or is named on the page.
type entity struct {
	sp                   Speaker
	person, outlet, land int32                // index into a table, -1
	gender               byte                 // 'm', 'f', 0
	places               [mostPlaces][2]int32 // the first places that name it, as tokens
	seen                 int8                 // how many of places are filled
	role                 string               // as first written; read once roleKnown is set
	roles                string               // all that stands beside its name, in lower case
	roleKnown            bool
}

// mostPlaces is how many mentions of an entity are read for what it is.
const mostPlaces = 4

// sees files a place that names the entity.
func (e *entity) sees(first, last int32) {
	if e.seen < mostPlaces {
		e.places[e.seen] = [2]int32{first, last}
		e.seen++
	}
}

// from is the index of the first mention that starts at token a or later.
func from(m []mention, a int) int {
	lo, hi := 0, len(m)
	for lo < hi {
		k := int(uint(lo+hi) >> 1)
		if int(m[k].first) < a {
			lo = k + 1
		} else {
			hi = k
		}
	}
	return lo
}

// wordFrom is the index of the first capitalised word at token a or later.
func (p *page) wordFrom(a int) int {
	lo, hi := 0, len(p.words)
	for lo < hi {
		k := int(uint(lo+hi) >> 1)
		if int(p.words[k].tok) < a {
			lo = k + 1
		} else {
			hi = k
		}
	}
	return lo
}

// sortMentions puts the mentions in the order of the text.
func (p *page) sortMentions() {
	slices.SortFunc(p.mentions, func(a, b mention) int { return int(a.first - b.first) })
}

// longestName is how many words a name in the tables has at most.
const longestName = 8

// scanNames finds all runs of capitalised words, and in them the names that the tables hold.
func (p *page) scanNames() {
	for i := 0; i < len(p.toks); {
		if p.toks[i].Shape&features.Upper == 0 {
			i++
			continue
		}
		i = p.run(i)
	}
	p.matchFull()
	p.partTwins()
	p.matchLast()
	most := int32(0)
	for i, n := range p.lands {
		if n > most {
			most, p.land = n, int32(i)
		}
	}
}

// run files the words of the run that starts at token i and returns the token after it.
func (p *page) run(i int) int {
	p.word(i, true, false)
	for {
		j := i + 1
		if j >= len(p.toks) || p.possessive(j) > 0 {
			return j
		}
		t := p.toks[j]
		if t.Shape&(features.Punct|features.Glued) == features.Punct|features.Glued && j+1 < len(p.toks) {
			next := p.toks[j+1]
			glued := next.Shape&(features.Glued|features.Punct) == features.Glued
			switch c := p.text[t.Start]; {
			case (c == '-' || c == '\'' || strings.HasPrefix(p.text[t.Start:], "’")) && glued:
				p.word(j+1, false, false)
			case c == '.' && next.Shape&features.Upper != 0 && (p.toks[i].End-p.toks[i].Start < 2 || p.is(i, isTitle)) && p.near(j, j+1):
				p.word(j+1, false, false)
			default:
				return j
			}
			i = j + 1
			continue
		}
		if t.Shape&features.Upper != 0 && p.near(i, j) {
			p.word(j, false, false)
			i = j
			continue
		}
		// Small words inside: "Voice of America", "Mohammed bin Salman", "Meet the Press".
		k := j
		for k < len(p.toks) && k < j+2 && p.is(k, isLink|isParticle) && p.near(k-1, k) {
			k++
		}
		if k == j || k >= len(p.toks) || p.toks[k].Shape&features.Upper == 0 || !p.near(k-1, k) {
			return j
		}
		for ; j < k; j++ {
			p.word(j, false, true)
		}
		p.word(k, false, false)
		i = k
	}
}

// widestGap is the white space, in bytes, that may part two words of a name on one line.
const widestGap = 3

// near says whether only blanks and at most one line break part two tokens.
func (p *page) near(i, j int) bool {
	if i < 0 || j >= len(p.toks) {
		return false
	}
	a, b := p.toks[i].End, p.toks[j].Start
	gap := p.text[a:b]
	if len(gap) == 0 || gap == " " {
		return true
	}
	n := strings.Count(gap, "\n")
	if n == 1 { // a heading's line ends there if it is written in another way than the next
		return b-a < 64 && (p.toks[i].Shape^p.toks[j].Shape)&features.AllCaps == 0
	}
	return n == 0 && b-a <= widestGap
}

func (p *page) word(i int, opens, low bool) {
	ks := len(p.bytes)
	w := p.str(i)
	if len(w) <= maxWord {
		n := len(p.words)
		if len(w) > 1 || opens || n > 0 && p.words[n-1].ke-p.words[n-1].ks < 2 { // "Donald J. Trump", but "J. D. Vance"
			p.bytes = p.r.names.keys.tight(p.bytes, w)
		}
	}
	p.words = append(p.words, nameWord{tok: int32(i), ks: int32(ks), ke: int32(len(p.bytes)), opens: opens, low: low})
}

// matchFull finds whole names, the longest from each word.
func (p *page) matchFull() {
	n := p.r.names
	var buf [maxWord]byte
	for s := 0; s < len(p.words); s++ {
		w := p.words[s]
		if w.low || w.ks == w.ke {
			continue
		}
		h, l := uint64(hashStart), uint64(hashStart)
		best, end, bestLoose, looseEnd := int32(-1), 0, int32(-1), 0
		open := true
		for e := s; e < len(p.words) && e < s+longestName && (e == s || !p.words[e].opens); e++ {
			k := p.bytes[p.words[e].ks:p.words[e].ke]
			if len(k) == 0 {
				continue
			}
			h = hash(h, k)
			if open {
				at, ok := n.full[h]
				if ok && at >= 0 {
					best, end = at, e+1
				}
				open = ok
			}
			if e < s+4 && !p.words[e].low {
				l = hash(l, n.keys.loose(buf[:0], k))
				if e > s {
					if at, ok := n.loose[l]; ok && at >= 0 {
						bestLoose, looseEnd = at, e+1
					}
				}
			} else if !open {
				break
			}
		}
		if looseEnd > end {
			best, end = bestLoose, looseEnd
		}
		if best < 0 {
			continue
		}
		o := p.r.byDate(best, p.lo, p.hi)
		if o.kind == aPerson && end-s == 1 && p.longer(s) {
			continue // "Khamenei" in a longer name that no table holds
		}
		if x := p.r.names.owners[best]; x.the && !p.is(int(w.tok)-1, isDefinite) || x.in && !p.afterMedia(int(w.tok)) {
			continue
		}
		for i := s; i < end; i++ {
			p.words[i].taken = true
		}
		if o.kind == aPerson && p.r.names.owners[best].next >= 0 {
			p.twins = append(p.twins, [2]int32{int32(len(p.mentions)), best})
		} else if o.kind == aPerson {
			p.full[o.at] = true
		}
		p.mention(p.known(o), s, end)
		if o.kind == aCountry {
			p.lands[o.at]++
		}
		s = end - 1
	}
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
	before := p.words[s-1]
	if before.taken || p.is(int(before.tok), isTitle|isPerson|isPreposition|isConjunction|isDefinite|isWeekday|isMonth|isGroup) || before.ks == before.ke {
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
		w := p.words[i]
		if w.taken || w.low || w.ks == w.ke {
			continue
		}
		h := hash(hashStart, p.bytes[w.ks:w.ke])
		end := i + 1
		people, ok := p.r.names.last[h]
		if i+1 < len(p.words) && !p.words[i+1].opens && !p.words[i+1].taken && p.words[i+1].ks < p.words[i+1].ke {
			two := p.r.names.last[hash(h, p.bytes[p.words[i+1].ks:p.words[i+1].ke])]
			if len(two) > 0 {
				people, ok, end = two, true, i+2
			} else if !p.heading(int(p.toks[w.tok].Start)) {
				ok = false // a first name, or part of another name
			}
		}
		if !ok {
			continue
		}
		titled := i > 0 && !w.opens && p.is(int(p.words[i-1].tok), isTitle|isPerson)
		if !titled && !w.opens && i > 0 && !p.words[i-1].taken && !p.words[i-1].low && !p.heading(int(p.toks[w.tok].Start)) &&
			!p.is(int(p.words[i-1].tok), isPreposition|isConjunction|isDefinite) {
			continue // "Mehdi Khamenei" is not Ali
		}
		one := p.choose(people, titled)
		if one < 0 {
			continue
		}
		for j := i; j < end; j++ {
			p.words[j].taken = true
		}
		p.mention(p.known(owner{kind: aPerson, at: one, next: -1}), i, end)
		i = end - 1
	}
	if before < len(p.mentions) {
		p.sortMentions()
	}
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

func (p *page) mention(ent int32, from, to int) {
	first, last := p.words[from].tok, p.words[to-1].tok+1
	m := mention{first: first, last: last, ent: ent, flags: fromTable}
	b := int(p.toks[first].Start)
	m.block = int32(p.block(b))
	if m.block >= 0 {
		switch p.segs.Blocks[m.block].Kind {
		case segment.Heading, segment.Caption, segment.Furniture:
			m.flags |= unheard
		}
	}
	if p.possessive(int(last)) > 0 {
		m.flags |= inOwn
	}
	// "with Foreign Minister X": step back over the title.
	i := int(first) - 1
	for n := 0; i >= 0 && n < 8 && p.near(i, i+1) && !p.preposition(i) && (p.toks[i].Shape&features.Upper != 0 || p.is(i, isTitle|isPerson|isDefinite|isIndefinite) || p.punct(i, ".-")); n++ {
		i--
	}
	for p.is(i, isOf) && p.is(i-1, isTitle|isPerson) && i < int(first)-1 && !p.anyPerson(i+1, int(first)) { // "Secretary of State X"
		for i--; i >= 0 && p.near(i, i+1) && (p.is(i, isTitle|isPerson|isDefinite) || p.toks[i].Shape&features.Upper != 0); {
			i--
		}
	}
	if p.preposition(i) && p.near(i, i+1) {
		m.flags |= oblique
	}
	if p.inContent(b) {
		m.flags |= inQuote
	}
	p.mentions = append(p.mentions, m)
	p.entities[ent].sees(first, last)
}

// anyPerson says whether one of tokens [a, b) is a noun for a person.
func (p *page) anyPerson(a, b int) bool {
	for k := a; k < b; k++ {
		if p.is(k, isPerson) {
			return true
		}
	}
	return false
}

// known is the page's entity for a row of a table.
func (p *page) known(o owner) int32 {
	var slot *int32
	switch o.kind {
	case aPerson:
		slot = &p.ofPerson[o.at]
	case anOutlet:
		slot = &p.ofOutlet[o.at]
	default:
		slot = &p.ofLand[o.at]
	}
	if *slot > 0 {
		return *slot - 1
	}
	e := entity{person: -1, outlet: -1, land: -1}
	switch o.kind {
	case aPerson:
		row := p.r.people[o.at]
		e.person = o.at
		e.sp = Speaker{ID: row.ID, Name: row.Name, Kind: row.Kind, Faction: row.Faction, Known: true}
		if row.Gender != "" {
			e.gender = row.Gender[0]
		}
	case anOutlet:
		row := p.r.outlets[o.at]
		e.outlet = o.at
		e.sp = Speaker{ID: row.ID, Name: row.Name, Kind: "outlet", Faction: row.Faction, Known: true}
	default:
		row := p.r.countries[o.at]
		e.land = o.at
		e.sp = Speaker{ID: row.ID, Name: row.Name, Kind: "group", Known: true}
	}
	p.entities = append(p.entities, e)
	*slot = int32(len(p.entities))
	return *slot - 1
}

// unknown is the page's entity for a name that no table holds.
func (p *page) unknown(name, kind string, gender byte) int32 {
	id := p.r.names.keys.slug(name)
	if at, ok := p.slugs[id]; ok {
		if e := &p.entities[at]; kind == "outlet" && e.sp.Kind != kind {
			e.sp.Kind = kind // a heading or a noun beside the name has told
		}
		return at
	}
	p.entities = append(p.entities, entity{person: -1, outlet: -1, land: -1, gender: gender,
		sp: Speaker{ID: id, Name: name, Kind: kind}})
	p.slugs[id] = int32(len(p.entities) - 1)
	return int32(len(p.entities) - 1)
}

// spell is the text of tokens [a, b) in one line, without the marks of links and emphasis.
func (p *page) spell(a, b int) string {
	if a >= b {
		return ""
	}
	s := p.text[p.toks[a].Start:p.toks[b-1].End]
	if strings.IndexByte(s, '\n') < 0 && !strings.ContainsAny(s, "*[]\\_") && !strings.Contains(s, "  ") {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '*', '[', ']', '\\', '_':
		case ' ', '\n', '\r', '\t':
			if len(out) > 0 && out[len(out)-1] != ' ' {
				out = append(out, ' ')
			}
		default:
			out = append(out, s[i:i+n]...)
		}
		i += n
	}
	return strings.TrimSpace(string(out))
}

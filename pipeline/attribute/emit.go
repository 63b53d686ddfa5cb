package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// emit turns the sentence's hits into attributions.
func (p *page) emit() {
	if len(p.hits) == 0 {
		p.free()
		return
	}
	if p.run >= 0 && p.runsOn() {
		return
	}
	p.open = -1
	p.dominate()
	p.nest()
	used := 0 // items before it are taken by an earlier statement's content
	for k := range p.hits {
		x := &p.hits[k]
		switch {
		case x.dead:
		case x.manner == nothing || x.manner == alone:
			p.emitLeft(k, &used)
		case x.manner == left:
			p.emitLeft(k, &used)
		default:
			p.emitRight(k, &used)
		}
	}
	p.rest(used)
}

// dominate settles who owns a clause that stands before "he said" or "according to NAME" when it holds cues of its own:
// "Iran wants talks, he said" is his; "the minister said so, according to the agency" is the minister's.
func (p *page) dominate() {
	from := 0
	for k := range p.hits {
		x := &p.hits[k]
		for j := range k {
			if p.hits[j].at >= 0 && p.hits[j].at == x.at {
				x.dead = true
			}
		}
		if x.cue == &p.lex.cues[0] && x.at >= 0 {
			for j := k + 1; j < len(p.hits); j++ {
				if o := &p.hits[j]; o.cue.kind == say && o.sub.first >= 0 && o.sub.clause == x.at {
					x.dead = true
				}
			}
		}
		if x.dead || x.at >= 0 || x.sub.first < 0 || x.manner == alone {
			continue
		}
		accord := x.cue == &p.lex.cues[0]
		s := min(x.first, x.sub.clause)
		t := p.tagAt(s - 1)
		if t != tComma && t != tDash && !accord && !(s > 1 && p.items[s-1].is(cAs) && p.tagAt(s-2) == tComma) {
			from = k + 1
			continue
		}
		if s > 1 && p.tagAt(s-1) == tComma && p.tagAt(s-2) == tQuote || p.tagAt(s-1) == tQuote {
			from = k + 1
			continue
		}
		for j := from; j < k; j++ {
			o := &p.hits[j]
			if o.dead || o.first >= s {
				continue
			}
			if o.cue.kind == say && !o.from || o.cue.kind == stance && !o.from && (accord || x.cue.frames&fCarry != 0) {
				x.dead = true
				break
			}
		}
		if c := max(x.after, x.end); !x.dead && !accord && p.tagAt(c) == tComma && p.goesOn(c+1) && !p.startsHit(k, c+1) {
			x.rest = c + 1
		}
		if !x.dead {
			for j := from; j < k; j++ {
				if p.hits[j].first < s {
					p.hits[j].dead = true
				}
			}
		}
		from = k + 1
	}
}

// runsOn says whether the sentence at hand goes on with words that run on since "It wrote: ...": no cue in it is said of
// their own source again. It takes the sentence in where it does.
func (p *page) runsOn() bool {
	for k := range p.hits {
		x := &p.hits[k]
		if x.cue == &p.lex.cues[0] {
			if p.self(x.sub) {
				p.run = -1
				return false
			}
			continue
		}
		if x.sub.first < 0 || x.cue.kind != say || !p.self(x.sub) {
			continue
		}
		ends := p.tagAt(max(x.after, x.end))
		if x.at >= 0 && x.sub.clause <= 2 || x.at < 0 && p.tagAt(x.sub.clause-1) == tComma && (ends == tComma || ends == tStop) {
			p.run = -1
			return false
		}
	}
	if !p.outletRuns() && len(p.hits) > 0 && p.hits[0].sub.first == 0 && p.tagAt(0) == tName {
		p.run = -1 // a person's words seldom run on past a sentence that names its speaker
		return false
	}
	p.out[p.run].Spans[len(p.out[p.run].Spans)-1].End = p.sent.End
	return true
}

// outletRuns says whether the words that run on are a paper's: "it wrote", "the daily said".
func (p *page) outletRuns() bool {
	src := p.out[p.run].Source
	if !src.Ok() {
		return false
	}
	t := p.seek(src.Start)
	for ; t < len(p.toks) && int(p.toks[t].Start) < src.End; t++ {
		e := p.lex.of(p.toks[t].Word)
		if e.class&cOutlet != 0 {
			return true
		}
		if e.class&cTitle != 0 {
			return false
		}
	}
	s := src.In(p.text)
	return s != "He" && s != "he" && s != "She" && s != "she"
}

// self says whether a subject is the source of the words that run on: "it", "the paper", its name.
func (p *page) self(s subject) bool {
	src := p.out[p.run].Source
	head := &p.items[s.end-1]
	w := p.text[head.start:head.end]
	if head.tag == tSubj || head.tag == tPoss {
		switch w {
		case "It", "it", "its", "He", "She":
			return true
		}
		return false
	}
	if head.is(cOutlet) && p.items[s.first].tag == tDet {
		return true
	}
	return src.Ok() && head.tag == tName && len(w) > 2 && strings.HasSuffix(src.In(p.text), w)
}

// nest tells the hits that stand inside another's content from those beside it.
func (p *page) nest() {
	for k := range p.hits {
		x := &p.hits[k]
		x.in = -1
		for j := k - 1; j >= 0; j-- {
			o := &p.hits[j]
			at := o.at
			if o.rest > 0 {
				at = o.rest
			}
			if o.dead || o.in >= 0 || at < 0 || x.first < at {
				continue
			}
			if !p.beside(o, x) {
				x.in = j
			}
			break
		}
	}
}

// beside says whether hit x, right of o's cue, is o's sister and not part of what o's source says.
func (p *page) beside(o, x *hit) bool {
	if o.in >= 0 || o.manner == colon {
		return false
	}
	start := x.first
	if x.sub.first >= 0 && !x.inverted {
		start = x.sub.clause
	}
	if start == o.at || start == o.rest && o.rest > 0 {
		return false
	}
	switch p.tagAt(start - 1) {
	case tComma, tDash:
		return x.from || x.at < 0
	case tSemi, tQuote, tStop:
		return true
	case tConj:
		t := p.tagAt(start - 2)
		if x.from && o.manner == clause && (t != tComma || x.first < x.group.head) {
			// "said that the bill had passed and set a date" against "said that it had passed and denied that ..."
			return x.manner == quotation || x.manner == clause && p.tagAt(x.at) == tThat && x.cue.kind != mind
		}
		return x.from || t == tComma || t == tQuote
	case tSub:
		switch p.tagAt(start - 2) {
		case tComma, tSemi, tDash, tQuote:
			return start-2 > o.at && p.items[start-1].is(cContrast)
		}
	}
	return false
}

// start is the item where a hit's own words begin, with the comma or conjunction before them.
func (p *page) start(x *hit) int {
	s := x.first
	if x.sub.first >= 0 && !x.inverted && x.sub.clause < s {
		s = x.sub.clause
	}
	for s > 0 {
		switch p.tagAt(s - 1) {
		case tComma, tConj, tDash:
			s--
			continue
		}
		if p.items[s-1].is(cContrast) {
			s--
			continue
		}
		break
	}
	return s
}

// contentEnd is the end of the content of hit k that starts at item at.
func (p *page) contentEnd(k, at int) int {
	n := len(p.items)
	stop := n
	for j := k + 1; j < len(p.hits); j++ {
		if x := &p.hits[j]; !x.dead && !(x.from && x.manner == nothing) && (p.hits[j].in < 0 || p.hits[j].in < k) {
			s := p.start(x)
			if s <= at {
				for s = x.first; s > at && (p.tagAt(s-1) == tComma || p.tagAt(s-1) == tConj); s-- {
				}
			}
			if s > at {
				stop = s
				break
			}
		}
	}
	i := at
	object := p.hits[k].manner == object
	for ; i < stop; i++ {
		switch p.tagAt(i) {
		case tConj:
			if t := p.tagAt(i + 1); object && i > at && (t == tFin || t == tHave) && !p.items[i].quoted && !p.verb(at, i) {
				return i // "called it a triumph and went home"
			}
		case tSemi:
			return i
		case tColon:
			if p.tagAt(i+1) == tQuote {
				return i
			}
		case tComma:
			if p.tagAt(i+1) == tQuote && p.taken(k, i+1) {
				return i
			}
			if t := p.tagAt(i + 1); p.hits[k].sub.rel >= 0 && (t == tFin || t == tHave || t == tBe || t == tModal || t == tDo) {
				return i // the end of a relative clause
			}
			if p.hits[k].in >= 0 && p.tagAt(i+1) == tConj && p.tagAt(i+2) == tThat {
				return i
			}
			if t := p.tagAt(i + 1); (t == tPrep || t == tTo) && p.tagAt(i+2) == tRel {
				return i
			}
		case tQuote:
			if i > at && p.taken(k, i) {
				return i
			}
		}
	}
	return i
}

// taken says whether the quotation at item q belongs to a hit after hit k: "..., "...," said NAME".
func (p *page) taken(k, q int) bool {
	for j := k + 1; j < len(p.hits); j++ {
		x := &p.hits[j]
		if s := p.start(x); s == q+1 && x.at < 0 || x.at == q {
			return true
		} else if s > q+1 {
			break
		}
	}
	return false
}

// span is the bytes of items [a, b), without marks at the end.
func (p *page) span(a, b int) segment.Span {
	for b > a && !p.items[b-1].quoted {
		switch p.tagAt(b - 1) {
		case tComma, tColon, tSemi, tDash, tStop, tConj:
			b--
			continue
		}
		break
	}
	for a < b {
		switch p.tagAt(a) {
		case tComma, tColon, tDash:
			a++
			continue
		}
		break
	}
	if a >= b {
		return segment.None
	}
	if a+1 == b && p.tagAt(a) == tQuote {
		return p.items[a].inner
	}
	return segment.Span{Start: p.items[a].start, End: p.items[b-1].end}
}

// base is an attribution with all that hit x tells but its content.
func (p *page) base(x *hit) Attribution {
	a := Attribution{Source: segment.None, Cue: segment.None, Clause: p.sent, Block: p.at, From: -1, Within: -1,
		Question: segment.None, Place: segment.None}
	if x.sub.first >= 0 {
		a.Source = p.span(x.sub.first, x.sub.end)
	}
	a.Cue = segment.Span{Start: p.items[x.first].start, End: p.items[x.end-1].end}
	return a
}

func (p *page) emitRight(k int, used *int) {
	x := &p.hits[k]
	if x.in >= 0 && !p.worthNesting(k) {
		return
	}
	end := x.at + 1
	if x.manner != quotation || p.tagAt(x.at) != tQuote {
		end = p.contentEnd(k, x.at)
	}
	if x.manner == clause && p.tagAt(x.at) == tThat && p.marks(x.at+1, end) {
		// "He said that:" above a list
		x.at, x.manner = -1, nothing
		return
	}
	if x.manner == clause && p.tagAt(x.at) != tThat {
		if e := p.nounRight(x.at); p.names(x.at, e) && !verbal(p.tagAt(e)) && x.cue.frames&fObject == 0 {
			return // "wrote a commentary about those who ..."
		}
		switch {
		case x.cue.frames&fObject != 0 && !p.verb(x.at, end):
			x.manner = object
		case x.cue.frames&fObject == 0 && !p.finite(x.at, end):
			return
		}
	}
	if x.manner == object {
		end = p.trim(x.at, end)
	}
	s := p.span(x.at, end)
	if !s.Ok() {
		return
	}
	if h := &p.items[x.group.head]; x.manner == object && x.in < 0 && !x.from && s.Len() <= h.end-h.start {
		s.Start = h.start // so short an object says little without its verb
	}
	if x.manner == object && p.tagAt(end) == tColon && p.tagAt(end+1) == tQuote {
		// "went on to dismiss the demands: "..."": the quotation is what was said
		x.at, x.manner, end = end+1, quotation, end+2
		s = p.items[x.at].inner
	}
	a := p.base(x)
	a.Spans = []segment.Span{s}
	if q := x.first - 1; x.manner == quotation && x.in < 0 && !x.from {
		if q = x.sub.clause - 1; q >= *used && p.tagAt(q) == tQuote {
			a.Spans = []segment.Span{p.items[q].inner, s}
		}
	}
	a.Form = p.form(x.at, end)
	if x.from {
		prev := p.previous(k)
		if prev < 0 {
			if x.other.first < 0 {
				return
			}
			if x.sub = x.other; !p.speaker(x) {
				return
			}
			x.from = false
			a.Source = p.span(x.sub.first, x.sub.end)
			x.out = p.add(a)
			*used = max(*used, end)
			return
		}
		o := &p.hits[prev]
		if o.manner == object && (x.cue.kind != say || x.manner == object || o.cue.kind == stance && x.group.participle) {
			// "rejected the offer and called it a trap": one act in two pieces
			to := &p.out[o.out]
			to.Spans = append(to.Spans, s)
			x.out = o.out
			*used = max(*used, end)
			return
		}
		a.From = o.out
	}
	if x.in >= 0 {
		a.Within = p.hits[x.in].out
	}
	x.out = p.add(a)
	if x.in < 0 {
		*used = max(*used, end)
	}
	if x.manner == quotation || x.cue.kind == say {
		p.last = x.out
	}
	if x.manner == colon && end == len(p.items) {
		p.run = x.out
	}
	if x.manner == quotation && x.in < 0 {
		p.open = x.out
	}
}

// worthNesting says whether a hit inside another's content is a statement of its own: another named source speaks.
func (p *page) worthNesting(k int) bool {
	x := &p.hits[k]
	if x.from || x.cue.kind == mind || x.sub.first < 0 || !p.someone(x.sub.first, x.sub.end) || p.hits[x.in].manner == colon {
		return false
	}
	switch p.items[x.sub.first].tag {
	case tSubj, tPoss:
		return false
	}
	return x.cue.kind == say || x.manner != object || x.cue.frames&(fAs|fName) != 0
}

// previous is the hit whose subject speaks for hit k, which has none of its own; -1.
func (p *page) previous(k int) int {
	for j := k - 1; j >= 0; j-- {
		if p.hits[j].out >= 0 && p.hits[j].in == p.hits[k].in {
			return j
		}
	}
	return -1
}

// emitLeft handles "..., said NAME", "..., NAME said, ...", "..., according to NAME".
func (p *page) emitLeft(k int, used *int) {
	x := &p.hits[k]
	if x.in >= 0 {
		return
	}
	accord := x.cue == &p.lex.cues[0]
	if !accord && x.cue.frames&(fThat|fQuote|fReport) == 0 {
		return
	}
	start := x.first
	if x.sub.first >= 0 {
		start = min(x.first, x.sub.clause)
	}
	e := start
	comma := false
	for e > *used {
		t := p.tagAt(e - 1)
		if t == tComma || t == tDash {
			comma = true
		} else if !(e == start && (p.items[e-1].is(cAs) || t == tSub)) {
			break
		}
		e--
	}
	if e <= *used || e == start && p.tagAt(e-1) != tQuote && !accord {
		return
	}
	a := p.base(x)
	if x.from {
		prev := p.previous(k)
		if prev < 0 {
			return
		}
		a.From = p.hits[prev].out
	}
	var spans []segment.Span
	if p.tagAt(e-1) == tQuote {
		b := e - 1
		spans = append(spans, p.items[b].inner)
		a.Form = Direct
	} else {
		if !comma && !accord {
			return
		}
		b := *used
		for b < e && (p.tagAt(b) == tComma || p.tagAt(b) == tConj || p.tagAt(b) == tAdv && p.tagAt(b+1) == tComma) {
			b++
		}
		s := p.span(b, e)
		if !s.Ok() || !p.clause(b, e) && x.rest == 0 || p.items[b].is(cAccord) {
			return
		}
		spans = append(spans, s)
		a.Form = p.form(b, e)
	}
	*used = max(*used, x.after, x.end)
	// what goes on after "he said,"
	if c := max(x.after, x.end); p.tagAt(c) == tComma && c+1 < len(p.items) {
		if p.tagAt(c+1) == tQuote && a.Form == Direct {
			spans = append(spans, p.items[c+1].inner)
			*used = c + 2
		} else if a.Form != Direct && (x.rest > 0 || !p.startsHit(k, c+1) && p.goesOn(c+1)) {
			end := p.contentEnd(k, c+1)
			if s := p.span(c+1, end); s.Ok() {
				spans = append(spans, s)
				*used = end
			}
		}
	}
	a.Spans = spans
	x.out = p.add(a)
	p.last = x.out
}

// trim cuts from the end of an object what says when or where it was said: "rejected the offer in a post on Monday".
func (p *page) trim(a, b int) int {
	for {
		e := b
		for e > a && (p.tagAt(e-1) == tStop || p.tagAt(e-1) == tComma) {
			e--
		}
		i, cuts := e-1, false
		for i > a && p.tagAt(i) != tPrep && p.tagAt(i) != tComma && p.tagAt(i) != tFin && p.tagAt(i) != tTo && !p.items[i].quoted {
			cuts = cuts || p.tagAt(i) == tTime || p.items[i].is(cEvent|cWork)
			i--
		}
		if i <= a+1 || p.tagAt(i) != tPrep || !cuts || p.items[i].is(cOf) {
			if e > a+1 && p.tagAt(e-1) == tTime && (p.tagAt(e-2) == tNoun || p.tagAt(e-2) == tName) {
				return e - 1
			}
			return b
		}
		b = i
	}
}

// finite says whether a finite verb or a quotation stands in items [a, b).
func (p *page) finite(a, b int) bool {
	for i := a; i < b; i++ {
		if p.items[i].quoted || p.tagAt(i) == tQuote {
			return true
		}
	}
	return p.verb(a, b)
}

// verb says whether what is or may be a finite verb stands in items [a, b).
func (p *page) verb(a, b int) bool {
	for i := a; i < b; i++ {
		if verbal(p.tagAt(i)) || p.items[i].forms&(vS|vPast) != 0 {
			return true
		}
	}
	return false
}

func verbal(t tag) bool { return t == tFin || t == tBe || t == tHave || t == tModal || t == tDo }

// marks says whether items [a, b) are marks only.
func (p *page) marks(a, b int) bool {
	for i := a; i < b; i++ {
		if t := p.tagAt(i); t != tColon && t != tComma && t != tDash && t != tStop {
			return false
		}
	}
	return true
}

// names says whether a noun for a text stands in items [a, b).
func (p *page) names(a, b int) bool {
	for i := a; i < b; i++ {
		if p.items[i].is(cWork) {
			return true
		}
	}
	return false
}

// clause says whether items [a, b) hold a verb, or are the topic of one that follows: no mere "in a note on Sunday".
func (p *page) clause(a, b int) bool {
	t := p.tagAt(a)
	return p.finite(a, b) || (t == tDet || t == tName || t == tPoss || t == tNoun) && b < len(p.items)
}

// startsHit says whether another hit's words start at item i.
func (p *page) startsHit(k, i int) bool {
	for j := k + 1; j < len(p.hits); j++ {
		if x := &p.hits[j]; !x.dead && !(x.from && x.manner == nothing) && p.start(x) <= i {
			return true
		}
	}
	return false
}

// goesOn says whether what follows "he said," can be the rest of what he said.
func (p *page) goesOn(i int) bool {
	switch p.tagAt(i) {
	case tRel, tIng, tStop:
		return false
	}
	if i >= len(p.items) {
		return false
	}
	if p.items[i].is(cBut) {
		for k := range p.hits {
			if p.hits[k].first > i {
				return false
			}
		}
		return true
	}
	return !p.items[i].is(cContrast)
}

// form tells the form of content [a, b).
func (p *page) form(a, b int) Form {
	if a+1 == b && p.tagAt(a) == tQuote {
		return Direct
	}
	all, some := true, false
	for i := a; i < b; i++ {
		if p.items[i].quoted || p.tagAt(i) == tQuote {
			some = true
		} else if p.tagAt(i) != tStop {
			all = false
		}
	}
	switch {
	case some && all:
		return Direct
	case some:
		return Mixed
	}
	return Indirect
}

// rest takes quotations of the sentence that no hit has taken.
func (p *page) rest(used int) {
	if p.last < 0 || used < len(p.items) && p.announced(used) {
		return
	}
	for i := max(used, 0); i < len(p.items); i++ {
		if p.tagAt(i) == tQuote && (p.tagAt(i-1) == tStop || i == 0 || p.open >= 0 && p.tagAt(i-1) == tComma) {
			p.carry(p.items[i].inner)
		}
	}
}

// free handles a sentence without a cue: a quotation that goes on, or words that run on.
func (p *page) free() {
	n := len(p.items)
	if n == 0 {
		return
	}
	if p.run >= 0 {
		a := &p.out[p.run]
		end := p.span(0, n)
		if end.Ok() {
			a.Spans[len(a.Spans)-1].End = p.sent.End
		}
		return
	}
	if p.announced(0) || p.last < 0 {
		return
	}
	for i := range p.items {
		if p.tagAt(i) == tQuote && (p.open >= 0 || (i == 0 || p.tagAt(i-1) == tStop) && (i+1 >= n || i+2 >= n && p.tagAt(i+1) == tStop)) {
			p.carry(p.items[i].inner)
		}
	}
}

// announced takes a quotation after a colon that no cue has taken: "A reposted it with three words: "..."". The sentence's
// subject speaks.
func (p *page) announced(used int) bool {
	n := len(p.items)
	q := n - 1
	for q > used && p.tagAt(q) == tStop {
		q--
	}
	if q < 2 || q <= used || p.tagAt(q) != tQuote || p.tagAt(q-1) != tColon || p.open >= 0 {
		return false
	}
	src := p.owner()
	if !src.Ok() || p.items[q].inner.Len() == 0 {
		return false
	}
	p.last = p.add(Attribution{Source: src, Cue: segment.Span{Start: p.items[q-1].start, End: p.items[q-1].end}, Spans: []segment.Span{p.items[q].inner},
		Form: Direct, Clause: p.sent, Block: p.at, From: -1, Within: -1, Question: segment.None, Place: segment.None})
	p.open = p.last
	return true
}

// carry adds a quotation that goes on with the last speaker.
func (p *page) carry(s segment.Span) {
	if s.Len() == 0 {
		return
	}
	if p.open >= 0 {
		// "wrote: "...," referring to NAME, "...": one statement in pieces
		a := &p.out[p.open]
		a.Spans = append(a.Spans, s)
		return
	}
	p.last = p.add(Attribution{Source: segment.None, Cue: segment.None, Spans: []segment.Span{s}, Form: Direct, Clause: p.out[p.last].Clause,
		Block: p.at, From: p.last, Within: -1, Question: segment.None, Place: segment.None})
}

func (p *page) add(a Attribution) int {
	p.out = append(p.out, a)
	return len(p.out) - 1
}

package segment

import "strings"

// evidence is what a block shows of being part of the page rather than of the text.
type evidence struct {
	rule     int  // the first rule of furniture that holds anywhere; -1
	edgeRule int  // the first that holds at the page's edges; -1
	words    int  // counted up to mostTerms
	repeated bool // the block before or after it has the same words
	stop     bool // it ends with a stop
	body     bool // a part of the text: words enough, and a stop
	menu     bool // short items between bars
	date     bool // nothing but a date and perhaps a time
	mute     bool // not one letter
	code     bool // a line of a program that the page lost
	name     bool // two to four capitalised words
	quoted   bool // it has a double quotation mark
	figure   bool // the page marks it as a picture's caption
	again    int  // index of the block with the same words that comes next, where they are a headline's; 0
}

// leastBodyWords is the number of words from which a paragraph with a stop is part of the text.
const leastBodyWords = 14

// leastLongWords is the same for a paragraph without one, which the page cut off or ran into the next.
const leastLongWords = 30

// shortBlock is the length in bytes up to which a block's words are all looked at.
const shortBlock = 400

// shortText is the same for a block that ends with a stop, as paragraphs of the text do.
const shortText = 200

// classify tells headings from paragraphs, and both from the page's furniture.
func (p *page) classify() {
	p.observe()
	first, last, tail := p.bounds()
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Kind == Paragraph && p.looksHeading(i) {
			b.Kind = Heading
			b.Span, _ = p.unbold(b.Span)
			b.Label, b.LabelURL, p.facts[i].body = None, None, 0
			if d := p.scanDate(b.Start, b.End); d == b.End {
				b.Lead = b.Span
			}
		}
	}
	p.findTitle(first)
	for i := range p.blocks {
		p.judge(i, first, last, tail)
	}
	for i := first; i >= 0 && i < last; i++ {
		i = p.listed(i)
	}
}

// listed takes the headlines of other articles that a line like "Read more:" lists in the middle of the body: lines without
// a stop behind it, one if it ends with a colon, else two and more. It returns the last block of the list, or i.
func (p *page) listed(i int) int {
	e := &p.facts[i].evidence
	if e.rule < 0 || p.s.furniture.rules[e.rule].kind != "teaser" || p.s.furniture.rules[e.rule].match != matchWhole {
		return i
	}
	end := i + 1
	for end < len(p.blocks) && p.headlike(end) && end != p.title {
		end++
	}
	if end == i+1 || end == i+2 && p.tailMark(&p.blocks[i]) != ':' || end == len(p.blocks) {
		return i
	}
	for k := i + 1; k < end; k++ {
		b := &p.blocks[k]
		b.Kind, b.Rule = Furniture, ruleTail
		b.Label, b.LabelURL, b.Lead, b.Dateline, b.Signature = None, None, None, None, None
	}
	return end - 1
}

// observe gathers the evidence of all blocks.
func (p *page) observe() {
	captions := p.doc.Captions
	f := p.s.furniture
	t, headlines := &p.terms, p.headlines
	for i := range p.blocks {
		b, e := &p.blocks[i], &p.facts[i].evidence
		e.rule, e.edgeRule = -1, -1
		e.stop = stopBefore(p.text, b.Start, b.End) != 0
		if b.Kind == Furniture {
			continue
		}
		complete := b.Len() <= shortBlock && !(e.stop && b.Len() > shortText)
		most := startTerms
		if complete {
			most = mostTerms + 1
		}
		t.open(b.Start, b.End, most)
		e.words = mostTerms
		if complete {
			n := t.count()
			complete, e.words = n <= mostTerms, min(n, mostTerms)
		}
		if !(b.Kind == Turn && b.Label.Ok()) && openingClass(p.text[b.Start:b.End]) == noClass {
			v := f.find(t, complete)
			e.rule, e.edgeRule = v.anywhere, v.edge
			if e.rule >= 0 && e.stop && f.rules[e.rule].kind == "teaser" && f.rules[e.rule].match == matchStart {
				e.rule = -1 // "Read more of it," he told them.
			}
		}
		if i > 0 {
			prev := &p.blocks[i-1]
			if prev.Len() == b.Len() && prev.In(p.text) == b.In(p.text) && b.Kind == prev.Kind && e.words > 0 {
				e.repeated, p.facts[i-1].evidence.repeated = true, true
			}
		}
		for len(captions) > 0 && captions[0][1] <= b.Start {
			captions = captions[1:]
		}
		e.figure = len(captions) > 0 && captions[0][0] <= b.Start && b.End <= captions[0][1]
		e.menu = b.Kind == Paragraph && isMenu(b.In(p.text))
		e.date = p.isDateLine(i)
		e.name = isName(t)
		e.mute, e.code = isMute(t), isCode(b.In(p.text))
		e.quoted = e.stop && e.words < leastBodyWords && hasDoubleMark(b.In(p.text))
		e.body = e.rule < 0 && !e.figure && !e.repeated && !e.menu && !e.date && !e.mute && !e.code &&
			(e.stop && e.words >= leastBodyWords && b.Kind != Heading || b.Kind == Turn && (b.Label.Ok() || e.stop || p.tailMark(b) != 0) || b.Kind == Bullet && (e.stop || e.words > 7 && !p.endsWithDate(b)) || b.Kind == Quotation || b.Label.Ok() || p.facts[i].post && e.words > 0 ||
				e.words >= leastLongWords && b.Kind == Paragraph && !p.isCredit(b, e) || b.Kind == Paragraph && p.quotedLine(i))
		if !e.stop && e.words > 2 && b.Len() < longestHeading {
			key := b.In(p.text)
			if at := headlines[key] - 1; at >= 0 && at < i-1 {
				p.facts[at].evidence.again = i
				e.repeated = p.facts[at].evidence.repeated
			}
			headlines[key] = i + 1
		}
	}
}

// hasDoubleMark says whether t has a double quotation mark. Four searches take a tenth of strings.ContainsAny's time.
func hasDoubleMark(t string) bool {
	return strings.IndexByte(t, '"') >= 0 || strings.Contains(t, "“") || strings.Contains(t, "”") || strings.Contains(t, "«")
}

// quotedLine says whether the block is one of several lines "Name: “...”" in a row; one alone may be a headline.
func (p *page) quotedLine(i int) bool {
	return endsQuoted(p.blocks[i].In(p.text)) &&
		(i > 0 && endsQuoted(p.blocks[i-1].In(p.text)) || i+1 < len(p.blocks) && endsQuoted(p.blocks[i+1].In(p.text)))
}

// endsQuoted says whether the text is "Name: “...”".
func endsQuoted(t string) bool {
	if !strings.HasSuffix(t, "”") && !strings.HasSuffix(t, "\"") {
		return false
	}
	return strings.Contains(t, ": “") || strings.Contains(t, ": \"")
}

// longestHeading is a heading's length in bytes, longestHeadingWords in words.
const (
	longestHeading      = 160
	longestHeadingWords = 20
	// longestQuestionWords is the same for a question: a longer one is the text's own.
	longestQuestionWords = 14
)

// looksHeading says whether the paragraph is a heading without a mark: short, alone, and without a stop; or a question.
func (p *page) looksHeading(i int) bool {
	b, f := &p.blocks[i], &p.facts[i]
	if b.Kind != Paragraph || b.Depth > 0 || f.post || f.evidence.figure || b.Len() > longestHeading || b.Lead.Ok() && b.Lead.Len() < b.Len() || b.Dateline.Ok() {
		return false
	}
	if b.Label.Ok() || b.Signature.Ok() || dashAt(p.text, b.Start, b.End) > 0 || i > 0 && p.blocks[i-1].Kind == Paragraph && p.endsWithColon(&p.blocks[i-1]) {
		return false
	}
	t := b.In(p.text)
	if p.quotedLine(i) {
		return false
	}
	if _, bold := p.unbold(b.Span); bold {
		return p.tailMark(b) != '.'
	}
	if p.width > 0 && (!f.loose || !f.alone) || f.last > f.first+1 || startsLower(p.text, &p.lines[f.first]) {
		return false
	}
	switch p.tailMark(b) {
	case '.', '!', '…', ';', ',', ':', '-':
		return false
	case '?':
		return strings.Count(t, "?") == 1 && !strings.Contains(t, ". ") && strings.Count(t, " ") < longestQuestionWords && openingClass(t) == noClass && !asksInMarks(t)
	}
	return strings.Count(t, " ") < longestHeadingWords && (openingClass(t) == noClass || p.s.wholeQuote(t))
}

// asksInMarks says whether a line that ends with a question only quotes it: 'Varo asked: "Who pays?"'.
func asksInMarks(t string) bool {
	q := strings.IndexAny(t, "“\"«")
	if q < 1 {
		return false
	}
	before := strings.TrimRight(t[:q], " \u00a0")
	return strings.HasSuffix(before, ":") || strings.HasSuffix(before, ",")
}

// wholeQuote says whether the text is one quotation from its first to its last mark.
func (s *Segmenter) wholeQuote(t string) bool {
	q := quoter{words: s.words, text: t}
	quotes := q.scan(0, len(t), noClass)
	return len(quotes) > 0 && quotes[0].Start == 0 && quotes[0].End == len(t)
}

// tailMark is the last mark or letter of the block, closing marks aside: '.', '?', ':' ... A letter or digit is 0, a dash '-'.
func (p *page) tailMark(b *Block) rune {
	if r := stopBefore(p.text, b.Start, b.End); r != 0 {
		return r
	}
	t := strings.TrimRight(p.text[b.Start:b.End], "*_ \u00a0”’\"')]")
	if t == "" {
		return 0
	}
	switch c := t[len(t)-1]; c {
	case ',', ';', ':', '-':
		return rune(c)
	}
	if strings.HasSuffix(t, "—") || strings.HasSuffix(t, "–") {
		return '-'
	}
	return 0
}

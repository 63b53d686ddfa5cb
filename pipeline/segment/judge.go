package segment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The rules that stand in no table, since the page's structure tells them and not its words.
const (
	ruleMenu     = "menu-line"   // short items between bars
	ruleRepeated = "repeated"    // the same line twice in a row
	ruleDate     = "date-line"   // a date alone, outside the body
	ruleName     = "name-line"   // a name alone, beside title or reading time
	ruleLabel    = "label-line"  // a section's name before the title
	ruleTail     = "tail"        // behind the body, where other articles are shown
	ruleFigure   = "figure"      // what the page marks as a picture's caption
	ruleCredit   = "credit"      // a line without stop that ends with a date or a credit in brackets
	ruleTitle    = "title-again" // the title once more
	ruleMute     = "no-words"    // numbers or marks only
	ruleCode     = "code-line"   // a line of a program that the page lost
)

// judge says whether block i is furniture or a caption. first and last bound the body; from tail on nothing is text.
func (p *page) judge(i, first, last, tail int) {
	b, e := &p.blocks[i], &p.facts[i].evidence
	if b.Kind == Furniture || i == p.title {
		return
	}
	rule := e.rule
	if rule < 0 && e.edgeRule >= 0 {
		switch w := p.s.furniture.rules[e.edgeRule].where; {
		case first < 0 || i > last, w == atEdge && i < first:
			rule = e.edgeRule
		}
	}
	set := func(k Kind, id string) { b.Kind, b.Rule = k, id }
	switch {
	case e.figure:
		set(Caption, ruleFigure)
	case rule >= 0:
		kind := Furniture
		if p.s.furniture.rules[rule].kind == "caption" && (first < 0 || i < tail) {
			kind = Caption
		}
		set(kind, p.s.furniture.rules[rule].id)
	case e.code:
		set(Furniture, ruleCode)
	case e.mute && b.Kind != Bullet && b.Kind != Quotation && !(b.Kind == Turn && b.Label.Ok()):
		set(Furniture, ruleMute)
	case b.Kind == Turn && (i < tail || b.Label.Ok()):
	case p.title >= 0 && !e.stop && i > p.title && b.Kind != Bullet && b.In(p.text) == p.blocks[p.title].In(p.text):
		set(Furniture, ruleTitle)
	case e.repeated && e.name:
		set(Furniture, ruleName)
	case e.repeated && b.Kind != Bullet && (first < 0 || i < tail):
		set(Caption, ruleRepeated)
	case e.menu:
		set(Furniture, ruleMenu)
	case first < 0:
	case e.date && (i < first || i > last):
		set(Furniture, ruleDate)
	case i >= tail:
		set(Furniture, ruleTail)
	case e.name && !e.stop && b.Kind != Bullet && p.beside(i, i < first):
		set(Furniture, ruleName)
	case p.isCredit(b, e):
		set(Caption, ruleCredit)
	case i < first && i < p.title && !e.stop:
		set(Furniture, ruleLabel)
	case i < first-1 && i < p.standfirst && p.title >= 0 && e.words <= 3 && !e.stop && !p.facts[i].hash && b.Kind != Bullet:
		set(Furniture, ruleName)
	}
	if b.Kind == Furniture {
		b.Label, b.LabelURL, b.Lead, b.Dateline, b.Signature = None, None, None, None, None
	}
}

// beside says whether a name stands beside a reading time or another byline, or is the author's; in the page's head, also
// whether it stands beside a date.
func (p *page) beside(i int, head bool) bool {
	if a := p.doc.Author; a != "" && strings.EqualFold(a, p.blocks[i].In(p.text)) {
		return true
	}
	for j := max(0, i-1); j <= i+1 && j < len(p.blocks); j++ {
		if j == i {
			continue
		}
		e := &p.facts[j].evidence
		if p.isByline(e.rule) || head && (e.date || p.isByline(e.edgeRule)) {
			return true
		}
	}
	return false
}

func (p *page) isByline(rule int) bool {
	return rule >= 0 && p.s.furniture.rules[rule].kind == "byline"
}

// leastCreditWords is how many words a caption must have.
const leastCreditWords = 6

// isCredit says whether the block is a caption by its form: no stop, and at the end a date or a credit in square brackets.
func (p *page) isCredit(b *Block, e *evidence) bool {
	if b.Len() > shortBlock || e.stop && p.text[b.End-1] != ']' || e.words < leastCreditWords && (e.stop || !p.onlyCredit(b.Start, b.End)) || e.words >= mostTerms || b.Kind == Bullet || b.Label.Ok() || b.Signature.Ok() {
		return false
	}
	t := b.In(p.text)
	if !e.stop && p.onlyCredit(b.Start, b.End) {
		return true
	}
	if open := strings.LastIndexByte(t, '['); open > 0 && t[len(t)-1] == ']' {
		return stopBefore(t, 0, open) == 0 && wordAt(t, open+1, len(t)) > open+1 // not "... so. [3]"
	}
	return p.endsWithDate(b)
}

// endsWithDate says whether the block's last words are a date with a year.
func (p *page) endsWithDate(b *Block) bool {
	t := b.In(p.text)
	if len(t) < longestForm || digits(t, len(t)-4, len(t)) != 4 {
		return false
	}
	for at := max(1, len(t)-longestDate); at < len(t)-4; at++ {
		if t[at-1] == ' ' && p.scanDate(b.Start+at, b.End) == b.End {
			return true
		}
	}
	return false
}

// leastTitleWords is how many words a title must have where the page does not say which line it is.
const leastTitleWords = 3

// findTitle finds the block that is the document's title: the one that the page names, else the first heading before the
// body that is long enough.
func (p *page) findTitle(first int) {
	if p.doc.Title != "" {
		for i := range p.blocks {
			if i > maxLookBack {
				break
			}
			if b := &p.blocks[i]; b.Kind != Furniture && sameTitle(b.In(p.text), p.doc.Title) {
				p.setTitle(i)
				return
			}
		}
	}
	if first < 0 {
		first = len(p.blocks)
	}
	for i := 0; i < first; i++ {
		e := &p.facts[i].evidence
		if p.blocks[i].Kind == Heading && p.facts[i].hash && p.blocks[i].Depth == 1 && e.rule < 0 {
			p.setTitle(i)
			return
		}
	}
	for i := 0; i < first; i++ {
		b, e := &p.blocks[i], &p.facts[i].evidence
		if e.body {
			return
		}
		if b.Kind == Heading && p.tailMark(b) != ':' && e.rule < 0 && e.edgeRule < 0 && !e.menu && !e.date && !e.repeated && e.words >= leastTitleWords && !(e.name && isCapitals(firstOf(b.In(p.text)))) {
			p.setTitle(i)
			return
		}
	}
}

func (p *page) setTitle(i int) {
	p.title = i
	b := &p.blocks[i]
	b.Kind, b.Label, b.LabelURL, b.Lead, b.Dateline, b.Signature, p.facts[i].body = Heading, None, None, None, None, None, 0
}

func firstOf(t string) string { return t[:wordAt(t, 0, len(t))] }

// sameTitle says whether the block has the title's letters and digits, marks and case aside, and aside from a site's name
// that the title has behind a bar or a dash.
func sameTitle(block, title string) bool {
	i, j := 0, 0
	for {
		a, n := nextLetter(block, i)
		b, m := nextLetter(title, j)
		switch {
		case a < 0 && b < 0:
			return i > 0
		case a < 0:
			rest := strings.TrimLeft(title[j:], "?!”’\"' ")
			return i >= leastTitlePrefix && (rest != "" && strings.ContainsRune("|·-–—«:", []rune(rest)[0]))
		case a != b:
			return false
		}
		i, j = n, m
	}
}

// leastTitlePrefix is the length in bytes from which a block may be the first part of a title.
const leastTitlePrefix = 12

// nextLetter is the next letter or digit from i on, in lower case, and the offset behind it; -1 at the end.
func nextLetter(s string, i int) (rune, int) {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r), i
		}
	}
	return -1, i
}

package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A kind says what a block is on its page.
type kind int

const (
	paragraph kind = iota
	heading
	bullet
	nested
	caption
	furniture
)

type block struct {
	kind kind
	text string
}

// A page is one document before it is given a format.
type page struct {
	number                             int
	url, title, author, outlet, issued string
	blocks                             []block
}

// Documents are from least to least+spread bytes of text, about.
const (
	least  = 3000
	spread = 5000
)

// genres are the kinds of documents in the order of a round, so that each is one in seven.
var genres = []struct {
	name string
	next func(*pen) []block // a few more blocks of the document
}{
	{"review", review},
	{"wire", wire},
	{"analysis", analysis},
	{"roundup", roundup},
	{"briefing", briefing},
	{"posts", posts},
	{"elsewhere", elsewhere},
}

// newPage writes document number n. It depends on seed and n alone, so that a longer run starts with a shorter one.
func newPage(g *grammar, seed uint64, n int) page {
	p := newPen(g, seed, n)
	genre := genres[n%len(genres)]
	out := page{
		number: n,
		url:    fmt.Sprintf("https://example.org/%s/%d/%06d", genre.name, p.year, n),
		title:  p.text("headline"),
		author: p.cast[5].name,
		outlet: p.text("paper"),
		issued: fmt.Sprintf("%d-%02d-%02d", p.year, 1+p.rand.IntN(12), 1+p.rand.IntN(28)),
	}
	size, want := 0, least+p.rand.IntN(spread)
	add := func(blocks ...block) {
		for _, b := range blocks {
			size += len(b.text)
		}
		out.blocks = append(out.blocks, blocks...)
	}
	add(block{furniture, p.text("furniture")}, block{caption, p.text("caption")})
	for size < want {
		add(genre.next(p)...)
	}
	add(block{furniture, p.text("furniture")}, block{furniture, p.text("furniture")})
	return out
}

// newTiny writes document number n of one paragraph. Documents that follow each other are from any month.
func newTiny(g *grammar, seed uint64, n int) page {
	p := newPen(g, seed, n)
	return page{
		number: n,
		url:    fmt.Sprintf("https://example.org/tiny/%d/%07d", p.year, n),
		title:  p.text("headline"),
		author: p.cast[5].name,
		outlet: p.text("paper"),
		issued: fmt.Sprintf("%d-%02d-%02d", p.year, 1+p.rand.IntN(12), 1+p.rand.IntN(28)),
		blocks: []block{p.block(paragraph, "para")},
	}
}

// newPen is the pen of document number n, with the people who may speak in it.
func newPen(g *grammar, seed uint64, n int) *pen {
	p := &pen{grammar: g, rand: rand.New(rand.NewPCG(seed, uint64(n)))}
	p.year = 2013 + p.rand.IntN(13)
	for range 6 {
		s := speaker{last: p.text("last"), role: p.text("role"), he: []string{"he", "she"}[p.rand.IntN(2)]}
		s.name = p.text("first") + " " + s.last
		p.cast = append(p.cast, s)
	}
	p.turn()
	return p
}

// turn gives the word to another of the cast; the first ones speak most.
func (p *pen) turn() { p.now = p.cast[min(p.rand.IntN(6), p.rand.IntN(6))] }

func (p *pen) block(k kind, slot string) block { return block{k, p.text(slot)} }

// review is a media review: dated bullets, some with nested ones.
func review(p *pen) []block {
	p.turn()
	if p.rand.IntN(6) == 0 {
		return []block{p.block(heading, "headline"), p.block(paragraph, "para")}
	}
	out := []block{p.block(bullet, "bullet")}
	for range p.rand.IntN(3) {
		out = append(out, p.block(nested, "nested"))
	}
	return out
}

// wire is a wire story: plain paragraphs.
func wire(p *pen) []block {
	p.turn()
	return []block{p.block(paragraph, "para")}
}

// analysis has a question over every few paragraphs.
func analysis(p *pen) []block {
	out := []block{p.block(heading, "question")}
	for range 2 + p.rand.IntN(3) {
		p.turn()
		out = append(out, p.block(paragraph, "para"))
	}
	return out
}

// roundup is one voice a block, each behind its name and a colon.
func roundup(p *pen) []block {
	p.turn()
	return []block{{paragraph, fmt.Sprintf("%s, %s: %s", p.now.name, p.pick("paper"), p.text("post"))}}
}

// briefing is a transcript: questions and turns in capitals.
func briefing(p *pen) []block {
	p.now = p.cast[0]
	title := map[string]string{"he": "MR. ", "she": "MS. "}[p.now.he]
	out := []block{{paragraph, "QUESTION: " + p.text("ask")},
		{paragraph, title + strings.ToUpper(p.now.last) + ": " + p.text("stance") + ". " + p.text("stance") + "."}}
	for range p.rand.IntN(3) {
		out = append(out, block{paragraph, p.text("stance") + ". " + p.text("filler")})
	}
	return out
}

// posts is a thread: who, when, and a few words.
func posts(p *pen) []block {
	p.turn()
	handle := "@" + strings.ToLower(strings.Map(letters, p.now.last))
	return []block{{paragraph, fmt.Sprintf("%s (%s), %s", p.now.name, handle, p.pick("month")+" "+p.day())}, p.block(paragraph, "post")}
}

// elsewhere has nothing to find but a name here and there, as most pages have not.
func elsewhere(p *pen) []block {
	return []block{{paragraph, p.text("filler") + " " + p.text("filler") + " " + p.text("filler") + " " + p.text("filler")}}
}

func letters(r rune) rune {
	if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
		return r
	}
	return -1
}

package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The extractor says which part of a page is its article, but what it hands back is no longer the page: spaces beside
// links, captions, and the lines of <pre> are gone. So its text only serves to choose among the pieces of the page as
// rendered: a piece is the article's where the extractor has its words.

// A choice is the pieces of a page and which of them are the document's text.
type choice struct {
	pieces []piece
	keep   []bool
	length int // bytes kept, white space left out, before the neighbourhood is added
}

// choose finds the document's text: the pieces that content has. Where the extractor made something else of the page,
// they are its own pieces. Without content they are the paragraphs outside of menus.
func choose(page []piece, content *html.Node, base string) choice {
	c := choice{pieces: page, keep: make([]bool, len(page))}
	if content == nil {
		for i, p := range page {
			c.keep[i] = p.paragraph()
		}
		return c
	}
	setAtoms(content)
	own := render(content, base)
	f, length := fingerprintOf(own, nil)
	for i, p := range page {
		if c.keep[i] = f.has(folded(p.text)); c.keep[i] {
			c.length += p.size
		}
	}
	if !c.covers(own) {
		c = choice{own, make([]bool, len(own)), length}
		for i := range c.keep {
			c.keep[i] = true
		}
	}
	return c
}

// covers says whether the extractor's text stands in the pieces that are kept.
func (c choice) covers(own []piece) bool {
	f, _ := fingerprintOf(c.pieces, c.keep)
	found, length := 0, 0
	for _, p := range own {
		length += p.size
		if f.has(folded(p.text)) {
			found += p.size
		}
	}
	return found*100 >= length*leastFound
}

// fingerprintOf is the fingerprint of the pieces that are kept, all of them where keep is nil, and their length in bytes,
// white space left out.
func fingerprintOf(pieces []piece, keep []bool) (f *fingerprint, length int) {
	f = newFingerprint()
	var all []byte
	for i, p := range pieces {
		if keep == nil || keep[i] {
			bare := folded(p.text)
			f.blocks[hash(bare)] = true
			all = append(all, bare...)
		}
	}
	f.add(all)
	return f, len(all)
}

// paragraph says whether a piece reads like one of a text: outside of menus, and no link, or long.
func (p piece) paragraph() bool {
	return !p.outer && p.heading == 0 && p.linked == 0 && len(p.text) >= shortParagraph || len(p.text) >= bodyLine
}

// shortParagraph is the least length, in bytes, of what passes for a paragraph where nothing else tells.
const shortParagraph = 80

// missing says whether most of a page's paragraphs are left out.
func (c choice) missing(page []piece) bool {
	all := 0
	for _, p := range page {
		if p.paragraph() {
			all += p.size
		}
	}
	return c.length*2 < all
}

// leastFound is how much of the extractor's text must be found again on the page, in percent.
const leastFound = 80

// neighbourhood adds what belongs to the pieces that are kept.
func neighbourhood(pieces []piece, keep []bool, title string) {
	first := slices.Index(keep, true)
	if first < 0 {
		return
	}
	last := len(keep) - 1
	for !keep[last] {
		last--
	}
	if h := headline(pieces[:first], title); h >= 0 {
		keep[h] = true
	}
	for i := last - 1; i >= first || i >= 0 && keep[i+1] && pieces[i+1].gap == 1; i-- { // upwards: a heading comes with its text
		p := pieces[i]
		switch {
		case keep[i]:
		case p.caption && !p.outer:
			keep[i] = true
		case p.heading > 1 && !p.outer && p.linked == 0:
			keep[i] = keep[i+1]
		case p.lists > 0 && i > first && keep[i-1] && keep[i+1]:
			keep[i] = pieces[i-1].lists > 0 && pieces[i+1].lists > 0
		case pieces[i+1].gap == 1 && p.linked == 0 && p.lists == pieces[i+1].lists && !p.outer:
			keep[i] = keep[i+1] // the first line of a table or list
		}
	}
}

// headline is the index of the heading above the article that says its title; else of the nearest one of level 1 that
// is more than a name; -1.
func headline(above []piece, title string) int {
	for i := len(above) - 1; i >= 0; i-- {
		if above[i].heading > 0 && title != "" && strings.EqualFold(folded(above[i].text), folded(title)) {
			return i
		}
	}
	for i := len(above) - 1; i >= 0; i-- {
		if above[i].heading == 1 && len(strings.Fields(above[i].text)) > titleWords {
			return i
		}
	}
	return -1
}

// says says whether pieces hold words of their own: a menu holds links, a gallery headings.
func says(pieces []piece) bool {
	for _, p := range pieces {
		if p.heading == 0 && p.linked < len(strings.TrimLeft(p.text, " #>•|")) {
			return true
		}
	}
	return false
}

// assemble joins the pieces that are kept to the document's text.
func (d *Document) assemble(c choice) {
	var out strings.Builder
	gap := 0
	for i, p := range c.pieces {
		gap = max(gap, p.gap)
		if !c.keep[i] {
			continue
		}
		for range gap {
			if out.Len() > 0 {
				out.WriteByte('\n')
			}
		}
		at := out.Len()
		out.WriteString(p.text)
		for _, l := range p.links {
			d.Links = append(d.Links, Link{at + l.Start, at + l.End, l.URL})
		}
		if p.caption {
			d.Captions = append(d.Captions, [2]int{at, out.Len()})
		}
		gap = 0
	}
	d.Text = out.String()
}

// setAtoms gives the extractor's elements the DataAtom that it leaves out.
func setAtoms(n *html.Node) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			c.DataAtom = atom.Lookup([]byte(c.Data))
		}
	}
}

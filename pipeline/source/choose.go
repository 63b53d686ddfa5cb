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

// window is how many characters in a row, white space left out, tell a piece of text from any other.
const window = 24

// A fingerprint knows stretches of a text, white space left out.
type fingerprint struct {
	blocks  map[uint64]bool // of whole blocks
	windows map[uint64]bool // of every window of characters
}

// base is the multiplier of the rolling hash; top is base to the power of window-1.
const base = 1099511628211

var top = func() uint64 {
	p := uint64(1)
	for range window - 1 {
		p *= base
	}
	return p
}()

func hash(b string) uint64 {
	h := uint64(0)
	for i := range len(b) {
		h = h*base + uint64(b[i]) + 1
	}
	return h
}

func newFingerprint() *fingerprint {
	return &fingerprint{map[uint64]bool{}, map[uint64]bool{}}
}

func (f *fingerprint) add(s string) {
	f.blocks[hash(s)] = true
	if len(s) < window {
		return
	}
	h := hash(s[:window])
	f.windows[h] = true
	for i := window; i < len(s); i++ {
		h = (h-(uint64(s[i-window])+1)*top)*base + uint64(s[i]) + 1
		f.windows[h] = true
	}
}

// probes is how many stretches of a long piece are looked up.
const probes = 8

// has says whether s is a block of the text, or at least half of its stretches stand in the text.
func (f *fingerprint) has(s string) bool {
	if s == "" {
		return false
	}
	if f.blocks[hash(s)] {
		return true
	}
	if len(s) < window {
		return false
	}
	found := 0
	for i := range probes {
		at := (len(s) - window) * i / (probes - 1)
		if f.windows[hash(s[at:at+window])] {
			found++
		}
	}
	return found*2 >= probes
}

// folded is a piece's text without its marks and white space.
func folded(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c <= ' ' || c == '|' || c == '>' || c == '#':
		case strings.HasPrefix(s[i:], "•"):
			i += len("•") - 1
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += len("\u00a0") - 1
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

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
	f := newFingerprint()
	var all strings.Builder
	for _, p := range own {
		s := folded(p.text)
		f.blocks[hash(s)] = true
		all.WriteString(s)
	}
	f.add(all.String())
	for i, p := range page {
		s := folded(p.text)
		if c.keep[i] = f.has(s); c.keep[i] {
			c.length += len(s)
		}
	}
	if !c.covers(own) {
		c = choice{own, make([]bool, len(own)), all.Len()}
		for i := range c.keep {
			c.keep[i] = true
		}
	}
	return c
}

// covers says whether the extractor's text stands in the pieces that are kept.
func (c choice) covers(own []piece) bool {
	var all strings.Builder
	f := newFingerprint()
	for i, p := range c.pieces {
		if c.keep[i] {
			s := folded(p.text)
			f.blocks[hash(s)] = true
			all.WriteString(s)
		}
	}
	f.add(all.String())
	found, length := 0, 0
	for _, p := range own {
		s := folded(p.text)
		length += len(s)
		if f.has(s) {
			found += len(s)
		}
	}
	return found*100 >= length*leastFound
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
			all += len(folded(p.text))
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

// assemble joins the pieces that are kept.
func assemble(pieces []piece, keep []bool) (string, []Link) {
	var out strings.Builder
	var links []Link
	gap := 0
	for i, p := range pieces {
		gap = max(gap, p.gap)
		if !keep[i] {
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
			links = append(links, Link{at + l.Start, at + l.End, l.URL})
		}
		gap = 0
	}
	return out.String(), links
}

// setAtoms gives the extractor's elements the DataAtom that it leaves out.
func setAtoms(n *html.Node) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			c.DataAtom = atom.Lookup([]byte(c.Data))
		}
	}
}

package source

import (
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

// has says whether s is a block of the text, or two of its start, middle and end stand in the text.
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
	for _, at := range []int{0, (len(s) - window) / 2, len(s) - window} {
		if f.windows[hash(s[at:at+window])] {
			found++
		}
	}
	return found >= 2
}

// folded is a piece's text without its marks and white space.
func folded(s string) string {
	s = strings.TrimLeft(s, " #>•|")
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '|' || r == '>' || r == '•' }), "")
}

// choose says which pieces are the document's text: those that content has, with the captions, headings and items of
// lists that stand among them, and the page's title above them. Without content it is every paragraph outside of menus.
func choose(pieces []piece, content *html.Node, title string) []bool {
	keep := make([]bool, len(pieces))
	chosen := 0
	if content != nil {
		f := fingerprint{map[uint64]bool{}, map[uint64]bool{}}
		setAtoms(content)
		var all strings.Builder
		for _, p := range render(content, "") {
			s := folded(p.text)
			f.add(s)
			all.WriteString(s)
		}
		f.add(all.String())
		for i, p := range pieces {
			if keep[i] = f.has(folded(p.text)); keep[i] {
				chosen += len(p.text)
			}
		}
	}
	if chosen == 0 {
		for i, p := range pieces {
			keep[i] = !p.outer && len(p.links) == 0 || len(p.text) >= bodyLine
		}
	}
	neighbourhood(pieces, keep, title)
	return keep
}

// neighbourhood adds what belongs to the pieces that are kept.
func neighbourhood(pieces []piece, keep []bool, title string) {
	first, last := -1, -1
	for i := range pieces {
		if keep[i] {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return
	}
	for i := first - 1; i >= 0; i-- { // the headline stands above the article
		if pieces[i].heading == 1 && (title == "" || strings.EqualFold(folded(pieces[i].text), folded(title))) {
			keep[i] = true
			break
		}
	}
	for i := first; i <= last; i++ {
		p := pieces[i]
		switch {
		case keep[i]:
		case p.caption && !p.outer:
			keep[i] = true
		case p.heading > 1 && !p.outer && len(p.links) == 0:
			keep[i] = keep[i+1]
		case p.lists > 0 && keep[i-1] && keep[i+1]:
			keep[i] = pieces[i-1].lists > 0 && pieces[i+1].lists > 0
		}
	}
}

// assemble joins the pieces that are kept. It is "" where they hold nothing but links, as a menu does, or headings.
func assemble(pieces []piece, keep []bool) (string, []Link) {
	size, own := 0, 0
	for i, p := range pieces {
		if !keep[i] {
			continue
		}
		size += len(p.text) + 2
		if p.heading == 0 {
			own += len(folded(p.text))
			for _, l := range p.links {
				own -= len(folded(p.text[l.Start:l.End]))
			}
		}
	}
	if own <= 0 {
		return "", nil
	}
	var out strings.Builder
	var links []Link
	out.Grow(size)
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

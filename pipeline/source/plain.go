package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Most pages of news set the paragraphs of their article side by side in one element. There the article is plain to
// see, and the extractor is not asked, which takes longer than all else on a page and keeps a little less of the text
// and a little more of what stands around it.

const (
	leastPlain      = 90 // percent of a page's paragraphs, by their text, that must stand in one element
	leastParagraphs = 3  // how many they must be
)

// plainArticle finds the article where nearly all paragraphs of a page stand in one element: the paragraphs, lists,
// tables and sub-heads that stand there side by side, without those that are links in the main. What is wrapped in a
// frame of its own is furniture: advertisements, forms, other articles. ok is false where the page has no such element.
func plainArticle(page []piece) (c choice, ok bool) {
	article, all := mainElement(page)
	if article == nil {
		return choice{}, false
	}
	c = choice{pieces: page, keep: make([]bool, len(page))}
	first, kept := -1, 0
	for i, p := range page {
		if p.outer || !p.stands(article) || first < 0 && p.credits() {
			continue
		}
		c.keep[i] = true
		c.length += p.size
		if first < 0 {
			first = i
		}
		if p.paragraph() {
			kept += p.size
		}
	}
	if s := standfirst(page, first); s >= 0 {
		c.keep[s] = true
		c.length += page[s].size
		if page[s].paragraph() && !page[s].outer {
			kept += page[s].size
		}
	}
	return c, kept*100 >= all*leastPlain
}

// mainElement is the element that holds the most text of paragraphs side by side, nil where that is not much, and the
// length of all paragraphs on the page.
func mainElement(page []piece) (article *html.Node, all int) {
	type share struct {
		of         *html.Node
		length, in int
	}
	var shares []share // few: an element each that holds paragraphs
	for _, p := range page {
		if p.outer || !p.paragraph() {
			continue
		}
		all += p.size
		of := frame(p.from)
		i := len(shares) - 1
		for i >= 0 && shares[i].of != of { // nearly always the last one
			i--
		}
		if i < 0 {
			i = len(shares)
			shares = append(shares, share{of: of})
		}
		shares[i].length += p.size
		shares[i].in++
	}
	var most share
	for _, s := range shares {
		if s.of != nil && s.length > most.length {
			most = s
		}
	}
	if most.in < leastParagraphs || most.length*2 < all {
		return nil, all
	}
	return most.of, all
}

// frame is the element around the paragraph or list that holds n, block quotations left out; nil for text of neither.
func frame(n *html.Node) *html.Node {
	inside := false
	for ; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.P, atom.Ul, atom.Ol, atom.Li, atom.Blockquote:
			inside = inside || n.DataAtom != atom.Blockquote
		default:
			if inside {
				return n
			}
		}
	}
	return nil
}

// stands says whether a piece stands in an article as its text does.
func (p piece) stands(article *html.Node) bool {
	at := p.from
	for at != nil && at.Parent != article {
		at = at.Parent
	}
	if at == nil {
		return false
	}
	length := len(strings.TrimLeft(p.text, " #>•|"))
	switch at.DataAtom {
	case atom.P, atom.Ul, atom.Ol, atom.Dl, atom.Pre, atom.Table, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return p.linked*2 <= length || length-p.linked >= shortParagraph
	case atom.Figure:
		return p.caption
	case atom.Blockquote: // posts of others are shown so, with links in them
		return p.linked < length
	}
	return false
}

// credits says whether a piece is the line of a page's author or date, which shownAbove reads.
func (p piece) credits() bool {
	if len(p.text) >= shortParagraph {
		return false
	}
	_, by := cutFold(p.text, "by ")
	return by || stamped(p.text)
}

// standfirst is the index of the summary between a page's heading and its article, which starts at first; -1 where
// there is none.
func standfirst(page []piece, first int) int {
	for i := first - 2; i >= max(first-topLines, 0); i-- {
		if page[i].heading == 1 {
			if p := page[i+1]; !p.caption && p.linked == 0 && len(p.text) >= shortParagraph {
				return i + 1
			}
			break
		}
	}
	return -1
}

package source

import (
	"net/url"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A piece is a stretch of a page that a browser sets apart: a paragraph, a heading, an item of a list, a caption.
type piece struct {
	text    string
	size    int    // bytes of text without marks and white space, see folded
	links   []Link // offsets into text
	linked  int    // bytes inside of links, wherever they lead
	gap     int    // newlines that part it from the piece before: 2 for blocks, 1 for lines of one list or table
	heading int    // level; 0 for no heading
	lists   int    // depth in lists
	caption bool
	outer   bool       // stands in a menu, a form, an aside, a page's header or footer
	from    *html.Node // the text that it starts with
}

// render writes a page's elements as plain text, in pieces: headings after "#" marks, items of lists after "• ",
// indented by two spaces a level, block quotations after "> ", cells parted by " | ".
func render(n *html.Node, base string) []piece {
	r := renderer{}
	r.base, _ = url.Parse(base)
	r.node(n)
	r.finish()
	for i := range r.pieces {
		r.pieces[i].size = foldedSize(r.pieces[i].text)
	}
	return r.pieces
}

type renderer struct {
	pieces []piece
	out    []byte // of the piece at hand
	now    piece
	base   *url.URL

	lists, quotes, captions, outers, heading int // depths, and the heading's level

	started, written int // pieces, stretches of words

	mark  string // written before the next piece's first character: "# ", "• "
	gap   int    // newlines owed before the next piece
	lines int    // newlines owed inside the piece
	ended bool   // the next character starts a piece
	space bool   // a space is owed
	pre   bool
	at    *html.Node // the text at hand
}

// block ends the piece at hand; the next one is parted from it by at least so many newlines.
func (r *renderer) block(newlines int) {
	r.gap = max(r.gap, newlines)
	r.ended, r.space, r.lines = true, false, 0
}

// around renders an element's children as pieces of their own.
func (r *renderer) around(n *html.Node, newlines int) {
	r.block(newlines)
	r.children(n)
	r.block(newlines)
}

func (r *renderer) finish() {
	if len(r.out) > 0 {
		r.now.text = string(r.out)
		r.pieces = append(r.pieces, r.now)
		r.out = r.out[:0]
	}
}

func (r *renderer) write(s string) {
	switch {
	case r.ended || len(r.out) == 0:
		r.finish()
		r.now = piece{gap: r.gap, heading: r.heading, lists: r.lists, caption: r.captions > 0, outer: r.outers > 0, from: r.at}
		r.ended, r.gap, r.lines, r.space = false, 0, 0, false
		r.started++
		r.indent(r.mark)
		r.mark = ""
	case r.lines > 0:
		for range r.lines {
			r.out = append(r.out, '\n')
		}
		r.lines, r.space = 0, false
		r.indent("")
	case r.space:
		r.out = append(r.out, ' ')
		r.space = false
	}
	r.out = append(r.out, s...)
	r.written++
}

// indent starts a line: the marks of the block quotations, the indent of the lists, the item's mark. A line without a
// mark goes on under its item.
func (r *renderer) indent(mark string) {
	for range r.quotes {
		r.out = append(r.out, "> "...)
	}
	for range r.lists {
		r.out = append(r.out, "  "...)
	}
	if r.lists > 0 && mark == "" {
		r.out = append(r.out, "  "...)
	}
	r.out = append(r.out, mark...)
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
}

func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.at = n
		r.text(n.Data)
	case html.ElementNode:
		r.element(n)
	case html.DocumentNode:
		r.children(n)
	}
}

func (r *renderer) element(n *html.Node) {
	newlines := 2
	if r.lists > 0 {
		newlines = 1
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Head, atom.Button, atom.Select,
		atom.Textarea, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Math:
	case atom.Br:
		r.lines, r.space = r.lines+1, false
		if r.lines > 1 { // two in a row stand for a paragraph's end on old pages
			r.block(newlines)
		}
	case atom.A:
		r.link(n)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.title(n)
	case atom.Ul, atom.Ol:
		r.inside(&r.lists, n, newlines)
	case atom.Blockquote:
		r.inside(&r.quotes, n, 2)
	case atom.Figcaption:
		r.inside(&r.captions, n, newlines)
	case atom.Nav, atom.Aside, atom.Footer, atom.Header, atom.Form:
		r.inside(&r.outers, n, newlines)
	case atom.Li:
		r.block(1)
		r.mark = "• "
		r.children(n)
		r.mark = ""
		r.block(1)
	case atom.Pre:
		r.pre = true
		r.around(n, 2)
		r.pre = false
	case atom.Td, atom.Th:
		r.cell(n)
	case atom.Tr, atom.Dt, atom.Dd:
		r.around(n, 1)
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Figure, atom.Table, atom.Fieldset, atom.Dl, atom.Address,
		atom.Hr, atom.Details, atom.Summary, atom.Body, atom.Label, atom.Legend:
		r.around(n, newlines)
	default:
		r.children(n)
	}
}

// inside renders an element's children one level deeper in lists, quotations, captions or what stands aside.
func (r *renderer) inside(depth *int, n *html.Node, newlines int) {
	*depth++
	r.around(n, newlines)
	*depth--
}

// title renders a heading; inside of a list, as a line of that.
func (r *renderer) title(n *html.Node) {
	if r.lists > 0 {
		r.around(n, 1)
		return
	}
	r.heading = int(n.Data[1] - '0')
	r.mark = "######"[:r.heading] + " "
	r.around(n, 2)
	r.heading, r.mark = 0, ""
}

// cell renders a table's cell, behind a bar where it is not the row's first.
func (r *renderer) cell(n *html.Node) {
	if !r.ended && len(r.out) > 0 {
		r.space = true
		r.write("|")
		r.space = true
	}
	r.children(n)
}

// text writes words with white space folded, as a browser shows them; in <pre>, lines stay lines.
func (r *renderer) text(s string) {
	for len(s) > 0 {
		if i := folds(s); i > 0 {
			r.write(s[:i])
			s = s[i:]
			continue
		}
		if r.pre && s[0] == '\n' {
			r.lines++
			if r.lines > 1 {
				r.block(2)
			}
		} else {
			r.space = true
		}
		s = s[1:]
	}
}

// whiteSpace is HTML's.
var whiteSpace = [256]bool{' ': true, '\t': true, '\n': true, '\r': true, '\f': true}

// folds is the length of the words that s starts with and that stand one blank apart, as they are to be written.
func folds(s string) int {
	i := 0
	for i < len(s) {
		switch {
		case !whiteSpace[s[i]]:
			i++
		case s[i] == ' ' && i > 0 && i+1 < len(s) && !whiteSpace[s[i+1]]:
			i += 2
		default:
			return i
		}
	}
	return i
}

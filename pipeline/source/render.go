package source

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// render writes a page's elements as plain text: blocks parted by a blank line, headings after "#" marks, items of lists
// after "• " on lines of their own, indented by two spaces a level, block quotations after "> ", cells parted by " | ".
func render(n *html.Node, base string) (string, []Link) {
	r := renderer{}
	r.base, _ = url.Parse(base)
	r.node(n)
	return strings.TrimRight(string(r.out), " \n"), r.links
}

type renderer struct {
	out    []byte
	links  []Link
	base   *url.URL
	lists  int    // depth
	quotes int    // depth
	mark   string // written before the next block's first character: "# ", "• "
	gap    int    // newlines owed before the next character: 2 parts blocks, 1 lines
	space  bool   // a space is owed
	pre    bool
}

// block parts what was written from what comes.
func (r *renderer) block(newlines int) {
	r.gap = max(r.gap, newlines)
	r.space = false
}

func (r *renderer) write(s string) {
	if r.gap > 0 || len(r.out) == 0 {
		r.begin()
	} else if r.space {
		r.out = append(r.out, ' ')
	}
	r.space = false
	r.out = append(r.out, s...)
}

// begin starts a line: the newlines owed, the marks of the block quotations, the indent and the item's mark.
func (r *renderer) begin() {
	if len(r.out) > 0 {
		for range r.gap {
			r.out = append(r.out, '\n')
		}
	}
	for range r.quotes {
		r.out = append(r.out, "> "...)
	}
	for range r.lists {
		r.out = append(r.out, "  "...)
	}
	if r.lists > 0 && r.mark == "" {
		r.out = append(r.out, "  "...) // goes on under its item
	}
	r.out = append(r.out, r.mark...)
	r.mark, r.gap = "", 0
}

func (r *renderer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.node(c)
	}
}

func (r *renderer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data)
		return
	case html.ElementNode:
	case html.DocumentNode:
		r.children(n)
		return
	default:
		return
	}
	switch atom.Lookup([]byte(n.Data)) { // the extractor makes elements without DataAtom
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Head, atom.Button, atom.Select,
		atom.Textarea, atom.Object, atom.Audio, atom.Video, atom.Canvas, atom.Math:
	case atom.Br:
		r.gap, r.space = min(r.gap+1, 2), false
	case atom.A:
		r.link(n)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		r.block(2)
		r.mark = "######"[:n.Data[1]-'0'] + " "
		r.children(n)
		r.mark = ""
		r.block(2)
	case atom.Ul, atom.Ol:
		newlines := 2
		if r.lists > 0 {
			newlines = 1
		}
		r.block(newlines)
		r.lists++
		r.children(n)
		r.lists--
		r.block(newlines)
	case atom.Li:
		r.block(1)
		r.mark = "• "
		r.children(n)
		r.mark = ""
		r.block(1)
	case atom.Blockquote:
		r.block(2)
		r.quotes++
		r.children(n)
		r.block(2)
		r.quotes--
	case atom.Pre:
		r.block(2)
		r.pre = true
		r.children(n)
		r.pre = false
		r.block(2)
	case atom.Tr, atom.Dt, atom.Dd, atom.Option:
		r.block(1)
		r.children(n)
		r.block(1)
	case atom.Td, atom.Th:
		if r.gap == 0 && len(r.out) > 0 {
			r.space = true
			r.write("|")
			r.space = true
		}
		r.children(n)
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Figure,
		atom.Figcaption, atom.Table, atom.Form, atom.Fieldset, atom.Dl, atom.Address, atom.Hr, atom.Details, atom.Summary, atom.Body:
		newlines := 2
		if r.lists > 0 {
			newlines = 1
		}
		r.block(newlines)
		r.children(n)
		r.block(newlines)
	default:
		r.children(n)
	}
}

// text writes words with white space folded, as a browser shows them; in <pre>, lines stay lines.
func (r *renderer) text(s string) {
	for len(s) > 0 {
		i := strings.IndexAny(s, " \t\n\r\f")
		if i != 0 {
			if i < 0 {
				i = len(s)
			}
			r.write(s[:i])
			s = s[i:]
			continue
		}
		if r.pre && s[0] == '\n' && len(r.out) > 0 {
			r.gap, r.space = min(r.gap+1, 2), false
		} else if len(r.out) > 0 && r.gap == 0 {
			r.space = true
		}
		s = s[1:]
	}
}

func (r *renderer) link(n *html.Node) {
	from := len(r.out)
	r.children(n)
	if len(r.out) == from {
		return
	}
	to := r.address(attribute(n, "href"))
	if to == "" {
		return
	}
	for from < len(r.out) && strings.IndexByte(" \n>#", r.out[from]) >= 0 {
		from++
	}
	if len(r.links) > 0 && r.links[len(r.links)-1].End > from {
		return
	}
	r.links = append(r.links, Link{from, len(r.out), to})
}

// address is a link's absolute address; "" where it leads nowhere on the web.
func (r *renderer) address(href string) string {
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return ""
	}
	if r.base != nil {
		u = r.base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// attribute is an element's attribute, "" where it has none.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"
)

// maxExtract is how many elements and texts a page may have for the extractor to work on it, which takes it a second;
// of a larger one, paragraphs are taken by their length. Pages of news have some thousand.
const maxExtract = 100_000

// parseHTML reads a page: its main text, rendered as plain text with the marks of Markdown, and what it says about
// itself.
func parseHTML(raw Raw, d *Document) *Reject {
	if isBinary(raw.Bytes) {
		return &Reject{Reason: ReasonBinary, Message: controlsMessage, Offset: raw.Offset}
	}
	if len(bytes.TrimSpace(raw.Bytes)) == 0 {
		return &Reject{Reason: ReasonEmpty, Message: "nothing but white space", Offset: raw.Offset}
	}
	text, note := decodeHTML(raw.Bytes)
	d.note(note)
	if n := unfolds(text); n > maxNodes {
		return &Reject{Reason: ReasonTooLarge, Message: fmt.Sprintf("a page of %d elements: more than %d", n, maxNodes), Offset: raw.Offset}
	}
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return &Reject{Reason: ReasonNoText, Message: err.Error(), Offset: raw.Offset}
	}
	body := d.describePage(page)
	pieces := render(page, d.Canonical)
	if !says(pieces) {
		if body != "" { // a page that a script would fill in
			d.Text = body
			d.note("text from JSON-LD")
			return nil
		}
		return &Reject{Reason: ReasonNoText, Message: "the page holds no text", Offset: raw.Offset}
	}
	found, err := mainText(page, pieces, d.Canonical)
	if err != nil {
		d.note("main text: " + err.Error() + ": the paragraphs of the page are taken")
	}
	d.shownAbove(pieces, slices.Index(found.keep, true))
	neighbourhood(found.pieces, found.keep, d.Title)
	d.assemble(found)
	if d.Text == "" {
		return &Reject{Reason: ReasonNoText, Message: "the page holds no article", Offset: raw.Offset}
	}
	return nil
}

// topLines is how many pieces above an article's first paragraph, and below it, may hold its date and byline.
const topLines, topLinesBelow = 12, 3

// shownAbove takes date and author from the lines above an article, which the extractor leaves out, where nothing on
// the page has told them.
func (d *Document) shownAbove(pieces []piece, first int) {
	for i := max(first-topLines, 0); i < min(first+topLinesBelow, len(pieces)); i++ {
		p := pieces[i]
		if p.outer || p.caption || p.heading > 0 || p.lists > 0 || len(p.text) >= bodyLine {
			continue
		}
		for _, m := range mentions(&Document{Text: p.text}) {
			if m.Stamp {
				d.date(m.Date, FromText)
			}
		}
		if name, _, by := byline(p.text); by && d.Author == "" {
			d.Author = name
		}
	}
}

// decodeHTML turns a page into UTF-8: by its BOM, else by its own declaration, unless the bytes are UTF-8 whatever it
// says, else as decode does.
func decodeHTML(b []byte) (text, note string) {
	if utf16Of(b) != nil || utf8.Valid(b) {
		return decode(b)
	}
	enc, name, _ := charset.DetermineEncoding(b, "")
	if name == "utf-8" || name == "windows-1252" { // the latter also stands for no declaration
		return decode(b)
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return decode(b)
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), "decoded from " + name
}

// mainText finds a page's article: where it is not plain to see, the extractor is asked; where that leaves most
// paragraphs out, once more with the help of others, which takes it twice as long.
func mainText(page *html.Node, pieces []piece, base string) (choice, error) {
	if c, ok := plainArticle(pieces); ok {
		return c, nil
	}
	nodes := strip(page)
	content, err := extract(page, nodes, false)
	found := choose(pieces, content, base)
	if err == nil && found.missing(pieces) {
		if content, err := extract(page, nodes, true); err == nil {
			if more := choose(pieces, content, base); more.length > found.length {
				return more, nil
			}
		}
	}
	return found, err
}

// extract finds the part of a page that is its article. The extractor's own metadata are not used: it does not say
// which source they came from.
func extract(page *html.Node, nodes int, helped bool) (content *html.Node, err error) {
	if nodes > maxExtract {
		return nil, fmt.Errorf("page of %d elements", nodes)
	}
	defer func() { // foreign code on foreign input
		if p := recover(); p != nil {
			content, err = nil, fmt.Errorf("extractor: %v", p)
		}
	}()
	r, err := trafilatura.ExtractDocument(page, trafilatura.Options{
		ExcludeComments: true,
		IncludeLinks:    true,
		EnableFallback:  helped,
		HtmlDateMode:    trafilatura.Disabled,
	})
	if err != nil {
		return nil, err
	}
	return r.ContentNode, nil
}

// strip takes out of a page what is neither text nor structure; it is most of a page's bytes, and the extractor copies
// the page several times over. It returns how many nodes there were.
func strip(page *html.Node) int {
	var drop []*html.Node
	nodes := 0
	for n := range page.Descendants() {
		nodes++
		if n.Type == html.CommentNode {
			drop = append(drop, n)
			continue
		}
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Head:
			drop = append(drop, n)
		}
	}
	for _, n := range drop {
		n.Parent.RemoveChild(n)
	}
	// The extractor searches the whole page for author and tags, which takes a fifth of its time, unless a head tells it.
	head := &html.Node{Type: html.ElementNode, Data: "head", DataAtom: atom.Head}
	for _, key := range []string{"og:title", "og:author", "og:article:tag"} {
		head.AppendChild(&html.Node{Type: html.ElementNode, Data: "meta", DataAtom: atom.Meta,
			Attr: []html.Attribute{{Key: "property", Val: key}, {Key: "content", Val: "known already"}}})
	}
	for n := range page.ChildNodes() {
		if n.DataAtom == atom.Html {
			n.InsertBefore(head, n.FirstChild)
		}
	}
	return nodes
}

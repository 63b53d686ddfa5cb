package source

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"parley/data"
)

// A description is what one source on a page says about it.
type description struct {
	title, author, outlet, address, language string
	published                                data.Date
	body                                     string // the article's text, where JSON-LD holds it
}

// metaKeys maps the names of <meta> elements to what they tell, by source; the keys are in the order of trust.
type metaKeys struct{ title, author, outlet, address, published, language []string }

var (
	openGraph = metaKeys{
		title:     []string{"og:title"},
		author:    []string{"article:author", "og:article:author"},
		outlet:    []string{"og:site_name"},
		address:   []string{"og:url"},
		published: []string{"article:published_time", "og:article:published_time", "og:published_time", "og:pubdate"},
	}
	metaNames = metaKeys{
		title:   []string{"dc.title", "dcterms.title", "citation_title", "parsely-title", "headline", "title", "twitter:title"},
		author:  []string{"dc.creator", "dcterms.creator", "citation_author", "parsely-author", "author", "byl", "sailthru.author"},
		outlet:  []string{"dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher", "application-name"},
		address: []string{"parsely-link", "twitter:url"},
		published: []string{"dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "citation_publication_date",
			"citation_date", "parsely-pub-date", "datepublished", "publish-date", "publish_date", "published", "pubdate", "publication_date", "sailthru.date",
			"article_date_original", "date"},
		language: []string{"dc.language", "dcterms.language", "language"},
	}
)

// A page's parts that describe it, gathered in one walk.
type parts struct {
	meta      map[string][]string // lower-case name or property -> contents
	scripts   []string            // JSON-LD
	times     []timed
	headings  []string // of level 1
	title     string
	canonical string
	language  string
}

type timed struct {
	date  data.Date
	inner bool // stands in <article> or <main>
}

// describePage fills in what a page says about itself: from JSON-LD, else OpenGraph, else other <meta> elements, else
// its text. PublishedSource says which of them gave the date. It returns the text that JSON-LD holds, "" for most pages.
func (d *Document) describePage(page *html.Node) (body string) {
	p := parts{meta: map[string][]string{}}
	p.gather(page, false)
	d.Language = languageCode(p.language)
	if d.Canonical = firstFilled(pageAddress(p.canonical), d.Canonical); d.Canonical == "" && webAddress(p.canonical) != "" {
		d.note("the canonical URL is that of a whole site, and is not taken")
	}
	linked := p.linkedData(d)
	for _, from := range []struct {
		name string
		description
	}{{FromJSONLD, linked}, {FromOpenGraph, p.described(openGraph)}, {FromMeta, p.described(metaNames)}, {FromText, p.shown()}} {
		d.date(from.published, from.name)
		for _, f := range []struct {
			to   *string
			have string
		}{{&d.Title, from.title}, {&d.Author, from.author}, {&d.Outlet, from.outlet}, {&d.Canonical, pageAddress(from.address)}, {&d.Language, from.language}} {
			if *f.to == "" {
				*f.to = f.have
			}
		}
	}
	d.Title = withoutOutlet(d.Title, d.Outlet)
	return linked.body
}

// gather walks a page. inner says that an element above is <article> or <main>.
func (p *parts) gather(n *html.Node, inner bool) {
	if n.Type == html.ElementNode {
		switch n.DataAtom {
		case atom.Html:
			p.language = attribute(n, "lang")
		case atom.Title:
			if p.title == "" && !within(n, atom.Svg) {
				p.title = oneLine(textOf(n))
			}
		case atom.Meta:
			p.metaElement(n)
		case atom.Link:
			if p.canonical == "" && slices.Contains(strings.Fields(strings.ToLower(attribute(n, "rel"))), "canonical") {
				p.canonical = strings.TrimSpace(attribute(n, "href"))
			}
		case atom.Script:
			kind, _, _ := strings.Cut(strings.ToLower(attribute(n, "type")), ";")
			if strings.TrimSpace(kind) == "application/ld+json" && n.FirstChild != nil {
				p.scripts = append(p.scripts, n.FirstChild.Data)
			}
			return
		case atom.Article, atom.Main:
			inner = true
		case atom.H1:
			if s := oneLine(textOf(n)); s != "" {
				p.headings = append(p.headings, s)
			}
		case atom.Time:
			p.time(n, inner)
		case atom.Nav, atom.Aside, atom.Footer:
			inner = false
		}
		if attribute(n, "itemprop") == "datePublished" {
			p.add("datepublished", firstFilled(attribute(n, "content"), attribute(n, "datetime"), oneLine(textOf(n))))
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.gather(c, inner)
	}
}

func (p *parts) metaElement(n *html.Node) {
	content := oneLine(attribute(n, "content"))
	for _, key := range []string{"property", "name"} {
		if name := strings.ToLower(strings.TrimSpace(attribute(n, key))); name != "" {
			p.add(name, content)
		}
	}
}

func (p *parts) add(name, content string) {
	if content != "" {
		p.meta[name] = append(p.meta[name], content)
	}
}

func (p *parts) time(n *html.Node, inner bool) {
	if len(p.times) > 32 {
		return
	}
	for _, s := range []string{attribute(n, "datetime"), oneLine(textOf(n))} {
		if when, ok := timestamp(s); ok {
			p.times = append(p.times, timed{when, inner})
			return
		}
	}
}

// described is what the <meta> elements under keys say.
func (p *parts) described(keys metaKeys) description {
	d := description{
		title:    p.first(keys.title),
		outlet:   strings.TrimPrefix(p.first(keys.outlet), "@"),
		address:  webAddress(p.first(keys.address)),
		language: languageCode(p.first(keys.language)),
	}
	for _, k := range keys.author {
		var names []string
		for _, v := range p.meta[k] {
			if webAddress(v) == "" && !slices.Contains(names, v) { // OpenGraph's author is often a page
				names = append(names, v)
			}
		}
		if len(names) > 0 {
			d.author = strings.Join(names, ", ")
			break
		}
	}
	for _, k := range keys.published {
		for _, v := range p.meta[k] {
			if when, ok := timestamp(v); ok {
				d.published = when
				return d
			}
		}
	}
	return d
}

func (p *parts) first(keys []string) string {
	for _, k := range keys {
		if len(p.meta[k]) > 0 {
			return p.meta[k][0]
		}
	}
	return ""
}

// shown is what a reader sees: the heading, and the first time in the article, else the first on the page.
func (p *parts) shown() description {
	d := description{title: p.title}
	if len(p.headings) > 0 && (len(p.headings) == 1 || strings.HasPrefix(p.title, p.headings[0])) {
		d.title = p.headings[0]
	}
	for _, t := range p.times {
		if t.inner {
			d.published = t.date
			return d
		}
	}
	if len(p.times) > 0 {
		d.published = p.times[0].date
	}
	return d
}

// withoutOutlet cuts the outlet's name from a title's end: "Council weighs talks | Arcadia Herald".
func withoutOutlet(title, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: "} {
		i := strings.LastIndex(title, sep)
		if i > 0 && (strings.EqualFold(strings.TrimSpace(title[i+len(sep):]), outlet) || sep == " | " && outlet == "") {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func firstFilled(all ...string) string {
	for _, s := range all {
		if s != "" {
			return s
		}
	}
	return ""
}

package source

import (
	"os"
	"reflect"
	"strings"
	"sync"
	"testing"
)

// A page as pages are: a cookie notice, a menu, a caption, share links, teasers. What is read is testdata/page.txt.
func TestPage(t *testing.T) {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/page.txt")
	if err != nil {
		t.Fatal(err)
	}
	d := readOne(t, "a.html", string(page))
	if d.Text+"\n" != string(want) {
		t.Errorf("have\n%s\nwant\n%s", d.Text, want)
	}
	if have, want := described(d), "Council Weighs Talks as Harbour Stays Shut | Mara Lind | Arcadia Lantern | 2031-02-11 | json_ld | https://lantern.example/news/council-weighs-talks | en"; have != want {
		t.Errorf("have %q\nwant %q", have, want)
	}
	if len(d.Captions) != 1 || d.Text[d.Captions[0][0]:d.Captions[0][1]] != "The council hall in Port Arcadia, February 3, 2031" {
		t.Errorf("have captions %v, want the one of the picture", d.Captions)
	}
	if len(d.Links) != 1 || d.Text[d.Links[0].Start:d.Links[0].End] != "talks with the northern league" || d.Links[0].URL != "https://league.example/talks" {
		t.Errorf("have links %v, want the one in the article", d.Links)
	}
}

// Each source of a page's description, and which of them goes first.
func TestPageDescription(t *testing.T) {
	const (
		ld   = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"From JSON-LD","datePublished":"2031-01-01","author":{"name":"Mara Lind"},"publisher":{"name":"Lantern"}}</script>`
		og   = `<meta property="og:title" content="From OpenGraph"><meta property="article:published_time" content="2031-01-02T00:00:00Z"><meta property="article:author" content="https://lantern.example/people/1"><meta property="og:site_name" content="Lantern OG"><meta property="og:url" content="https://lantern.example/og">`
		meta = `<meta name="DC.title" content="From Dublin Core"><meta name="DC.date" content="2031-01-03"><meta name="author" content="Oren Vale"><meta name="DC.publisher" content="Lantern DC">`
	)
	for _, c := range []struct{ name, head, body, want string }{
		{"JSON-LD first", ld + og + meta, "", "From JSON-LD | Mara Lind | Lantern | 2031-01-01 | json_ld | https://lantern.example/og | en"},
		{"then OpenGraph", meta + og, "", "From OpenGraph | Oren Vale | Lantern OG | 2031-01-02 | opengraph | https://lantern.example/og | en"},
		{"then Dublin Core", meta, "", "From Dublin Core | Oren Vale | Lantern DC | 2031-01-03 | meta |  | en"},
		{"then what is shown", "<title>In the head | Lantern</title>", "<h1>On the page</h1><time datetime=2031-01-04>4 January</time>", "On the page |  |  | 2031-01-04 | text |  | en"},
		{"the article's time before the clock's", "", "<time>1 May 2031</time><article><time>4 Jan 2031</time></article>", " |  |  | 2031-01-04 | text |  | en"},
		{"a date in the text", "", "<p>January 4, 2031</p>", " |  |  | 2031-01-04 | text |  | en"},
		{"a date in the address", `<link rel="canonical" href="https://lantern.example/2031/01/05/a">`, "", " |  |  | 2031-01-05 | file_name | https://lantern.example/2031/01/05/a | en"},
		{"a site's address is not the page's", `<link rel="canonical" href="https://lantern.example/"><meta property="og:url" content="https://lantern.example">`, "", " |  |  |  | none |  | en"},
		{"OpenGraph's address where the canonical one is the site's", `<link rel="canonical" href="https://lantern.example/">` + og, "", "From OpenGraph |  | Lantern OG | 2031-01-02 | opengraph | https://lantern.example/og | en"},
		{"a byline", "", "<h1>This</h1><p class=byline>By Mara Lind</p><p>January 4, 2031</p>", "This | Mara Lind |  | 2031-01-04 | text |  | en"},
		{"an itemprop", "", `<span itemprop="datePublished" content="2031-01-06T10:00">now</span>`, " |  |  | 2031-01-06 | meta |  | en"},
		{"the title without its outlet", `<title>Talks - put off - Lantern</title><meta property="og:site_name" content="Lantern">`, "", "Talks - put off |  | Lantern |  | none |  | en"},
		{"a graph", `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","@id":"p","datePublished":"2030-01-01","name":"A page"},{"@type":["Article","NewsArticle"],"headline":"In a graph","datePublished":"2031-01-01","author":{"@id":"m"},"publisher":{"@id":"o"}},{"@type":"Person","@id":"m","name":"Mara Lind"},{"@type":"Organization","@id":"o","name":"Lantern"}]}</script>`,
			"", "In a graph | Mara Lind | Lantern | 2031-01-01 | json_ld |  | en"},
		{"a list, authors as words", `<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"ReportageNewsArticle","headline":"In a list","dateCreated":"2031-01-01","author":["Mara Lind","Oren Vale"],"inLanguage":"en-US","url":"https://lantern.example/l"}]</script>`,
			"", "In a list | Mara Lind, Oren Vale |  | 2031-01-01 | json_ld | https://lantern.example/l | en"},
		{"a broken script, then a sound one", `<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>` + ld, "", "From JSON-LD | Mara Lind | Lantern | 2031-01-01 | json_ld |  | en"},
		{"comment marks, a semicolon, raw line ends", "<script type=\"application/ld+json\">\n<!--\n{\"@type\":\"NewsArticle\",\"headline\":\"Talks &amp;\nships\",}\n-->\n</script>", "", "Talks & ships |  |  |  | none |  | en"},
		{"another article in a list is not this page", `<script type="application/ld+json">{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other","datePublished":"2030-01-01"}]}</script>`, "<h1>This</h1>", "This |  |  |  | none |  | en"},
		{"of two articles the page's own", `<title>Talks put off</title><script type="application/ld+json">[{"@type":"NewsArticle","headline":"Other","datePublished":"2030-01-01"},{"@type":"NewsArticle","headline":"Talks put off","datePublished":"2031-01-01"}]</script>`, "", "Talks put off |  |  | 2031-01-01 | json_ld |  | en"},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := "<!DOCTYPE html><html lang=en><head>" + c.head + "</head><body>" + c.body + "<article><p>" + strings.ReplaceAll(article, "\n\n", "</p><p>") + "</p></article></body></html>"
			d := readOne(t, "a.html", page)
			if have := described(d); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			if !strings.Contains(d.Text, "Minister Oren Vale said that the talks had not been broken off") {
				t.Errorf("have text %q, want the article", d.Text)
			}
		})
	}
}

// A page that a script fills in may hold its article in JSON-LD alone.
func TestPageInJSONLD(t *testing.T) {
	d := readOne(t, "a.html", `<!DOCTYPE html><html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Talks put off","articleBody":"One ship &amp; its crew.\n\nTwo ships."}</script></head><body><div id=app></div></body></html>`)
	if d.Text != "One ship & its crew.\n\nTwo ships." || d.Title != "Talks put off" || d.Notes[0] != "text from JSON-LD" {
		t.Errorf("have %q, %q, %q", d.Title, d.Text, d.Notes)
	}
}

func TestPageCharset(t *testing.T) {
	head, tail := "<html><head>", "</head><body><p>"+strings.ReplaceAll(article, "\n", " ")+"The caf\xe9 \x93Lantern\x94 is open.</p></body></html>"
	utf8 := strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(tail, "\xe9", "é"), "\x93", "“"), "\x94", "”")
	for _, c := range []struct{ name, page, note string }{
		{"declared", head + `<meta charset="windows-1252">` + tail, "decoded from Windows-1252"},
		{"declared the old way, Latin 1 as browsers take it", head + `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">` + tail, "decoded from Windows-1252"},
		{"not declared", head + tail, "decoded from Windows-1252"},
		{"UTF-8, declared as something else", head + `<meta charset="iso-8859-1">` + utf8, ""},
		{"BOM", "\xef\xbb\xbf" + head + utf8, "byte order mark left out"},
	} {
		d := readOne(t, "a.html", c.page)
		if !strings.HasSuffix(d.Text, "The café “Lantern” is open.") {
			t.Errorf("%s: have %q", c.name, d.Text)
		}
		if have := strings.Join(d.Notes, "; "); have != c.note {
			t.Errorf("%s: have note %q, want %q", c.name, have, c.note)
		}
	}
}

func TestPageOtherCharset(t *testing.T) {
	d := readOne(t, "a.html", "<html><head><meta charset=\"iso-8859-2\"></head><body><p>"+article+"The Kol\xe1\xf8 is open.</p></body></html>")
	if !strings.HasSuffix(d.Text, "The Kolář is open.") || d.Notes[0] != "decoded from iso-8859-2" {
		t.Errorf("have %q, %q", d.Text, d.Notes)
	}
}

// What a page's tree can grow to is bounded before it is built.
func TestUnfolds(t *testing.T) {
	for _, c := range []struct {
		page string
		want int
	}{
		{"<p>one<p>two", 4},
		{"<p><b>one<p>two<p>three", 10},
		{"<p><b>one</b><p>two", 6},
		{"<script>if (a <b > c) '<p>'</script><p>", 4},
		{"one < two <b", 0},
	} {
		if have := unfolds(c.page); have != c.want {
			t.Errorf("%q: have %d, want %d", c.page, have, c.want)
		}
	}
	page := "<p>" + string(distinct(400)) + strings.Repeat("<p>one", 5000)
	if _, rejects := readAllOf(t, Options{}, put(t, "a.html", []byte("<html>"+page))); len(rejects) != 1 || rejects[0].Reason != ReasonTooLarge {
		t.Errorf("have rejects %v, want %s", rejects, ReasonTooLarge)
	}
}

func TestRender(t *testing.T) {
	long := " that goes on for so long that nobody would take it for a line of a menu or for a button"
	for _, c := range []struct{ name, body, want string }{
		{"spaces fold", "<p>One\n  ship <b>and</b>\t<i>two</i>" + long + "</p>", "One ship and two" + long},
		{"spaces beside links", "<p>One <a href=/a>ship</a> is<a href=/b> here</a>" + long + "</p>", "One ship is here" + long},
		{"two line ends are a paragraph's", "<div>One ship" + long + "<br><br>Two ships" + long + "</div>", "One ship" + long + "\n\nTwo ships" + long},
		{"paragraphs of one item", "<ul><li><p>One ship" + long + "</p><p>Two ships" + long + "</p></li></ul>", "  • One ship" + long + "\n    Two ships" + long},
		{"quotation in a quotation", "<blockquote><p>One ship" + long + "</p><blockquote><p>Two ships" + long + "</p></blockquote></blockquote>", "> One ship" + long + "\n\n> > Two ships" + long},
		{"a table", "<table><tr><th>Name</th><th>View</th></tr><tr><td>Oren Vale</td><td>One ship" + long + "</td></tr></table>", "Name | View\nOren Vale | One ship" + long},
		{"a page too large for the extractor", "<nav>Menu of links" + long[:20] + "</nav><p>One ship" + long + "</p>" + strings.Repeat("<hr>", maxExtract+1), "One ship" + long},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, "a.html", "<!DOCTYPE html><html><body><main>"+c.body+"</main></body></html>")
			if d.Text != c.want {
				t.Errorf("have %q\nwant %q", d.Text, c.want)
			}
		})
	}
}

// Parse may run in many goroutines at once; the extractor below it must bear that too.
func TestParseInParallel(t *testing.T) {
	page, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	raw := Raw{URI: "u", Format: "html", Name: "a.html", Bytes: page}
	want, err := Parse(raw, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 5 {
				if d, err := Parse(raw, Options{}); err != nil || !reflect.DeepEqual(d, want) {
					t.Errorf("have %v, %v, want what one goroutine reads", d, err)
				}
			}
		})
	}
	all.Wait()
}

package source

import (
	"strings"
	"testing"

	"parley/internal/growth"
)

const rssHead = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a feed -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title><![CDATA[Arcadia Lantern]]></title><link>https://lantern.example/</link><atom:link href="https://lantern.example/feed" rel="self"/>
<image><title>A picture</title></image><language>en-gb</language>
`

func rss(items ...string) string {
	return rssHead + strings.Join(items, "\n") + "</channel></rss>\n"
}

func TestFeed(t *testing.T) {
	for _, c := range []struct{ name, file, content, text, want string }{
		{"RSS 2.0 with the whole text", "a.xml", rss(`<item><title>Talks &amp;amp; trade</title><link>https://lantern.example/a?utm_source=rss</link><dc:creator>Mara Lind</dc:creator><dc:creator>Oren Vale</dc:creator>
<pubDate>Tue, 11 Feb 2031 23:30:00 +0330</pubDate><guid isPermaLink="false">7</guid><description>A lead.</description>
<content:encoded><![CDATA[<p>One <a href="/b">ship</a>.</p><ul><li>Two sails</li></ul>]]></content:encoded></item>`),
			"One ship.\n\n  • Two sails", "Talks & trade | Mara Lind, Oren Vale | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | en"},
		{"RSS 2.0 with a description", "a", rss(`<item><title>Talks</title><guid>https://lantern.example/a</guid><author>mara@lantern.example (Mara Lind)</author><pubDate>1 Feb 2031 08:00 GMT</pubDate><description>One &lt;b&gt;ship&lt;/b&gt; &amp;amp; two&#8217;s company.</description><source url="https://agency.example/">Arcadia Agency</source></item>`),
			"One ship & two’s company.", "Talks | Mara Lind | Arcadia Agency | 2031-02-01 | front_matter | https://lantern.example/a | en"},
		{"markup that nobody escaped", "a.rss", rss(`<item><link>/a</link><description><p>One <b>ship</b>.</p><p>Two & three sails.</p></description></item>`),
			"One ship.\n\nTwo & three sails.", " |  | Arcadia Lantern |  | none | https://lantern.example/a | en"},
		{"Atom", "a.atom", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://lantern.example/"><title type="text">Arcadia Lantern</title>
<link rel="self" href="https://lantern.example/feed"/><author><name>The desk</name></author>
<entry><title type="html">Talks &lt;i&gt;off&lt;/i&gt;</title><link rel="edit" href="/edit"/><link href="a"/><id>urn:7</id><author><name>Mara Lind</name><email>mara@lantern.example</email></author>
<published>2031-02-11T23:30:00+03:30</published><updated>2031-02-13T08:00:00Z</updated><summary>A lead.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>ship</em>.</p><p>Two sails.</p></div></content></entry></feed>`,
			"One ship.\n\nTwo sails.", "Talks off | Mara Lind | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | en"},
		{"Atom of plain text, with a prefix", "a.xml", `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Arcadia Lantern</a:title><a:entry><a:title>Talks</a:title><a:link href="https://lantern.example/a"/><a:updated>2031-02-11</a:updated><a:content>
 One ship &lt; two.
</a:content></a:entry></a:feed>`,
			"One ship < two.", "Talks |  | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | "},
		{"a single entry", "a.xml", `<entry xmlns="http://www.w3.org/2005/Atom"><title>Talks</title><content type="html">&lt;p&gt;One ship.&lt;/p&gt;</content></entry>`,
			"One ship.", "Talks |  |  |  | none |  | "},
		{"RSS 1.0", "a.rdf", `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>Arcadia Lantern</title><items><rdf:Seq><rdf:li resource="https://lantern.example/a"/></rdf:Seq></items></channel>
<item rdf:about="https://lantern.example/a"><title>Talks</title><link>https://lantern.example/a</link><dc:date>2031-02-11T23:30:00+03:30</dc:date><description>One ship.</description></item></rdf:RDF>`,
			"One ship.", "Talks |  | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | "},
		{"RSS 0.91 with its document type", "a.xml", `<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://dtd.example/rss.dtd"><rss version="0.91"><channel><title>Lantern</title><item><title>Talks</title><description>One caf&eacute;.</description></item></channel></rss>`,
			"One café.", "Talks |  | Lantern |  | none |  | "},
		{"an encoding that is declared", "a.xml", "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\xcf\xee\xf0\xf2</title><item><description>\xcf\xee\xf0\xf2 One.</description></item></channel></rss>",
			"Порт One.", " |  | Порт |  | none |  | "},
		{"an encoding that is a lie", "a.xml", "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel><item><description>One café.</description></item></channel></rss>",
			"One café.", " |  |  |  | none |  | "},
		{"UTF-16", "a.xml", utf16LE("\ufeff<?xml version='1.0' encoding='utf-16'?><rss><channel><item><description>One “ship”.</description></item></channel></rss>"),
			"One “ship”.", " |  |  |  | none |  | "},
		{"a control character", "a.xml", rss("<item><description>One\x08 ship.</description></item>"), "One\ufffd ship.", " |  | Arcadia Lantern |  | none |  | en"},
		{"an item in a comment", "a.xml", rss("<!-- <item><description>No.</description></item> --><item><description>One <![CDATA[</item>]]> ship.</description></item>"), "One ship.", " |  | Arcadia Lantern |  | none |  | en"},
		{"marks of Windows by their numbers", "a.xml", rss("<item><description>&#147;One&#148; ship.</description></item>"), "“One” ship.", " |  | Arcadia Lantern |  | none |  | en"},
		{"a prefix that is declared nowhere", "a.xml", `<rss><channel><item><content:encoded>One ship.</content:encoded><dc:creator>Mara Lind</dc:creator></item></channel></rss>`, "One ship.", " | Mara Lind |  |  | none |  | "},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readOne(t, c.file, c.content)
			if d.Text != c.text {
				t.Errorf("have %q\nwant %q", d.Text, c.text)
			}
			if have := described(d); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			if d.Format != "feed" || d.Canonical != "" && CanonicalURL(d.URI) != d.Canonical {
				t.Errorf("have %s of %s", d.Format, d.URI)
			}
			checkDocument(t, d)
		})
	}
}

func TestBadFeeds(t *testing.T) {
	sound := `<item><description>One ship.</description></item>`
	for _, c := range []struct{ name, content, want string }{
		{"entities", `<!DOCTYPE rss [<!ENTITY a "ship"><!ENTITY b "&a;&a;">]><rss><channel><item><description>&b;</description></item></channel></rss>`, "a.xml! bad_xml"},
		{"an outer entity", `<!DOCTYPE rss [ <!entity x SYSTEM "file:///etc/hostname"> ]><rss><channel>` + sound + `</channel></rss>`, "a.xml! bad_xml"},
		{"an item that is not closed", rss(`<item><description>Lost.</description>`, sound), "2: One ship.; 1! bad_xml"},
		{"a file that ends in an item", rssHead + sound + "<item><description>Los", "1: One ship.; 2! bad_xml"},
		{"a tag that is not closed", rss(sound, `<item><description>Lost.</description><a href="x </item>`, sound), "1: One ship.; 3: One ship.; 2! bad_xml"},
		{"an item without text", rss(`<item><title>A</title></item>`, sound), "2: One ship.; 1! no_text"},
		{"an item of a picture", rss(`<item><description>&lt;img src="x"/&gt;</description></item>`), "1! no_text"},
		{"no item", rss(), "a.xml! empty"},
		{"another XML", `<?xml version="1.0"?><opml><body/></opml>`, "a.xml! unknown_format"},
		{"another XML behind a comment", "<!-- a --><channel><item/></channel>", "a.xml! unknown_format"},
		{"what is not readable as text", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="text/html" mode="base64">T25lLg==</content></entry></feed>`, "1! no_text"},
		{"an item over the limit", rss(sound, "<item><description>"+strings.Repeat("a", 5<<10)+"</description></item>", sound), "1: One ship.; 3: One ship.; 2! too_large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, rejects := readAllOf(t, Options{MaxDocument: 4 << 10}, put(t, "a.xml", []byte(c.content)))
			if have := told(docs, rejects); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
				for _, r := range rejects {
					t.Log(r)
				}
			}
		})
	}
}

// An item of 100 MB is passed over without being held, and a feed of any length is read item by item.
func TestLongFeed(t *testing.T) {
	const limit = 1 << 20
	in := &repeated{head: rssHead + "<item><description>One ship.</description></item><item><description>", fill: 'a', times: 100 << 20, tail: "</description></item><item><description>Two ships.</description></item></channel></rss>"}
	docs, rejects := readStream(t, "feed", in, Options{MaxDocument: limit})
	if have, want := told(docs, rejects), "1: One ship.; 3: Two ships.; 2! too_large"; have != want {
		t.Errorf("have %q, want %q", have, want)
	}
}

// Hostile feeds take no longer than plain ones of their length.
func TestHostileFeeds(t *testing.T) {
	for _, c := range []struct{ name, head, unit, tail string }{
		{"open items", "", "<item>", ""}, {"open tags", "", "<a>", ""}, {"less than", "", "<", ""}, {"comments", "", "<!---->", ""},
		{"open comment", "<!--", "-", ""}, {"quotes", "<a ", `"`, ""}, {"titles", "", "<channel><title>", ""}, {"deep", "<item>", "<a>", "</item>"},
		{"ends", "", "</item>", ""}, {"pieces", "<item><description>", "a<!---->", "</description></item>"},
		{"tags in a text", "<item><description>", "<b>a</b>", "</description></item>"},
		{"bodies", "<item>", "<description>a</description>", "</item>"},
	} {
		growth.Linear(t, c.name, 1<<20, func(size int) func() {
			content := "<rss><channel>" + c.head + strings.Repeat(c.unit, size/len(c.unit)) + c.tail
			return func() { readStream(t, "feed", strings.NewReader(content), Options{}) }
		})
	}
}

// Items that link to the front page alone are still so many documents.
func TestFeedThatLinksToItsSite(t *testing.T) {
	item := func(text string) string {
		return "<item><link>https://lantern.example/</link><description>" + text + "</description></item>"
	}
	docs, rejects := readAllOf(t, Options{}, put(t, "a.rss", []byte(rss(item("One ship."), item("One ship."), item("Two ships.")))))
	ids := map[string]bool{}
	for _, d := range docs {
		ids[d.ID] = true
		if d.Canonical != "" {
			t.Errorf("have canonical URL %s, want none", d.Canonical)
		}
	}
	if len(ids) != 2 || len(rejects) > 0 {
		t.Errorf("have %d documents that differ and %v, want 2", len(ids), rejects)
	}
}

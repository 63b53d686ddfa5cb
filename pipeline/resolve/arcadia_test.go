package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// The tables of Arcadia, an invented country, and of its neighbour Borduria.
var arcadia = map[string]string{
	data.CountriesFile: `# id	name	words
arcadia	Arcadia	Arcadian; Arcadians; Port Regis
borduria	Borduria	Bordurian; Szohod
`,
	data.PeopleFile: `# id	name	kind	gender	faction	country	aliases
tomas-elwin	Tomas Elwin	person	m	moderate	arcadia	Elwin
greta-holm	Greta Holm	person	f	hard-line	arcadia	
piet-holm	Piet Holm	person	m		arcadia	
oskar-vann	Oskar Vann	person	m		arcadia	Vann
lena-vann	Lena Vann	person	f		arcadia	Vann
mohammad-qasemi	Mohammad Qasemi	person	m		borduria	Qasemi
hussein-al-ruwayni	Hossein Rouyani	person	m		borduria	
ida-marsh	Ida Marsh	person	f		arcadia	
karl-denn	Karl Denn	person	m		arcadia	
bela-orsik	Bela Orsik	person	m		borduria	
council-of-nine	Council of Nine	group			arcadia	
`,
	data.OfficesFile: `# person	post	scope	from	to
oskar-vann	president	arcadia	2010-01-01	2019-12-31
lena-vann	president	arcadia	2020-01-01	
tomas-elwin	foreign-minister	arcadia	2018-01-01	2022-06-30
greta-holm	foreign-minister	arcadia	2022-07-01	
mohammad-qasemi	foreign-minister	borduria	2015-01-01	
ida-marsh	foreign-ministry-spokesman	arcadia	2021-01-01	
karl-denn	editor	the-arcadian-times		
bela-orsik	president	borduria	2010-01-01	
`,
	data.OutletsFile: `# id	name	channel	faction	country	aliases	domains
the-arcadian-times	The Arcadian Times	newspaper		arcadia	Arcadian Times	arcadiantimes.example
harbour-post	Harbour Post	newspaper	hard-line	arcadia		harbour.example
regis-news	Regis News	agency		arcadia	Regis News Agency; RNA	
channel-four	Channel Four	tv		arcadia		
x	X	x				posts.example
telegram	Telegram	telegram				channels.example
`,
}

// arcadian is a resolver over Arcadia's tables.
func arcadian(t testing.TB) (*Resolver, *features.Vocabulary) {
	t.Helper()
	files := data.Files{Override: map[string]string{}}
	for name, text := range arcadia {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		files.Override[name] = path
	}
	return newResolver(t, files)
}

// read parts a marked text into the text and its attributions. "[s0|Elwin]" is the source of statement 0, "c" its cue, "q"
// a piece of its content, "p" its place; after the number "h" says that it is a headline, "<2" that it goes on from
// statement 2, "^2" that it stands inside statement 2.
func read(t testing.TB, marked string) (string, []attribute.Attribution) {
	t.Helper()
	var text strings.Builder
	var atts []attribute.Attribution
	type open struct {
		what  byte
		at, n int
	}
	var stack []open
	for i := 0; i < len(marked); i++ {
		c := marked[i]
		if c == '[' && i+2 < len(marked) && strings.IndexByte("scqp", marked[i+1]) >= 0 && marked[i+2] >= '0' && marked[i+2] <= '9' {
			n := int(marked[i+2] - '0')
			for len(atts) <= n {
				atts = append(atts, attribute.Attribution{Source: segment.None, Cue: segment.None, Clause: segment.None,
					Question: segment.None, Place: segment.None, From: -1, Within: -1, Form: attribute.Indirect})
			}
			stack = append(stack, open{marked[i+1], text.Len(), n})
			for i += 3; marked[i] != '|'; i++ {
				switch marked[i] {
				case 'h':
					atts[n].Headline = true
				case '<':
					i++
					atts[n].From = int(marked[i] - '0')
				case '^':
					i++
					atts[n].Within = int(marked[i] - '0')
				}
			}
			continue
		}
		if c == ']' && len(stack) > 0 {
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			s := segment.Span{Start: o.at, End: text.Len()}
			switch a := &atts[o.n]; o.what {
			case 's':
				a.Source = s
			case 'c':
				a.Cue = s
			case 'p':
				a.Place = s
			case 'q':
				a.Spans = append(a.Spans, s)
			}
			continue
		}
		text.WriteByte(c)
	}
	if len(stack) > 0 {
		t.Fatalf("unclosed mark in %q", marked)
	}
	return text.String(), atts
}

// resolved runs the resolver over a marked text.
func resolved(t testing.TB, r *Resolver, v *features.Vocabulary, published, marked string) (string, []Statement) {
	t.Helper()
	text, atts := read(t, marked)
	doc := &source.Document{ID: "doc", URI: "doc.txt", Text: text}
	if published != "" {
		d, err := data.ParseDate(published)
		if err != nil {
			t.Fatal(err)
		}
		doc.Published, doc.PublishedSource = d, "flag"
	}
	sg := newSplitter(t, v)
	segs := sg.Split(doc, features.Scan(text, v, nil))
	for i := range atts {
		a := &atts[i]
		for b, blk := range segs.Blocks {
			if blk.Start <= a.Spans[0].Start && a.Spans[0].Start < blk.End {
				a.Block = b
			}
			if blk.Label.Ok() && blk.Start <= a.Spans[0].Start && a.Spans[0].Start < blk.End && !a.Source.Ok() && blk.Kind == segment.Turn {
				a.Source = blk.Label
			}
		}
		at := a.Source
		if !at.Ok() {
			at = a.Cue
		}
		if !at.Ok() {
			at = a.Spans[0]
		}
		for _, blk := range segs.Blocks {
			for _, s := range blk.Sentences {
				if s.Start <= at.Start && at.Start < s.End {
					a.Clause = s
				}
			}
		}
		if !a.Clause.Ok() {
			a.Clause = at
		}
	}
	return text, r.Resolve(doc, segs, features.Scan(text, v, nil), atts)
}

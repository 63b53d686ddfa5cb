package source

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
)

// fuzzReader reads any bytes by one reader: it ends, every record or reject keeps its bounds, the same bytes give the same
// records however they come in, and what is read is a sound document.
func fuzzReader(f *testing.F, format string, seeds ...string) {
	reasons := map[string]bool{}
	for _, r := range Reasons() {
		reasons[r.Code] = true
	}
	for _, s := range seeds {
		f.Add([]byte(s))
		f.Add([]byte(s[:len(s)/2]))
	}
	opts := Options{MaxDocument: 4 << 10, MaxUnpacked: 1 << 20}
	f.Fuzz(func(t *testing.T, b []byte) {
		outcome := func(in io.Reader) string {
			var out strings.Builder
			n := 0
			opts := opts
			opts.OnSkip = func(string) { n++ }
			err := split(format, in, opts, func(raw Raw) error {
				n++
				if len(raw.Bytes) > opts.MaxDocument {
					t.Fatalf("have a record of %d bytes, want at most %d", len(raw.Bytes), opts.MaxDocument)
				}
				d, err := Parse(raw, opts)
				var r *Reject
				if err != nil {
					if !errors.As(err, &r) || !reasons[r.Reason] || r.URI == "" {
						t.Fatalf("have %v, want a reject of the closed list", err)
					}
					fmt.Fprintln(&out, r)
					return nil
				}
				checkDocument(t, d)
				fmt.Fprintln(&out, d.URI, described(d), d.Text)
				return nil
			})
			if err != nil || n == 0 {
				t.Fatalf("have %v and %d records, want at least a reject", err, n)
			}
			return out.String()
		}
		a, c := outcome(bytes.NewReader(b)), outcome(iotest.OneByteReader(bytes.NewReader(b)))
		if a != c {
			t.Fatalf("have %q byte by byte, want %q", c, a)
		}
	})
}

// split reads a stream by the reader of one format, whatever its first bytes say.
func split(format string, in io.Reader, opts Options, yield func(Raw) error) error {
	disk := &counter{r: in}
	s := &splitter{ctx: context.Background(), opts: opts, uri: "a", format: format, yield: yield,
		meter: &meter{limit: opts.maxUnpacked(), disk: func() int64 { return disk.n }}}
	s.from = newUnpacker(disk, s.meter)
	defer s.from.close()
	s.in = s.from.in
	table := formats()
	for _, f := range append(table[:], archives()...) {
		if f.name == format {
			return f.split(s)
		}
	}
	return errors.New("no format " + format)
}

func FuzzCSV(f *testing.F) {
	fuzzReader(f, "csv", "title,text\nPort,\"One \"\"ship\"\",\r\ntwo.\"\nSea,\"Torn\" ship\nBay,\"Open\n", "text\ttitle\nOne\tA 5\" mast\n\n", "a;text\n;"+strings.Repeat("x", 5000)+"\n;one\n",
		"text,html\n,<p>One</p>\n", utf16LE("\ufefftext\nOne\n"), "text,\"title\nOne,Port\n")
}

func FuzzFeed(f *testing.F) {
	fuzzReader(f, "feed", rss(`<item><title>A</title><link>/a</link><pubDate>1 Feb 2031</pubDate><content:encoded><![CDATA[<p>One</p>]]></content:encoded></item>`, "<item><description>Open", "<item>"+strings.Repeat("x", 5000)+"</item>"),
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><author><name>B</name></author><content type="xhtml"><div>One <b>ship</b></div></content></entry></feed>`,
		`<!DOCTYPE rss [<!ENTITY a "b">]><rss><item/></rss>`, `<?xml version="1.0" encoding="koi8-r"?><rss><item><description>&#xce; &eacute; &a;`, utf16LE("<rss><item><description>One</description></item></rss>"))
}

func FuzzList(f *testing.F) {
	fuzzReader(f, "json", `[{"text": "one ]"}, {"text": ["a", "b"]}, 7, {"html": "<p>x</p>"}]`, `{"version": "https://jsonfeed.org/version/1", "title": "A", "items": [{"content_html": "<p>x"}]}`,
		`[{"body": {"summary": [], "sections": [{"headline": ["a"], "paragraphs": ["b"]}]}},]`, `[{"text": "`+strings.Repeat("x", 5000)+`"}]`)
}

func FuzzWARC(f *testing.F) {
	page := pageOf("Talks", "One ship.")
	a := response("https://lantern.example/a", htmlType, page)
	gz := "Content-Encoding: gzip\r\n"
	f.Add(append(gzipped(a), gzipped(a)...))
	fuzzReader(f, "warc", a+warcOf("request", "x", "application/http", "GET /")+"lost\r\n"+a, warcOf("conversion", "https://lantern.example/b", "text/plain", "One ship.")+warcOf("revisit", "", "", ""),
		response("https://lantern.example/a", htmlType+gz+"Transfer-Encoding: chunked\r\n", chunked(string(gzipped(page)), 9)), strings.Replace(a, "Content-Length: ", "Content-Length: 4", 1)+a,
		response("https://lantern.example/a", htmlType+"Content-Encoding: br\r\n", brotlied(page)), response("a", gz, string(gzipped(strings.Repeat("x", 5000)))), string(gzipped(a))[:90]+string(gzipped(a)))
}

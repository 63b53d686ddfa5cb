package source

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
)

// warcOf is a record of a web archive.
func warcOf(kind, target, media, block string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2031-02-13T04:00:00Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, target, media, len(block), block)
}

// response is a record of a page, sent with the given header lines.
func response(target, headers, body string) string {
	return warcOf("response", target, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+headers+"\r\n"+body)
}

func pageOf(title, text string) string {
	return "<!DOCTYPE html><html lang=en><head><title>" + title + "</title></head><body><article><p>" + text + "</p></article></body></html>"
}

const htmlType = "Content-Type: text/html; charset=utf-8\r\n"

// chunked is a body in chunks of n bytes.
func chunked(body string, n int) string {
	var b strings.Builder
	for len(body) > 0 {
		k := min(n, len(body))
		fmt.Fprintf(&b, "%x;x=y\r\n%s\r\n", k, body[:k])
		body = body[k:]
	}
	return b.String() + "0\r\n\r\n"
}

func brotlied(s string) string {
	var b bytes.Buffer
	z := brotli.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

func deflated(s string, frame bool) string {
	var b bytes.Buffer
	if frame {
		z := zlib.NewWriter(&b)
		z.Write([]byte(s))
		z.Close()
	} else {
		z, _ := flate.NewWriter(&b, 6)
		z.Write([]byte(s))
		z.Close()
	}
	return b.String()
}

// readWARC reads a web archive and shows what came of it: "address: text", "#n! reason", "kind: times".
func readWARC(t *testing.T, name string, content []byte, opts Options) string {
	t.Helper()
	skipped := map[string]int{}
	opts.OnSkip = func(kind string) { skipped[kind]++ }
	docs, rejects := readAllOf(t, opts, put(t, name, content))
	all := []string{told(docs, rejects)}
	if all[0] == "" {
		all = nil
	}
	for _, k := range slices.Sorted(maps.Keys(skipped)) {
		all = append(all, fmt.Sprintf("%s: %d", k, skipped[k]))
	}
	return strings.Join(all, "; ")
}

func TestWARC(t *testing.T) {
	const a, b = "https://lantern.example/a", "https://lantern.example/b"
	page := pageOf("Talks", "One ship is in the port of Arcadia.")
	info := warcOf("warcinfo", "", "application/warc-fields", "software: x\r\n")
	read := a + ": One ship is in the port of Arcadia."
	for _, c := range []struct{ name, content, want string }{
		{"a page", info + response(a, htmlType, page), read + "; warc warcinfo: 1"},
		{"what is no page", warcOf("request", a, "application/http; msgtype=request", "GET /a HTTP/1.1\r\n\r\n") + response(a, htmlType, page) + warcOf("metadata", a, "application/warc-fields", "x: y") +
			warcOf("revisit", b, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n") + response(b, "Content-Type: image/png\r\n", "\x89PNG") + warcOf("response", b, "application/http", "HTTP/1.1 404 Not Found\r\n"+htmlType+"\r\n"+page) +
			warcOf("response", "dns:lantern.example", "text/dns", "20310213\nlantern.example. 1 IN A 192.0.2.1") + response("https://lantern.example/robots.txt", "Content-Type: text/plain\r\n", "Disallow: /") + warcOf("letter", a, "text/html", page),
			read + "; warc metadata: 1; warc record of another media type: 3; warc record of another type: 1; warc request: 1; warc response other than 200: 1; warc revisit: 1"},
		{"chunks", response(a, htmlType+"Transfer-Encoding: chunked\r\n", chunked(page, 7)), read},
		{"chunks in the header alone", response(a, htmlType+"Transfer-Encoding: chunked\r\n", page), read},
		{"gzip", response(a, htmlType+"Content-Encoding: gzip\r\n", string(gzipped(page))), read},
		{"gzip in chunks", response(a, htmlType+"content-encoding: x-gzip\r\ntransfer-encoding: Chunked\r\n", chunked(string(gzipped(page)), 50)), read},
		{"gzip in the header alone", response(a, htmlType+"Content-Encoding: gzip\r\n", page), read},
		{"gzip twice", response(a, htmlType+"Content-Encoding: gzip, gzip\r\n", string(gzipped(string(gzipped(page))))), read},
		{"deflate", response(a, htmlType+"Content-Encoding: deflate\r\n", deflated(page, true)), read},
		{"deflate without its frame", response(a, htmlType+"Content-Encoding: deflate\r\n", deflated(page, false)), read},
		{"brotli", response(a, htmlType+"Content-Encoding: br\r\n", brotlied(page)), read},
		{"zstd", response(a, htmlType+"Content-Encoding: zstd\r\n", string(zstded(page))), read},
		{"a length in the header that is not so", response(a, htmlType+"Content-Length: 3\r\n", page), read},
		{"a type that the header does not tell", response(a, "", page), read},
		{"a charset that the header tells", response(a, "Content-Type: text/html; charset=windows-1251\r\n", "<!DOCTYPE html><p>\xcf\xee\xf0\xf2 \xcf\xee\xf0\xf2 \xcf\xee\xf0\xf2 \xcf\xee\xf0\xf2.</p>"), a + ": Порт Порт Порт Порт."},
		{"lines that end in LF alone", strings.Replace(response(a, htmlType, page), "\r\n", "\n", 6), a + ": One ship is in the port of Arcadia."},
		{"a resource", warcOf("resource", a, "text/html", page), read},
		{"a text that was made of a page", warcOf("conversion", "<"+a+">", "text/plain", "One ship."), a + ": One ship."},
		{"a page without an address", warcOf("resource", "urn:x", "text/html", page), "1: One ship is in the port of Arcadia."},
		{"a page without text", response(a, htmlType, "<html></html>") + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! no_text"},
		{"a length too short", strings.Replace(response(a, htmlType, page), "Content-Length: ", "Content-Length: 1\r\nX: ", 1) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! bad_warc"},
		{"a length that leads into the next record", strings.Replace(response(a, htmlType, page), "Content-Length: 2", "Content-Length: 3", 1) + response(b, htmlType, page) + response(a, htmlType, page),
			b + ": One ship is in the port of Arcadia.; " + read + "; 1! bad_warc"},
		{"a length behind the file's end", strings.Replace(response(a, htmlType, page), "Content-Length: ", "Content-Length: 4", 1) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! truncated"},
		{"no length", strings.Replace(response(a, htmlType, page), "Content-Length", "Length", 1) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! bad_warc"},
		{"a length below zero", strings.Replace(response(a, htmlType, page), "Content-Length: ", "Content-Length: -", 1) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! bad_warc"},
		{"a file that ends in a block", response(a, htmlType, page) + response(b, htmlType, page)[:300], read + "; 2! truncated"},
		{"a file that ends in a header", response(a, htmlType, page) + response(b, htmlType, page)[:60], read + "; 2! truncated"},
		{"words between records", response(a, htmlType, page) + "lost words\r\n" + response(b, htmlType, page), read + "; " + b + ": One ship is in the port of Arcadia.; 2! bad_warc"},
		{"chunks that break", response(a, htmlType+"Transfer-Encoding: chunked\r\n", "5\r\n<html\r\nzz\r\n") + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! bad_warc"},
		{"gzip that breaks", response(a, htmlType+"Content-Encoding: gzip\r\n", string(gzipped(page))[:60]) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! bad_warc"},
		{"no HTTP", warcOf("response", a, "application/http", "nothing") + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! bad_warc"},
		{"a page over the limit", response(a, htmlType, page+strings.Repeat("a", 9<<10)) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! too_large"},
		{"a page over the limit once unpacked", response(a, htmlType+"Content-Encoding: gzip\r\n", string(gzipped(page+strings.Repeat("a", 9<<10)))) + response(b, htmlType, page), b + ": One ship is in the port of Arcadia.; 1! too_large"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if have := readWARC(t, "a.warc", []byte(c.content), Options{MaxDocument: 8 << 10}); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
		})
	}
}

// Records packed one by one, all in one stream, and one that is damaged.
func TestWARCPacked(t *testing.T) {
	var plain string
	var packed []byte
	var begins []int
	for _, name := range []string{"a", "b", "c", "d"} {
		r := response("https://lantern.example/"+name, htmlType, pageOf("Talks", "One ship is in the port of Arcadia, by the name of "+noise(600)+"."))
		plain += r
		begins = append(begins, len(packed))
		packed = append(packed, gzipped(r)...)
	}
	count := func(content []byte) string {
		docs, rejects := readAllOf(t, Options{}, put(t, "a.warc.gz", content))
		var all []string
		for _, d := range docs {
			all = append(all, d.URI[len(d.URI)-1:])
		}
		return strings.Join(all, "") + " " + told(nil, rejects)
	}
	if have, want := count(packed), "abcd "; have != want {
		t.Errorf("one by one: have %q, want %q", have, want)
	}
	if have, want := count(gzipped(plain)), "abcd "; have != want {
		t.Errorf("one stream: have %q, want %q", have, want)
	}
	for _, at := range []int{begins[1] + 40, begins[2] - 6} { // in the data, in the checksum
		damaged := slices.Clone(packed)
		for i := range 4 {
			damaged[at+i] ^= 0xff
		}
		if have, want := count(damaged), "acd 2! bad_warc"; have != want && have != "abcd 3! bad_warc" {
			t.Errorf("damaged at %d: have %q, want %q", at, have, want)
		}
	}
	if have, want := count(packed[:begins[3]+100]), "abc 4! bad_warc"; have != want {
		t.Errorf("cut: have %q, want %q", have, want)
	}
	if have, want := count(gzipped(plain)[:len(gzipped(plain))-12]), "abc 4! bad_warc"; have != want {
		t.Errorf("one stream, cut: have %q, want %q", have, want)
	}
}

// A page's address is that of its record; what the page says of itself counts for the rest. The day of the fetching is no
// date of the page.
func TestWARCDescribes(t *testing.T) {
	d := readOne(t, "CC-20310213.warc", response("https://lantern.example/a?utm_source=x", htmlType, pageOf("Talks put off", article)))
	if have, want := described(d), "Talks put off |  |  |  | none | https://lantern.example/a | en"; have != want {
		t.Errorf("have %q\nwant %q", have, want)
	}
	if d.Format != "html" || d.URI != "https://lantern.example/a?utm_source=x" {
		t.Errorf("have %s of %s", d.Format, d.URI)
	}
}

// What unpacks without end is stopped, and a record of 100 MB that is no page is passed over without being held.
func TestWARCLimits(t *testing.T) {
	page := pageOf("Talks", "One ship is in the port of Arcadia.")
	bomb := response("https://lantern.example/a", htmlType+"Content-Encoding: gzip, gzip\r\n", string(gzipped(string(gzipped(page+strings.Repeat(" ", 30<<20))))))
	if have, want := readWARC(t, "a.warc", []byte(bomb+bomb), Options{}), "a.warc! bomb"; !strings.HasSuffix(have, want) {
		t.Errorf("have %q, want %q at its end", have, want)
	}
	head := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n", 100<<20+len("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n"))
	in := &repeated{head: head, fill: 'a', times: 100 << 20, tail: "\r\n\r\n" + response("https://lantern.example/b", htmlType, page)}
	docs, rejects := readStream(t, "warc", in, Options{MaxDocument: 1 << 20})
	if have, want := told(docs, rejects), "https://lantern.example/b: One ship is in the port of Arcadia."; have != want {
		t.Errorf("have %q, want %q", have, want)
	}
}

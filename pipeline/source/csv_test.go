package source

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// told shows what came of a file: a line a document or reject, "line: text" or "line! reason".
func told(docs []*Document, rejects []*Reject) string {
	var all []string
	for _, d := range docs {
		all = append(all, fmt.Sprintf("%s: %s", behind(d.URI), d.Text))
	}
	for _, r := range rejects {
		all = append(all, fmt.Sprintf("%s! %s", behind(r.URI), r.Reason))
	}
	return strings.Join(all, "; ")
}

// behind is what stands behind the file's name in an address.
func behind(uri string) string {
	_, n, found := strings.Cut(uri, "#")
	if webAddress(uri) != "" {
		return uri
	} else if !found {
		return filepath.Base(uri)
	}
	return n
}

func TestCSV(t *testing.T) {
	for _, c := range []struct{ name, file, content, want string }{
		{"names", "a.csv", "title,text\nPort,One ship.\nSea,Two ships.\n", "2: One ship.; 3: Two ships."},
		{"CRLF and no last line end", "a.csv", "title,text\r\nPort,One ship.\r\nSea,Two ships.", "2: One ship.; 3: Two ships."},
		{"a BOM", "a.csv", "\xef\xbb\xbftext,title\nOne ship.,Port\n", "2: One ship."},
		{"quotation marks, commas and line ends inside", "a.csv", "title,text\nPort,\"One \"\"ship\"\",\r\ntwo sails.\"\nSea,Two ships.\n", "2: One \"ship\",\r\ntwo sails.; 4: Two ships."},
		{"a quotation mark inside of a bare cell", "a.csv", "title,text\nPort,A 5\" mast.\n", "2: A 5\" mast."},
		{"blank lines", "a.csv", "\n\ntitle,text\n\nPort,One ship.\n\n", "5: One ship."},
		{"semicolons", "a.csv", "title;text\nPort;One ship, two sails.\n", "2: One ship, two sails."},
		{"tabs", "a.tsv", "title\ttext\nPort\tOne ship.\n", "2: One ship."},
		{"bars", "a.csv", "title|text\nPort|One ship.\n", "2: One ship."},
		{"one column", "a.csv", "text\n\"One ship, two sails.\"\n", "2: One ship, two sails."},
		{"told by its content", "a.txt", "url,title,text\nhttps://lantern.example/a,Port,One ship.\n", "https://lantern.example/a: One ship."},
		{"prose is no table", "a.txt", "Title, text\n\nOne ship.\n", "a.txt: Title, text\n\nOne ship.\n"},
		{"names in any case", "a.csv", "Headline,Body Text,Full-Text\nPort,,One ship.\n", "2: One ship."},
		{"UTF-16 with tabs", "a.csv", utf16LE("\ufefftitle\ttext\r\nPort\tOne “ship”.\r\n"), "2: One “ship”."},
		{"Windows-1252", "a.csv", "title,text\nPort,One \x93ship\x94.\n", "2: One “ship”."},
		{"a row without text", "a.csv", "title,text\nPort,\nSea,Two ships.\n", "3: Two ships.; 2! no_text"},
		{"None is no text", "a.csv", "title,text\nPort,None\n", "2! no_text"},
		{"a row too short", "a.csv", "title,text\nPort\nSea,Two ships.\n", "3: Two ships.; 2! bad_csv"},
		{"a row too long", "a.csv", "title,text\nPort,One ship, two sails.\nSea,Two ships.\n", "3: Two ships.; 2! bad_csv"},
		{"words behind a quotation mark", "a.csv", "title,text\nPort,\"One\" ship.\nSea,Two ships.\n", "3: Two ships.; 2! bad_csv"},
		{"a quotation mark that is never closed", "a.csv", "title,text\nPort,\"One ship.\nSea,Two ships.\nBay,Three ships.\n", "3: Two ships.; 4: Three ships.; 2! bad_csv"},
		{"one that closes rows later", "a.csv", "title,text\nPort,\"One ship.\nSea,\"Two\" ships.\nBay,Three ships.\n", "4: Three ships.; 2! bad_csv; 3! bad_csv"},
		{"one in the names", "a.csv", "title,\"text\nPort,One ship.\n", "1! bad_csv"},
		{"no column of texts", "a.csv", "title,summary\nPort,One ship.\n", "a.csv! bad_csv"},
		{"names alone", "a.csv", "title,text\n", "a.csv! empty"},
		{"blank", "a.csv", "\n\r\n", "a.csv! empty"},
		{"a name twice", "a.csv", "text,title,text\nOne ship.,Port,Two ships.\n", "2: One ship."},
		{"marked up", "a.csv", "title,html\nPort,<p>One <b>ship</b>.</p><p>Two sails.</p>\n", "2: One ship.\n\nTwo sails."},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, rejects := readAllOf(t, Options{}, put(t, c.file, []byte(c.content)))
			if have := told(docs, rejects); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
		})
	}
}

func utf16LE(s string) string {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

// What a row says is understood as what a record says.
func TestCSVDescribes(t *testing.T) {
	d := readOne(t, "a.csv", "URL,Title,Authors,Source,Publish Date,Language,Text\nhttps://lantern.example/a?utm_source=x,Talks put off,Mara Lind,Arcadia Lantern,2031-02-11 23:30:00+03:30,en-GB,One ship.\n")
	if have, want := described(d), "Talks put off | Mara Lind | Arcadia Lantern | 2031-02-11 | front_matter | https://lantern.example/a | en"; have != want {
		t.Errorf("have %q\nwant %q", have, want)
	}
	if d.Format != "csv" || d.URI != "https://lantern.example/a?utm_source=x" {
		t.Errorf("have %s of %s", d.Format, d.URI)
	}
}

func TestColumns(t *testing.T) {
	columns, err := ParseColumns([]string{"text=Wortlaut", "title = kop", "url=where"})
	if err != nil {
		t.Fatal(err)
	}
	opts := Options{Columns: columns}
	for _, c := range []struct{ file, content string }{
		{"a.csv", "kop,title,Wortlaut,text,where\nPort,Sea,One ship.,Two ships.,https://lantern.example/a\n"},
		{"a.jsonl", `{"kop": "Port", "title": "Sea", "Wortlaut": "One ship.", "text": "Two ships.", "where": "https://lantern.example/a"}` + "\n"},
		{"a.json", `[{"kop": "Port", "Wortlaut": ["One ship."], "where": "https://lantern.example/a"}]`},
	} {
		docs, rejects := readAllOf(t, opts, put(t, c.file, []byte(c.content)))
		if len(docs) != 1 {
			t.Fatalf("%s: have rejects %v, want a document", c.file, rejects)
		}
		if d := docs[0]; d.Text != "One ship." || d.Title != "Port" || d.Canonical != "https://lantern.example/a" || d.URI != d.Canonical {
			t.Errorf("%s: have %q, title %q, of %s", c.file, d.Text, d.Title, d.URI)
		}
	}
	for _, c := range []struct{ pair, want string }{
		{"body=text", `no field "body": want one of text, title, author, outlet, published, url, language`},
		{"text", `"text": want FIELD=COLUMN, such as text=body`},
		{"text=", `"text=": want FIELD=COLUMN, such as text=body`},
		{"=text", `no field "": want one of text, title, author, outlet, published, url, language`},
	} {
		if _, err := ParseColumns([]string{c.pair}); err == nil || err.Error() != c.want {
			t.Errorf("%s: have %v, want %s", c.pair, err, c.want)
		}
	}
	if _, err := ParseColumns([]string{"text=a", "text=b"}); err == nil {
		t.Error("text twice: have no error, want one")
	}
}

// A name that the caller gives and that is not there is told of, and no other text is taken for the one that was meant.
func TestColumnsLacking(t *testing.T) {
	for _, c := range []struct {
		name, file, content string
		columns             Columns
		want, message       string // message: of the reject, or the note
	}{
		{"a table without the text", "a.csv", "\ntitle,text\nSea,Two ships.\n", Columns{"text": "wortlautt"},
			"a.csv! bad_csv", `line 2: --columns wants "wortlautt" for text: have "title", "text"`},
		{"a table without two", "a.tsv", "kop\ttext\nSea\tTwo ships.\n", Columns{"author": "wer", "title": "kop", "url": "wo"},
			"a.tsv! bad_csv", `line 1: --columns wants "wer" for author and "wo" for url: have "kop", "text"`},
		{"a table told by its content", "a.txt", "url,title,text\nhttps://lantern.example/a,Port,One ship.\n", Columns{"text": "body"},
			"a.txt! bad_csv", `line 1: --columns wants "body" for text: have "url", "title", "text"`},
		{"another case", "a.csv", "KOP,Wort Laut\nPort,One ship.\n", Columns{"text": "wortlaut", "title": "Kop"}, "2: One ship.", ""},
		{"another case of a guessed name", "a.csv", "date,BODY\n2031-02-11,One ship.\n", Columns{"text": "Body", "published": "Date"}, "2: One ship.", ""},
		{"both cases", "a.csv", "wortlaut,Wortlaut\nTwo ships.,One ship.\n", Columns{"text": "Wortlaut"}, "2: One ship.", ""},
		{"names that case alone tells apart", "a.csv", "kop,text\nPort,One ship.\n", Columns{"title": "kop", "author": "Kop"},
			"a.csv! bad_csv", `line 1: --columns wants "Kop" for author: have "kop", "text"`},
		{"an empty cell", "a.csv", "lede,text\n,Two ships.\n", Columns{"text": "lede"}, "2! no_text", "no text in lede"},
		{"marked up beside it", "a.csv", "lede,html\n,<p>Two ships.</p>\n", Columns{"text": "lede"}, "2! no_text", "no text in lede"},
		{"a record without the text", "a.jsonl", `{"lede": "One ship."}` + "\n" + `{"title": "Sea", "text": "Two ships."}` + "\n", Columns{"text": "lede"},
			"1: One ship.; 2! no_text", `--columns wants "lede" for text: have "title", "text"`},
		{"a record whose text is null", "a.jsonl", `{"lede": null, "text": "Two ships."}` + "\n", Columns{"text": "lede"}, "1! no_text", "no text in lede"},
		{"a record without another name", "a.jsonl", `{"title": "Sea", "text": "Two ships."}` + "\n", Columns{"title": "kop"},
			"1: Two ships.", `no key "kop": title is looked for under its usual names`},
		{"a record whose other name is null", "a.jsonl", `{"kop": null, "text": "Two ships."}` + "\n", Columns{"title": "kop"}, "1: Two ships.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			docs, rejects := readAllOf(t, Options{Columns: c.columns}, put(t, c.file, []byte(c.content)))
			if have := told(docs, rejects); have != c.want {
				t.Errorf("have %q\nwant %q", have, c.want)
			}
			var messages []string
			for _, d := range docs {
				messages = append(messages, d.Notes...)
			}
			for _, r := range rejects {
				messages = append(messages, r.Message)
			}
			if have := strings.Join(messages, "; "); have != c.message {
				t.Errorf("have %q\nwant %q", have, c.message)
			}
		})
	}
}

// A cell of 100 MB is passed over without being held, and so is the rest of a file behind a quotation mark that is never
// closed; the rows after the cell are read.
func TestLongCell(t *testing.T) {
	const size, limit = 100 << 20, 1 << 20
	for _, c := range []struct{ name, cell, behind, want string }{
		{"bare", "", "\nSea,Two ships.\n", "2: One ship.; 4: Two ships.; 3! too_large"},
		{"in quotation marks", `"` + "\n", "\"\nSea,Two ships.\n", "2: One ship.; 5: Two ships.; 3! too_large"},
		{"never closed", `"`, "\nSea,Two ships.\n", "2: One ship.; 3! too_large"},
	} {
		in := &repeated{head: "title,text\nPort,One ship.\nBay," + c.cell, fill: 'a', times: size, tail: c.behind}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		docs, rejects := readStream(t, "csv", in, Options{MaxDocument: limit})
		runtime.ReadMemStats(&after)
		if have := told(docs, rejects); have != c.want {
			t.Errorf("%s: have %q, want %q", c.name, have, c.want)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 16*limit {
			t.Errorf("%s: have %d bytes taken, want a few times the limit of %d", c.name, used, limit)
		}
	}
}

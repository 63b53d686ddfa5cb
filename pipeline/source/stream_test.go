package source

import (
	"context"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
)

// repeated reads as head, a byte many times, tail.
type repeated struct {
	head  string
	fill  byte
	times int
	tail  string
}

func (r *repeated) Read(p []byte) (int, error) {
	switch {
	case r.head != "":
		n := copy(p, r.head)
		r.head = r.head[n:]
		return n, nil
	case r.times > 0:
		n := min(len(p), r.times)
		for i := range n {
			p[i] = r.fill
		}
		r.times -= n
		return n, nil
	case r.tail != "":
		n := copy(p, r.tail)
		r.tail = r.tail[n:]
		return n, nil
	}
	return 0, io.EOF
}

// readStream reads a stream as if it were a file of the format.
func readStream(t testing.TB, format string, in io.Reader, opts Options) (docs []*Document, rejects []*Reject) {
	t.Helper()
	err := split(format, in, opts, func(raw Raw) error {
		d, err := Parse(raw, opts)
		var r *Reject
		if errors.As(err, &r) {
			rejects = append(rejects, r)
		} else {
			docs = append(docs, d)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return docs, rejects
}

// A list of records is read one at a time, however long it is; a record over the limit does not cost the others.
func TestLongList(t *testing.T) {
	const limit = 1 << 20
	in := &repeated{head: `[{"text": "one ship"}, {"text": "`, fill: 'a', times: 50 << 20, tail: `"}, {"text": "two ships"}]`}
	docs, rejects := readStream(t, "json", in, Options{MaxDocument: limit})
	if have, want := told(docs, rejects), "1: one ship; 3: two ships; 2! too_large"; have != want {
		t.Errorf("have %q, want %q", have, want)
	}
	records := 0
	const line = `{"text": "one ship"},` + "\n"
	many := io.MultiReader(strings.NewReader("["), io.LimitReader(&endless{text: line}, int64(len(line)*100_000)), strings.NewReader("]"))
	err := (&splitter{ctx: context.Background(), opts: Options{MaxDocument: 1 << 10}, from: &unpacker{file: &counter{}},
		yield: func(raw Raw) error {
			if raw.Fault == nil {
				records++
			}
			return nil
		}}).list(&lookahead{in: many})
	if err != nil || records != 100_000 {
		t.Errorf("have %d records and %v, want %d", records, err, 100_000)
	}
}

// endless reads as a text over and over.
type endless struct {
	text string
	at   int
}

func (e *endless) Read(p []byte) (int, error) {
	n := copy(p, e.text[e.at:])
	e.at = (e.at + n) % len(e.text)
	return n, nil
}

// A file of many documents takes the memory of one, however long it is. The length here is that of a test; three
// gigabytes took no more than 19 MB.
func TestStreamsHoldOneRecord(t *testing.T) {
	const length, most = 12 << 20, 24 << 20
	text := strings.Repeat("One ship is in the port of Arcadia. ", 200)
	page := response("https://lantern.example/a", htmlType, pageOf("Talks", text))
	for _, c := range []struct{ format, head, record string }{
		{"jsonl", "", record(text)},
		{"json", "[", record(text) + ","},
		{"csv", "title,text\n", `Port,"` + text + "\"\n"},
		{"feed", rssHead, "<item><title>A</title><description>" + text + "</description></item>\n"},
		{"warc", "", page},
		{"warc", "", string(gzipped(page))},
		{"tar", "", tarred(member{name: "a.txt", content: text})[:1024+len(text)/512*512]},
	} {
		times := length / len(c.record)
		in := io.MultiReader(strings.NewReader(c.head), io.LimitReader(&endless{text: c.record}, int64(times*len(c.record))))
		var before runtime.MemStats
		runtime.GC() // what other tests have left
		runtime.ReadMemStats(&before)
		peak, n := before.HeapInuse, 0
		err := split(c.format, in, Options{MaxDocument: 1 << 20}, func(raw Raw) error {
			if n++; n%500 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				peak = max(peak, m.HeapInuse)
			}
			return nil
		})
		if err != nil || n < times {
			t.Errorf("%s: have %d records and %v, want %d", c.format, n, err, times)
		}
		if peak -= before.HeapInuse; peak > most {
			t.Errorf("%s: have %d MB in use while %d MB were read, want at most %d", c.format, peak>>20, length>>20, most>>20)
		}
		t.Logf("%-5s %7d records, %d MB in use at most", c.format, n, peak>>20)
	}
}

package store

import (
	"crypto/sha256"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
)

const benchWords = "the minister of arcadia said that talks could begin again if a fair offer came and nobody had closed the door "

// benchDocument is document i: 5 kB with ten statements, and two hits a statement.
func benchDocument(i int) (r rows) {
	text := fmt.Sprintf("Document %d. ", i) + strings.Repeat(benchWords[i%40:], 5000/len(benchWords[i%40:]))
	d := DocumentRow{DocID: fmt.Sprintf("%032x", i), URI: fmt.Sprintf("in/%d.txt", i), Format: "txt", PublishedSource: "none",
		Language: "en", Text: text, TextSHA256: fmt.Sprintf("%x", sha256.Sum256([]byte(text))), NStatements: 10}
	r.documents = append(r.documents, d)
	for j := range 10 {
		at := int64(100 * j)
		words := text[at : at+150]
		s := StatementRow{StatementID: fmt.Sprintf("%016x", i*10+j), DocID: d.DocID, Seq: int32(j), SpeakerID: benchWords[j : j+8],
			Speaker: benchWords[j : j+8], SpeakerKind: "person", SpeakerSurface: text[at : at+2], SpeakerStart: ptr(at), SpeakerEnd: ptr(at + 2),
			DatePrecision: "none", DateSource: "none", Form: "direct", Start: at, End: at + 150, Spans: []SpanRow{{at, at + 150}},
			Text: words, Target: "us_talks", AboutTalks: true, Stance: "support", Score: float64(i%7) / 7, Confidence: 0.5, NTokens: 30}
		r.statements = append(r.statements, s)
		for k := range 2 {
			r.evidence = append(r.evidence, EvidenceRow{StatementID: s.StatementID, Seq: int32(k), Entry: "talks", Start: at, End: at + 5,
				Surface: words[:5], Category: "thing", Weight: 1, Modifiers: []string{"hedged"}, Contribution: 0.5})
		}
	}
	return r
}

const benchMegabytes = 50

func benchRows(n int) rows {
	var all rows
	for i := range n {
		r := benchDocument(i)
		all.documents = append(all.documents, r.documents...)
		all.statements = append(all.statements, r.statements...)
		all.evidence = append(all.evidence, r.evidence...)
	}
	return all
}

// BenchmarkWrite is a whole run's writing, disk included, a byte being one of document text.
func BenchmarkWrite(b *testing.B) {
	all := benchRows(benchMegabytes * 200)
	b.SetBytes(benchMegabytes << 20)
	for b.Loop() {
		s := begin(b, b.TempDir())
		write(b, s, all, 10)
		if _, err := s.Commit(RunInfo{}); err != nil {
			b.Fatal(err)
		}
	}
}

func benchSnapshot(b *testing.B) string {
	out := b.TempDir()
	publish(b, out, benchRows(benchMegabytes*200))
	b.SetBytes(benchMegabytes << 20)
	return out
}

func BenchmarkVerify(b *testing.B) {
	out := benchSnapshot(b)
	for b.Loop() {
		if found, err := Verify(out); err != nil || len(found) > 0 {
			b.Fatal(found, err)
		}
	}
}

func BenchmarkExport(b *testing.B) {
	out := benchSnapshot(b)
	for b.Loop() {
		for _, t := range Schema() {
			if err := Export(out, t.Name, "jsonl", "", io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// Writing takes the memory of the open row groups, however much is written.
func TestWritingIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("writes 50 MB")
	}
	const most = 60 << 20
	peak := func(megabytes int) uint64 {
		s := begin(t, t.TempDir())
		defer s.Abort()
		runtime.GC()
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for i := range megabytes * 200 {
			write(t, s, benchDocument(i), 10)
		}
		runtime.GC()
		runtime.ReadMemStats(&after) // the writers are still open: what they hold is counted
		return after.HeapAlloc - min(before.HeapAlloc, after.HeapAlloc)
	}
	for _, megabytes := range []int{10, 40} {
		if held := peak(megabytes); held > most {
			t.Errorf("%d MB written: have %d MB held, want at most %d", megabytes, held>>20, most>>20)
		} else {
			t.Logf("%d MB written: %d MB held", megabytes, held>>20)
		}
	}
}

// Package storetest writes made-up snapshots for tests and benchmarks. Its officials, papers and countries are invented.
package storetest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"parley/pipeline/store"
)

// Rows are the rows of a snapshot, in order.
type Rows struct {
	Documents  []store.DocumentRow
	Statements []store.StatementRow
	Evidence   []store.EvidenceRow
	Speakers   []store.SpeakerRow
	Rejects    []store.RejectRow
}

// Meta is what made-up snapshots say of the program that wrote them.
var Meta = store.Meta{Program: "0.0.1", Lexicon: strings.Repeat("ab", 32), Target: "us_talks"}

// A Door is where rows go: a snapshot in the making.
type Door struct {
	s   *store.Snapshot
	err error
}

// Open begins a snapshot in out.
func Open(out string, meta store.Meta) (*Door, error) {
	s, err := store.Begin(out, meta)
	if err != nil {
		return nil, err
	}
	return &Door{s: s}, nil
}

// Put writes rows; the first error stays and comes back from Close.
func (d *Door) Put(r Rows) {
	for _, write := range []func() error{
		func() error { return d.s.Documents.Write(r.Documents...) },
		func() error { return d.s.Statements.Write(r.Statements...) },
		func() error { return d.s.Evidence.Write(r.Evidence...) },
		func() error { return d.s.Speakers.Write(r.Speakers...) },
		func() error { return d.s.Rejects.Write(r.Rejects...) },
	} {
		if d.err == nil {
			d.err = write()
		}
	}
}

// Close publishes the snapshot and gives its folder.
func (d *Door) Close() (dir string, err error) {
	if d.err != nil {
		d.s.Abort()
		return "", d.err
	}
	p, err := d.s.Commit(store.RunInfo{Inputs: []store.Input{{Path: "made-up", Bytes: 1, Documents: 1}}, Workers: 1,
		Started: time.Unix(0, 0).UTC(), Finished: time.Unix(1, 0).UTC()})
	if err != nil {
		return "", err
	}
	return p.Dir, nil
}

// Write is Open, Put and Close for a snapshot that is small.
func Write(out string, meta store.Meta, r Rows) (dir string, err error) {
	d, err := Open(out, meta)
	if err != nil {
		return "", err
	}
	d.Put(r)
	return d.Close()
}

// Document is a document with this text and no statement yet.
func Document(uri, text string) store.DocumentRow {
	sum := sha256.Sum256([]byte(text))
	return store.DocumentRow{DocID: hex.EncodeToString(sum[:16]), URI: uri, Format: "txt", PublishedSource: "none", Language: "en",
		Text: text, TextSHA256: hex.EncodeToString(sum[:])}
}

// Statement is the nth statement of d: the bytes [start, end) of its text, said by speaker.
func Statement(d *store.DocumentRow, n int, speaker string, start, end int64, label string, score float64) store.StatementRow {
	d.NStatements++
	id := sha256.Sum256(fmt.Appendf(nil, "%s %d", d.DocID, n))
	s := store.StatementRow{StatementID: hex.EncodeToString(id[:8]), DocID: d.DocID, Seq: int32(n), SpeakerID: slug(speaker), Speaker: speaker,
		SpeakerKind: "person", DatePrecision: "none", DateSource: "none", Form: "direct", Start: start, End: end,
		Spans: []store.SpanRow{{Start: start, End: end}}, Text: d.Text[start:end], Target: Meta.Target,
		AboutTalks: label != "none", Stance: label, Score: score, Confidence: 0.8, NTokens: 10}
	return s
}

// slug is an id made of a name.
func slug(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }), "-")
}

// Day is a date of the tables.
func Day(year int, month time.Month, day int) *int32 {
	n := int32(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / 86400)
	return &n
}

// The words of made-up quotations; the first of each kind is what counts.
var (
	openings = []string{"we are ready for talks", "the door is open", "we shall not negotiate", "talks are useless", "the committee met in the old town hall"}
	labels   = []string{"support", "support", "oppose", "oppose", "none"}
	scores   = []float64{0.75, 0.5, -1, -0.5, 0}
	tails    = []string{"and the harbour council of Arcadia has been told so", "as the ferry tariff showed last spring", "whatever the almanac of Belmora prints",
		"because nobody in the lower chamber asked for more", "if the lighthouse treaty is kept to the letter"}
)

// perDocument is how many statements a made-up document has.
const perDocument = 10

// Large writes a snapshot of so many statements by so many speakers, always the same: five hundred thousand of them take a
// few seconds. Every fifth statement answers the one before; some repeat; dates lie in two years.
func Large(out string, speakers, statements int) (dir string, err error) {
	d, err := Open(out, Meta)
	if err != nil {
		return "", err
	}
	r, all := rand.New(rand.NewPCG(5, 5)), records{}
	for n := 0; n < statements; n += perDocument {
		rows := document(r, n, min(perDocument, statements-n), speakers)
		all.add(rows.Statements)
		d.Put(rows)
	}
	d.Put(Rows{Speakers: all.rows()})
	return d.Close()
}

func document(r *rand.Rand, first, n, speakers int) (rows Rows) {
	var text strings.Builder
	type piece struct{ start, end, words int }
	var pieces []piece
	for i := range n {
		k := r.IntN(len(openings))
		fmt.Fprintf(&text, "Delegate %d said: “", first+i)
		start := text.Len()
		fmt.Fprintf(&text, "%s, paragraph %d, %s, %s.", openings[k], first+i, tails[r.IntN(len(tails))], tails[r.IntN(len(tails))])
		pieces = append(pieces, piece{start, text.Len(), k})
		text.WriteString("” ")
	}
	doc := Document(fmt.Sprintf("news/%07d.txt", first/perDocument), text.String())
	doc.Title = fmt.Sprintf("Arcadian Courier no. %d", first/perDocument)
	doc.Published = Day(2024, 1, 1+r.IntN(730))
	doc.PublishedSource = "text"
	var last string
	for i, p := range pieces {
		// A few speakers say much, most say little.
		who := int(float64(speakers) * r.Float64() * r.Float64())
		lean := who % 5
		k := p.words
		if r.IntN(3) == 0 {
			k = lean
		}
		s := Statement(&doc, i, fmt.Sprintf("Delegate %04d of Arcadia", who), int64(p.start), int64(p.end), labels[k], scores[k])
		s.Faction = []string{"harbour party", "hill party", "valley party", ""}[who%4]
		s.Outlet, s.Channel = fmt.Sprintf("Arcadian Courier %d", who%40), "newspaper"
		s.Date, s.DatePrecision, s.DateSource = doc.Published, "day", "document"
		if i%5 == 4 {
			s.RespondsTo = last
		}
		if r.IntN(50) == 0 && last != "" {
			s.DuplicateOf = last
		}
		last = s.StatementID
		rows.Statements = append(rows.Statements, s)
		if s.AboutTalks {
			end := p.start + len(openings[p.words])
			rows.Evidence = append(rows.Evidence, store.EvidenceRow{StatementID: s.StatementID, Entry: fmt.Sprintf("made-up-%d", k), Start: int64(p.start),
				End: int64(end), Surface: doc.Text[p.start:end], Category: "stance", Weight: 1, Modifiers: []string{"direct"}, Contribution: s.Score})
		}
	}
	rows.Documents = []store.DocumentRow{doc}
	return rows
}

package store

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strconv"
	"unicode/utf8"
)

// rows walks documents, statements and evidence side by side, each in its own order, so that only ids stay in memory.
func (c *checker) rows() {
	w := &walk{checker: c, perSpeaker: map[string]*tally{}}
	statements, stop := iter.Pull2(c.r.Statements())
	defer stop()
	evidence, stop := iter.Pull2(c.r.Evidence())
	defer stop()
	w.statements = newStream(statements, func(err error) { c.add(Statements, "%v", err) })
	w.evidence = newStream(evidence, func(err error) { c.add(Evidence, "%v", err) })
	for _, group := range c.r.Run.groups() {
		if !w.group(group) {
			return
		}
	}
	if w.statements.ok {
		c.add(Statements+" "+w.statements.row.StatementID, "doc_id %s: no such document, or not in document order", w.statements.row.DocID)
	} else if w.evidence.ok {
		c.add(Evidence, "statement_id %s: no such statement, or not in statement order", w.evidence.row.StatementID)
	}
	w.ids()
	w.speakers()
	w.rejects()
}

// group checks the documents of one group of files with their rows. It says false where nothing more can be checked.
func (w *walk) group(name string) bool {
	docLists, lists := closedLists(Documents), closedLists(Statements)
	order := groupOrder{checker: w.checker, group: name}
	for d, err := range rowsOfFiles[DocumentRow](w.r, w.r.Run.in(Documents, name)) {
		if err != nil {
			w.add(Documents, "%v", err)
			return false
		}
		w.document(&d, docLists)
		order.document(&d)
		n := int32(0)
		for ; w.statements.ok && w.statements.row.DocID == d.DocID; w.statements.advance() {
			w.statement(&w.statements.row, d.Text, n, lists)
			order.evidence += int64(len(w.hits))
			n++
		}
		order.statements += int64(n)
		if n != d.NStatements {
			w.add(Documents+" "+d.DocID, "n_statements %d: %d statements follow it", d.NStatements, n)
		}
		if w.full() {
			return false
		}
	}
	order.end()
	return true
}

// A walk is what the checks of rows remember.
type walk struct {
	*checker
	statements *stream[StatementRow]
	evidence   *stream[EvidenceRow]

	docIDs       [][16]byte
	statementIDs []uint64
	pointers     []pointer
	perSpeaker   map[string]*tally
	hits         []EvidenceRow
}

// A pointer is a statement's responds_to or duplicate_of.
type pointer struct {
	from, to uint64
	column   string
}

// A tally counts what speakers must say of one speaker.
type tally struct{ statements, about int32 }

func (w *walk) document(d *DocumentRow, lists []Column) {
	where := Documents + " " + d.DocID
	var id [16]byte
	if n, err := hex.Decode(id[:], []byte(d.DocID[:min(len(d.DocID), 32)])); err != nil || n != 16 || len(d.DocID) != 32 {
		w.add(where, "doc_id: want 32 hex digits")
	}
	w.docIDs = append(w.docIDs, id)
	if !utf8.ValidString(d.Text) {
		w.add(where, "text is not UTF-8")
	}
	if sum := sha256.Sum256([]byte(d.Text)); hex.EncodeToString(sum[:]) != d.TextSHA256 {
		w.add(where, "text_sha256 %s: text has %x", d.TextSHA256, sum)
	}
	if (d.Published == nil) != (d.PublishedSource == "none") {
		w.add(where, "published_source %q: want none exactly where published is null", d.PublishedSource)
	}
	checkLists(w.checker, where, d, lists)
}

func (w *walk) statement(s *StatementRow, text string, seq int32, lists []Column) {
	where := Statements + " " + s.StatementID
	id, ok := statementID(s.StatementID)
	if !ok {
		w.add(where, "statement_id: want 16 hex digits")
	}
	w.statementIDs = append(w.statementIDs, id)
	w.point(where, id, s.RespondsTo, "responds_to")
	w.point(where, id, s.DuplicateOf, "duplicate_of")
	if s.Seq != seq {
		w.add(where, "seq %d: want %d", s.Seq, seq)
	}
	checkLists(w.checker, where, s, lists)
	checkContent(w.checker, where, s, text)
	checkSurface(w.checker, where, "speaker_surface", s.SpeakerSurface, s.SpeakerStart, s.SpeakerEnd, text)
	checkSurface(w.checker, where, "cue", s.Cue, s.CueStart, s.CueEnd, text)
	if (s.Date == nil) != (s.DatePrecision == "none") || (s.Date == nil) != (s.DateSource == "none") {
		w.add(where, "date_precision %q, date_source %q: want none exactly where date is null", s.DatePrecision, s.DateSource)
	}
	if s.AboutTalks == (s.Stance == "none") {
		w.add(where, "stance %q, about_talks %t: want none exactly where not about the target", s.Stance, s.AboutTalks)
	}
	if !(s.Score >= -1 && s.Score <= 1) || !(s.Confidence >= 0 && s.Confidence <= 1) {
		w.add(where, "score %v, confidence %v: want -1 to 1 and 0 to 1", s.Score, s.Confidence)
	}
	if s.Target != w.r.Run.Meta.Target {
		w.add(where, "target %q: the snapshot's is %q", s.Target, w.r.Run.Meta.Target)
	}
	w.count(s)
	w.explain(where, s, text)
}

func statementID(s string) (uint64, bool) {
	id, err := strconv.ParseUint(s, 16, 64)
	return id, err == nil && len(s) == 16
}

func (w *walk) point(where string, from uint64, to, column string) {
	if to == "" {
		return
	}
	id, ok := statementID(to)
	if !ok || id == from {
		w.add(where, "%s %q: want another statement's id", column, to)
		return
	}
	w.pointers = append(w.pointers, pointer{from, id, column})
}

func (w *walk) count(s *StatementRow) {
	t := w.perSpeaker[s.SpeakerID]
	if t == nil {
		t = &tally{}
		w.perSpeaker[s.SpeakerID] = t
	}
	if s.DuplicateOf == "" {
		t.statements++
		if s.AboutTalks {
			t.about++
		}
	}
}

// explain takes the statement's evidence off its stream and checks it.
func (w *walk) explain(where string, s *StatementRow, text string) {
	w.hits = w.hits[:0]
	for ; w.evidence.ok && w.evidence.row.StatementID == s.StatementID; w.evidence.advance() {
		e := w.evidence.row
		if e.Seq != int32(len(w.hits)) {
			w.add(where, "evidence seq %d: want %d", e.Seq, len(w.hits))
		}
		checkSurface(w.checker, where, "evidence surface", e.Surface, &e.Start, &e.End, text)
		w.hits = append(w.hits, e)
	}
	for _, check := range w.checks {
		if err := check(*s, w.hits); err != nil {
			w.add(where, "%v", err)
		}
	}
}

// ids checks that ids are unique and that every pointer meets a statement.
func (w *walk) ids() {
	slices.SortFunc(w.docIDs, func(a, b [16]byte) int { return slices.Compare(a[:], b[:]) })
	for i := 1; i < len(w.docIDs); i++ {
		if w.docIDs[i] == w.docIDs[i-1] {
			w.add(Documents, "doc_id %x stands twice", w.docIDs[i])
		}
	}
	slices.Sort(w.statementIDs)
	for i := 1; i < len(w.statementIDs); i++ {
		if w.statementIDs[i] == w.statementIDs[i-1] {
			w.add(Statements, "statement_id %016x stands twice", w.statementIDs[i])
		}
	}
	for _, p := range w.pointers {
		if _, ok := slices.BinarySearch(w.statementIDs, p.to); !ok {
			w.add(Statements, "%s of %016x: no statement %016x", p.column, p.from, p.to)
		}
	}
}

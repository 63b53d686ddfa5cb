package store

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
)

// keep takes a group over as it is. Its statements are looked through, since what they repeat may have come or gone in
// another month; where that changes one of them, the group's statements are written anew.
func (m *merger) keep(group string) error {
	for _, f := range m.p.w.prev.Run.in(Documents, group) {
		m.place += uint32(f.Rows)
	}
	changed, err := m.changed(group)
	if err != nil {
		return err
	}
	if err := m.turn(group); err != nil {
		return err
	}
	if err := m.link(group, Documents, m.s.Documents.adopt); err != nil {
		return err
	}
	if err := m.link(group, Evidence, m.s.Evidence.adopt); err != nil {
		return err
	}
	if len(changed) == 0 {
		return m.link(group, Statements, m.s.Statements.adopt)
	}
	return m.amend(group, changed)
}

// changed tells of the group's statements that repeat another one than before, or none any more, what they repeat now.
func (m *merger) changed(group string) (map[string]string, error) {
	prev := m.p.w.prev
	changed := map[string]string{} // statement_id -> duplicate_of
	var document []SaidRow
	for s, err := range columnsOfFiles[SaidRow, StatementRow](prev, prev.Run.in(Statements, group)) {
		if err == nil {
			err = m.ctx.Err()
		}
		if err == nil && len(document) > 0 && document[0].DocID != s.DocID {
			err = m.resettle(document, changed)
			document = document[:0]
		}
		if err != nil {
			return nil, err
		}
		document = append(document, s)
	}
	return changed, m.resettle(document, changed)
}

// resettle settles a document's statements and puts those that come out otherwise than they were into changed.
func (m *merger) resettle(document []SaidRow, changed map[string]string) error {
	if len(document) == 0 {
		return nil
	}
	was := make([]string, len(document))
	for i := range document {
		was[i] = document[i].DuplicateOf
	}
	if err := m.settled(document); err != nil {
		return err
	}
	for i, s := range document {
		if s.DuplicateOf != was[i] {
			changed[s.StatementID] = s.DuplicateOf
		}
	}
	return nil
}

// amend writes the group's statements with what those in changed repeat now.
func (m *merger) amend(group string, changed map[string]string) error {
	prev := m.p.w.prev
	for s, err := range rowsOfFiles[StatementRow](prev, prev.Run.in(Statements, group)) {
		if err != nil {
			return err
		}
		if of, ok := changed[s.StatementID]; ok {
			s.DuplicateOf = of
		}
		if err := m.s.Statements.Write(s); err != nil {
			return err
		}
	}
	return nil
}

// link puts hard links to a group's files into the new snapshot. They are not read: parley verify tells what a disk did to
// them.
func (m *merger) link(group, table string, adopt func([]File)) error {
	prev := m.p.w.prev
	files := prev.Run.in(table, group)
	for _, f := range files {
		from, to := filepath.Join(prev.Dir, filepath.FromSlash(f.Path)), filepath.Join(m.s.dir, filepath.FromSlash(f.Path))
		info, err := os.Stat(from)
		if err != nil {
			return err
		}
		if info.Size() != f.Bytes {
			return fmt.Errorf("%s: %d bytes: run.json says %d", from, info.Size(), f.Bytes)
		}
		if os.Link(from, to) == nil {
			continue
		}
		if err := copyFile(from, to, f); err != nil { // a file system without links, or with too many of this file
			return err
		}
	}
	adopt(files)
	return nil
}

// copyFile copies a file that is as run.json says.
func copyFile(from, to string, want File) error {
	in, err := openChecked(from, want)
	if err != nil {
		return err
	}
	defer in.Close()
	if _, err := in.Seek(0, io.SeekStart); err != nil {
		return err
	}
	_, err = writeFile(to, in)
	return err
}

// A groupReader reads the documents of a group with all their rows.
type groupReader struct {
	documents  *stream[DocumentRow]
	statements *stream[StatementRow]
	evidence   *stream[EvidenceRow]
	stop       func()
}

func readGroup(r *Reader, group string) *groupReader {
	documents, stop1 := iter.Pull2(rowsOfFiles[DocumentRow](r, r.Run.in(Documents, group)))
	statements, stop2 := iter.Pull2(rowsOfFiles[StatementRow](r, r.Run.in(Statements, group)))
	evidence, stop3 := iter.Pull2(rowsOfFiles[EvidenceRow](r, r.Run.in(Evidence, group)))
	return &groupReader{
		documents: newStream(documents, nil), statements: newStream(statements, nil), evidence: newStream(evidence, nil),
		stop: func() { stop1(); stop2(); stop3() },
	}
}

// document is the next one; ok is false behind the last.
func (g *groupReader) document() (e *Entry, ok bool, err error) {
	if !g.documents.ok {
		return nil, false, g.documents.err
	}
	e = &Entry{Document: g.documents.row}
	for g.statements.ok && g.statements.row.DocID == e.Document.DocID {
		id := g.statements.row.StatementID
		e.Statements = append(e.Statements, g.statements.row)
		g.statements.advance()
		for g.evidence.ok && g.evidence.row.StatementID == id {
			e.Evidence = append(e.Evidence, g.evidence.row)
			g.evidence.advance()
		}
	}
	if n := len(e.Statements); n != int(e.Document.NStatements) {
		return nil, false, errors.Join(g.statements.err, fmt.Errorf("document %s: %d statements: n_statements says %d", e.Document.DocID, n, e.Document.NStatements))
	}
	g.documents.advance()
	return e, true, errors.Join(g.statements.err, g.evidence.err)
}

// ended says what is wrong where rows are left behind the last document.
func (g *groupReader) ended() error {
	if g.statements.ok || g.evidence.ok {
		return errors.New("rows of statements or evidence that belong to no document of their month: parley verify tells more")
	}
	return errors.Join(g.documents.err, g.statements.err, g.evidence.err)
}

package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// FuzzReadRun: run.json is the first thing that is read, so whatever stands in it must end in a run or an error.
func FuzzReadRun(f *testing.F) {
	run := &Run{Snapshot: idOf(nil), Schema: SchemaVersion}
	good, err := run.sealed()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good)
	f.Add([]byte("{}"))
	f.Add(append([]byte(`{"schema": 1`), sealOf([]byte(`{"schema": 1`))...))
	f.Fuzz(func(t *testing.T, b []byte) {
		dir := t.TempDir()
		for _, content := range [][]byte{b, append(b[:len(b):len(b)], sealOf(b)...)} {
			if err := os.WriteFile(filepath.Join(dir, runFile), content, 0o666); err != nil {
				t.Fatal(err)
			}
			r, err := readRun(dir)
			if (r == nil) == (err == nil) {
				t.Errorf("have %v, %v for %q, want a run or an error", r, err, content)
			}
		}
	})
}

// FuzzRows: whatever bytes stand in a table's file, with a run.json that says so, reading them ends in rows or an error.
func FuzzRows(f *testing.F) {
	p := publish(f, f.TempDir(), sampleRows(3))
	for i, file := range p.Run.Files {
		b, err := os.ReadFile(filepath.Join(p.Dir, file.Path))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b, i)
	}
	path := filepath.Join(f.TempDir(), "part-00000.parquet")
	f.Fuzz(func(t *testing.T, b []byte, table int) {
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		file := File{Path: path, Bytes: int64(len(b)), SHA256: fmt.Sprintf("%x", sha256.Sum256(b)), Rows: 3}
		switch table % 5 {
		case 0:
			readAll[DocumentRow](path, file)
		case 1:
			readAll[StatementRow](path, file)
		case 2:
			readAll[EvidenceRow](path, file)
		case 3:
			readAll[SpeakerRow](path, file)
		default:
			readAll[RejectRow](path, file)
		}
	})
}

func readAll[T any](path string, file File) {
	_, _ = eachRow(path, file, func(T) bool { return true }) // rows or an error, but no panic and an end
}

// FuzzJournal: whatever a stopped run, or a disk, left as its journal, the next run goes on from whole frames or begins anew.
func FuzzJournal(f *testing.F) {
	dir := f.TempDir()
	j, _, err := openJournal(dir, "key")
	if err != nil {
		f.Fatal(err)
	}
	r := sampleRows(1)
	frame, err := appendEntry(nil, &Entry{Document: r.documents[0], Statements: r.statements, Evidence: r.evidence})
	if err != nil {
		f.Fatal(err)
	}
	for _, content := range [][]byte{frame, {frameMark, 1}, []byte("R"), {frameMark}} {
		if _, err := j.append(content); err != nil {
			f.Fatal(err)
		}
	}
	if err := errors.Join(j.sync(), j.close()); err != nil {
		f.Fatal(err)
	}
	path := filepath.Join(dir, journalFile)
	good, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(good, []byte("what a frame holds"))
	f.Add(good[:len(good)-3], frame)
	f.Add([]byte{}, frame[:len(frame)-4])
	f.Fuzz(func(t *testing.T, b, content []byte) {
		if err := os.WriteFile(path, b, 0o666); err != nil {
			t.Fatal(err)
		}
		j, kept, err := openJournal(dir, "key")
		if err != nil {
			t.Fatal(err)
		}
		defer j.close()
		if kept && !bytes.HasPrefix(b, good[:frameHead+len("Kkey")]) {
			t.Errorf("have the journal kept, want it begun anew: it is another work's")
		}
		if err := j.scan(j.size, func(int64, []byte) error { return nil }); err != nil {
			t.Errorf("have %v, want whole frames", err)
		}
		_, _, _ = entryOf(string(content)) // an entry or an error
		_, _ = documentOf(string(content))
	})
}

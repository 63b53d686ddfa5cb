// Package store writes and reads the tables: Parquet files in snapshots that appear at once or not at all. It is the only
// package that knows the Parquet library; the row structs are the schema.
package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Current is the link in an output folder that leads to the snapshot that readers see, and the name of that snapshot.
const Current = "current"

const (
	snapshotsFolder = "snapshots"
	tmpFolder       = ".tmp"
)

// A Snapshot is one that is being made. Rows go into its writers in the order they are to be read in; each writer belongs
// to one goroutine. It ends with Commit or Abort, and Abort after Commit does nothing.
type Snapshot struct {
	Documents  *Writer[DocumentRow]
	Statements *Writer[StatementRow]
	Evidence   *Writer[EvidenceRow]
	Speakers   *Writer[SpeakerRow]
	Rejects    *Writer[RejectRow]

	out, dir string
	meta     Meta
	lock     *lock
	work     *Work // nil where the rows come from elsewhere
	journal  int64 // size of work's, once that is closed
	done     bool  // readers see the work's outcome: its journal is not needed any more
}

// Published is a snapshot that readers see.
type Published struct {
	ID  string
	Dir string // out/snapshots/<name>
	// Fresh is false where current showed this very content before.
	Fresh bool
	Run   *Run
}

// SnapshotsIn is the folder below out that holds its snapshots.
func SnapshotsIn(out string) string { return filepath.Join(out, snapshotsFolder) }

// Previous opens what current points at; nil where there is no such link yet. A link that leads nowhere is an error: what
// it led to is not to be lost in silence.
func Previous(out string) (*Reader, error) {
	if _, err := os.Lstat(filepath.Join(out, Current)); errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	r, err := Open(out)
	if err != nil {
		return nil, fmt.Errorf("the snapshot to add to: %w; parley rollback goes back to an earlier one, and run --fresh starts anew", err)
	}
	return r, nil
}

// Begin takes the lock of out, clears what broken runs left there, and makes an empty snapshot that nobody sees yet.
// The error is a *LockedError where another run holds the lock, and a *PlaceError where out lies in a snapshot.
func Begin(out string, meta Meta) (*Snapshot, error) {
	if err := CheckPlace(out); err != nil {
		return nil, err
	}
	if err := makeFolder(filepath.Join(out, snapshotsFolder)); err != nil {
		return nil, err
	}
	lock, err := acquire(out)
	if err != nil {
		return nil, err
	}
	s := &Snapshot{out: out, meta: meta, lock: lock}
	if err := cmp.Or(checkCurrent(out), s.makeFolders()); err != nil {
		return nil, errors.Join(err, s.Abort())
	}
	return s, nil
}

// checkCurrent says what is wrong where current is there and is no link: it could not be turned in the end.
func checkCurrent(out string) error {
	path := filepath.Join(out, Current)
	info, err := os.Lstat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && info.Mode()&fs.ModeSymlink == 0 {
		err = fmt.Errorf("%s: no symbolic link: want one to a snapshot, as parley makes it and cp -a copies it", path)
	}
	return err
}

func (s *Snapshot) makeFolders() error {
	tmp := filepath.Join(s.out, tmpFolder)
	if err := os.RemoveAll(tmp); err != nil {
		return err
	}
	s.dir = filepath.Join(tmp, fmt.Sprint(os.Getpid()))
	if err := os.MkdirAll(s.dir, 0o777); err != nil {
		return err
	}
	var errs [5]error
	s.Documents, errs[0] = newWriter(s.table(Documents), Documents, s.meta, (*DocumentRow).take)
	s.Statements, errs[1] = newWriter(s.table(Statements), Statements, s.meta, func(r *StatementRow) int { return len(r.Text) })
	s.Evidence, errs[2] = newWriter(s.table(Evidence), Evidence, s.meta, func(r *EvidenceRow) int { return 0 })
	s.Speakers, errs[3] = newWriter(s.table(Speakers), Speakers, s.meta, func(r *SpeakerRow) int { return 0 })
	s.Rejects, errs[4] = newWriter(s.table(Rejects), Rejects, s.meta, (*RejectRow).take)
	return cmp.Or(errs[:]...)
}

func (s *Snapshot) table(name string) string { return filepath.Join(s.dir, name) }

// A tableWriter is a Writer of whatever rows.
type tableWriter interface {
	close() ([]File, int64, error)
	abandon()
}

// writers are the tables in the schema's order.
func (s *Snapshot) writers() []tableWriter {
	return []tableWriter{s.Documents, s.Statements, s.Evidence, s.Speakers, s.Rejects}
}

// Abort throws the snapshot away and frees the lock.
func (s *Snapshot) Abort() error {
	if s.lock == nil {
		return nil
	}
	for _, w := range s.writers() {
		w.abandon()
	}
	err := os.RemoveAll(filepath.Join(s.out, tmpFolder))
	if s.work != nil {
		s.journal = s.work.j.size
		err = errors.Join(err, s.work.close(s.done))
		s.work = nil
	}
	err = errors.Join(err, s.lock.Close())
	s.lock = nil
	return err
}

// Commit brings all rows to the disk and shows the snapshot to readers by one rename. It frees the lock. Where it returns
// no snapshot, readers see what they saw before, and the error names the file. An error beside a snapshot says that
// readers see it, but that the folder could not be synced or cleared up after it.
func (s *Snapshot) Commit(info RunInfo) (p *Published, err error) {
	defer func() { err = errors.Join(err, s.Abort()) }()
	run := &Run{Schema: SchemaVersion, Basis: s.meta.Basis, Meta: s.meta, Info: info, Counts: map[string]int64{}}
	for i, w := range s.writers() {
		files, rows, err := w.close()
		if err != nil {
			return nil, err
		}
		run.Files = append(run.Files, files...)
		run.Counts[Schema()[i].Name] = rows
	}
	run.Snapshot = idOf(run.Files)
	if err := s.describe(run); err != nil {
		return nil, err
	}
	p, err = s.publish(run)
	s.done = p != nil
	return p, err
}

// Keep ends a run that brought nothing new: the snapshot before stays as it is. It frees the lock.
func (s *Snapshot) Keep(before *Reader) (*Published, error) {
	s.done = true
	return &Published{ID: before.Run.Snapshot, Dir: before.Dir, Run: before.Run}, s.Abort()
}

// Package store writes and reads the tables: Parquet files in snapshots that appear at once or not at all. It is the only
// package that knows the Parquet library; the row structs are the schema.
package store

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"

	"github.com/gofrs/flock"
)

const (
	currentLink     = "current"
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
	lock     *flock.Flock
}

// Published is a snapshot that readers see.
type Published struct {
	ID  string
	Dir string // out/snapshots/<name>
	// Fresh is false where current showed this very content before.
	Fresh bool
	Run   *Run
}

// Begin takes the lock of out, clears what broken runs left there, and makes an empty snapshot that nobody sees yet.
// The error is a *LockedError where another run holds the lock.
func Begin(out string, meta Meta) (*Snapshot, error) {
	if err := os.MkdirAll(filepath.Join(out, snapshotsFolder), 0o777); err != nil {
		return nil, err
	}
	lock, err := acquire(out)
	if err != nil {
		return nil, err
	}
	s := &Snapshot{out: out, meta: meta, lock: lock}
	if err := s.makeFolders(); err != nil {
		return nil, errors.Join(err, s.Abort())
	}
	return s, nil
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

// Abort throws the snapshot away and frees the lock.
func (s *Snapshot) Abort() error {
	if s.lock == nil {
		return nil
	}
	s.Documents.abandon()
	s.Statements.abandon()
	s.Evidence.abandon()
	s.Speakers.abandon()
	s.Rejects.abandon()
	err := os.RemoveAll(filepath.Join(s.out, tmpFolder))
	err = errors.Join(err, s.lock.Close())
	s.lock = nil
	return err
}

// Commit brings all rows to the disk and shows the snapshot to readers by one rename. It frees the lock. Where it returns
// no snapshot, readers see what they saw before, and the error names the file. An error beside a snapshot says that
// readers see it, but that the folder could not be synced or cleared up after it.
func (s *Snapshot) Commit(info RunInfo) (p *Published, err error) {
	defer func() { err = errors.Join(err, s.Abort()) }()
	for _, closeTable := range []func() error{
		s.Documents.close, s.Statements.close, s.Evidence.close, s.Speakers.close, s.Rejects.close,
	} {
		if err := closeTable(); err != nil {
			return nil, err
		}
	}
	run := &Run{Schema: SchemaVersion, Meta: s.meta, Info: info}
	for _, files := range [][]File{
		s.Documents.files, s.Statements.files, s.Evidence.files, s.Speakers.files, s.Rejects.files,
	} {
		run.Files = append(run.Files, files...)
	}
	run.Counts = map[string]int64{
		Documents: s.Documents.total, Statements: s.Statements.total, Evidence: s.Evidence.total,
		Speakers: s.Speakers.total, Rejects: s.Rejects.total,
	}
	run.Snapshot = idOf(run.Files)
	return s.publish(run)
}

// publish gives the finished folder its name and turns current to it.
func (s *Snapshot) publish(run *Run) (*Published, error) {
	before, _ := os.Readlink(filepath.Join(s.out, currentLink)) // none yet, or no link: the rename below tells
	for n := 1; ; n++ {
		name := run.Snapshot
		if n > 1 { // a damaged snapshot holds the name, and readers may be at it: leave it alone
			name = fmt.Sprintf("%s-%d", run.Snapshot, n)
		}
		to := path.Join(snapshotsFolder, name)
		dir := filepath.Join(s.out, snapshotsFolder, name)
		p := &Published{ID: run.Snapshot, Dir: dir, Fresh: before != to, Run: run}
		_, err := os.Lstat(dir)
		if err == nil {
			old, whole := wholeRun(dir, run.Snapshot)
			if !whole {
				continue
			}
			p.Run = old
		} else if err := s.place(run, before, dir); err != nil {
			return nil, err
		}
		if !p.Fresh {
			return p, nil
		}
		if err := s.turn(to); err != nil {
			return nil, err
		}
		return p, syncFolder(s.out)
	}
}

// place writes run.json and moves the folder to its name.
func (s *Snapshot) place(run *Run, before, dir string) error {
	if before != "" {
		if err := s.share(run, filepath.Join(s.out, filepath.FromSlash(before))); err != nil {
			return err
		}
	}
	b, err := run.sealed()
	if err != nil {
		return err
	}
	o, err := createFile(filepath.Join(s.dir, runFile))
	if err != nil {
		return err
	}
	_, err = o.Write(b)
	if ferr := o.finish(); err == nil {
		err = ferr
	}
	if err != nil {
		return err
	}
	if err := syncFolder(s.dir); err != nil {
		return err
	}
	if err := os.Rename(s.dir, dir); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(dir))
}

// share puts hard links to the last snapshot's files in the place of files with the same content. The old file is read
// for that: what was damaged on the disk is not passed on.
func (s *Snapshot) share(run *Run, last string) error {
	old, err := readRun(last)
	if err != nil {
		return nil // a damaged snapshot has nothing to share; parley verify tells
	}
	have := map[string]File{}
	for _, f := range old.Files {
		have[f.SHA256] = f
	}
	linked := map[string]bool{}
	for _, f := range run.Files {
		o, ok := have[f.SHA256]
		if !ok {
			continue
		}
		from, to := filepath.Join(last, filepath.FromSlash(o.Path)), filepath.Join(s.dir, filepath.FromSlash(f.Path))
		if checkFile(from, o) != nil {
			continue
		}
		if err := link(from, to); err != nil {
			return err
		}
		linked[filepath.Dir(to)] = true
	}
	for dir := range linked {
		if err := syncFolder(dir); err != nil {
			return err
		}
	}
	return nil
}

// turn makes current a link to a snapshot, by one rename: this is the commit.
func (s *Snapshot) turn(to string) error {
	tmp := filepath.Join(s.out, tmpFolder, currentLink)
	if err := os.Symlink(to, tmp); err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(s.out, currentLink))
}

// wholeRun reads the run in dir and says whether it is the one with this id and every file of it is as written.
func wholeRun(dir, id string) (*Run, bool) {
	run, err := readRun(dir)
	if err != nil || run.Snapshot != id {
		return nil, false
	}
	for _, f := range run.Files {
		if checkFile(filepath.Join(dir, filepath.FromSlash(f.Path)), f) != nil {
			return nil, false
		}
	}
	return run, true
}

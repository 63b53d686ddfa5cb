package store

import (
	"cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"
)

// A Listed is what is told of one snapshot without reading its tables.
type Listed struct {
	Name       string    `json:"snapshot"` // of its folder below out/snapshots
	Made       time.Time `json:"made"`     // when its run ended; when the folder changed last, where there is a Fault
	RunID      string    `json:"run_id,omitempty"`
	Tally      *Tally    `json:"run"` // what its run did; null in one that an early version wrote
	Documents  int64     `json:"documents"`
	Statements int64     `json:"statements"`
	Rejects    int64     `json:"rejects"`
	Bytes      int64     `json:"bytes"`     // of all its files
	Own        int64     `json:"own_bytes"` // of those that no other snapshot has: what removing it would free
	Current    bool      `json:"current"`
	Pinned     bool      `json:"pinned"`
	Fault      string    `json:"fault,omitempty"` // why its run.json cannot be read; "" for a readable one

	unread bool // the Fault is of the disk or the system, not of what run.json says
	files  []fileID
}

// A fileID tells files on one machine apart; hard links to one file share it.
type fileID struct {
	device, inode uint64
	size          int64
}

// List tells of every snapshot of out, the newest first.
func List(out string) ([]Listed, error) {
	entries, err := os.ReadDir(filepath.Join(out, snapshotsFolder))
	if err != nil {
		return nil, noSnapshots(out, err)
	}
	current, err := currentName(out)
	if err != nil {
		return nil, err
	}
	var all []Listed
	for _, e := range entries {
		if !e.IsDir() || strings.HasPrefix(e.Name(), ".") {
			continue
		}
		one, err := listed(out, e.Name())
		if errors.Is(err, os.ErrNotExist) {
			continue // removed since the folder was read
		}
		if err != nil {
			return nil, err
		}
		one.Current = one.Name == current
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b Listed) int { return cmp.Or(b.Made.Compare(a.Made), strings.Compare(a.Name, b.Name)) })
	holders := holdersOf(all)
	for i := range all {
		all[i].Own = freed(all[i:i+1], holders)
	}
	return all, nil
}

// listed tells of one snapshot, but for what it takes others to know.
func listed(out, name string) (Listed, error) {
	dir := filepath.Join(out, snapshotsFolder, name)
	info, err := os.Stat(dir)
	if err != nil {
		return Listed{}, err
	}
	one := Listed{Name: name, Made: info.ModTime().UTC()}
	if one.Pinned, err = isPinned(out, name); err != nil {
		return one, err
	}
	if run, err := readRun(dir); err != nil {
		one.Fault = err.Error()
		var failed *fs.PathError
		one.unread = errors.As(err, &failed) && !errors.Is(err, os.ErrNotExist)
	} else {
		one.Made, one.RunID = run.Info.Finished, run.Info.ID
		if run.Basis != "" {
			one.Tally = &run.Info.Tally
		}
		one.Documents, one.Statements, one.Rejects = run.Counts[Documents], run.Counts[Statements], run.Counts[Rejects]
	}
	err = filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		one.Bytes += info.Size()
		id := fileID{size: info.Size()}
		if stat, ok := info.Sys().(*syscall.Stat_t); ok {
			id.device, id.inode = uint64(stat.Dev), stat.Ino
		}
		one.files = append(one.files, id)
		return nil
	})
	return one, err
}

// holdersOf counts the snapshots that each file belongs to.
func holdersOf(all []Listed) map[fileID]int {
	holders := map[fileID]int{}
	for i := range all {
		for _, f := range all[i].files {
			holders[f]++
		}
	}
	return holders
}

// freed is how many bytes go from the disk with these snapshots: those of files that no other one has.
func freed(gone []Listed, holders map[fileID]int) (bytes int64) {
	for f, n := range holdersOf(gone) {
		if n == holders[f] {
			bytes += f.size
		}
	}
	return bytes
}

// currentName is the folder's name of the current snapshot, "" where there is none or current is no link. It fails where
// that cannot be told, so that nothing goes that may be current.
func currentName(out string) (string, error) {
	to, err := os.Readlink(filepath.Join(out, Current))
	switch {
	case errors.Is(err, os.ErrNotExist), errors.Is(err, syscall.EINVAL):
		return "", nil
	case err != nil:
		return "", err
	}
	return filepath.Base(to), nil
}

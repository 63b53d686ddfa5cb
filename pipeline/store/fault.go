package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
)

// Fault says more of an error that the disk is to blame for: where half-made files lay, and what stays. Where the disk is
// full it says about how much was needed; read and total are the bytes of input, so far and in all. Other errors stay as
// they are.
func (s *Snapshot) Fault(err error, read, total int64) error {
	var path *fs.PathError
	var link *os.LinkError
	if err == nil || s.done || !errors.As(err, &path) && !errors.As(err, &link) {
		return err
	}
	if errors.Is(err, syscall.ENOSPC) {
		need := needed(s.journaled(), read, total)
		err = fmt.Errorf("%w: about %d MB are needed below %s in all (an estimate, by the input that was read so far), %s",
			err, (need+mega-1)/mega, s.out, free(s.out))
	}
	return fmt.Errorf("%w; half-made files lay in %s and are removed, finished work stays in %s/%s for the next run, the tables are as before",
		err, s.dir, s.out, workFolder)
}

const mega = 1_000_000

// needed is how much a run takes on the disk beside the snapshots that are there: the journal, which has so many bytes so
// far, the files it is sorted by, and the tables, which take less than the journal.
func needed(journal, read, total int64) int64 {
	if 0 < read && read < total {
		journal = int64(float64(journal) / float64(read) * float64(total))
	}
	return 2 * journal
}

// journaled is how large the run's journal is, or was.
func (s *Snapshot) journaled() int64 {
	if s.work != nil {
		return s.work.j.size
	}
	return s.journal
}

// free says how much room is left where a folder lies.
func free(folder string) string {
	var s syscall.Statfs_t
	if err := syscall.Statfs(folder, &s); err != nil {
		return "and how much is free is not told"
	}
	return fmt.Sprintf("and %d MB are free", int64(s.Bavail)*int64(s.Bsize)/mega)
}

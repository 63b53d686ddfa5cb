package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// lockFile says who holds the lock of an output folder.
const lockFile = ".lock"

// A LockedError says that another run writes to the same place.
type LockedError struct {
	Path  string    `json:"-"` // the lock file
	PID   int       `json:"pid"`
	Host  string    `json:"host"`
	Since time.Time `json:"since"`
}

// Error names the holder, as far as it has said who it is.
func (e *LockedError) Error() string {
	if e.PID == 0 {
		return e.Path + ": another run holds the lock"
	}
	return fmt.Sprintf("%s: held by process %d on %s since %s", e.Path, e.PID, e.Host, e.Since.Format(time.RFC3339))
}

// A lock is held on an output folder. It is the operating system's: it goes with its holder, however that ends, so that its
// file may stay.
type lock struct {
	folder *flock.Flock // the output folder itself: whoever removes the file frees nothing
	file   *flock.Flock // out/.lock, whose content only tells who holds it
}

// Close frees the lock.
func (l *lock) Close() error { return errors.Join(l.file.Close(), l.folder.Close()) }

// acquire takes the lock of out. The error is a *LockedError where another run has it.
func acquire(out string) (*lock, error) {
	path := filepath.Join(out, lockFile)
	l := &lock{
		folder: flock.New(out, flock.SetFlag(os.O_RDONLY)),
		// Its mode is less the umask: a folder can be shared. A link is not followed, since its target would be written over.
		file: flock.New(path, flock.SetPermissions(0o666), flock.SetFlag(os.O_CREATE|os.O_RDWR|syscall.O_NOFOLLOW)),
	}
	free, err := l.folder.TryLock()
	if err != nil { // a file system that does not lock folders; it locks the file
		free = true
	}
	if free {
		free, err = l.file.TryLock()
	}
	if err == nil && free {
		err = l.sign(path)
	}
	switch {
	case err == nil && free:
		return l, nil
	case err == nil:
		err = holder(path, func() { time.Sleep(nameWait) })
	case errors.Is(err, syscall.ELOOP):
		err = fmt.Errorf("%s: a symbolic link: want a file, or nothing", path)
	default:
		err = fmt.Errorf("%s: %w", path, err)
	}
	return nil, errors.Join(err, l.Close())
}

// sign writes into the lock's file who holds it.
func (l *lock) sign(path string) error {
	b, err := json.Marshal(LockedError{PID: os.Getpid(), Host: hostname(), Since: time.Now().UTC().Truncate(time.Second)})
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(b, '\n'), 0o666)
}

// A run writes its name a moment after it has the lock. Until then another one finds nothing there, or the name of a
// holder that is gone: it looks again, nameTries times with nameWait between, since a busy machine makes moments long.
const (
	nameTries = 500
	nameWait  = 10 * time.Millisecond
)

// holder is who holds the lock, as far as that can be read. It calls pause between two looks.
func holder(path string, pause func()) *LockedError {
	last := &LockedError{Path: path}
	for range nameTries {
		held := &LockedError{}
		if b, err := os.ReadFile(path); err == nil && json.Unmarshal(b, held) == nil {
			held.Path = path
			if last = held; !held.gone() {
				break
			}
		}
		pause()
	}
	return last // where it seems to be gone still, this process may not see it
}

// gone says whether the holder was a process of this machine and has ended.
func (e *LockedError) gone() bool {
	if e.Host != hostname() || e.PID <= 0 {
		return false
	}
	p, err := os.FindProcess(e.PID)
	return err != nil || errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}

func hostname() string {
	name, err := os.Hostname()
	if err != nil {
		return "unknown host"
	}
	return name
}

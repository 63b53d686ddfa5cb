package store

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

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

// acquire takes the lock of out. It is the operating system's: it goes with its holder, however that ends, so that the
// file itself may stay. The file's content only tells who holds it.
func acquire(out string) (*flock.Flock, error) {
	path := filepath.Join(out, ".lock")
	l := flock.New(path, flock.SetPermissions(0o666)) // less the umask: a folder can be shared
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if !ok {
		held := &LockedError{}
		// The holder may be about to write its name: then there is nothing to read yet, and that is no fault.
		if b, err := os.ReadFile(path); err != nil || json.Unmarshal(b, held) != nil {
			held = &LockedError{}
		}
		held.Path = path
		return nil, held
	}
	host, err := os.Hostname()
	if err != nil {
		host = "unknown host"
	}
	b, err := json.Marshal(LockedError{PID: os.Getpid(), Host: host, Since: time.Now().UTC().Truncate(time.Second)})
	if err == nil {
		err = os.WriteFile(path, append(b, '\n'), 0o666)
	}
	if err != nil {
		l.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return l, nil
}

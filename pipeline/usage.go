package pipeline

import (
	"runtime"
	"syscall"
	"time"
)

// Usage is what this process has cost so far: processor time over all cores, and the most memory it held at once, in
// bytes. Both are 0 where the system does not tell.
func Usage() (cpu time.Duration, peak int64) {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0, 0
	}
	peak = int64(u.Maxrss)
	if runtime.GOOS != "darwin" {
		peak *= 1024 // kibibytes everywhere else
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), peak
}

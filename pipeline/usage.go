package pipeline

import (
	"bytes"
	"os"
	"runtime"
	"strconv"
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
	cpu = time.Duration(u.Utime.Nano() + u.Stime.Nano())
	if peak = highWater(); peak > 0 {
		return cpu, peak
	}
	peak = int64(u.Maxrss)
	if runtime.GOOS != "darwin" {
		peak *= 1024 // kibibytes everywhere else
	}
	return cpu, peak
}

// highWater is the most memory that this program held at once, as Linux tells it; 0 elsewhere. What getrusage tells there is never
// less than the memory of the process that started this one.
func highWater() int64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := bytes.Cut(status, []byte("\nVmHWM:"))
	fields := bytes.Fields(rest)
	if len(fields) == 0 {
		return 0
	}
	kibibytes, err := strconv.ParseInt(string(fields[0]), 10, 64)
	if err != nil {
		return 0
	}
	return kibibytes * 1024
}

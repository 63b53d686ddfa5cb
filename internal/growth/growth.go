// Package growth holds work to a time in line with the size of its input, on a machine of any speed and load. It serves
// tests alone.
package growth

import (
	"syscall"
	"testing"
	"time"
)

const (
	// quick is processor time that is not asked about. Tests choose sizes at which the square takes minutes.
	quick = 2 * time.Second
	// part is how much smaller the input is that the whole is held against.
	part = 4
	// most is how many times as long the whole may take: in line it is 4, as the square 16.
	most = 8
	// tries is how often work is measured that takes too long: the machine may have been at something else.
	tries = 3
)

// Linear fails t where the work on size bytes takes out of proportion to that on a quarter of them. prepare makes an input of
// about so many bytes and gives the work on it, which alone is measured, in processor time of the whole process: no other
// test may run beside it.
func Linear(t *testing.T, what string, size int, prepare func(size int) (work func())) {
	t.Helper()
	ratio := excess(size, func(size int) time.Duration {
		work := prepare(size)
		before := used(t)
		work()
		return used(t) - before
	})
	if ratio > most {
		t.Errorf("%s: have %.1f times the time for %d times the input, want about as many", what, ratio, part)
	}
}

// excess is how many times as long the whole size takes as a part of it, where that is too long; else 0.
func excess(size int, cost func(size int) time.Duration) (ratio float64) {
	for range tries {
		whole := cost(size)
		if whole < quick {
			return 0
		}
		if ratio = float64(whole) / float64(max(cost(size/part), 1)); ratio <= most {
			return 0
		}
	}
	return ratio
}

// used is the processor time of this process so far.
func used(t *testing.T) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

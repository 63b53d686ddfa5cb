package pipeline

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"parley/pipeline/source"
)

// feedOf gives n jobs of size bytes, named "0", "1", ...
func feedOf(n, size int) func(func(*job) error) error {
	return func(put func(*job) error) error {
		for i := range n {
			if err := put(&job{raw: source.Raw{URI: fmt.Sprint(i), Bytes: make([]byte, size)}}); err != nil {
				return err
			}
		}
		return nil
	}
}

func sleepy(name string) *stage {
	return &stage{name: name, do: func(j *job) error {
		time.Sleep(time.Duration(rand.IntN(200)) * time.Microsecond)
		return nil
	}}
}

func TestFlowKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var have, want []string
		for i := range 500 {
			want = append(want, fmt.Sprint(i))
		}
		err := flow(t.Context(), workers, []*stage{sleepy("a"), sleepy("b")}, feedOf(500, 10), func(j *job) error {
			have = append(have, j.raw.URI)
			return nil
		})
		if err != nil || !slices.Equal(have, want) {
			t.Errorf("%d workers: have %v, %v; want 0 to 499 in order", workers, have, err)
		}
	}
}

func TestFlowHoldsBack(t *testing.T) {
	const workers = 2
	var fed, sunk atomic.Int64
	var most int64
	feed := func(put func(*job) error) error {
		for i := range 200 {
			if err := put(&job{raw: source.Raw{URI: fmt.Sprint(i), Bytes: make([]byte, 1<<20)}}); err != nil {
				return err
			}
			most = max(most, fed.Add(1)-sunk.Load())
		}
		return nil
	}
	err := flow(t.Context(), workers, []*stage{sleepy("a")}, feed, func(*job) error {
		time.Sleep(100 * time.Microsecond)
		sunk.Add(1)
		return nil
	})
	if limit := int64(inFlightJobs*workers + 1); err != nil || most > limit {
		t.Errorf("have %d under way at once, error %v; want at most %d", most, err, limit)
	}
}

func TestFlowLetsALargeDocumentThrough(t *testing.T) {
	n := 0
	err := flow(t.Context(), 2, []*stage{sleepy("a")}, feedOf(3, 2*inFlightBytes), func(*job) error { n++; return nil })
	if err != nil || n != 3 {
		t.Errorf("have %d jobs, error %v; want 3", n, err)
	}
}

func TestPanicAndErrorBecomeRejects(t *testing.T) {
	later := 0
	stages := []*stage{
		{name: "first", do: func(j *job) error {
			switch j.raw.URI {
			case "1":
				panic("a bug")
			case "2":
				return &source.Reject{URI: "2", Reason: source.ReasonBinary, Message: "no text", Offset: 7}
			case "3":
				return errors.New("something else")
			}
			return nil
		}},
		{name: "second", do: func(*job) error { later++; return nil }},
	}
	var have []string
	err := flow(t.Context(), 1, stages, feedOf(5, 1), func(j *job) error {
		if j.reject != nil {
			have = append(have, fmt.Sprintf("%s %s %s %d", j.reject.URI, j.reject.stage, j.reject.Reason, j.reject.Offset))
			if (j.reject.stack != nil) != (j.raw.URI == "1") {
				t.Errorf("%s: stack %q: only the bug has one", j.raw.URI, j.reject.stack)
			}
		}
		return nil
	})
	want := []string{"1 first bug -1", "2 first binary 7", "3 first bug -1"}
	if err != nil || !slices.Equal(have, want) || later != 2 {
		t.Errorf("have %v, error %v, %d later; want %v and 2", have, err, later, want)
	}
}

func TestFlowStops(t *testing.T) {
	boom := errors.New("disk full")
	tests := []struct {
		name string
		run  func(ctx context.Context, cancel context.CancelFunc) error
		want error
	}{
		{"sink's error", func(ctx context.Context, _ context.CancelFunc) error {
			return flow(ctx, 3, []*stage{sleepy("a")}, feedOf(1e6, 1), func(j *job) error {
				if j.seq == 40 {
					return boom
				}
				return nil
			})
		}, boom},
		{"feed's error", func(ctx context.Context, _ context.CancelFunc) error {
			return flow(ctx, 3, []*stage{sleepy("a")}, func(put func(*job) error) error {
				if err := feedOf(30, 1)(put); err != nil {
					return err
				}
				return boom
			}, func(*job) error { return nil })
		}, boom},
		{"cancelled", func(ctx context.Context, cancel context.CancelFunc) error {
			return flow(ctx, 3, []*stage{sleepy("a")}, feedOf(1e6, 1), func(j *job) error {
				if j.seq == 40 {
					cancel()
				}
				return nil
			})
		}, context.Canceled},
	}
	for _, tt := range tests {
		before := runtime.NumGoroutine()
		ctx, cancel := context.WithCancel(t.Context())
		if err := tt.run(ctx, cancel); !errors.Is(err, tt.want) {
			t.Errorf("%s: have %v, want %v", tt.name, err, tt.want)
		}
		cancel()
		if n := goroutinesDownTo(before); n > before {
			buf := make([]byte, 1<<16)
			t.Errorf("%s: %d goroutines left behind:\n%s", tt.name, n-before, strings.TrimSpace(string(buf[:runtime.Stack(buf, true)])))
		}
	}
}

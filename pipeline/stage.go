package pipeline

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"
)

// A stage is one step on a document's way. do owns the job while it runs, and no longer.
type stage struct {
	name string
	do   func(*job) error
	took atomic.Int64 // nanoseconds over all workers
}

// inFlightBytes bounds the input that is under way at once, all stages together: a document waits at the door until
// there is room for it. One larger than the whole room goes through alone.
const inFlightBytes = 32 << 20

// inFlightJobs bounds their number, per worker, so that a million empty documents are bounded too.
const inFlightJobs = 2 * batch

// batch is how many documents may wait before a step. So many small ones go through it in a row that the processor has
// the step's code and tables at hand: a sixth less time for a run over pages of 6 kB than with one.
const batch = 32

// errStop tells a feed that nothing more is wanted.
var errStop = errors.New("pipeline stopped")

// flow sends jobs from feed through the stages, n workers a stage, and hands them to sink in the order in which feed
// gave them, whatever n is. sink runs in one goroutine. The first error of feed or sink stops everything; an error or a
// panic of a stage belongs to its job (job.fail) and the rest goes on. Channels hold a batch of jobs, so a slow stage holds
// the ones before it back.
func flow(ctx context.Context, n int, stages []*stage, feed func(put func(*job) error) error, sink func(*job) error) error {
	g, ctx := errgroup.WithContext(ctx)
	d := door{bytes: semaphore.NewWeighted(inFlightBytes), jobs: semaphore.NewWeighted(int64(inFlightJobs * n))}
	first := make(chan *job, batch)
	g.Go(func() error {
		defer close(first)
		return d.admit(ctx, feed, first)
	})
	last := first
	for _, st := range stages {
		in, out := last, make(chan *job, batch)
		var left sync.WaitGroup
		left.Add(n)
		for range n {
			g.Go(func() error {
				defer left.Done()
				return work(ctx, st, in, out)
			})
		}
		go func() { left.Wait(); close(out) }()
		last = out
	}
	g.Go(func() error { return d.release(ctx, last, sink) })
	return g.Wait()
}

// A door bounds what is under way between feed and sink.
type door struct{ bytes, jobs *semaphore.Weighted }

// admit numbers the jobs that feed gives and sends each to the first stage once there is room for it.
func (d door) admit(ctx context.Context, feed func(put func(*job) error) error, first chan<- *job) error {
	seq := 0
	err := feed(func(j *job) error {
		j.seq, j.weight = seq, min(max(int64(len(j.raw.Bytes)), 1), inFlightBytes)
		seq++
		if d.jobs.Acquire(ctx, 1) != nil || d.bytes.Acquire(ctx, j.weight) != nil {
			return errStop
		}
		select {
		case first <- j:
			return nil
		case <-ctx.Done():
			return errStop
		}
	})
	if errors.Is(err, errStop) {
		return context.Cause(ctx)
	}
	return err
}

// release hands the jobs that come out of the last stage to sink, in the order of their numbers, and gives their room back.
func (d door) release(ctx context.Context, last <-chan *job, sink func(*job) error) error {
	waiting := map[int]*job{} // finished before their turn; at most inFlightJobs a worker
	next := 0
	for j := range last {
		waiting[j.seq] = j
		for waiting[next] != nil {
			j := waiting[next]
			delete(waiting, next)
			next++
			if err := sink(j); err != nil {
				return err
			}
			d.bytes.Release(j.weight)
			d.jobs.Release(1)
		}
	}
	return context.Cause(ctx)
}

func work(ctx context.Context, st *stage, in <-chan *job, out chan<- *job) error {
	for {
		var j *job
		var ok bool
		select {
		case j, ok = <-in:
			if !ok {
				return nil
			}
		case <-ctx.Done():
			return context.Cause(ctx)
		}
		if !j.over() {
			start := time.Now()
			if err := safely(st, j); err != nil {
				j.fail(st.name, err)
			}
			st.took.Add(int64(time.Since(start)))
		}
		select {
		case out <- j:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// A bug is a panic in a stage. It costs its document only.
type bug struct {
	value any
	stack []byte
}

func (b *bug) Error() string { return fmt.Sprintf("panic: %v", b.value) }

func safely(st *stage, j *job) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &bug{v, debug.Stack()}
		}
	}()
	return st.do(j)
}

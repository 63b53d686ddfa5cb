//go:build linux

package main

import (
	"fmt"
	"slices"
	"sync"
	"time"
)

// readerPause lies between two looks, so that the reader leaves the runs some of the machine.
const readerPause = 2 * time.Millisecond

// A reader looks at a folder again and again while runs write to it.
type reader struct {
	stop chan struct{}
	done sync.WaitGroup

	looks, torn int
	first       error // what the first torn look found
}

// read starts a reader of out, who wants one of these snapshots, whole.
func read(out string, ids ...string) *reader {
	r := &reader{stop: make(chan struct{})}
	r.done.Go(func() {
		for {
			r.looks++
			if err := whole(out, ids); err != nil {
				r.torn++
				if r.first == nil {
					r.first = err
				}
			}
			select {
			case <-r.stop:
				return
			case <-time.After(readerPause):
			}
		}
	})
	return r
}

// end stops the reader and adds its looks to the counts.
func (r *reader) end(c *counts) {
	close(r.stop)
	r.done.Wait()
	c.looks += r.looks
	c.torn += r.torn
	if r.first != nil {
		c.problem("%d torn reads, the first: %v", r.torn, r.first)
	}
}

// whole looks once, and wants one of these snapshots.
func whole(out string, ids []string) error {
	v, err := look(out)
	if err == nil && !slices.Contains(ids, v.id) {
		err = fmt.Errorf("current shows snapshot %s: want one of %v", v.id, ids)
	}
	return err
}

package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"parley/pipeline"
)

// How often a bar is drawn anew, and how often a plain line is written.
const (
	barEvery  = 150 * time.Millisecond
	lineEvery = 5 * time.Second
)

// watch shows a run's progress on standard error until stop is called: as a bar, plain lines, lines of the JSON log, or
// not at all. Mode auto is a bar on a terminal and lines elsewhere.
func watch(c *cli.Context, o *observer, n *pipeline.Count) (stop func(), err error) {
	mode, err := choice(c, "progress", "auto", "plain", "off")
	if err != nil {
		return nil, err
	}
	w := c.App.ErrWriter
	show, every, end := plainLine(w, n), lineEvery, func() {}
	f, isFile := w.(*os.File)
	switch {
	case mode == "off":
		return func() {}, nil
	case o.json:
		show = func() {
			o.log.Info("progress", "documents", n.Documents.Load(), "bytes", n.Bytes.Load(), "of_bytes", n.Total.Load(),
				"statements", n.Statements.Load(), "rejects", n.Rejects.Load())
		}
	case isFile && mode == "auto" && term.IsTerminal(int(f.Fd())):
		show, end = bar(w, n)
		every = barEvery
	}
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		t := time.NewTicker(every)
		defer t.Stop()
		for {
			select {
			case <-t.C:
				show()
			case <-done:
				end()
				return
			}
		}
	}()
	return func() { close(done); <-gone }, nil
}

func plainLine(w io.Writer, n *pipeline.Count) func() {
	start := time.Now()
	return func() {
		fmt.Fprintf(w, "%s%s\n", counts(n, time.Since(start)), left(n, time.Since(start)))
	}
}

func bar(w io.Writer, n *pipeline.Count) (show, end func()) {
	start := time.Now()
	var b *progressbar.ProgressBar
	show = func() {
		if b == nil {
			total := n.Total.Load()
			if total == 0 {
				total = -1 // a spinner
			}
			b = progressbar.NewOptions64(total, progressbar.OptionSetWriter(w), progressbar.OptionSetWidth(24),
				progressbar.OptionSetPredictTime(false), progressbar.OptionClearOnFinish(), progressbar.OptionShowDescriptionAtLineEnd())
		}
		took := time.Since(start)
		b.Describe(counts(n, took) + left(n, took))
		at := n.Bytes.Load()
		if total := n.Total.Load(); total > 0 {
			at = min(at, total-1) // the bar leaves the screen by end, not by being full
		}
		// A bar that cannot be drawn is no reason to stop a run.
		_ = b.Set64(at)
	}
	return show, func() {
		if b != nil {
			_ = b.Finish()
		}
	}
}

func counts(n *pipeline.Count, took time.Duration) string {
	mb := float64(n.Bytes.Load()) / 1e6
	return fmt.Sprintf("%d documents, %.1f MB (%.1f MB/s), %d statements, %d rejects",
		n.Documents.Load(), mb, mb/max(took.Seconds(), 0.001), n.Statements.Load(), n.Rejects.Load())
}

// left is the time to the end at the speed so far, "" where it cannot be told.
func left(n *pipeline.Count, took time.Duration) string {
	at, total := n.Bytes.Load(), n.Total.Load()
	if at == 0 || total <= at || took < time.Second {
		return ""
	}
	d := time.Duration(float64(took) * float64(total-at) / float64(at))
	return ", " + d.Round(time.Second).String() + " left"
}

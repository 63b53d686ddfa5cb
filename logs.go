package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"sync"

	"github.com/urfave/cli/v2"
)

func logFlag() cli.Flag {
	return &cli.StringFlag{Name: "log", Value: "text", Usage: "`FORM` of log lines on standard error: text or json"}
}

// newLog makes the log of a run. Each line of form json bears the run's id; in form text one line in front of the first
// does, and none where nothing is logged, so that a good night is a silent one.
func newLog(w io.Writer, form, runID string) (*slog.Logger, error) {
	switch form {
	case "text":
		return slog.New(&headed{Handler: slog.NewTextHandler(w, nil), id: runID}), nil
	case "json":
		return slog.New(slog.NewJSONHandler(w, nil)).With("run_id", runID), nil
	}
	return nil, usagef("--log %q: want text or json", form)
}

// A headed log has a first line with the run's id.
type headed struct {
	slog.Handler
	id   string
	once sync.Once
}

// Handle writes the first line before the first record.
func (h *headed) Handle(ctx context.Context, r slog.Record) (err error) {
	h.once.Do(func() {
		first := slog.NewRecord(r.Time, slog.LevelInfo, "run", 0)
		first.AddAttrs(slog.String("run_id", h.id), slog.String("version", version))
		err = h.Handler.Handle(ctx, first)
	})
	return errors.Join(err, h.Handler.Handle(ctx, r))
}

// A loggedError has been told in the log, in a form that a last line in plain words would break.
type loggedError struct{ error }

func (e loggedError) Unwrap() error { return e.error }

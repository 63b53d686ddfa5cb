package main

import (
	"cmp"
	"context"
	"log/slog"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
	"parley/pipeline/monitor"
	"parley/pipeline/store"
)

// How long pings may hold up the end of a run: the last one with all its tries, the same once a signal has come, and the
// first one where it is still under way by then: for one whole try. A signal ends that one at once.
const (
	lastPing        = 12 * time.Second
	lastPingStopped = 2 * time.Second
	firstPingLate   = 6 * time.Second
)

// observeFlags are for those who watch a run that nobody sits before.
func observeFlags() []cli.Flag {
	return []cli.Flag{
		logFlag(),
		&cli.StringFlag{Name: "metrics", Usage: "`FILE` for the run's metrics in Prometheus' text format, also where it failed", TakesFile: true},
		&cli.StringFlag{Name: "ping", Usage: "`URL` of a dead man's switch: URL/start is called, then URL or URL/fail"},
		&cli.StringFlag{Name: "openlineage", Usage: "`FILE` to which the run's OpenLineage events are appended, a JSON line each", TakesFile: true},
	}
}

// An observer tells machines of a run. What it cannot tell it logs; the run's outcome is never its business.
type observer struct {
	run     monitor.Run
	log     *slog.Logger
	json    bool
	metrics string           // a path; "" for none
	ping    *monitor.Ping    // nil for none
	lineage *monitor.Lineage // likewise

	started chan struct{} // closed once the first ping is through
	hurry   context.CancelFunc
}

// newObserver checks the flags, so that a mistake in them is told before the night and not after it.
func newObserver(c *cli.Context, run monitor.Run) (*observer, error) {
	o := &observer{run: run, json: c.String("log") == "json", metrics: c.String("metrics"), started: make(chan struct{})}
	var err error
	if o.log, err = newLog(c.App.ErrWriter, c.String("log"), run.ID); err != nil {
		return nil, err
	}
	if o.metrics != "" {
		if err := monitor.CheckMetrics(o.metrics); err != nil {
			return nil, usagef("--metrics: %w", err)
		}
	}
	if s := c.String("ping"); s != "" {
		if o.ping, err = monitor.NewPing(s, run.ID); err != nil {
			return nil, usagef("--ping: %w", err)
		}
	}
	if s := c.String("openlineage"); s != "" {
		if o.metrics != "" && filepath.Clean(s) == filepath.Clean(o.metrics) {
			return nil, usagef("--openlineage %s: is the file of --metrics: want two", s)
		}
		if o.lineage, err = monitor.OpenLineage(s); err != nil {
			return nil, usagef("--openlineage: %w", err)
		}
	}
	return o, nil
}

// start tells that the run begins. The ping goes out beside the run.
func (o *observer) start(ctx context.Context) {
	ctx, o.hurry = context.WithCancel(ctx)
	go func() {
		defer close(o.started)
		if o.ping != nil {
			o.note("the first ping did not get through", o.ping.Start(ctx))
		}
	}()
	if o.lineage != nil {
		o.note("the OpenLineage event was not written", o.lineage.Start(&o.run))
	}
	if o.json {
		o.log.Info("run started", "version", o.run.Version, "target", o.run.Target, "out", o.run.Out, "inputs", o.run.Inputs)
	}
}

// end tells how it ended. It gives back err, which the log may have told already.
func (o *observer) end(ctx context.Context, n *pipeline.Count, done *pipeline.Done, err error) error {
	code := codeOf(ctx, err)
	cpu, peak := pipeline.Usage()
	x := &monitor.Outcome{
		Run: o.run, Finished: time.Now(), ExitCode: code, Success: code == exitDone || code == exitRejects, Stopped: code > exitSignal,
		Documents: n.Documents.Load(), Statements: n.Statements.Load(), Bytes: n.Bytes.Load(),
		Rejects: n.Reasons(), Stages: n.Timings(), CPU: cpu, Peak: peak,
	}
	if err != nil && !x.Success {
		x.Error = oneLine(cmp.Or(signalOf(ctx), err))
	}
	if done != nil {
		x.Tally = &done.Tally
	}
	if r, err := store.Open(o.run.Out); err == nil { // none yet, or a damaged one: that is not for here to tell
		x.Snapshot = r.Run
		o.note("the snapshot was not let go", r.Close())
	}
	if o.json {
		o.log.Info("run finished", "exit_code", code, "seconds", x.Finished.Sub(o.run.Started).Seconds(), "read_documents", x.Documents,
			"read_statements", x.Statements, "documents", x.Tally, "rejects", n.Rejects.Load(), "bytes", x.Bytes, "peak_bytes", x.Peak)
	}
	if o.metrics != "" {
		o.note("the metrics were not written", monitor.WriteMetrics(o.metrics, x))
	}
	if o.lineage != nil {
		o.note("the OpenLineage event was not written", o.lineage.End(x))
	}
	o.pingEnd(ctx, x)
	if o.json && x.Error != "" {
		o.log.Error(x.Error, "exit_code", code)
		return loggedError{err}
	}
	return err
}

// pingEnd tells the dead man's switch how the run ended.
func (o *observer) pingEnd(ctx context.Context, x *monitor.Outcome) {
	defer o.hurry()
	if o.ping == nil {
		return
	}
	select { // the second must not overtake the first
	case <-o.started:
	case <-time.After(firstPingLate):
		o.hurry()
		<-o.started
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), lastPing)
	defer cancel()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(lastPingStopped, cancel) })()
	o.note("the last ping did not get through", o.ping.End(last, x))
}

func (o *observer) note(what string, err error) {
	if err != nil {
		o.log.Warn(what, "error", oneLine(err))
	}
}

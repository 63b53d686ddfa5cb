package monitor

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"parley/pipeline/store"
)

// lastSuccess is the metric that outlives a failed run: it is taken over from the file that stood there before.
const lastSuccess = "parley_run_last_success_timestamp_seconds"

// metricsStart is how each file of metrics begins.
const metricsStart = "# HELP parley_"

// CheckMetrics says whether a file can be written where WriteMetrics shall put one. A folder or a device could not be
// replaced, or not without harm, and a file that holds anything else than metrics would be lost.
func CheckMetrics(path string) error {
	if err := store.CheckPlace(path); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s: want a file, or none yet", path)
		}
		if holds, err := startsWith(path, metricsStart); err != nil || info.Size() > 0 && !holds {
			return cmp.Or(err, fmt.Errorf("%s: holds something else, which would be lost: want a file of parley's metrics, or none yet", path))
		}
	}
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path))
	if err != nil {
		var at *fs.PathError
		if errors.As(err, &at) {
			at.Path = path // the temporary file's name says nothing to a user
		}
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Remove(f.Name())
}

// startsWith says whether a file begins with some words.
func startsWith(path, words string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, int64(len(words))))
	return string(b) == words, err
}

// WriteMetrics writes what came of a run as a file in Prometheus' text format, for node_exporter's textfile collector. The
// file appears by one rename. All metrics are gauges: they describe the last run, and none adds up.
func WriteMetrics(path string, o *Outcome) error {
	g := &gauges{prometheus.NewRegistry()}
	g.labelled("parley_run_info", "The program and target of the last run; always 1.", 1, "version", o.Version, "target", o.Target)
	g.set("parley_run_exit_code", "Exit code of the last run: 0 done, 3 done with rejects, anything else is a failure.", float64(o.ExitCode))
	g.set("parley_run_start_timestamp_seconds", "When the last run began.", seconds(o.Started))
	g.set("parley_run_end_timestamp_seconds", "When the last run ended, however it did.", seconds(o.Finished))
	if at := successTime(path, o); at > 0 {
		g.set(lastSuccess, "When a run last ended with exit code 0 or 3.", at)
	}
	g.set("parley_run_duration_seconds", "How long the last run took.", o.Finished.Sub(o.Started).Seconds())
	g.set("parley_run_cpu_seconds", "Processor time of the last run, over all cores.", o.CPU.Seconds())
	g.set("parley_run_peak_memory_bytes", "Most memory that the last run held at once.", float64(o.Peak))
	g.set("parley_run_read_bytes", "Bytes that the last run read, unpacked.", float64(o.Bytes))
	g.set("parley_run_read_documents", "Documents that the last run took through its steps, known ones left out.", float64(o.Documents))
	g.set("parley_run_read_statements", "Statements that it found in them.", float64(o.Statements))
	if t := o.Tally; t != nil {
		const help = "Documents of the last run, by what became of them."
		g.labelled("parley_run_documents", help, float64(t.Added), "change", "added")
		g.labelled("parley_run_documents", help, float64(t.Changed), "change", "changed")
		g.labelled("parley_run_documents", help, float64(t.Unchanged), "change", "unchanged")
		g.labelled("parley_run_documents", help, float64(t.Repeated), "change", "repeated")
		g.labelled("parley_run_documents", help, float64(t.Rescored), "change", "rescored")
	}
	for reason, n := range o.Rejects {
		g.labelled("parley_run_rejects", "Inputs that the last run could not read, by reason.", float64(n), "reason", reason)
	}
	for _, t := range o.Stages {
		g.labelled("parley_run_stage_seconds", "How long each step of the last run worked, over all its workers.", t.Seconds, "stage", t.Stage)
	}
	if o.Snapshot != nil {
		bytes := int64(0)
		for _, f := range o.Snapshot.Files {
			bytes += f.Bytes
		}
		g.set("parley_snapshot_bytes", "Size of the current snapshot's tables.", float64(bytes))
		for table, n := range o.Snapshot.Counts {
			g.labelled("parley_snapshot_rows", "Rows of the current snapshot, by table.", float64(n), "table", table)
		}
	}
	return prometheus.WriteToTextfile(path, g)
}

// gauges are collected once.
type gauges struct{ *prometheus.Registry }

func (g *gauges) set(name, help string, v float64) { g.labelled(name, help, v) }

// labelled sets the gauge with this name and these labels: name, value, name, value.
func (g *gauges) labelled(name, help string, v float64, labels ...string) {
	constant := prometheus.Labels{}
	for i := 0; i < len(labels); i += 2 {
		constant[labels[i]] = labels[i+1]
	}
	one := prometheus.NewGauge(prometheus.GaugeOpts{Name: name, Help: help, ConstLabels: constant})
	one.Set(v)
	g.MustRegister(one) // a name or label that is no good is a bug
}

// successTime is when a run last succeeded, as far as this outcome or the file before it tells; 0 where none is known.
func successTime(path string, o *Outcome) float64 {
	if o.Success {
		return seconds(o.Finished)
	}
	f, err := os.Open(path)
	if err != nil {
		return 0 // the first run
	}
	defer f.Close()
	parser := expfmt.NewTextParser(model.LegacyValidation)
	before, err := parser.TextToMetricFamilies(f)
	if err != nil || before[lastSuccess] == nil || len(before[lastSuccess].Metric) == 0 {
		return 0
	}
	return before[lastSuccess].Metric[0].GetGauge().GetValue()
}

func seconds(t time.Time) float64 { return float64(t.UnixMilli()) / 1000 }

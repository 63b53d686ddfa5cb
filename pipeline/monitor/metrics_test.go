package monitor

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
	"github.com/prometheus/common/model"

	"parley/pipeline/store"
)

var (
	evening = time.Date(2025, 2, 7, 2, 0, 0, 0, time.UTC)
	sample  = Run{
		ID: "0194df7d-3d50-7c5f-9d5e-2f6f3c0a1b2c", Version: "0.0.1", Target: "us_talks", Inputs: []string{"news", "-"}, Out: "out", Started: evening,
	}
)

// done is a run that succeeded, so many seconds after it began.
func done(took int) *Outcome {
	return &Outcome{
		Run: sample, Finished: evening.Add(time.Duration(took) * time.Second), ExitCode: 3, Success: true,
		Documents: 40, Statements: 123, Bytes: 4096, Rejects: map[string]int64{"empty": 2, "binary": 0},
		Stages: []store.Timing{{Stage: "read", Seconds: 1.5}, {Stage: "score", Seconds: 0.25}}, CPU: 3 * time.Second, Peak: 1 << 27,
		Tally: &store.Tally{Added: 38, Changed: 1, Unchanged: 7, Repeated: 2},
		Snapshot: &store.Run{Snapshot: "00112233445566ff", Counts: map[string]int64{store.Documents: 40, store.Statements: 123},
			Files: []store.File{{Path: "documents/part-00000.parquet", Bytes: 900}, {Path: "statements/part-00000.parquet", Bytes: 100}}},
	}
}

// failed is one that did not.
func failed(took int) *Outcome {
	return &Outcome{Run: sample, Finished: evening.Add(time.Duration(took) * time.Second), ExitCode: 1, Error: "no space left on device"}
}

// parsed reads a file of metrics with Prometheus' own parser. The values' keys are as "name{label=value}".
func parsed(t *testing.T, path string) map[string]float64 {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	parser := expfmt.NewTextParser(model.LegacyValidation)
	families, err := parser.TextToMetricFamilies(f)
	if err != nil {
		t.Fatalf("not in Prometheus' text format: %v", err)
	}
	have := map[string]float64{}
	for name, family := range families {
		if family.GetType() != dto.MetricType_GAUGE || family.GetHelp() == "" {
			t.Errorf("%s: have type %v and help %q, want a gauge with a help", name, family.GetType(), family.GetHelp())
		}
		for _, m := range family.Metric {
			var labels []string
			for _, l := range m.Label {
				labels = append(labels, l.GetName()+"="+l.GetValue())
			}
			have[name+"{"+strings.Join(labels, ",")+"}"] = m.GetGauge().GetValue()
		}
	}
	return have
}

func TestWriteMetrics(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.prom")
	if err := WriteMetrics(path, done(90)); err != nil {
		t.Fatal(err)
	}
	have := parsed(t, path)
	want := map[string]float64{
		"parley_run_info{target=us_talks,version=0.0.1}": 1,
		"parley_run_exit_code{}":                         3,
		"parley_run_start_timestamp_seconds{}":           float64(evening.Unix()),
		"parley_run_end_timestamp_seconds{}":             float64(evening.Unix() + 90),
		"parley_run_last_success_timestamp_seconds{}":    float64(evening.Unix() + 90),
		"parley_run_duration_seconds{}":                  90,
		"parley_run_cpu_seconds{}":                       3,
		"parley_run_peak_memory_bytes{}":                 1 << 27,
		"parley_run_read_bytes{}":                        4096,
		"parley_run_read_documents{}":                    40,
		"parley_run_read_statements{}":                   123,
		"parley_run_documents{change=added}":             38,
		"parley_run_documents{change=changed}":           1,
		"parley_run_documents{change=unchanged}":         7,
		"parley_run_documents{change=repeated}":          2,
		"parley_run_documents{change=rescored}":          0,
		"parley_run_rejects{reason=empty}":               2,
		"parley_run_rejects{reason=binary}":              0,
		"parley_run_stage_seconds{stage=read}":           1.5,
		"parley_run_stage_seconds{stage=score}":          0.25,
		"parley_snapshot_bytes{}":                        1000,
		"parley_snapshot_rows{table=documents}":          40,
		"parley_snapshot_rows{table=statements}":         123,
	}
	for name, v := range want {
		if x, ok := have[name]; !ok || x != v {
			t.Errorf("%s: have %v, want %v", name, x, v)
		}
	}
	if len(have) != len(want) {
		t.Errorf("have %d metrics, want %d: %v", len(have), len(want), have)
	}
	if left, err := os.ReadDir(filepath.Dir(path)); err != nil || len(left) != 1 {
		t.Errorf("have %v, %v, want the file alone", left, err)
	}
}

// A failed run tells of itself, and of the last one that did not fail.
func TestLastSuccessOutlivesFailures(t *testing.T) {
	path := filepath.Join(t.TempDir(), "parley.prom")
	steps := []struct {
		name string
		o    *Outcome
		want float64 // seconds after the evening; -1 where none may be told
	}{
		{"first run fails", failed(10), -1},
		{"success", done(20), 20},
		{"failure", failed(30), 20},
		{"another failure", failed(40), 20},
		{"success again", done(50), 50},
	}
	for _, tt := range steps {
		if err := WriteMetrics(path, tt.o); err != nil {
			t.Fatal(err)
		}
		have := parsed(t, path)
		at, ok := have[lastSuccess+"{}"]
		if ok != (tt.want >= 0) || ok && at != float64(evening.Unix())+tt.want {
			t.Errorf("%s: have last success %v (%t), want %v", tt.name, at-float64(evening.Unix()), ok, tt.want)
		}
		if code := have["parley_run_exit_code{}"]; code != float64(tt.o.ExitCode) {
			t.Errorf("%s: have exit code %v, want %d", tt.name, code, tt.o.ExitCode)
		}
	}
	if err := os.WriteFile(path, []byte("no metrics {"), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := WriteMetrics(path, failed(60)); err != nil {
		t.Errorf("have %v, want a damaged file written anew", err)
	}
	parsed(t, path)
}

func TestCheckMetrics(t *testing.T) {
	dir := t.TempDir()
	if err := CheckMetrics(filepath.Join(dir, "parley.prom")); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("have %v, %v, want nothing left", left, err)
	}
	for _, path := range []string{filepath.Join(dir, "nowhere", "parley.prom"), dir, os.DevNull} {
		if err := CheckMetrics(path); err == nil {
			t.Errorf("%s: have no error, want one", path)
		}
	}
}

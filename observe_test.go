package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
)

// A watchdog is a dead man's switch that keeps the last part of each address it was asked for.
type watchdog struct {
	mu   sync.Mutex
	seen []string
	ids  map[string]bool
	do   func(w http.ResponseWriter) // what it answers; nil for 200
}

func (d *watchdog) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	d.seen = append(d.seen, filepath.Base(r.URL.Path))
	if d.ids == nil {
		d.ids = map[string]bool{}
	}
	d.ids[r.URL.Query().Get("rid")] = true
	d.mu.Unlock()
	if d.do != nil {
		d.do(w)
	}
}

func (d *watchdog) calls() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.seen)
}

func TestPingOfARun(t *testing.T) {
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		return path
	}
	good, empty := write("good.txt", "The foreign minister of Arcadia said that talks would go on.\n"), write("empty.txt", "\n")
	refuse := func(w http.ResponseWriter) { w.WriteHeader(http.StatusNotFound) }
	for _, tt := range []struct {
		name string
		do   func(http.ResponseWriter)
		args []string
		code int
		want []string
	}{
		{"done", nil, []string{good}, 0, []string{"start", "id"}},
		{"done with rejects", nil, []string{good, empty}, 3, []string{"start", "id"}},
		{"failed", nil, []string{"--out", good, good}, 1, []string{"start", "fail"}},
		{"wrong use", nil, []string{"--people", good, good}, 2, []string{"start", "fail"}},
		{"the switch knows no such run", refuse, []string{good}, 0, []string{"start", "id"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &watchdog{do: tt.do}
			server := httptest.NewServer(d)
			defer server.Close()
			cmd := exec.Command(program, append([]string{"run", "--progress", "off", "--out", filepath.Join(t.TempDir(), "out"), "--ping", server.URL + "/id"}, tt.args...)...)
			b, err := cmd.CombinedOutput()
			if code := exitOf(err); code != tt.code || !slices.Equal(d.calls(), tt.want) {
				t.Errorf("have exit code %d and %q, want %d and %q\n%s", code, d.calls(), tt.code, tt.want, b)
			}
			if len(d.ids) != 1 || d.ids[""] {
				t.Errorf("have run ids %v, want the same one in both", d.ids)
			}
			if told := strings.Contains(string(b), "ping did not get through"); told != (tt.do != nil) {
				t.Errorf("have %s", b)
			}
		})
	}
}

// A switch that does not answer holds up neither the run nor the end after a signal.
func TestSilentSwitchDoesNotHoldUpASignal(t *testing.T) {
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	hang := make(chan struct{})
	d := &watchdog{do: func(http.ResponseWriter) { <-hang }}
	server := httptest.NewServer(d)
	defer server.Close()
	defer close(hang)
	out := filepath.Join(t.TempDir(), "out")
	cmd := exec.Command(program, "run", "--progress", "off", "--out", out, "--ping", server.URL, "--metrics", out+".prom", "-")
	input, err := cmd.StdinPipe() // never closed: the run waits for more
	if err != nil {
		t.Fatal(err)
	}
	defer input.Close()
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	waitFor(t, func() bool {
		lock, err := os.ReadFile(filepath.Join(out, ".lock"))
		return err == nil && len(lock) > 0 && len(d.calls()) > 0
	})
	if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	if exitOf(err) != 143 {
		t.Errorf("have exit code %d, want 143", exitOf(err))
	}
	// Without the signal it would have been the last ping's own time that ended it.
	if _, last, _ := strings.Cut(said.String(), "the last ping did not get through"); !strings.Contains(last, "context canceled") {
		t.Errorf("have %s, want the last ping cut short", said.String())
	}
	b, err := os.ReadFile(out + ".prom")
	if err != nil || !bytes.Contains(b, []byte("\nparley_run_exit_code 143\n")) {
		t.Errorf("have %s, %v, want the exit code in the metrics", b, err)
	}
}

// Whatever happens, each line of a JSON log is an object with the run's id.
func TestJSONLogIsJSON(t *testing.T) {
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty.txt")
	if err := os.WriteFile(empty, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{empty}, {}, {"--out", empty}, {"--target", "nowhere"}, {"--ping", "http://127.0.0.1:1/none"}, {"no such file"},
	} {
		var said bytes.Buffer
		cmd := exec.Command(program, append([]string{"run", "--log", "json", "--out", filepath.Join(dir, "out")}, args...)...)
		cmd.Stderr = &said
		_ = cmd.Run() // some of them fail, and are meant to
		lines := bufio.NewScanner(&said)
		n, ids := 0, map[any]bool{}
		for ; lines.Scan(); n++ {
			var record map[string]any
			if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
				t.Errorf("%q: %v: %s", args, err, lines.Bytes())
			}
			ids[record["run_id"]] = true
		}
		if n < 2 || len(ids) != 1 || ids[nil] {
			t.Errorf("%q: have %d lines with ids %v, want one id", args, n, ids)
		}
	}
}

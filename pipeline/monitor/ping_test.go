package monitor

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// A dead man's switch for tests: it answers with the codes given, one after another and then the last again, and keeps
// what it was sent.
type deadMan struct {
	mu    sync.Mutex
	codes []int
	asked []string // method and address
	said  string   // the last body
}

func (d *deadMan) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.said = string(b)
	d.asked = append(d.asked, r.Method+" "+r.URL.String())
	w.WriteHeader(d.codes[min(len(d.asked), len(d.codes))-1])
}

func newPing(t *testing.T, address string) *Ping {
	t.Helper()
	p, err := NewPing(address, "the-id")
	if err != nil {
		t.Fatal(err)
	}
	p.pause = time.Millisecond
	return p
}

func TestPing(t *testing.T) {
	for _, tt := range []struct {
		name  string
		codes []int
		path  string // of the switch's address
		send  func(p *Ping) error
		want  []string
		fails bool
	}{
		{"start", []int{200}, "/ab-cd", func(p *Ping) error { return p.Start(t.Context()) }, []string{"POST /ab-cd/start?rid=the-id"}, false},
		{"success", []int{200}, "/ab-cd", func(p *Ping) error { return p.End(t.Context(), done(1)) }, []string{"POST /ab-cd?rid=the-id"}, false},
		{"failure", []int{200}, "/ab-cd", func(p *Ping) error { return p.End(t.Context(), failed(1)) }, []string{"POST /ab-cd/fail?rid=the-id"}, false},
		{"a slash at the end", []int{200}, "/ab-cd/", func(p *Ping) error { return p.Start(t.Context()) }, []string{"POST /ab-cd/start?rid=the-id"}, false},
		{"a slash at the end, success", []int{200}, "/ab-cd/", func(p *Ping) error { return p.End(t.Context(), done(1)) }, []string{"POST /ab-cd?rid=the-id"}, false},
		{"a query of its own", []int{200}, "/ab?key=x", func(p *Ping) error { return p.Start(t.Context()) }, []string{"POST /ab/start?key=x&rid=the-id"}, false},
		{"busy, then well", []int{503, 429, 200}, "/a", func(p *Ping) error { return p.Start(t.Context()) }, slices.Repeat([]string{"POST /a/start?rid=the-id"}, 3), false},
		{"broken for good", []int{500}, "/a", func(p *Ping) error { return p.Start(t.Context()) }, slices.Repeat([]string{"POST /a/start?rid=the-id"}, 3), true},
		{"unknown there", []int{404}, "/a", func(p *Ping) error { return p.Start(t.Context()) }, []string{"POST /a/start?rid=the-id"}, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := &deadMan{codes: tt.codes}
			server := httptest.NewServer(d)
			defer server.Close()
			err := tt.send(newPing(t, server.URL+tt.path))
			if (err != nil) != tt.fails || !slices.Equal(d.asked, tt.want) {
				t.Errorf("have %q, %v, want %q", d.asked, err, tt.want)
			}
		})
	}
}

// The message has what a person wants to see on a phone, and no name of anything.
func TestPingMessage(t *testing.T) {
	d := &deadMan{codes: []int{200}}
	server := httptest.NewServer(d)
	defer server.Close()
	p := newPing(t, server.URL)
	if err := p.End(t.Context(), done(90)); err != nil || d.said != "exit code 3\n40 documents, 123 statements, 2 rejects, 90 s\n" {
		t.Errorf("have %q, %v", d.said, err)
	}
	if err := p.End(t.Context(), failed(90)); err != nil || strings.Contains(d.said, "space") {
		t.Errorf("have %q, %v, want the error left out", d.said, err)
	}
}

// A switch that cannot be reached, or that does not answer, is told of without its address.
func TestPingGivesUp(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	hang := make(chan struct{})
	silent := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { cancel(); <-hang }))
	defer silent.Close()
	defer close(hang)
	gone := httptest.NewServer(http.NotFoundHandler())
	gone.Close()
	if err := newPing(t, gone.URL+"/secret").Start(t.Context()); err == nil || strings.Contains(err.Error(), "secret") {
		t.Errorf("gone: have %v, want an error that keeps the secret", err)
	}
	// It ends with its context, not with its own time; a second one does not begin.
	for _, name := range []string{"silent", "cancelled before"} {
		if err := newPing(t, silent.URL+"/secret").Start(ctx); !errors.Is(err, context.Canceled) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: have %v, want the context's error, which keeps the secret", name, err)
		}
	}
}

func TestNewPingWantsAnAddress(t *testing.T) {
	for _, address := range []string{"hc.example/ab", "ftp://hc.example/ab", "/ab", "http://", "http://hc.example:port/ab", "http://[::1"} {
		if _, err := NewPing(address, ""); err == nil {
			t.Errorf("%q: have no error", address)
		}
	}
}

//go:build browser

package report_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// shots is the folder that screenshots go to; "" takes none.
var shots = flag.String("screenshots", "", "folder for screenshots of the report")

// patience is how long a browser may take for all of a test: a slow machine needs minutes, one that hangs is not waited for
// until the tests' own time is over.
const patience = 8 * time.Minute

// A tab is a page open in a browser, with all that it did besides.
type tab struct {
	ctx context.Context
	t   *testing.T

	mu       sync.Mutex
	requests []string // addresses other than the page's own
	faults   []string // dialogs, exceptions, and what the policy stopped
}

// open starts a browser with a profile of its own and goes to the file.
func open(t *testing.T, path string) *tab {
	t.Helper()
	program := os.Getenv("CHROMIUM")
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil && program == "" {
			program = p
		}
	}
	if program == "" {
		t.Fatal("no browser: scripts/browser/setup.sh installs one")
	}
	options := []chromedp.ExecAllocatorOption{chromedp.ExecPath(program), chromedp.UserDataDir(t.TempDir()), chromedp.WindowSize(1200, 900)}
	for _, f := range []string{"headless", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
		"disable-component-update", "disable-sync", "hide-scrollbars", "disable-dev-shm-usage", "no-default-browser-check"} {
		options = append(options, chromedp.Flag(f, true))
	}
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	b := &tab{ctx: ctx, t: t}
	address := "file://" + path
	dialogs := make(chan struct{}, 100)
	b.must(chromedp.Listen(ctx, func(event any) {
		b.mu.Lock()
		defer b.mu.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			if e.Request.URL != address {
				b.requests = append(b.requests, e.Request.URL)
			}
		case *page.EventJavascriptDialogOpening:
			b.faults = append(b.faults, "dialog: "+e.Message)
			dialogs <- struct{}{}
		case *runtime.EventExceptionThrown:
			b.faults = append(b.faults, fmt.Sprintf("exception: %s %+v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception))
		case *log.EventEntryAdded:
			b.faults = append(b.faults, fmt.Sprintf("%s %s: %s", e.Entry.Source, e.Entry.Level, e.Entry.Text))
		}
	}))
	go func() { // an open dialog would stop the page
		for range dialogs {
			chromedp.Call(ctx, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{})
		}
	}()
	_, err := chromedp.Call(ctx, network.Enable, network.EnableParams{})
	b.must(err)
	_, err = chromedp.Call(ctx, log.Enable, cdp.Empty{})
	b.must(err)
	b.do(chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS("body")))
	return b
}

func (b *tab) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	b.must(chromedp.Do(b.ctx, actions...))
}

// eval is the value of an expression in the page.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression))
	b.must(err)
	return v
}

// want holds a text of the page against what it must hold.
func (b *tab) want(what, expression, part string) {
	b.t.Helper()
	if have := eval[string](b, expression); !strings.Contains(have, part) {
		b.t.Errorf("%s: have %q, want it to hold %q", what, have, part)
	}
}

// clean fails the test if the page did anything but show itself.
func (b *tab) clean() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	if len(b.requests) > 0 {
		b.t.Errorf("have requests to %q, want none", b.requests)
	}
	if len(b.faults) > 0 {
		b.t.Errorf("have %q, want a quiet page", b.faults)
	}
}

// fits fails the test if something is wider than the window.
func (b *tab) fits(what string) {
	b.t.Helper()
	if over := eval[int](b, `document.documentElement.scrollWidth - innerWidth`); over > 0 {
		b.t.Errorf("%s: have the page %d pixels wider than the window, want none; widest: %s", what, over, eval[string](b,
			`[...document.querySelectorAll("body *")].filter(e => !e.closest(".scroll, .figure, #list, svg") && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.tagName + "." + e.id + e.className).slice(0, 5).join(" ")`))
	}
}

// shot takes a screenshot of the window.
func (b *tab) shot(name string) {
	b.t.Helper()
	if *shots == "" {
		return
	}
	b.drawn()
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	b.must(err)
	if len(png) > 300_000 {
		b.t.Errorf("%s: have %d bytes, want under 300 kB", name, len(png))
	}
	if err := os.WriteFile(filepath.Join(*shots, name+".png"), png, 0o666); err != nil {
		b.t.Fatal(err)
	}
}

func (b *tab) window(width, height int64, scheme string) {
	b.t.Helper()
	b.do(chromedp.EmulateViewport(width, height))
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
	b.must(err)
	b.drawn()
}

// drawn waits until the page has seen what was done to the window, and has been drawn since.
func (b *tab) drawn() {
	b.t.Helper()
	_, err := chromedp.Run(b.ctx, chromedp.Evaluate[int](`new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(1))))`, chromedp.EvalAwaitPromise))
	b.must(err)
}

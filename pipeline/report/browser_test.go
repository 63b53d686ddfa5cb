//go:build browser

package report_test

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"parley/data"
	"parley/pipeline"
	"parley/pipeline/store/storetest"
	"parley/seeds"
)

// write writes the report of a folder of snapshots and gives the file's path.
func write(t *testing.T, out string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "report.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := pipeline.Report(out, f); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// samples runs the sample documents.
func samples(t *testing.T) (out string) {
	t.Helper()
	out = t.TempDir()
	files, target := pipeline.Files(nil, pipeline.DefaultTarget)
	cfg := pipeline.Config{Samples: seeds.Texts, Out: out, Workers: 2, Target: target, Files: files, Version: "test", Log: slog.New(slog.DiscardHandler), Published: data.Date{}}
	if _, err := pipeline.Run(context.Background(), cfg, &pipeline.Count{}); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestReportInABrowser(t *testing.T) {
	if *shots != "" {
		if err := os.MkdirAll(*shots, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	b := open(t, write(t, samples(t)))
	b.window(1200, 900, "light")
	b.want("title", `document.title`, "Who stands where")
	b.shot("report-ranking")
	b.fits("wide")

	// The filter leaves the rows that hold the words.
	all := eval[int](b, `[...document.querySelectorAll("#ranks tbody tr")].filter(r => !r.hidden).length`)
	b.do(chromedp.SendKeys(chromedp.CSS("#filter"), "zarif"))
	one := eval[int](b, `[...document.querySelectorAll("#ranks tbody tr")].filter(r => !r.hidden).length`)
	if all < 20 || one < 1 || one > 3 {
		t.Errorf("have %d rows and %d for zarif, want many and one", all, one)
	}
	b.want("rows told", `document.getElementById("shown").textContent`, fmt.Sprintf("%d of %d", one, all))

	// A name opens the speaker; a point opens its statement, with what counted marked.
	b.do(chromedp.Click(chromedp.CSS(`#ranks tbody tr:not([hidden]) button.who`)))
	b.want("speaker", `document.getElementById("who").selectedOptions[0].textContent`, "Zarif")
	b.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("filter").value = ""; document.getElementById("filter").dispatchEvent(new Event("input"))`))
	longest := eval[string](b, `[...document.getElementById("who").options].sort((a, b) => +b.textContent.match(/(\d+)\)$/)[1] - +a.textContent.match(/(\d+)\)$/)[1])[0].value`)
	b.do(chromedp.SetValue(chromedp.CSS("#who"), longest), chromedp.Evaluate[chromedp.Void](`document.getElementById("who").dispatchEvent(new Event("change"))`))
	points := eval[int](b, `document.querySelectorAll("#timeline .point").length`)
	if points < 3 {
		t.Fatalf("have %d points, want a timeline", points)
	}
	// The last point with marks is clicked with the mouse.
	b.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("speaker").scrollIntoView()`))
	at := eval[[]float64](b, `(() => {const p = [...document.querySelectorAll("#timeline .point")].reverse().find(c => {
		const s = JSON.parse(document.getElementById("data").textContent).statements[c.dataset.statement]; return s.k && s.k.length}); p.id = "clicked";
		const r = p.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]})()`)
	b.do(chromedp.MouseClickXY(at[0], at[1]))
	if eval[int](b, `document.querySelectorAll("#quote mark").length`) == 0 {
		t.Errorf("have a quotation without marks, want the evidence marked: %s", eval[string](b, `document.getElementById("quote").textContent`))
	}
	b.want("marked words count", `(() => {const s = JSON.parse(document.getElementById("data").textContent).statements[document.getElementById("clicked").dataset.statement];
		return document.querySelector("#quote mark").textContent === s.h[s.k[0]].w ? "the same" : "other"})()`, "the same")
	b.want("lexicon line", `document.querySelector("#quote .hits").textContent`, "Lexicon line")
	b.shot("report-speaker")

	// The keyboard alone: tab to the chart, arrows, Enter.
	b.do(chromedp.Focus(chromedp.CSS("#who")), chromedp.KeyEvent(kb.Tab))
	b.want("tab reaches the chart", `document.activeElement.getAttribute("class") || ""`, "point")
	b.do(chromedp.KeyEvent(kb.End), chromedp.KeyEvent(kb.ArrowLeft), chromedp.KeyEvent(kb.Enter))
	b.want("Enter opens it", `document.activeElement.dataset.statement === document.querySelector("#list [aria-current]").dataset.statement ? "opened" : "not"`, "opened")
	b.do(chromedp.KeyEvent(kb.Tab))
	b.want("tab goes on to the list", `document.activeElement.closest("#list") ? "list" : document.activeElement.tagName`, "list")

	// Everything that can be pressed has a name.
	b.want("names", `[...document.querySelectorAll("button, a, select, input, [role=button], svg.chart")].filter(e => !(e.getAttribute("aria-label") || e.textContent.trim() || e.closest("label"))).map(e => e.outerHTML.slice(0, 80)).join() || "all named"`, "all named")

	b.want("roles of drawings", `[...document.querySelectorAll("svg.chart")].map(e => e.getAttribute("role")).join()`, "group")
	b.want("labels without a role", `[...document.querySelectorAll("g[aria-label], div[aria-label]:not([role])")].map(e => e.outerHTML.slice(0, 60)).join() || "none"`, "none")

	b.window(1200, 900, "dark")
	b.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("speaker").scrollIntoView()`))
	b.shot("report-dark")
	b.want("dark", `getComputedStyle(document.body).backgroundColor`, "rgb(21, 24, 28)")
	b.window(1200, 900, "light")
	b.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("shifts").scrollIntoView()`))
	b.shot("report-replies")
	for _, width := range []int64{360, 390, 768} {
		b.window(width, 800, "light")
		b.fits(fmt.Sprint(width, " pixels"))
	}
	b.window(390, 844, "light")
	b.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("speaker").scrollIntoView()`))
	b.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.blur()`))
	b.shot("report-phone")

	// On paper: ink on white, nothing to press, nothing cut off at the side.
	b.window(794, 1123, "dark")
	_, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
	b.must(err)
	b.want("printed navigation", `getComputedStyle(document.querySelector("nav")).display`, "none")
	b.want("printed paper", `getComputedStyle(document.body).backgroundColor`, "rgb(255, 255, 255)")
	b.fits("paper")
	pdf, err := chromedp.Run(b.ctx, chromedp.PrintToPDF())
	if err != nil || len(pdf) < 10_000 {
		t.Errorf("have a PDF of %d bytes, %v, want the pages", len(pdf), err)
	}
	b.clean()
}

// Whatever names, titles and texts hold, the page shows it and does nothing else.
func TestHostileTextDoesNothing(t *testing.T) {
	out := t.TempDir()
	if err := hostile(out); err != nil {
		t.Fatal(err)
	}
	b := open(t, write(t, out))
	b.window(1200, 900, "light")
	n := eval[int](b, `document.getElementById("who").options.length`)
	if n < len(attacks)-5 {
		t.Fatalf("have %d speakers, want about one for each of %d attacks", n, len(attacks))
	}
	// Each speaker is chosen, each point of the timeline and each line of the list is pressed.
	pressed := eval[int](b, `(() => {let n = 0; const who = document.getElementById("who");
		for (const o of [...who.options]) { who.value = o.value; who.dispatchEvent(new Event("change"));
			for (const e of document.querySelectorAll("#timeline .point, #list button")) { e.dispatchEvent(new MouseEvent("click", {bubbles: true})); n++; }
			for (const e of document.querySelectorAll("#quote *")) for (const k of ["mouseover", "focus", "pointerenter"]) e.dispatchEvent(new Event(k, {bubbles: true})); }
		for (const e of document.querySelectorAll("button.who")) { e.click(); n++; }
		return n})()`)
	if pressed < 3*len(attacks) {
		t.Errorf("have %d presses, want some for each attack", pressed)
	}
	b.do(chromedp.Sleep(500 * time.Millisecond))
	b.want("canary", `typeof window.canary`, "undefined")
	b.want("strange elements", `[...document.querySelectorAll("img, iframe, object, embed, video, audio, base, link, math, marquee, foreignObject, animate, set, use, template, textarea, details")].map(e => e.outerHTML.slice(0, 90)).join() || "none"`, "none")
	b.want("strange attributes", `[...document.querySelectorAll("*")].flatMap(e => e.getAttributeNames().filter(a => /^on|^srcdoc$|^action$|^formaction$|^autofocus$|^contenteditable$/i.test(a)).map(a => e.tagName + " " + a)).join() || "none"`, "none")
	b.want("addresses", `[...document.querySelectorAll("[href]")].map(e => e.getAttribute("href")).filter(h => !/^(#|https?:\/\/)/.test(h)).join() || "none"`, "none")
	b.want("scripts", `String(document.scripts.length)`, "3")
	b.want("styles", `String(document.querySelectorAll("head style, body > style").length)`, "1")
	b.want("names are whole", fmt.Sprintf(`[...document.querySelectorAll("#ranks bdi")].some(e => e.textContent === %q) ? "shown" : "not"`, "<script>canary=1</script>"), "shown")
	b.fits("hostile names")
	b.window(390, 844, "light")
	b.fits("hostile names on a phone")
	b.clean()
}

// A page as big as it gets is drawn in a moment, or on a slow machine in a time in line with that of a smaller one.
func TestLargeReportInABrowser(t *testing.T) {
	const moment, speakers, statements, part = 8000, 2000, 50_000, 4
	b := openLarge(t, speakers, statements)
	if ms := b.loaded(); ms > moment {
		if less := openLarge(t, speakers/part, statements/part).loaded(); ms > 2*part*less {
			t.Errorf("have %v ms until the page stands, and %v for one of a quarter: want under %v, or %d times as much", ms, less, moment, part)
		}
	}
	if n := eval[int](b, `document.querySelectorAll("#timeline .point").length`); n == 0 {
		t.Error("have no point, want a timeline")
	}
	b.fits("large")
	b.clean()
}

func openLarge(t *testing.T, speakers, statements int) *tab {
	t.Helper()
	out := t.TempDir()
	if _, err := storetest.Large(out, speakers, statements); err != nil {
		t.Fatal(err)
	}
	b := open(t, write(t, out))
	b.window(1200, 900, "light")
	return b
}

// loaded is how long the page took to stand, in milliseconds.
func (b *tab) loaded() float64 {
	return eval[float64](b, `performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart`)
}

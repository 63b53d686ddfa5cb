package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"parley/pipeline"
	"parley/pipeline/report"
)

// elements are the names of all elements and attributes of a page, and its scripts by type.
func elements(t *testing.T, page []byte) (names, attributes map[string]int, scripts map[string][]string, policy string) {
	t.Helper()
	names, attributes, scripts = map[string]int{}, map[string]int{}, map[string][]string{}
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		names[n.Data]++
		kind := ""
		for _, a := range n.Attr {
			attributes[a.Key]++
			switch {
			case n.Data == "script" && a.Key == "type":
				kind = a.Val
			case n.Data == "meta" && a.Key == "content" && strings.Contains(a.Val, "default-src"):
				policy = a.Val
			case a.Key == "href" && !strings.HasPrefix(a.Val, "#"):
				t.Errorf("have a link to %q, want none outside of the data", a.Val)
			}
		}
		if n.Data == "script" {
			scripts[kind] = append(scripts[kind], n.FirstChild.Data)
		}
	}
	return names, attributes, scripts, policy
}

func hostilePage(t *testing.T) []byte {
	t.Helper()
	out := t.TempDir()
	if err := hostile(out); err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := pipeline.Report(out, &page); err != nil {
		t.Fatal(err)
	}
	return page.Bytes()
}

// What stands in the documents makes no element and no attribute: the page has those of its template, whatever it tells.
func TestHostileTextStaysText(t *testing.T) {
	names, attributes, scripts, policy := elements(t, hostilePage(t))
	known := strings.Fields(`html head meta title style body a header h1 span p b nav noscript main section h2 form label input select option div
		table thead tbody tr th td svg line button bdi h3 figure ol article ul li dl dt dd footer script i`)
	for name := range names {
		if !slices.Contains(known, name) {
			t.Errorf("have an element %q that is none of the page's", name)
		}
	}
	knownAttributes := strings.Fields(`lang charset http-equiv content name class href id aria-label aria-labelledby aria-live aria-hidden role hidden type
		autocomplete spellcheck value tabindex scope title colspan data-n data-speaker viewbox viewBox preserveaspectratio preserveAspectRatio focusable
		x1 x2 y1 y2`)
	for name := range attributes {
		if !slices.Contains(knownAttributes, name) {
			t.Errorf("have an attribute %q that is none of the page's", name)
		}
	}
	if len(scripts[""]) != 2 || len(scripts["application/json"]) != 1 {
		t.Fatalf("have %d scripts and %d data, want 2 and 1", len(scripts[""]), len(scripts["application/json"]))
	}
	for i, s := range scripts[""] {
		sum := sha256.Sum256([]byte(s))
		if h := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, h) {
			t.Errorf("script %d: the policy %q does not have its hash %s", i, policy, h)
		}
	}
	if strings.Contains(policy, "unsafe") {
		t.Errorf("have the policy %q, want nothing unsafe in it", policy)
	}
}

// The data of the page are the texts, to the letter.
func TestDataAreTheTexts(t *testing.T) {
	_, _, scripts, _ := elements(t, hostilePage(t))
	var detail report.Detail
	if err := json.Unmarshal([]byte(scripts["application/json"][0]), &detail); err != nil {
		t.Fatal(err)
	}
	whole := map[string]bool{}
	for _, s := range detail.Statements {
		whole[strings.Join(s.Parts, "")] = true
		for k, hit := range s.Marks {
			if part := s.Parts[2*k+1]; part != s.Hits[hit].Surface {
				t.Errorf("have %q marked, want %q", part, s.Hits[hit].Surface)
			}
		}
		if d := detail.Documents[s.Document]; d.Link != "" && !strings.HasPrefix(d.Link, "http") {
			t.Errorf("have the link %q, want none but to the web", d.Link)
		}
	}
	for _, a := range attacks {
		if len(a) > 200 || strings.ContainsRune(a, '\ufffe') {
			continue // cut; or no letter of JSON
		}
		if !whole[a+" we are ready for talks "+a+" "] && !whole[a+" we are ready for talks "+a] {
			t.Errorf("have no statement with %q", a)
		}
	}
}

func TestLink(t *testing.T) {
	for _, tt := range []struct{ address, want string }{
		{"https://arcadia.example/a?b=c#d", "https://arcadia.example/a?b=c#d"},
		{"HTTP://arcadia.example", "http://arcadia.example"},
		{"javascript:alert(1)", ""},
		{" javascript:alert(1)", ""},
		{"java\nscript:alert(1)", ""},
		{"data:text/html,x", ""},
		{"file:///etc/passwd", ""},
		{"//arcadia.example/a", ""},
		{"news/a.txt", ""},
		{"https:", ""},
		{`https://arcadia.example/" onclick="x`, "https://arcadia.example/%22%20onclick=%22x"},
		{"", ""},
	} {
		if have := report.Link(tt.address); have != tt.want {
			t.Errorf("%q: have %q, want %q", tt.address, have, tt.want)
		}
	}
}

func TestMark(t *testing.T) {
	for _, tt := range []struct {
		name  string
		text  string
		spans [][2]int
		want  string
	}{
		{"none", "abc", nil, "abc"},
		{"one", "abcd", [][2]int{{1, 3}}, "a[bc]d"},
		{"at both ends", "abcd", [][2]int{{0, 1}, {3, 4}}, "[a]bc[d]"},
		{"side by side", "abcd", [][2]int{{1, 2}, {2, 3}}, "a[b][c]d"},
		{"one inside another", "abcd", [][2]int{{0, 3}, {1, 2}}, "[abc]d"},
		{"past the end", "abc", [][2]int{{2, 9}}, "abc"},
		{"empty", "abc", [][2]int{{1, 1}}, "abc"},
	} {
		parts, kept := report.Mark(tt.text, tt.spans)
		have := ""
		for i, p := range parts {
			if i%2 == 1 {
				p = "[" + p + "]"
			}
			have += p
		}
		if have != tt.want || len(parts) != 2*len(kept)+1 {
			t.Errorf("%s: have %q and %d marks, want %q", tt.name, have, len(kept), tt.want)
		}
	}
}

func TestSigned(t *testing.T) {
	for x, want := range map[float64]string{0: "+0.00", -0.001: "+0.00", 0.5: "+0.50", -0.5: "−0.50", 1: "+1.00"} {
		if have := report.Signed(x); have != want {
			t.Errorf("%v: have %q, want %q", x, have, want)
		}
	}
}

package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"parley/models"
)

// htmlOf is the page of a text, with two hits whose table fields are hostile too.
func htmlOf(t *testing.T, text, field string) string {
	t.Helper()
	x := &explained{text: text, span: models.Span{Start: 0, End: len(text)}, m: models.Stance{
		Label: models.Support, Score: 0.5, Evidence: []models.Evidence{
			{Entry: field, Start: 0, End: len(text) / 2, Category: field, Modifiers: []string{field, field}, Contribution: 0.75},
			{Entry: field, Start: 0, End: 1, Category: field, Contribution: -0.25},
		},
	}}
	var b bytes.Buffer
	if err := explainHTML(&b, x); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var anyTag = regexp.MustCompile(`<[^>]*>`)

// TestExplainHTML gives the page texts that would like to be more than text: its tags are those of a harmless one.
func TestExplainHTML(t *testing.T) {
	want := strings.Join(anyTag.FindAllString(htmlOf(t, "plain words", "plain"), -1), "\n")
	for _, hostile := range []string{
		`<script>alert(1)</script>`,
		`</blockquote></table><img src=x onerror=alert(1)>`,
		`"><svg onload=alert(1)>`, `' autofocus onfocus='alert(1)`, `"quoted" and 'quoted' & more`,
		`<!-- <style>body{display:none}</style>`, `]]><![CDATA[`, `{{.}} ${x}`, `javascript:alert(1)`, `<plaintext><xmp>`,
		"\x00\x1b[2J\x07\x7f\u0085 control", "\u202egnol eht\u202c", "\xff\xfe<\xc0\xbcscript>", "＜script＞", "<scr\x00ipt>",
	} {
		page := htmlOf(t, hostile, hostile)
		if have := strings.Join(anyTag.FindAllString(page, -1), "\n"); have != want {
			t.Errorf("%q: have tags\n%s\nwant\n%s", hostile, have, want)
		}
		for i, r := range page {
			if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || isBidi(r) || r == 0xfffd {
				t.Errorf("%q: have %U at byte %d, want no such character", hostile, r, i)
			}
		}
	}
}

func TestPieces(t *testing.T) {
	// Marked: +[ ] a hit that adds, -[ ] one that takes away.
	for _, tt := range []struct {
		name, text string
		hits       []models.Evidence
		want       string
	}{
		{"none", "We met.", nil, "We met."},
		{"two", "We welcome no delay.", []models.Evidence{{Start: 11, End: 13, Contribution: -1}, {Start: 3, End: 10, Contribution: 1}},
			"We +[welcome] -[no] delay."},
		{"at the ends", "welcome delay", []models.Evidence{{Start: 0, End: 7, Contribution: 1}, {Start: 8, End: 13, Contribution: -1}},
			"+[welcome] -[delay]"},
		{"twice the same words", "welcome", []models.Evidence{{Start: 0, End: 7, Contribution: 1}, {Start: 0, End: 7, Contribution: -2}},
			"-[welcome]"},
		{"one over the end of another", "open door shut", []models.Evidence{{Start: 0, End: 9, Contribution: 1}, {Start: 5, End: 14, Contribution: -1}},
			"+[open door] shut"},
		{"control characters", "we\x1b[31m welcome\n it", []models.Evidence{{Start: 8, End: 15, Contribution: 1}},
			"we [31m +[welcome] it"},
	} {
		x := &explained{text: tt.text, span: models.Span{Start: 0, End: len(tt.text)}, m: models.Stance{Evidence: tt.hits}}
		var b strings.Builder
		for _, p := range x.pieces() {
			switch {
			case !p.hit:
				b.WriteString(p.text)
			case p.contribution > 0:
				b.WriteString("+[" + p.text + "]")
			default:
				b.WriteString("-[" + p.text + "]")
			}
		}
		if have := b.String(); have != tt.want {
			t.Errorf("%s: have %q, want %q", tt.name, have, tt.want)
		}
	}
}

// TestExplainStatements explains statements of the samples in each format: the evidence adds up, and names its lines,
// and the clauses they work in unless the run had other tables.
func TestExplainStatements(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	parley := func(args ...string) string {
		t.Helper()
		var stdout, stderr bytes.Buffer
		if code := realMain(append([]string{"parley"}, args...), strings.NewReader(""), &stdout, &stderr); code != exitDone {
			t.Fatalf("%q: have exit code %d, want 0: %s", args, code, stderr.String())
		}
		return stdout.String()
	}
	parley("run", "--progress", "off", "--out", out)
	known, err := os.ReadFile(filepath.Join("data", "outlets.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	header, _, _ := bytes.Cut(known, []byte("\n"))
	others := filepath.Join(t.TempDir(), "outlets.tsv")
	if err := os.WriteFile(others, append(header, '\n'), 0o600); err != nil {
		t.Fatal(err)
	}
	const shown = 12
	named, scoped := 0, 0
	for _, line := range strings.Split(parley("export", "--out", out, "--table", "statements", "--format", "csv"), "\n")[1 : shown+1] {
		id, _, _ := strings.Cut(line, ",")
		if len(id) != 16 {
			continue // inside a field of several lines
		}
		if text := parley("explain", "--out", out, id); !strings.Contains(text, "the sum, which is the score") {
			t.Errorf("%s: have\n%s\nwant the sum", id, text)
		}
		page := parley("explain", "--out", out, "--format", "html", id)
		if !strings.HasPrefix(page, "<!doctype html>") || !strings.HasSuffix(page, "</html>\n") {
			t.Errorf("%s: have\n%s\nwant a whole page", id, page)
		}
		var x explainedJSON
		if err := json.Unmarshal([]byte(parley("explain", "--out", out, "--format", "json", id)), &x); err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for _, e := range x.Evidence {
			sum += e.Contribution
			if e.Line == "" || e.Pattern == "" {
				t.Errorf("%s: have no line for %s, want one", id, e.Entry)
			}
			named++
			if e.Scope != "" {
				scoped++
			}
		}
		if page := parley("explain", "--out", out, "--format", "json", "--outlets", others, id); strings.Contains(page, `"scope"`) {
			t.Errorf("%s, with other tables than its run had: have\n%s\nwant no scope", id, page)
		}
		if x.StatementID != id || math.Abs(sum-x.Score) > 1e-9 {
			t.Errorf("%s: have %s with a sum of %v, want %v", id, x.StatementID, sum, x.Score)
		}
	}
	if named == 0 || scoped == 0 {
		t.Errorf("have %d pieces of evidence, %d with a scope, in %d statements, want some", named, scoped, shown)
	}
}

package source

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The page about formats names the keys that are read, and its examples can be read.
func TestFormatsPage(t *testing.T) {
	b, err := os.ReadFile("../../docs/FORMATS.md")
	if err != nil {
		t.Fatal(err)
	}
	page := string(b)
	names := regexp.MustCompile("`([^`]+)`")
	for _, p := range columnParts {
		_, row, found := strings.Cut(page, "\n| "+p.name+" | ")
		row, _, _ = strings.Cut(row, "\n")
		var have []string
		for _, m := range names.FindAllStringSubmatch(row, -1) {
			have = append(have, m[1])
		}
		want := slices.Clone(p.keys)
		if p.name == "text" {
			want = append(want, keysHTML...)
		}
		if !found || !slices.Equal(have, want) {
			t.Errorf("%s: have %q on the page, want %q", p.name, have, want)
		}
	}
	table := formats()
	for _, f := range append(table[:], archives()...) {
		if !strings.Contains(page, "`"+f.name+"`") && !strings.Contains(strings.ToLower(page), "| "+f.name) && !strings.Contains(page, ", "+f.name+" |") {
			t.Errorf("have no line for %s", f.name)
		}
	}
	for name, begins := range map[string]string{"a.jsonl": `{"url"`, "a.csv": "url,title", "a.xml": "<rss"} {
		_, example, found := strings.Cut(page, "\n"+begins)
		example, _, _ = strings.Cut(example, "\n```")
		if !found {
			t.Errorf("%s: have no example", name)
			continue
		}
		d := readOne(t, name, begins+example+"\n")
		if d.Published != mustDate(t, "2025-02-11") || d.Title != "Talks put off" || d.Canonical != "https://lantern.example/a" {
			t.Errorf("%s: have %s", name, described(d))
		}
	}
}

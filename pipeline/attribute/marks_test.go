package attribute

import (
	"cmp"
	"fmt"
	"sort"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// unmark reads a text with marks: "[s|The minister] [c|said] [t|that it rained]." A number tells statements apart: [t2|...];
// a statement may have several [t|...]. A "\[" is a bracket. It returns the plain text and, by number, what is wanted:
// "source / cue / content + content".
func unmark(t *testing.T, marked string) (string, []string) {
	t.Helper()
	var b strings.Builder
	parts := map[string]map[byte][]string{}
	type open struct {
		kind  byte
		id    string
		start int
	}
	var stack []open
	for i := 0; i < len(marked); i++ {
		switch c := marked[i]; {
		case c == '\\' && i+1 < len(marked):
			i++
			b.WriteByte(marked[i])
		case c == '[' && strings.IndexByte("sct", marked[i+1]) >= 0:
			end := strings.IndexByte(marked[i:], '|')
			stack = append(stack, open{marked[i+1], marked[i+2 : i+end], b.Len()})
			i += end
		case c == ']' && len(stack) > 0:
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if parts[o.id] == nil {
				parts[o.id] = map[byte][]string{}
			}
			parts[o.id][o.kind] = append(parts[o.id][o.kind], b.String()[o.start:])
		default:
			b.WriteByte(c)
		}
	}
	if len(stack) > 0 {
		t.Fatalf("%q: a mark is not closed", marked)
	}
	var want []string
	for _, p := range parts {
		want = append(want, statement(strings.Join(p['s'], ""), strings.Join(p['c'], ""), p['t']))
	}
	sort.Strings(want)
	return b.String(), want
}

func statement(src, cue string, content []string) string {
	return fmt.Sprintf("%s / %s / %s", src, cue, strings.Join(content, " + "))
}

// found lists the attributions of a text in the form that unmark gives.
func found(text string, out []Attribution) []string {
	var have []string
	for _, a := range out {
		var content []string
		for _, s := range a.Spans {
			content = append(content, s.In(text))
		}
		src, cue := "", ""
		if a.Source.Ok() {
			src = a.Source.In(text)
		}
		if a.Cue.Ok() {
			cue = a.Cue.In(text)
		}
		have = append(have, statement(src, cue, content))
	}
	sort.Strings(have)
	return have
}

// A bench is what a test needs to find attributions in a text.
type workbench struct {
	finder   *Finder
	v        *features.Vocabulary
	splitter *segment.Segmenter
}

func newBench(t testing.TB) workbench {
	t.Helper()
	finder, err := New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	splitter, err := segment.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(append(finder.Words(), splitter.Words()...))
	if err := cmp.Or(splitter.Bind(v), finder.Bind(v)); err != nil {
		t.Fatal(err)
	}
	return workbench{finder, v, splitter}
}

// cut is a text as Find wants it.
func (w workbench) cut(text string) (*source.Document, segment.Segments, []features.Token) {
	doc, toks := &source.Document{Text: text, Format: "txt"}, features.Scan(text, w.v, nil)
	return doc, w.splitter.Split(doc, toks), toks
}

func (w workbench) find(text string) []Attribution { return w.finder.Find(w.cut(text)) }

// A marking is one test: a text with the wanted spans in it.
type marking struct{ name, text string }

// check finds the attributions of each text and compares.
func check(t *testing.T, cases []marking) {
	t.Helper()
	checkKnown(t, cases, nil)
}

// checkKnown is check where what knownFailures names, with the reason, must fail.
func checkKnown(t *testing.T, cases []marking, knownFailures map[string]string) {
	t.Helper()
	w := newBench(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			text, want := unmark(t, c.text)
			have := found(text, w.find(text))
			same := strings.Join(have, "\n") == strings.Join(want, "\n")
			switch reason, known := knownFailures[c.name]; {
			case known && same:
				t.Errorf("listed as a known failure (%s), but it passes: take it off the list", reason)
			case !known && !same:
				t.Errorf("%s\nhave %s\nwant %s", text, strings.Join(have, "\n     "), strings.Join(want, "\n     "))
			}
		})
	}
}

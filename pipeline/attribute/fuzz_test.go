package attribute

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"parley/features"
	"parley/internal/growth"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"", sample, "“", "”“”“", "“a” said said “b” said: “c", "According to according to , in his view, in in",
		"  • May 3: Varo wrote:\n    • “One.”\n    • Varo said:\n", "Q    What?\n\nMS. VARO:  I --\n\nQ    No.\n\nMS. VARO:  -- said so.\n",
		"[a](b) said [c](d: “e”", "# Talks: Varo\n\nIt wrote: A. B. C. The paper said D.", "said, said, and said; \"said\" that that that",
		"Varo, who, who said, said that, saying, adding that, “x” and", "not n't ’s ’t '", "\xff\xfe said “\xf0", "A\u00a0said: “\u00a0”",
		"Senator Varo released the following speech:\n\n“One.\n\nTwo --\n\n“\n\n“Three.” Varo said.\n\nThe transcript follows:\n\nI. We.",
		"Statement by Elin Varo\n\nWe said so.\n\n“So.” Varo said. “\n\nWhen, Varo, said, if, as long as, ",
	} {
		f.Add(s)
	}
	w := newBench(f)
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		doc, segs, toks := w.cut(text)
		out := w.finder.Find(doc, segs, toks)
		for i, a := range out {
			if len(a.Spans) == 0 {
				t.Fatalf("attribution %d has no content", i)
			}
			end := -1
			for _, s := range a.Spans {
				inside(t, text, s)
				if s.Len() <= 0 || s.Start < end {
					t.Fatalf("attribution %d: pieces %v are empty or overlap", i, a.Spans)
				}
				end = s.End
				if !inBlock(segs, s) {
					t.Fatalf("attribution %d: %v lies in no block", i, s)
				}
			}
			for _, s := range []segment.Span{a.Source, a.Cue, a.Clause, a.Question, a.Place} {
				if s.Ok() {
					inside(t, text, s)
				}
			}
			if a.From >= len(out) || a.From == i || a.Within >= len(out) || a.Within == i || a.Block < 0 || a.Block >= len(segs.Blocks) {
				t.Fatalf("attribution %d of %d: From %d, Within %d, Block %d", i, len(out), a.From, a.Within, a.Block)
			}
		}
		if again := w.finder.Find(doc, segs, toks); !reflect.DeepEqual(out, again) {
			t.Fatal("same input, other output")
		}
	})
}

func inside(t *testing.T, text string, s segment.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(text) ||
		s.Start < len(text) && !utf8.RuneStart(text[s.Start]) || s.End < len(text) && !utf8.RuneStart(text[s.End]) {
		t.Fatalf("span %v is out of range or splits a character", s)
	}
}

func inBlock(segs segment.Segments, s segment.Span) bool {
	for i := range segs.Blocks {
		if segs.Blocks[i].Contains(s) {
			return true
		}
	}
	return false
}

// Documents are read side by side.
func TestParallel(t *testing.T) {
	w := newBench(t)
	want := found(sample, w.find(sample))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if have := found(sample, w.find(sample)); !slices.Equal(have, want) {
					t.Errorf("have %q, want %q", have, want)
					return
				}
			}
		})
	}
	group.Wait()
}

// A long line must not take the night, whatever it is made of.
func TestHostile(t *testing.T) {
	w := newBench(t)
	for _, piece := range []string{
		"“a” ", "“", "said ", "said, ", "and said ", "and adding ", ", adding that ", "Varo said that ", "he said, ", "according to ", "noun ", "Name, ",
		"](a", "(", "told him ", "who said ", "in his view ", "“a,” he said, ", "that ", "of ", "has for years ", "’s ", "Q: a?\n\n", "a: “b”\n\n",
		"which he says is ", "claimed a man and ", "rejected a man in a speech ", "and Mr. Varo say ", "a poll released Friday ", "rejected a – b ", ", quoting a as saying that ", "a letter to Varo warning that ", ", made public, ",
	} {
		growth.Linear(t, strconv.Quote(piece), 1<<20, func(size int) func() {
			text := strings.Repeat(piece, size/len(piece))
			doc := &source.Document{Text: text, Format: "txt"}
			whole := segment.Span{Start: 0, End: len(text)}
			// the splitter has its own test: here one block and one sentence hold everything
			segs := segment.Segments{Title: -1, Blocks: []segment.Block{{Span: whole, Parent: -1, Label: segment.None, LabelURL: segment.None,
				Lead: segment.None, Sentences: []segment.Span{whole}, Quotes: pairs(text)}}}
			toks := features.Scan(text, w.v, nil)
			return func() { w.finder.Find(doc, segs, toks) }
		})
	}
}

// pairs finds the pairs of curly quotation marks in a text.
func pairs(text string) []segment.Quote {
	var out []segment.Quote
	for at := 0; ; {
		i := strings.Index(text[at:], "“")
		if i < 0 {
			return out
		}
		i += at
		j := strings.Index(text[i:], "”")
		if j < 0 {
			return append(out, segment.Quote{Span: segment.Span{Start: i, End: len(text)}, Inner: segment.Span{Start: i + 3, End: len(text)}, Depth: 1, Open: true})
		}
		j += i
		out = append(out, segment.Quote{Span: segment.Span{Start: i, End: j + 3}, Inner: segment.Span{Start: i + 3, End: j}, Depth: 1})
		at = j + 3
	}
}

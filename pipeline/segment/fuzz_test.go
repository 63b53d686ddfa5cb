package segment

import (
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"parley/features"
	"parley/internal/growth"
	"parley/pipeline/source"
)

// check reports what is wrong with the segmentation of text: offsets out of range or inside a character, blocks out of
// order or overlapping, sentences or quotations outside their block, out of order, or a quotation cut by a sentence.
func check(t *testing.T, text string, segs Segments) {
	t.Helper()
	in := func(what string, s, outer Span) {
		t.Helper()
		if s.Start < outer.Start || s.End > outer.End || s.Start > s.End {
			t.Fatalf("%s: have %v, want it inside %v", what, s, outer)
		}
		for _, o := range []int{s.Start, s.End} {
			if o < len(text) && !utf8.RuneStart(text[o]) {
				t.Fatalf("%s: have offset %d inside a character", what, o)
			}
		}
	}
	last := 0
	for i, b := range segs.Blocks {
		in("block", b.Span, Span{last, len(text)})
		if b.Len() == 0 {
			t.Fatalf("block %d: have no text", i)
		}
		last = b.End
		if b.Parent >= i || b.Parent < -1 {
			t.Fatalf("block %d: have parent %d, want one before it", i, b.Parent)
		}
		for _, s := range []Span{b.Label, b.LabelURL, b.Lead, b.Dateline, b.Signature} {
			if s != None {
				in("label, lead or dateline", s, b.Span)
			}
		}
		if b.Kind == Furniture && (len(b.Sentences) > 0 || len(b.Quotes) > 0 || b.Rule == "") {
			t.Fatalf("block %d: have furniture with sentences, quotations or no rule", i)
		}
		at := b.Start
		for _, s := range b.Sentences {
			in("sentence", s, Span{at, b.End})
			if s.Len() == 0 {
				t.Fatalf("block %d: have an empty sentence", i)
			}
			at = s.End
			for _, q := range b.Quotes {
				if q.Depth == 1 && (q.Start < s.End && s.End < q.End || q.Start < s.Start && s.Start < q.End) {
					t.Fatalf("block %d: sentence %v cuts quotation %v", i, s, q.Span)
				}
				if q.Depth > 1 && len(b.Quotes) > 1000 {
					break
				}
			}
			if len(b.Sentences)*len(b.Quotes) > 1e6 {
				break
			}
		}
		var outer []Quote
		start := b.Start
		for _, q := range b.Quotes {
			in("quotation", q.Span, b.Span)
			in("quotation's words", q.Inner, q.Span)
			if q.Start < start {
				t.Fatalf("block %d: quotations out of order", i)
			}
			start = q.Start
			for len(outer) > 0 && outer[len(outer)-1].End <= q.Start {
				outer = outer[:len(outer)-1]
			}
			if len(outer) > 0 && q.End > outer[len(outer)-1].End {
				t.Fatalf("block %d: quotations %v and %v cross", i, outer[len(outer)-1].Span, q.Span)
			}
			if outer = append(outer, q); q.Depth != len(outer) {
				t.Fatalf("block %d: quotation %v: have depth %d, want %d", i, q.Span, q.Depth, len(outer))
			}
		}
	}
	if segs.Title >= len(segs.Blocks) || segs.Title < -1 {
		t.Fatalf("title: have block %d of %d", segs.Title, len(segs.Blocks))
	}
}

func FuzzSplit(f *testing.F) {
	s := newSegmenter(f)
	for _, doc := range pages(f) {
		f.Add(doc.Text, doc.Body, doc.Format == "md")
	}
	for _, seed := range []string{"", "\n", "\r\n\r\n", "“", "”", "\"", "'", "‘a", "„a“ b", "»a« b", "[a](", "**", "**a**:", "> >", "# ", "Q ", "Q:  ",
		"A. B. C", "@:", "@a:b", "[x](y):z", "- ", "1. a\n 2) b", "(", "(5/14", "Mon", "FEB. 7: x", "é", "\xff\xfe", "a\u00a0\u00a0", "X –", "X: ", "«»", "``''", "a.\"b\"c",
		"SIGN UP", "\ufeffSubscribe", "Sign-up for e-mail", "a.B@c ’d", "5th a5 €5 ©2025 a\x00 b", "McSign@up", "read more\u200b"} {
		f.Add(seed, 0, false)
	}
	f.Fuzz(func(t *testing.T, text string, body int, md bool) {
		text = strings.ToValidUTF8(text, "?")
		for body > 0 && body < len(text) && !utf8.RuneStart(text[body]) {
			body++
		}
		doc := &source.Document{Text: text, Body: body, Format: "txt"}
		if md {
			doc.Format = "md"
		}
		segs := s.cut(doc)
		check(t, text, segs)
		if again := s.cut(doc); !reflect.DeepEqual(segs, again) {
			t.Fatal("have two segmentations of one text")
		}
	})
}

// TestHostile holds the time to a line in the length of the text.
func TestHostile(t *testing.T) {
	s := newSegmenter(t)
	for _, piece := range []string{"\"", "“", "”", "'", "‘", "’", "«", "a \"", "“a ", "\"a ", "'a ", "‘a s’ b", "“ \n", "“a\n\n", "- a\n", " \n", "[", "[a", "[a](", "(", ")", ".", "a. ", "A. ", "J.", "… ", "?!", "Q: ",
		"A:\n", "A b:\n\n", "# a\n", "> ", "> a\n", "*", "**", "**a", "**a**:", "@", "|", " | ", "a", "a ", "A ", "Feb. ", "7 ", "7/", "(7/", "\t", "–", "8 min read\n\n", "a\n\na\n\n", "Related\n\nA b c d\n\n", "1. ", "1. a\n", "_", "\u00a0", "\r", "“a” “b",
		"Sign up for Sign up for ", "``", "''", "\"1\" a", "“‘“‘", "A b.\nC d.\n", "Mr. ", "U.S. "} {
		growth.Linear(t, strconv.Quote(piece), 1<<20, func(size int) func() {
			doc := &source.Document{Text: strings.Repeat(piece, size/len(piece)), Format: "txt"}
			toks := features.Scan(doc.Text, s.v, nil)
			return func() { s.Split(doc, toks) }
		})
	}
}

func BenchmarkSplit(b *testing.B) {
	s := newSegmenter(b)
	for _, name := range []string{"review.txt", "wire.txt", "briefing.txt", "roundup.md"} {
		doc := pages(b)[name]
		toks := features.Scan(doc.Text, s.v, nil)
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			b.ReportAllocs()
			for b.Loop() {
				s.Split(doc, toks)
			}
		})
	}
}

package resolve

import (
	"reflect"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// carve makes attributions out of any text: the bytes of shape choose where they lie.
func carve(text, shape string, segs segment.Segments) []attribute.Attribution {
	var atts []attribute.Attribution
	at := 0
	span := func(i int) segment.Span {
		n := int(shape[i%len(shape)])
		a := min(len(text), at+n%7)
		b := min(len(text), a+1+n%41)
		for a < len(text) && text[a]&0xC0 == 0x80 {
			a++
		}
		for b < len(text) && text[b]&0xC0 == 0x80 {
			b++
		}
		at = max(a, b)
		return segment.Span{Start: a, End: max(a, b)}
	}
	for i := 0; i+3 < len(shape) && len(atts) < 50; i += 4 {
		a := attribute.Attribution{Source: segment.None, Cue: segment.None, Place: segment.None, Question: segment.None, From: -1, Within: -1}
		if shape[i]&1 == 0 {
			a.Source = span(i)
		}
		if shape[i]&2 == 0 {
			a.Cue = span(i + 1)
		}
		a.Spans = []segment.Span{span(i + 2)}
		a.Clause = segment.Span{Start: max(0, a.Spans[0].Start-60), End: a.Spans[0].End}
		for a.Clause.Start > 0 && text[a.Clause.Start]&0xC0 == 0x80 {
			a.Clause.Start--
		}
		if shape[i]&4 == 0 {
			a.From = int(shape[i+1]) % (len(atts) + 2)
		}
		if shape[i]&8 == 0 && len(atts) > 0 {
			a.Within = int(shape[i+2]) % len(atts)
		}
		a.Headline = shape[i]&16 == 0
		a.Form = attribute.Form(shape[i+3] % 3)
		for b, blk := range segs.Blocks {
			if blk.Start <= a.Spans[0].Start {
				a.Block = b
			}
		}
		atts = append(atts, a)
	}
	for i := range atts {
		if atts[i].From >= len(atts) {
			atts[i].From = -1
		}
	}
	return atts
}

func FuzzResolve(f *testing.F) {
	seeds := []string{
		"Tomas Elwin said on Monday that no. “Never,” he added, according to Regis News.",
		"# May 9 edition\n\n  • May 8: The Harbour Post, in an editorial: “No.”\n    • He wrote on X: “Yes.”",
		"MS. MARSH: Well.\n\nQ  And the foreign minister’s spokesman?\n\nTHE PRESIDENT: No.",
		"[Sen. Marta\nQuist](https://posts.example/a/status/1766433752478646272): “ﬁne İ ’s s’ - J. D. – 5/14/25 2024-13-41”",
		"whose his they \u00a0 it Both and and", "’", "",
	}
	for _, s := range seeds {
		f.Add(s, "abcdefghijklmnop\x00\x01\x02\x03")
		f.Add(s, "\x00\x10\x20\x30\x04\x08\x01\x02")
	}
	r, v := arcadian(f)
	sg := newSplitter(f, v)
	kinds := map[string]bool{"person": true, "outlet": true, "group": true, "unknown": true}
	sources := map[string]bool{stated: true, inferred: true, relative: true, document: true, noDate: true}
	channels := map[string]bool{"": true}
	for _, c := range data.Channels {
		channels[c] = true
	}
	f.Fuzz(func(t *testing.T, text, shape string) {
		text = strings.ToValidUTF8(text, "?")
		if shape == "" {
			return
		}
		doc := &source.Document{ID: "d", Text: text}
		toks := features.Scan(text, v, nil)
		segs := sg.Split(doc, toks)
		atts := carve(text, shape, segs)
		a := r.Resolve(doc, segs, toks, atts)
		if len(a) != len(atts) {
			t.Fatalf("statements: have %d, want %d", len(a), len(atts))
		}
		for i, s := range a {
			if s.Speaker.ID == "" || !kinds[s.Speaker.Kind] || !sources[s.DateSource] || !channels[s.Channel] || len(s.ID) != 16 ||
				s.Date.IsZero() != (s.DateSource == noDate) || s.RespondsTo >= i || s.RespondsTo < -1 || s.DuplicateOf == i || s.DuplicateOf < -1 || s.DuplicateOf >= len(a) {
				t.Errorf("statement %d: have %+v", i, s)
			}
		}
		if b := r.Resolve(doc, segs, toks, atts); !reflect.DeepEqual(a, b) {
			t.Errorf("again: have %+v, want %+v", b, a)
		}
	})
}

package annotate

import (
	"math"
	"strings"
	"testing"
)

// marked cuts the marks «» out of a text and gives the spans between them.
func marked(s string) (text string, spans [][2]int) {
	for s != "" {
		before, rest, ok := strings.Cut(s, "«")
		text += before
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "»")
		spans = append(spans, [2]int{len(text), len(text) + len(inside)})
		text, s = text+inside, after
	}
	return text, spans
}

// The tools count differently behind an emoji, and bytes differ from both behind any accent.
const accents = "🕊️ «Élodie Önal» of Arcadia said «the 🕊 of talks must not be shot», “we 👩‍👩‍👧 wait”, she added: «naïve? No»"

func TestOffsets(t *testing.T) {
	text, spans := marked(accents)
	for _, tt := range []struct {
		name string
		unit unit
		cut  func(from, to int) string
	}{
		{"code points", codePoints, func(from, to int) string { return string([]rune(text)[from:to]) }},
		{"UTF-16", utf16Units, func(from, to int) string { return fromUTF16(text, from, to) }},
	} {
		o := newOffsets(text, tt.unit)
		for _, s := range spans {
			from, to, err := o.toTool(s[0], s[1])
			if err != nil {
				t.Fatal(err)
			}
			if have, want := tt.cut(from, to), text[s[0]:s[1]]; have != want {
				t.Errorf("%s: have %q, want %q", tt.name, have, want)
			}
			start, end, err := o.toBytes(from, to)
			if err != nil || start != s[0] || end != s[1] {
				t.Errorf("%s: have %d to %d back, %v, want %v", tt.name, start, end, err, s)
			}
		}
	}
}

// fromUTF16 cuts as JavaScript does.
func fromUTF16(text string, from, to int) string {
	var b strings.Builder
	at := 0
	for _, r := range text {
		if at >= from && at < to {
			b.WriteRune(r)
		}
		at++
		if r > 0xffff {
			at++
		}
	}
	return b.String()
}

func TestOffsetsOutsideAreErrors(t *testing.T) {
	text := "a🕊b"
	for _, s := range [][2]int{{-1, 1}, {0, 9}, {1, 1}, {2, 1}, {math.MinInt, math.MaxInt}, {0, 2}} {
		if _, _, err := newOffsets(text, utf16Units).toBytes(s[0], s[1]); err == nil {
			t.Errorf("%v: have no error", s)
		}
	}
	if _, _, err := newOffsets(text, codePoints).toTool(0, 2); err == nil {
		t.Error("a span that ends inside a character: have no error")
	}
}

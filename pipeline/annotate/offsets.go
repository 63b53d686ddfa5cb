package annotate

import (
	"fmt"
	"unicode/utf8"
)

// A unit is what a tool counts offsets in. They differ where a text has characters beyond U+FFFF, such as emoji.
type unit int

const (
	codePoints unit = iota // Label Studio
	utf16Units             // doccano, unless a project counts graphemes: then emoji of several code points are one
)

func (u unit) width(r rune) int {
	if u == utf16Units && r > 0xffff {
		return 2
	}
	return 1
}

// An offsets turns byte offsets of a text into a tool's, and back.
type offsets struct {
	text string
	unit unit
	from []int // by byte: the tool's offset; -1 inside a character
	to   []int // by the tool's offset: the byte; -1 inside a character
}

func newOffsets(text string, u unit) *offsets {
	o := &offsets{text: text, unit: u, from: make([]int, len(text)+1)}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		o.from[i] = len(o.to)
		for j := 1; j < n; j++ {
			o.from[i+j] = -1
		}
		o.to = append(o.to, i)
		if u.width(r) == 2 {
			o.to = append(o.to, -1)
		}
		i += n
	}
	o.from[len(text)] = len(o.to)
	o.to = append(o.to, len(text))
	return o
}

// toTool is a span of bytes as the tool counts it.
func (o *offsets) toTool(start, end int) (int, int, error) {
	return look(o.from, start, end)
}

// toBytes is a tool's span as bytes.
func (o *offsets) toBytes(start, end int) (int, int, error) {
	return look(o.to, start, end)
}

func look(table []int, start, end int) (int, int, error) {
	if start < 0 || start >= end || end >= len(table) {
		return 0, 0, fmt.Errorf("span %d to %d: want one within the text's %d", start, end, len(table)-1)
	}
	if table[start] < 0 || table[end] < 0 {
		return 0, 0, fmt.Errorf("span %d to %d: cuts a character", start, end)
	}
	return table[start], table[end], nil
}

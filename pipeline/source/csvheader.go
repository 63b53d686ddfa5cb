package source

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// commas are what may part the cells of a row, the likeliest first.
const commas = ",\t;|"

// A header is what a table's first row says.
type header struct {
	comma byte
	names []string // as guessed keys spell them, where they name one
}

// newHeader reads the names of a table's columns. Its cells are parted by what makes the most of them names that are
// known, else by what makes the most of them.
func newHeader(row []byte, c Columns) *header {
	text, _ := decode(row)
	var best *header
	most := -1
	for _, comma := range []byte(commas) {
		h := &header{comma, cells([]byte(text), comma)}
		score := 0
		h.spell(c)
		for _, name := range h.names {
			if c.wants(name) {
				score += len(commas) + 1
			}
		}
		if len(h.names) > 1 {
			score++
		}
		if score > most {
			best, most = h, score
		}
	}
	return best
}

// spell writes the columns' names as c has them, or as the guessed keys are written, in whatever case the table has them and
// with whatever between their words.
func (h *header) spell(c Columns) {
	for i, name := range h.names {
		h.names[i] = oneLine(name)
	}
	for _, part := range c.lacking(h.has) {
		same := func(name string) bool { return plainKey(name) == plainKey(c[part]) && !c.names(name) }
		if i := slices.IndexFunc(h.names, same); i >= 0 {
			h.names[i] = c[part]
		}
	}
	for i, name := range h.names {
		if k, known := plainKeys[plainKey(name)]; known && !c.names(name) {
			h.names[i] = k
		}
	}
}

// plainKeys are the guessed keys by their letters; of two that are spelt alike, the one that is trusted more.
var plainKeys = func() map[string]string {
	all := map[string]string{}
	for _, p := range append(columnParts[:len(columnParts):len(columnParts)], columnPart{keys: keysHTML}) {
		for _, k := range p.keys {
			if _, known := all[plainKey(k)]; !known {
				all[plainKey(k)] = k
			}
		}
	}
	return all
}()

// plainKey is a name's letters and digits, in small letters.
var plainKey = func() func(string) string {
	r := strings.NewReplacer("_", "", "-", "", " ", "")
	return func(s string) string { return r.Replace(strings.ToLower(s)) }
}()

func (h *header) has(name string) bool { return slices.Contains(h.names, name) }

// fault says why no document can be made of the table's rows; "" where nothing is wrong.
func (h *header) fault(c Columns) string {
	if lacking := c.lacking(h.has); lacking != nil {
		return c.wanted(lacking, h.names)
	}
	if plain, marked := c.texts(); !h.holds(plain, marked) {
		return "no column holds the text: have " + strings.Join(shortened(h.names), ", ") + "; name it with --columns text=NAME"
	}
	return ""
}

// holds says whether one of the columns has one of the names.
func (h *header) holds(lists ...[]string) bool {
	return slices.ContainsFunc(h.names, func(name string) bool {
		return slices.ContainsFunc(lists, func(l []string) bool { return slices.Contains(l, name) })
	})
}

// shortened are the first names, cut to a length that fits a message.
func shortened(names []string) []string {
	const most, length = 12, 24
	var out []string
	for i, n := range names {
		if i == most {
			return append(out, "...")
		}
		out = append(out, fmt.Sprintf("%.*q", length, n))
	}
	return out
}

// sniffCSV wants a first row of short names, as a program writes them, one of them that of a column of texts and at least
// one other that is known.
func sniffCSV(head []byte) bool {
	line, _, found := bytes.Cut(head, []byte("\n"))
	if !found || len(line) > 1<<10 {
		return false
	}
	h := newHeader(bytes.TrimRight(line, "\r"), nil)
	known := 0
	for i, name := range cells(bytes.TrimRight(line, "\r"), h.comma) {
		if len(name) > nameMost || name != strings.TrimSpace(name) {
			return false
		}
		if guessed[h.names[i]] {
			known++
		}
	}
	return known > 1 && h.holds(keysText, keysHTML)
}

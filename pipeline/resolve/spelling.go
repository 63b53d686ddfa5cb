package resolve

import (
	"strings"

	"parley/features"
)

// NameKeys are the words of a name as the resolver compares them: two spellings of one foreign name mostly have the same.
// Words that add nothing to a name are left out; empty for a name without letters.
func (r *Resolver) NameKeys(name string) []string {
	var out []string
	for _, k := range r.names.fold(name) {
		out = append(out, string(k))
	}
	return out
}

// properName is a name as written, in one line; names in capitals are written as names are.
func (p *page) properName(a, b int) string {
	s := p.spell(a, b)
	caps := false
	for k := a; k < b; k++ {
		if p.toks[k].Shape&features.Punct != 0 {
			continue
		}
		if p.toks[k].Shape&features.AllCaps == 0 || p.toks[k].End-p.toks[k].Start < 3 {
			return s
		}
		caps = true
	}
	if !caps {
		return s
	}
	return capitalised(s)
}

// capitalised writes each word with one capital.
func capitalised(s string) string {
	out := []byte(strings.ToLower(s))
	for i := range out {
		if out[i] >= 'a' && out[i] <= 'z' && (i == 0 || out[i-1] == ' ' || out[i-1] == '-') {
			out[i] -= 'a' - 'A'
		}
	}
	return string(out)
}

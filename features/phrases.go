package features

import (
	"fmt"
	"strings"
)

// A Pattern is a phrase of a table: words parted by spaces, as BertPreTokenizer would part them ("u . s ." is written
// "u.s."; Compile parts it). "negotiat*" matches any word that starts so; "(the)" may be absent; "talks|negotiations" is
// either. Entry is the caller's own number for it.
type Pattern struct {
	Text  string
	Entry int32
}

// A Match is an occurrence of a pattern in tokens [First, Last).
type Match struct {
	Entry       int32
	First, Last int32
}

// Phrases finds patterns in tokens.
type Phrases struct {
	nodes []node
}

type node struct {
	next    map[Word]int32
	entries []int32
}

// PatternWords are the words of the patterns, for NewVocabulary.
func PatternWords(patterns []Pattern) ([]string, error) {
	var words []string
	for _, p := range patterns {
		alts, err := expand(p.Text)
		if err != nil {
			return nil, err
		}
		for _, a := range alts {
			words = append(words, a...)
		}
	}
	return words, nil
}

// Compile builds the automaton. All words of the patterns must be in v.
func Compile(v *Vocabulary, patterns []Pattern) (*Phrases, error) {
	p := &Phrases{nodes: make([]node, 1)}
	for _, pat := range patterns {
		alts, err := expand(pat.Text)
		if err != nil {
			return nil, err
		}
		for _, words := range alts {
			at := int32(0)
			for _, w := range words {
				id, ok := v.pattern(w)
				if !ok {
					return nil, fmt.Errorf("pattern %q: word %q is not in the vocabulary", pat.Text, w)
				}
				if p.nodes[at].next == nil {
					p.nodes[at].next = map[Word]int32{}
				}
				to, ok := p.nodes[at].next[id]
				if !ok {
					to = int32(len(p.nodes))
					p.nodes = append(p.nodes, node{})
					p.nodes[at].next[id] = to
				}
				at = to
			}
			p.nodes[at].entries = append(p.nodes[at].entries, pat.Entry)
		}
	}
	return p, nil
}

func (v *Vocabulary) pattern(w string) (Word, bool) {
	if p, ok := strings.CutSuffix(w, "*"); ok {
		id, ok := v.prefixes[p]
		return id, ok
	}
	id, ok := v.words[w]
	return id, ok
}

// expand writes a pattern's alternatives out.
func expand(text string) ([][]string, error) {
	out := [][]string{nil}
	for _, f := range strings.Fields(text) {
		optional := strings.HasPrefix(f, "(") && strings.HasSuffix(f, ")") && len(f) > 2
		if optional {
			f = f[1 : len(f)-1]
		}
		var next [][]string
		for _, alt := range strings.Split(f, "|") {
			if alt == "" {
				return nil, fmt.Errorf("pattern %q: empty alternative", text)
			}
			words := parts(alt)
			for _, o := range out {
				next = append(next, append(o[:len(o):len(o)], words...))
			}
		}
		if optional {
			next = append(next, out...)
		}
		out = next
	}
	for _, o := range out {
		if len(o) == 0 {
			return nil, fmt.Errorf("pattern %q: can match nothing at all", text)
		}
	}
	return out, nil
}

// parts cuts a pattern's word as Scan would; a star stays with its word.
func parts(w string) []string {
	var out []string
	for _, t := range Scan(w, &Vocabulary{}, nil) {
		s := w[t.Start:t.End]
		if s == "*" && t.Shape&Glued != 0 && len(out) > 0 {
			out[len(out)-1] += "*"
			continue
		}
		out = append(out, s)
	}
	return out
}

// Find appends to dst, for every token at which a pattern starts, the longest pattern that does (all of them where two
// entries share it). Matches may overlap; the caller decides which it wants.
func (p *Phrases) Find(v *Vocabulary, toks []Token, dst []Match) []Match {
	for i := range toks {
		if toks[i].Word == 0 {
			continue
		}
		best, bestAt := int32(-1), int32(0)
		p.walk(v, toks, i, 0, &best, &bestAt)
		if best > 0 {
			for _, e := range p.nodes[best].entries {
				dst = append(dst, Match{e, int32(i), bestAt})
			}
		}
	}
	return dst
}

func (p *Phrases) walk(v *Vocabulary, toks []Token, i int, at int32, best, bestAt *int32) {
	if len(p.nodes[at].entries) > 0 && int32(i) > *bestAt {
		*best, *bestAt = at, int32(i)
	}
	if i >= len(toks) || p.nodes[at].next == nil {
		return
	}
	for w := toks[i].Word; w != 0; w = v.parent[w] {
		if to, ok := p.nodes[at].next[w]; ok {
			p.walk(v, toks, i+1, to, best, bestAt)
		}
	}
}

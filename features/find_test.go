package features

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/internal/growth"
)

// naive is Find by trying all readings of all patterns at every token, in the same order of preference.
func naive(set []string, patterns Patterns, text string, toks []Token) []Match {
	type hit struct {
		end   int
		rank  []int
		entry int32
	}
	var out []Match
	for i := range toks {
		var hits []hit
		for _, p := range patterns.list {
			readings, _ := Readings(p.text, patterns.Classes)
			for _, r := range readings {
				var match func(r []string, at int, rank []int)
				match = func(r []string, at int, rank []int) {
					if len(r) == 0 {
						hits = append(hits, hit{at, slices.Clone(rank), p.entry})
						return
					}
					if at == len(toks) {
						return
					}
					if r[0] != anyWord {
						all := chain(set, text[toks[at].Start:toks[at].End])
						if _, ok := className(r[0]); ok {
							if slices.ContainsFunc(patterns.Classes.Members(r[0]), func(w string) bool { return slices.Contains(all, w) }) {
								match(r[1:], at+1, append(rank, 98))
							}
							return
						}
						want := r[0]
						if strings.HasSuffix(want, "*") || !hasUpper(want) {
							want = Fold(want)
						}
						if k := slices.Index(all, want); k >= 0 {
							match(r[1:], at+1, append(rank, k))
						}
						return
					}
					for n := 1; toks[at].Shape&Punct == 0; n += 2 { // a reader's word: 1, 3, 5 ... tokens
						match(r[1:], at+n, append(rank, slices.Repeat([]int{99}, n)...))
						if at+n+1 >= len(toks) || toks[at+n].Shape&Glued == 0 || toks[at+n+1].Shape&(Glued|Punct) != Glued ||
							!strings.Contains("'’-–‐‑", text[toks[at+n].Start:toks[at+n].End]) {
							break
						}
					}
				}
				match(r, i, nil)
			}
		}
		if len(hits) == 0 {
			continue
		}
		best := slices.MinFunc(hits, func(a, b hit) int {
			if a.end != b.end {
				return b.end - a.end
			}
			return slices.Compare(a.rank, b.rank)
		})
		var seen []int32
		for _, h := range hits {
			if h.end == best.end && slices.Equal(h.rank, best.rank) && !slices.Contains(seen, h.entry) {
				seen = append(seen, h.entry)
				out = append(out, Match{h.entry, int32(i), int32(h.end)})
			}
		}
	}
	return out
}

func TestFindIsReference(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	words := []string{"a", "b", "c", "Ab", "ab", "AB", "a*", "ab*", "abc*", "a-b", "b's", ".", "<k>"}
	classes := makeClasses(t, map[string][]string{"k": {"b", "abc*", "a c", "b's", "c c ab*"}})
	glue := []string{" ", " ", " ", " ~ ", " _ ", " (c) ", " [a|b c] ", "|"}
	texts := []string{"a", "b", "c", "ab", "AB", "Ab", "abc", "abcd", "a-b", "b's", "b’s", ".", ",", "-", "x"}
	matches := 0
	for round := range 1500 {
		patterns := Patterns{Classes: classes}
		for len(patterns.list) < 1+r.IntN(6) {
			p := words[r.IntN(len(words))]
			for range r.IntN(3) {
				p += glue[r.IntN(len(glue))] + words[r.IntN(len(words))]
			}
			_ = patterns.Add(p, int32(len(patterns.list))) // some are none
		}
		list := patterns.Words()
		v, set := NewVocabulary(list), tokensOf(list)
		p := compileFor(t, v, patterns)
		var b strings.Builder
		for range 12 {
			b.WriteString(texts[r.IntN(len(texts))])
			if r.IntN(6) > 0 {
				b.WriteByte(' ')
			}
		}
		text := b.String()
		toks := Scan(text, v, nil)
		have, want := p.Find(v, toks, nil), naive(set, patterns, text, toks)
		matches += len(want)
		if !slices.Equal(have, want) {
			t.Fatalf("round %d: patterns %v in %q:\nhave %v\nwant %v", round, patterns.list, text, have, want)
		}
	}
	if matches < 1000 {
		t.Errorf("have %d matches in all: want a test that matches more", matches)
	}
}

// TestFindHostile gives Find texts that make a careless matcher quadratic or worse.
func TestFindHostile(t *testing.T) {
	v, p := compile(t, "a ~ a ~ a ~ b", "a (a) (a) (a) (a) (a) (a) b", "a* a* a* _ _ _ _ b", "- a ~ a ~ b", "[a|aa*|aaa*] ~ c", "” a")
	for _, unit := range []string{"a ", "aaa ", "a-", "a", "-", "”", "' ", "(", "aaaa'a ", "\x00", "é", "\xff", "\n"} {
		growth.Linear(t, strconv.Quote(unit), 1<<18, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			return func() { p.Find(v, Scan(text, v, nil), nil) }
		})
	}
}

func FuzzPattern(f *testing.F) {
	for _, p := range []string{"a", "(a|b) c", "[a b|c] ~ d", "x*", "don't", "_", "a _", "((", "a|", "é*", "\xff", "a ~ ~ ~ b", "\f*", "<k> d", "a (<k>|b)",
		"<k>* d", "<k", "<>", "<k>|<k> <k>", "[a <k>|<none>]"} {
		f.Add(p, "a b c d don't x")
	}
	classes := makeClasses(f, map[string][]string{"k": {"c", "b c", "x*", "don't"}})
	f.Fuzz(func(t *testing.T, pattern, text string) {
		patterns := Patterns{Classes: classes}
		if err := patterns.Add(pattern, 7); err != nil {
			return
		}
		words := patterns.Words()
		v := NewVocabulary(words)
		p, err := patterns.Compile(v)
		if err != nil {
			t.Fatalf("pattern %q: words %q, but %v", pattern, words, err)
		}
		toks := Scan(text, v, nil)
		for _, m := range p.Find(v, toks, nil) {
			if m.Entry != 7 || m.First < 0 || m.Last <= m.First || int(m.Last) > len(toks) {
				t.Fatalf("pattern %q: match %v of %d tokens", pattern, m, len(toks))
			}
		}
	})
}

package features

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// chain is all words of the vocabulary that a token matches, as the documentation of Vocabulary says it: the word as
// written, the word in any case (not where a table holds the word all upper-case), then wildcards from the longest.
func chain(set []string, token string) []string {
	var out []string
	has := func(w string) bool { return slices.Contains(set, w) }
	shout := false
	if hasUpper(token) && has(token) {
		out = append(out, token)
		shout = capitals(token)
	}
	f := Fold(token)
	if has(f) && !shout && !strings.HasSuffix(f, "*") {
		out = append(out, f)
	}
	if isMark(token) {
		return out
	}
	for n := len(f); n > 0; n-- {
		if has(f[:n] + "*") {
			out = append(out, f[:n]+"*")
		}
	}
	return out
}

// numbered is what v says of the same token.
func numbered(v *Vocabulary, set []string, token string) []string {
	var out []string
	for w := v.Lookup(token); w != 0; w = v.parent[w] {
		out = append(out, set[w-1])
	}
	return out
}

// syllables make words that share beginnings, in several cases and alphabets.
var syllables = []string{"a", "ne", "go", "ti", "ate", "US", "Us", "us", "Ar", "ca", "dia", "DIA", "é", "É", "ß", "İ", "K",
	"\u00ad", "’", "-", "'", "–", "0", "1962", "\x00", "counterrevolution", "Ⅳ", "語", "\xff", "\u200d", "ǅ", "Σ", "ς"}

func randomWord(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(4) {
		b.WriteString(syllables[r.IntN(len(syllables))])
	}
	return b.String()
}

func TestLookupIsReference(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for round := range 300 {
		var words []string
		for range 1 + r.IntN(40) {
			w := randomWord(r)
			if r.IntN(3) == 0 {
				w += "*"
			}
			words = append(words, w)
		}
		v, set := NewVocabulary(words), tokensOf(words)
		for range 200 {
			text := randomWord(r)
			for _, tok := range Scan(text, v, nil) {
				s := text[tok.Start:tok.End]
				have, want := numbered(v, set, s), chain(set, s)
				if !slices.Equal(have, want) {
					t.Fatalf("round %d: token %q in vocabulary %q:\nhave %q\nwant %q", round, s, set, have, want)
				}
				if tok.Word != v.Lookup(s) {
					t.Fatalf("token %q of %q: Scan has word %d, Lookup %d", s, text, tok.Word, v.Lookup(s))
				}
			}
		}
	}
}

// naive is Find by trying all readings of all patterns at every token, in the same order of preference.
func naive(set []string, patterns []Pattern, text string, toks []Token) []Match {
	type hit struct {
		end   int
		rank  []int
		entry int32
	}
	var out []Match
	for i := range toks {
		var hits []hit
		for _, p := range patterns {
			readings, _ := expand(p.Text)
			for _, r := range readings {
				var match func(r []string, at int, rank []int)
				match = func(r []string, at int, rank []int) {
					if len(r) == 0 {
						hits = append(hits, hit{at, slices.Clone(rank), p.Entry})
						return
					}
					if at == len(toks) {
						return
					}
					if r[0] != anyWord {
						want := r[0]
						if strings.HasSuffix(want, "*") || !hasUpper(want) {
							want = Fold(want)
						}
						if k := slices.Index(chain(set, text[toks[at].Start:toks[at].End]), want); k >= 0 {
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
	words := []string{"a", "b", "c", "Ab", "ab", "AB", "a*", "ab*", "abc*", "a-b", "b's", "."}
	glue := []string{" ", " ", " ", " ~ ", " _ ", " (c) ", " [a|b c] ", "|"}
	texts := []string{"a", "b", "c", "ab", "AB", "Ab", "abc", "abcd", "a-b", "b's", "b’s", ".", ",", "-", "x"}
	matches := 0
	for round := range 1500 {
		var patterns []Pattern
		for len(patterns) < 1+r.IntN(6) {
			p := words[r.IntN(len(words))]
			for range r.IntN(3) {
				p += glue[r.IntN(len(glue))] + words[r.IntN(len(words))]
			}
			if _, err := expand(p); err == nil {
				patterns = append(patterns, Pattern{p, int32(len(patterns))})
			}
		}
		list, err := PatternWords(patterns)
		if err != nil {
			t.Fatal(err)
		}
		v, set := NewVocabulary(list), tokensOf(list)
		p, err := Compile(v, patterns)
		if err != nil {
			t.Fatal(err)
		}
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
			t.Fatalf("round %d: patterns %v in %q:\nhave %v\nwant %v", round, patterns, text, have, want)
		}
	}
	if matches < 1000 {
		t.Errorf("have %d matches in all: want a test that matches more", matches)
	}
}

// TestScanSeeds holds the scanner to the library over the project's own sample documents.
func TestScanSeeds(t *testing.T) {
	paths, err := filepath.Glob("../seeds/*.*")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if ext := filepath.Ext(p); ext == ".go" {
			continue
		}
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(b)) { // by lines, since the library is slow on long texts
			checkScan(t, line)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, text := range odd {
		f.Add(text)
	}
	v := NewVocabulary([]string{"talks", "US", "negotiat*", "don't", "é*", "counterrevolution*", "İ", "-"})
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return // the library takes seconds
		}
		checkScan(t, text)
		at := int32(0)
		for _, tok := range Scan(text, v, nil) {
			if tok.Start < at || tok.End <= tok.Start || int(tok.End) > len(text) {
				t.Fatalf("text %q: token [%d, %d) after byte %d", text, tok.Start, tok.End, at)
			}
			if s := text[tok.Start:tok.End]; tok.Word != v.Lookup(s) {
				t.Fatalf("token %q: Scan has word %d, Lookup %d", s, tok.Word, v.Lookup(s))
			} else if utf8.ValidString(text) && !utf8.ValidString(s) {
				t.Fatalf("text %q: token %q cuts a character", text, s)
			}
			at = tok.End
		}
	})
}

func FuzzPattern(f *testing.F) {
	for _, p := range []string{"a", "(a|b) c", "[a b|c] ~ d", "x*", "don't", "_", "a _", "((", "a|", "é*", "\xff", "a ~ ~ ~ b"} {
		f.Add(p, "a b c d don't x")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		list := []Pattern{{pattern, 7}}
		words, err := PatternWords(list)
		if err != nil {
			return
		}
		v := NewVocabulary(words)
		p, err := Compile(v, list)
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

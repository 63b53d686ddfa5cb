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

// TestScanSeeds holds the scanner to the library over the project's own sample documents.
func TestScanSeeds(t *testing.T) {
	paths, err := filepath.Glob("../seeds/texts/*")
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

package segment

import (
	"slices"
	"testing"
	"unicode/utf8"

	"parley/features"
)

// FuzzTerms holds that a stretch has the same words read by tokens and read from the text, whatever other tables know of them.
func FuzzTerms(f *testing.F) {
	s := newSegmenter(f)
	for _, seed := range []string{"Sign up for our newsletter, free", "SIGN UP", "\ufeffSubscribe now", "Sign-up for e-mail’s", "a.B@c.d ’em @US -up 'read'",
		"5th a5 €5 ©2025 © 2,000 a\x00b 3-up", "McSign@up", "read more\u200b\u00a0US", "p.m.Read U.S. Sign.up", "áéí Read é-up", "*Read* _more_ #sign", "counterrevolutionaries-up"} {
		f.Add(seed, 0, len(seed))
		f.Add(seed, 3, len(seed)-2)
	}
	f.Fuzz(func(t *testing.T, text string, from, end int) {
		if from < 0 || from > end || end > len(text) || end < len(text) && !utf8.RuneStart(text[end]) || from < len(text) && !utf8.RuneStart(text[from]) {
			return
		}
		byText := terms{f: s.furniture, w: s.words, text: text}
		byText.open(from, end, mostTerms)
		byText.readText(mostTerms, end)
		byTokens := terms{f: s.furniture, w: s.words, text: text, toks: features.Scan(text, s.v, nil)}
		byTokens.open(from, end, mostTerms)
		for i := 0; byTokens.has(i); i++ { // one by one
			if len(byTokens.read) != i+1 {
				t.Fatalf("text %q, %d to %d: have %d terms read, want %d", text, from, end, len(byTokens.read), i+1)
			}
		}
		if !slices.Equal(byTokens.read, byText.read) {
			t.Fatalf("text %q, %d to %d: have %+v by tokens, %+v by text", text, from, end, byTokens.read, byText.read)
		}
	})
}

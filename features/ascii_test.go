package features

import (
	"testing"

	"pgregory.net/rapid"
)

// TestWordsInLongTexts: what a token is does not depend on how much text follows, though a word is read eight bytes at a
// time only where enough does.
func TestWordsInLongTexts(t *testing.T) {
	v := NewVocabulary([]string{"talk*", "talks", "US", "us", "negotiat*", "Foreign", "foreign", "internationalised", "a1"})
	pieces := []string{"talks", "Talks", "TALKS", "talking", "US", "us", "Us", "negotiations", "Negotiators", "foreign", "Foreign", "FOREIGN",
		"internationalised", "counterproductive", "abcdefgh", "abcdefghijklmnop", "ABCDEFGHIJ", "Abcdefghijk", "a1", "A1", "16F", "U", "é", "Été",
		"x\x01y", "\x7f", "\x00", " ", "  ", "\n", ".", ",", "-", "’", "“", "\u00a0", "\xff"}
	const own = Punct | Digit | Upper | AllCaps
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 30).Draw(t, "pieces") {
			text += p
		}
		for _, have := range Scan(text, v, nil) {
			word := text[have.Start:have.End]
			alone := Scan(word, v, nil)
			if len(alone) != 1 || alone[0].Word != have.Word || (alone[0].Shape^have.Shape)&own != 0 {
				t.Fatalf("text %q: %q: have word %d, shape %b; alone %+v", text, word, have.Word, have.Shape, alone)
			}
		}
	})
}

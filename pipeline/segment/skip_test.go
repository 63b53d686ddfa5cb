package segment

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// loopSkip is skip byte by byte.
func loopSkip(text string, i, end int, a, b, c byte) int {
	for i < end && text[i] != a && text[i] != b && text[i] != c && text[i] < utf8.RuneSelf {
		i++
	}
	return i
}

func TestSkip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := string(rapid.SliceOfN(rapid.SampledFrom([]byte("abcdefgh \n-/@.!?\x00\x7f\x80\xff\xe2")), 0, 40).Draw(t, "text"))
		end := rapid.IntRange(0, len(text)).Draw(t, "end")
		i := rapid.IntRange(0, end).Draw(t, "from")
		if have, want := skip(text, i, end, '.', '!', '?'), loopSkip(text, i, end, '.', '!', '?'); have != want {
			t.Fatalf("text %q from %d to %d: have %d, want %d", text, i, end, have, want)
		}
	})
}

func BenchmarkSkip(b *testing.B) {
	text := strings.Repeat("The harbor was quiet in the morning, and the ships waited outside the mole until the fog had gone. ", 100)
	for _, f := range []struct {
		name string
		skip func(text string, i, end int, a, b, c byte) int
	}{{"eight", skip}, {"loop", loopSkip}} {
		b.Run(f.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				for i := 0; i < len(text); i++ {
					i = f.skip(text, i, len(text), '.', '!', '?')
				}
			}
		})
	}
}

package features

import (
	"strings"
	"testing"

	"github.com/sugarme/tokenizer"
	"github.com/sugarme/tokenizer/normalizer"
	"github.com/sugarme/tokenizer/pretokenizer"
)

// odd are texts on which tokenizers disagree.
var odd = []string{
	"", " ", "\n", "a", ".", "Talks resume.", "don't don’t Iran's Iran’s",
	"no\u00a0break\u00a0space", "\u00a0", "İstanbul ﬁnal ẞ ß ﬀ K Å", "zero\u200bwidth \u200b soft\u00adhyphen \ufeffbom",
	"“Yes,” he said – ‘no’ — «maybe» … ‹x› „y‟", "日本語、テスト。漢字", "emoji 😀👍🏽🇮🇷 x", "U.S.-Arcadia a_b a+b=c $5 10% 3.5 #tag @name",
	"bad\xffbyte \xff \xc3", "\xe2\x80", "\v\f\r\n\t\x85 \u2028 \u2029 \u3000x", "\x00nul\x00", "§ ¶ ¡hola! ¿que? · ª º",
	"العربية، نص؟ فارسی؛ است", "a\u0301 e\u0301!", strings.Repeat("”", 50), "tail ", "word’", "‑‐‒–—―",
	"٣٤ Ⅳ ½ ²", "\U000e0001\U0001f468\u200d\U0001f469", "\ufffd real \ufffd",
}

// bertTokens is what the library finds, with byte offsets.
func bertTokens(t testing.TB, text string) []tokenizer.PreToken {
	pre, err := pretokenizer.NewBertPreTokenizer().PreTokenize(tokenizer.NewPreTokenizedString(text))
	if err != nil {
		t.Fatal(err)
	}
	return pre.GetSplits(normalizer.OriginalTarget, tokenizer.Byte)
}

// checkScan holds Scan to the library for one text. The library panics on invalid UTF-8, so it gets a replacement
// character for each invalid byte, and so do our tokens before they are compared.
func checkScan(t *testing.T, text string) {
	t.Helper()
	valid := string([]rune(text))
	have, want := Scan(text, nil, nil), bertTokens(t, valid)
	for i := range min(len(have), len(want)) {
		h, w := text[have[i].Start:have[i].End], want[i].Value
		if string([]rune(h)) != w {
			t.Fatalf("text %q: token %d: have %q, want %q", text, i, h, w)
		}
		if text == valid && (int(have[i].Start) != want[i].Offsets[0] || int(have[i].End) != want[i].Offsets[1]) {
			t.Fatalf("text %q: token %d %q: have [%d, %d), want %v", text, i, h, have[i].Start, have[i].End, want[i].Offsets)
		}
	}
	if len(have) != len(want) {
		t.Fatalf("text %q: have %d tokens, want %d", text, len(have), len(want))
	}
}

func TestScanIsBert(t *testing.T) {
	for _, text := range odd {
		checkScan(t, text)
	}
}

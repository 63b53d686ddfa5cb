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
	"\u200f\"We sail\u200e,\" \u202b said\u202c \u2067Lind\u2069", "a\u2066b",
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

// checkScan holds Scan to the library for one text, other white space than the library's blanked. The library panics on invalid UTF-8, so it gets a replacement
// character for each invalid byte, and so do our tokens before they are compared.
func checkScan(t *testing.T, text string) {
	t.Helper()
	valid := string([]rune(text))
	have, want := Scan(text, nil, nil), bertTokens(t, blank(valid))
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

func TestShape(t *testing.T) {
	names := []string{"punct", "digit", "upper", "caps", "glued", "break"}
	for _, c := range []struct{ text, want string }{
		{"Talks", "Talks:upper+glued+break"},
		{"a B", "a:glued+break B:upper"},
		{"UN and U", "UN:upper+caps+glued+break and: U:upper"},
		{"F16 4x 3B2C", "F16:upper+glued+break 4x:digit 3B2C:digit+caps"},
		{"a\n b\r\nc", "a:glued+break b:break c:break"},
		{"ÉCOLE Élan ıŞ", "ÉCOLE:upper+caps+glued+break Élan:upper ıŞ:"},
		{"don’t", "don:glued+break ’:punct+glued t:glued"},
		{"٣ x", "٣:digit+glued+break x:"},
		{"\ufeffTalks \u200b7", "\ufeffTalks:upper+glued+break \u200b7:digit"},
		{" .x", ".:punct+break x:glued"},
	} {
		var have []string
		for _, tok := range Scan(c.text, nil, nil) {
			var bits []string
			for i, n := range names {
				if tok.Shape&(1<<i) != 0 {
					bits = append(bits, n)
				}
			}
			have = append(have, c.text[tok.Start:tok.End]+":"+strings.Join(bits, "+"))
		}
		if h := strings.Join(have, " "); h != c.want {
			t.Errorf("text %q:\nhave %s\nwant %s", c.text, h, c.want)
		}
	}
}

// TestAllocations holds Scan and Find to no allocation beyond their results, for every way a word is looked up.
func TestAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("under the race detector a pool gives away some of what it holds")
	}
	const text = "Talks «resumed» in MÜNCHEN; the counterrevolutionaries of İzmir didn’t shut – or slam – any door. US 3%"
	v, p := compile(t, "talks", "münch*", "US", "counterrevolutionar*", "shut ~ door", "–", "i*", "»")
	toks := Scan(text, v, nil)
	found := p.Find(v, toks, nil)
	if len(found) < 6 {
		t.Fatalf("have %d matches, want at least 6", len(found))
	}
	n := testing.AllocsPerRun(20, func() {
		toks = Scan(text, v, toks[:0])
		found = p.Find(v, toks, found[:0])
	})
	if n != 0 {
		t.Errorf("have %v allocations, want 0", n)
	}
}

// TestVocabularyOrder: numbers do not depend on the order or the repetition of the words.
func TestVocabularyOrder(t *testing.T) {
	a := NewVocabulary([]string{"talks", "US", "negotiat*", "u.s.", "talks"})
	b := NewVocabulary([]string{"u.s.", "Negotiat*", "talks", "US"})
	for _, w := range []string{"talks", "Talks", "US", "us", "negotiators", ".", "u", "s", "'", "none"} {
		if a.Lookup(w) != b.Lookup(w) {
			t.Errorf("word %q: have %d and %d, want the same", w, a.Lookup(w), b.Lookup(w))
		}
	}
}

// TestOtherSpace: pages hold white space that the library takes for letters.
func TestOtherSpace(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Yes.\u00a0 But no", "Yes|.|But|no"},
		{"two\u00a0words", "two|words"},
		{"\u00a0\u2003a\u202fb\u3000c\u2028d\u0085e\vf", "a|b|c|d|e|f"},
		{"\u202bWe\u202c \u2067sail\u2069", "We|sail"}, // white space by our word
		{"zero\u200bwidth", "zero\u200bwidth"},         // not white space to Unicode; Fold drops it
	} {
		var have []string
		for _, tok := range Scan(c.text, nil, nil) {
			have = append(have, c.text[tok.Start:tok.End])
		}
		if h := strings.Join(have, "|"); h != c.want {
			t.Errorf("text %q: have %q, want %q", c.text, h, c.want)
		}
		if blank := blank(c.text); len(blank) != len(c.text) {
			t.Errorf("text %q: blanked to %d bytes, want %d", c.text, len(blank), len(c.text))
		}
	}
}

func TestForms(t *testing.T) {
	words := []string{"said", "Said", "US", "us", "sa*", "Us"}
	v := NewVocabulary(words)
	set := tokensOf(words)
	for _, c := range []struct{ word, want string }{
		{"said", "Said said"}, {"Said", "Said"}, {"US", "US"}, {"us", "Us us"}, {"sa*", "Said sa* said"}, {"none", ""}, {"SAID", ""},
	} {
		var have []string
		for _, w := range v.Forms(c.word) {
			have = append(have, set[w-1])
		}
		if h := strings.Join(have, " "); h != c.want {
			t.Errorf("forms of %q: have %q, want %q", c.word, h, c.want)
		}
	}
	if f := (&Vocabulary{}).Forms("a"); f != nil {
		t.Errorf("no vocabulary: have %v, want none", f)
	}
}

package features

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/sugarme/tokenizer"
	"github.com/sugarme/tokenizer/model/wordlevel"
	"github.com/sugarme/tokenizer/normalizer"
	"github.com/sugarme/tokenizer/pretokenizer"
)

// This file is the one door to the tokenizer library. The library says what a token is and holds the vocabulary; Scan
// finds the same tokens a thousand times faster, and TestScanIsBert and FuzzScan hold Scan to it. The library is used
// without a normalizer: its normalizers change letters and panic on some. Importing it leaves no trace: it makes its cache
// folder when it downloads a model, and nothing here does.

// blank puts ASCII spaces for all other white space, as many as it has bytes, so that offsets stay. The library's white
// space is that of Go's regexp, without no-break spaces; but pages are full of those ("talks.\u00a0 But"), and a word with
// one in it is in no table.
func blank(text string) string {
	return otherSpace.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
}

// otherSpace is Unicode's White_Space without what Go's \s holds, and the direction marks.
var otherSpace = regexp.MustCompile(`[\v\x{85}\p{Z}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]`)

// cut parts text as the library's BertPreTokenizer does after blank: white space parts and is dropped, each punctuation
// mark stands alone, all else is word.
func cut(text string) ([]string, error) {
	if text == "" {
		return nil, nil
	}
	if !utf8.ValidString(text) { // the library panics on it
		return nil, fmt.Errorf("cut %q: not UTF-8", text)
	}
	pre, err := pretokenizer.NewBertPreTokenizer().PreTokenize(tokenizer.NewPreTokenizedString(blank(text)))
	if err != nil {
		return nil, fmt.Errorf("cut %q: %w", text, err)
	}
	var out []string
	for _, s := range pre.GetSplits(normalizer.OriginalTarget, tokenizer.Byte) {
		out = append(out, s.Value)
	}
	return out, nil
}

// unknown is the library's own name for a word that no table holds; its number is 0. No token of a text reads so, since
// "<" is a mark.
const unknown = "<unk>"

// newModel makes the library's vocabulary: words[i] has number i+1. The map it returns is the model's own.
func newModel(words []string) (map[string]int, error) {
	vocab := make(map[string]int, len(words)+1)
	vocab[unknown] = 0
	for i, w := range words {
		vocab[w] = i + 1
	}
	m, err := wordlevel.New(vocab, unknown)
	if err != nil {
		return nil, fmt.Errorf("vocabulary: %w", err)
	}
	return m.GetVocab(), nil
}

package attribute

import (
	"strings"
	"testing"

	"parley/features"
	"parley/pipeline/segment"
)

// TestTags holds how the word in brackets is taken: as a finite verb, a noun, a participle ...
func TestTags(t *testing.T) {
	names := map[string]tag{"noun": tNoun, "name": tName, "fin": tFin, "base": tBase, "part": tPart, "ing": tIng, "time": tTime, "be": tBe}
	w := newBench(t)
	for _, text := range []string{
		"The [noun|claims] of the island fill two volumes.",
		"Elin Varo [fin|claims] that the bridge is safe.",
		"The minister [fin|plans] to build it.",
		"The [noun|plans] were read aloud.",
		"She has [part|denied] it.",
		"She was [ing|saying] so.",
		"They want to [base|talk] about it.",
		"The [noun|talks] in Selane went on.",
		"Experts [fin|say] the bridge is safe.",
		"The paper [part|published] by the union was read.",
		"He[be|’s] an engineer.",
		"On [time|Monday] the rain began.",
		"In [time|May] the rain began.",
		"The Evening [name|Mail] went to press.",
		"The council has [part|mended] the roof.",
		"They were [ing|hatching] a plot.",
		"The opposition [fin|doubts] that the bridge is safe.",
		"A man who asked not to be named [fin|told] the paper so.",
	} {
		open, bar, end := strings.Index(text, "["), strings.Index(text, "|"), strings.Index(text, "]")
		want := names[text[open+1:bar]]
		plain := text[:open] + text[bar+1:end] + text[end+1:]
		r := reader{lex: w.finder.lex, text: plain, toks: features.Scan(plain, w.v, nil)}
		r.read(segment.Span{Start: 0, End: len(plain)}, nil, 0, mostItems)
		r.tagVerbs()
		for _, it := range r.items {
			if it.start == open && it.tag != want {
				t.Errorf("%s: have tag %d, want %d", text, it.tag, want)
			}
		}
	}
}

// TestNounPhrases holds where the noun phrase before a bar starts.
func TestNounPhrases(t *testing.T) {
	w := newBench(t)
	for _, c := range []struct{ text, want string }{
		{"In Selane the old minister of works | said", "the old minister of works"},
		{"Officials in Port Selane | said", "Officials in Port Selane"},
		{"On Monday Joren Tessel | said", "Joren Tessel"},
		{"The island’s governor | said", "The island’s governor"},
		{"Foreign Minister Elin Varo | said", "Foreign Minister Elin Varo"},
		{"At the meeting she | said", "she"},
		{"Varo and her deputy | said", "Varo and her deputy"},
		{"Brandt, Lind and Solberg | said", "Brandt, Lind and Solberg"},
		{"Elin Varo, the minister of works, | said", "Elin Varo"},
		{"The island’s governor, Joren Tessel, | said", "Joren Tessel"},
		{"Varo, who built the first bridge, | said", "Varo"},
		{"Nearly all of the forty papers | said", "Nearly all of the forty papers"},
	} {
		before, after, _ := strings.Cut(c.text, "| ")
		plain := before + after
		r := reader{lex: w.finder.lex, text: plain, toks: features.Scan(plain, w.v, nil)}
		r.read(segment.Span{Start: 0, End: len(plain)}, nil, 0, mostItems)
		r.tagVerbs()
		s := r.subjectOf(len(r.items) - 1)
		have := ""
		if s.first >= 0 {
			have = plain[r.items[s.first].start:r.items[s.end-1].end]
		}
		if have != c.want {
			t.Errorf("%s: have %q, want %q", c.text, have, c.want)
		}
	}
}

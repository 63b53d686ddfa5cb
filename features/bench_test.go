package features

import (
	"fmt"
	"strings"
	"testing"
)

// news is text with the words, quotation marks and numbers of a wire story, about 1 MB.
func news() string {
	const page = "ARCADIA CITY, Feb. 7 — The foreign minister of Arcadia said on Friday that his country would “never negotiate " +
		"under pressure,” but a deputy of his told the Harbour Gazette that indirect talks hadn’t been ruled out.\n\n" +
		"“We have not closed the door,” Deputy Minister Orla Venn said. “If the other side lifts its tariffs first, a deal " +
		"can be had within 3 weeks; otherwise there is no point in meeting.” She added that re-engaging with the U.S. was a " +
		"matter of national interest, according to two officials who were not authorised to speak publicly.\n\n" +
		"* Critics in parliament dismissed the proposal as naive. 'It's a trap,' wrote columnist Ivo Lasker on Monday, " +
		"citing the collapse of the 2014 accord. Analysts expect consultations to continue through the spring (see p. 4).\n"
	return strings.Repeat(page, 1<<20/len(page)+1)
}

// wordList is a vocabulary of the size that the shipped tables have: the words of the text and thousands of others.
func wordList(words, wildcards int) []string {
	set := map[string]bool{}
	var list []string
	for _, w := range strings.Fields(news()[:900]) {
		if w = strings.ToLower(strings.Trim(w, "*—().,:;“”")); w != "" && !set[w] {
			set[w] = true
			list = append(list, w)
		}
	}
	const letters = "etaoinshrdlucmfwypvbgk"
	for i := 0; len(list) < words+wildcards; i++ {
		w := fmt.Sprintf("%c%c%c", letters[i%22], letters[i/22%22], letters[i/484%22]) + []string{"ing", "ation", "ed", "s", "ment"}[i%5]
		if i%3 == 0 {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		if i%(words/wildcards) == 0 {
			w = w[:len(w)-2] + "*"
		}
		list = append(list, w)
	}
	return list
}

func BenchmarkScan(b *testing.B) {
	text := news()
	for _, c := range []struct {
		name string
		v    *Vocabulary
	}{{"boundaries", nil}, {"vocabulary", NewVocabulary(wordList(5000, 500))}} {
		b.Run(c.name, func(b *testing.B) {
			toks := Scan(text, c.v, nil)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				toks = Scan(text, c.v, toks[:0])
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	text := news()
	var patterns []string
	for i, w := range wordList(5000, 500) {
		text := w
		switch i % 4 {
		case 1:
			text = w + " (the) talks|deal"
		case 2:
			text = w + " ~ door"
		}
		patterns = append(patterns, text)
	}
	v, p := compile(b, patterns...)
	toks := Scan(text, v, nil)
	found := p.Find(v, toks, nil)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		found = p.Find(v, toks, found[:0])
	}
	b.ReportMetric(float64(len(found))/float64(len(toks)), "matches/token")
}

func BenchmarkNewVocabulary(b *testing.B) {
	words := wordList(5000, 500)
	b.ReportAllocs()
	for b.Loop() {
		NewVocabulary(words)
	}
}

package source

import "strings"

// sampleLength is how much of a text is read to tell its language, in bytes; sampleShare is the least share of English
// stop words among its words, in one of so many. English prose has one in three, its lists of names one in eight; other
// languages have fewer than one in thirty.
const (
	sampleLength = 1 << 10
	sampleShare  = 10
)

// language is "en" where enough of the first words are English stop words, else "".
func language(text string) string {
	if len(text) > sampleLength {
		text = text[:sampleLength]
	}
	words, stops := 0, 0
	for len(text) > 0 {
		i := 0
		for i < len(text) && isLetter(text[i]) {
			i++
		}
		if i > 0 {
			words++
			if i <= longestStop && isStop(text[:i]) {
				if stops++; stops*sampleShare >= words+(len(text)-i)/2+1 {
					return "en" // whatever the words that may follow
				}
			}
		}
		for i < len(text) && !isLetter(text[i]) {
			i++
		}
		text = text[i:]
	}
	if stops > 0 && stops*sampleShare >= words {
		return "en"
	}
	return ""
}

// longestStop is the length of the longest word that isStop knows.
const longestStop = len("which")

// isStop knows English words that no other language of the Latin alphabet writes so and as often.
func isStop(w string) bool {
	switch w {
	case "the", "The", "of", "and", "And", "to", "is", "that", "with", "was", "it", "It", "for", "by", "are", "from", "has", "not", "which", "this", "This", "have", "be":
		return true
	}
	return false
}

// languageCode is the ISO 639-1 code of "en", "en-GB" or "en_US"; "" for anything else.
func languageCode(s string) string {
	s, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(s)), "-")
	s, _, _ = strings.Cut(s, "_")
	if len(s) != 2 || !isLetter(s[0]) || !isLetter(s[1]) || s[0] >= 0x80 || s[1] >= 0x80 {
		return ""
	}
	return s
}

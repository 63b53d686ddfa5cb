package attribute

import (
	"fmt"
	"strings"
)

type inflected struct {
	word string
	form form
}

// inflect writes a verb's forms out. forms is "-" for a regular verb, "+" for one that doubles its last letter, "adj" for
// an adjective, "past/participle" for an irregular one.
func inflect(verb, forms string) ([]inflected, error) {
	if forms == "adj" {
		return []inflected{{verb, vAdj}}, nil
	}
	stem, past, part := verb, "", ""
	switch {
	case forms == "-":
	case forms == "+":
		stem += verb[len(verb)-1:]
	default:
		var ok bool
		if past, part, ok = strings.Cut(forms, "/"); !ok || past == "" || part == "" {
			return nil, fmt.Errorf("forms %q: want -, +, adj or past/participle", forms)
		}
		if doubles(verb) {
			stem += verb[len(verb)-1:]
		}
	}
	if past == "" {
		past = regularPast(stem)
		part = past
	}
	out := []inflected{{verb, vBase}, {third(verb), vS}, {past, vPast}, {part, vPart}, {ing(stem), vIng}}
	if n := len(verb); n > 4 && stem == verb && verb[n-1] == 'l' && isVowel(verb[n-2]) && !isVowel(verb[n-3]) {
		british := verb + "l" // "signalled"
		out = append(out, inflected{regularPast(british), vPast}, inflected{regularPast(british), vPart}, inflected{ing(british), vIng})
	}
	return out, nil
}

func regularPast(stem string) string {
	switch {
	case strings.HasSuffix(stem, "e"):
		return stem + "d"
	case strings.HasSuffix(stem, "y") && !vowelBefore(stem):
		return stem[:len(stem)-1] + "ied"
	}
	return stem + "ed"
}

func third(verb string) string {
	switch {
	case verb == "have":
		return "has"
	case strings.HasSuffix(verb, "y") && !vowelBefore(verb):
		return verb[:len(verb)-1] + "ies"
	case hasAnySuffix(verb, "s", "x", "z", "ch", "sh", "o"):
		return verb + "es"
	}
	return verb + "s"
}

func ing(stem string) string {
	switch {
	case strings.HasSuffix(stem, "ie"):
		return stem[:len(stem)-2] + "ying"
	case strings.HasSuffix(stem, "e") && !hasAnySuffix(stem, "ee", "oe", "ye"):
		return stem[:len(stem)-1] + "ing"
	}
	return stem + "ing"
}

// doubles says whether an irregular verb of one syllable doubles its last letter before "-ing" ("put", "get", "sit").
func doubles(verb string) bool {
	n := len(verb)
	return n >= 3 && n <= 5 && strings.ContainsRune("bdgmnprt", rune(verb[n-1])) && isVowel(verb[n-2]) && !isVowel(verb[n-3])
}

func vowelBefore(w string) bool { return len(w) > 1 && isVowel(w[len(w)-2]) }

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

func hasAnySuffix(w string, suffixes ...string) bool {
	for _, s := range suffixes {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

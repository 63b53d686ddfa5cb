package features

import "strings"

// EndsSentence says whether the mark at i, of the tokens up to last, ends a sentence: is a full stop, not one of "U.S." or
// "3.5".
func EndsSentence(text string, toks []Token, i, last int) bool {
	t := toks[i]
	switch text[t.Start] {
	case '?', '!':
		return true
	case '.':
	default:
		return t.End-t.Start == 3 && text[t.Start:t.End] == "…"
	}
	if i+1 >= last {
		return true
	}
	next := toks[i+1]
	spaced := next.Shape&Glued == 0 || next.Shape&Punct == 0 && text[next.Start] >= 0xc2 // a no-break space is a word here
	if !spaced && (next.Shape&Punct == 0 || i+2 < last && toks[i+2].Shape&Glued != 0) {
		return false
	}
	if i == 0 || t.Shape&Glued == 0 {
		return true
	}
	return (toks[i-1].End-toks[i-1].Start > 1 || toks[i-1].Shape&(Upper|Digit) == 0) && !titled(text, toks[i-1], next)
}

// titled says whether the word before a full stop is a title, and a name follows: one without a vowel ("Mr. Vasgar", "Dr. Aro"), or
// a common one with a vowel ("Sen. Vasgar").
func titled(text string, title, name Token) bool {
	n := title.End - title.Start
	if n < 2 || n > 4 || title.Shape&Upper == 0 || name.Shape&Upper == 0 {
		return false
	}
	switch word := text[title.Start:title.End]; word {
	case "Sen", "Rep", "Gov", "Gen", "Prof":
		return true
	default:
		return n <= 3 && !strings.ContainsAny(word[1:], "aeiouyAEIOUBCDFGHJKLMNPQRSTVWXYZ")
	}
}

// dash says whether the mark at i parts clauses: an em dash, or a short one between spaces.
func dash(text string, toks []Token, i int) bool {
	t := toks[i]
	switch text[t.Start:t.End] {
	case "—":
		return true
	case "–", "-":
		return t.Shape&Glued == 0 && i+1 < len(toks) && toks[i+1].Shape&Glued == 0
	}
	return false
}

package features

// A Passage is a text with its tokens, in which sentences and clauses are told apart.
type Passage struct {
	Text   string
	Toks   []Token
	Titles []bool // by Word, see Vocabulary.Among: at its full stop no sentence ends where a name follows ("Sen. Aro"); none where nil
}

// EndsSentence says whether the mark at i, of the tokens up to last, ends a sentence: is a full stop, not one of "U.S." or
// "3.5".
func (p *Passage) EndsSentence(i, last int) bool {
	text, toks := p.Text, p.Toks
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
	return (toks[i-1].End-toks[i-1].Start > 1 || toks[i-1].Shape&(Upper|Digit) == 0) && !p.titled(toks[i-1], next)
}

// titled says whether the word before a full stop is a title, and a name follows.
func (p *Passage) titled(title, name Token) bool {
	return p.Titles != nil && p.Titles[title.Word] && name.Shape&Upper != 0
}

// dash says whether the mark at i parts clauses: an em dash, or a short one between spaces.
func (p *Passage) dash(i int) bool {
	t := p.Toks[i]
	switch p.Text[t.Start:t.End] {
	case "—":
		return true
	case "–", "-":
		return t.Shape&Glued == 0 && i+1 < len(p.Toks) && p.Toks[i+1].Shape&Glued == 0
	}
	return false
}

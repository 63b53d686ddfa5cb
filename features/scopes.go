package features

import "strings"

// A Role is what a phrase does to the clauses around it.
type Role uint8

// The roles. A phrase of role Inside does nothing.
const (
	Inside    Role = iota
	Opener         // opens a clause: but, because, if, unless
	Joiner         // joins clauses or words: and, or, so
	Starter        // can begin a clause after a joiner or a comma: we, there
	Auxiliary      // so too: must, will, is, not
	Opening        // a starter that, before an auxiliary, opens the main clause even without a comma: we, there
)

// A Mark is a phrase at tokens [First, Last) with its role.
type Mark struct {
	First, Last int32
	Role        Role
}

// A Clause is a stretch of tokens [First, Last) in which an operator can work.
type Clause struct {
	First, Last int32
	Opener      int32 // index of the mark that opens it; -1
	Sentence    int32 // number of the sentence, from 0
	Leads       bool  // its opener is the sentence's first word: it ends at the comma
	Asks        bool  // the sentence ends in a question mark
	Aside       bool  // stands after a dash, between dashes or in brackets
}

// Clauses cuts the tokens [first, last) and appends what it finds to dst. marks are in order, do not overlap, and index
// toks as first and last do. Sentences are numbered from sentence on.
func Clauses(text string, toks []Token, first, last int, marks []Mark, sentence int32, dst []Clause) []Clause {
	m := 0
	for m < len(marks) && int(marks[m].First) < first {
		m++
	}
	begin := len(dst)
	cur := Clause{First: int32(first), Opener: -1, Sentence: sentence}
	cut := func(at, next int) {
		if int32(at) > cur.First {
			cur.Last = int32(at)
			dst = append(dst, cur)
		}
		cur = Clause{First: int32(next), Opener: -1, Sentence: cur.Sentence, Aside: cur.Aside}
	}
	closes := -1 // the mark that ends a short aside
	for i := first; i < last; i++ {
		stop := last // the next mark
		if m < len(marks) {
			stop = min(last, int(marks[m].First))
		}
		for i < stop && toks[i].Shape&Punct == 0 {
			i++
		}
		if i == last {
			break
		}
		if i == stop {
			switch marks[m].Role {
			case Opener:
				start := i == first || int32(i) == cur.First || cur.Opener >= 0 && marks[cur.Opener].First == cur.First && marks[cur.Opener].Last == int32(i) ||
					int32(i) == cur.First+1 && text[toks[cur.First].Start:toks[cur.First].End] == "that" ||
					m > 0 && (marks[m-1].Role == Starter || marks[m-1].Role == Opening) && marks[m-1].First == cur.First && marks[m-1].Last == int32(i) // "there if"
				cut(i, i)
				cur.Opener, cur.Leads = int32(m), start
			case Auxiliary:
				if cur.Leads && m+1 < len(marks) && marks[m+1].First == marks[m].Last && (marks[m+1].Role == Starter || marks[m+1].Role == Opening) {
					cut(i, i) // "only then can we"
				}
			case Opening:
				if cur.Leads && opensMain(text, toks, marks, m, cur, last) {
					cut(i, i) // "while they threaten us there is ..."
				}
			case Joiner:
				if joins(toks, marks, m, last) {
					cut(i, i+1)
				}
			}
			i = int(marks[m].Last) - 1
			m++
			continue
		}
		switch c := text[toks[i].Start]; {
		case EndsSentence(text, toks, i, last):
			asks := c == '?'
			cur.Aside = false
			cut(i, i+1)
			cur.Sentence++
			for j := len(dst) - 1; asks && j >= begin; j-- {
				dst[j].Asks = true
			}
			begin = len(dst)
		case c == ';' || c == ':' && i+1 < last && toks[i+1].Shape&Glued == 0:
			cut(i, i+1)
		case i == closes:
		case (c == '(' || dash(text, toks, i)) && !cur.Aside && aside(text, toks, marks, m, i, last) > 0:
			closes = aside(text, toks, marks, m, i, last) // the clause goes on behind it
		case c == '(' || c == ')' || dash(text, toks, i):
			open := !cur.Aside && c != ')'
			cut(i, i+1)
			cur.Aside = open
		case c == ',':
			next := m < len(marks) && int(marks[m].First) == i+1
			if cur.Leads && !alone(marks, cur, i) || next && marks[m].Role >= Starter || next && marks[m].Role == Joiner && !short(toks, marks, m, last) {
				cut(i, i+1)
			}
		}
	}
	cut(last, last)
	return dst
}

// alone says whether the clause is no more than the word that opens it before the mark at i: "however, they must".
func alone(marks []Mark, cur Clause, i int) bool {
	return int(marks[cur.Opener].Last) == i && marks[cur.Opener].First == cur.First
}

// asideReach is how many tokens a short aside has at most.
const asideReach = 14

// aside is the mark that closes the short aside which the mark at i opens: one without a verb of its own that the marks
// know; 0 where there is none.
func aside(text string, toks []Token, marks []Mark, m, i, last int) int {
	for j := i + 1; j < last && j <= i+asideReach; j++ {
		for m < len(marks) && int(marks[m].First) < j {
			m++
		}
		if m < len(marks) && int(marks[m].First) == j && marks[m].Role != Inside && marks[m].Role != Joiner {
			return 0
		}
		switch {
		case toks[j].Shape&Punct == 0:
		case EndsSentence(text, toks, j, last):
			return 0
		case text[toks[i].Start] == '(' && text[toks[j].Start] == ')', text[toks[i].Start] != '(' && dash(text, toks, j):
			return j
		}
	}
	return 0
}

// leadReach is how many tokens are looked over for the comma that ends a leading clause.
const leadReach = 40

// opensMain says whether the mark m, in a leading clause that no comma ends, begins the main clause.
func opensMain(text string, toks []Token, marks []Mark, m int, cur Clause, last int) bool {
	at := marks[m].First
	if at < cur.First+3 || m > 0 && marks[m-1].Last == at || m+1 >= len(marks) || marks[m+1].First != marks[m].Last || marks[m+1].Role != Auxiliary {
		return false
	}
	for i := int(at); i < last && i < int(at)+leadReach; i++ {
		if toks[i].Shape&Punct == 0 {
			continue
		}
		if text[toks[i].Start] == ',' {
			return i+1 >= last // the comma of a quotation's end
		}
		if EndsSentence(text, toks, i, last) {
			break
		}
	}
	return true
}

// joins says whether mark m joins clauses, not words: what follows begins one.
func joins(toks []Token, marks []Mark, m, last int) bool {
	after := marks[m].Last
	if int(after) < last && toks[after].Shape&Punct != 0 {
		after++ // 'and "those who'
	}
	return int(after) < last && m+1 < len(marks) && marks[m+1].First == after && (marks[m+1].Role >= Starter || marks[m+1].Role == Opener)
}

// short says whether what follows the joiner m is a word of a list: another mark or the end comes within two tokens.
func short(toks []Token, marks []Mark, m, last int) bool {
	after := int(marks[m].Last)
	for i := max(0, after-6); i < after-2; i++ { // a list's other comma
		if toks[i].Shape&(Punct|Glued) == Punct|Glued && toks[i].End-toks[i].Start == 1 {
			return true
		}
	}
	for i := after; i < after+3; i++ {
		if i >= last || toks[i].Shape&Punct != 0 {
			return true
		}
	}
	return false
}

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

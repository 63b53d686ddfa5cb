package attribute

import (
	"unicode/utf8"

	"parley/features"
	"parley/pipeline/segment"
)

// A tag says what an item is in its sentence.
type tag uint8

const (
	tNoun tag = iota // also adjectives and every unknown word in lower case
	tName            // a capitalised word, or several with hyphens and dots between
	tNum
	tTime
	tDet
	tPoss
	tGen // 's
	tSubj
	tObj
	tRefl
	tPrep
	tTo
	tConj
	tSub
	tWh
	tThat
	tRel
	tHave
	tBe
	tDo
	tModal
	tNeg
	tAdv
	tFin  // finite verb
	tBase // infinitive, or present plural
	tPart
	tIng
	tComma
	tColon
	tSemi
	tDash
	tStop
	tQuote // a whole quotation that is speech
	tParen // a whole bracket
	tOpen  // what no rule looks into
)

// An item is a word, a mark, a bracket or a whole quotation of a sentence.
type item struct {
	start, end int
	inner      segment.Span // of a quotation, without its marks
	tag        tag
	forms      form
	cue, adj   int16
	quoted     bool // stands inside a quoted piece
	last       bool // last word of a quoted piece
	upper      bool
	word       features.Word
	class      class
}

func (it *item) nominal() bool {
	return it.tag == tNoun || it.tag == tName || it.tag == tNum || it.tag == tTime
}

// is says whether the item has one of the classes.
func (it *item) is(c class) bool { return it.class&c != 0 }

// longPiece is the number of words from which a quotation counts as speech of its own, whatever stands around it.
const longPiece = 14

// A reader cuts a sentence into items. It is reused from sentence to sentence.
type reader struct {
	lex   *lexicon
	text  string
	toks  []features.Token
	items []item

	asked     bool // a transcript's question is read
	upperNext bool // the word after the one at hand has a capital
}

// mostItems is the most items read at once. A longer sentence is no sentence, and is read in stretches, so that rules that
// look back over a sentence stay cheap.
const mostItems = 400

// read fills items with the sentence's; t is the index of the first token at or after the sentence's start. It returns the
// index of the first token that it has not read: that of the next sentence, or of the next stretch of this one.
func (r *reader) read(sent segment.Span, quotes []segment.Quote, t int) int {
	r.items = r.items[:0]
	q := 0
	for q < len(quotes) && quotes[q].End <= sent.Start {
		q++
	}
	pieceEnd, pieceClose, pieceFirst := -1, -1, 0
	for t < len(r.toks) && int(r.toks[t].Start) < sent.End && len(r.items) < mostItems {
		tok := r.toks[t]
		start := int(tok.Start)
		if pieceEnd >= 0 && start >= pieceEnd {
			r.endPiece(pieceFirst)
			pieceEnd = -1
			if start < pieceClose {
				t++
				continue
			}
		}
		for q < len(quotes) && (quotes[q].End <= start || quotes[q].Depth > 1) {
			q++
		}
		if q < len(quotes) && pieceEnd < 0 && start >= quotes[q].Start {
			qu := quotes[q]
			q++
			if qu.Start < start || r.speech(qu) {
				end := min(qu.End, sent.End)
				in := qu.Inner
				in.Start, in.End = max(in.Start, start), min(in.End, end)
				if in.End < in.Start {
					in.End = in.Start
				}
				r.items = append(r.items, item{start: start, end: end, inner: in, tag: tQuote})
				for t < len(r.toks) && int(r.toks[t].Start) < end {
					t++
				}
				continue
			}
			pieceEnd, pieceClose, pieceFirst = qu.Inner.End, qu.End, len(r.items)
			for t < len(r.toks) && int(r.toks[t].Start) < qu.Inner.Start {
				t++
			}
			if qu.Inner.Len() == 0 {
				pieceEnd = -1
			}
			continue
		}
		if tok.Shape&features.Punct != 0 {
			t = r.mark(t, sent.End, pieceEnd >= 0)
			continue
		}
		t = r.unit(t, sent.End, pieceEnd >= 0)
	}
	if pieceEnd >= 0 {
		r.endPiece(pieceFirst)
	}
	return t
}

// endPiece closes the quoted piece that starts with item first. A comma before the closing mark is the reporter's.
func (r *reader) endPiece(first int) {
	n := len(r.items)
	if n <= first {
		return
	}
	it := &r.items[n-1]
	it.last = true
	if it.end-it.start == 1 && r.text[it.start] == ',' {
		it.tag = tComma
	}
}

// speech says whether a quotation is speech of its own, not a quoted piece of the reporter's sentence.
func (r *reader) speech(q segment.Quote) bool {
	if q.Open || q.Runs {
		return true
	}
	in := q.Inner.In(r.text)
	if len(in) == 0 {
		return false
	}
	words, ends := 0, 0
	for i := range len(in) {
		if in[i] == ' ' {
			words++
		}
		if (in[i] == '.' || in[i] == '?' || in[i] == '!') && i+2 < len(in) && in[i+1] == ' ' && i > 2 {
			ends++
		}
	}
	if words+1 >= longPiece || ends > 0 && words > 4 {
		return true
	}
	n := len(r.items)
	if n == 0 {
		return true
	}
	switch p := &r.items[n-1]; p.tag {
	case tColon, tComma:
		return true
	case tConj, tDash:
		return capital(in)
	default:
		return p.cue != 0 && r.lex.cues[p.cue].frames&fQuote != 0 && capital(in)
	}
}

func capital(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b >= 'A' && b <= 'Z':
			return true
		case b == '[' || b == '\\' || b == ' ':
			continue
		case b >= utf8.RuneSelf:
			return true
		default:
			return false
		}
	}
	return false
}

func (r *reader) at(t int) string { return r.text[r.toks[t].Start:r.toks[t].End] }

// mark adds the punctuation at t and returns the index of the next token.
func (r *reader) mark(t, end int, quoted bool) int {
	tok := r.toks[t]
	it := item{start: int(tok.Start), end: int(tok.End), tag: tOpen, quoted: quoted, word: tok.Word}
	n := len(r.items)
	switch s := r.at(t); s {
	case ",":
		it.tag = tComma
	case ":":
		it.tag = tColon
	case ";":
		it.tag = tSemi
	case ".", "?", "!", "…":
		it.tag = tStop
	case "–", "—":
		it.tag = tDash
	case "-":
		if tok.Shape&features.Glued == 0 || n > 0 && r.items[n-1].tag == tDash {
			it.tag = tDash
		}
	case "]":
		if to := r.address(t, end); to > t {
			return to
		}
	case "(", "[":
		if s == "[" && r.link(t, end) {
			return t + 1
		}
		if to := r.bracket(t, end); to > t {
			it.tag, it.end = tParen, int(r.toks[to-1].End)
			r.items = append(r.items, it)
			return to
		}
	case "'", "’":
		if next := r.clitic(t, end, &it); next > t {
			r.items = append(r.items, it)
			return next
		}
		if n > 0 && tok.Shape&features.Glued != 0 && r.items[n-1].nominal() && hasAnySuffix(r.text[r.items[n-1].start:r.items[n-1].end], "s", "S") {
			it.tag = tGen
		}
	}
	if quoted && it.tag != tGen {
		it.tag = tOpen
	}
	r.items = append(r.items, it)
	return t + 1
}

// bracket returns the index after the bracket that closes the one at t, or t where none does within a few words.
func (r *reader) bracket(t, end int) int {
	const most = 40
	depth := 0
	for i := t; i < len(r.toks) && i < t+most && int(r.toks[i].Start) < end; i++ {
		if r.toks[i].Shape&features.Punct == 0 {
			continue
		}
		switch r.at(i) {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
			if depth == 0 {
				return i + 1
			}
		}
	}
	return t
}

// link says whether the bracket at t opens a link, "[Name](address)": the name is read, the address is not.
func (r *reader) link(t, end int) bool {
	to := r.bracket(t, end)
	return to > t && to < len(r.toks) && int(r.toks[to].Start) < end && r.toks[to].Shape&features.Glued != 0 && r.at(to) == "("
}

// address returns the index after a link's address, where the bracket at t ends a link's name; else t.
func (r *reader) address(t, end int) int {
	if t+1 >= len(r.toks) || r.toks[t+1].Shape&features.Glued == 0 || r.at(t+1) != "(" {
		return t
	}
	for i := t + 2; i < min(len(r.toks), t+mostItems) && int(r.toks[i].Start) < end && r.toks[i].Shape&features.Glued != 0; i++ {
		if r.at(i) == ")" {
			return i + 1
		}
	}
	return t
}

// clitic reads what an apostrophe glues to a word: 's, 're, 've, 'll, 'd, n't is part of its word.
func (r *reader) clitic(t, end int, it *item) int {
	n := len(r.items)
	if n == 0 || t+1 >= len(r.toks) || r.toks[t].Shape&features.Glued == 0 || r.toks[t+1].Shape&features.Glued == 0 || int(r.toks[t+1].Start) >= end {
		return t
	}
	p := &r.items[n-1]
	it.end = int(r.toks[t+1].End)
	switch r.at(t + 1) {
	case "s", "S":
		it.tag = tGen
		if p.tag == tSubj || p.tag == tThat || p.tag == tRel || p.tag == tWh {
			it.tag = tBe
		}
	case "re", "m":
		it.tag = tBe
	case "ve":
		it.tag = tHave
	case "ll", "d":
		it.tag = tModal
	case "t":
		it.tag = tNeg
	default:
		return t
	}
	return t + 2
}

// unit adds the word at t with what is glued to it ("Amir-Abdollahian", "U.S.", "Sen.") and returns the next index.
func (r *reader) unit(t, end int, quoted bool) int {
	first := r.toks[t]
	e := r.lex.of(first.Word)
	it := item{start: int(first.Start), end: int(first.End), quoted: quoted, word: first.Word, upper: first.Shape&features.Upper != 0}
	parts := 1
	i := t + 1
	for i < len(r.toks) && int(r.toks[i].Start) < end && r.toks[i].Shape&(features.Punct|features.Glued) == features.Punct|features.Glued {
		if s := r.at(i); s == "," && first.Shape&features.Digit != 0 && i+1 < len(r.toks) && r.toks[i+1].Shape&(features.Digit|features.Glued) == features.Digit|features.Glued {
			it.end = int(r.toks[i+1].End) // "5,000"
			i += 2
			continue
		}
		glued := i+1 < len(r.toks) && r.toks[i+1].Shape&(features.Punct|features.Glued) == features.Glued && int(r.toks[i+1].Start) < end
		s := r.at(i)
		if glued && (s == "-" || s == "‑" || s == "/" || s == "." || s == "&" || s == "_" || (s == "'" || s == "’") && !r.isClitic(i+1)) {
			it.end = int(r.toks[i+1].End)
			if s != "." {
				e = r.lex.of(r.toks[i+1].Word)
			}
			i += 2
			parts++
			continue
		}
		if s == "." && (e.class&cAbbrev != 0 && parts == 1 && it.upper || it.end-int(r.toks[i-1].Start) == 1 && r.toks[i-1].Shape&features.Upper != 0) {
			// an initial or a known abbreviation keeps its dot, unless the sentence ends there
			if int(r.toks[i].End) < end || parts > 1 {
				it.end = int(r.toks[i].End)
				i++
				continue
			}
		}
		break
	}
	it.class = e.class
	if parts == 1 {
		it.forms, it.cue, it.adj = e.forms, e.cue, e.adj
	}
	if !it.upper && parts == 1 && e.class == 0 && e.forms == 0 {
		it.forms = guess(r.text[it.start:it.end])
	}
	r.upperNext = i < len(r.toks) && int(r.toks[i].Start) < end && r.toks[i].Shape&features.Upper != 0
	it.tag = r.first(&it, e, first.Shape, parts)
	r.items = append(r.items, it)
	return i
}

func (r *reader) isClitic(t int) bool {
	switch r.at(t) {
	case "s", "S", "t", "re", "ve", "ll", "d", "m":
		return true
	}
	return false
}

// first is the tag that the word alone suggests.
func (r *reader) first(it *item, e entry, shape features.Shape, parts int) tag {
	known := e.class != 0 || e.forms != 0
	start := len(r.items) == 0
	if n := len(r.items); n > 0 {
		switch r.items[n-1].tag {
		case tColon, tQuote, tStop, tDash:
			start = true
		}
	}
	if shape&features.Digit != 0 {
		return tNum
	}
	c := e.class
	if it.upper {
		if c&cTime != 0 && (c&cModal == 0 || !start) {
			return tTime
		}
		if c&cSubj != 0 && (start || it.end-it.start == 1) {
			return tSubj
		}
		if start && c&cTitle != 0 && r.upperNext {
			return tName
		}
		if !start || !known || c&(cTitle|cSource) != 0 && e.forms == 0 || parts > 1 {
			if c&(cSubj|cPoss|cDet|cPrep|cConj|cOf) == 0 || !start && parts > 1 {
				return tName
			}
		}
	}
	switch {
	case c&cThat != 0:
		return tThat
	case c&cRel != 0:
		return tRel
	case c&cSubj != 0:
		return tSubj
	case c&cPoss != 0:
		return tPoss
	case c&cObj != 0:
		return tObj
	case c&cReflexive != 0:
		return tRefl
	case c&cTo != 0:
		return tTo
	case c&cHave != 0:
		return tHave
	case c&cBe != 0:
		return tBe
	case c&cDo != 0:
		return tDo
	case c&cModal != 0:
		return tModal
	case c&cNeg != 0:
		return tNeg
	case c&cConj != 0:
		return tConj
	case c&cSub != 0 && c&cPrep == 0:
		return tSub
	case c&cWh != 0:
		return tWh
	case c&cDet != 0:
		return tDet
	case c&cPrep != 0:
		return tPrep
	case c&cTime != 0:
		return tTime
	case c&cAdv != 0 && e.forms == 0:
		return tAdv
	case !known && it.end-it.start > 4 && hasAnySuffix(r.text[it.start:it.end], "ly"):
		return tAdv
	}
	return tNoun
}

// guess tells from its ending what forms of a verb an unknown word may be.
func guess(w string) form {
	switch n := len(w); {
	case n > 4 && w[n-2:] == "ed" && w[n-3] != 'e':
		return vPast | vPart
	case n > 5 && w[n-3:] == "ing":
		return vIng
	}
	return 0
}

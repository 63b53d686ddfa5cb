package attribute

import (
	"strings"
	"unicode/utf8"

	"parley/features"
	"parley/pipeline/segment"
)

// longPiece is the number of words from which a quotation counts as speech of its own, whatever stands around it.
const longPiece = 14

// A reader cuts a sentence into items. It is reused from sentence to sentence.
type reader struct {
	lex   *lexicon
	text  string
	toks  []features.Token
	items []item

	busy         bool // something of the sentence may attribute
	asking       bool // a transcript's question is read
	upperNext    bool // the word after the one at hand has a capital
	anew         bool // the word at hand starts a sentence, before which no stop stands
	particleNext bool // the word at hand and the one after it are small words inside names
}

// mostItems is the most items read at once. A longer sentence is no sentence, and is read in stretches, so that rules that
// look back over a sentence stay cheap.
const mostItems = 400

// read fills items with the sentence's, most at most; t is the index of the first token at or after the sentence's start. It
// returns the index of the first token that it has not read: that of the next sentence, or of the next stretch of this one.
func (r *reader) read(sent segment.Span, quotes []segment.Quote, t, most int) int {
	r.items, r.busy, r.anew = r.items[:0], false, false
	q := 0
	for q < len(quotes) && quotes[q].End <= sent.Start {
		q++
	}
	pieceEnd, pieceClose, pieceFirst := -1, -1, 0
	for t < len(r.toks) && int(r.toks[t].Start) < sent.End && len(r.items) < most && !r.anew {
		start := int(r.toks[t].Start)
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
		if pieceEnd >= 0 {
			t = r.readTo(t, min(pieceEnd, sent.End), sent.End, most, true)
			continue
		}
		if q == len(quotes) || start < quotes[q].Start {
			stop := sent.End
			if q < len(quotes) {
				stop = min(stop, quotes[q].Start)
			}
			t = r.readTo(t, stop, sent.End, most, false)
			continue
		}
		qu := quotes[q]
		q++
		if qu.Start < start || r.speech(qu) {
			end := min(qu.End, sent.End)
			in := qu.Inner
			in.Start, in.End = max(in.Start, start), min(in.End, end)
			if in.End < in.Start {
				in.End = in.Start
			}
			it := r.push()
			it.start, it.end, it.inner, it.tag, it.runs = start, end, in, tQuote, qu.Runs
			r.busy = true
			t = r.behind(t, end)
			continue
		}
		t = r.behind(t, qu.Inner.Start)
		if qu.Inner.Len() > 0 {
			pieceEnd, pieceClose, pieceFirst = qu.Inner.End, qu.End, len(r.items)
		}
	}
	if pieceEnd >= 0 {
		r.endPiece(pieceFirst)
	}
	if len(r.items) > 0 && r.items[0].is(cPerceive) {
		r.busy = true // "To NAME, the deal was a trap"
	}
	return t
}

// readTo adds the words and marks from token t on that start before stop, most items at most, and returns the index of the next
// token. end is the sentence's end. Most words are in small letters, have a blank behind them, and are what the tables say,
// whatever else stands there.
func (r *reader) readTo(t, stop, end, most int, quoted bool) int {
	for t < len(r.toks) && int(r.toks[t].Start) < stop && len(r.items) < most {
		tok := &r.toks[t]
		if tok.Shape&features.Punct != 0 {
			t = r.mark(t, end, quoted)
			continue
		}
		if tok.Shape&features.Upper != 0 && !quoted && r.startsAnew(t, end) {
			r.anew = true
			return t
		}
		it, e := r.push(), r.lex.of(tok.Word)
		it.start, it.end, it.quoted, it.word = int(tok.Start), int(tok.End), quoted, tok.Word
		if e.varies || tok.Shape&(features.Apart|features.Upper) != features.Apart {
			t = r.odd(it, t, end)
			continue
		}
		it.class, it.forms, it.tag, it.cue, it.adj = e.class, e.forms, e.tag, e.cue, e.adj
		if e.class == 0 && e.forms == 0 {
			it.forms, it.tag = guess(r.shown(it))
		}
		r.busy = r.busy || e.stirs
		t++
	}
	return t
}

// behind is the index of the first token from t on that starts at offset or behind it.
func (r *reader) behind(t, offset int) int {
	for t < len(r.toks) && int(r.toks[t].Start) < offset {
		t++
	}
	return t
}

// push adds an empty item, for its reader to fill in place: an item that is made elsewhere and copied costs a tenth of Find.
// Further items may move it.
func (r *reader) push() *item {
	if n := len(r.items); n < cap(r.items) {
		r.items = r.items[:n+1]
		r.items[n] = item{}
	} else {
		r.items = append(r.items, item{})
	}
	return &r.items[len(r.items)-1]
}

// shown is the item as it is written.
func (r *reader) shown(it *item) string { return r.text[it.start:it.end] }

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
	words := strings.Count(in, " ") + 1
	if words >= longPiece || words > fewWords && holdsStop(in) {
		return true
	}
	n := len(r.items)
	if n == 0 {
		return !r.nameInMarks(q)
	}
	switch r.tagAt(n - 1) {
	case tComma:
		return !r.opensPhrase(q)
	case tColon:
		return true
	case tConj, tDash:
		return capital(in) && (strings.Contains(in, " ") || hasAnySuffix(in, ",", ".", "?", "!"))
	default:
		return r.frames(n-1)&fQuote != 0 && capital(in)
	}
}

// fewWords is how many words of a quotation are no sentences, though a stop stands between them: "No. Never."
const fewWords = 5

// holdsStop says whether a stop with a blank and more words behind it stands in a quotation, not right at its start.
func holdsStop(in string) bool {
	for i := 3; i+2 < len(in); i++ {
		if (in[i] == '.' || in[i] == '?' || in[i] == '!') && in[i+1] == ' ' {
			return true
		}
	}
	return false
}

// opensPhrase says whether a quoted piece is the first word or two of the reporter's own phrase: 'According to NAME, "quiet"
// talks will go on'.
func (r *reader) opensPhrase(q segment.Quote) bool {
	in, after := q.Inner.In(r.text), r.text[q.End:]
	return !capital(in) && len(after) > 1 && after[0] == ' ' && (after[1] >= 'A' && after[1] <= 'Z' || after[1] >= 'a' && after[1] <= 'z') &&
		!hasAnySuffix(in, ",", ".", "?", "!") && len(in) < mostPhrase
}

// nameInMarks says whether a quoted piece that opens the sentence is a name in quotation marks, with the reporter's verb right
// behind it: '"Evening Courier" argues that ...', not '"Never," said NAME'.
func (r *reader) nameInMarks(q segment.Quote) bool {
	in, after := q.Inner.In(r.text), r.text[q.End:]
	if len(in) >= mostPhrase || len(after) < 2 || after[0] != ' ' || after[1] < 'a' || after[1] > 'z' || hasAnySuffix(in, ",", ".", "?", "!", "…", "-", "—") {
		return false
	}
	for _, w := range strings.Fields(in) {
		if !capital(w) {
			return false
		}
	}
	return true
}

// mostPhrase is the length in bytes of a quoted piece that opens a phrase.
const mostPhrase = 24

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

package segment

import (
	"slices"
	"unicode/utf8"
)

// A pending quotation is open: its mark was met, its closing mark was not yet.
type pending struct {
	quote int // index in quoter.quotes
	class class
	weak  int // offset behind a mark that closes it unless a better one comes, 0 where there was none
}

// quoter finds the quotations of one block after the other.
type quoter struct {
	words  *words
	text   string
	quotes []Quote
	class  []class // of each quote
	stack  []pending
	count  [classes]int // open quotations of each class
	ends   []int        // scratch

	first   int   // the block's first quotation
	carried class // class of the quotation that the block before left open
}

// mostOpen is how many quotations may be open at once; more are a broken page, and not worth the memory.
const mostOpen = 256

// longestWeak is the length in bytes up to which a quotation may end at a mark that is more likely a plural's apostrophe.
const longestWeak = 80

// interesting marks the bytes that quotation marks start with.
var interesting = [256]bool{'"': true, '\'': true, '`': true, 0xC2: true, 0xE2: true}

// scan appends the quotations of text[from:end] to q.quotes. next is the class of the mark that the following block
// opens with: a quotation that is open at the end goes on there.
func (q *quoter) scan(from, end int, next class) []Quote {
	q.first = len(q.quotes)
	text := q.text
	for i := from; i < end; {
		c := text[i]
		if !interesting[c] {
			i = skip(text, i+1, end, '"', '\'', '`')
			continue
		}
		switch c {
		case '"':
			if c := openingClass(text[i+1 : end]); c != doubleClass { // the page's own mark before a curly one
				q.straight(from, i, end)
			}
			i++
		case '\'':
			if i+1 < end && text[i+1] == '\'' && (i+2 >= end || text[i+2] != '\'') {
				q.ticks(from, i, end)
				i += 2
				break
			}
			q.apostrophe(from, i, end, 1, appClass, true)
			i++
		case '`':
			if i+1 < end && text[i+1] == '`' {
				q.open(i, 2, tickClass)
				i++
			}
			i++
		case 0xC2:
			i += q.guillemet(from, i, end)
		default:
			i += q.curly(from, i, end)
		}
	}
	q.finish(q.first, from, end, next)
	return q.quotes[q.first:len(q.quotes):len(q.quotes)]
}

func (q *quoter) open(i, n int, c class) {
	if len(q.stack) >= mostOpen {
		return
	}
	for len(q.stack) > 0 { // an apostrophe that looked like a mark does not survive the next mark of its class
		top := q.stack[len(q.stack)-1]
		if top.class != c || !c.single() {
			break
		}
		q.pop()
	}
	q.stack = append(q.stack, pending{quote: len(q.quotes), class: c})
	q.count[c]++
	q.quotes = append(q.quotes, Quote{Span: Span{i, -1}, Inner: Span{i + n, -1}})
	q.class = append(q.class, c)
}

// close ends the innermost quotation of the class with the mark of n bytes at i; there must be one.
func (q *quoter) close(c class, i, n int) {
	for q.stack[len(q.stack)-1].class != c {
		q.pop()
	}
	top := q.stack[len(q.stack)-1]
	q.stack = q.stack[:len(q.stack)-1]
	q.count[c]--
	q.quotes[top.quote].End, q.quotes[top.quote].Inner.End = i+n, i
}

// pop gives the innermost quotation up: it ends at its weak mark, or was none.
func (q *quoter) pop() {
	top := q.stack[len(q.stack)-1]
	q.stack = q.stack[:len(q.stack)-1]
	q.count[top.class]--
	qu := &q.quotes[top.quote]
	if top.weak > 0 && top.weak-qu.Start <= longestWeak {
		_, n := utf8.DecodeLastRuneInString(q.text[:top.weak])
		qu.End, qu.Inner.End = top.weak, top.weak-n
	}
}

// straight reads a straight mark by what stands on its two sides, and by parity where they do not tell.
func (q *quoter) straight(from, i, end int) {
	text := q.text
	l, r := before(text, from, i), after(text, i+1, end)
	open := q.count[straightClass] > 0
	canOpen := (l == edge || l == opener || l == dash) && r != edge
	canClose := l != edge && l != opener && (r == edge || r == closer || r == dash)
	switch {
	case canOpen && !canClose:
		if l == opener && text[i-1] == ':' && open {
			q.close(straightClass, i, 1)
			break
		}
		q.open(i, 1, straightClass)
	case canClose && !canOpen:
		switch inch := text[i-1] >= '0' && text[i-1] <= '9'; {
		case open && inch && r == edge && nextLower(text, i+1, end) && q.stack[len(q.stack)-1].class == straightClass && q.stack[len(q.stack)-1].weak == 0:
			q.stack[len(q.stack)-1].weak = i + 1
		case open:
			q.close(straightClass, i, 1)
		case q.count[doubleClass] > 0 && !inch:
			q.close(doubleClass, i, 1)
		case !inch:
			q.resume(straightClass, from, i, 1)
		}
	case open:
		q.close(straightClass, i, 1)
	case canOpen || l == closer || r == word && l == word && i > from:
		if l == word && text[i-1] >= '0' && text[i-1] <= '9' {
			break
		}
		q.open(i, 1, straightClass)
	}
}

// apostrophe reads a mark that is an apostrophe unless it closes a quotation or, where it may, opens one.
func (q *quoter) apostrophe(from, i, end, n int, c class, mayOpen bool) {
	text := q.text
	l, r := before(text, from, i), after(text, i+n, end)
	if (l == edge || l == opener || l == dash && r == word) && r != edge {
		if mayOpen && r != closer && !q.elided(i+n, end) {
			q.open(i, n, c)
		}
		return
	}
	if len(q.stack) == 0 || r == word || r == opener {
		return // don’t
	}
	top := &q.stack[len(q.stack)-1]
	if !top.class.single() || l == edge || i <= q.quotes[top.quote].Inner.Start {
		return
	}
	if s := text[i-1] | 0x20; (s == 's' || s == 'z' || s == 'x') && r == edge && nextLower(text, i+n, end) { // officials’ words
		if top.weak == 0 {
			top.weak = i + n
		}
		return
	}
	q.close(top.class, i, n)
}

// elided says whether what follows an apostrophe at i is a decade or a word whose beginning is left out: ’90s, ’em.
func (q *quoter) elided(i, end int) bool {
	if n := digits(q.text, i, end); n == 2 {
		return i+2 >= end || q.text[i+2] == 's' || after(q.text, i+2, end) != word
	}
	w := wordAt(q.text, i, min(end, i+longestForm))
	return w > i && q.words.of(q.text[i:w])&elision != 0
}

// nextLower says whether one blank and a lower-case letter follow.
func nextLower(text string, i, end int) bool {
	i = trimLeft(text, i, end)
	return i < end && wordAt(text, i, end) > i && !upperAt(text, i, end)
}

// resume makes a quotation of what stands before a closing mark, if the block before left one open.
func (q *quoter) resume(c class, from, i, n int) {
	if q.carried != c || len(q.stack) > 0 {
		return
	}
	q.carried = noClass
	whole := Quote{Span: Span{from, i + n}, Inner: Span{from, i}, Runs: true}
	q.quotes, q.class = slices.Insert(q.quotes, q.first, whole), slices.Insert(q.class, q.first, c)
}

package resolve

import (
	"parley/data"
	"parley/features"
)

// An expr is a stretch of text that names a day, a month or a way to one.
type expr struct {
	first, last int32 // tokens
	from, to    int   // the same in bytes
	kind        exprKind
	year        int16     // 0 where not said
	month, day  int8      // 0 where not said
	shift       int16     // of a relative day, in days; of a weekday, -1 for "last", 1 for "next"; of a month, in months
	date        data.Date // what it means, once tell has run; zero where that cannot be known
	source      string
}

type exprKind uint8

const (
	onDay      exprKind = iota + 1 // month and day, maybe a year
	inMonth                        // a month, maybe a year
	onWeekday                      // day is the weekday, Sunday 0
	byShift                        // so many days from now: "yesterday", "two days ago"
	byShiftOf                      // so many days from the day told of before: "a week earlier"
	sameDay                        // the day told of before
	monthShift                     // "this month", "last month"
	inYear                         // shift years from now
	afterEvent                     // shift days from an event that the words after it name: no day of its own
	vague                          // "last week": no day can be told
)

// The years a date of the page may have; any other number is no year.
const (
	firstYear = 1900
	lastYear  = 2099
)

// scanDates finds the page's dates.
func (p *page) scanDates() {
	next := 0
	p.datesAt.empty(len(p.text))
	for i := range p.mayDate.all() {
		if i < next {
			continue
		}
		c := p.classes[i]
		var e expr
		ok := false
		switch {
		case c&dateWords == 0:
			e, ok = p.numeric(i)
		case c&isMonth != 0:
			e, ok = p.monthExpr(i)
		case c&isWeekday != 0 && p.is(i+1, isNoDay):
		case c&isWeekday != 0 && p.toks[i].Shape&features.Upper != 0:
			e, ok = p.weekdayExpr(i), true
		default:
			e, ok = p.relativeExpr(i)
		}
		if !ok {
			continue
		}
		if n := len(p.exprs); n > 0 {
			e.first = max(e.first, p.exprs[n-1].last)
		}
		e.from, e.to = int(p.toks[e.first].Start), int(p.toks[e.last-1].End)
		p.exprs = append(p.exprs, e)
		p.datesAt.add(e.from)
		next = int(e.last)
	}
	p.datesAt.count()
}

// num is the number that token i writes in digits; -1.
func (p *page) num(i int) int {
	if i < 0 || i >= len(p.toks) || p.toks[i].Shape&features.Digit == 0 {
		return -1
	}
	s := p.str(i)
	n := 0
	for k := 0; k < len(s); k++ {
		if s[k] < '0' || s[k] > '9' {
			if k > 0 && len(s)-k == 2 && (s[k:] == "st" || s[k:] == "nd" || s[k:] == "rd" || s[k:] == "th") {
				return n
			}
			return -1
		}
		if n = 10*n + int(s[k]-'0'); n > 9999 {
			return -1
		}
	}
	return n
}

func (p *page) year(i int) int {
	if n := p.num(i); n >= firstYear && n <= lastYear && p.toks[i].End-p.toks[i].Start == 4 {
		return n
	}
	return 0
}

// relativeExpr reads "yesterday", "two days ago", "a week earlier", "last week", "this month", "the same day".
func (p *page) relativeExpr(i int) (expr, bool) {
	x := p.lex(i)
	switch {
	case x.class&isDay != 0:
		return expr{first: int32(i), last: int32(i + 1), kind: byShift, shift: int16(x.number)}, true
	case x.class&isSame != 0:
		return expr{first: int32(i), last: int32(i + 2), kind: sameDay}, p.is(i+1, isUnit) && p.lex(i+1).number == 1
	case x.class&isShift != 0:
		return p.shiftedUnit(i)
	case x.class&isUnit != 0:
		return p.countedUnits(i)
	}
	return expr{}, false
}

// shiftedUnit reads "last month", "this morning", "the next day", whose "last" or "next" is token i.
func (p *page) shiftedUnit(i int) (expr, bool) {
	if !p.is(i+1, isUnit) {
		return expr{}, false
	}
	e := expr{first: int32(i), last: int32(i + 2)}
	switch n, u := p.lex(i).number, p.lex(i+1).number; {
	case u == 30:
		e.kind, e.shift = monthShift, int16(n)
	case u == 7:
		e.kind = vague
	case p.is(i+1, isHour) && n <= 0 && n >= -1: // "last night", "this morning"
		e.kind, e.shift = byShift, int16(n)
	case u == 1 && n == 1: // "the next morning"
		e.kind, e.shift = byShiftOf, 1
	default:
		return expr{}, false
	}
	return e, true
}

// countedUnits reads "two days ago", "a week earlier", "the day before", "three years ago", whose unit is token i.
func (p *page) countedUnits(i int) (expr, bool) {
	n, unit := p.countBefore(i), p.lex(i).number
	if n == 0 && unit == 1 && p.is(i-1, isDefinite) && p.is(i+1, isBack) && !p.is(i+1, isAgo) {
		n = 1 // "the day before"
	}
	e := expr{first: int32(i - 1), last: int32(i + 2)}
	switch {
	case n == 0:
		return expr{}, false
	case unit == 100 && p.is(i+1, isAgo):
		e.kind, e.shift = inYear, -int16(n)
	case unit > 7:
		return expr{}, false
	case p.is(i+1, isBack) && p.str(i+1) != "":
		e.kind, e.shift = p.countOf(i+1), -int16(n)*int16(unit)
		if p.is(i+1, isAgo) {
			e.kind = byShift
		}
	case p.is(i+1, isForth):
		e.kind, e.shift = p.countOf(i+1), int16(n)*int16(unit)
	default:
		return expr{}, false
	}
	return e, true
}

// countBefore is the number before token i, as a word or in one or two digits; 0 where none stands there.
func (p *page) countBefore(i int) int {
	if p.is(i-1, isNumber) {
		return int(p.lex(i - 1).number)
	}
	if n := p.num(i - 1); n > 0 && n < 100 {
		return n
	}
	return 0
}

// countOf tells "a week before," and "two days later", which count from the day told of before, from "a week before the
// vote".
func (p *page) countOf(k int) exprKind {
	if p.is(k, isPreposition) && k+1 < len(p.toks) && p.toks[k+1].Shape&features.Punct == 0 && !p.is(k+1, isReplyTo) {
		return afterEvent
	}
	return byShiftOf
}

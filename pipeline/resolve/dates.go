package resolve

import (
	"time"

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
	for _, at := range p.mayDate {
		i := int(at)
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
		next = int(e.last)
	}
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

// monthExpr reads a date around the month's name at token i: "March 28, 2025", "28 March", "13 Aug 2018", "in July".
func (p *page) monthExpr(i int) (expr, bool) {
	if p.toks[i].Shape&features.Upper == 0 {
		return expr{}, false
	}
	e := expr{first: int32(i), last: int32(i + 1), kind: inMonth, month: p.lex(i).number}
	k := i + 1
	if p.punct(k, ".") {
		k++
	}
	if d := p.num(k); d >= 1 && d <= 31 && p.near(i, k) {
		e.kind, e.day, e.last = onDay, int8(d), int32(k+1)
		k++
		if p.punct(k, "-–") && p.num(k+1) >= 1 && p.num(k+1) <= 31 { // "May 2-4": the first day
			k += 2
			e.last = int32(k)
		}
	} else if d := p.num(i - 1); d >= 1 && d <= 31 && p.near(i-1, i) {
		e.kind, e.day, e.first = onDay, int8(d), int32(i-1)
	} else if p.is(i-1, isOrdinal) {
		e.first = int32(i - 1)
	}
	y := k
	if p.punct(y, ",") {
		y++
	}
	if n := p.year(y); n > 0 {
		e.year, e.last = int16(n), int32(y+1)
	} else if e.kind == onDay && e.first < int32(i) && p.punct(int(e.first)-1, "’'") {
		return expr{}, false
	}
	if e.kind == inMonth && e.year == 0 {
		if !p.is(i-1, isIn|isPart|isShift) {
			return expr{}, false // "May", "March" and the like may be other words
		}
		e.shift = 0
		if p.is(i-1, isShift) {
			e.shift = int16(p.lex(i - 1).number)
			e.first--
		}
	}
	return e, true
}

// weekdayExpr reads "on Tuesday", "last Sunday".
func (p *page) weekdayExpr(i int) expr {
	e := expr{first: int32(i), last: int32(i + 1), kind: onWeekday, day: p.lex(i).number}
	if p.is(i-1, isShift) {
		e.first--
		if e.shift = int16(p.lex(i - 1).number); e.shift == 0 {
			e.shift = 2 // "this Friday": of this week, either way
		}
	}
	return e
}

// relativeExpr reads "yesterday", "two days ago", "a week earlier", "last week", "this month", "the same day".
func (p *page) relativeExpr(i int) (expr, bool) {
	x := p.lex(i)
	e := expr{first: int32(i), last: int32(i + 1)}
	switch {
	case x.class&isDay != 0:
		e.kind, e.shift = byShift, int16(x.number)
		return e, true
	case x.class&isSame != 0:
		if p.is(i+1, isUnit) && p.lex(i+1).number == 1 {
			e.kind, e.last = sameDay, int32(i+2)
			return e, true
		}
	case x.class&isShift != 0:
		if p.is(i+1, isUnit) {
			switch u := p.lex(i + 1); {
			case u.number == 30:
				e.kind, e.last, e.shift = monthShift, int32(i+2), int16(x.number)
				return e, true
			case u.number == 7:
				e.kind, e.last = vague, int32(i+2)
				return e, true
			case u.number == 1 && x.number == 1: // "the next morning"
				e.kind, e.last, e.shift = byShiftOf, int32(i+2), 1
				return e, true
			}
		}
	case x.class&isUnit != 0:
		n := 0
		switch {
		case p.is(i-1, isNumber):
			n = int(p.lex(i - 1).number)
		case p.num(i-1) > 0 && p.num(i-1) < 100:
			n = p.num(i - 1)
		}
		if n == 0 && x.number == 1 && p.is(i-1, isDefinite) && p.is(i+1, isBack) && !p.is(i+1, isAgo) {
			n = 1 // "the day before"
		}
		if x.number == 100 && n > 0 && p.is(i+1, isAgo) {
			return expr{first: int32(i - 1), last: int32(i + 2), kind: inYear, shift: -int16(n)}, true
		}
		if n == 0 || x.number > 7 {
			return e, false
		}
		e.first--
		e.last = int32(i + 2)
		switch {
		case p.is(i+1, isBack) && p.str(i+1) != "":
			e.shift = -int16(n) * int16(x.number)
			e.kind = p.countOf(i + 1)
			if p.is(i+1, isAgo) {
				e.kind = byShift
			}
			return e, true
		case p.is(i+1, isForth):
			e.shift, e.kind = int16(n)*int16(x.number), p.countOf(i+1)
			return e, true
		}
	}
	return e, false
}

// countOf tells "a week before," and "two days later", which count from the day told of before, from "a week before the
// vote".
func (p *page) countOf(k int) exprKind {
	if p.is(k, isPreposition) && k+1 < len(p.toks) && p.toks[k+1].Shape&features.Punct == 0 && !p.is(k+1, isReplyTo) {
		return afterEvent
	}
	return byShiftOf
}

// numeric reads "2025-05-14" and "5/14/25".
func (p *page) numeric(i int) (expr, bool) {
	if i+4 >= len(p.toks) || p.toks[i+1].Shape&(features.Glued|features.Punct) != features.Glued|features.Punct {
		return expr{}, false
	}
	sep := p.text[p.toks[i+1].Start]
	if sep != '/' && sep != '-' || p.text[p.toks[i+3].Start] != sep ||
		p.toks[i+2].Shape&p.toks[i+3].Shape&p.toks[i+4].Shape&features.Glued == 0 {
		return expr{}, false
	}
	a, b, c := p.num(i), p.num(i+2), p.num(i+4)
	e := expr{first: int32(i), last: int32(i + 5), kind: onDay}
	switch {
	case sep == '-' && p.year(i) > 0 && b >= 1 && b <= 12 && c >= 1 && c <= 31:
		e.year, e.month, e.day = int16(a), int8(b), int8(c)
		return e, true
	case sep == '/' && a >= 1 && a <= 12 && b >= 1 && b <= 31 && (p.year(i+4) > 0 || c >= 0 && c < 100 && p.toks[i+4].End-p.toks[i+4].Start == 2):
		if c < 100 {
			c += 2000
		}
		e.year, e.month, e.day = int16(c), int8(a), int8(b)
		return e, true
	}
	return expr{}, false
}

// addDays moves a day.
func addDays(d data.Date, n int) data.Date { return data.DateOf(d.Time().AddDate(0, 0, n)) }

// valid says whether year, month and day are a day of the calendar.
func valid(year int16, month, day int8) bool {
	if month >= 1 && month <= 12 && day >= 1 && day <= 28 {
		return true
	}
	t := time.Date(int(year), time.Month(month), int(day), 0, 0, 0, 0, time.UTC)
	return int(t.Month()) == int(month) && t.Day() == int(day)
}

// apart is how many days part two days.
func apart(a, b data.Date) int {
	n := int(a.Days()) - int(b.Days())
	if n < 0 {
		return -n
	}
	return n
}

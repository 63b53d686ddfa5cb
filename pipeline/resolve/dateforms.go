package resolve

import "parley/features"

// monthExpr reads a date around the month's name at token i: "March 28, 2025", "28 March", "13 Aug 2018", "in July".
func (p *page) monthExpr(i int) (expr, bool) {
	if p.toks[i].Shape&features.Upper == 0 {
		return expr{}, false
	}
	e := expr{first: int32(i), last: int32(i + 1), kind: inMonth, month: p.lex(i).number}
	k := i + 1
	if p.punct(k, period) {
		k++
	}
	if d := p.num(k); d >= 1 && d <= 31 && p.near(i, k) {
		e.kind, e.day, e.last = onDay, int8(d), int32(k+1)
		k++
		if p.punct(k, hyphen|enDash) && p.num(k+1) >= 1 && p.num(k+1) <= 31 { // "May 2-4": the first day
			k += 2
			e.last = int32(k)
		}
	} else if d := p.num(i - 1); d >= 1 && d <= 31 && p.near(i-1, i) {
		e.kind, e.day, e.first = onDay, int8(d), int32(i-1)
	} else if p.is(i-1, isOrdinal) {
		e.first = int32(i - 1)
	}
	y := k
	if p.punct(y, comma) {
		y++
	}
	if n := p.year(y); n > 0 {
		e.year, e.last = int16(n), int32(y+1)
	} else if e.kind == onDay && e.first < int32(i) && p.punct(int(e.first)-1, apostrophes) {
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

package resolve

import (
	"time"

	"parley/data"
	"parley/pipeline/segment"
)

// tell gives every date its meaning, in the order of the text: one that counts from a day told of before counts from the
// last one outside furniture and contents.
func (p *page) tell() {
	told := data.Date{}
	for k := range p.exprs {
		e := &p.exprs[k]
		e.date, e.source = p.dayOf(*e, told)
		pos := e.from
		if e.date.Day == 0 || p.inContent(int(e.first)) {
			continue
		}
		if b := p.block(pos); b >= 0 && (p.segs.Blocks[b].Kind == segment.Furniture || p.segs.Blocks[b].Kind == segment.Caption) {
			continue
		}
		told = e.date
	}
}

// dayOf is the day that an expression means, and how that is known; told is the day told of before, zero where none.
func (p *page) dayOf(e expr, told data.Date) (data.Date, string) {
	base := p.anchor.date
	switch e.kind {
	case onDay:
		return p.dayInYear(e)
	case inMonth:
		return p.monthInYear(e)
	case onWeekday:
		if base.Day != 0 {
			return addDays(base, p.daysTo(e)), relative
		}
	case byShift:
		if p.anchor.exact {
			return addDays(base, int(e.shift)), relative
		}
	case byShiftOf:
		if told.Day > 0 {
			return addDays(told, int(e.shift)), relative
		}
		if p.anchor.exact && e.shift < 0 {
			return addDays(base, int(e.shift)), relative
		}
	case sameDay:
		return told, relative
	case inYear:
		if base.Year != 0 {
			return data.Date{Year: base.Year + e.shift}, relative
		}
	case monthShift:
		if base.Month != 0 {
			d := data.DateOf(data.Date{Year: base.Year, Month: base.Month}.Time().AddDate(0, int(e.shift), 0))
			d.Day = 0
			return d, relative
		}
	}
	return data.Date{}, ""
}

// dayInYear is the day of "February 7, 2025", or of "February 7" in the year that fits the page.
func (p *page) dayInYear(e expr) (data.Date, string) {
	d, source := data.Date{Year: e.year, Month: e.month, Day: e.day}, stated
	if e.year == 0 {
		d.Year, source = p.yearFor(e.month, e.day), inferred
	}
	if d.Year == 0 || !valid(d.Year, d.Month, d.Day) {
		return data.Date{}, ""
	}
	return d, source
}

// monthInYear is the month of "February 2025", or of "in February": the last one that is not after the page's.
func (p *page) monthInYear(e expr) (data.Date, string) {
	base := p.anchor.date
	switch {
	case e.year != 0:
		return data.Date{Year: e.year, Month: e.month}, stated
	case base.IsZero():
		return data.Date{}, ""
	case e.month > base.Month:
		return data.Date{Year: base.Year - 1, Month: e.month}, inferred
	}
	return data.Date{Year: base.Year, Month: e.month}, inferred
}

// daysTo is how many days after the page's own the weekday lies: "next" looks forward, any other backward, but where the page's day is
// not its own it is the nearest.
func (p *page) daysTo(e expr) int {
	n := int(e.day) - weekday(p.anchor.date) // -6 .. 6
	switch {
	case e.shift == 2:
	case e.shift > 0:
		if n <= 0 {
			n += 7
		}
	case !p.anchor.exact:
		if n > 3 {
			n -= 7
		} else if n < -3 {
			n += 7
		}
	case n > 0 || n == 0 && e.shift < 0:
		n -= 7
	}
	return n
}

// forward is how many days after a page's own day a date without a year may lie: the day of writing is the writer's own.
const forward = 2

// yearFor is the year of a month and day: the last one not after the page's day, or, from any other date on the page, the
// nearest.
func (p *page) yearFor(month, day int8) int16 {
	base := p.anchor.date
	if base.IsZero() {
		return p.guessYear(month, day, data.Date{})
	}
	latest := base.Days() + forward
	best, least := int16(0), 0
	for y := base.Year + 1; y >= base.Year-4; y-- {
		if !valid(y, month, day) {
			continue
		}
		d := data.Date{Year: y, Month: month, Day: day}
		if p.anchor.exact && d.Days() > latest {
			continue
		}
		if p.anchor.exact {
			return y // the latest
		}
		if n := apart(d, base); best == 0 || n < least {
			best, least = y, n
		}
	}
	return best
}

// addDays moves a day.
func addDays(d data.Date, n int) data.Date { return data.DateOfDays(d.Days() + int32(n)) }

// weekday is that of a day, Sunday 0.
func weekday(d data.Date) int {
	const sunday = 3 - 7*farDay // long ago: 1970 had its first Sunday after three days
	return int(d.Days()-sunday) % 7
}

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

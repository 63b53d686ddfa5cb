package data

import (
	"fmt"
	"time"
)

// A Date is a day, a month (Day 0) or a year (Month 0) of the Gregorian calendar. The zero Date is none.
type Date struct {
	Year       int16
	Month, Day int8
}

// Precision is day, month, year or none.
func (d Date) Precision() string {
	switch {
	case d.Year == 0:
		return "none"
	case d.Month == 0:
		return "year"
	case d.Day == 0:
		return "month"
	}
	return "day"
}

// IsZero says whether there is no date.
func (d Date) IsZero() bool { return d.Year == 0 }

// Time is the date's first instant in UTC.
func (d Date) Time() time.Time {
	return time.Date(int(d.Year), time.Month(max(d.Month, 1)), int(max(d.Day, 1)), 0, 0, 0, 0, time.UTC)
}

// Days counts from 1970-01-01 to the date's first day, as Parquet's DATE does.
func (d Date) Days() int32 {
	y, m := int32(d.Year), int32(max(d.Month, 1))
	if m -= 3; m < 0 { // years that begin in March end with the day that leap years have more
		y, m = y-1, m+12
	}
	y += 400 // the calendar repeats after so many; no year is negative now, and division goes down
	return 365*y + y/4 - y/100 + y/400 + (153*m+2)/5 + int32(max(d.Day, 1)) - 1 - 865565
}

// DateOf is the day of t in t's own time zone; none where its year is not of four digits.
func DateOf(t time.Time) Date {
	if t.Year() < 1 || t.Year() > 9999 {
		return Date{}
	}
	return Date{int16(t.Year()), int8(t.Month()), int8(t.Day())}
}

// String is ISO 8601 at the date's precision: "2025-02-07", "2025-02", "2025", "".
func (d Date) String() string {
	switch d.Precision() {
	case "none":
		return ""
	case "year":
		return fmt.Sprintf("%04d", d.Year)
	case "month":
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// ParseDate reads what String writes; "" is an error, as is a day that its month has not.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() == 0 { // Go has a year 0, the calendar and Date have none
			break
		}
		d := DateOf(t)
		if len(s) < 10 {
			d.Day = 0
		}
		if len(s) < 7 {
			d.Month = 0
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("date %q: want YYYY-MM-DD, YYYY-MM or YYYY", s)
}

// DateOfDays is the day that lies n days after 1970-01-01.
func DateOfDays(n int32) Date { return DateOf(time.Unix(int64(n)*86400, 0).UTC()) }

// DateAt is the date of the day n of a table as far as a precision of month or year says that it is known; none for nil.
func DateAt(n *int32, precision string) Date {
	if n == nil {
		return Date{}
	}
	d := DateOfDays(*n)
	switch precision {
	case "year":
		d.Month, d.Day = 0, 0
	case "month":
		d.Day = 0
	}
	return d
}

// ISODay is the day n of a table as 2025-02-07, "" for nil.
func ISODay(n *int32) string { return DateAt(n, "day").String() }

package data

import (
	"fmt"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		in        string
		want      Date
		precision string
		days      int32
	}{
		{"1970-01-01", Date{1970, 1, 1}, "day", 0},
		{"1969-12-31", Date{1969, 12, 31}, "day", -1},
		{"2025-02-07", Date{2025, 2, 7}, "day", 20126},
		{"2024-02-29", Date{2024, 2, 29}, "day", 19782},
		{"2025-02", Date{2025, 2, 0}, "month", 20120},
		{"2025", Date{2025, 0, 0}, "year", 20089},
		{"0001-01-01", Date{1, 1, 1}, "day", -719162},
		{"9999-12-31", Date{9999, 12, 31}, "day", 2932896},
	} {
		d, err := ParseDate(c.in)
		if err != nil || d != c.want || d.Precision() != c.precision || d.Days() != c.days || d.String() != c.in || d.IsZero() {
			t.Errorf("date %q: have %v %v, %s, %d days, %q; want %v, %s, %d days",
				c.in, d, err, d.Precision(), d.Days(), d.String(), c.want, c.precision, c.days)
		}
	}
}

func TestParseDateErrors(t *testing.T) {
	for _, in := range []string{"", "25", "2025-2-7", "2025-02-30", "2023-02-29", "2025-13", "2025-00", "2025-01-00", "0000", "0000-01-01",
		"2025/02/07", "07-02-2025", "2025-02-07 ", "+025-01-01", "-025", "２０２５", "2025-02-07T00:00"} {
		if d, err := ParseDate(in); err == nil {
			t.Errorf("date %q: have %v, want an error", in, d)
		} else if want := fmt.Sprintf("date %q: want YYYY-MM-DD, YYYY-MM or YYYY", in); err.Error() != want {
			t.Errorf("date %q: have %v, want %s", in, err, want)
		}
	}
}

// TestDateRoundTrip goes through every day of four centuries, in which the calendar repeats, and back.
func TestDateRoundTrip(t *testing.T) {
	first := Date{1800, 1, 1}.Time()
	days := Date{1800, 1, 1}.Days()
	for i := range 146097 {
		at := first.AddDate(0, 0, i)
		d := DateOf(at)
		back, err := ParseDate(d.String())
		if err != nil || back != d || !d.Time().Equal(at) || d.Days() != days+int32(i) {
			t.Fatalf("day %v: have %v, %v, back %v, %d days", at, d, err, back, d.Days())
		}
	}
}

func TestDateOf(t *testing.T) {
	late := time.Date(2025, 2, 7, 23, 30, 0, 0, time.FixedZone("", -5*3600))
	if have, want := DateOf(late), (Date{2025, 2, 7}); have != want {
		t.Errorf("have %v, want %v: the day in the time's own zone", have, want)
	}
	for _, year := range []int{-1, 0, 10000, 1 << 17} {
		if d := DateOf(time.Date(year, 1, 2, 0, 0, 0, 0, time.UTC)); !d.IsZero() {
			t.Errorf("year %d: have %v, want none", year, d)
		}
	}
	if z := (Date{}); z.Precision() != "none" || z.String() != "" {
		t.Errorf("zero date: have %q %q", z.Precision(), z.String())
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2025-02-07", "2025-02", "2025", "", "2025-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && d.String() != s || err != nil && !d.IsZero() {
			t.Fatalf("date %q: have %v, %v", s, d, err)
		}
	})
}

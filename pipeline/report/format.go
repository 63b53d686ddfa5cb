package report

import (
	"fmt"
	"net/url"
	"strings"
)

// The interval drawings of the tables are 200 units wide: -1 at 10, +1 at 190.
const (
	middle   = 100
	halfways = 90
)

// at is where x of the scale stands in a drawing.
func at(x float64) string { return fmt.Sprintf("%.1f", middle+halfways*min(max(x, -1), 1)) }

// Signed is a number with two decimals and its sign, a real minus, which screen readers say and fonts make as wide as a plus.
func Signed(x float64) string {
	s := fmt.Sprintf("%+.2f", x)
	if s == "-0.00" {
		s = "+0.00"
	}
	return strings.Replace(s, "-", "−", 1)
}

// words is a code of the tables as words: conditional_support -> conditional support.
func words(s string) string { return strings.ReplaceAll(s, "_", " ") }

// grouped is a number with thin blanks between groups of three digits.
func grouped(n int64) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

// side is the class of an interval: for, against, or on both sides of 0.
func side(low, high float64) string {
	switch {
	case low > 0:
		return "for"
	case high < 0:
		return "against"
	}
	return "open"
}

// Link is the address if it is one of the web, else "": no page may be led to run or to read something.
func Link(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// Mark cuts text into plain and marked parts by turns, plain first; a span that begins inside the one before is left out.
// kept says which spans were marked. Spans are bytes of text, in order of their starts.
func Mark(text string, spans [][2]int) (parts []string, kept []int) {
	done := 0
	for i, s := range spans {
		if s[0] < done || s[1] > len(text) || s[0] >= s[1] {
			continue
		}
		parts = append(parts, text[done:s[0]], text[s[0]:s[1]])
		kept = append(kept, i)
		done = s[1]
	}
	return append(parts, text[done:]), kept
}

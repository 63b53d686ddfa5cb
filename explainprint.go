package main

import (
	"cmp"
	"slices"
	"strings"

	"parley/models"
)

func printExplanation(p *printer, x *explained, col colours) {
	if x.Explanation != nil {
		p.f("%s%s%s, %s", col.strong, clean(x.Statement.Speaker), col.off, x.day())
		if x.Statement.Outlet != "" {
			p.f(", %s", clean(x.Statement.Outlet))
		}
		p.f("\n%s%s%s\n\n", col.dim, clean(x.Document.URI), col.off)
	}
	for _, piece := range x.pieces() {
		open, shut := "", ""
		if piece.hit && col.off != "" {
			open, shut = colourOf(piece.contribution, col), col.off
		} else if piece.hit {
			open, shut = "[", "]"
		}
		p.f("%s%s%s", open, piece.text, shut)
	}
	p.f("\n\n")
	printSum(p, x, col)
}

// A piece is a stretch of the shown text, safe for a screen: a hit, or what lies between two.
type piece struct {
	text         string
	hit          bool
	contribution float64 // of all evidence that the piece holds
}

// pieces parts the shown text at its hits. A hit that overlaps one before it is left to the list below the text.
func (x *explained) pieces() []piece {
	hits := slices.Clone(x.m.Evidence)
	slices.SortStableFunc(hits, func(a, b models.Evidence) int { return cmp.Compare(a.Start, b.Start) })
	var out []piece
	at := x.span.Start
	for i, h := range hits {
		if h.Start < at || h.End > x.span.End {
			continue
		}
		sum := 0.0
		for _, same := range hits[i:] {
			if same.End <= h.End {
				sum += same.Contribution
			}
		}
		out = append(out, piece{text: cleanPiece(x.text[at:h.Start])}, piece{cleanPiece(x.text[h.Start:h.End]), true, sum})
		at = h.End
	}
	out = append(out, piece{text: cleanPiece(x.text[at:x.span.End])})
	return slices.DeleteFunc(out, func(p piece) bool { return p.text == "" })
}

// cleanPiece is clean that keeps white space at the ends, as one blank.
func cleanPiece(s string) string {
	if s == "" {
		return ""
	}
	c := clean(s)
	if isBlank(s[0]) {
		c = " " + c
	}
	if isBlank(s[len(s)-1]) && c != " " {
		c += " "
	}
	return c
}

func isBlank(b byte) bool { return b == ' ' || b >= '\t' && b <= '\r' }

func colourOf(contribution float64, col colours) string {
	switch {
	case contribution > 0:
		return col.good
	case contribution < 0:
		return col.bad
	}
	return col.strong
}

// scope is the clause in which the hit works, safe for a screen; "" where that is all of the text shown, or not known.
func (x *explained) scope(e models.Evidence) string {
	if e.Scope.Start < 0 || e.Scope.End > len(x.text) || e.Scope.End <= e.Scope.Start {
		return ""
	}
	s := clean(x.text[e.Scope.Start:e.Scope.End])
	if s == strings.TrimRight(clean(x.text[x.span.Start:x.span.End]), ".?!") {
		return ""
	}
	return s
}

// printSum shows each hit and the sum that the score is.
func printSum(p *printer, x *explained, col colours) {
	for _, e := range x.m.Evidence {
		p.f("  %s%+.3f%s  %s  %s  weight %.2f", colourOf(e.Contribution, col), e.Contribution, col.off,
			pad(clean(x.text[e.Start:e.End]), 28), pad(clean(e.Entry+" ("+e.Category+")"), 34), e.Weight)
		if at := x.line(e.Entry); at != "" {
			p.f("  %s%s%s", col.dim, at, col.off)
		}
		if len(e.Modifiers) > 0 {
			p.f("  %s", clean(strings.Join(e.Modifiers, ", ")))
		}
		if s := x.scope(e); s != "" {
			p.f("\n          %sin: %s%s", col.dim, s, col.off)
		}
		p.f("\n")
	}
	if len(x.m.Evidence) == 0 {
		p.f("  nothing counted\n")
	}
	p.f("  %s%+.3f%s  the sum, which is the score: %s%s%s at confidence %.2f\n", col.strong, x.m.Score, col.off,
		col.strong, x.m.Label, col.off, x.m.Confidence)
}

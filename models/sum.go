package models

import (
	"cmp"
	"slices"

	"parley/features"
)

// Factors of clauses beside the others of a statement, by what they are to it.
const (
	beforeBut    = 0.4 // what a "but" follows
	concededTo   = 0.4 // although ...
	reasonFactor = 0.7 // because ...
	askedFactor  = 0.3 // a question that is not rhetorical
	lastFactor   = 2
)

// sum weighs the parts against each other: score = sum of w v / sum of w, with w = v*v times the clause's factor. cond says of
// each part whether it is conditional.
func (r *reader) sum(out *Stance, values []clauseValue, cond []bool) {
	if len(r.parts) == 0 {
		return
	}
	r.weighClauses(values)
	if r.leftOpen(values) {
		for p := range r.parts {
			if x := &r.parts[p]; x.mods&format != 0 {
				x.value = 0
			}
		}
	}
	total := 0.0
	for p := range r.parts {
		x := &r.parts[p]
		total += x.value * x.value * r.factors[x.clause]
	}
	for p := range r.parts {
		if x := &r.parts[p]; x.value != 0 {
			out.add(r, x, x.value*x.value*r.factors[x.clause]/total*x.value, cond[p])
		}
	}
}

// weighClauses notes the factor of each clause.
func (r *reader) weighClauses(values []clauseValue) {
	factors := r.factors[:0]
	for c := range values {
		f := 1.0
		switch r.opener(c) {
		case concede:
			f = concededTo
		case reason:
			f = reasonFactor
		case contrast:
			for k := c - 1; k >= 0 && k >= c-maxClauses && r.clauses[k].Sentence >= r.clauses[c].Sentence-1; k-- {
				if r.clauses[k].Sentence == r.clauses[c].Sentence || r.clauses[c].Leads {
					factors[k] *= beforeBut
				}
			}
		}
		if r.clauses[c].Asks && !values[c].mood.asks {
			f *= askedFactor
		}
		factors = append(factors, f)
	}
	if n := len(factors); n > 1 {
		factors[n-1] *= lastFactor
	}
	r.factors = factors
}

// leftOpen says whether an indirect way is left open, beside which a format refused says nothing.
func (r *reader) leftOpen(values []clauseValue) bool {
	for p := range r.parts {
		if x := &r.parts[p]; x.value > 0 && values[x.clause].mood.indirect {
			return true
		}
	}
	return false
}

// add makes a row of evidence of the part.
func (out *Stance) add(r *reader, x *part, contribution float64, cond bool) {
	h := x.head
	if h < 0 {
		h = x.noun
	}
	if cond {
		x.mods |= conditional
	}
	hit := &r.hits[h]
	line := &r.m.lines[hit.line]
	out.Evidence = append(out.Evidence, Evidence{line.ID, int(r.toks[hit.first].Start), int(r.toks[hit.last-1].End),
		line.Category, line.Weight, r.modifiers(x.mods, cond), contribution, r.scopeOf(hit, x.clause)})
	out.Score += contribution
}

// scopeOf is the clause in which the hit works, most often c.
func (r *reader) scopeOf(x *hit, c int) Span {
	if c >= len(r.clauses) || x.first < r.clauses[c].First || x.last > r.clauses[c].Last {
		i, _ := slices.BinarySearchFunc(r.clauses, x.first+1, func(c features.Clause, at int32) int { return cmp.Compare(c.First, at) })
		c = i - 1
	}
	first, last := x.first, x.last
	if c >= 0 && last <= r.clauses[c].Last {
		first, last = r.clauses[c].First, r.clauses[c].Last
	}
	return Span{int(r.toks[first].Start), int(r.toks[last-1].End)}
}

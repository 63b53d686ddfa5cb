package models

import (
	"cmp"
	"slices"

	"parley/features"
)

// Factors of clauses beside the others of a statement, by what they are to it.
const (
	beforeBut     = 0.4 // what a "but" follows
	concededTo    = 0.4 // although ...
	reasonFactor  = 0.7 // because ...
	askedFactor   = 0.3 // a question that is not rhetorical
	lastFactor    = 2
	atLargeFactor = 0.2 // diplomacy praised beside ill words of this deal
)

// sum weighs the parts against each other: score = sum of w v / sum of w, with w = v*v times the clause's factor.
func (r *reader) sum(out *Stance, values []clauseValue, cond []bool) {
	if len(r.parts) == 0 {
		return
	}
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
	r.factors = factors
	if n := len(values); n > 1 {
		factors[n-1] *= lastFactor
	}
	if r.blamesThis() {
		for p := range r.parts {
			if x := &r.parts[p]; x.value > 0 && x.noun >= 0 && r.in(r.hits[x.noun].first, atLargeClass) {
				factors[x.clause] *= atLargeFactor
			}
		}
	}
	open := false // a way left open beside a format refused
	for c := range values {
		v := &values[c]
		for p := v.lo; p < v.hi; p++ {
			open = open || r.parts[p].value > 0 && v.mood.indirect
		}
	}
	total := 0.0
	for c := range values {
		for p := values[c].lo; p < values[c].hi; p++ {
			x := &r.parts[p]
			if open && x.mods&format != 0 {
				x.value = 0
			}
			total += x.value * x.value * factors[c]
		}
	}
	if total == 0 {
		return
	}
	for c := range values {
		for p := values[c].lo; p < values[c].hi; p++ {
			x := &r.parts[p]
			if x.value == 0 {
				continue
			}
			w := x.value * x.value * factors[c] / total * x.value
			out.add(r, x, w, cond[p])
		}
	}
}

func (out *Stance) add(r *reader, x *part, contribution float64, cond bool) {
	h := x.head
	if h < 0 {
		h = x.noun
	}
	if cond {
		x.mods |= conditional
	}
	hit := r.hits[h]
	line := &r.m.lines[hit.line]
	out.Evidence = append(out.Evidence, Evidence{line.ID, int(r.toks[hit.first].Start), int(r.toks[hit.last-1].End),
		line.Category, line.Weight, r.modifiers(x.mods, cond), contribution, r.scopeOf(hit)})
	out.Score += contribution
}

// scopeOf is the clause in which the hit works.
func (r *reader) scopeOf(x hit) Span {
	i, _ := slices.BinarySearchFunc(r.clauses, x.first+1, func(c features.Clause, at int32) int { return cmp.Compare(c.First, at) })
	if i > 0 && x.last <= r.clauses[i-1].Last {
		c := r.clauses[i-1]
		return Span{int(r.toks[c.First].Start), int(r.toks[c.Last-1].End)}
	}
	return Span{int(r.toks[x.first].Start), int(r.toks[x.last-1].End)}
}

package models

import (
	"parley/features"
)

// A reader holds what scoring one document needs; it is used again for the next.
type reader struct {
	m    *Model
	text string
	toks []features.Token
	sts  []Statement

	plain   []features.Token // see unquoted
	origin  []int32
	matches []features.Match
	hits    []hit
	places  index
	away    []bool // by hit: names talks that are not the target's
	inside  []bool // by hit: stands in the content of some statement
	done    []outcome
	deed    float64 // sign of the first clear statement of the text: what "the decision" means

	marks   []features.Mark
	markHit []int32 // by mark: its hit
	clauses []features.Clause
	spans   []span // by clause: its hits
	namedAt []bool // by clause: it names the target or means it by a pronoun
	parts   []part
	units   []unit
}

// A span is a range of hits.
type span struct{ lo, hi int }

// An outcome is what later statements of the document need to know of an earlier one.
type outcome struct {
	about bool
	score float64
	side  category
}

func (r *reader) reset(m *Model, text string, toks []features.Token, sts []Statement) {
	r.m, r.text, r.toks, r.sts = m, text, toks, sts
	r.indexTokens()
	plain, origin := r.unquoted()
	r.matches, r.hits = m.find(plain, r.matches, r.hits[:0])
	for i := range r.hits {
		if x := &r.hits[i]; origin != nil {
			x.first, x.last, x.end = origin[x.first], origin[x.last-1]+1, origin[x.end-1]+1
		}
	}
	r.indexHits()
	r.done = r.done[:0]
	r.deed = 0
	r.away = r.away[:0]
	r.inside = r.inside[:0]
	for range r.hits {
		r.away = append(r.away, false)
		r.inside = append(r.inside, false)
	}
	for _, s := range sts {
		for _, sp := range s.Spans {
			lo, hi := r.hitsOf(sp)
			for h := lo; h < hi; h++ {
				r.inside[h] = true
			}
		}
	}
	r.partners()
}

// names says whether hit h names the target.
func (r *reader) names(h int) bool { return r.hits[h].cat.target() && !r.away[h] }

func (r *reader) namesIn(lo, hi int, outside bool) bool {
	for h := lo; h < hi; h++ {
		if r.names(h) && !(outside && r.inside[h]) {
			return true
		}
	}
	return false
}

package models

import (
	"slices"

	"parley/features"
)

// A reader holds what scoring one document needs; it is used again for the next.
type reader struct {
	m       *Model
	text    string
	toks    []features.Token
	sts     []Statement
	torn    bool             // the text is a statement without its page
	passage features.Passage // text and toks, to be cut

	around   []span // see surroundings
	matches  []features.Match
	hits     []hit
	places   index
	askings  []int32 // hits that tell a question
	thirds   []int32 // hits that name another partner
	done     []outcome
	pieces   []piece
	contents []content // by statement
	settings []setting // likewise
	values   []clauseValue
	late     []bool     // by part: it is conditional
	factors  []float64  // by clause
	evidence []Evidence // of this text and those before; what lies behind it is free
	mods     []string   // their modifiers, likewise
	leads    []Evidence
	parties  map[string]category // by name of a speaker, see party
	deed     float64             // sign of the deed that the first clear statement of the text tells of: what "the decision" means

	marks   []features.Mark
	markHit []int32           // by mark: its hit
	divided cuts              // all statements
	lead    cuts              // the lead read last
	clauses []features.Clause // those at work: of a statement, or of its lead
	spans   []held            // by clause: its hits
	namedAt []bool            // by clause: it names the target or means it by a pronoun
	parts   []part
	units   []unit
}

// A span is a range of hits, or of what else is said.
type span struct{ lo, hi int }

// Held are the hits of a range, and what they are.
type held struct {
	lo, hi int
	kinds  kinds
}

// A piece is one of a content's, as tokens and as hits.
type piece struct {
	tokens span
	hits   held
}

// Cuts are clauses, and by clause its hits.
type cuts struct {
	clauses []features.Clause
	spans   []held
}

// A content is what a statement holds: its pieces, and its clauses.
type content struct {
	pieces, clauses span
	cue             span // its tokens; of a direct quotation's none, but where the words go on with its sentence
	anew            bool // it answers a question on another topic
}

// said is the statement's content, piece by piece.
func (r *reader) said(i int) []piece {
	return r.pieces[r.contents[i].pieces.lo:r.contents[i].pieces.hi]
}

// kinds are those of all hits in the statement's content.
func (r *reader) kinds(i int) (all kinds) {
	for _, x := range r.said(i) {
		all = all.with(x.hits.kinds)
	}
	return all
}

// held are the kinds of all hits in the clauses at work.
func (r *reader) held() (all kinds) {
	for c := range r.spans {
		all = all.with(r.spans[c].kinds)
	}
	return all
}

// An outcome is what later statements of the document need to know of an earlier one.
type outcome struct {
	about   bool
	score   float64
	side    category
	party   category // that the speaker's name tells of
	carried int      // how many statements in a row, with it, are tied to the target by the speaker's last one alone
}

func (r *reader) reset(m *Model, text string, toks []features.Token, sts []Statement, torn bool) {
	r.m, r.text, r.toks, r.sts, r.torn = m, text, toks, sts, torn
	r.passage = features.Passage{Text: text, Toks: toks, Titles: m.titled}
	r.search()
	r.indexHits()
	r.pieces, r.contents = r.pieces[:0], r.contents[:0]
	for i := range sts {
		begin := len(r.pieces)
		for _, sp := range sts[i].Spans {
			r.pieces = append(r.pieces, r.pieceOf(sp))
		}
		x := content{pieces: span{begin, len(r.pieces)}}
		if sts[i].Cue.Ok() && (sts[i].Form != "direct" || r.fragment(&sts[i])) {
			x.cue.lo, x.cue.hi = r.tokensIn(sts[i].Cue)
		}
		x.anew = r.asksAnew(i)
		r.contents = append(r.contents, x)
	}
	r.done = r.done[:0]
	r.settings = slices.Grow(r.settings[:0], len(sts))[:len(sts)]
	r.clauses, r.spans = r.divided.clauses[:0], r.divided.spans[:0]
	r.deed = 0
	for i := range r.pieces {
		x := &r.pieces[i]
		for h := x.hits.lo; h < x.hits.hi; h++ {
			r.hits[h].inside = true
		}
	}
	r.partners()
}

// names says whether hit h names the target.
func (r *reader) names(h int) bool { return int(r.hits[h].named) == h }

// lastNamed is the last of the hits [lo, hi) that names the target; -1.
func (r *reader) lastNamed(lo, hi int) int {
	if lo < hi {
		if h := int(r.hits[hi-1].named); h >= lo {
			return h
		}
	}
	return -1
}

func (r *reader) namesIn(lo, hi int) bool { return r.lastNamed(lo, hi) >= 0 }

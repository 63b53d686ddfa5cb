package models

import (
	"math"
	"strings"

	"parley/features"
)

// A reader holds what scoring one document needs; it is used again for the next.
type reader struct {
	m    *Model
	text string
	toks []features.Token
	sts  []Statement

	matches []features.Match
	hits    []hit
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

// A setting is what a statement's surroundings say about it.
type setting struct {
	frame      bool     // the attribution names the target
	question   bool     // the question does
	reply      int      // index of the statement answered, which is about the target; -1
	before     bool     // the same speaker's last statement is about the target
	near       bool     // the text just before names the target
	stance     float64  // what "his position" means, see standing
	comments   bool     // the attribution comments on a position: "in a critique of his rationale"
	asked      float64  // sign of the target in the question: would you negotiate; 0 where it is no question of will
	side       category // sideA, sideB or noCategory: whom the speaker speaks for
	continues  float64  // sign of the same speaker's last statement, if that is about the target
	named      bool     // the statement names the target somewhere
	pronominal bool     // a pronoun stands for something
	silent     bool     // the statement does not name the target
	pure       bool     // nor anything else: no terms, no other partner
	quoted     bool     // the words are the speaker's own: "he" is another
}

func (s setting) topical() bool { return s.frame || s.question || s.reply >= 0 || s.before || s.near }

// nearBytes is how far back a noun that stands for the target may look for it.
const nearBytes = 400

func (r *reader) reset(m *Model, text string, toks []features.Token, sts []Statement) {
	r.m, r.text, r.toks, r.sts = m, text, toks, sts
	r.matches, r.hits = m.find(toks, r.matches, r.hits[:0])
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

func (r *reader) hitsOf(s Span) (int, int) {
	first, last := tokensIn(r.toks, s)
	return hitsIn(r.hits, first, last)
}

// Windows, in tokens, in which a partner named beside the target says whose talks they are.
const (
	partnerBefore = 5
	partnerAfter  = 7
)

// partners tells talks with others from the target: by a partner beside them, else as the talks named just before.
func (r *reader) partners() {
	last := -1
	for i, h := range r.hits {
		if !h.cat.target() {
			continue
		}
		var a, other bool
		for j := i - 1; j >= 0 && r.hits[j].last >= h.first-partnerBefore && r.sameSentence(j, i); j-- {
			a = a || r.hits[j].cat == sideA
			other = other || h.cat != deal && r.hits[j].cat == third && r.hits[j].last >= h.first-1 // "European talks"
		}
		for j := i + 1; j < len(r.hits) && r.hits[j].first <= h.last+partnerAfter && r.sameSentence(i, j); j++ {
			a = a || r.hits[j].cat == sideA
			other = other || r.hits[j].cat == third && r.partner(j) && (h.cat != deal || r.hits[i+1].cat == among && r.hits[i+1].first == h.last) // "talks with the Europeans"
		}
		switch {
		case other && !a:
			r.away[i] = true
		case !a && h.cat != deal && last >= 0 && int(r.toks[h.first].Start-r.toks[r.hits[last].first].Start) < nearBytes && r.sameParagraph(last, i):
			r.away[i] = r.away[last]
		}
		last = i
	}
}

// partner says whether a preposition stands up to three tokens before hit h: "with the three Arcadian envoys".
func (r *reader) partner(h int) bool {
	for j := h - 1; j >= 0 && r.hits[j].last+3 > r.hits[h].first; j-- {
		if r.hits[j].cat == among || r.hits[j].cat == joiner {
			return true
		}
	}
	return false
}

func (r *reader) sameSentence(i, j int) bool {
	for t := r.hits[i].last; t < r.hits[j].first; t++ {
		if c := r.text[r.toks[t].Start]; (c == '.' || c == '?' || c == '!') && r.toks[t+1].Shape&features.Glued == 0 {
			return false
		}
	}
	return true
}

func (r *reader) sameParagraph(i, j int) bool {
	for t := r.hits[i].last; t <= r.hits[j].first; t++ {
		if r.toks[t].Shape&features.Break != 0 {
			return false
		}
	}
	return true
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

// setting looks around statement i.
func (r *reader) setting(i int) setting {
	st := &r.sts[i]
	s := setting{reply: -1, quoted: st.Form == "direct"}
	if st.Clause.Ok() {
		lo, hi := r.hitsOf(st.Clause)
		s.frame = r.namesIn(lo, hi, true)
		for h := lo; h < hi; h++ {
			s.comments = s.comments || r.hits[h].cat == position && !r.inside[h]
		}
	}
	if st.Question.Ok() {
		lo, hi := r.hitsOf(st.Question)
		s.question = r.namesIn(lo, hi, false)
		for h := lo; h < hi && s.question; h++ {
			if c := r.hits[h].cat; c == ready || c == will || c == engage || c == keep {
				s.asked = 1
			}
		}
	}
	a := st.RespondsTo
	if a < 0 {
		a = r.answered(i)
	}
	if a >= 0 && a < i && r.done[a].about {
		s.reply = a
	}
	if p := r.earlier(i); p >= 0 && r.done[p].about {
		s.before = true
		if d := r.done[p].score; d != 0 {
			s.continues = math.Copysign(1, d)
		}
	}
	if len(st.Spans) > 0 {
		start := st.Spans[0].Start
		lo, hi := r.hitsOf(Span{max(0, start-nearBytes), start})
		s.near = r.namesIn(lo, hi, false)
	}
	s.side = r.side(st)
	if p := r.sameSpeaker(i); s.side == noCategory && p >= 0 {
		s.side = r.done[p].side
	}
	s.stance = r.standing(i)
	return s
}

// answered is the statement that the attribution says is answered ("responded to Aro"): the last one before i by a
// speaker whom the attribution names; -1.
func (r *reader) answered(i int) int {
	st := &r.sts[i]
	if !st.Clause.Ok() {
		return -1
	}
	lo, hi := r.hitsOf(st.Clause)
	for h := lo; h < hi; h++ {
		if r.hits[h].cat != answers || r.inside[h] {
			continue
		}
		name := r.nameAfter(h)
		for j := i - 1; name != "" && j >= 0 && j >= i-maxBack; j-- {
			if r.spokenBy(j, name) {
				return j
			}
		}
	}
	return -1
}

// nameAfter is the last of the capitalized words that follow hit h; "" where there is none.
func (r *reader) nameAfter(h int) string {
	name := ""
	for t := r.hits[h].end; int(t) < len(r.toks) && t < r.hits[h].end+4; t++ {
		k := r.toks[t]
		switch {
		case k.Shape&features.Upper != 0:
			name = r.text[k.Start:k.End]
		case name != "":
			return name
		}
	}
	return name
}

// spokenBy says whether the speaker of statement j, or the clause that attributes it, has the name.
func (r *reader) spokenBy(j int, name string) bool {
	st := &r.sts[j]
	if strings.Contains(st.Speaker, name) {
		return true
	}
	for _, s := range []Span{st.Source, st.Clause} {
		if s.Ok() && strings.Contains(r.text[s.Start:s.End], name) {
			return true
		}
	}
	return false
}

// earlier is the same speaker's last statement before i; -1.
func (r *reader) earlier(i int) int {
	st := &r.sts[i]
	if st.From >= 0 && st.From < i {
		return st.From
	}
	return r.sameSpeaker(i)
}

func (r *reader) sameSpeaker(i int) int {
	st := &r.sts[i]
	if st.SpeakerID == "" {
		return -1
	}
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		if r.sts[j].SpeakerID == st.SpeakerID {
			return j
		}
	}
	return -1
}

// maxBack is how many statements back a document is searched, so that work stays linear.
const maxBack = 40

// side tells whom the speaker speaks for: by the words of the source and those before it, else by whom "we" talk to.
func (r *reader) side(st *Statement) category {
	if st.Source.Ok() {
		from := st.Source.Start
		if st.Clause.Ok() && st.Clause.Start < from {
			from = st.Clause.Start
		}
		lo, hi := r.hitsOf(Span{from, st.Source.End})
		for h := hi - 1; h >= lo; h-- {
			if c := r.hits[h].cat; (c == sideA || c == sideB) && !r.inside[h] && !r.governed(h) {
				return c
			}
		}
	}
	we := false
	for _, s := range st.Spans {
		lo, hi := r.hitsOf(s)
		for h := lo; h < hi; h++ {
			switch c := r.hits[h].cat; {
			case c == self:
				we = true
			case (c == sideA || c == sideB) && we && h > lo && r.governed(h) && r.targetBefore(h, lo):
				return sideA + sideB - c
			}
		}
	}
	return noCategory
}

// targetBefore says whether the target is named right before the partner h: "negotiate with the Arcadians".
func (r *reader) targetBefore(h, lo int) bool {
	for j := h - 1; j >= lo && r.hits[j].last+3 >= r.hits[h].first; j-- {
		if r.hits[j].cat.target() {
			return true
		}
	}
	return false
}

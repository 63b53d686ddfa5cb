package models

import (
	"sort"
	"strings"

	"parley/features"
)

const (
	leadTokens  = 60  // longest sentence that is looked at as a lead
	leadFactor  = 0.5 // what the lead says of the speaker, taken over by words that say nothing themselves
	leadContent = 40  // longest statement, in tokens, that goes on with its lead
)

// lead is the range of tokens of the sentence right before the statement and its attribution, in the same paragraph;
// empty where there is none.
func (r *reader) lead(st *Statement) (first, last int) {
	start := st.Spans[0].Start
	if st.Clause.Ok() && st.Clause.Start < start {
		start = st.Clause.Start
	}
	end := sort.Search(len(r.toks), func(i int) bool { return int(r.toks[i].Start) >= start })
	for ; end > 0 && end < len(r.toks) && r.toks[end].Shape&features.Break == 0; end-- { // over an opening quotation mark
		c := r.text[r.toks[end-1].Start]
		if r.toks[end-1].Shape&features.Punct == 0 || c == '.' || c == '?' || c == '!' || c == ':' {
			break
		}
	}
	if end == 0 || end >= len(r.toks) || r.toks[end].Shape&features.Break != 0 || r.toks[end-1].Shape&features.Punct == 0 {
		return 0, 0
	}
	first = end - 1
	for first > 0 && end-first < leadTokens && !r.newParagraph(first) && !features.EndsSentence(r.text, r.toks, first-1, end) {
		first--
	}
	return first, end
}

// led says whether the lead names the target and is about the speaker, or asks.
func (r *reader) led(st *Statement, first, last int) (topic, speaker, named bool) {
	if first >= last {
		return false, false, false
	}
	lo, hi := hitsIn(r.hits, first, last)
	if !r.namesIn(lo, hi, false) {
		return false, false, false
	}
	text := r.text[r.toks[first].Start:r.toks[last-1].End]
	name := lastWord(st.Speaker)
	if name == "" && st.Source.Ok() {
		name = lastWord(r.text[st.Source.Start:st.Source.End])
	}
	speaker = len(name) >= 4 && strings.Contains(text, name)
	return strings.HasSuffix(text, "?"), speaker, true
}

// inherit takes the sense of words that say nothing of the target from the lead that tells of the same speaker, else from
// what the speaker said just before.
func (r *reader) inherit(out *Stance, i int, s *setting) {
	if len(out.Evidence) > 0 || !s.ledBySpeaker || !s.pure {
		return
	}
	for _, sp := range r.spans {
		for h := sp.lo; h < sp.hi; h++ {
			if c := r.hits[h].cat; c == fact || c == deny || c == third {
				return
			}
		}
	}
	tokens := int32(0)
	for _, c := range r.clauses {
		tokens += c.Last - c.First
		if c.Asks {
			return
		}
	}
	if tokens > leadContent {
		return
	}
	r.clear()
	r.clausesOf(s.leadFirst, s.leadLast, 0)
	said := *s
	said.silent, said.quoted = false, false
	values, _ := r.evaluate(&said)
	cond := r.conditions(values)
	var lead Stance
	r.sum(&lead, values, cond)
	for _, e := range lead.Evidence {
		e.Contribution *= leadFactor
		out.Score += e.Contribution
		out.Evidence = append(out.Evidence, e)
	}
	out.About = out.About || len(lead.Evidence) > 0
}

// clear forgets the clauses read last.
func (r *reader) clear() {
	r.clauses, r.spans, r.parts = r.clauses[:0], r.spans[:0], r.parts[:0]
	r.namedAt = r.namedAt[:0]
	r.marks, r.markHit = r.marks[:0], r.markHit[:0]
}

// newParagraph says whether token t, not the first, stands after an empty line.
func (r *reader) newParagraph(t int) bool {
	if r.toks[t].Shape&features.Break == 0 {
		return false
	}
	return t == 0 || strings.Count(r.text[r.toks[t-1].End:r.toks[t].Start], "\n") > 1
}

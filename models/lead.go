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
func (r *reader) led(i int, first, last int) (topic, speaker, named bool) {
	st := &r.sts[i]
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
	if p := r.sameSpeaker(i); !speaker && p >= 0 {
		at := r.sts[p].Spans[0].Start
		speaker = at >= int(r.toks[first].Start) && at < int(r.toks[last-1].End)
	}
	return strings.HasSuffix(text, "?"), speaker, true
}

// inherit takes the sense of words that say nothing of the target from the lead that tells of the same speaker, else from
// what the speaker said just before.
func (r *reader) inherit(out *Stance, i int, s *setting) {
	if len(out.Evidence) > 0 || !out.About && !s.ledBySpeaker {
		return
	}
	for _, sp := range r.spans {
		for h := sp.lo; h < sp.hi; h++ {
			if c := r.hits[h].cat; c == fact || c == deny || c == terms || c == foreign {
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
	if st := &r.sts[i]; st.Clause.Ok() {
		a, b := tokensIn(r.toks, Span{st.Clause.Start, max(st.Clause.Start, st.Spans[0].Start)})
		if r.take(out, a, b, s) {
			return
		}
		end := st.Spans[len(st.Spans)-1].End
		if a, b = tokensIn(r.toks, Span{end, max(end, st.Clause.End)}); r.take(out, a, b, s) {
			return
		}
	}
	if s.ledBySpeaker && r.take(out, s.leadFirst, s.leadLast, s) {
		return
	}
	r.cued(out, &r.sts[i])
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

// take adds half of what the tokens [first, last), which tell of the speaker, say of the target.
func (r *reader) take(out *Stance, first, last int, s *setting) bool {
	if first >= last {
		return false
	}
	r.clear()
	r.clausesOf(first, last, 0)
	said := *s
	said.silent, said.quoted = false, false
	values, _ := r.evaluate(&said)
	var lead Stance
	r.sum(&lead, values, r.conditions(values))
	for _, e := range lead.Evidence {
		e.Contribution *= leadFactor
		out.Score += e.Contribution
		out.Evidence = append(out.Evidence, e)
	}
	out.About = out.About || len(lead.Evidence) > 0
	return len(lead.Evidence) > 0
}

// cued takes the sign of the verb of speech: "rejoiced", "mocked".
func (r *reader) cued(out *Stance, st *Statement) {
	if !out.About || !st.Cue.Ok() {
		return
	}
	lo, hi := r.hitsOf(st.Cue)
	for h := lo; h < hi; h++ {
		sign := 0.0
		switch r.hits[h].cat {
		case keep, good:
			sign = 1
		case turn, bad, regret:
			if st.Form == "direct" { // else it may have an object of its own
				sign = -1
			}
		}
		if sign != 0 {
			p := part{noun: h, head: h, mods: inherited}
			out.add(r, &p, sign*goalValue, false)
			return
		}
	}
}

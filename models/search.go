package models

import "parley/features"

// search finds the hits of the text, as far as a statement can ask for them.
func (r *reader) search() {
	r.hits = r.hits[:0]
	for _, w := range r.surroundings() {
		r.matches, r.hits = r.m.find(r.toks[w.lo:w.hi], int32(w.lo), r.matches, r.hits)
	}
}

// surroundings are the tokens of the paragraphs that statements stand in and look back to; most of a long page says nothing
// of what is said in it.
func (r *reader) surroundings() []span {
	out := r.around[:0]
	for i := range r.sts { // in bytes
		w := r.sts[i].reach()
		for n := len(out); n > 0 && w.lo <= out[n-1].hi; n-- {
			w = span{min(w.lo, out[n-1].lo), max(w.hi, out[n-1].hi)}
			out = out[:n-1]
		}
		out = append(out, w)
	}
	r.around = out
	kept := out[:0]
	end := 0
	for _, w := range out { // in tokens
		first := features.Seek(r.toks, end, w.lo)
		last := features.Seek(r.toks, first, w.hi)
		for first > end && (first == len(r.toks) || !r.newParagraph(first)) {
			first--
		}
		for last < len(r.toks) && !r.newParagraph(last) {
			last++
		}
		if n := len(kept); n > 0 && first <= end {
			kept[n-1].hi = max(last, end)
		} else {
			kept = append(kept, span{first, last})
		}
		end = kept[len(kept)-1].hi
	}
	return kept
}

// reach is from the first byte to the last that is looked at for the statement.
func (st *Statement) reach() span {
	w := span{st.Spans[0].Start - nearBytes, st.Spans[len(st.Spans)-1].End}
	for _, s := range [...]Span{st.Clause, st.Cue, st.Source, st.Question} {
		if s.Ok() {
			w = span{min(w.lo, s.Start), max(w.hi, s.End)}
		}
	}
	return span{max(0, w.lo), w.hi}
}

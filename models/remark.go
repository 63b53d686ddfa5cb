package models

import "parley/features"

// briefTokens is the length up to which words can be a mere verdict: "a disaster", "worse than I feared".
const briefTokens = 6

// remarks says whether statement i, the speaker's own words, is a remark on what the text tells just before: it names nothing else, and
// opens with a pronoun that stands for it, or is no more than a verdict: "it is a mistake", "great news".
func (r *reader) remarks(i int, s *setting) bool {
	if !s.quoted || !s.silent || !s.pure || !s.near || s.turns || s.frame || s.reply >= 0 || r.sts[i].Question.Ok() || s.question || len(r.clauses) == 0 {
		return false
	}
	return r.brief(i) || r.pointsBack(s)
}

// brief says whether statement i is a verdict without a verb.
func (r *reader) brief(i int) bool {
	words, judged := 0, false
	for _, x := range r.said(i) {
		for t := x.tokens.lo; t < x.tokens.hi; t++ {
			if r.toks[t].Shape&features.Punct != 0 {
				continue
			}
			if words++; words > briefTokens || words > 1 && r.toks[t].Shape&features.Upper != 0 && !r.word(int32(t), "i") {
				return false
			}
		}
		for h := x.hits.lo; h < x.hits.hi; h++ {
			c := r.hits[h].cat
			if auxiliaries.has(c) || subjects.has(c) && !judged {
				return false
			}
			judged = judged || c == good || c == bad || c == reply || c == rebut
		}
	}
	return judged
}

// pointsBack says whether the first clause has a pronoun that stands for something told before: as its subject, or as the object of what
// the speaker does.
func (r *reader) pointsBack(s *setting) bool {
	c, in, person := &r.clauses[0], &r.spans[0], false
	for h := in.lo; h < in.hi; h++ {
		x := &r.hits[h]
		switch x.cat {
		case self:
			person = true
		case other:
			return r.word(x.first, "they") && x.first == c.First && r.pluralIn(s.latest) && h+1 < in.hi && r.hits[h+1].first == x.end && auxiliaries.has(r.hits[h+1].cat)
		case pronoun, this:
			if x.end != x.first+1 || h+1 < in.hi && r.hits[h+1].first == x.end && r.hits[h+1].cat == hedge { // "it seems that"
				return false
			}
			if x.cat == this {
				if r.word(x.first, "that") && x.first > c.First && r.toks[x.first-1].Shape&features.Punct == 0 {
					return false // "a harvest that was poor"
				}
				return h+1 < in.hi && r.hits[h+1].first == x.end && auxiliaries.has(r.hits[h+1].cat) || person && (int(x.end) == len(r.toks) || r.toks[x.end].Shape&features.Punct != 0)
			}
			return person || !r.contentIn(c.First, x.first)
		}
	}
	return false
}

// ofUndoing says whether the deed in which hit h, told outside of the statement, is named is that the target is left or refused, by another than who speaks
// in st: "they quit the talks. “It is a mistake,” she said".
func (r *reader) ofUndoing(st *Statement, h int) bool {
	if r.deedTold(h) >= 0 {
		return false
	}
	first, last := int(r.hits[h].first), int(r.hits[h].end)
	for least := max(0, first-leadTokens); first > least && !r.endsAt(first); first-- {
	}
	return !r.namesSpeaker(st, first, last)
}

// endsAt says whether a sentence ends right before token t.
func (r *reader) endsAt(t int) bool {
	return r.toks[t-1].Shape&features.Punct != 0 && r.passage.EndsSentence(t-1, t)
}

// opensWithIt says whether the words open with "it", which stands for the thing and not for what was done to it.
func (r *reader) opensWithIt() bool { return r.word(r.clauses[0].First, "it") }

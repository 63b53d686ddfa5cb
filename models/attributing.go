package models

// actReach is how many tokens from a verb of speech an act that it is told with begins: "said in a speech against the talks".
const actReach = 4

// ofReach is how far before what someone does to the target the "of" stands that says who is meant: "of the hotheads who".
const ofReach = 4

// attributing takes the sense of words that say nothing of the target from what their attribution tells of the speaker's act:
// "said, urging them to go back to the talks", "in rejecting the offer of talks, he said".
func (r *reader) attributing(out *Stance, i int, s *setting) bool {
	if s.silent && !s.frame {
		return false
	}
	first, last := r.actOf(i)
	if first >= last {
		return false
	}
	told := *s
	told.before = told.before || !s.silent // "urging its revival"
	return r.takeFrom(out, &told, first, last, 0, 1)
}

// outranked puts what the attribution tells in the place of what words that do not name the target seem to say of it: "the cure is
// here", he said, rejecting talks.
func (r *reader) outranked(out *Stance, i int, s *setting) {
	n, score := len(out.Evidence), out.Score
	if n > 0 && s.silent && r.attributing(out, i, s) {
		out.Evidence, out.Score = append(out.Evidence[:0], out.Evidence[n:]...), out.Score-score
	}
}

// actOf is the range of tokens of statement i's attribution, outside the words told, that tell what the speaker does in saying
// them; empty where none do.
func (r *reader) actOf(i int) (first, last int) {
	st := &r.sts[i]
	if !st.Clause.Ok() {
		return 0, 0
	}
	lo, hi := r.hitsOf(st.Clause)
	behind := int32(r.tokenFrom(st.Cue.End))
	for h := lo; h < hi; h++ {
		if r.ownWords(i, h) || !r.opensAct(h, st, behind) {
			continue
		}
		first, last = int(r.hits[h].first), r.tokensTo(0, r.tokenFrom(st.Clause.End), st.Clause.End)
		for j := h + 1; j < hi; j++ {
			if r.ownWords(i, j) {
				return first, int(r.hits[j-1].end)
			}
		}
		return first, last
	}
	return 0, 0
}

// undoers says whether the thing h of an attribution, whose hits start at lo, is only named by who undid it or speaks against it, of whom the words are:
// "said of those who wrecked the deal".
func (r *reader) undoers(lo, h int) bool {
	for j := h - 1; j > lo && r.hits[j].last+runReach >= r.hits[h].first && !r.names(j); j-- {
		if c := r.hits[j].cat; c.turns() || c == foes {
			at := r.hits[j].first - 1
			if r.hits[j-1].cat == stops && r.hits[j-1].last == at+1 {
				at = r.hits[j-1].first - 1
			}
			for t := at; t >= r.hits[lo].first && t > at-ofReach; t-- { // "of the hotheads who"
				if r.word(t, "of") || r.word(t, "about") {
					return true
				}
			}
			return false
		}
	}
	return false
}

// ownWords says whether hit h stands in the words of statement i.
func (r *reader) ownWords(i, h int) bool {
	for _, x := range r.said(i) {
		if h >= x.hits.lo && h < x.hits.hi {
			return true
		}
	}
	return false
}

// opensAct says whether hit h, in the attribution of st, opens what tells of the speaker's act: a participle behind a comma or a
// preposition, a "who" behind a comma, or what goes on with the verb of speech, up to the token behind: "spoke against", "said in
// support of".
func (r *reader) opensAct(h int, st *Statement, behind int32) bool {
	x := &r.hits[h]
	switch {
	case x.cat == stops:
		return r.commaBefore(h)
	case !x.cat.predicate():
		return false
	case int(x.at) == st.Cue.Start || x.first == behind:
		return true
	case x.first > behind && x.first <= behind+actReach && (r.word(behind, "in") || r.word(behind, "when")):
		return h == 0 || r.hits[h-1].first <= behind || r.hits[h-1].cat == person
	case r.ends(x.first+1, "ing"):
		return int(x.at) == st.Clause.Start || r.commaBefore(h) || h > 0 && r.hits[h-1].last == x.first && r.hits[h-1].cat == preposition && !r.word(x.first-1, "of") // not "the worth of extending the talks"
	}
	return false
}

package models

import "parley/features"

// observes says whether the words that attribute statement i call the source one who watches and does not act: "an analyst",
// "reported".
func (r *reader) observes(i int) bool {
	st := &r.sts[i]
	if !st.Source.Ok() {
		return false
	}
	from := st.Source.Start
	if st.Clause.Ok() && st.Clause.Start < from && st.Form != "direct" {
		from = st.Clause.Start
	}
	for _, s := range [...]Span{{from, st.Source.End}, st.Cue} {
		first, last := r.tokensIn(s)
		if r.classesIn(span{first, last})&observerClass != 0 {
			return true
		}
	}
	return false
}

// odds says whether the part tells no more than how likely the thing is, in the words of one who only watches: "a deal may be within
// reach, the analyst said".
func (r *reader) odds(p *part, m *mood, s *setting) bool {
	switch {
	case p.negs > 0 || p.judged && !r.headCat(p).effect() && r.headCat(p) != good:
		return false
	case p.head < 0 && r.modal(m) != can, p.head >= 0 && r.classesIn(span{int(r.hits[p.head].first), int(r.hits[p.head].end)})&oddsClass == 0, !s.watches:
		return false
	}
	p.hypothetical = true
	return true
}

// doerReach is how many tokens back from a deed who does it is looked for.
const doerReach = 6

// toldOf says whether the part is what someone else wishes or does, in the words of who watches or of a paper: "the analyst said that
// the minister wants a deal".
func (r *reader) toldOf(p *part, s *setting) bool {
	if p.head < 0 || !doings.has(p.outer) || p.judged {
		return false
	}
	st := &r.sts[s.of]
	if behind := st.Cue.Start >= st.Spans[len(st.Spans)-1].End; !behind && int(r.hits[p.head].at) < st.Cue.End {
		return false // the verb of speech itself
	}
	return r.othersDeed(p) && (s.watches || r.m.isPaper(st.Speaker))
}

// othersDeed says whether a name or a noun that the lexicon does not know stands before the part's finite verb.
func (r *reader) othersDeed(p *part) bool {
	x := &r.hits[p.head]
	h, finite := p.head-1, r.ends(x.first+1, "s") || r.ends(x.first+1, "ed")
	for t := x.first - 1; t >= max(r.clauses[p.clause].First, x.first-doerReach); t-- {
		for h >= 0 && r.hits[h].first > t {
			h--
		}
		switch {
		case r.word(t, "to"):
			return false
		case h >= 0 && r.hits[h].last > t:
			if c := r.hits[h].cat; partners.has(c) && r.governed(h) { // "hard-liners in Arcadia oppose"
				continue
			} else if c == preposition {
				continue
			} else if !auxiliaries.has(c) {
				return finite && (c == authority || r.m.nameOnly(r.hits[h])) && !r.governed(h)
			}
			finite = true
		case r.in(t, lightClass):
			finite = finite || r.word(t, "has") || r.word(t, "have") || r.word(t, "had")
		default:
			return (finite || r.ends(t+1, "s")) && (r.content(t) || r.toks[t].Shape&features.Upper != 0)
		}
	}
	return false
}

// utterReach is how many tokens before its modal a demand may be told.
const utterReach = 10

// demandOfOthers says whether what must be done is what another party, third or other says or demands: "they tell us that we must
// talk", not "we tell them that".
func (r *reader) demandOfOthers(p *part, m *mood, s *setting) bool {
	switch m.subject {
	case self, noCategory, s.side:
		return false
	case person:
		if !s.quoted {
			return false
		}
	}
	at, that := r.hits[m.modal].first, false
	if r.in(at, utterClass) {
		return true // "demands that we talk"
	}
	for t := at - 1; t > r.clauses[p.clause].First && t >= at-utterReach; t-- {
		if r.word(t, "that") {
			that = true
		} else if r.in(t, utterClass) && int(r.toks[t].Start) >= r.sts[s.of].Spans[0].Start {
			return that || r.startsSubject(t+1)
		}
	}
	return false
}

// startsSubject says whether one who can be a subject is named at token t: "they say we must".
func (r *reader) startsSubject(t int32) bool {
	if r.word(t, "the") {
		t++
	}
	h := r.hitFrom(int(t))
	return h < len(r.hits) && r.hits[h].first == t && subjects.has(r.hits[h].cat)
}

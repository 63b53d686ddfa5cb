package models

import (
	"math"
	"strings"

	"parley/features"
)

// reply takes the sense of a statement from what it answers, where it has none of its own: from the statement it replies
// to, from the position it comments on, from the question.
func (r *reader) reply(out *Stance, s *setting) {
	if len(out.Evidence) > 0 {
		return
	}
	if d := r.toQuestion(s); d != 0 {
		p := part{noun: s.named, head: s.named, mods: answered}
		out.About = true
		out.add(r, &p, d*replyValue, false)
		return
	}
	d := s.stance
	switch {
	case s.reply >= 0:
		d = r.done[s.reply].score
	case !s.comments:
		d = -s.continues // who attacked a position goes on to attack it
	}
	if d == 0 && s.asked == 0 {
		return
	}
	for _, sp := range r.spans {
		for h := sp.lo; h < sp.hi; h++ {
			sign, with := 0.0, d
			switch r.hits[h].cat {
			case reply:
				sign = 1
			case rebut:
				sign = -1
			case good, bad:
				if s.reply < 0 && !s.comments {
					continue
				}
				sign = 1
				if r.hits[h].cat == bad {
					sign = -1
				}
			case yes:
				sign, with = 1, s.asked
			case no, negation:
				sign, with = -1, s.asked
				if h != sp.lo || r.hits[h].first > r.clauses[0].First+1 {
					continue
				}
			}
			if sign != 0 && with != 0 {
				p := part{noun: h, head: h, mods: answered}
				out.About = true
				out.add(r, &p, sign*math.Copysign(replyValue, with), false)
				return
			}
		}
	}
}

// aboutByContext says whether a statement that does not name the target is about it.
func (s *setting) aboutByContext() bool {
	k := &s.holds
	if s.frame || s.reply >= 0 || s.question || s.remark || s.led && (s.ledBySpeaker || s.pure && s.anaphoric()) {
		return true
	}
	if s.afar || s.topical() && (k.has(anaphor) || k.has(position)) || k.has(position) && s.stance != 0 || k.has(act) && (s.beside || s.before) {
		return true
	}
	if !s.before && (!s.near || s.quoted) {
		return false
	}
	return k.has(trust) || k.has(faith) || s.anaphoric()
}

// anaphoric says whether a pronoun of the statement stands for something told before.
func (s *setting) anaphoric() bool {
	return s.outward && (s.holds.has(pronoun) || s.holds.has(this))
}

// leastStanding is how clear a statement must be to be a position that others can bow to or attack.
const leastStanding = 0.25

// standing is the sign and size of the stance that "his position" means for statement i: that of the last clear
// statement before it by another speaker whose name or office the sentence repeats; 0 where there is none.
func (r *reader) standing(i int) float64 {
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		if r.sts[j].SpeakerID == r.sts[i].SpeakerID || math.Abs(r.done[j].score) < leastStanding {
			continue
		}
		if r.mentions(i, j) {
			return math.Copysign(1, r.done[j].score)
		}
	}
	return 0
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
		if r.hits[h].cat != answers || r.hits[h].inside {
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

// sameSpeaker is the same speaker's last statement before i; -1.
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

package models

import (
	"math"
	"strings"
)

// A setting is what a statement's surroundings say about it.
type setting struct {
	of                  int      // the statement
	frame               bool     // the attribution names the target
	named               int      // hit that names it there or in the question; -1
	contrary            bool     // and by its contrary: "said of the withdrawal"
	question            bool     // the question does
	reply               int      // index of the statement answered, which is about the target; -1
	before              bool     // the same speaker's last statement is about the target
	near                bool     // the text just before names the target
	beside              bool     // so does the same paragraph
	latest              int      // the last hit that does
	afar                bool     // a noun that stands for a proposal alone, "the overture", finds the target named farther back
	stance              float64  // what "his position" means, see standing
	comments            bool     // the attribution comments on a position: "in a critique of his rationale"
	asked               float64  // sign of the target in the question: would you negotiate; 0 where it is no question of will
	party               category // that the speaker's name tells of
	side                category // sideA, sideB or noCategory: whom the speaker speaks for
	continues           float64  // sign of the same speaker's last statement, if that is about the target
	pronominal          bool     // a pronoun stands for something
	outward             bool     // one may do so for what was told before the statement
	silent              bool     // the statement does not name the target
	pure                bool     // nor anything else: no terms, no other partner
	abroad              bool     // but another file, or a country that has no part in the target
	leadFirst, leadLast int      // tokens of the lead
	ledBySpeaker        bool     // the lead names the target and tells what the speaker said of it
	led                 bool     // the lead names the target
	watches             bool     // the speaker is called one who watches and does not act, here or in a statement before
	quoted              bool     // the words are the speaker's own: "he" is another
	same                int      // the same speaker's last statement; -1
	answers             int      // the statement that is answered, whatever it is about; -1
	refers              bool     // it can mean a position
	turns               bool     // the attribution announces another topic
	accord              float64  // 1 or -1: the attribution says that the speaker agrees with the statement answered, or does not
	accordAt            int      // the hit that tells it
	remark              bool     // the words are a remark on what the text tells just before
	holds               kinds    // what hits its clauses hold
	deed                float64  // sign of the deed that "the decision" means, see deedMeant
	deedAt              int      // the hit in which it may be told just before; -1
}

func (s *setting) topical() bool {
	return s.frame || s.question || s.reply >= 0 || s.before || s.near || s.led
}

// look looks around statement i, at all that does not hang on what the statements before it say.
func (r *reader) look(i int) {
	st, s := &r.sts[i], &r.settings[i]
	*s = setting{of: i, named: -1, reply: -1, deedAt: -1, quoted: st.Form == "direct", same: r.sameSpeaker(i), answers: st.RespondsTo}
	said := r.kinds(i)
	replies := false
	s.refers = said.meet(&positions)
	if st.Clause.Ok() {
		lo, hi := r.hitsOf(st.Clause)
		for h := lo; h < hi; h++ {
			x := &r.hits[h]
			s.refers = s.refers || x.cat == position || x.cat == bow
			if x.inside {
				continue
			}
			if x.cat.target() && !x.away && !s.frame && !(x.cat == team && int(x.at) >= st.Source.Start && int(x.at) < st.Source.End) && r.announced(lo, h, st) { // not by "the negotiator" who speaks
				s.frame, s.named = true, h
				s.contrary = h > lo && (x.cat == refusal && r.governed(h) || r.undoers(lo, h))
			}
			s.comments = s.comments || x.cat == position
			replies = replies || x.cat == answers
			if x.cat == asking && !s.question {
				r.asks(h, hi, s)
			}
		}
	}
	source := 0 // behind its last hit
	if st.Source.Ok() {
		_, source = r.hitsOf(st.Source)
	}
	if st.Question.Ok() {
		lo, hi := r.hitsOf(st.Question)
		s.question = r.namesIn(lo, hi)
		if s.question {
			s.named, s.asked = r.lastNamed(lo, hi), r.askedSign(lo, hi)
			if said.meet(&deedKinds) {
				s.deedAt = s.named
			}
		}
	}
	if len(st.Spans) > 0 {
		start := st.Spans[0].Start
		end := r.hitsTo(r.said(i)[0].hits.lo, start)
		named := r.lastNamed(0, end)
		s.near = named >= 0 && r.justBefore(named, start)
		s.beside, s.latest = s.near && r.beside(named, start), named
		s.afar = named >= 0 && said.has(anaphor) && int(r.hits[named].at) >= start-farBytes && r.proposes(i)
		if s.deedAt < 0 && s.near && said.meet(&deedKinds) {
			s.deedAt = named
		}
		if s.near && !s.question {
			r.toldQuestion(end, start, s)
		}
	}
	if s.answers < 0 && replies {
		s.answers = r.answered(i)
	}
	if len(st.Spans) > 0 {
		s.leadFirst, s.leadLast = r.leadOf(i)
		s.ledBySpeaker, s.led = r.led(st, s.same, s.leadFirst, s.leadLast)
		// "she also said that" turns to another topic; the words of a quotation may go on
		if s.turns = st.Form != "direct" && r.classesIn(r.contents[i].cue)&furtherClass != 0 || r.turned(i, s); s.turns {
			s.led, s.ledBySpeaker, s.near, s.beside = false, false, false, false
		}
	}
	s.party = r.party(st, s.same)
	s.side = r.side(i, s.party, source)
	s.watches = r.observes(i) || s.same >= 0 && r.settings[s.same].watches && r.sts[s.same].Speaker == st.Speaker
}

// place sets statement i among those before it.
func (r *reader) place(i int, s *setting) {
	if a := s.answers; a >= 0 && a < i && r.done[a].about {
		s.reply = a
	}
	if p := s.same; p >= 0 && r.done[p].about {
		s.before = !s.turns && r.goesOnWith(i, p)
		if d := r.done[p].score; d != 0 {
			s.continues = math.Copysign(1, d)
		}
	}
	s.ledBySpeaker = s.ledBySpeaker && s.before
	if s.side == noCategory && s.same >= 0 {
		s.side = r.done[s.same].side
	}
	s.deed = r.deed
	if s.refers {
		s.stance = r.standing(i)
	}
}

// questionReach is how many hits of a question, or tokens, are looked at: many statements can answer a long one.
const questionReach = 256

// askedSign is the sign of the target in a question, the hits [lo, hi): "would you negotiate", "would you leave the talks"; 0 where it is
// no question of will.
func (r *reader) askedSign(lo, hi int) float64 {
	sign, willed := 0.0, false
	for h := max(lo, hi-questionReach); h < hi; h++ {
		switch c := r.hits[h].cat; {
		case c == bad, c.turns() && (willed || sign != 0):
			return -1 // of what is good, too: "was it right to leave"
		case c == must, c == would, c == habit:
			willed = true // not "have they been broken off"
		case c == ready, c == will, c == engage, c == keep, c == good, r.in(r.hits[h].first, oddsClass):
			sign = 1
		}
	}
	return sign
}

// toldQuestion reads a question that is told in the hits before hi, right before the content, which starts at the byte: "asked
// whether he would negotiate, he said".
func (r *reader) toldQuestion(hi, start int, s *setting) {
	for k := len(r.askings) - 1; k >= 0; k-- {
		if h := int(r.askings[k]); h < hi {
			if r.nearTo(h, start) {
				r.asks(h, hi, s)
			}
			return
		}
	}
}

// asks takes the hits behind h, which tells that someone was asked, up to hi for the question.
func (r *reader) asks(h, hi int, s *setting) {
	if named := r.lastNamed(h+1, hi); named >= 0 {
		s.question, s.named, s.asked = true, named, r.askedSign(h+1, hi)
	}
}

// party is the one that the speaker's name tells of. same is the speaker's statement before; -1.
func (r *reader) party(st *Statement, same int) category {
	if same >= 0 && r.sts[same].Speaker == st.Speaker {
		return r.settings[same].party
	}
	c, ok := r.parties[st.Speaker]
	if !ok {
		if c = r.m.partyOf(st.Speaker); len(r.parties) >= maxParties {
			clear(r.parties)
		}
		r.parties[strings.Clone(st.Speaker)] = c // a name may be a part of the text, which is not to be held
	}
	return c
}

// maxParties is how many speakers' parties are remembered from text to text.
const maxParties = 1 << 12

// side tells whom the speaker of statement i speaks for: by the name, else by the words of the source and those before it.
// source is the hit behind the source.
func (r *reader) side(i int, party category, source int) category {
	if party == sideA || party == sideB {
		return party
	}
	st := &r.sts[i]
	if st.Source.Ok() {
		from := st.Source.Start
		if st.Clause.Ok() && st.Clause.Start < from {
			from = st.Clause.Start
		}
		for h := r.hitsTo(source, st.Source.End) - 1; h >= 0 && int(r.hits[h].at) >= from; h-- {
			if c := r.hits[h].cat; (c == sideA || c == sideB) && !r.hits[h].inside && !r.governed(h) {
				return c
			}
		}
	}
	return noCategory
}

// proposes says whether statement i holds a noun that can stand for the target alone: "the offer", not "an offer", which is a new one, nor
// "the meeting", which many can be.
func (r *reader) proposes(i int) bool {
	for _, x := range r.said(i) {
		for h := x.hits.lo; h < x.hits.hi; h++ {
			if r.hits[h].cat == anaphor && r.m.cats[r.hits[h].line] == anaphor && r.definite(h) {
				return true
			}
		}
	}
	return false
}

// definite says whether the noun, hit h, is one that was told of: a word like "the" or "their" begins it or stands up to definiteBack tokens before.
func (r *reader) definite(h int) bool {
	x := &r.hits[h]
	for t := x.first; t >= max(0, x.first-definiteBack); t-- {
		if r.in(t, definiteClass) {
			return true
		}
	}
	return false
}

// definiteBack is how many tokens before a noun its article may stand: "the bold new offer".
const definiteBack = 3

package models

import (
	"math"
	"strings"
)

// goesOnTokens is the length up to which a sentence goes on with the one before: "Only not with them."
const goesOnTokens = 8

// fragmentTokens is the length up to which a reported clause without a topic of its own is taken to be on the text's.
const fragmentTokens = 16

// implicit applies the run to the target as a pronoun, the sentence or the setting names it.
func (q *scan) implicit() {
	r := q.r
	first := r.clauses[q.c].First
	if r.in(first, intentClass) && (r.word(first+1, "to") || r.word(first+1, "at")) && r.hits[r.units[0].hit].cat == yields {
		r.units = r.units[:0] // "aim to ease the siege", told of the talks
	}
	if r.units = q.ownDeeds(r.units); len(r.units) == 0 {
		return
	}
	if q.ofPerson() {
		r.units = r.units[:0]
		r.parts = append(r.parts, part{clause: q.c, noun: -1, head: -1, sign: 1, void: true, hypothetical: true})
		return
	}
	meant, sign := q.meant(), 1.0
	if d := q.s.reply; d >= 0 && !q.known { // a verdict on what is answered
		sign = math.Copysign(1, r.done[d].score)
		meant = meant && r.done[d].score != 0
	} else if q.s.comments && q.s.stance != 0 && !q.known {
		sign = q.s.stance
	}
	goesOn := q.goesOn()
	if d := r.toldBefore(q.c); d != 0 && r.onlyVerdicts() {
		sign, meant = d, true
	} else if r.harmBefore(q.c) || q.undoingBefore() {
		sign, meant = -1, true
	} else if q.s.contrary && !q.known && !r.in(r.hits[r.units[0].hit].first, missClass) { // "a missed opportunity"
		sign = -sign
	}
	own := q.ownMatter() || q.pronominal && q.behindCondition() && r.onlyVerdicts()
	for i := 1; i < len(r.units); i++ {
		u := &r.units[i]
		u.joined = u.joined || u.negs == 0 && r.condemnsAgain(r.units[i-1], *u) // "to call a failure a success is a farce"
	}
	for _, u := range r.units {
		switch c := r.hits[u.hit].cat; c {
		case regret: // of what was done
			if deed := r.deedMeant(q.s); deed != 0 && !q.known {
				sign = deed
			}
		case bow:
			if q.s.stance != 0 || len(r.units) == 1 {
				sign, meant = q.s.stance, q.s.stance != 0
			}
		default:
			meant = meant || q.meantBy(u, goesOn)
		}
	}
	p := part{clause: q.c, noun: -1, head: -1, sign: sign, mods: inherited, void: !meant || own}
	r.apply(&p, r.units)
	r.units = r.units[:0]
	r.parts = append(r.parts, p)
}

// ofPerson says whether the run is no more than a verdict on somebody: "and he was right".
func (q *scan) ofPerson() bool {
	r := q.r
	u := r.units[0]
	if len(r.units) != 1 || u.hit == r.spans[q.c].lo || r.hits[u.hit].end != r.clauses[q.c].Last {
		return false
	}
	x, who := &r.hits[u.hit], &r.hits[u.hit-1]
	return who.cat == person && who.last == x.first && (r.ends(x.end, "right") || r.ends(x.end, "wrong"))
}

// meant says whether a pronoun or what stands around makes the target known as what the clause speaks of.
func (q *scan) meant() bool {
	r, s := q.r, q.s
	cl := &r.clauses[q.c]
	opens := cl.Sentence == 0
	given := s.frame || s.question || s.reply >= 0 || s.remark
	fragment := opens && (s.beside && !s.quoted || s.led && r.onlyVerdicts())
	byPronoun := q.pronominal && (q.known || q.named || given || fragment || s.before || s.ledBySpeaker && opens)
	return byPronoun || given && (opens || s.silent) ||
		s.silent && fragment && s.pure && cl.Last-cl.First <= fragmentTokens && r.judges()
}

// goesOn says whether the clause goes on with the one before, which names the target: in its sentence, or as a short one.
func (q *scan) goesOn() bool {
	r := q.r
	cl := &r.clauses[q.c]
	b := q.c - 1
	if b > 0 && (r.opener(b).conditional() || r.clauses[b].Aside) && r.clauses[b].Sentence == cl.Sentence && q.verbal() {
		b-- // "a deal which, if they keep it, will bring peace"
	}
	return b >= 0 && r.namedAt[b] && (r.clauses[b].Sentence == cl.Sentence || cl.Last-cl.First <= goesOnTokens)
}

// verbal says whether the clause opens with its verb, so that its subject stands before what was inserted.
func (q *scan) verbal() bool {
	r := q.r
	cl, sp := &r.clauses[q.c], &r.spans[q.c]
	return cl.Opener < 0 && !cl.Asks && sp.lo < sp.hi && r.hits[sp.lo].first == cl.First && auxiliaries.has(r.hits[sp.lo].cat)
}

// ownMatter says whether the run speaks of a subject, an object or an aim of its own.
func (q *scan) ownMatter() bool {
	r := q.r
	first, last := r.units[0], r.units[len(r.units)-1]
	return r.onlyVerdicts() && r.ownSubject(q.c, first.hit) || q.ownObject(last.hit) || q.ofWords(first.hit)
}

// ofWords says whether the wish or refusal h is the verb of speech, and no pronoun among the words told, which are its object, stands for
// the target: "Varo wants to paint the bridge".
func (q *scan) ofWords(h int) bool {
	st := &q.r.sts[q.s.of]
	c := q.r.hits[h].cat
	return (st.Form == "indirect" || q.r.word(q.r.hits[h].end-1, "to")) && !q.pronominal && !q.known && (c == keep || c.turns()) && int(q.r.hits[h].at) < st.Spans[0].Start
}

// meantBy says whether the predicate u can only speak of the target, here where the clause goes on with one that names it.
func (q *scan) meantBy(u unit, goesOn bool) bool {
	switch q.r.hits[u.hit].cat {
	case trust, faith:
		return q.known || q.s.before || q.s.frame
	case good, bad, yields, costs, fail, late, now:
		return goesOn
	case turn, keep, halt:
		return goesOn && u.be
	}
	return false
}

// ownDeeds takes the verdicts on a deed that the lexicon does not know out of a run: "it is too early to say".
func (q *scan) ownDeeds(units []unit) []unit {
	r := q.r
	kept := units[:0]
	for _, u := range units {
		x := &r.hits[u.hit]
		if c := x.cat; (c == good || c == bad || c == late || c.effect()) && u.hit+1 < len(r.hits) && r.hits[u.hit+1].first == x.end && r.otherDeed(u.hit, x.end+2) {
			continue
		}
		kept = append(kept, u)
	}
	return kept
}

// onlyVerdicts says whether the waiting run holds nothing but verdicts.
func (r *reader) onlyVerdicts() bool {
	for _, u := range r.units {
		if !verdicts.has(r.hits[u.hit].cat) {
			return false
		}
	}
	return len(r.units) > 0
}

// judges says whether the waiting run holds a verdict.
func (r *reader) judges() bool {
	for _, u := range r.units {
		switch r.hits[u.hit].cat {
		case good, bad, regret:
			return true
		}
	}
	return false
}

// ends says whether the word before token end ends so.
func (r *reader) ends(end int32, suffix string) bool {
	k := r.toks[end-1]
	return strings.HasSuffix(r.text[k.Start:k.End], suffix)
}

// toldBefore is the sign of what the clause before tells, where this one begins with a "that" that stands for it: "he left
// the deal, and that was wise"; 0 where it does not.
func (r *reader) toldBefore(c int) float64 {
	if c == 0 {
		return 0
	}
	h := r.spans[c].lo
	if o := r.clauses[c].Opener; o >= 0 && h == int(o) {
		h++
	}
	if h+1 >= r.spans[c].hi || r.hits[h].cat != this || r.hits[h].first > r.clauses[c].First+1 || r.hits[h+1].first != r.hits[h].last {
		return 0
	}
	if b := r.hits[h+1].cat; b != be && b != past && b != would && b != will {
		return 0
	}
	for i := len(r.parts) - 1; i >= 0 && r.parts[i].clause >= c-1; i-- {
		if p := &r.parts[i]; p.clause == c-1 && p.head >= 0 && !p.void && !p.late {
			return p.sign
		}
	}
	return 0
}

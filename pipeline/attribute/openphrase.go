package attribute

// stopAtMain ends what hit x, in the phrase that opens the sentence, tells of where the main clause starts: "Referring to a letter in which
// the guild threatened to strike, NAME said ...", "On reports by the guild that the dam is lost, NAME said ...".
func (p *page) stopAtMain(x *hit) {
	if x.at < 1 || x.stop > 0 && x.stop < len(p.items) || x.manner != object && x.manner != clause || !p.inOpening(x) {
		return
	}
	if c := p.mainClause(0); c > x.at {
		x.stop = c
	}
}

// inOpening says whether hit x stands in a phrase that opens the sentence: in a relative clause, or as a noun for speech, with no verb of
// the main clause before it.
func (r *reader) inOpening(x *hit) bool {
	i := 0
	for r.tagAt(i) == tAdv || r.tagAt(i) == tConj {
		i++
	}
	if t := r.tagAt(i); t != tPrep && t != tTo && t != tIng && t != tPart || i >= x.first {
		return false
	}
	end := x.first
	if s := x.sub; s.rel >= 0 {
		end = min(end, s.rel)
	} else if s.clause > 0 && s.clause < x.first && r.tagAt(s.clause-1) == tRel {
		end = s.clause - 1
	} else if x.cue != &r.lex.cues[0] || r.items[x.first].cue|r.items[x.first].adj != 0 && !r.items[x.first].is(cSpeech) {
		return false
	}
	return !r.verbed(i, end)
}

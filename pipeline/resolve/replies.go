package resolve

// farReply is how many statements back an answered one is looked for.
const farReply = 30

// findReplies tells which statements answer an earlier one ("responded to X", "in a critique of X's rationale").
func (p *page) findReplies() {
	for i := range p.atts {
		a, b := p.clauseOf(i)
		if !p.atts[i].Clause.Ok() {
			a, b = p.sourceOf(i)
		} else if p.extents[i].has&isReply == 0 {
			continue
		}
		for k := a; k < b; k++ {
			if !p.is(k, isReply) || p.inPieces(i, int(p.toks[k].Start)) {
				continue
			}
			p.sts[i].RespondsTo = p.answered(i, k, b)
			break
		}
	}
}

// reach is how many tokens after "responded to" or "critique of" the name of the one answered may stand.
const reach = 8

// answered is the statement that statement i, with the word of reply at token k, answers; -1.
func (p *page) answered(i, k, b int) int {
	to := -1
	for j := k + 1; j < b && j < k+4; j++ {
		if p.is(j, isReplyTo) {
			to = j
		}
	}
	if to >= 0 {
		for j := to + 1; j < b; j++ {
			if p.punct(j, comma|period|semicolon|colon|straightQuote|openQuote) {
				b = j
			}
		}
		for m := p.firstMention(to+1, min(b, to+reach)); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= min(b, to+reach); m++ {
			if j := p.lastOf(i, p.mentions[m].ent); j >= 0 {
				return j
			}
		}
		if w := p.wordsIn(to+1, min(b, to+reach)); len(w) > 0 {
			if ent := p.namedAlready(w); ent >= 0 {
				return p.lastOf(i, ent)
			}
			return -1 // answers one whose words the page does not give
		}
	}
	// "X replied": the last one of someone else in the same stretch.
	for j := i - 1; j >= 0 && j > i-farReply; j-- {
		if p.atts[j].Within >= 0 || p.who[j] == p.who[i] {
			continue
		}
		if p.section(p.atts[j].Block) == p.section(p.atts[i].Block) && p.atts[i].Block-p.atts[j].Block <= 2 {
			return j
		}
		break
	}
	return -1
}

// namedAlready is the entity whose family name is the last of the words, if it has spoken; -1.
func (p *page) namedAlready(w []nameWord) int32 {
	last := w[len(w)-1]
	name := p.str(int(last.tok))
	for j, n := len(p.spoken)-1, 0; j >= 0 && n < farReply; j, n = j-1, n+1 {
		if p.spoken[j].first < last.tok && hasWord(p.entities[p.spoken[j].ent].sp.Name, name) {
			return p.spoken[j].ent
		}
	}
	return -1
}

// lastOf is the last statement before i by the entity; -1.
func (p *page) lastOf(i int, ent int32) int {
	for j := i - 1; j >= 0 && j > i-farReply; j-- {
		if p.who[j] == ent && ent != p.who[i] {
			return j
		}
	}
	return -1
}

package resolve

// farMain is how many statements on the main clause of a sentence is looked for whose subordinate clause opens it.
const farMain = 3

// toCome is whom a pronoun at token a means that opens the sentence behind "while" or "although": the named subject of the main clause
// ("While he noted that ..., X argued that ..."); -1 where there is none.
func (p *page) toCome(a int) int32 {
	i := p.asked
	if a < 1 || i < 0 || i >= len(p.atts) || !p.lex(a-1).opens || p.atts[i].Source.Start != int(p.toks[a].Start) {
		return -1
	}
	pos := int(p.toks[a].Start)
	s := p.sentence(p.block(pos), pos)
	if p.at(s.Start) != a-1 {
		return -1
	}
	for k := i + 1; k < len(p.atts) && k <= i+farMain; k++ {
		x := &p.atts[k]
		if x.Clause.Start > pos || x.Source.Start > s.End {
			break
		}
		first, _ := p.sourceOf(k)
		if x.Within >= 0 || !x.Source.Ok() || x.Source.Start < pos || !p.behindComma(first) {
			continue
		}
		if p.is(first, pronoun|isPossessive) {
			return -1
		}
		ent := p.speaker(k)
		p.asked = i
		if g := p.lex(a).gender; ent >= 0 && (g == 0 || p.entities[ent].gender == 0 || p.entities[ent].gender == g) {
			return ent
		}
		return -1
	}
	return -1
}

// behindComma says whether a comma stands right before token k, or inside of the quotation that closes there: "..., X", "“...,” X".
func (p *page) behindComma(k int) bool {
	return p.punct(k-1, comma) || p.punct(k-1, straightQuote|closeQuote) && p.punct(k-2, comma)
}

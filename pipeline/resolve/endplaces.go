package resolve

import "parley/pipeline/attribute"

// longestEnd is how many tokens at the end of a reported content may say where it was said.
const longestEnd = 16

// placeAtEnd is the place that closes a reported content ("... in a post on X"): an outlet or a platform after an event or
// something put out.
func (p *page) placeAtEnd(i int) place {
	a := &p.atts[i]
	if a.Form == attribute.Direct {
		return place{}
	}
	_, end := p.tokens(a.Spans[len(a.Spans)-1])
	first, _ := p.tokens(a.Spans[0])
	for m := p.firstMention(first, min(end, first+opening+2)); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= min(end, first+opening+2); m++ {
		if o := p.entities[p.mentions[m].ent].outlet; o >= 0 && p.is(int(p.mentions[m].first)-1, isOn) && p.is(int(p.mentions[m].last), isReplyTo) && p.mentions[m].ent != p.who[i] {
			return place{p.r.outlets[o].Name, p.r.outlets[o].Channel} // "urged X on Y to ..."
		}
	}
	if m := p.lastMention(max(first, end-longestEnd), end); m >= 0 && int(p.mentions[m].last) >= end-1 && p.is(int(p.mentions[m].first)-2, isQuoted) {
		if o := p.entities[p.mentions[m].ent].outlet; o >= 0 {
			return place{p.r.outlets[o].Name, p.r.outlets[o].Channel} // "..., according to X"
		}
	}
	for k := max(0, end-longestEnd); k < end; k++ {
		if p.punct(k, period|semicolon|colon|quotes) && k < end-1 {
			return p.placeAfter(i, k+1, end)
		}
	}
	return p.placeAfter(i, max(first, end-longestEnd), end)
}

// placeAfter is the place that tokens [a, end) of a content name.
func (p *page) placeAfter(i, a, end int) place {
	for k := a; k < end; k++ {
		if !p.is(k, isEvent|isAct|isWords) {
			continue
		}
		if x := p.lex(k); x.class&isEvent != 0 && x.channel == "letter" && p.is(k-1, isIndefinite|isPossessive) && p.is(k-2, isPreposition) {
			return p.eventPlace(i, k, a, end)
		}
		for m := p.firstMention(k, end); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= end; m++ {
			x := p.mentions[m]
			if o := p.entities[x.ent].outlet; o >= 0 && x.ent != p.who[i] && p.is(int(x.first)-1, isMedia) && (int(x.last) == end || p.punct(int(x.last), comma|period)) {
				return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
			}
		}
	}
	return place{}
}

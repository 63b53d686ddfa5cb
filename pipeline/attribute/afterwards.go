package attribute

import (
	"cmp"
	"slices"
	"strings"

	"parley/pipeline/segment"
)

// afterwards gives hit x, whose sentence holds nothing but who speaks and the verb, the quotation that the sentence before is:
// ""The bridge is safe." Minister NAME said." It says whether it did.
func (p *page) afterwards(x *hit) bool {
	if x.cue.kind != say || x.cue.frames&fQuote == 0 || x.from || x.sub.first < 0 || min(x.first, x.sub.clause) > 0 || p.tagAt(max(x.after, x.end)) != tStop {
		return false
	}
	q := p.quotedBefore()
	if !q.Ok() {
		return false
	}
	a := p.base(x)
	a.Spans, a.Form = p.one(q), Direct
	if n := len(p.out) - 1; n >= 0 && len(p.out[n].Spans) > 0 && p.out[n].Content() == q {
		if p.out[n].Cue.Ok() {
			return false // it has been said already
		}
		p.out[n], x.out = a, n
	} else {
		x.out = p.add(a)
	}
	p.last = x.out
	return true
}

// mostInside is over how many quotations inside another that one's end is looked for.
const mostInside = 16

// quotedBefore is the quotation of the block at hand with nothing between it and the sentence at hand; None where there is none.
func (p *page) quotedBefore() segment.Span {
	quotes := p.segs.Blocks[p.at].Quotes
	i, _ := slices.BinarySearchFunc(quotes, p.sent.Start, func(q segment.Quote, at int) int { return cmp.Compare(q.Start, at) })
	quotes = quotes[max(0, i-mostInside):i]
	for _, q := range slices.Backward(quotes) {
		if q.Depth > 1 {
			continue
		}
		if q.Inner.Len() > 0 && q.End <= p.sent.Start && strings.TrimSpace(p.text[q.End:p.sent.Start]) == "" {
			return q.Inner
		}
		break
	}
	return segment.None
}

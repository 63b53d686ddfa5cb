package models

import "strings"

// count adds what the piece holds.
func (r *reader) count(n *Counts, x piece) {
	first, last := x.tokens.lo, x.tokens.hi
	if first >= last {
		return
	}
	n.Tokens += int32(last - first)
	n.Question += int32(strings.Count(r.text[r.toks[first].Start:r.toks[last-1].End], "?"))
	for h := x.hits.lo; h < x.hits.hi; h++ {
		switch c := r.hits[h].cat; c {
		case talks, engage, deal:
			n.Talks++
		case sideA:
			n.US++
		case sideB:
			n.Iran++
		case keep, friends, good, yields, ready, now:
			n.Support++
		case turn, halt, sabotage, foes, regret, bad, costs, fail, late, trust:
			n.Oppose++
		case negation, cannot, willNot, nor:
			n.Negation++
		case hedge:
			n.Hedge++
		case intensifier:
			n.Intensifier++
		default:
			if c.conditional() {
				n.Condition++
			}
		}
	}
}

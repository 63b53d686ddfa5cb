package models

func (r *reader) count(n *Counts, first, last int) {
	n.Tokens += int32(last - first)
	lo, hi := r.hitsIn(first, last)
	for h := lo; h < hi; h++ {
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
	for t := first; t < last; t++ {
		if r.text[r.toks[t].Start] == '?' {
			n.Question++
		}
	}
}

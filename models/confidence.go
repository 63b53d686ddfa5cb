package models

import "slices"

// What confidence is made of: shares of right signs, fitted to labelled statements, raised to a level that divides the error
// between texts that lines were written with and new ones, and rounded. docs/MODEL.md says how.
// A verdict is a hit of praise or blame, as Counts.Support and Counts.Oppose count them.
const (
	sureNone    = 0.95 // it is not about the target, and holds no verdict
	sureNeutral = 0.82 // it is, and holds no verdict
	lossUntied  = 0.09 // less: for each verdict that made no side, up to mostUntied of them
	mostUntied  = 3
	sureSide    = 1.05 // it takes a side, and every token lies in a hit
	lossUnread  = 0.44 // less: times the share of the tokens that lie in no hit
	lossTurned  = 0.06 // less: the side comes out by a turn or a negation
	lossImplied = 0.14 // less: the target is only meant
	gainAgreed  = 0.07 // more: several rows, all of one side; as much less where both sides weigh the same
	leastSure   = 0.40
	mostSure    = 0.97
)

// confidence is the probability that the sign, or its absence, is right.
func (out *Stance) confidence() float64 {
	c := 0.0
	switch out.Label {
	case NoStance:
		c = sureNone - out.untied()
	case Neutral:
		c = sureNeutral - out.untied()
	default:
		c = out.sided()
	}
	return min(max(c, leastSure), mostSure)
}

// untied is what verdicts take from the confidence that no side is taken.
func (out *Stance) untied() float64 {
	return lossUntied * float64(min(out.Counts.Support+out.Counts.Oppose, mostUntied))
}

// sided is the confidence in a side, before it is bounded.
func (out *Stance) sided() float64 {
	c := sureSide - lossUnread*out.Counts.unread()
	plus, minus, turns, implied := 0.0, 0.0, false, true
	for _, e := range out.Evidence {
		plus += max(0, e.Contribution)
		minus += max(0, -e.Contribution)
		turns = turns || slices.Contains(e.Modifiers, modifierNames[negatedBit]) || slices.Contains(e.Modifiers, modifierNames[turnedBit])
		implied = implied && slices.Contains(e.Modifiers, modifierNames[inheritedBit])
	}
	if len(out.Evidence) > 1 {
		weaker := min(plus, minus) / (plus + minus) // 0 to 1/2
		c += gainAgreed * (1 - 4*weaker)
	}
	if turns {
		c -= lossTurned
	}
	if implied {
		c -= lossImplied
	}
	return c
}

// unread is the share of the tokens that lie in no hit.
func (n *Counts) unread() float64 {
	if n.Tokens == 0 {
		return 1
	}
	return 1 - float64(n.Read)/float64(n.Tokens)
}

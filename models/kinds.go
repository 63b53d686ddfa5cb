package models

import "parley/features"

// Kinds are a set of categories: those up to 63, and the others.
type kinds struct{ low, high uint64 }

const _ = uint(2*64 - int(nCategories)) // it holds them all

func kindsOf(categories ...category) (k kinds) {
	for _, c := range categories {
		k.add(c)
	}
	return k
}

// with is the union.
func (k kinds) with(o kinds) kinds { return kinds{k.low | o.low, k.high | o.high} }

// add and has are without a jump: no processor can guess the next category.
func (k *kinds) add(c category) {
	high := uint64(c) >> 6
	k.low |= (high ^ 1) << (c & 63)
	k.high |= high << (c & 63)
}

func (k *kinds) has(c category) bool {
	high := uint64(c) >> 6
	return (k.low&(high-1)|k.high&-high)>>(c&63)&1 != 0
}

// meet says whether the sets have a category in common.
func (k *kinds) meet(o *kinds) bool { return k.low&o.low|k.high&o.high != 0 }

// Sets that are asked for often.
var (
	targets    = kindsOf(talks, engage, deal, team, adjunct, refusal)
	predicates = kindsOf(keep, turn, good, bad, contingent, yields, regret, now, fail, late, trust, faith, bow, ready, halt, sabotage,
		friends, foes, blame, costs)
	verdicts   = kindsOf(good, bad, yields, costs, fail, late)
	doings     = kindsOf(keep, turn, halt, sabotage, ready, now, bow, friends, foes) // what is done to a thing, or with it
	wishes     = kindsOf(keep, ready, now, good)                                     // what a party can be told to have none of
	negatives  = kindsOf(turn, halt, sabotage, foes, regret, bad, costs, fail, trust, late)
	elsewhere  = kindsOf(terms, third, foreign) // what else than the target a statement can speak of
	fails      = kindsOf(fail, refusal, halt)   // the end of the target
	positions  = kindsOf(position, bow)
	parties    = kindsOf(sideA, sideB)
	partners   = kindsOf(sideA, sideB, third)
	ills       = kindsOf(negation, cannot, no, bad, fail, costs, halt) // what can come of it that something is not there
	denials    = kindsOf(negation, doubts, cannot, willNot, asks, no)
	verbBefore = kindsOf(must, will, willNot, would, can, cannot, negation) // a bare "talk" behind them is a deed
	// auxiliaries are what a participle, or a verdict, can follow.
	auxiliaries = kindsOf(be, past, must, will, would, can)
)

// byCategory makes a table by category of what the places of sets stand for.
func byCategory[T ~uint8](sets []kinds) (t [nCategories]T) {
	for i, k := range sets {
		for c := range nCategories {
			if k.has(c) {
				t[c] = T(i)
			}
		}
	}
	return t
}

// roles is what a hit of each category does to clauses.
var roles = byCategory[features.Role]([]kinds{
	features.Opener:    kindsOf(ifThat, unless, until, only, asLong, while, before, contrast, concede, saying, reason, nor),
	features.Joiner:    kindsOf(joiner),
	features.Opening:   kindsOf(starter, self),
	features.Starter:   kindsOf(other, person, pronoun, this),
	features.Auxiliary: kindsOf(be, past, negation, cannot, willNot, must, will, would, can),
})

// A move is what a hit does to the clause that is being composed.
type move uint8

const (
	stands    move = iota // nothing
	names                 // the target, or what can stand for it
	judges                // or reports: governs what stands beside it
	distrusts             // speaks of the partner
	denies
	joins
	refers   // as a pronoun does
	points   // "this", "that"
	formats  // tells a format: "direct"
	helps    // as an auxiliary does
	compares // "as"
	relates  // opens a relative clause: "who"
	measures // "than"
	aims     // "in order to"
)

// moves is that of a hit of each category.
var moves = byCategory[move]([]kinds{
	names:     kindsOf(talks, engage, deal, team, adjunct, refusal, anaphor, encounter, act, position, terms),
	judges:    predicates.with(kindsOf(fact, deny)),
	distrusts: kindsOf(trust, faith), // predicates too, but of the partner
	denies:    denials,
	joins:     kindsOf(joiner),
	refers:    kindsOf(pronoun),
	points:    kindsOf(this),
	formats:   kindsOf(direct, indirect),
	helps:     auxiliaries,
	compares:  kindsOf(as),
	relates:   kindsOf(stops),
	measures:  kindsOf(than),
	aims:      kindsOf(purpose),
})

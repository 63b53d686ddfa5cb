package models

import (
	"slices"

	"parley/data"
)

// A group is an outlet, a faction or a party: a number of speakers. Their statements are not that many independent
// observations, since one speaker repeats one position; so each speaker is one observation, the mean of what that speaker
// said, and the group's position is the mean of its members' under the same conjugate normal model. This is the random
// effects model of DerSimonian and Laird, Controlled Clinical Trials 7 (1986), with the spread between speakers from a prior
// in place of a moment estimate, which has no value for a group of one. A member's weight is the share of its mean's
// variance that is between speakers: w/(w+priorCount) for a member of w statements.
const (
	// groupCount says how far groups spread: as far as members do within one.
	groupCount = 1.0
	// groupSpread is the deviation of members' positions about their group's: priorSpread/sqrt(priorCount), as for speakers.
	groupSpread = 0.5145
	// groupFreedom is how many members that guess is worth.
	groupFreedom = 4.0
)

// groupPrior is what is known of a group of which nobody was heard.
var groupPrior = prior{priorMean, groupCount, groupSpread, groupFreedom}

// A Group adds up what its members said. The zero Group is empty.
type Group struct {
	members map[string]*Record
	order   []string // of members: sums are the same for any order of statements
}

// Add counts a statement of a member. Repeats of the same words are the caller's to leave out.
func (g *Group) Add(member string, v Voice) {
	if g.members == nil {
		g.members = map[string]*Record{}
	}
	r := g.members[member]
	if r == nil {
		r = &Record{}
		g.members[member] = r
		i, _ := slices.BinarySearch(g.order, member)
		g.order = slices.Insert(g.order, i, member)
	}
	r.Add(v)
}

// Posterior is what is known of the group's position over the whole time.
func (g *Group) Posterior() Posterior {
	return groupPrior.posterior(g.between(func(r *Record) *tally { return &r.whole }))
}

// between sums the members' means, those without a statement about the target left out.
func (g *Group) between(of func(*Record) *tally) moments {
	var sum moments
	for _, id := range g.order {
		if t := of(g.members[id]); t != nil && t.sum.w > 0 {
			sum.add(t.sum.wy/t.sum.w, t.sum.w/(t.sum.w+priorCount))
		}
	}
	return sum
}

// Whole is the standing over the whole time. A group has no shifts: when other members are heard, its mean moves though
// nobody did.
func (g *Group) Whole() Standing {
	return g.standing(data.Date{}, func(r *Record) *tally { return &r.whole })
}

// Months are the standings month by month.
func (g *Group) Months() []Standing {
	seen := map[data.Date]bool{}
	var months []data.Date
	for _, r := range g.members {
		for i := range r.months {
			if m := r.months[i].month; !seen[m] {
				seen[m] = true
				months = append(months, m)
			}
		}
	}
	slices.SortFunc(months, func(a, b data.Date) int { return monthNumber(a) - monthNumber(b) })
	var out []Standing
	for _, m := range months {
		out = append(out, g.standing(m, func(r *Record) *tally {
			i, ok := slices.BinarySearchFunc(r.months, m, func(t tally, m data.Date) int { return monthNumber(t.month) - monthNumber(m) })
			if !ok {
				return nil
			}
			return &r.months[i]
		}))
	}
	return out
}

// standing is the group's in one period.
func (g *Group) standing(month data.Date, of func(*Record) *tally) Standing {
	sum := tally{month: month}
	for _, id := range g.order {
		t := of(g.members[id])
		if t == nil {
			continue
		}
		sum.statements += t.statements
		sum.about += t.about
		for side := range t.sided {
			sum.sided[side] += t.sided[side]
			sum.conditional[side] += t.conditional[side]
		}
		if !t.first.IsZero() && (sum.first.IsZero() || t.first.Days() < sum.first.Days()) {
			sum.first = t.first
		}
		if !t.last.IsZero() && (sum.last.IsZero() || t.last.Days() > sum.last.Days()) {
			sum.last = t.last
		}
	}
	s := Standing{Month: month, Statements: sum.statements, About: sum.about, First: sum.first, Last: sum.last, Label: NoStance}
	if sum.about > 0 {
		s.Position = groupPrior.posterior(g.between(of)).Estimate()
		s.Label = sum.labelAt(s.Position.Mean)
	}
	return s
}

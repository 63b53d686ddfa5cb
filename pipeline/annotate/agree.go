package annotate

import "parley/pipeline/eval"

// An Agreement is how far two annotators say the same of the texts that both labelled.
type Agreement struct {
	A, B    string
	Texts   int // that both labelled
	OfA     int // statements that A found there
	OfB     int
	Both    int     // pairs of them that overlap by half or more
	SpanF1  float64 // of B's statements held against A's; it is the same the other way round
	Speaker float64 // share of the pairs with the same speaker
	Kappa6  *float64
	Kappa3  *float64 // Cohen's, of the pairs' stances; nil where it is not defined
}

// Agreements are those of every two annotators who share a text.
func (g *Gold) Agreements() []Agreement {
	var list []Agreement
	for _, p := range g.pairs() {
		r := eval.Measure(p.docs)
		list = append(list, Agreement{A: p.a, B: p.b, Texts: r.Documents, OfA: r.Gold, OfB: r.Run, Both: r.Found, SpanF1: r.F1,
			Speaker: r.Speaker, Kappa6: r.Kappa6, Kappa3: r.Kappa3})
	}
	return list
}

type twoAnnotators struct {
	a, b string
	docs []eval.Document
}

// pairs are every two annotators who share a text, with those texts.
func (g *Gold) pairs() []twoAnnotators {
	var list []twoAnnotators
	for i, a := range g.Annotators {
		for _, b := range g.Annotators[i+1:] {
			p := twoAnnotators{a: a.Name, b: b.Name}
			for _, x := range a.Texts {
				for _, y := range b.Texts {
					if x.Name == y.Name {
						p.docs = append(p.docs, shared(x, y))
					}
				}
			}
			if len(p.docs) > 0 {
				list = append(list, p)
			}
		}
	}
	return list
}

// shared is a text with the first one's statements as gold and the second one's as a run's.
func shared(x, y Text) eval.Document {
	d := eval.Document{Name: x.Name}
	for i, s := range x.Statements {
		d.Gold = append(d.Gold, eval.Gold{Start: s.Start, End: s.End, Speaker: s.Speaker, Outlet: s.Outlet, Date: s.Date,
			Form: s.Form, About: s.About, Stance: s.Stance, Score: s.Score, Line: i + 1})
	}
	for _, s := range y.Statements {
		d.Run = append(d.Run, eval.Statement{Start: s.Start, End: s.End, Speaker: s.Speaker, Outlet: s.Outlet, Date: s.Date,
			Form: s.Form, About: s.About, Stance: s.Stance, Score: s.Score, Text: y.Text[s.Start:s.End]})
	}
	return d
}

package attribute

// reportsInRun adds what the sentence at hand, of words that run on, reports of others: "It wrote: ... Meanwhile the council said that
// the bridge was safe. ..." holds a statement of the council.
func (p *page) reportsInRun() {
	p.dominate()
	p.nest()
	for k := range p.hits {
		x := &p.hits[k]
		if x.dead || x.in >= 0 || x.manner != clause || !p.reportsAnother(x) || p.self(x.sub) {
			continue
		}
		used := 0
		s, end := p.content(k, &used)
		if !s.Ok() || x.manner != clause {
			continue
		}
		a := p.base(x)
		a.Spans, a.Form, a.Within = p.one(s), p.form(x.at, end), p.run
		x.out = p.add(a)
	}
}

// reportsAnother says whether hit x tells of another named source than that of the words around it: not "those who say", "our officials
// say", "the papers told us".
func (p *page) reportsAnother(x *hit) bool {
	if x.from || x.cue.kind != say || x.sub.first < 0 || x.sub.rel >= 0 || p.accords(x) || p.has(x.sub.first, ours) {
		return false
	}
	for i := x.first + 1; i < x.at; i++ {
		if p.tagAt(i) == tObj && p.has(i, ours) {
			return false
		}
	}
	return p.tagAt(x.sub.end-1) != tSubj && p.someone(x.sub.first, x.sub.end)
}

package resolve

import "parley/pipeline/segment"

// parentPlace is the place that the lead over a nested bullet names.
func (p *page) parentPlace(i int) place {
	b := p.atts[i].Block
	for n := 0; b >= 0 && b < len(p.segs.Blocks) && n < carryBlocks; n++ {
		if b = p.segs.Blocks[b].Parent; b < 0 || p.segs.Blocks[b].Kind != segment.Bullet {
			break
		}
		if q := p.placeIn(i, p.segs.Blocks[b].Span); q.ok() {
			return q
		}
	}
	return place{}
}

// pagePlace is the event that the page's title names ("... weekly briefing: main points"), for the one who speaks first.
func (p *page) pagePlace(i int) place {
	if p.segs.Title < 0 || p.segs.Title >= len(p.segs.Blocks) || len(p.who) == 0 || p.who[i] != p.who[0] || p.entities[p.who[i]].sp.Kind != "person" {
		return place{}
	}
	a, b := p.tokens(p.segs.Blocks[p.segs.Title].Span)
	k := p.hasEvent(a, b)
	if k < 0 {
		return place{}
	}
	switch p.lex(k).channel {
	case "briefing", "speech", "interview":
		return p.eventPlace(i, k, a, b)
	}
	return place{}
}

// placeBefore carries a place over: from the statement it goes on from, the speaker's last one nearby on that day, the
// sentence that told the day.
func (p *page) placeBefore(i int) place {
	a := &p.atts[i]
	at := func(j int) place { return place{p.sts[j].Outlet, p.sts[j].Channel} }
	if a.From >= 0 && a.From < i {
		return at(a.From)
	}
	if a.Within >= 0 {
		return place{}
	}
	if p.days[i].from != (segment.Span{}) {
		if q := p.placeIn(i, p.days[i].from); q.ok() {
			return q
		}
	}
	for j, n := i-1, 0; j >= 0 && n < carryBlocks; j, n = j-1, n+1 {
		if p.who[j] != p.who[i] || p.atts[j].Headline || p.atts[j].Within >= 0 {
			continue
		}
		if a.Block-p.atts[j].Block > carryBlocks || p.days[i].own && p.days[i].date != p.days[j].date ||
			p.section(a.Block) != p.section(p.atts[j].Block) {
			break
		}
		return at(j)
	}
	if q := p.storyPlace(i); q.ok() {
		return q
	}
	return p.pagePlace(i)
}

// storyPlace is the event that an earlier sentence of the same paragraph tells of, if it is about the speaker ("X gave a
// press conference. ...").
func (p *page) storyPlace(i int) place {
	b := p.atts[i].Block
	c := p.atts[i].Clause
	if p.days[i].own || !c.Ok() || p.block(c.Start) != b || b < 0 || p.segs.Blocks[b].Kind != segment.Paragraph {
		return place{}
	}
	s := p.sentence(b, c.Start)
	for n := 0; n < carryBlocks && s.Start > p.segs.Blocks[b].Start; n++ {
		s = p.sentence(b, s.Start-1)
		from, to := p.tokens(s)
		if p.about(p.who[i], from, to) && !p.othersSpeak(i, s) {
			if q := p.placeIn(i, s); q.ok() {
				return q
			}
		}
	}
	return place{}
}

// leadPlaces gives headlines the place of what they repeat, and a statement of the same day the event that its speaker's
// next one names.
func (p *page) leadPlaces() {
	for i := len(p.sts) - 2; i >= 0; i-- {
		s := &p.sts[i]
		if s.Outlet != "" || s.Channel != "" || p.atts[i].Within >= 0 {
			continue
		}
		for j := i + 1; j < len(p.sts) && j <= i+20; j++ {
			if p.who[j] != p.who[i] {
				if !p.atts[i].Headline && p.days[i].like == 0 && p.atts[j].Within < 0 {
					break
				}
				continue
			}
			near := p.atts[j].Block-p.atts[i].Block <= 1 && p.section(p.atts[j].Block) == p.section(p.atts[i].Block)
			event := p.sts[j].Channel == "briefing" || p.sts[j].Channel == "speech"
			sameDay := !p.days[j].date.IsZero() && p.days[i].date == p.days[j].date
			if p.atts[i].Headline || p.days[i].like == j+1 || near && event && sameDay {
				s.Outlet, s.Channel = p.sts[j].Outlet, p.sts[j].Channel
			}
			break
		}
	}
}

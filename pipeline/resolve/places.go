package resolve

import (
	"strings"

	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
)

// A place is where a statement was said or printed. Outlet is a canonical name, or, for an event, what the page calls it
// ("weekly briefing").
type place struct {
	outlet, channel string
}

func (q place) ok() bool { return q.outlet != "" || q.channel != "" }

// findPlaces tells where each statement was said or printed.
func (p *page) findPlaces() {
	for i := range p.atts {
		q := p.ownPlace(i)
		if !q.ok() {
			q = p.placeBefore(i)
		}
		p.sts[i].Outlet, p.sts[i].Channel = q.outlet, q.channel
	}
	p.leadPlaces()
}

// ownPlace is the place told at the statement itself.
func (p *page) ownPlace(i int) place {
	a := &p.atts[i]
	e := &p.entities[p.who[i]]
	var kind place // known by its channel only: "in an editorial"
	if a.Place.Ok() {
		q := p.placeIn(i, a.Place)
		if q.outlet != "" {
			return q
		}
		kind = q
	}
	if a.Source.Ok() { // "X on Meet the Press"
		first, last := p.tokens(a.Source)
		if n, m := p.nameIn(first, last, p.who[i]); n < m && m < last && e.sp.Kind != "outlet" {
			if q := p.placeIn(i, segment.Span{Start: int(p.toks[m].Start), End: a.Source.End}); q.outlet != "" {
				return q
			}
		}
	}
	if a.Clause.Ok() {
		q := p.placeIn(i, a.Clause)
		if q.outlet != "" {
			return q
		}
		if q.ok() {
			kind = q
		}
		if q := p.placeAtEnd(i); q.ok() {
			return q
		}
	}
	if e.sp.Kind == "outlet" {
		q := place{outlet: e.sp.Name, channel: "other"}
		if e.outlet >= 0 {
			q.channel = p.r.outlets[e.outlet].Channel
		}
		return q
	}
	if b := a.Block; b >= 0 && b < len(p.segs.Blocks) {
		for n := 0; b >= 0 && n < 3; b, n = p.segs.Blocks[b].Parent, n+1 {
			blk := p.segs.Blocks[b]
			if n > 0 && blk.Kind == segment.Heading || blk.Kind == segment.Heading && a.Headline {
				break
			}
			if blk.Label.Ok() {
				if q := p.placeIn(i, blk.Label); q.outlet != "" {
					return q
				}
			}
		}
	}
	if a.Source.Ok() {
		if b := p.block(a.Source.Start); b >= 0 && b != a.Block && p.segs.Blocks[b].Kind == segment.Heading {
			if q := p.placeIn(i, p.segs.Blocks[b].Span); q.outlet != "" {
				return q
			}
		}
	}
	if u := p.addressOf(i); u != "" {
		if o := p.r.site(u); o >= 0 {
			return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
		}
	}
	if q := p.writesFor(i); q.ok() {
		return q
	}
	if q := p.parentPlace(i); q.ok() {
		return q
	}
	if p.inTurn(i) {
		return p.turnPlace(i)
	}
	return kind
}

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
	for k := max(0, end-longestEnd); k < end; k++ {
		if p.punct(k, ".;:“”\"") && k < end-1 {
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
			if o := p.entities[x.ent].outlet; o >= 0 && x.ent != p.who[i] && p.is(int(x.first)-1, isMedia) && (int(x.last) == end || p.punct(int(x.last), ",.")) {
				return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
			}
		}
	}
	return place{}
}

// placeIn reads a stretch outside contents: the name of an outlet, of a platform, or of an event, in this order.
func (p *page) placeIn(i int, s segment.Span) place {
	a, b := p.tokens(s)
	ent := p.who[i]
	own := p.atts[i].Source
	event, platform, speaks := -1, -1, false
	best := int32(-1)
	for k := a; k < b; k++ {
		x := p.lex(k)
		if x.class&(isPlatform|isPosting|isEvent|isSpeaking|isVenue) == 0 {
			continue
		}
		pos := int(p.toks[k].Start)
		if p.inPieces(i, pos) || p.inContentOfOther(i, pos) || !p.owns(i, pos) {
			continue
		}
		switch {
		case x.class&isSpeaking != 0:
			speaks = true
		case x.class&isVenue != 0:
			if event < 0 && p.afterMedia(k) {
				event = k
			}
		case x.class&isPosting != 0 || p.is(k-1, isMedia|isPossessive) || p.is(k+1, isOwn):
			if x.class&(isPlatform|isPosting) != 0 {
				if platform < 0 {
					platform = k
				}
				break
			}
			fallthrough
		default:
			if x.class&isEvent != 0 && (event < 0 || p.lex(event).channel == "other" && x.channel != "other" || x.channel == "tv" || x.channel == "radio") {
				event = k
			}
		}
	}
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		at := p.mentions[m]
		o := p.entities[at.ent].outlet
		pos := int(p.toks[at.first].Start)
		if o < 0 || at.ent == ent || p.inPieces(i, pos) || p.inContentOfOther(i, pos) || !p.owns(i, pos) {
			continue
		}
		if own.Ok() && own.Start <= pos && pos < own.End && s != own && own.Contains(segment.Span{Start: pos, End: int(p.toks[at.last-1].End)}) && p.entities[ent].sp.Kind != "person" {
			continue
		}
		if p.ofRole(at, a) {
			continue
		}
		best = o
		break
	}
	if best >= 0 {
		return place{p.r.outlets[best].Name, p.r.outlets[best].Channel}
	}
	if platform >= 0 {
		x := p.lex(platform)
		if p.entities[ent].sp.Kind == "outlet" {
			return place{p.entities[ent].sp.Name, x.channel}
		}
		return place{x.name, x.channel}
	}
	if event >= 0 && p.entities[ent].sp.Kind != "outlet" {
		return p.eventPlace(i, event, a, b)
	}
	if q := p.body(i, a, b); q.ok() {
		return q
	}
	if speaks && p.entities[ent].sp.Kind == "person" {
		return place{"speech", "speech"}
	}
	return place{}
}

// afterMedia says whether "in", "told" or the like stands before token k, maybe with an article and one word between.
func (p *page) afterMedia(k int) bool {
	for n := 1; n <= 3 && k-n >= 0; n++ {
		if p.is(k-n, isMedia) {
			return true
		}
		if p.toks[k-n].Shape&features.Punct != 0 || !p.is(k-n, isDefinite|isIndefinite|isTitle) && p.toks[k-n].Shape&features.Upper == 0 {
			return false
		}
	}
	return false
}

// body is the office or government that a statement came from ("quoted by the ...", "a statement from the ..."), in tokens
// [a, b).
func (p *page) body(i, a, b int) place {
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		x := p.mentions[m]
		k := int(x.first) - 1
		if p.is(k, isDefinite) {
			k--
		}
		e := &p.entities[x.ent]
		if x.ent == p.who[i] || e.sp.Kind != "group" || x.flags&inOwn != 0 || !p.is(k, isFrom) || p.inPieces(i, int(p.toks[x.first].Start)) {
			continue
		}
		for n := 1; n <= 2; n++ {
			if p.is(k-n, isEvent|isAct|isQuoted) {
				return place{p.spell(int(x.first), int(x.last)), "other"}
			}
		}
	}
	return place{}
}

// ofRole says whether an outlet is named only for what someone is ("the editor of X", "X's columnist").
func (p *page) ofRole(m mention, a int) bool {
	if m.flags&inOwn != 0 {
		return true
	}
	k := int(m.first) - 1
	for n := 0; k >= a && n < 8; n++ { // back over what the outlet is called: "of the hard-line daily"
		if p.is(k, isPreposition) {
			return !p.is(k, isMedia) && p.near(k-1, k) && p.is(k-1, isPerson|isTitle|isGroup) ||
				p.is(k-1, isPerson) && !p.is(k, isMedia)
		}
		if !p.is(k, isDefinite|isIndefinite|isOutlet|isTitle) && p.toks[k].Shape&features.Punct == 0 && p.toks[k].Shape&features.Upper != 0 {
			if p.punct(k, ",") {
				return false
			}
		}
		if p.punct(k, ",:;“”\"") {
			return false
		}
		k--
	}
	return p.is(int(m.last), isPerson) && !p.is(int(m.last), isOutlet)
}

// writesFor is the outlet of one who writes: named in the role beside the name, or held as an office.
func (p *page) writesFor(i int) place {
	a, b := p.tokens(p.atts[i].Clause)
	writes := false
	for k := a; k < b && !writes; k++ {
		writes = p.is(k, isWriting) && !p.inPieces(i, int(p.toks[k].Start))
	}
	ent := p.who[i]
	e := &p.entities[ent]
	if !writes && !p.atts[i].Headline || e.sp.Kind != "person" {
		return place{}
	}
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		if o := p.entities[p.mentions[m].ent].outlet; o >= 0 && !p.inPieces(i, int(p.toks[p.mentions[m].first].Start)) {
			return place{p.r.outlets[o].Name, p.r.outlets[o].Channel}
		}
	}
	if e.person >= 0 {
		for _, o := range p.r.held[e.person] {
			if at := p.r.scopeOf[o]; at >= 0 && p.r.offices[o].Holds(p.lo, p.hi) {
				return place{p.r.outlets[at].Name, p.r.outlets[at].Channel}
			}
		}
	}
	return place{}
}

// longestEvent is how many words before its noun name an event.
const longestEvent = 3

// eventPlace names an event as the page does: "weekly briefing", "letter to the United Nations", "X's website".
func (p *page) eventPlace(i, k, a, b int) place {
	x := p.lex(k)
	first := k
	for n := 0; n < longestEvent && first > a; n++ {
		j := first - 1
		if p.is(j, isDefinite|isIndefinite|isPreposition|isPossessive|isMonth|isWeekday|isConjunction|pronoun|isPart|isWriting) ||
			p.toks[j].Shape&(features.Punct|features.Digit) != 0 || !p.near(j, first) || p.inContent(int(p.toks[j].Start)) {
			break
		}
		first = j
	}
	name := strings.ToLower(p.spell(first, k+1))
	if p.toks[first].Shape&features.Upper != 0 && first < k {
		name = p.spell(first, k+1)
	}
	if first > k-longestEvent && p.anyMention(first, k) {
		name = strings.ToLower(p.spell(k, k+1))
	}
	switch {
	case x.class&isOwn != 0:
		if !p.is(first-1, isPossessive) && p.possessive(first-1) == 0 && p.possessive(first-2) == 0 {
			return place{}
		}
		return place{p.entities[p.who[i]].sp.Name + "’s " + p.str(k), x.channel}
	case x.channel == "letter" && p.is(k+1, isReplyTo):
		end := k + 2
		for end < b && end < k+7 && (p.toks[end].Shape&features.Upper != 0 || p.is(end, isDefinite)) {
			end++
		}
		if m := p.firstMention(k+2, b); m >= 0 && int(p.mentions[m].first) <= k+3 {
			end = max(end, int(p.mentions[m].last))
		}
		if end > k+2 {
			name = p.str(k) + " " + p.spell(k+1, end)
		}
	case x.channel == "newspaper":
		return place{channel: x.channel}
	case x.channel == "other" && !p.is(k, isMassNoun):
		return place{}
	}
	return place{name, x.channel}
}

// anyMention says whether tokens [a, b) touch a mention of a person.
func (p *page) anyMention(a, b int) bool {
	for m := p.firstMention(a, b); m >= 0 && m < len(p.mentions) && int(p.mentions[m].last) <= b; m++ {
		if p.entities[p.mentions[m].ent].sp.Kind == "person" {
			return true
		}
	}
	return false
}

// inTurn says whether the statement is a transcript's turn: spoken by whom its label names, not reported in it.
func (p *page) inTurn(i int) bool {
	a := &p.atts[i]
	for n := 0; n < carryBlocks && !a.Source.Ok() && a.From >= 0 && a.From < len(p.atts); n++ {
		a = &p.atts[a.From]
	}
	if a.Within >= 0 {
		return false
	}
	b := a.Block
	if a.Source.Ok() {
		b = p.block(a.Source.Start)
	}
	if b < 0 || b >= len(p.segs.Blocks) || p.segs.Blocks[b].Kind != segment.Turn {
		return false
	}
	l := p.segs.Blocks[b].Label
	return !a.Source.Ok() || l.Ok() && l.Start <= a.Source.Start && a.Source.End <= l.End
}

// turnPlace is a briefing of what the speaker speaks for.
func (p *page) turnPlace(i int) place {
	if e := &p.entities[p.who[i]]; e.person >= 0 {
		if body := p.bodyOf(e.person); body != "" {
			return place{body + " briefing", "briefing"}
		}
	}
	return place{"briefing", "briefing"}
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

// site is the index of the outlet at an address; -1.
func (r *Resolver) site(u string) int32 {
	if i := strings.Index(u, "://"); i >= 0 {
		u = u[i+3:]
	}
	if i := strings.IndexAny(u, "/?#:"); i >= 0 {
		u = u[:i]
	}
	u = strings.ToLower(u)
	for u != "" {
		if at, ok := r.domains[u]; ok {
			return at
		}
		i := strings.IndexByte(u, '.')
		if i < 0 {
			break
		}
		u = u[i+1:]
	}
	return -1
}

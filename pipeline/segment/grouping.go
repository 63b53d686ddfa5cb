package segment

// A grouping puts the lines of a page together into blocks, one after the other.
type grouping struct {
	*page
	list       []item // the bullets that are open, outermost first
	listParent int    // the block that introduces the list; -1
	open       int    // the block that the next line may go on with; -1
	turn       int    // the transcript's turn that paragraphs go on with; -1
	loose      bool   // a blank line, or nothing, stands before the next line
}

// An item is a bullet of the list that the page is in.
type item struct {
	block           int
	indent, bodyCol int // columns
}

// cut groups the lines into blocks: one for every heading, bullet, block quotation and paragraph.
func (p *page) cut() {
	g := grouping{page: p, listParent: -1, open: -1, turn: -1, loose: true}
	for i := range p.lines {
		g.take(i)
	}
	g.close(g.open)
}

// take puts line i where it belongs.
func (g *grouping) take(i int) {
	l := &g.lines[i]
	m := l.mark
	switch {
	case l.blank():
		g.part()
		return
	case g.layout == transcript && (m == noMark || m == bulletMark) && g.openTurn(i):
		return
	case g.open >= 0 && !g.interrupts(g.open, l):
		m = noMark
	}
	switch {
	case m == ruleMark:
		g.part()
	case m == setextMark:
		g.underline()
	case m == hashMark:
		g.list = g.list[:0]
		h := g.start(Heading, g.headingSpan(l), -1, i)
		g.blocks[h].Depth, g.facts[h].alone, g.facts[h].hash = l.level, true, true
		g.open = -1
	case m == angleMark:
		g.quote(i)
	case m == bulletMark || m == numberMark:
		g.bullet(i, m)
	case g.open >= 0 && g.facts[g.open].last == i-1 && g.goesOn(g.open, &g.lines[i-1], l):
		g.extend(g.open, i)
		g.loose = false
	default:
		g.paragraph(i)
	}
}

// part ends the open block, as a blank line does.
func (g *grouping) part() {
	g.close(g.open)
	g.open, g.loose = -1, true
}

// start ends the open block and opens one with line i.
func (g *grouping) start(kind Kind, s Span, parent, i int) int {
	g.close(g.open)
	g.open = g.add(kind, s, parent, i, g.loose)
	g.loose = false
	return g.open
}

// openTurn opens a turn with line i of a transcript, if that starts with a speaker's label. It says whether it did.
func (g *grouping) openTurn(i int) bool {
	l := &g.lines[i]
	label, body, ok := g.turnLabel(l, g.loose)
	if !ok {
		return false
	}
	g.list = g.list[:0]
	g.turn = g.start(Turn, Span{label.Start, l.end}, -1, i)
	g.blocks[g.turn].Label, g.facts[g.turn].body = label, body
	return true
}

// underline makes the open block, if it is one line, the heading that a line of "===" below it says it is.
func (g *grouping) underline() {
	if b := g.open; b >= 0 && g.facts[b].first == g.facts[b].last {
		g.blocks[b].Kind, g.blocks[b].Depth, g.facts[b].hash = Heading, 1, true
	}
	g.part()
}

// quote puts line i, which starts with ">", into the block quotation before it, or opens one.
func (g *grouping) quote(i int) {
	l := &g.lines[i]
	g.list = g.list[:0]
	if b := g.open; b >= 0 && g.blocks[b].Kind == Quotation && g.blocks[b].Depth == l.level && l.body < l.end {
		g.extend(b, i)
		g.loose = false
		return
	}
	g.close(g.open)
	if g.open = -1; l.body == l.end { // an empty line of the quotation
		g.loose = true
		return
	}
	b := g.start(Quotation, Span{l.body, l.end}, g.introducer(), i)
	g.blocks[b].Depth = l.level
}

// bullet opens a bullet with line i, whose mark is m.
func (g *grouping) bullet(i int, m mark) {
	l := &g.lines[i]
	if l.body == l.end {
		g.close(g.open)
		g.open = -1
		return
	}
	if len(g.list) == 0 {
		g.listParent = g.introducer()
	}
	for len(g.list) > 0 && l.indent < g.inner().indent+2 {
		g.list = g.list[:len(g.list)-1]
	}
	parent := g.listParent
	if len(g.list) > 0 {
		parent = g.inner().block
	}
	b := g.start(Bullet, Span{l.body, l.end}, parent, i)
	g.list = append(g.list, item{b, l.indent, l.bodyCol})
	g.blocks[b].Depth, g.facts[b].numbered = len(g.list), m == numberMark
}

// inner is the innermost open bullet.
func (g *grouping) inner() *item { return &g.list[len(g.list)-1] }

// paragraph opens a paragraph with line i, by its indent one of the bullet before or a quotation, in a transcript one of the turn.
func (g *grouping) paragraph(i int) {
	l := &g.lines[i]
	g.close(g.open)
	g.open = -1
	if l.indent == 0 {
		g.list = g.list[:0]
	}
	for len(g.list) > 0 && l.indent <= g.inner().indent {
		g.list = g.list[:len(g.list)-1]
	}
	for len(g.list) > 1 && l.indent < g.inner().bodyCol {
		g.list = g.list[:len(g.list)-1]
	}
	kind, depth, parent := Paragraph, 0, -1
	if len(g.list) > 0 {
		parent, depth = g.inner().block, len(g.list)
	} else if g.layout == transcript && (g.turn >= 0 || l.end-l.start > longestHeading) {
		kind, parent = Turn, g.turn
	} else if l.indent >= 3 {
		if parent = g.introducer(); parent >= 0 {
			kind, depth = Quotation, 1
		}
	}
	b := g.start(kind, Span{l.start, l.end}, parent, i)
	g.blocks[b].Depth = depth
}

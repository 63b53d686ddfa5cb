package resolve

import (
	"slices"

	"parley/data"
	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// A page is one document while it is resolved. Its slices are used again for the next one.
type page struct {
	r    *Resolver
	doc  *source.Document
	text string
	segs segment.Segments
	toks []features.Token
	atts []attribute.Attribution

	tokensAt ranks    // the bytes where tokens start
	blocksAt ranks    // the bytes where blocks start: none is empty, and none overlaps another
	classes  []class  // by token
	mayDate  bitset   // tokens that may open a date
	mayName  bitset   // tokens that may open a run of capitalised words
	extents  []extent // by attribution

	// Names.
	words      []nameWord
	wordsAt    ranks // the tokens of words
	spelt      spelt
	mentions   []mention
	mentionsAt ranks     // the first tokens of mentions
	late       []mention // see mergeMentions
	entities   []entity
	ofPerson   []int32 // by person: index of the entity + 1
	ofOutlet   []int32
	ofLand     []int32
	twins      [][2]int32 // mentions of a name with several owners, and the first of those
	full       []bool     // by person: named in full on this page
	fullNames  []wordRun  // of two or three words that no table holds, in order
	slugs      map[string]int32
	ends       map[uint64]int32 // by key of a name's last word: index of the word in words that starts the name
	lands      []int32          // by country: how often the page names it
	land       int32            // country the page speaks of most, -1
	spoken     []mention        // sources resolved so far, in order
	inLabel    bool             // who a label names is being asked
	pieces     []segment.Span   // contents, in text order
	said       bitset           // tokens in contents
	matches    []features.Match

	// Days.
	exprs     []expr
	datesAt   ranks          // the bytes where exprs start
	credits   []segment.Span // by attribution: see credit
	addresses []string       // by attribution: see addressOf
	posts     bool           // the text holds the address of some post
	anchor    anchor
	// dateLines are the lines that part the page's statements by their days; none on most pages.
	dateLines []dateLine
	lead      []leadEvent // once leadRead
	leadRead  bool
	lo, hi    data.Date // the page was written between these; zero where open

	who       []int32 // by attribution: index of the entity
	sts       []Statement
	days      []day
	busy      []bool
	repeats   map[uint64]int32 // by hash of speaker and content: how many so far, or the first of them
	sayings   []saying         // see bySpeaker
	sayingsTo []int32          // by entity: where its sayings end
	buf, ids  []byte
	sections  []int32 // by block: see section
	turns     []int32 // blocks that are turns with a label
	leads     []int32 // blocks with a lead
	oneDay    int8    // see ofOneDay: 0 not looked, 1 no, 2 yes

	asked      int  // the attribution whose speaker is looked for
	describing bool // a description is read, which is not to be told by another one
}

func (p *page) open(r *Resolver, doc *source.Document, segs segment.Segments, toks []features.Token, atts []attribute.Attribution) {
	p.r, p.doc, p.text, p.segs, p.toks, p.atts = r, doc, doc.Text, segs, toks, atts
	if len(p.ofPerson) != len(r.people) || len(p.ofOutlet) != len(r.outlets) || len(p.ofLand) != len(r.countries) {
		p.ofPerson = make([]int32, len(r.people))
		p.full = make([]bool, len(r.people))
		p.ofOutlet = make([]int32, len(r.outlets))
		p.ofLand = make([]int32, len(r.countries))
		p.lands = make([]int32, len(r.countries))
		p.slugs = map[string]int32{}
		p.ends = map[uint64]int32{}
		p.repeats = map[uint64]int32{}
	}
	p.land, p.oneDay, p.leadRead, p.asked = -1, 0, false, 0
	p.readTokens()
	p.readBlocks()
	p.readExtents()
	p.anchor, p.lo, p.hi = anchor{}, data.Date{}, data.Date{}
	p.sts = r.room(len(atts))
	for i := range atts {
		s := &p.sts[i]
		s.Attribution, s.RespondsTo, s.DuplicateOf = atts[i], -1, -1
		p.pieces = append(p.pieces, s.Spans...)
	}
	slices.SortFunc(p.pieces, func(a, b segment.Span) int { return a.Start - b.Start })
	p.readContents()
	p.who = resize(p.who, len(atts))
	p.days = resize(p.days, len(atts))
	p.busy = resize(p.busy, len(atts))
	clear(p.days)
	clear(p.busy)
	for i := range p.who {
		p.who[i] = -1
	}
}

// close forgets the document, so that the page can be used again.
func (p *page) close() {
	for i := range p.entities {
		e := &p.entities[i]
		if e.person >= 0 {
			p.ofPerson[e.person] = 0
		}
		if e.outlet >= 0 {
			p.ofOutlet[e.outlet] = 0
		}
		if e.land >= 0 {
			p.ofLand[e.land] = 0
		}
	}
	clear(p.full)
	clear(p.lands)
	clear(p.slugs)
	clear(p.ends)
	clear(p.entities)
	clear(p.addresses)
	p.inLabel = false
	p.fullNames = p.fullNames[:0]
	p.words, p.mentions, p.entities, p.spoken = p.words[:0], p.mentions[:0], p.entities[:0], p.spoken[:0]
	p.pieces, p.exprs, p.matches, p.twins = p.pieces[:0], p.exprs[:0], p.matches[:0], p.twins[:0]
	p.credits, p.addresses = p.credits[:0], p.addresses[:0]
	p.doc, p.text, p.segs, p.toks, p.atts, p.sts = nil, "", segment.Segments{}, nil, nil, nil
}

func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// inContent says whether token k stands in some statement's content.
func (p *page) inContent(k int) bool { return p.said.has(k) }

// mostNested is how many contents, of those that start before a place, the last, are asked whether they hold it: they nest a few
// deep at most.
const mostNested = 4

// readContents notes which tokens stand in contents.
func (p *page) readContents() {
	p.said = p.said.empty(len(p.toks))
	for i, s := range p.pieces {
		end := s.End
		for _, before := range p.pieces[max(0, i+1-mostNested):i] {
			end = max(end, before.End)
		}
		if i+1 < len(p.pieces) {
			end = min(end, p.pieces[i+1].Start)
		}
		p.said.addAll(p.at(s.Start), p.at(end))
	}
}

package pipeline

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"

	"parley/data"
	"parley/pipeline/report"
)

// A candidate is a statement that may be shown.
type candidate struct {
	row   int32 // of the statements table
	day   int32 // math.MinInt32 where it has none
	clear float64
}

// quotations fills the statements that can be opened: all of them while they are few, else as many of each speaker as there
// is room for, those beside a change of position first and then the clearest.
func (b *reporter) quotations() error {
	said, err := b.candidates()
	if err != nil {
		return err
	}
	chosen := b.choose(said)
	quotes, err := b.quoted(chosen)
	if err != nil {
		return err
	}
	room := quotedBytes
	shown := map[string][]*quote{}
	n := 0
	for _, row := range chosen {
		q := quotes[row]
		text, err := json.Marshal(q.Statement)
		if err != nil {
			return err
		}
		if room -= len(text) + indexBytes; room < 0 {
			break
		}
		shown[q.speaker] = append(shown[q.speaker], q)
		n++
	}
	documents, err := b.documents(shown)
	if err != nil {
		return err
	}
	silent := 0
	for _, id := range b.order {
		s := b.speakers[id]
		list := shown[id]
		slices.SortFunc(list, func(x, y *quote) int { return cmp.Or(cmp.Compare(x.day, y.day), cmp.Compare(x.row, y.row)) })
		for _, q := range list {
			q.Document = documents[q.doc]
			s.Statements = append(s.Statements, len(b.page.Detail.Statements))
			b.page.Detail.Statements = append(b.page.Detail.Statements, q.Statement)
		}
		if len(list) == 0 {
			silent++
		}
		b.page.Detail.Speakers = append(b.page.Detail.Speakers, *s)
	}
	all := 0
	for _, list := range said {
		all += len(list)
	}
	if n < all {
		b.note("Of %d statements about the target %d can be opened here, the clearest of each speaker: the table of statements has them all.", all, n)
	}
	if silent > 0 && n < all {
		b.note("Of %d speakers no statement can be opened here.", silent)
	}
	return nil
}

// candidates lists, by speaker, the statements about the target that repeat no other, and counts what the
// run covers and what groups said.
func (b *reporter) candidates() (map[string][]candidate, error) {
	said := map[string][]candidate{}
	var row, about, dated, repeats int32
	first, last := int32(math.MaxInt32), int32(math.MinInt32)
	byFaction, byOutlet := Selection{Of: "faction"}, Selection{Of: "outlet"}
	for v, err := range b.r.Voices() {
		if err != nil {
			return nil, err
		}
		byFaction.count(b.factions, &v)
		byOutlet.count(b.outlets, &v)
		if v.Date != nil {
			dated++
			first, last = min(first, *v.Date), max(last, *v.Date)
		}
		if v.DuplicateOf != "" {
			repeats++
		} else if v.AboutTalks {
			about++
			if b.speakers[v.SpeakerID] != nil {
				c := candidate{row: row, day: math.MinInt32, clear: math.Abs(v.Score) * v.Confidence}
				if v.Date != nil {
					c.day = *v.Date
				}
				said[v.SpeakerID] = append(said[v.SpeakerID], c)
			}
		}
		row++
	}
	if dated > 0 {
		b.page.First, b.page.Last = data.ISODay(&first), data.ISODay(&last)
	}
	b.page.Coverage = append(b.page.Coverage, report.Figure{Name: "statements", N: int64(row)}, report.Figure{Name: "repeats among them", N: int64(repeats)},
		report.Figure{Name: "about the target", N: int64(about)}, report.Figure{Name: "with a date", N: int64(dated)})
	return said, nil
}

// choose gives the rows to show, the most important first: each speaker's first before anybody's second.
func (b *reporter) choose(said map[string][]candidate) []int32 {
	for id, list := range said {
		if day, ok := b.shifts[id]; ok {
			besideShift(list, day)
		}
		slices.SortStableFunc(list, func(x, y candidate) int { return cmp.Compare(y.clear, x.clear) })
	}
	var chosen []int32
	for round := 0; ; round++ {
		before := len(chosen)
		for _, id := range b.order {
			if list := said[id]; round < len(list) && len(chosen) < mostQuoted {
				chosen = append(chosen, list[round].row)
			}
		}
		if len(chosen) == before {
			return chosen
		}
	}
}

// besideShift makes the last statement before a change and the first after it the most important of a speaker's.
func besideShift(list []candidate, day int32) {
	before, after := -1, -1
	for i, c := range list {
		switch {
		case c.day == math.MinInt32:
		case c.day < day && (before < 0 || c.day > list[before].day):
			before = i
		case c.day >= day && (after < 0 || c.day < list[after].day):
			after = i
		}
	}
	for _, i := range []int{before, after} {
		if i >= 0 {
			list[i].clear += 2
		}
	}
}

// documents fills the documents of the shown statements and gives their places by id.
func (b *reporter) documents(shown map[string][]*quote) (map[string]int, error) {
	at := map[string]int{}
	for _, list := range shown {
		for _, q := range list {
			at[q.doc] = -1
		}
	}
	all, empty := 0, 0
	for p, err := range b.r.Pages() {
		if err != nil {
			return nil, err
		}
		all++
		if p.NStatements == 0 {
			empty++
		}
		if _, ok := at[p.DocID]; !ok {
			continue
		}
		at[p.DocID] = len(b.page.Detail.Documents)
		d := report.Document{Title: shorten(p.Title, longestTitle), URI: shorten(p.URI, longestURI), Link: report.Link(cmp.Or(p.CanonicalURL, p.URI))}
		if len(d.Link) > longestLink {
			d.Link = ""
		}
		b.page.Detail.Documents = append(b.page.Detail.Documents, d)
	}
	b.page.Coverage = append(b.page.Coverage, report.Figure{Name: "documents without a statement", N: int64(empty)})
	return at, nil
}

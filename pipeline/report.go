package pipeline

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"parley/data"
	"parley/pipeline/report"
	"parley/pipeline/store"
)

// A report is thinned beyond these, and says so. They keep one of 2,000 speakers and 500,000 statements under 5 MB.
const (
	mostRanked   = 2000    // rows of the ranking: those of whom most was heard
	mostQuoted   = 4000    // statements that can be opened
	quotedBytes  = 2200000 // of their JSON
	mostMonths   = 12000   // positions month by month, over all speakers
	mostGroups   = 60      // rows of a table of groups
	mostReplies  = 100     // rows of the table of replies
	mostArrows   = 24      // lines of the drawing
	mostRejects  = 200     // rows of the table of rejects
	longestQuote = 900     // bytes of a quotation
	longestName  = 160     // bytes of a name
	longestTitle = 120     // bytes of a document's title
	longestURI   = 160     // bytes of its address
	longestLink  = 300     // bytes of its address as a link: a longer one would lead elsewhere if it were cut, and is none
	longestCell  = 300     // bytes of a reject's address and message
	mostHits     = 12      // rows of evidence with a quotation
	indexBytes   = 40      // of JSON that a statement adds to the lists of documents and speakers
)

// Report writes the page of the current snapshot of out. It is the same for the same snapshot.
func Report(out string, w io.Writer) error {
	r, err := store.Open(out)
	if err != nil {
		return err
	}
	b := &reporter{r: r, page: &report.Page{Target: r.Run.Meta.Target}, factions: map[string]*voice{}, outlets: map[string]*voice{}}
	for _, step := range []func() error{b.ranking, b.quotations, b.groups, b.replies, b.rejects, b.run} {
		if err := step(); err != nil {
			return err
		}
	}
	return report.Write(w, b.page)
}

// A reporter gathers the page.
type reporter struct {
	r    *store.Reader
	page *report.Page

	speakers map[string]*report.Speaker // those that the page has details of
	order    []string                   // their ids, as ranked
	shifts   map[string]int32           // first day of the new position

	factions, outlets map[string]*voice
}

func (b *reporter) note(format string, args ...any) {
	b.page.Notes = append(b.page.Notes, fmt.Sprintf(format, args...))
}

// ranking fills the speakers' positions, and those month by month.
func (b *reporter) ranking() error {
	var ranked []store.SpeakerRow
	months := map[string][]report.Month{}
	for row, err := range b.r.Speakers() {
		switch {
		case err != nil:
			return err
		case row.Period != "all" && row.Mean != nil:
			months[row.SpeakerID] = append(months[row.SpeakerID], report.Month{row.Period + "-01", round(*row.Mean), round(*row.Low), round(*row.High)})
		case row.Period == "all" && row.Mean == nil:
			b.page.Silent++
		case row.Period == "all":
			ranked = append(ranked, row)
		}
	}
	slices.SortStableFunc(ranked, func(x, y store.SpeakerRow) int { return cmp.Compare(y.NAbout, x.NAbout) })
	if n := len(ranked) - mostRanked; n > 0 {
		b.note("The ranking shows the %d speakers of whom most was heard and leaves out %d: parley compare lists them all.", mostRanked, n)
		ranked = ranked[:mostRanked]
	}
	b.speakers, b.shifts = map[string]*report.Speaker{}, map[string]int32{}
	left, without := mostMonths, 0
	for _, row := range ranked { // the most heard first, so that they keep their months
		s := &report.Speaker{ID: row.SpeakerID, Name: shorten(row.Speaker, longestName), All: row.NAbout, Statements: []int{}}
		if m := months[row.SpeakerID]; len(m) <= left {
			s.Months = m
			left -= len(m)
		} else {
			without++
		}
		if row.ShiftDate != nil {
			s.Shift, b.shifts[row.SpeakerID] = data.ISODay(row.ShiftDate), *row.ShiftDate
		}
		b.speakers[row.SpeakerID] = s
		b.order = append(b.order, row.SpeakerID)
	}
	if without > 0 {
		b.note("Positions month by month are left out for %d speakers of whom less was heard: parley compare --by month has them.", without)
	}
	slices.SortStableFunc(ranked, byPosition)
	for _, row := range ranked {
		s := standing(row)
		s.ID = row.SpeakerID
		b.page.Speakers = append(b.page.Speakers, s)
	}
	return nil
}

func standing(row store.SpeakerRow) report.Standing {
	s := report.Standing{Name: shorten(row.Speaker, longestName), Kind: row.SpeakerKind, Faction: shorten(row.Faction, longestName), Mean: *row.Mean, Low: *row.Low, High: *row.High,
		N: row.NAbout, Label: InWords(&row)}
	if row.Shift != nil {
		s.Shift = &report.Shift{Size: *row.Shift, Low: *row.ShiftLow, High: *row.ShiftHigh, Day: data.ISODay(row.ShiftDate)}
	}
	return s
}

// round keeps what a drawing shows.
func round(x float64) float64 { return math.Round(1000*x) / 1000 }

// groups fills the positions of factions and outlets.
func (b *reporter) groups() error {
	for _, g := range []struct {
		of     string
		voices map[string]*voice
		to     *[]report.Standing
	}{{"faction", b.factions, &b.page.Factions}, {"outlet", b.outlets, &b.page.Outlets}} {
		voices := g.voices
		var rows []store.SpeakerRow
		for _, id := range slices.Sorted(maps.Keys(voices)) {
			v := voices[id]
			if s := v.position.Whole(); s.About > 0 {
				rows = append(rows, standingRow(id, v.name, v.kind, "", s))
			}
		}
		slices.SortStableFunc(rows, func(x, y store.SpeakerRow) int { return cmp.Compare(y.NAbout, x.NAbout) })
		if n := len(rows) - mostGroups; n > 0 {
			b.note("Of %d %ss the %d most heard are shown: parley compare --of %s lists them all.", len(rows), g.of, mostGroups, g.of)
			rows = rows[:mostGroups]
		}
		slices.SortStableFunc(rows, byPosition)
		for _, row := range rows {
			*g.to = append(*g.to, standing(row))
		}
	}
	return nil
}

func (b *reporter) replies() error {
	all, err := replies(b.r, &Selection{})
	if err != nil {
		return err
	}
	if n := len(all) - mostReplies; n > 0 {
		b.note("Of %d pairs of speakers who answer each other the %d most frequent are in the table: parley compare --replies lists them all.", len(all), mostReplies)
		all = all[:mostReplies]
	}
	for i := range all {
		e := &all[i]
		mean := ""
		if e.Mean != nil {
			mean = report.Signed(*e.Mean)
		}
		b.page.Replies = append(b.page.Replies, report.Reply{From: shorten(e.From, longestName), To: shorten(e.To, longestName), N: e.N, Mean: mean, Same: e.Same, Other: e.Other, Sign: e.Sign()})
		if i < mostArrows {
			b.page.Detail.Replies = append(b.page.Detail.Replies, report.Edge{From: shorten(e.From, longestName), To: shorten(e.To, longestName), N: e.N, Sign: e.Sign()})
		}
	}
	return nil
}

func (b *reporter) rejects() error {
	n, reasons := 0, map[string]int64{}
	for row, err := range b.r.Rejects() {
		if err != nil {
			return err
		}
		reasons[row.Reason]++
		if n++; n <= mostRejects {
			b.page.Rejects = append(b.page.Rejects, report.Reject{URI: shorten(row.URI, longestCell), Stage: row.Stage, Reason: row.Reason, Message: shorten(row.Message, longestCell)})
		}
	}
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		b.page.Reasons = append(b.page.Reasons, report.Figure{Name: reason, N: reasons[reason]})
	}
	if n > mostRejects {
		b.note("Of %d rejects the first %d are listed: parley export --table rejects lists them all.", n, mostRejects)
	}
	return nil
}

// run fills what is told of the run itself.
func (b *reporter) run() error {
	run := b.r.Run
	for _, t := range []string{store.Documents, store.Statements, store.Rejects} {
		b.page.Counts = append(b.page.Counts, report.Figure{Name: t, N: run.Counts[t]})
	}
	b.page.Coverage = append([]report.Figure{{Name: "inputs", N: int64(len(run.Info.Inputs))}, {Name: "documents", N: run.Counts[store.Documents]},
		{Name: "rejects", N: run.Counts[store.Rejects]}}, b.page.Coverage...)
	b.page.Versions = []report.Field{{Name: "Snapshot", Value: run.Snapshot}, {Name: "Program", Value: "parley " + run.Meta.Program},
		{Name: "Tables", Value: fmt.Sprintf("schema version %d", run.Schema)}, {Name: "Target", Value: run.Meta.Target},
		{Name: "Lexicon (SHA-256)", Value: run.Meta.Lexicon}}
	for _, name := range slices.Sorted(maps.Keys(run.Info.Versions)) {
		b.page.Versions = append(b.page.Versions, report.Field{Name: name, Value: run.Info.Versions[name]})
	}
	return nil
}

// shorten cuts s after n bytes, between letters.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n] + "…"
}

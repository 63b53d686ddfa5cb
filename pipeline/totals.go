package pipeline

import (
	"maps"
	"slices"

	"parley/data"
	"parley/models"
	"parley/pipeline/store"
)

// totals add up what each speaker said. They grow with the speakers and the days on which these were heard.
type totals struct{ speakers map[string]*total }

type total struct {
	name, kind, faction string
	record              models.Record
}

func newTotals() *totals { return &totals{map[string]*total{}} }

func (t *totals) of(id, name, kind, faction string) *total {
	one := t.speakers[id]
	if one == nil {
		one = &total{name: name, kind: kind, faction: faction}
		t.speakers[id] = one
	}
	return one
}

// add counts a statement, unless it repeats another.
func (t *totals) add(s *store.SaidRow) {
	one := t.of(s.SpeakerID, s.Speaker, s.SpeakerKind, s.Faction)
	if s.DuplicateOf == "" {
		one.record.Add(models.Voice{Label: s.Stance, Score: s.Score, Confidence: s.Confidence, About: s.AboutTalks,
			Date: dateAt(s.Date, s.DatePrecision)})
	}
}

// dateAt is a day of the tables at its precision.
func dateAt(day *int32, precision string) data.Date {
	if day == nil {
		return data.Date{}
	}
	d := data.DateOfDays(*day)
	switch precision {
	case "year":
		d.Month, d.Day = 0, 0
	case "month":
		d.Day = 0
	}
	return d
}

// each gives the rows of the speakers table: speakers by id, for each the whole time and then its months.
func (t *totals) each(yield func(store.SpeakerRow) error) error {
	for _, id := range slices.Sorted(maps.Keys(t.speakers)) {
		one := t.speakers[id]
		for _, s := range one.record.Standings() {
			if err := yield(standingRow(id, one.name, one.kind, one.faction, s)); err != nil {
				return err
			}
		}
	}
	return nil
}

// standingRow is the row of a speaker, or of a group of them, in one period.
func standingRow(id, name, kind, faction string, s models.Standing) store.SpeakerRow {
	row := store.SpeakerRow{
		SpeakerID: id, Speaker: name, SpeakerKind: kind, Faction: faction, Period: "all",
		NStatements: s.Statements, NAbout: s.About, Label: s.Label, FirstDate: days(s.First), LastDate: days(s.Last),
	}
	if !s.Month.IsZero() {
		row.Period = s.Month.String()
	}
	if s.About > 0 {
		e := s.Position
		row.Mean, row.Low, row.High = &e.Mean, &e.Low, &e.High
	}
	if s.Shift != nil {
		e, day := s.Shift.Estimate, s.Shift.Day
		row.Shift, row.ShiftLow, row.ShiftHigh, row.ShiftDate = &e.Mean, &e.Low, &e.High, &day
	}
	return row
}

package pipeline

import (
	"maps"
	"slices"

	"parley/data"
	"parley/models"
	"parley/pipeline/resolve"
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
func (t *totals) add(s *resolve.Statement, m *models.Stance, repeat bool) {
	one := t.of(s.Speaker.ID, s.Speaker.Name, s.Speaker.Kind, s.Speaker.Faction)
	if !repeat {
		one.record.Add(models.Voice{Label: m.Label, Score: m.Score, Confidence: m.Confidence, About: m.About, Date: s.Date})
	}
}

// addRow is add for a statement of the tables.
func (t *totals) addRow(row *store.StatementRow) {
	one := t.of(row.SpeakerID, row.Speaker, row.SpeakerKind, row.Faction)
	if row.DuplicateOf == "" {
		one.record.Add(models.Voice{Label: row.Stance, Score: row.Score, Confidence: row.Confidence, About: row.AboutTalks, Date: dateOf(row)})
	}
}

// dateOf is a row's date at its precision.
func dateOf(row *store.StatementRow) data.Date {
	if row.Date == nil {
		return data.Date{}
	}
	d := data.DateOfDays(*row.Date)
	switch row.DatePrecision {
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
			row := store.SpeakerRow{
				SpeakerID: id, Speaker: one.name, SpeakerKind: one.kind, Faction: one.faction, Period: "all",
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
			if err := yield(row); err != nil {
				return err
			}
		}
	}
	return nil
}

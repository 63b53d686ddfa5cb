package storetest

import (
	"maps"
	"slices"

	"parley/data"
	"parley/models"
	"parley/pipeline/store"
)

// records add up what each speaker said.
type records map[string]*record

type record struct {
	first store.StatementRow
	models.Record
}

func (all records) add(statements []store.StatementRow) {
	for _, s := range statements {
		one := all[s.SpeakerID]
		if one == nil {
			one = &record{first: s}
			all[s.SpeakerID] = one
		}
		if s.DuplicateOf == "" {
			v := models.Voice{Label: s.Stance, Score: s.Score, Confidence: s.Confidence, About: s.AboutTalks}
			if s.Date != nil {
				v.Date = data.DateOfDays(*s.Date)
			}
			one.Add(v)
		}
	}
}

// Speakers are the rows of speakers that go with these statements.
func Speakers(statements []store.StatementRow) []store.SpeakerRow {
	all := records{}
	all.add(statements)
	return all.rows()
}

func (all records) rows() (rows []store.SpeakerRow) {
	for _, id := range slices.Sorted(maps.Keys(all)) {
		one := all[id]
		for _, s := range one.Standings() {
			row := store.SpeakerRow{SpeakerID: id, Speaker: one.first.Speaker, SpeakerKind: one.first.SpeakerKind, Faction: one.first.Faction,
				Period: "all", NStatements: s.Statements, NAbout: s.About, Label: s.Label}
			if !s.First.IsZero() {
				first, last := s.First.Days(), s.Last.Days()
				row.FirstDate, row.LastDate = &first, &last
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
			rows = append(rows, row)
		}
	}
	return rows
}

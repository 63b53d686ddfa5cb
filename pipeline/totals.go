package pipeline

import (
	"encoding/binary"

	"parley/data"
	"parley/models"
	"parley/pipeline/store"
)

// totals add up what each speaker said, one speaker after the other, once all statements are in.
type totals struct {
	voices *store.Sorted[store.VoiceRow]
	n      uint64 // statements so far
	key    []byte // scratch
}

func newTotals(w *store.Work) *totals {
	return &totals{voices: store.NewSorted[store.VoiceRow](w, "voices")}
}

// add takes the next statement in canonical order. Sums depend on the order of what is summed, so each speaker's
// statements come back in it.
func (t *totals) add(s *store.SaidRow) error {
	t.key = binary.BigEndian.AppendUint64(store.AppendKey(t.key[:0], s.SpeakerID), t.n)
	t.n++
	return t.voices.Add(t.key, &store.VoiceRow{
		SpeakerID: s.SpeakerID, Speaker: s.Speaker, SpeakerKind: s.SpeakerKind, Faction: s.Faction, Date: s.Date, DatePrecision: s.DatePrecision,
		DuplicateOf: s.DuplicateOf, AboutTalks: s.AboutTalks, Stance: s.Stance, Score: s.Score, Confidence: s.Confidence,
	})
}

// voiceOf is what a statement adds to its speaker's position.
func voiceOf(row *store.VoiceRow) models.Voice {
	return models.Voice{Label: row.Stance, Score: row.Score, Confidence: row.Confidence, About: row.AboutTalks,
		Date: data.DateAt(row.Date, row.DatePrecision)}
}

// each gives the rows of the speakers table: speakers by id, for each the whole time and then its months. A speaker has the
// name, kind and faction of the first statement.
func (t *totals) each(yield func(store.SpeakerRow) error) error {
	var first *store.VoiceRow
	var record models.Record // without repeats
	end := func() error {
		if first == nil {
			return nil
		}
		for _, s := range record.Standings() {
			if err := yield(standingRow(first.SpeakerID, first.Speaker, first.SpeakerKind, first.Faction, s)); err != nil {
				return err
			}
		}
		return nil
	}
	for row, err := range t.voices.All() {
		if err != nil {
			return err
		}
		if first == nil || first.SpeakerID != row.SpeakerID {
			if err := end(); err != nil {
				return err
			}
			first, record = &row, models.Record{}
		}
		if row.DuplicateOf == "" {
			record.Add(voiceOf(&row))
		}
	}
	return end()
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

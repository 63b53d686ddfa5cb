package store

import "time"

// speakers checks the table of speakers against the statements and in itself.
func (w *walk) speakers() {
	type key struct{ id, period string }
	seen := map[key]bool{}
	lists := closedLists(Speakers)
	for s, err := range w.r.Speakers() {
		if err != nil {
			w.add(Speakers, "%v", err)
			return
		}
		where := Speakers + " " + s.SpeakerID + " " + s.Period
		k := key{s.SpeakerID, s.Period}
		if seen[k] {
			w.add(where, "stands twice")
		}
		seen[k] = true
		checkLists(w.checker, where, &s, lists)
		t := w.perSpeaker[s.SpeakerID]
		switch {
		case t == nil:
			w.add(where, "no statement has this speaker")
		case s.Period == "all" && (s.NStatements != t.statements || s.NAbout != t.about):
			w.add(where, "n_statements %d, n_about %d: statements without duplicates are %d and %d", s.NStatements, s.NAbout, t.statements, t.about)
		}
		if _, err := time.Parse("2006-01", s.Period); err != nil && s.Period != "all" {
			w.add(where, "period %q: want all or YYYY-MM", s.Period)
		}
		if s.NAbout > s.NStatements {
			w.add(where, "n_about %d: more than n_statements %d", s.NAbout, s.NStatements)
		}
		if (s.Mean == nil) != (s.Low == nil) || (s.Mean == nil) != (s.High == nil) ||
			s.Mean != nil && !(*s.Low <= *s.Mean && *s.Mean <= *s.High) {
			w.add(where, "low, mean, high: want them in this order, or all null")
		}
		if (s.FirstDate == nil) != (s.LastDate == nil) || s.FirstDate != nil && *s.FirstDate > *s.LastDate {
			w.add(where, "first_date, last_date: want them in this order, or both null")
		}
	}
}

// rejects checks the table of rejects in itself.
func (w *walk) rejects() {
	lists := closedLists(Rejects)
	for r, err := range w.r.Rejects() {
		if err != nil {
			w.add(Rejects, "%v", err)
			return
		}
		if r.URI == "" || r.Stage == "" || r.Reason == "" {
			w.add(Rejects+" "+r.URI, "stage %q, reason %q: want a uri, a stage and a reason", r.Stage, r.Reason)
		}
		checkLists(w.checker, Rejects+" "+r.URI, &r, lists)
		if r.ByteOffset != nil && *r.ByteOffset < 0 {
			w.add(Rejects+" "+r.URI, "byte_offset %d: want 0 or more, or null", *r.ByteOffset)
		}
	}
}

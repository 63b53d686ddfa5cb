package pipeline

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"parley/data"
	"parley/models"
	"parley/pipeline/store"
)

// A Selection is what a comparison looks at. The zero Selection is everything.
type Selection struct {
	Speakers     []string  // speakers whose name or id holds one of these, in any case; none: all
	Factions     []string  // likewise of their factions
	Outlets      []string  // likewise of the outlets where it was said or printed
	Since, Until data.Date // days; undated statements are left out where either is set
	ByMonth      bool      // rows for months in place of the whole time
	Of           string    // whose positions: speaker, outlet or faction; "" is speaker
}

// Groupings are the values of Selection.Of.
var Groupings = []string{"speaker", "outlet", "faction"}

// A Comparison is who stands where.
type Comparison struct {
	Target string // what the positions are toward
	// Rows are the positions: the friendliest first, or, by month, speaker by speaker in time. Speakers who said nothing about
	// the target stand at the end, their Mean nil. Where outlets or factions are compared, a row is one of those, its speaker
	// columns tell of it, and it has no shift.
	Rows []store.SpeakerRow
	// Unknown are the selected speakers, factions and outlets that the snapshot does not know at any time: misspelt, maybe.
	Unknown []string
}

// Compare gives the positions of the selected speakers in the current snapshot of out.
func Compare(out string, want Selection) (*Comparison, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	rows, err := want.rows(r)
	if err != nil {
		return nil, err
	}
	unknown, err := want.unknown(r)
	if err != nil {
		return nil, err
	}
	return &Comparison{Target: r.Run.Meta.Target, Rows: rows, Unknown: unknown}, nil
}

// unknown are the wanted names that no speaker, faction or outlet of the snapshot holds.
func (w *Selection) unknown(r *store.Reader) ([]string, error) {
	speakers, factions, outlets := missing(slices.Clone(w.Speakers)), missing(slices.Clone(w.Factions)), missing(slices.Clone(w.Outlets))
	if len(speakers)+len(factions) > 0 {
		for row, err := range r.Speakers() {
			if err != nil {
				return nil, err
			}
			speakers.strike(row.SpeakerID, row.Speaker)
			factions.strike(row.Faction)
		}
	}
	if len(outlets) > 0 {
		for row, err := range r.Voices() {
			if err != nil {
				return nil, err
			}
			outlets.strike(row.Outlet)
		}
	}
	return slices.Concat(speakers, factions, outlets), nil
}

// missing are wanted names that were not met yet.
type missing []string

// strike takes out what one of names holds.
func (m *missing) strike(names ...string) {
	*m = slices.DeleteFunc(*m, func(wanted string) bool { return holds([]string{wanted}, names...) })
}

// rows are the selected rows in their order.
func (w *Selection) rows(r *store.Reader) ([]store.SpeakerRow, error) {
	var rows []store.SpeakerRow
	if w.whole() {
		for row, err := range r.Speakers() {
			if err != nil {
				return nil, err
			}
			if (row.Period != "all") == w.ByMonth && holds(w.Speakers, row.SpeakerID, row.Speaker) && holds(w.Factions, row.Faction) {
				rows = append(rows, row)
			}
		}
	} else {
		voices, err := w.collect(r)
		if err != nil {
			return nil, err
		}
		for _, id := range slices.Sorted(maps.Keys(voices)) {
			v := voices[id]
			standings := v.position.Months
			if !w.ByMonth {
				standings = func() []models.Standing { return []models.Standing{v.position.Whole()} }
			}
			for _, s := range standings() {
				rows = append(rows, standingRow(id, v.name, v.kind, v.faction, s))
			}
		}
	}
	if !w.ByMonth {
		slices.SortStableFunc(rows, byPosition)
	}
	return rows, nil
}

// whole says whether the speakers table answers as it is. A faction is a speaker's own there.
func (w *Selection) whole() bool {
	return w.bySpeaker() && w.Since.IsZero() && w.Until.IsZero() && len(w.Outlets) == 0
}

func (w *Selection) bySpeaker() bool { return w.Of == "" || w.Of == Groupings[0] }

// A voice is a speaker or a group of them, with what they said.
type voice struct {
	name, kind, faction string
	position            interface { // *models.Record or *models.Group
		Whole() models.Standing
		Months() []models.Standing
		Posterior() models.Posterior
	}
	add func(speaker string, v models.Voice)
}

// collect adds up the statements of the selection, by speaker id or by the group's name.
func (w *Selection) collect(r *store.Reader) (map[string]*voice, error) {
	voices := map[string]*voice{}
	for row, err := range r.Voices() {
		if err != nil {
			return nil, err
		}
		if w.covers(row.SpeakerID, row.Speaker, row.Faction, row.Outlet, row.Date) {
			w.count(voices, &row)
		}
	}
	return voices, nil
}

// count adds one statement to the voice that it belongs to.
func (w *Selection) count(voices map[string]*voice, row *store.VoiceRow) {
	id := row.SpeakerID
	switch w.Of {
	case "outlet":
		id = row.Outlet
	case "faction":
		id = row.Faction
	}
	if id == "" {
		return // printed nowhere that is told, or of no faction
	}
	v := voices[id]
	if v == nil {
		v = w.voice(row, id)
		voices[id] = v
	}
	if row.DuplicateOf == "" {
		v.add(row.SpeakerID, voiceOf(row))
	}
}

func (w *Selection) voice(row *store.VoiceRow, id string) *voice {
	if w.bySpeaker() {
		record := &models.Record{}
		return &voice{row.Speaker, row.SpeakerKind, row.Faction, record, func(_ string, v models.Voice) { record.Add(v) }}
	}
	group := &models.Group{}
	return &voice{id, w.Of, "", group, group.Add}
}

func (w *Selection) covers(id, speaker, faction, outlet string, date *int32) bool {
	if !w.Since.IsZero() && (date == nil || *date < w.Since.Days()) {
		return false
	}
	if !w.Until.IsZero() && (date == nil || *date > w.Until.Days()) {
		return false
	}
	return holds(w.Speakers, id, speaker) && holds(w.Factions, faction) && holds(w.Outlets, outlet)
}

// holds says whether one of names holds one of the wanted words, in any case, or nothing is wanted.
func holds(wanted []string, names ...string) bool {
	if len(wanted) == 0 {
		return true
	}
	for _, name := range names {
		name = strings.ToLower(name)
		for _, w := range wanted {
			if strings.Contains(name, strings.ToLower(strings.TrimSpace(w))) {
				return true
			}
		}
	}
	return false
}

func byPosition(a, b store.SpeakerRow) int {
	switch {
	case a.Mean == nil && b.Mean == nil:
		return 0
	case a.Mean == nil:
		return 1
	case b.Mean == nil:
		return -1
	}
	return cmp.Compare(*b.Mean, *a.Mean)
}

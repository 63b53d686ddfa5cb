package pipeline

import (
	"cmp"
	"maps"
	"slices"

	"parley/pipeline/store"
)

// A Reply says how often one speaker answers another, and with what sign.
type Reply struct {
	FromID string `json:"from_id"` // who answers
	From   string `json:"from"`
	ToID   string `json:"to_id"` // who is answered
	To     string `json:"to"`
	N      int32  `json:"n"` // replies, repeats counted once
	// Mean is the mean score of the replies about the target: what the one who answers wants, not what they think of the
	// other. It is nil where no reply is about the target.
	Mean *float64 `json:"mean"`
	// Same and Other count the pairs of reply and statement that both take a side: the same one, or opposite ones.
	Same  int32 `json:"same"`
	Other int32 `json:"other"`

	about int32
	sum   float64
}

// Sign says how the replies stand to what they answer: "same" side, "other" side, "both" about as often, or "open", where
// no pair takes sides.
func (r *Reply) Sign() string {
	switch {
	case r.Same == 0 && r.Other == 0:
		return "open"
	case r.Same > 2*r.Other:
		return "same"
	case r.Other > 2*r.Same:
		return "other"
	}
	return "both"
}

// Replies counts who answers whom in the current snapshot of out, the most frequent first. The selection says whose
// replies; the statement that is answered may be anybody's.
func Replies(out string, want Selection) ([]Reply, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	return replies(r, &want)
}

// An answered is a statement that somebody answers.
type answered struct {
	id, name string
	side     int
}

func replies(r *store.Reader, want *Selection) ([]Reply, error) {
	to := map[string]*answered{} // by statement
	var answers []store.ReplyRow
	for row, err := range r.Replies() {
		if err != nil {
			return nil, err
		}
		if row.RespondsTo != "" && row.DuplicateOf == "" && want.covers(row.SpeakerID, row.Speaker, row.Faction, row.Outlet, row.Date) {
			answers = append(answers, row)
			to[row.RespondsTo] = nil
		}
	}
	if len(answers) == 0 {
		return nil, nil
	}
	for row, err := range r.Replies() {
		if err != nil {
			return nil, err
		}
		if _, ok := to[row.StatementID]; ok {
			to[row.StatementID] = &answered{row.SpeakerID, row.Speaker, sideOf(row.Stance)}
		}
	}
	type edge struct{ from, to string }
	edges := map[edge]*Reply{}
	for i := range answers {
		row := &answers[i]
		a := to[row.RespondsTo]
		if a == nil {
			continue
		}
		e := edges[edge{row.SpeakerID, a.id}]
		if e == nil {
			e = &Reply{FromID: row.SpeakerID, From: row.Speaker, ToID: a.id, To: a.name}
			edges[edge{row.SpeakerID, a.id}] = e
		}
		e.add(row, a)
	}
	list := make([]Reply, 0, len(edges))
	for e := range maps.Values(edges) {
		list = append(list, *e)
	}
	slices.SortFunc(list, func(a, b Reply) int {
		return cmp.Or(-cmp.Compare(a.N, b.N), cmp.Compare(a.FromID, b.FromID), cmp.Compare(a.ToID, b.ToID))
	})
	return list, nil
}

func (r *Reply) add(row *store.ReplyRow, a *answered) {
	r.N++
	if !row.AboutTalks {
		return
	}
	r.about++
	r.sum += row.Score
	mean := r.sum / float64(r.about)
	r.Mean = &mean
	switch sideOf(row.Stance) * a.side {
	case 1:
		r.Same++
	case -1:
		r.Other++
	}
}

// sideOf is +1 for a label that supports, -1 for one that opposes, else 0.
func sideOf(label string) int {
	switch label {
	case "support", "conditional_support":
		return 1
	case "oppose", "conditional_oppose":
		return -1
	}
	return 0
}

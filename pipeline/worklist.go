package pipeline

import (
	"cmp"
	"slices"
	"strings"

	"parley/pipeline/store"
)

// list makes the worklist of what was seen, with the documents' names from the table.
func (d *doctor) list(r *store.Reader, limit int) (*Worklist, error) {
	w := &Worklist{Documents: int64(len(d.cases)), Statements: d.n, Unknown: []Unknown{}, Undated: []Undated{}, Notes: []Note{}, Duplicates: []Group{}}
	d.listUnknown(w, limit)
	d.listNotes(w, limit)

	undated := d.undated(w)
	shared := d.shared()
	texts := alike(d.sketches, d.places)
	same := groups(append(likenesses(shared), texts...))
	w.DuplicateGroups, w.UndatedRows = len(same), len(undated)
	undated, same = upTo(undated, limit), upTo(same, limit)

	want := map[int32]*Listed{}
	for _, place := range undated {
		want[place] = &Listed{}
	}
	for _, g := range same {
		for _, place := range g {
			want[place] = &Listed{}
		}
	}
	place := int32(-1)
	for row, err := range r.Documents() {
		if err != nil {
			return nil, err
		}
		if place++; want[place] != nil {
			*want[place] = Listed{row.DocID, row.URI, row.NStatements}
		}
	}
	for _, place := range undated {
		c := d.cases[place]
		w.Undated = append(w.Undated, Undated{*want[place], c.published, c.undated})
	}
	near := map[[2]int32]float64{}
	for _, l := range texts {
		near[[2]int32{l.a, l.b}] = l.closeness
	}
	for _, g := range same {
		var one Group
		for i, b := range g {
			one.Documents = append(one.Documents, *want[b])
			for _, a := range g[:i] {
				one.Closeness = max(one.Closeness, near[[2]int32{a, b}])
				one.Shared += shared[[2]int32{a, b}]
			}
		}
		w.Duplicates = append(w.Duplicates, one)
	}
	return w, nil
}

// upTo is the first limit of a list; 0: all.
func upTo[T any](list []T, limit int) []T {
	if limit > 0 && len(list) > limit {
		return list[:limit]
	}
	return list
}

func (d *doctor) listUnknown(w *Worklist, limit int) {
	all := make([]*Unknown, 0, len(d.unknown))
	for _, u := range d.unknown {
		all = append(all, u)
	}
	slices.SortFunc(all, func(a, b *Unknown) int {
		return cmp.Or(b.Statements-a.Statements, strings.Compare(a.SpeakerID, b.SpeakerID))
	})
	w.UnknownSpeakers = len(all)
	for _, u := range upTo(all, limit) {
		if u.Likely = d.book.aliases(u.Speaker); u.Likely == nil {
			u.Likely = []Alias{}
		}
		w.Unknown = append(w.Unknown, *u)
	}
}

func (d *doctor) listNotes(w *Worklist, limit int) {
	var all []Note
	for _, n := range d.notes {
		all = append(all, *n)
	}
	slices.SortFunc(all, func(a, b Note) int { return cmp.Or(b.Documents-a.Documents, strings.Compare(a.Note, b.Note)) })
	w.NoteKinds = len(all)
	w.Notes = append(w.Notes, upTo(all, limit)...)
}

// undated are the places of documents to look up, those first in which most statements wait for a day.
func (d *doctor) undated(w *Worklist) []int32 {
	var places []int32
	for i, c := range d.cases {
		if !c.published {
			w.UndatedDocuments++
		}
		w.UndatedStatements += int64(c.undated)
		if !c.published || c.undated > 0 {
			places = append(places, int32(i))
		}
	}
	slices.SortStableFunc(places, func(a, b int32) int { return int(d.cases[b].undated - d.cases[a].undated) })
	return places
}

// shared counts, by earlier and later document, the statements that the later repeats.
func (d *doctor) shared() map[[2]int32]int {
	n := map[[2]int32]int{}
	for _, s := range d.repeat {
		if of := d.first[s.of]; of >= 0 && of != s.in {
			n[[2]int32{min(of, s.in), max(of, s.in)}]++
		}
	}
	for pair, k := range n {
		of := min(d.cases[pair[0]].statements, d.cases[pair[1]].statements)
		if k < leastShared || float64(k) < leastSharedPart*float64(of) {
			delete(n, pair)
		}
	}
	return n
}

func likenesses(shared map[[2]int32]int) []likeness {
	var out []likeness
	for pair := range shared {
		out = append(out, likeness{a: pair[0], b: pair[1]})
	}
	slices.SortFunc(out, func(x, y likeness) int { return cmp.Or(cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b)) })
	return out
}

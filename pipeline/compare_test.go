package pipeline

import (
	"errors"
	"math"
	"strings"
	"testing"

	"parley/data"
	"parley/pipeline/store/storetest"
)

// council is a snapshot of three speakers of two parties in two papers, with replies.
func council(t *testing.T) (out string) {
	t.Helper()
	out = t.TempDir()
	text := "Come. Go away. Come soon. Stay away. It rains. "
	doc := storetest.Document("a.txt", text)
	var r storetest.Rows
	at := int64(0)
	for i, s := range []struct {
		speaker, faction, outlet, label string
		score                           float64
		answers                         int // place of the statement answered; -1
	}{
		{"Mara Dorn", "harbour party", "Courier", "support", 0.75, -1},
		{"Pavel Halve", "hill party", "Courier", "oppose", -1, 0},
		{"Mara Dorn", "harbour party", "Almanac", "support", 0.5, 1},
		{"Olaf Brint", "hill party", "Almanac", "conditional_oppose", -0.5, 1},
		{"Tova Lind", "", "", "none", 0, 0},
	} {
		end := at + int64(strings.Index(text[at:], ".")) + 1
		row := storetest.Statement(&doc, i, s.speaker, at, end, s.label, s.score)
		row.Faction, row.Outlet = s.faction, s.outlet
		row.Date, row.DatePrecision, row.DateSource = storetest.Day(2025, 1, 1+i), "day", "stated"
		if s.answers >= 0 {
			row.RespondsTo = r.Statements[s.answers].StatementID
		}
		r.Statements = append(r.Statements, row)
		at = end + 1
	}
	r.Documents = append(r.Documents, doc)
	r.Speakers = storetest.Speakers(r.Statements)
	if _, err := storetest.Write(out, storetest.Meta, r); err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCompareSelects(t *testing.T) {
	out := council(t)
	for _, tt := range []struct {
		name string
		want Selection
		rows string // in order
	}{
		{"all", Selection{}, "Mara Dorn 2; Olaf Brint 1; Pavel Halve 1; Tova Lind 0"},
		{"one", Selection{Speakers: []string{"HALVE"}}, "Pavel Halve 1"},
		{"a faction", Selection{Factions: []string{"hill"}}, "Olaf Brint 1; Pavel Halve 1"},
		{"an outlet", Selection{Outlets: []string{"almanac"}}, "Mara Dorn 1; Olaf Brint 1"},
		{"of factions", Selection{Of: "faction"}, "harbour party 2; hill party 2"},
		{"of outlets", Selection{Of: "outlet"}, "Almanac 2; Courier 2"},
		{"of outlets, one speaker", Selection{Of: "outlet", Speakers: []string{"dorn"}}, "Courier 1; Almanac 1"},
		{"nobody", Selection{Outlets: []string{"gazette"}}, ""},
	} {
		found, err := Compare(out, tt.want)
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		for _, r := range found.Rows {
			have = append(have, r.Speaker+" "+string(rune('0'+r.NAbout)))
		}
		if got := strings.Join(have, "; "); got != tt.rows {
			t.Errorf("%s: have %q, want %q", tt.name, got, tt.rows)
		}
	}
}

// What the speakers table says, the statements say too.
func TestCompareOfSpeakersIsTheirTable(t *testing.T) {
	out := council(t)
	table, err := Compare(out, Selection{})
	if err != nil {
		t.Fatal(err)
	}
	counted, err := Compare(out, Selection{Since: data.DateAt(storetest.Day(2000, 1, 1), "day")})
	if err != nil || len(counted.Rows) != len(table.Rows) {
		t.Fatalf("have %+v, %v, want %d rows", counted, err, len(table.Rows))
	}
	for i, r := range table.Rows {
		c := counted.Rows[i]
		if r.SpeakerID != c.SpeakerID || (r.Mean == nil) != (c.Mean == nil) || r.Mean != nil && (*r.Mean != *c.Mean || *r.Low != *c.Low) || r.Label != c.Label {
			t.Errorf("have %+v, want %+v", c, r)
		}
	}
}

func TestCompareTellsUnknownNames(t *testing.T) {
	out := council(t)
	for _, tt := range []struct {
		name string
		want Selection
		have string
	}{
		{"all known", Selection{Speakers: []string{"dorn"}, Factions: []string{"harbour"}}, ""},
		{"known, but not at that time", Selection{Speakers: []string{"dorn"}, Since: data.Date{Year: 2030, Month: 1, Day: 1}}, ""},
		{"misspelt", Selection{Speakers: []string{"dorn", "halvey", "Brindt"}}, "halvey Brindt"},
		{"a faction is no speaker", Selection{Speakers: []string{"hill party"}}, "hill party"},
		{"no such faction", Selection{Factions: []string{"valley"}}, "valley"},
		{"outlets", Selection{Outlets: []string{"courier", "courir"}}, "courir"},
	} {
		found, err := Compare(out, tt.want)
		if err != nil {
			t.Fatal(err)
		}
		if have := strings.Join(found.Unknown, " "); have != tt.have {
			t.Errorf("%s: have %q, want %q", tt.name, have, tt.have)
		}
	}
}

func TestPairs(t *testing.T) {
	out := council(t)
	pairs, err := Pairs(out, Selection{}, []string{"dorn", "halve", "Olaf Brint"})
	if err != nil || len(pairs) != 3 {
		t.Fatalf("have %+v, %v, want three pairs", pairs, err)
	}
	if p := pairs[0]; p.A != "Mara Dorn" || p.B != "Pavel Halve" || p.Probability < 0.97 || p.NA != 2 || p.NB != 1 {
		t.Errorf("have %+v, want Mara Dorn more open with a probability over 0.97", p)
	}
	back, err := Pairs(out, Selection{}, []string{"halve", "dorn"})
	if err != nil || math.Abs(back[0].Probability+pairs[0].Probability-1) > 1e-9 {
		t.Errorf("have %+v, %v, want the rest of 1", back, err)
	}
	groups, err := Pairs(out, Selection{Of: "faction"}, []string{"harbour", "hill"})
	if err != nil || groups[0].Probability < 0.8 || groups[0].Probability > pairs[0].Probability {
		t.Errorf("have %+v, %v, want the harbour party more open, less surely than one of its members", groups, err)
	}
	for _, names := range [][]string{{"dorn", "nobody"}, {"dorn", "a"}, {"dorn", "lind"}} {
		_, err := Pairs(out, Selection{}, names)
		var usage *UsageError
		if !errors.As(err, &usage) {
			t.Errorf("%q: have %v, want a usage error", names, err)
		}
	}
}

func TestReplies(t *testing.T) {
	list, err := Replies(council(t), Selection{})
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for i := range list {
		r := &list[i]
		have = append(have, r.From+" > "+r.To+" "+r.Sign())
	}
	want := "Mara Dorn > Pavel Halve other; Olaf Brint > Pavel Halve same; Pavel Halve > Mara Dorn other; Tova Lind > Mara Dorn open"
	if got := strings.Join(have, "; "); got != want {
		t.Errorf("have %s\nwant %s", got, want)
	}
	if one, err := Replies(council(t), Selection{Speakers: []string{"brint"}}); err != nil || len(one) != 1 || *one[0].Mean != -0.5 {
		t.Errorf("have %+v, %v, want the one reply of Olaf Brint", one, err)
	}
}

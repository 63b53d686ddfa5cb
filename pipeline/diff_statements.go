package pipeline

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"strings"

	"parley/pipeline/resolve"
	"parley/pipeline/store"
)

// A words is a key for what is said: speaker and text with white space folded, and how often it was said before.
type words struct {
	speaker string
	text    uint64
	repeat  int
}

func keys(list []store.QuotationRow) []words {
	seen := map[words]int{}
	out := make([]words, len(list))
	for i := range list {
		h := fnv.New64a()
		h.Write([]byte(resolve.Fold(list[i].Text)))
		k := words{speaker: list[i].SpeakerID, text: h.Sum64()}
		n := seen[k]
		seen[k]++
		k.repeat = n
		out[i] = k
	}
	return out
}

func (d *differ) document(page *store.PageRow, before, now []store.QuotationRow, edited bool) {
	old := map[words]int{}
	for i, k := range keys(before) {
		old[k] = i
	}
	left := make([]bool, len(before))
	for i := range left {
		left[i] = true
	}
	var fresh []int
	for i, k := range keys(now) {
		at, ok := old[k]
		if !ok {
			fresh = append(fresh, i)
			continue
		}
		left[at] = false
		d.same(page, &before[at], &now[i], edited)
	}
	// The same words at the same place by another speaker are one change, not two.
	for _, i := range fresh {
		at := slices.IndexFunc(before, func(q store.QuotationRow) bool {
			return q.Text == now[i].Text && slices.Equal(q.SpanStarts, now[i].SpanStarts)
		})
		if at >= 0 && left[at] && !edited {
			left[at] = false
			d.add(Reattributed, d.why(false), page.URI, &before[at], &now[i])
			continue
		}
		d.add(Added, d.why(edited), page.URI, nil, &now[i])
	}
	for at := range before {
		if left[at] {
			d.add(Gone, d.why(edited), page.URI, &before[at], nil)
		}
	}
}

// same compares a statement that is in both.
func (d *differ) same(page *store.PageRow, before, now *store.QuotationRow, edited bool) {
	switch {
	case before.Stance != now.Stance:
		d.add(Relabelled, d.why(edited), page.URI, before, now)
	case math.Abs(before.Score-now.Score) > leastScore:
		d.add(Rescored, d.why(edited), page.URI, before, now)
	default:
		d.out.Same++
		return
	}
	d.check = append(d.check, pending{len(d.out.Changes) - 1, before.StatementID, now.StatementID})
}

// why is the reason for a change in a document that both have, as far as the snapshots alone tell it: what is nearest to
// the statement first. lines puts the lexicon before the text where the evidence says so.
func (d *differ) why(edited bool) string {
	a, b := d.old.r.Run.Meta, d.new.r.Run.Meta
	switch {
	case edited:
		return EditedText
	case a.Target != b.Target:
		return OtherTarget
	case a.Program != b.Program:
		return Program
	case a.Lexicon != b.Lexicon:
		return LexiconLine
	}
	return OtherTables
}

// lines reads the evidence of the statements that were labelled or scored anew, and says which lines of the lexicon made
// the difference. A new weight or a line that came or went is the lexicon's doing where the lexicon changed.
func (d *differ) lines() error {
	if len(d.check) == 0 {
		return nil
	}
	want := [2]map[string]bool{{}, {}}
	for _, p := range d.check {
		want[0][p.old], want[1][p.new] = true, true
	}
	var hits [2]map[string]map[string]float64 // statement -> line -> weight
	for i, s := range []*state{d.old, d.new} {
		hits[i] = map[string]map[string]float64{}
		for h, err := range s.r.Hits() {
			if err != nil {
				return err
			}
			if !want[i][h.StatementID] {
				continue
			}
			if hits[i][h.StatementID] == nil {
				hits[i][h.StatementID] = map[string]float64{}
			}
			hits[i][h.StatementID][h.Entry] = h.Weight
		}
	}
	lexicon := d.old.r.Run.Meta.Lexicon != d.new.r.Run.Meta.Lexicon
	for _, p := range d.check {
		c := &d.out.Changes[p.at]
		c.Lines = changedLines(hits[0][p.old], hits[1][p.new])
		if lexicon && len(c.Lines) > 0 && c.Why == Program {
			c.Why = LexiconLine
		}
	}
	return nil
}

// changedLines lists lines that are in one only, or weigh otherwise, by name.
func changedLines(before, now map[string]float64) []string {
	var lines []string
	for line, w := range before {
		if x, ok := now[line]; !ok {
			lines = append(lines, "-"+line)
		} else if x != w {
			lines = append(lines, "~"+line)
		}
	}
	for line := range now {
		if _, ok := before[line]; !ok {
			lines = append(lines, "+"+line)
		}
	}
	slices.SortFunc(lines, func(a, b string) int { return cmp.Or(strings.Compare(a[1:], b[1:]), strings.Compare(a, b)) })
	return lines
}

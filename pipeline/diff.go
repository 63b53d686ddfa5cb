package pipeline

import (
	"cmp"
	"hash/fnv"
	"math"
	"slices"
	"sort"
	"strings"

	"parley/pipeline/resolve"
	"parley/pipeline/store"
)

// What became of a statement between two snapshots.
const (
	Added        = "added"
	Gone         = "gone"
	Relabelled   = "relabelled"   // another stance
	Rescored     = "rescored"     // the same stance by another score
	Reattributed = "reattributed" // the same words at the same place by another speaker
)

// Why it did.
const (
	NewDocument  = "new_document"
	DocumentGone = "document_gone"
	EditedText   = "edited_text" // the same address with another text
	LexiconLine  = "lexicon"     // the stance tables changed, and with them the lines that count for it
	Program      = "program"     // another version of the program
	OtherTarget  = "target"
	OtherTables  = "tables_or_flags" // all that is told is the same: people, outlets, cues, a flag, or a build without a version
)

// A StatementChange is one statement that is not as it was. Old fields are those of the first snapshot, New of the second; they are
// zero where the statement is in one only.
type StatementChange struct {
	Kind        string   `json:"kind"`
	Why         string   `json:"why"`
	StatementID string   `json:"statement_id"` // in the second snapshot, or in the first where it is gone
	Document    string   `json:"document"`     // address
	Speaker     string   `json:"speaker"`
	Text        string   `json:"text"`
	OldSpeaker  string   `json:"old_speaker,omitempty"` // where reattributed
	OldStance   string   `json:"old_stance,omitempty"`
	NewStance   string   `json:"new_stance,omitempty"`
	OldScore    float64  `json:"old_score"`
	NewScore    float64  `json:"new_score"`
	Lines       []string `json:"lines,omitempty"` // of the lexicon, that count no more (-), now (+), or with another weight (~)
}

// A Difference is what two snapshots do not have in common.
type Difference struct {
	Old     Side              `json:"old"`
	New     Side              `json:"new"`
	Changes []StatementChange `json:"changes"`
	Same    int64             `json:"same"` // statements that are as they were
}

// A Side names a snapshot and what made it.
type Side struct {
	Snapshot string `json:"snapshot"`
	Program  string `json:"program"`
	Lexicon  string `json:"lexicon_sha256"`
	Target   string `json:"target"`
}

// leastScore is how far scores must differ to be told: what floating point costs is less.
const leastScore = 1e-9

// Diff compares two snapshots, each named as store.OpenSnapshot has it. A document is the same one in both where its id,
// its canonical URL or else its address is; within it, a statement is where speaker and words are.
func Diff(out, from, to string) (*Difference, error) {
	var sides [2]*state
	for i, name := range []string{from, to} {
		r, err := store.OpenSnapshot(out, name)
		if err != nil {
			return nil, &UsageError{err}
		}
		if sides[i], err = readState(r); err != nil {
			return nil, err
		}
	}
	d := &differ{old: sides[0], new: sides[1], out: &Difference{Old: sides[0].side(), New: sides[1].side(), Changes: []StatementChange{}}}
	d.pair()
	d.compare()
	if err := d.lines(); err != nil {
		return nil, err
	}
	return d.out, nil
}

// A state is what is compared of a snapshot.
type state struct {
	r          *store.Reader
	pages      []store.PageRow
	byID       map[string]int // places in pages
	byURL      map[string]int
	byURI      map[string]int
	statements map[string][]store.QuotationRow // by doc_id
}

func readState(r *store.Reader) (*state, error) {
	s := &state{r: r, byID: map[string]int{}, byURL: map[string]int{}, byURI: map[string]int{}, statements: map[string][]store.QuotationRow{}}
	for p, err := range r.Pages() {
		if err != nil {
			return nil, err
		}
		at := len(s.pages)
		s.byID[p.DocID], s.byURI[p.URI] = at, at
		if p.CanonicalURL != "" {
			s.byURL[p.CanonicalURL] = at
		}
		s.pages = append(s.pages, p)
	}
	for q, err := range r.Quotations() {
		if err != nil {
			return nil, err
		}
		s.statements[q.DocID] = append(s.statements[q.DocID], q)
	}
	return s, nil
}

func (s *state) side() Side {
	m := s.r.Run.Meta
	return Side{Snapshot: s.r.Run.Snapshot, Program: m.Program, Lexicon: m.Lexicon, Target: m.Target}
}

// A differ finds the changes.
type differ struct {
	old, new *state
	partner  []int // of each page of new, its place in old; -1
	paired   map[int]bool
	out      *Difference
	check    []pending // changes whose reason lies in their evidence
}

type pending struct {
	at       int // in out.Changes
	old, new string
}

// pair finds which documents are the same: by id first, then by canonical URL, then by address, each of them once.
func (d *differ) pair() {
	d.partner, d.paired = make([]int, len(d.new.pages)), map[int]bool{}
	for i := range d.partner {
		d.partner[i] = -1
	}
	for _, by := range []func(p *store.PageRow) (int, bool){
		func(p *store.PageRow) (int, bool) { at, ok := d.old.byID[p.DocID]; return at, ok },
		func(p *store.PageRow) (int, bool) { at, ok := d.old.byURL[p.CanonicalURL]; return at, ok },
		func(p *store.PageRow) (int, bool) { at, ok := d.old.byURI[p.URI]; return at, ok },
	} {
		for i := range d.new.pages {
			if d.partner[i] >= 0 {
				continue
			}
			if at, ok := by(&d.new.pages[i]); ok && !d.paired[at] {
				d.partner[i], d.paired[at] = at, true
			}
		}
	}
}

// compare goes through the documents of new, then through those that only old has.
func (d *differ) compare() {
	for i := range d.new.pages {
		page := &d.new.pages[i]
		now := d.new.statements[page.DocID]
		if d.partner[i] < 0 {
			for j := range now {
				d.add(Added, NewDocument, page.URI, nil, &now[j])
			}
			continue
		}
		before := &d.old.pages[d.partner[i]]
		d.document(page, d.old.statements[before.DocID], now, before.TextSHA256 != page.TextSHA256)
	}
	for i := range d.old.pages {
		if page := &d.old.pages[i]; !d.paired[i] {
			before := d.old.statements[page.DocID]
			for j := range before {
				d.add(Gone, DocumentGone, page.URI, &before[j], nil)
			}
		}
	}
}

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

func (d *differ) add(kind, why, uri string, before, now *store.QuotationRow) {
	c := StatementChange{Kind: kind, Why: why, Document: uri}
	if before != nil {
		c.StatementID, c.Speaker, c.Text, c.OldStance, c.OldScore = before.StatementID, before.Speaker, before.Text, before.Stance, before.Score
	}
	if now != nil {
		if before != nil && kind == Reattributed {
			c.OldSpeaker = before.Speaker
		}
		c.StatementID, c.Speaker, c.Text, c.NewStance, c.NewScore = now.StatementID, now.Speaker, now.Text, now.Stance, now.Score
	}
	d.out.Changes = append(d.out.Changes, c)
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
	sort.Slice(lines, func(i, j int) bool {
		return cmp.Or(strings.Compare(lines[i][1:], lines[j][1:]), strings.Compare(lines[i], lines[j])) < 0
	})
	return lines
}

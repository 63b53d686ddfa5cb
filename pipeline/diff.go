package pipeline

import "parley/pipeline/store"

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

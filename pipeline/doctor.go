package pipeline

import (
	"parley/data"
	"parley/features"
	"parley/pipeline/store"
)

// A Worklist is what a person could mend in the tables or look up, after a night.
type Worklist struct {
	Documents  int64 `json:"documents"`
	Statements int64 `json:"statements"`

	UnknownSpeakers int       `json:"unknown_speakers"` // that no table holds
	Unknown         []Unknown `json:"unknown"`          // the most frequent first

	UndatedDocuments  int       `json:"undated_documents"`
	UndatedStatements int64     `json:"undated_statements"`
	UndatedRows       int       `json:"undated_rows"` // documents that lack a day of their own or of a statement
	Undated           []Undated `json:"undated"`      // those with the most undated statements first

	NoteKinds int    `json:"note_kinds"`
	Notes     []Note `json:"notes"` // the most frequent first

	DuplicateGroups int     `json:"duplicate_groups"`
	Duplicates      []Group `json:"duplicates"` // in document order
}

// An Unknown is a speaker that no table holds.
type Unknown struct {
	SpeakerID  string  `json:"speaker_id"`
	Speaker    string  `json:"speaker"`
	Kind       string  `json:"kind"`
	Statements int     `json:"statements"`
	Example    string  `json:"example"` // statement_id of the first
	Likely     []Alias `json:"likely"`  // whom of the tables it may be
}

// A Listed is a document of a worklist.
type Listed struct {
	DocID      string `json:"doc_id"`
	URI        string `json:"uri"`
	Statements int32  `json:"statements"`
}

// An Undated is a document without a day of publication, or with statements that have none.
type Undated struct {
	Listed
	Published bool  `json:"published"`          // its own day is known
	Without   int32 `json:"undated_statements"` // statements without a day
}

// A Note is what the reader of documents had to mend or guess.
type Note struct {
	Note      string `json:"note"` // as in documents.notes
	Documents int    `json:"documents"`
	Example   string `json:"example"` // uri of the first
}

// A Group is documents that seem to be one.
type Group struct {
	Documents []Listed `json:"documents"`
	Closeness float64  `json:"closeness"` // of the texts of the closest two, 0 to 1; 0 where their statements alone tell
	Shared    int      `json:"shared"`    // statements that the later ones repeat of the earlier
}

// Documents share a story where the later one repeats this many statements of the earlier, and at least this part of its own.
const (
	leastShared     = 3
	leastSharedPart = 0.5
)

// Doctor reads the current snapshot of out, and lists at most limit rows of each kind; 0: all.
func Doctor(out string, files data.Files, limit int) (*Worklist, error) {
	book, err := newNameBook(files)
	if err != nil {
		return nil, &UsageError{err}
	}
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	d := &doctor{book: book, at: map[string]int32{}, notes: map[string]*Note{}, unknown: map[string]*Unknown{}, first: map[string]int32{}}
	for _, look := range []func(*store.Reader) error{d.documents, d.statements, d.repeats} {
		if err := look(r); err != nil {
			return nil, err
		}
	}
	return d.list(r, limit)
}

// A doctor keeps some numbers of each document, and no text.
type doctor struct {
	book  *nameBook
	at    map[string]int32 // doc_id -> place in the table
	cases []documentCase   // by place
	n     int64            // statements

	sketches []sketch
	places   []int32 // by sketch

	notes   map[string]*Note
	unknown map[string]*Unknown
	repeat  []repeat
	first   map[string]int32 // statement_id that others repeat -> its document's place; -1 while not seen
}

type documentCase struct {
	statements, undated int32
	published           bool
}

// A repeat is a statement said before.
type repeat struct {
	in int32 // its document's place
	of string
}

func (d *doctor) documents(r *store.Reader) error {
	var toks []features.Token
	for row, err := range r.Documents() {
		if err != nil {
			return err
		}
		place := int32(len(d.cases))
		d.at[row.DocID] = place
		d.cases = append(d.cases, documentCase{statements: row.NStatements, published: row.Published != nil})
		for _, n := range row.Notes {
			if d.notes[n] == nil {
				d.notes[n] = &Note{Note: n, Example: row.URI}
			}
			d.notes[n].Documents++
		}
		toks = features.Scan(row.Text, nil, toks[:0])
		if s, ok := sketchOf(row.Text, toks); ok {
			d.sketches, d.places = append(d.sketches, s), append(d.places, place)
		}
	}
	return nil
}

func (d *doctor) statements(r *store.Reader) error {
	for row, err := range r.Statements() {
		if err != nil {
			return err
		}
		d.n++
		place := d.at[row.DocID]
		if row.Date == nil {
			d.cases[place].undated++
		}
		if row.DuplicateOf != "" {
			d.repeat = append(d.repeat, repeat{place, row.DuplicateOf})
			d.first[row.DuplicateOf] = -1
		}
		if d.book.known[row.SpeakerID] {
			continue
		}
		u := d.unknown[row.SpeakerID]
		if u == nil {
			u = &Unknown{SpeakerID: row.SpeakerID, Speaker: row.Speaker, Kind: row.SpeakerKind, Example: row.StatementID}
			d.unknown[row.SpeakerID] = u
		}
		u.Statements++
	}
	return nil
}

// repeats finds the documents of the statements that others repeat.
func (d *doctor) repeats(r *store.Reader) error {
	if len(d.repeat) == 0 {
		return nil
	}
	for row, err := range r.Statements() {
		if err != nil {
			return err
		}
		if _, ok := d.first[row.StatementID]; ok {
			d.first[row.StatementID] = d.at[row.DocID]
		}
	}
	return nil
}

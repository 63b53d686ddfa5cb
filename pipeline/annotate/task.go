// Package annotate takes statements to the tools that people label texts in, Label Studio and doccano, and brings what
// they made of them back as gold files.
package annotate

import (
	"fmt"
	"iter"
	"math"
	"path"
	"slices"
	"strings"

	"parley/data"
	"parley/models"
	"parley/pipeline/store"
)

// A task is a text with its statements.
type task struct {
	Name       string // file name of its gold, without the ending
	DocID      string
	URI        string
	Title      string
	Outlet     string
	Published  string // ISO day, "" where unknown
	Text       string
	Statements []Statement
}

// A Statement is one line of a gold file. What it is about follows from its stance: none exactly where not about the target.
type Statement struct {
	Speaker string  `json:"speaker"`
	Surface string  `json:"speaker_surface"` // as written; "" where it is carried over from elsewhere
	Kind    string  `json:"kind"`
	Role    string  `json:"role"`
	Outlet  string  `json:"outlet"`
	Date    string  `json:"date"` // ISO, whole or cut after year or month; "" where unknown
	Form    string  `json:"form"` // one of Forms
	Start   int     `json:"quote_start"`
	End     int     `json:"quote_end"` // [Start, End), bytes of Text
	About   bool    `json:"about_us_talks"`
	Stance  string  `json:"stance"` // one of models.Labels
	Score   float64 `json:"score"`
	Why     string  `json:"why"`

	// Where Surface stands, bytes of Text; both 0 where it does not. A gold file does not say.
	surfaceStart, surfaceEnd int
}

// Forms are the values of a statement's form, the commonest of new statements first.
var Forms = []string{"indirect", "direct", "mixed"}

// anchors are the scores of a stance where people give none: the middles of the guide's scale.
var anchors = map[string]float64{models.Support: 0.5, models.ConditionalSupport: 0.5, models.Neutral: 0,
	models.ConditionalOppose: -0.5, models.Oppose: -0.5, models.NoStance: 0}

// fits says whether a score has the sign of a stance.
func fits(stance string, score float64) bool {
	a := anchors[stance]
	return score >= -1 && score <= 1 && (a > 0 && score > 0 || a < 0 && score < 0 || a == 0 && score == 0)
}

// settle fills in what people left open or what no longer fits the stance that they chose.
func (s *Statement) settle() {
	s.About = s.Stance != models.NoStance
	if !slices.Contains(Forms, s.Form) {
		s.Form = Forms[0]
	}
	if !fits(s.Stance, s.Score) {
		s.Score = anchors[s.Stance]
	}
}

// eachTask gives the documents of the snapshot that current points at in out, with their statements, in document order. An
// error of yield ends it.
func eachTask(out string, yield func(task) error) error {
	r, err := store.Open(out)
	if err != nil {
		return err
	}
	next, stop := iter.Pull2(r.Statements())
	defer stop()
	row, err, more := next()
	taken := map[string]bool{}
	for d, derr := range r.Documents() {
		if derr != nil {
			return derr
		}
		t := task{Name: nameOf(d.URI), DocID: d.DocID, URI: d.URI, Title: d.Title, Outlet: d.Outlet, Text: d.Text}
		t.Published = data.ISODay(d.Published)
		for ; more && err == nil && row.DocID == d.DocID; row, err, more = next() {
			t.Statements = append(t.Statements, statementOf(&row))
		}
		if err != nil {
			return err
		}
		if taken[t.Name] {
			t.Name += "-" + d.DocID[:min(8, len(d.DocID))]
		}
		taken[t.Name] = true
		if err := yield(t); err != nil {
			return err
		}
	}
	return nil
}

func statementOf(row *store.StatementRow) Statement {
	s := Statement{Speaker: row.Speaker, Surface: row.SpeakerSurface, Kind: row.SpeakerKind, Role: row.Role, Outlet: row.Outlet,
		Date: data.DateAt(row.Date, row.DatePrecision).String(), Form: row.Form, Start: int(row.Start), End: int(row.End), About: row.AboutTalks, Stance: row.Stance, Score: row.Score}
	if row.SpeakerStart != nil && row.SpeakerEnd != nil {
		s.surfaceStart, s.surfaceEnd = int(*row.SpeakerStart), int(*row.SpeakerEnd)
	}
	s.Score = math.Round(s.Score*100) / 100 // people see it
	s.settle()
	return s
}

// nameOf is a name for a file of gold, made of the document's own: letters, digits, dots, strokes and nothing that could
// lead out of a folder.
func nameOf(uri string) string {
	uri, record, _ := strings.Cut(uri, "#")
	base := path.Base(strings.TrimRight(strings.ReplaceAll(uri, `\`, "/"), "/"))
	base = strings.TrimSuffix(base, path.Ext(base))
	if record != "" {
		base += "-" + record
	}
	base = strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_', r == '.':
			return r
		}
		return '_'
	}, base), "._")
	if base == "" {
		return "text"
	}
	return base[:min(len(base), longestName)]
}

// longestName is how many bytes of a name are kept: file systems take 255, and endings are to follow.
const longestName = 120

// A prefill is what the program had put into a task, so that what the tool does not show comes back too.
type prefill struct {
	all  []Statement
	used []bool
}

func newPrefill(all []Statement) *prefill { return &prefill{all, make([]bool, len(all))} }

// take is the statement that was put at a span, each given once; one with nothing but the span where there is none.
func (p *prefill) take(start, end int) Statement {
	for i, s := range p.all {
		if s.Start == start && s.End == end && !p.used[i] {
			p.used[i] = true
			return s
		}
	}
	return Statement{Start: start, End: end}
}

// A Fault is what is wrong with one task of an annotated file.
type Fault struct {
	File string
	Task int // from 1
	Err  error
}

// Error is the fault in one line.
func (f *Fault) Error() string { return fmt.Sprintf("%s: task %d: %v", f.File, f.Task, f.Err) }

// Unwrap gives the cause.
func (f *Fault) Unwrap() error { return f.Err }

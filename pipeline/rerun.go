package pipeline

import (
	"context"
	"encoding/hex"
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"strings"

	"parley/data"
	"parley/pipeline/store"
)

// A Recount is what came of reading a sample of a snapshot's documents again.
type Recount struct {
	Documents  int64 // of the snapshot
	Sampled    int64 // of those
	Statements int64 // of the sampled documents, as stored
	Same       int64 // sampled documents that gave the stored statements and evidence again, to the last column

	// WrongDocuments gave other rows though the table holds all that the run knew of them. Wrong are their differences, the
	// first of them at least.
	WrongDocuments int64
	Wrong          []store.Finding
	// UnclearDocuments gave other rows too, but the table does not hold all that the run knew: in snapshots of early versions
	// a page has lost the addresses behind its links, which can name a speaker, and a date that was known to the month only
	// is stored as the first of it. Unclear are the first of them, with a difference each.
	UnclearDocuments int64
	Unclear          []store.Finding
}

// mostTold is how many differences are listed; all are counted.
const mostTold = 200

// plainFormats are those whose text, title, author, outlet and date are all that a document is made of. Other columns are
// needed for the rest, which early versions did not write.
var plainFormats = []string{"txt", "md", "jsonl", "json", "csv", "tsv"}

// Rerun sends a sample of the documents of a snapshot through the steps again, from the text that is stored, and holds
// the statements and their evidence against the stored ones. fraction is the sample's share, above 0 and at most 1; a
// document's text decides whether it belongs to it, so that the same snapshot has the same sample. duplicate_of is held
// against the document's own statements only: other documents are not read. A *UsageError says that the snapshot is the
// work of other tables or of another version, whose rows these are not.
func Rerun(ctx context.Context, out string, files data.Files, target string, version string, fraction float64) (*Recount, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	rooms, err := open(files, target)
	if err != nil {
		return nil, err
	}
	if err := sameMaker(r, files, target, version); err != nil {
		return nil, &UsageError{err}
	}
	workers := runtime.GOMAXPROCS(0)
	w := &recount{target: target, early: r.Run.Basis == "", expected: make(chan expected, inFlightJobs*workers+1)}
	stored, stop := openStored(r)
	defer stop()
	want := func(row *store.DocumentRow) (bool, error) {
		w.Documents++
		x, err := stored.of(row.DocID)
		if err != nil || !sampled(row.TextSHA256, fraction) {
			return false, err
		}
		w.expected <- x // has room for all documents that can be under way
		return true, nil
	}
	if err := again(ctx, r, rooms, workers, want, w.take); err != nil {
		return nil, err
	}
	return &w.Recount, nil
}

// sameMaker says whether these tables and this version made the snapshot. Another build of the version may try.
func sameMaker(r *store.Reader, files data.Files, target, version string) error {
	made := r.Run
	cfg := Config{Files: files, Target: target, Version: version, Build: made.Info.Versions["build"]}
	here, err := cfg.meta()
	switch {
	case err != nil:
		return err
	case made.Meta.Target != target:
		return fmt.Errorf("%s: scored for target %s: want --target %[2]s", r.Dir, made.Meta.Target)
	case made.Meta.Program != version:
		return fmt.Errorf("%s: written by version %s: want that version, this is %s", r.Dir, made.Meta.Program, version)
	case made.Meta.Lexicon != here.Lexicon, made.Basis != "" && made.Basis != here.Basis:
		return fmt.Errorf("%s: made by other tables than these: want the table flags that its run had", r.Dir)
	}
	return nil
}

// sampled says whether the text with this SHA-256, in hex digits, belongs to a sample of that share.
func sampled(sum string, fraction float64) bool {
	b, err := hex.DecodeString(sum[:min(len(sum), 12)])
	if err != nil || len(b) < 6 {
		return true // a damaged hash is worth a look
	}
	var n uint64
	for _, x := range b {
		n = n<<8 | uint64(x)
	}
	return float64(n) < fraction*math.Exp2(48)
}

// A recount holds each document's statements against the stored ones.
type recount struct {
	Recount
	target   string
	early    bool          // the snapshot's rows do not hold all that a document is made of
	expected chan expected // of the documents under way, in their order
}

func (w *recount) take(j *job) error {
	want := <-w.expected
	w.Sampled++
	w.Statements += int64(len(want.statements))
	found := w.differences(j, want)
	switch {
	case len(found) == 0:
		w.Same++
	case !w.early, slices.Contains(plainFormats, j.doc.Format) && j.doc.Published.Day != 1:
		w.WrongDocuments++
		w.Wrong = append(w.Wrong, found[:min(len(found), mostTold-len(w.Wrong))]...)
	default:
		if w.UnclearDocuments++; len(w.Unclear) < mostTold {
			w.Unclear = append(w.Unclear, found[0])
		}
	}
	return nil
}

// differences are those of one document.
func (w *recount) differences(j *job, want expected) (found []store.Finding) {
	add := func(where, format string, args ...any) {
		found = append(found, store.Finding{Where: where, Message: fmt.Sprintf("read again: "+format, args...)})
	}
	document := store.Documents + " " + j.doc.ID
	switch {
	case j.reject != nil:
		add(document, "%v", &j.reject.Reject)
		return found
	case len(j.statements) != len(want.statements):
		add(document, "%d statements, stored are %d", len(j.statements), len(want.statements))
		return found
	}
	for i, old := range want.statements {
		where := store.Statements + " " + old.StatementID
		now := statementRow(j, i, w.target)
		if to := j.statements[i].RespondsTo; to >= 0 {
			now.RespondsTo = j.statements[to].ID
		}
		if of := j.statements[i].DuplicateOf; of >= 0 {
			now.DuplicateOf = j.statements[of].ID
		} else {
			now.DuplicateOf = old.DuplicateOf // which a run tells by all documents before
		}
		if x := firstDifference(now, old); x != "" {
			add(where, "%s", x)
		}
		if hits := evidenceRows(j.doc.Text, now.StatementID, &j.stances[i]); !slices.EqualFunc(hits, want.evidence[i], sameHit) {
			add(where, "other evidence than is stored")
		}
	}
	return found
}

// firstDifference tells the first column in which two rows differ, "" for none.
func firstDifference(now, old store.StatementRow) string {
	a, b := reflect.ValueOf(now), reflect.ValueOf(old)
	for i := range a.NumField() {
		x, y := a.Field(i), b.Field(i)
		if x.Kind() == reflect.Slice && x.Len() == 0 && y.Len() == 0 || reflect.DeepEqual(x.Interface(), y.Interface()) {
			continue
		}
		column, _, _ := strings.Cut(a.Type().Field(i).Tag.Get("parquet"), ",")
		return fmt.Sprintf("%s %.60q, stored is %.60q", column, fmt.Sprint(reflect.Indirect(x)), fmt.Sprint(reflect.Indirect(y)))
	}
	return ""
}

func sameHit(a, b store.EvidenceRow) bool {
	same := slices.Equal(a.Modifiers, b.Modifiers)
	a.Modifiers, b.Modifiers = nil, nil
	return same && reflect.DeepEqual(a, b)
}

package pipeline

import (
	"path"
	"path/filepath"
	"strings"
	"sync"

	"parley/data"
	"parley/features"
	"parley/models"
	"parley/pipeline/attribute"
	"parley/pipeline/resolve"
	"parley/pipeline/segment"
)

// DefaultTarget is the folder of stance tables that is used where none is named.
const DefaultTarget = models.DefaultTarget

// rooms are the steps that know words, all bound to one vocabulary.
type rooms struct {
	vocabulary *features.Vocabulary
	segmenter  *segment.Segmenter
	finder     *attribute.Finder
	resolver   *resolve.Resolver
	model      *models.Model

	tokens sync.Pool // of *[]features.Token: a document's tokens take four times its size, and serve one after the other
	inputs sync.Pool // of *modelInput
}

// A UsageError is the caller's mistake, found before the first document: a flag's value, a missing input, a bad table.
type UsageError struct{ Err error }

// Error is the mistake in one line.
func (e *UsageError) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *UsageError) Unwrap() error { return e.Err }

// open reads every table and binds the rooms to one vocabulary. All its errors are usage errors.
func open(files data.Files, target string) (*rooms, error) {
	r, err := openRooms(files, target)
	if err != nil {
		return nil, &UsageError{err}
	}
	return r, nil
}

func openRooms(files data.Files, target string) (r *rooms, err error) {
	r = &rooms{inputs: sync.Pool{New: func() any { return new(modelInput) }}}
	if r.segmenter, err = segment.New(files); err != nil {
		return nil, err
	}
	if r.finder, err = attribute.New(files); err != nil {
		return nil, err
	}
	if r.resolver, err = resolve.New(files); err != nil {
		return nil, err
	}
	if r.model, err = models.New(files, target); err != nil {
		return nil, err
	}
	var words []string
	for _, more := range [][]string{r.segmenter.Words(), r.finder.Words(), r.resolver.Words(), r.model.Words()} {
		words = append(words, more...)
	}
	r.vocabulary = features.NewVocabulary(words)
	for _, bind := range []func(*features.Vocabulary) error{r.segmenter.Bind, r.finder.Bind, r.resolver.Bind, r.model.Bind} {
		if err := bind(r.vocabulary); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// A Table is one that a user may replace by a file of their own.
type Table struct {
	Flag  string // of the command line, without dashes
	Holds string // in a few words
	Name  string // below data/; "TARGET" in it stands for the chosen target
}

// Tables lists them.
func Tables() []Table {
	return []Table{
		{"people", "table of people", "people.tsv"},
		{"offices", "table of offices and their holders", "offices.tsv"},
		{"outlets", "table of outlets", "outlets.tsv"},
		{"cues", "table of cue words", "cues.tsv"},
		{"furniture", "table of page furniture", "furniture.tsv"},
		{"lexicon", "stance table of the target", "targets/TARGET/stance.tsv"},
		{"things", "table of what names the target", "targets/TARGET/things.tsv"},
		{"classes", "table of classes of words that the stance tables share", "classes.tsv"},
		{"operators", "table of negations, conditions and hedges", "operators.tsv"},
	}
}

// Files are the embedded tables with the user's own, flag -> path, in place of those named. target is a name among the
// embedded targets, or the path of a folder with a target's tables, told by its slash or by being "." or ".."; the name comes
// back with them.
func Files(own map[string]string, target string) (data.Files, string) {
	f := data.Files{Override: map[string]string{}}
	name := target
	if strings.ContainsRune(target, '/') || target == "." || target == ".." {
		name = path.Base(target)
		if abs, err := filepath.Abs(target); err == nil { // which tells what "." is called
			name = filepath.Base(abs)
		}
		for _, t := range data.LexiconNames(name) {
			if path.Dir(t) == "targets/"+name {
				f.Override[t] = path.Join(target, path.Base(t))
			}
		}
	}
	for _, t := range Tables() {
		if p := own[t.Flag]; p != "" {
			f.Override[strings.ReplaceAll(t.Name, "TARGET", name)] = p
		}
	}
	return f, name
}

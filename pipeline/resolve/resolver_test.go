package resolve

import (
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
)

// newResolver is a resolver over the embedded tables, bound.
func newResolver(t testing.TB, files data.Files) (*Resolver, *features.Vocabulary) {
	t.Helper()
	r, err := New(files)
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(r.Words())
	if err := r.Bind(v); err != nil {
		t.Fatal(err)
	}
	return r, v
}

// newSplitter cuts texts up whose tokens were scanned with v.
func newSplitter(t testing.TB, v *features.Vocabulary) *segment.Segmenter {
	t.Helper()
	s, err := segment.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Bind(v); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestEmbeddedTables(t *testing.T) {
	newResolver(t, data.Files{})
}

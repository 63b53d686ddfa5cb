package resolve

import (
	"testing"

	"parley/data"
	"parley/features"
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

func TestEmbeddedTables(t *testing.T) {
	newResolver(t, data.Files{})
}

package pipeline

import (
	"slices"
	"testing"

	"parley/data"
	"parley/pipeline/attribute"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// The closed lists of the data dictionary are those of the rooms that fill the columns.
func TestClosedLists(t *testing.T) {
	var reasons []string
	for _, r := range source.Reasons() {
		reasons = append(reasons, r.Code)
	}
	if !slices.Contains(reasons, "bug") {
		reasons = append(reasons, "bug") // said by the workers, not by a reader
	}
	slices.Sort(reasons)
	want := map[string][]string{
		"rejects.reason":     reasons,
		"statements.channel": data.Channels,
		"statements.form":    {attribute.Direct.String(), attribute.Mixed.String(), attribute.Indirect.String()},
		"documents.published_source": {source.FromFrontMatter, source.FromJSONLD, source.FromOpenGraph, source.FromMeta, source.FromText,
			source.FromFileName, source.FromFlag, source.FromNone},
	}
	for _, table := range store.Schema() {
		for _, c := range table.Columns {
			name := table.Name + "." + c.Name
			if w := want[name]; w != nil && !slices.Equal(c.Values, w) {
				t.Errorf("%s: have %v in the data dictionary, want %v", name, c.Values, w)
			}
			delete(want, name)
		}
	}
	for name := range want {
		t.Errorf("have no column %s, want one", name)
	}
}

package store

import (
	"strings"
	"testing"
)

// TestBeforeCurrent asks for the snapshot before the current one, which must not be guessed where a run.json cannot be read.
func TestBeforeCurrent(t *testing.T) {
	for _, tt := range []struct {
		name string
		all  []Listed // the newest first
		want string   // a snapshot's name, or what the error says
	}{
		{"the next one", []Listed{{Name: "c", Current: true}, {Name: "b"}, {Name: "a"}}, "b"},
		{"not the newer one", []Listed{{Name: "c"}, {Name: "b", Current: true}, {Name: "a"}}, "a"},
		{"past a damaged one", []Listed{{Name: "c", Current: true}, {Name: "b", Fault: "bad JSON"}, {Name: "a"}}, "a"},
		{"one that the disk keeps back", []Listed{{Name: "c", Current: true}, {Name: "b", Fault: "input/output error", unread: true}, {Name: "a"}}, "snapshot b was made cannot be read (input/output error)"},
		{"the current one is damaged", []Listed{{Name: "c", Current: true, Fault: "bad JSON"}, {Name: "b"}}, "snapshot c was made cannot be read (bad JSON)"},
		{"none is older", []Listed{{Name: "c", Current: true}}, "no snapshot is older"},
		{"none is current", []Listed{{Name: "c"}}, "no snapshot is current"},
	} {
		have, err := beforeCurrent("out", tt.all)
		if err != nil {
			have = err.Error()
		}
		if !strings.Contains(have, tt.want) {
			t.Errorf("%s: have %q, want %q", tt.name, have, tt.want)
		}
	}
}

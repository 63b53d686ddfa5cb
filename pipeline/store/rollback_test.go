package store

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
)

func TestRollback(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 3)
	steps := []struct {
		name, id, want string
		fails          bool
	}{
		{"the one before", "", names[1], false},
		{"and the one before that", "", names[0], false},
		{"none is older", "", names[0], true},
		{"forward by name", names[2][:10], names[2], false},
		{"unknown", "zzzz", names[2], true},
		{"a path is no name", "../snapshots/" + names[0], names[2], true},
	}
	for _, tt := range steps {
		name, found, err := Rollback(out, tt.id, addsUp)
		if have := currentOf(t, out); have != tt.want || len(found) > 0 || (err != nil) != tt.fails || err == nil && name != tt.want {
			t.Errorf("%s: have %s current, %s told, %v, %v, want %s", tt.name, have, name, found, err, tt.want)
		}
		var wrong *NameError
		if tt.fails && !errors.As(err, &wrong) {
			t.Errorf("%s: have %T, want a NameError", tt.name, err)
		}
	}
}

func TestRollbackRefusesDamage(t *testing.T) {
	out := t.TempDir()
	names := nights(t, out, 2)
	damage(t, filepath.Join(out, snapshotsFolder, names[0], Statements, partName(wholeGroup, 0)), 100)
	name, found, err := Rollback(out, names[0])
	if err != nil || len(found) == 0 || !strings.Contains(found[0].String(), "SHA-256") || name != names[0] {
		t.Errorf("have %q, %v, %v, want a wrong hash found", name, found, err)
	}
	if have := currentOf(t, out); have != names[1] {
		t.Errorf("have %s current, want %s still", have, names[1])
	}
}

//go:build linux

package main

import (
	"slices"
	"testing"
)

// A night that syncs all of it, and what is found where one of its syncs is left out.
func TestUnsynced(t *testing.T) {
	night := []call{
		{name: "mkdirat", path: "/out/.tmp/7"},
		{name: "openat", path: "/out/.tmp/7/part", write: true},
		{name: "write", path: "/out/.tmp/7/part"},
		{name: "fsync", path: "/out/.tmp/7/part"},
		{name: "fsync", path: "/out/.tmp/7"},
		{name: "renameat", path: "/out/.tmp/7", to: "/out/snapshots/a"},
		{name: "fsync", path: "/out/snapshots"},
		{name: "symlinkat", path: "/out/.tmp/current"},
		{name: "renameat", path: "/out/.tmp/current", to: "/out/current"},
		{name: "fsync", path: "/out"},
		{name: "unlinkat", path: "/out/.tmp"},
	}
	for _, tt := range []struct {
		without int // index of the call that is not made; -1: all are
		want    []string
	}{
		{-1, nil},
		{3, []string{"/out/snapshots/a/part"}},
		{4, []string{"/out/snapshots/a"}},
		{6, []string{"/out/snapshots"}},
		{9, []string{"/out"}},
	} {
		calls := slices.Clone(night)
		if tt.without >= 0 {
			calls = slices.Delete(calls, tt.without, tt.without+1)
		}
		if have := unsynced(calls, "/out"); !slices.Equal(have, tt.want) {
			t.Errorf("without call %d: have %q, want %q", tt.without, have, tt.want)
		}
	}
}

package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestCheckPlace(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out")
	dir := publish(t, out, sampleRows(1)).Dir
	beside := filepath.Dir(out)
	copied := filepath.Join(beside, "backup")
	link, stray := filepath.Join(beside, "link"), filepath.Join(beside, "stray")
	for _, err := range []error{
		os.CopyFS(copied, os.DirFS(dir)),
		os.Symlink(filepath.Join(out, "current"), link),
		os.Symlink(filepath.Join(dir, runFile), stray),
		os.MkdirAll(filepath.Join(beside, "mine", "snapshots", "x"), 0o777),
		os.Symlink("snapshots/x", filepath.Join(beside, "mine", "current")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		path string
		ok   bool
	}{
		{filepath.Join(out, "parley.prom"), true},
		{filepath.Join(out, "other", "current"), true},
		{out, true},
		{beside, true},
		{filepath.Join(beside, "nowhere", "yet"), true},
		{filepath.Join(beside, "mine", "snapshots", "x"), true},
		{filepath.Join(beside, "mine", "current", "parley.prom"), true},
		{"current", true},
		{filepath.Join(out, "current"), false},
		{filepath.Join(out, "current", "parley.prom"), false},
		{filepath.Join(out, "current", "statements", "deep", "x"), false},
		{filepath.Join(out, "snapshots"), false},
		{filepath.Join(out, "snapshots", "x"), false},
		{filepath.Join(out, ".lock"), false},
		{filepath.Join(out, ".tmp", "x"), false},
		{filepath.Join(out, "other", "..", ".work", "journal"), false},
		{dir, false},
		{filepath.Join(link, "x"), false},
		{stray, false},
		{copied, false},
		{filepath.Join(copied, "x"), false},
	} {
		err := CheckPlace(tt.path)
		var wrong *PlaceError
		if (err == nil) != tt.ok || err != nil && !errors.As(err, &wrong) {
			t.Errorf("%s: have %v, want a *PlaceError: %t", tt.path, err, !tt.ok)
		}
	}
	if s, err := Begin(filepath.Join(out, "current"), testMeta); err == nil {
		t.Errorf("have %v, want no snapshot inside another", s)
	}
	if _, err := os.Lstat(filepath.Join(dir, lockFile)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("have %v, want no lock in a snapshot", err)
	}
}

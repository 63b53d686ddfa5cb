package source

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSet(t *testing.T) {
	var empty set
	if empty.has(0) || empty.has(1) {
		t.Error("have a hash in a set without slots, want none")
	}
	s := newSet(100)
	want := map[uint64]bool{}
	for i := range uint64(100) {
		h := i * i * i << 48 // many share a slot; 0 is one of them
		s.add(h)
		s.add(h)
		want[h] = true
	}
	for i := range uint64(1 << 16) {
		if h := i << 48; s.has(h) != want[h] {
			t.Fatalf("%x: have %v, want %v", h, s.has(h), want[h])
		}
	}
}

func TestFingerprint(t *testing.T) {
	f := newFingerprint()
	f.add([]byte("thecouncilofarcadiametonmondaytodiscusstheharbourandtheferries"))
	for s, want := range map[string]bool{
		"": false, "the": false,
		"thecouncilofarcadiametonmonday":                                 true,
		"thecouncilofarcadiametonmondaytodiscusstheharbourandtheriver":   true, // at least half of its stretches
		"aferrywasnotdiscussedbyanybody":                                 false,
		"thecouncilofarcadiametonmondaytodiscusstheharbourandtheferries": true,
	} {
		if have := f.has(s); have != want {
			t.Errorf("%q: have %v, want %v", s, have, want)
		}
	}
}

func TestFoldedSize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOf(rapid.SampledFrom([]string{"quay", " ", "\n", "|", "> ", "## ", "• ", "•", "\u00a0", "é", "“", "\xe2", "\xc2", "\x00"})).Draw(t, "pieces") {
			s += p
		}
		if have, want := foldedSize(s), len(folded(s)); have != want {
			t.Fatalf("%q: have %d, want %d", s, have, want)
		}
	})
}

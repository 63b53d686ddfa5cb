package models

import (
	"testing"

	"parley/features"
)

// TestKinds holds the sets of categories to the ranges that say the same.
func TestKinds(t *testing.T) {
	for c := range nCategories {
		if have, want := targets.has(c), c.target(); have != want {
			t.Errorf("%s: have a target %v in the set, want %v", c, have, want)
		}
		if have, want := counted[c] == counted[ifThat], c.conditional(); have != want {
			t.Errorf("%s: have a condition counted %v, want %v", c, have, want)
		}
		if c.conditional() && roles[c] != features.Opener {
			t.Errorf("%s: have role %d, want an opener", c, roles[c])
		}
		if c.judges() && !c.predicate() {
			t.Errorf("%s: have a verdict that is no predicate", c)
		}
	}
}

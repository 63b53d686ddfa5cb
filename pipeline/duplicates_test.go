package pipeline

import (
	"fmt"
	"testing"

	"parley/pipeline/resolve"
)

func TestDuplicates(t *testing.T) {
	said := []struct{ name, speaker, content, want string }{
		{"first", "a", "The envoy said that talks would go on in the spring, whatever the weather at sea may be.", ""},
		{"the same words", "a", "The envoy said that talks would go on in the spring, whatever the weather at sea may be.", "0000000000000000"},
		{"other marks and case", "a", "“The envoy said that talks would go on in the Spring – whatever the weather at sea may be”", "0000000000000000"},
		{"a small edit", "a", "The envoy said that the talks would go on in the spring, whatever the weather at sea may be.", "0000000000000000"},
		{"another speaker", "b", "The envoy said that talks would go on in the spring, whatever the weather at sea may be.", ""},
		{"other words", "a", "Nobody asked the harbour master of the northern port about fish, ships, nets or the price of salt.", ""},
		{"short", "a", "No comment.", ""},
		{"short again", "a", "No comment.", "0000000000000006"},
		{"short and other", "a", "No, comment later.", ""},
	}
	d := newDuplicates()
	for i, s := range said {
		if have := d.of(s.speaker, resolve.Fold(s.content), fmt.Sprintf("%016x", i)); have != s.want {
			t.Errorf("%s: have %q, want %q", s.name, have, s.want)
		}
	}
}

func TestDuplicatesAreBounded(t *testing.T) {
	d := newDuplicates()
	for i := range 3 * nearRepeats {
		d.of("a", fmt.Sprintf("statement %d of one who talks a lot about %d things and %d more on %d days", i, i*7, i*31, i*i), fmt.Sprintf("%016x", i))
	}
	if n := len(d.near["a"].ids); n > nearRepeats {
		t.Errorf("have %d statements remembered, want at most %d", n, nearRepeats)
	}
}

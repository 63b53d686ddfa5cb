package pipeline

import (
	"bytes"
	"strings"
	"testing"
)

func TestReportIsTheSameEachTime(t *testing.T) {
	out := council(t)
	var a, b bytes.Buffer
	if err := Report(out, &a); err != nil {
		t.Fatal(err)
	}
	if err := Report(out, &b); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("have two pages of one snapshot, want the same bytes")
	}
	for _, part := range []string{"Mara Dorn", "harbour party", "Courier", "a.txt"} {
		if !strings.Contains(a.String(), part) {
			t.Errorf("have no %q on the page", part)
		}
	}
	if strings.Contains(a.String(), "Left out of this page") {
		t.Error("have something left out, want all of so little")
	}
}

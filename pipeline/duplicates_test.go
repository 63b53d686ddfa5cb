package pipeline

import (
	"fmt"
	"testing"

	"parley/pipeline/store"
)

func TestDuplicates(t *testing.T) {
	said := []struct{ name, speaker, content, want string }{
		{"first", "a", "The envoy said that talks would go on in the spring, whatever the weather at sea may be.", ""},
		{"the same words", "a", "The envoy said that talks would go on in the spring, whatever the weather at sea may be.", "0000000000000001"},
		{"other marks and case", "a", "“The envoy said that talks would go on in the Spring – whatever the weather at sea may be”", "0000000000000001"},
		{"a small edit", "a", "The envoy said that the talks would go on in the spring, whatever the weather at sea may be.", "0000000000000001"},
		{"another speaker", "b", "The envoy said that talks would go on in the spring, whatever the weather at sea may be.", ""},
		{"other words", "a", "Nobody asked the harbour master of the northern port about fish, ships, nets or the price of salt.", ""},
		{"short", "a", "No comment.", ""},
		{"short again", "a", "No comment.", "0000000000000007"},
		{"short and other", "a", "No, comment later.", ""},
	}
	d := newDuplicates(remembered)
	for i, s := range said {
		row := []store.SaidRow{{StatementID: fmt.Sprintf("%016x", i+1), SpeakerID: s.speaker, Text: s.content}}
		if d.settle(row); row[0].DuplicateOf != s.want {
			t.Errorf("%s: have %q, want %q", s.name, row[0].DuplicateOf, s.want)
		}
	}
}

// What repeats inside one document is told by the steps before.
func TestDocumentDoesNotRepeatItself(t *testing.T) {
	d := newDuplicates(remembered)
	const words = "We shall see what the winter brings to the harbour of Arcadia and to its fishermen."
	document := []store.SaidRow{{StatementID: "0000000000000001", Text: words}, {StatementID: "0000000000000002", Text: words}}
	d.settle(document)
	if document[0].DuplicateOf != "" || document[1].DuplicateOf != "" {
		t.Errorf("have %q and %q, want none", document[0].DuplicateOf, document[1].DuplicateOf)
	}
	known := []store.SaidRow{{StatementID: "0000000000000003", DuplicateOf: "0000000000000004", Text: words}}
	if d.settle(known); known[0].DuplicateOf != "0000000000000004" {
		t.Errorf("have %q, want what was told before", known[0].DuplicateOf)
	}
}

// Only the last statements are remembered, and the maps hold no more than those.
func TestDuplicatesAreBounded(t *testing.T) {
	const most = 100
	d := newDuplicates(most)
	say := func(i int) string {
		text := fmt.Sprintf("statement %d of one who talks a lot about %d things and %d more on %d days", i, i*7, i*31, i*i)
		row := []store.SaidRow{{StatementID: fmt.Sprintf("%016x", i+1), SpeakerID: fmt.Sprint(i % 7), Text: text}}
		d.settle(row)
		return row[0].DuplicateOf
	}
	for i := range 5 * most {
		say(i)
		held := 0
		for _, said := range d.said {
			held += len(said)
		}
		if len(d.same) > most || len(d.said) > 7 || held > 7*nearRepeats {
			t.Fatalf("have %d statements, %d by %d speakers remembered; want at most %d, %d by 7", len(d.same), held, len(d.said), most, 7*nearRepeats)
		}
	}
	if have := say(5*most - 1); have == "" {
		t.Error("have the last statement as new, want it remembered")
	}
	if have := say(0); have != "" {
		t.Errorf("have %q for the first statement, want it forgotten", have)
	}
}

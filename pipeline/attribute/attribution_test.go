package attribute

import (
	"testing"

	"parley/pipeline/segment"
)

func TestNested(t *testing.T) {
	w := newBench(t)
	text := "Varo said that Governor Tessel had called the treaty a trap."
	out := w.find(text)
	if len(out) != 2 || out[0].Within != -1 || out[1].Within != 0 {
		t.Fatalf("have %q, want two, the second within the first", found(text, out))
	}
	if have, want := out[1].Source.In(text), "Governor Tessel"; have != want {
		t.Errorf("inner source: have %q, want %q", have, want)
	}
}

func TestFrom(t *testing.T) {
	w := newBench(t)
	text := "Varo said the bridge was safe, adding that the toll would stay."
	out := w.find(text)
	if len(out) != 2 || out[1].Source.Ok() || out[1].From != 0 {
		t.Fatalf("have %q, want a second statement carried over from the first", found(text, out))
	}
}

func TestPlaceAndQuestion(t *testing.T) {
	w := newBench(t)
	for _, c := range []struct{ text, place, question string }{
		{"Varo told the Courier on Monday that the bridge was safe.", "the Courier on Monday", ""},
		{"“The bridge is safe,” Varo said in an interview with the Courier.", "in an interview with the Courier", ""},
		{"Asked whether the bridge was safe, Varo said the engineers had no doubts.", "", "Asked whether the bridge was safe"},
		{"Varo said the bridge was safe.", "", ""},
	} {
		out := w.find(c.text)
		if len(out) != 1 {
			t.Errorf("%s: have %d statements, want 1", c.text, len(out))
			continue
		}
		if have := span(c.text, out[0].Place); have != c.place {
			t.Errorf("%s: place: have %q, want %q", c.text, have, c.place)
		}
		if have := span(c.text, out[0].Question); have != c.question {
			t.Errorf("%s: question: have %q, want %q", c.text, have, c.question)
		}
	}
}

// span is the text of a span, "" for None.
func span(text string, s segment.Span) string {
	if !s.Ok() {
		return ""
	}
	return s.In(text)
}

func TestForms(t *testing.T) {
	w := newBench(t)
	for text, want := range map[string]Form{
		`“The bridge is safe,” Varo said.`:                            Direct,
		`Varo said the bridge was “as safe as a church” in the wind.`: Mixed,
		`Varo said the bridge was safe.`:                              Indirect,
	} {
		out := w.find(text)
		if len(out) != 1 || out[0].Form != want {
			t.Errorf("%s: have %q, want one %s statement", text, found(text, out), want)
		}
	}
}

package models_test

import (
	"math"
	"strings"
	"testing"

	"parley/models"
)

// TestGrammar reads single sentences in which a nearer reading would give the wrong side.
func TestGrammar(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct{ text, want, why string }{
		{"Indirect talks are bad and direct ones are worse.", "-", "two verdicts on one subject add up"},
		{"There is no agreement with the Americans.", "0", "that there is none is a fact"},
		{"It was the envoy of the north who rejected the talks.", "0", "a cleft tells whose deed it was"},
		{"While they threaten us there is no sense in negotiations.", "-", "a main clause without a comma"},
		{"To negotiate with Washington is a “red” line.", "-", "a phrase with a word in quotation marks"},
		{"We will return to [the] negotiating table with Washington.", "+", "a word put in by an editor"},
		{"Leaving the deal with Washington would be a grave mistake.", "+", "a deed that is spoken of, and judged"},
		{"Leaving the deal with Washington is like a winter.", "0", "a deed that is spoken of, and not judged"},
		{"It is too early to say where the talks with Washington go.", "0", "a verdict on a deed of its own"},
		{"It is a good step, for it leads to talks with Washington.", "+", "a pronoun before the name it stands for"},
		{"They condemned the end of trade and of the talks with Washington.", "0", "what others say"},
	} {
		s := score(m, v, c.text, []models.Statement{quoted("a", c.text, c.text)})[0]
		if have := sign(s); have != c.want {
			t.Errorf("%q: have %s (%s), want %s: %s", c.text, have, s.Label, c.want, c.why)
		}
	}
}

// TestLead reads a quotation by the sentence before it: that names the topic, and lends its sense, if it tells what the same speaker
// holds; another's does neither, and a heading neither.
func TestLead(t *testing.T) {
	m, v := bound(t)
	for _, c := range []struct {
		text, words string
		about       bool
		sign        string
	}{
		{"Minister Dorval welcomed the talks with Washington. “The harvest has come in,” Dorval said.", "The harvest has come in,", true, "+"},
		{"Minister Dorval rejected the talks with Washington. “The harvest has come in,” Dorval said.", "The harvest has come in,", true, "-"},
		{"Minister Ober welcomed the talks with Washington. “The harvest has come in,” Dorval said.", "The harvest has come in,", false, "0"},
		{"Minister Dorval welcomed the talks with Washington. “The harvest has not come in,” Dorval said.", "The harvest has not come in,", true, "0"},
		{"Minister Dorval welcomed the talks with Washington.\n\n“The harvest has come in,” Dorval said.", "The harvest has come in,", false, "0"},
	} {
		words := strings.Fields(c.text) // "Minister NAME welcomed ..."
		lead := told(words[1], c.text, words[2], "the talks with Washington")
		s := score(m, v, c.text, []models.Statement{lead, quoted("Dorval", c.text, c.words)})[1]
		sum := 0.0
		for _, e := range s.Evidence {
			sum += e.Contribution
		}
		if s.About != c.about || sign(s) != c.sign || math.Abs(sum-s.Score) > 1e-9 {
			t.Errorf("%q: have about %v, %s, score %g of evidence %g; want about %v, %s", c.text, s.About, s.Label, s.Score, sum, c.about, c.sign)
		}
	}
}

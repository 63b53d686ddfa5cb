package models_test

import (
	"testing"

	"parley/data"
)

// Sentences of testdata/enrichment.tsv that the model does not read as the guide does, and why.
var enrichmentMissed = map[string]string{
	"They cannot deprive us of the nuclear fuel cycle.":                        "what the other side cannot do is left out",
	"Nobody can take our nuclear knowledge from us.":                           "\"nobody can take\" reads as a denial of the thing",
	"If they accept inspections, they may enrich to low levels.":               "leave given to the other side is not a wish of the speaker's",
	"We have paid a high price for this knowledge and shall not part with it.": "the thing is only meant",
	"Those who want to shut down our plants will be disappointed.":             "a verdict on people who want something",
	"The minister said enrichment was a red line for the nation.":              "\"red line\" for enrichment and against it read alike without a party",
	"We do not need anyone's permission to enrich uranium.":                    "what is not needed is the permission",
	"A nation without its own fuel cycle is at the mercy of others.":           "argument by effect",
	"They do not need centrifuges if all they want is electricity.":            "an if of reason, not of condition",
	"The senator said a deal that permits enrichment is worthless.":            "a verdict on what permits it",
	"Every centrifuge is one too many.":                                        "no line",
	"The only acceptable level of enrichment is zero.":                         "no line",
	"We are ready to cap enrichment if the sanctions are lifted.":              "offers to give up a part",
}

// TestSecondTarget scores a target that is a folder of tables and no Go. The first 36 sentences were read while its
// lines were written; of the other thirty 18 were right at first sight.
func TestSecondTarget(t *testing.T) {
	m, _ := boundTo(t, data.Files{}, "enrichment")
	for _, f := range examples(t, "testdata/enrichment.tsv") {
		want, text := f[0], f[2]
		have := m.ScoreText(text, f[1])
		why, known := enrichmentMissed[text]
		switch {
		case have.Label != want && !known:
			t.Errorf("%q: have %s %.2f, want %s", text, have.Label, have.Score, want)
		case have.Label == want && known:
			t.Errorf("%q is read right now: take it out of the list of known misses (%s)", text, why)
		}
	}
}

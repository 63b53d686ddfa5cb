package models_test

import (
	"fmt"
	"strings"
	"testing"

	"parley/models"
)

// deeds are verbs for and against, as base, participle and gerund.
var deeds = []struct {
	forms string
	sign  int
}{
	{"support supported supporting", 1}, {"welcome welcomed welcoming", 1}, {"accept accepted accepting", 1},
	{"endorse endorsed endorsing", 1}, {"defend defended defending", 1}, {"revive revived reviving", 1},
	{"approve approved approving", 1}, {"embrace embraced embracing", 1}, {"encourage encouraged encouraging", 1},
	{"save saved saving", 1}, {"rejoin rejoined rejoining", 1},
	{"reject rejected rejecting", -1}, {"oppose opposed opposing", -1}, {"condemn condemned condemning", -1},
	{"block blocked blocking", -1}, {"abandon abandoned abandoning", -1}, {"scrap scrapped scrapping", -1},
	{"halt halted halting", -1}, {"end ended ending", -1}, {"denounce denounced denouncing", -1},
	{"boycott boycotted boycotting", -1}, {"cancel cancelled cancelling", -1}, {"suspend suspended suspending", -1},
	{"stop stopped stopping", -1}, {"sabotage sabotaged sabotaging", -1},
}

// framesFor keep the sign of the deed (%[1]s base, %[2]s participle, %[3]s gerund, %[4]s target), framesAgainst turn it.
var (
	framesFor = []string{"We %[1]s %[4]s.", "We will %[1]s %[4]s.", "We must %[1]s %[4]s.", "It is time to %[1]s %[4]s.",
		"We are ready to %[1]s %[4]s.", "We have decided to %[1]s %[4]s.", "We have no choice but to %[1]s %[4]s.",
		"I urge the government to %[1]s %[4]s.", "It is wise to %[1]s %[4]s.", "We are in favor of %[3]s %[4]s.",
		"It is a pity that nobody would %[1]s %[4]s.", "So %[4]s must be %[2]s.", "So %[4]s should be %[2]s.",
		"There is every reason to %[1]s %[4]s.", "Nothing should keep us from %[3]s %[4]s.", "I see no reason not to %[1]s %[4]s.",
		"Everyone should %[1]s %[4]s.", "They were right to %[1]s %[4]s."}
	framesAgainst = []string{"We will not %[1]s %[4]s.", "We must not %[1]s %[4]s.", "We should never %[1]s %[4]s.",
		"We cannot %[1]s %[4]s.", "We refuse to %[1]s %[4]s.", "We have no intention to %[1]s %[4]s.",
		"We have decided not to %[1]s %[4]s.", "There is no reason to %[1]s %[4]s.", "It is wrong to %[1]s %[4]s.",
		"It would be a mistake to %[1]s %[4]s.", "It would be folly to %[1]s %[4]s.", "So %[4]s must not be %[2]s.",
		"So %[4]s should never be %[2]s.", "Nobody should %[1]s %[4]s.", "I am against %[3]s %[4]s.", "We warn against %[3]s %[4]s.",
		"They were wrong to %[1]s %[4]s.", "I urge the government not to %[1]s %[4]s.", "We see no point in %[3]s %[4]s.",
		"We will not be forced to %[1]s %[4]s.", "We do not want to %[1]s %[4]s."}
)

// Least share of the grid's sentences with the right side, and most with the wrong sign. Set below what is reached (0.997, 0.002), so that
// a rule that breaks a frame or a verb is seen and a single sentence is not.
const (
	leastRight = 0.98
	mostWrong  = 0.01
)

// TestGrid reads plain sentences, each deed in each frame.
func TestGrid(t *testing.T) {
	m, v := bound(t)
	n, right := 0, 0
	var wrong []string
	read := func(frame string, forms []string, target string, want int) {
		text := fmt.Sprintf(frame, forms[0], forms[1], forms[2], target)
		s := score(m, v, text, []models.Statement{quoted("Elin Varo", text, text)})[0]
		n++
		switch got := sign(s); {
		case got == map[int]string{1: "+", -1: "-"}[want]:
			right++
		case got != "0":
			wrong = append(wrong, text)
		}
	}
	for _, d := range deeds {
		forms := strings.Fields(d.forms)
		for _, target := range []string{"the talks with Washington", "the nuclear deal"} {
			for _, frame := range framesFor {
				read(frame, forms, target, d.sign)
			}
			for _, frame := range framesAgainst {
				read(frame, forms, target, -d.sign)
			}
		}
	}
	if got := float64(right) / float64(n); got < leastRight {
		t.Errorf("of %d sentences %.3f on the right side, want %.2f", n, got, leastRight)
	}
	if got := float64(len(wrong)) / float64(n); got > mostWrong {
		t.Errorf("of %d sentences %.3f with the wrong sign, want %.2f at most:\n%s", n, got, mostWrong, strings.Join(wrong, "\n"))
	}
	t.Logf("%d sentences, %.3f right, %d with the wrong sign: %q", n, float64(right)/float64(n), len(wrong), wrong)
}

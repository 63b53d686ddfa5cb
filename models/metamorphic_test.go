package models_test

import (
	"strings"
	"testing"

	"parley/models"
)

// leastStable is the share of rewritings under which the label must turn, or stay, as it should.
const leastStable = 0.95

// turned is the other side.
var turned = map[string]string{"+": "-", "-": "+"}

// negations are sentences and what a negation makes of them: the side must change.
var negations = [][2]string{
	{"We will negotiate with the Americans.", "We will not negotiate with the Americans."},
	{"We must negotiate with Washington.", "We must not negotiate with Washington."},
	{"The talks are useful.", "The talks are not useful."},
	{"The deal is good for us.", "The deal is not good for us."},
	{"We should sign the agreement.", "We should never sign the agreement."},
	{"The negotiations are wise.", "The negotiations are not wise."},
	{"We want talks with the United States.", "We do not want talks with the United States."},
	{"We are ready for talks.", "We are not ready for talks."},
	{"The talks will bring results.", "The talks will not bring results."},
	{"We support the agreement.", "We do not support the agreement."},
	{"There is a benefit in talking to them.", "There is no benefit in talking to them."},
	{"The agreement is acceptable.", "The agreement is not acceptable."},
	{"We trust in diplomacy, and we favor talks.", "We never favor talks."},
	{"They should come to the table.", "They should not come to the table."},
	{"Talking to America makes sense.", "Talking to America does not make sense."},
	{"We need negotiations.", "We need no negotiations; they are useless."},
	{"We oppose the talks.", "We do not oppose the talks."},
	{"The talks are a mistake.", "The talks are not a mistake."},
	{"The deal is a trap.", "The deal is not a trap."},
	{"We reject the offer of talks.", "We do not reject the offer of talks."},
}

// passives are sentences and the same in the passive: the side must stay.
var passives = [][2]string{
	{"We reject the talks.", "The talks are rejected by us."},
	{"We welcome the agreement.", "The agreement is welcomed by us."},
	{"We must stop the negotiations.", "The negotiations must be stopped."},
	{"We should support the deal.", "The deal should be supported."},
	{"One should not hold talks with America.", "Talks with America should not be held."},
	{"We must resume the talks.", "The talks must be resumed."},
	{"They condemned the negotiations.", "The negotiations were condemned."},
	{"We should not abandon diplomacy.", "Diplomacy should not be abandoned."},
}

func TestMetamorphic(t *testing.T) {
	m, v := bound(t)
	cases, good := 0, 0
	check := func(name, text, want string) {
		cases++
		if have := sign(m.ScoreText(text, "")); have == want {
			good++
		} else {
			t.Logf("%s: have %s, want %s: %s", name, have, want, text)
		}
	}
	var bases []string
	for _, n := range negations {
		check("negation", n[1], turned[sign(m.ScoreText(n[0], ""))])
		bases = append(bases, n[0], n[1])
	}
	for _, p := range passives {
		check("passive", p[1], sign(m.ScoreText(p[0], "")))
		bases = append(bases, p[0], p[1])
	}
	things := []string{"the talks", "the negotiations", "dialogue with Washington", "the agreement", "diplomacy", "the nuclear deal", "the accord"}
	verbs := map[string][]string{
		"-": {"reject", "oppose", "condemn", "denounce", "dismiss", "rule out", "spurn", "resist", "criticize", "want to end"},
		"+": {"support", "welcome", "endorse", "favor", "praise", "defend", "applaud", "call for", "advocate", "seek"},
	}
	for _, want := range []string{"-", "+"} {
		for _, verb := range verbs[want] {
			for _, thing := range things {
				check("synonym", "We "+verb+" "+thing+".", want)
			}
		}
	}
	verdicts := map[string][]string{
		"-": {"useless", "futile", "a trap", "a mistake", "dishonorable", "unwise", "harmful", "a waste of time"},
		"+": {"useful", "constructive", "wise", "honorable", "the best way", "necessary", "beneficial", "in our interest"},
	}
	for _, want := range []string{"-", "+"} {
		for _, verdict := range verdicts[want] {
			for _, thing := range []string{"Talks with Washington", "Negotiations with America", "Dialogue with the Americans", "The agreement", "This deal"} {
				be := " is "
				if strings.HasPrefix(thing, "Talks") || strings.HasPrefix(thing, "Neg") {
					be = " are "
				}
				check("verdict", thing+be+verdict+".", want)
			}
		}
	}
	for _, b := range bases {
		want := sign(m.ScoreText(b, ""))
		check("unrelated sentence", b+" The harvest in the north was poor this year.", want)
		check("unrelated sentence first", "The harvest in the north was poor this year. "+b, want)
		check("typographic apostrophe", strings.ReplaceAll(b, "'", "’"), want)
		check("line break", strings.Replace(b, " ", "\n", 2), want)
		for _, q := range [][2]string{{`"`, `"`}, {"“", "”"}, {"‘", "’"}, {"«", "»"}} {
			text := "The minister of Arcadia said: " + q[0] + b + q[1]
			cases++
			for _, speaker := range []string{"Joren Tessel", "Mira Oberin"} {
				if have := sign(score(m, v, text, []models.Statement{said(speaker, text, b)})[0]); have != want {
					t.Logf("quotes: have %s, want %s: %s", have, want, text)
					good--
					break
				}
			}
			good++
		}
	}
	share := float64(good) / float64(cases)
	t.Logf("%d cases, %.3f as they should be", cases, share)
	if share < leastStable {
		t.Errorf("have %.3f of %d cases as they should be, want %.2f", share, cases, leastStable)
	}
}

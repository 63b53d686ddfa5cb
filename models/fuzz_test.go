package models_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"parley/features"
	"parley/internal/growth"
	"parley/models"
)

// FuzzScore scores whatever text there is, cut into statements at odd places: no panic, rows that add up, the same twice.
func FuzzScore(f *testing.F) {
	for _, s := range []string{"", "but", "If not, then no. Not with them!", "We will\xff not negotiate … “with” U.S. talks?", "only when talks",
		"talks talks talks but if unless they first it", "the decision to not not not reject the offer of talks, nor that", "(—(–) . . ; :"} {
		f.Add(s, uint16(3), uint16(9))
	}
	m, v := bound(f)
	f.Fuzz(func(t *testing.T, text string, a, b uint16) {
		n := len(text)
		cut := func(x uint16) int { return int(x) % (n + 1) }
		p, q := min(cut(a), cut(b)), max(cut(a), cut(b))
		whole := models.Span{Start: 0, End: n}
		sts := []models.Statement{
			{Spans: []models.Span{{Start: 0, End: p}, {Start: p, End: q}}, Clause: whole, Cue: models.Span{Start: 0, End: p}, Source: models.Span{Start: p, End: q},
				Question: models.None, SpeakerID: "a", Speaker: "A", Form: "mixed", RespondsTo: -1},
			{Spans: []models.Span{{Start: p, End: n}}, Clause: models.Span{Start: 0, End: p}, Cue: models.None, Source: models.None,
				Question: whole, SpeakerID: "b", Form: "direct", RespondsTo: 0},
		}
		toks := features.Scan(text, v, nil)
		one, two := m.Score(text, toks, sts), m.Score(text, toks, sts)
		for i, s := range one {
			sum := 0.0
			for _, e := range s.Evidence {
				if e.Start < 0 || e.End > n || e.Start >= e.End {
					t.Fatalf("evidence [%d,%d) of %d bytes", e.Start, e.End, n)
				}
				sum += e.Contribution
			}
			if math.Abs(sum-s.Score) > 1e-9 || s.Score < -1 || s.Score > 1 || s.Confidence < 0 || s.Confidence > 1 {
				t.Fatalf("rows add up to %g: score %g, confidence %g", sum, s.Score, s.Confidence)
			}
			if s.Label != two[i].Label || s.Score != two[i].Score || (s.Label == models.NoStance) == s.About {
				t.Fatalf("have %+v, then %+v", s, two[i])
			}
		}
	})
}

// TestAnswersAreLinear scores many answers to one endless question.
func TestAnswersAreLinear(t *testing.T) {
	m, v := bound(t)
	for _, unit := range []string{"The talks with Iran and ", "must we ", "the "} {
		growth.Linear(t, strconv.Quote(unit), 1<<20, func(size int) func() {
			const answer = "So it is. "
			question := strings.Repeat(unit, size/2/len(unit))
			text := question + strings.Repeat(answer, size/2/len(answer))
			var sts []models.Statement
			for at := len(question); at < len(text); at += len(answer) {
				st := said("Aro", answer, answer)
				st.Spans[0] = models.Span{Start: at, End: at + len(answer) - 1}
				st.Question = models.Span{Start: 0, End: len(question)}
				sts = append(sts, st)
			}
			return func() { m.Score(text, features.Scan(text, v, nil), sts) }
		})
	}
}

// TestScoreIsLinear scores one endless sentence full of operators.
func TestScoreIsLinear(t *testing.T) {
	m, v := bound(t)
	for _, unit := range []string{"but if talks fail we will not negotiate, ", "unless ", "and talks ", "but it ", "who that they first must ",
		"Iran would reject a harm in talks ", "ruled out any dialogue with Iran and "} {
		growth.Linear(t, strconv.Quote(unit), 1<<20, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			return func() {
				m.Score(text, features.Scan(text, v, nil), []models.Statement{said("", text, text)})
			}
		})
	}
}

package models_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/models"
)

// TestTopic holds that in a text that speaks of much, a bare name of the target is the target's only near a word of its topic.
func TestTopic(t *testing.T) {
	m, v := bound(t)
	const plain = "The roof of the harbor hall was mended before the rain. "
	far := strings.Repeat(plain, 50)
	for _, c := range []struct {
		name, speaker, before, said, after string
		about                              bool
	}{
		{"near", "", "Envoys of Iran met the Americans. " + plain, "We must make a deal.", far, true},
		{"far", "", "Envoys of Iran met the Americans. " + far, "We must make a deal.", far, false},
		{"one side near", "", "Envoys of Iran arrived. " + plain, "We must make a deal.", far, false},
		{"one side near, and the other speaks", "the American envoy", "Envoys of Iran arrived. " + plain, "We must make a deal.", far, true},
		{"nowhere", "", far, "We must make a deal.", far, false},
		{"in a short text", "", plain, "We must make a deal.", plain + "Envoys of Iran met the Americans.", true},
		{"with a party in a short text", "", plain, "We must make a deal with Washington.", plain, true},
		{"nowhere in a short text", "", plain, "We must make a deal.", plain, false},
		{"later in the sentence", "", far, "We must make a deal that Iran and Washington keep.", far, true},
		{"in the next sentence", "", far, "We must make a deal.", " Iran said nothing. " + far, false},
		{"by its own name", "", far, "We must keep the JCPOA.", far, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := c.before + c.said + c.after
			s := m.Score(text, features.Scan(text, v, nil), []models.Statement{said(c.speaker, text, c.said)})[0]
			if s.About != c.about {
				t.Errorf("about is %v (%s %.2f), want %v", s.About, s.Label, s.Score, c.about)
			}
		})
	}
}

// TestTornText holds that a text which stands for itself, without its page, is taken to be on the target.
func TestTornText(t *testing.T) {
	m, _ := bound(t)
	if s := m.ScoreText("We must make a deal.", ""); !s.About {
		t.Errorf("a text by itself is not about the target (%s)", s.Label)
	}
}

// TestTargetOfOneSide holds that where the tables name one side only, its names tie nothing to the target, and every "deal" is the target's.
func TestTargetOfOneSide(t *testing.T) {
	const table = "targets/us_talks/things.tsv"
	lines, err := os.ReadFile(filepath.Join("..", "data", filepath.FromSlash(table)))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "things.tsv")
	kept := slices.DeleteFunc(strings.SplitAfter(string(lines), "\n"), func(l string) bool { return strings.Contains(l, "\tside_a\t") })
	if err := os.WriteFile(path, []byte(strings.Join(kept, "")), 0o666); err != nil {
		t.Fatal(err)
	}
	m, v := boundTo(t, data.Files{Override: map[string]string{table: path}}, models.DefaultTarget)
	text := "We must make a deal. " + strings.Repeat("The roof of the harbor hall was mended before the rain. ", 50)
	if s := m.Score(text, features.Scan(text, v, nil), []models.Statement{said("", text, "We must make a deal.")})[0]; !s.About {
		t.Errorf("not about the target (%s)", s.Label)
	}
}

// TestQuestionsOpenATopic holds that a question that names something else ends what was spoken of, and that one without names does not.
func TestQuestionsOpenATopic(t *testing.T) {
	m, v := bound(t)
	const (
		answer = "We are for Washington’s talks with Iran."
		next   = "We will not give up the deal, and it must be saved."
		page   = "Q    What of Tehran?\n\nMS. VARO:  " + answer + "\n\nQ    "
	)
	rest := "\n\n" + strings.Repeat("MS. VARO:  The roof of the harbor hall was mended before the rain.\n\n", 40)
	for question, about := range map[string]bool{
		"And when do you expect an end of it all?":              true,
		"And what does the bridge to Brint cost?":               false,
		"Will the Brint Gazette hear more of the negotiations?": true,
		"Ms. Varo, what do you say to that?":                    true,
	} {
		text := page + question + "\n\nMS. VARO:  " + next + rest
		sts := []models.Statement{quoted("varo", text, answer), quoted("varo", text, next)}
		at := strings.Index(text, "Q    "+question)
		sts[1].Question = models.Span{Start: at, End: at + len("Q    "+question)}
		sts[1].Speaker = "Elin Varo"
		if s := m.Score(text, features.Scan(text, v, nil), sts)[1]; s.About != about {
			t.Errorf("%q: what is answered is about the target: %v (%s %.2f), want %v", question, s.About, s.Label, s.Score, about)
		}
	}
}

// TestATopicIsCarried holds that a speaker who does not name the target goes on with it for two statements, and not over a distance.
func TestATopicIsCarried(t *testing.T) {
	m, v := bound(t)
	const (
		first = "We are for Washington’s talks with Iran."
		then  = "It must go on, and we trust it."
		plain = "The roof of the harbor hall was mended before the rain. "
	)
	for _, c := range []struct {
		name    string
		between string // what the page tells between two statements
		about   []bool
	}{
		{"near", plain, []bool{true, true, true, false}},
		{"far", strings.Repeat(plain, 25), []bool{true, false, false, false}},
	} {
		text := "She said: " + first
		sts := []models.Statement{quoted("varo", text, first)}
		for range 3 {
			text += " " + c.between + "She said: "
			at := len(text)
			text += then
			st := quoted("varo", text, then)
			st.Spans[0] = models.Span{Start: at, End: len(text)}
			sts = append(sts, st)
		}
		for i, s := range m.Score(text, features.Scan(text, v, nil), sts) {
			if s.About != c.about[i] {
				t.Errorf("%s: statement %d is about the target: %v, want %v", c.name, i, s.About, c.about[i])
			}
		}
	}
}

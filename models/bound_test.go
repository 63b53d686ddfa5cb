package models_test

import (
	"strings"
	"sync"
	"testing"

	"parley/data"
	"parley/features"
	"parley/models"
)

// A ready model can score; vocabulary is what texts are scanned with for it.
type readyModel struct {
	*models.Model
	vocabulary *features.Vocabulary
}

// shipped is the model of the default target.
var shipped = sync.OnceValues(func() (readyModel, error) { return ready(data.Files{}, models.DefaultTarget) })

// ready is the model of a target in files.
func ready(files data.Files, target string) (readyModel, error) {
	m, err := models.New(files, target)
	if err != nil {
		return readyModel{}, err
	}
	v := features.NewVocabulary(m.Words())
	return readyModel{m, v}, m.Bind(v)
}

// bound is the model of the default target, which all tests share, and the vocabulary that texts are scanned with.
func bound(t testing.TB) (*models.Model, *features.Vocabulary) {
	t.Helper()
	m, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return m.Model, m.vocabulary
}

// boundTo is that of a target in files.
func boundTo(t testing.TB, files data.Files, target string) (*models.Model, *features.Vocabulary) {
	t.Helper()
	m, err := ready(files, target)
	if err != nil {
		t.Fatal(err)
	}
	return m.Model, m.vocabulary
}

// A plain is a text that is one statement as a whole, and what is wanted of it: a label, or a side as in three.
type plain struct{ text, want string }

// check scores each text by itself.
func check(t *testing.T, texts []plain) {
	t.Helper()
	m, _ := bound(t)
	for _, c := range texts {
		s := m.ScoreText(c.text, "")
		have := s.Label
		if _, label := three[c.want]; !label {
			have = sign(s)
		}
		if have != c.want {
			t.Errorf("%q: have %s %.2f, want %s", c.text, s.Label, s.Score, c.want)
		}
	}
}

// score scores the statements of a text that is the beginning of a page on the talks: what follows names their topic.
func score(m *models.Model, v *features.Vocabulary, text string, sts []models.Statement) []models.Stance {
	page := text + "\n\nThe envoys of Iran and the Americans had left by then.\n"
	return m.Score(page, features.Scan(page, v, nil), sts)
}

// said is the statement of the words, where they stand in the text first, by a speaker of this name.
func said(speaker, text, words string) models.Statement {
	at := strings.Index(text, words)
	return models.Statement{Spans: []models.Span{{Start: at, End: at + len(words)}}, Clause: models.None, Cue: models.None,
		Source: models.None, Question: models.None, SpeakerID: speaker, Speaker: speaker,
		RespondsTo: -1}
}

// told is the same in indirect speech, behind the verb of speech.
func told(speaker, text, cue, words string) models.Statement {
	st := said(speaker, text, words)
	at := strings.LastIndex(text[:st.Spans[0].Start], cue)
	st.Form, st.Cue = "indirect", models.Span{Start: at, End: at + len(cue)}
	return st
}

// quoted is the same in the speaker's own words.
func quoted(speaker, text, words string) models.Statement {
	st := said(speaker, text, words)
	st.Form = "direct"
	return st
}

// three are the sides of the labels.
var three = map[string]string{"support": "+", "conditional_support": "+", "neutral": "0", "none": "0", "conditional_oppose": "-", "oppose": "-"}

func sign(s models.Stance) string { return three[s.Label] }

// accuracy is the share of pairs, a label as it should be and as it is, that are alike.
func accuracy(pairs [][2]string) float64 {
	n := 0
	for _, p := range pairs {
		if p[0] == p[1] {
			n++
		}
	}
	return float64(n) / float64(len(pairs))
}

// macroF1 is the mean F1 of the classes that come up in the pairs.
func macroF1(pairs [][2]string, classes []string) float64 {
	sum, n := 0.0, 0
	for _, c := range classes {
		tp, fp, fn := 0.0, 0.0, 0.0
		for _, p := range pairs {
			switch {
			case p[0] == c && p[1] == c:
				tp++
			case p[1] == c:
				fp++
			case p[0] == c:
				fn++
			}
		}
		if tp+fp+fn > 0 {
			sum += 2 * tp / (2*tp + fp + fn)
			n++
		}
	}
	return sum / float64(n)
}

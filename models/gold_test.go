package models_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/models"
)

// bound is a model of the default target, ready to score.
func bound(t testing.TB) (*models.Model, *features.Vocabulary) {
	t.Helper()
	m, err := models.New(data.Files{}, models.DefaultTarget)
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(m.Words())
	if err := m.Bind(v); err != nil {
		t.Fatal(err)
	}
	return m, v
}

type goldLine struct {
	Speaker string  `json:"speaker"`
	Surface string  `json:"speaker_surface"`
	Form    string  `json:"form"`
	Start   int     `json:"quote_start"`
	End     int     `json:"quote_end"`
	About   bool    `json:"about_us_talks"`
	Stance  string  `json:"stance"`
	Score   float64 `json:"score"`
}

var aside = regexp.MustCompile(`” – [^“]{1,80}“|,” [^“]{1,120}“`)

// goldStatements makes statements of gold lines, with a rough guess at what attribution would say.
func goldStatements(text string, gold []goldLine) []models.Statement {
	var sts []models.Statement
	for i, g := range gold {
		st := models.Statement{Clause: models.None, Cue: models.None, Source: models.None, Question: models.None,
			Place: models.None, SpeakerID: g.Speaker, Speaker: g.Speaker, Form: g.Form, RespondsTo: -1, From: -1, Within: -1, DuplicateOf: -1}
		at := g.Start
		content := text[g.Start:g.End]
		for _, a := range aside.FindAllStringIndex(content, -1) {
			st.Spans = append(st.Spans, models.Span{Start: at, End: g.Start + a[0]})
			at = g.Start + a[1]
		}
		st.Spans = append(st.Spans, models.Span{Start: at, End: g.End})
		para := strings.LastIndex(text[:g.Start], "\n\n") + 2
		line := strings.LastIndex(text[:g.Start], "\n") + 1
		lead := line
		if strings.HasPrefix(strings.TrimSpace(text[line:g.Start]), "•") && g.Form == "direct" { // the bullet above
			lead = max(0, strings.LastIndex(text[:line], "\n  •")+1)
		}
		from := max(para, lead)
		if lead < line {
			from = lead
		}
		end := g.End + strings.IndexAny(text[g.End:]+"\n", "\n")
		from = sentenceBefore(text, from, g.Start)
		if from >= 0 && from < end {
			st.Clause = models.Span{Start: from, End: min(end, g.End+80)}
		}
		if s := strings.LastIndex(text[from:g.Start], g.Surface); s >= 0 && g.Surface != "" {
			st.Source = models.Span{Start: from + s, End: from + s + len(g.Surface)}
			st.Cue = models.Span{Start: max(st.Source.End, g.Start-20), End: g.Start}
		}
		if q := strings.LastIndex(text[:g.Start], "\nQ "); q >= 0 || strings.HasPrefix(text, "Q ") {
			q = max(q, 0)
			end := g.Start
			if j := regexp.MustCompile(`\n[A-Z. ]+:`).FindStringIndex(text[q+1:]); j != nil {
				end = q + 1 + j[0]
			}
			if end <= g.Start {
				st.Question = models.Span{Start: q, End: end}
			}
		}
		if strings.Contains(text[max(0, from):g.Start], "responded to") || strings.Contains(text[max(0, from):g.Start], "replied") {
			st.RespondsTo = i - 1
		}
		sts = append(sts, st)
	}
	return sts
}

func sentenceBefore(text string, from, at int) int {
	if i := strings.LastIndex(text[from:at], ". "); i >= 0 && !strings.HasSuffix(text[:from+i], "S") && !strings.HasSuffix(text[:from+i], "Sen") {
		return from + i + 2
	}
	return from
}

var three = map[string]string{"support": "+", "conditional_support": "+", "neutral": "0", "none": "0", "conditional_oppose": "-", "oppose": "-"}

// TestGold measures the model on gold folders named by PARLEY_GOLD ("gold=texts:gold=texts").
func TestGold(t *testing.T) {
	env := os.Getenv("PARLEY_GOLD")
	if env == "" {
		t.Skip("PARLEY_GOLD names no gold")
	}
	m, v := bound(t)
	verbose := os.Getenv("PARLEY_MISSES")
	for _, pair := range strings.Split(env, ":") {
		golds, texts, _ := strings.Cut(pair, "=")
		files, err := filepath.Glob(filepath.Join(golds, "*.jsonl"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no gold in %s", golds)
		}
		sort.Strings(files)
		var p3, p6 [][2]string
		about, flips, n := 0, 0, 0
		var conf []float64
		var right []bool
		for _, f := range files {
			name := strings.TrimSuffix(filepath.Base(f), ".jsonl")
			b, err := os.ReadFile(filepath.Join(texts, name+".txt"))
			if err != nil {
				t.Fatal(err)
			}
			text := string(b)
			var gold []goldLine
			file, err := os.Open(f)
			if err != nil {
				t.Fatal(err)
			}
			sc := bufio.NewScanner(file)
			sc.Buffer(nil, 1<<20)
			for sc.Scan() {
				var g goldLine
				if err := json.Unmarshal(sc.Bytes(), &g); err != nil {
					t.Fatal(err)
				}
				gold = append(gold, g)
			}
			file.Close()
			toks := features.Scan(text, v, nil)
			for i, s := range m.Score(text, toks, goldStatements(text, gold)) {
				g := gold[i]
				n++
				sum := 0.0
				for _, e := range s.Evidence {
					sum += e.Contribution
				}
				if math.Abs(sum-s.Score) > 1e-9 {
					t.Errorf("%s %d: evidence adds up to %g: score is %g", name, i, sum, s.Score)
				}
				p6 = append(p6, [2]string{g.Stance, s.Label})
				a, b := three[g.Stance], three[s.Label]
				p3 = append(p3, [2]string{a, b})
				if g.About == s.About {
					about++
				}
				if a != b && a != "0" && b != "0" {
					flips++
				}
				conf, right = append(conf, s.Confidence), append(right, a == b)
				if a != b && verbose == "1" || g.Stance != s.Label && verbose == "2" {
					fmt.Printf("%s[%d] want %s %.2f have %s %.2f (%.2f)\n", name, i, g.Stance, g.Score, s.Label, s.Score, s.Confidence)
					for _, e := range s.Evidence {
						fmt.Printf("      %s %q %v %.3f\n", e.Entry, text[e.Start:e.End], e.Modifiers, e.Contribution)
					}
					fmt.Printf("      | %s\n", strings.Join(strings.Fields(text[g.Start:g.End]), " "))
				}
			}
		}
		fmt.Printf("%-40s n %d  f1_3 %.3f  f1_6 %.3f  acc3 %.3f  about %.3f  flips %.3f  ece %.3f\n", golds, n,
			macroF1(p3, []string{"+", "0", "-"}), macroF1(p6, models.Labels), accuracy(p3), float64(about)/float64(n), float64(flips)/float64(n), ece(conf, right))
	}
}

func accuracy(pairs [][2]string) float64 {
	n := 0
	for _, p := range pairs {
		if p[0] == p[1] {
			n++
		}
	}
	return float64(n) / float64(len(pairs))
}

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

// ece is the expected calibration error over ten bins.
func ece(conf []float64, right []bool) float64 {
	var n, c, k [10]float64
	for i := range conf {
		b := min(9, int(conf[i]*10))
		n[b]++
		c[b] += conf[i]
		if right[i] {
			k[b]++
		}
	}
	sum := 0.0
	for b := range n {
		sum += math.Abs(c[b] - k[b])
	}
	return sum / float64(len(conf))
}

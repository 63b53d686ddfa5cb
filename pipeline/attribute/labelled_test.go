package attribute

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// A labelled sentence is one line of token-labelled news: BIO labels of source, cue and content.
type labelled struct {
	Tokens []string `json:"tokens"`
	Labels []string `json:"labels"`
	ID     string   `json:"id"`
}

// TestLabelled measures the finder on labelled news that PARLEY_LABELLED names, and prints figures and frequent errors.
func TestLabelled(t *testing.T) {
	path := os.Getenv("PARLEY_LABELLED")
	if path == "" {
		t.Skip("PARLEY_LABELLED names no file")
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var order []string
	articles := map[string][]labelled{}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		var l labelled
		if err := json.Unmarshal(sc.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		if articles[l.ID] == nil {
			order = append(order, l.ID)
		}
		articles[l.ID] = append(articles[l.ID], l)
	}
	finder, v := newFinder(t)
	splitter, err := segment.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	m := measure{seen: map[string]*[3]int{}, missed: map[string]int{}, wrong: map[string]int{}, ends: map[string]int{}}
	var examples []string
	for _, id := range order {
		text, place := layOut(articles[id])
		doc := &source.Document{Text: text, Format: "txt"}
		segs := splitter.Split(doc)
		out := finder.Find(doc, segs, features.Scan(text, v, nil))
		examples = append(examples, m.article(articles[id], place, text, out)...)
	}
	for _, k := range []string{"exact source", "exact cue", "exact content", "begin source", "begin cue", "begin content"} {
		c := m.seen[k]
		pr, rc := float64(c[0])/float64(max(1, c[1])), float64(c[0])/float64(max(1, c[2]))
		fmt.Printf("%-16s F %.1f  P %.1f R %.1f\n", k, 200*pr*rc/(pr+rc+1e-9), 100*pr, 100*rc)
	}
	top("missed cues", m.missed)
	top("false cues", m.wrong)
	top("content ends", m.ends)
	if out := os.Getenv("PARLEY_EXAMPLES"); out != "" {
		os.WriteFile(out, []byte(strings.Join(examples, "\n")), 0o644)
	}
}

func newFinder(t testing.TB) (*Finder, *features.Vocabulary) {
	t.Helper()
	finder, err := New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(finder.Words())
	if err := finder.Bind(v); err != nil {
		t.Fatal(err)
	}
	return finder, v
}

type measure struct {
	seen                map[string]*[3]int
	missed, wrong, ends map[string]int
}

func top(title string, m map[string]int) {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool { return m[keys[i]] > m[keys[j]] || m[keys[i]] == m[keys[j]] && keys[i] < keys[j] })
	fmt.Print(title, ":")
	for i, k := range keys {
		if i == 70 {
			break
		}
		fmt.Printf(" %s=%d", k, m[k])
	}
	fmt.Println()
}

var shown = map[string]string{"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

func layOut(sents []labelled) (string, [][][2]int) {
	var b strings.Builder
	var place [][][2]int
	open := " `` “ ` ( [ $ # "
	closing := " '' ” ' , . ; : ? ! ) ] % ... n't "
	for _, s := range sents {
		var row [][2]int
		glue := true
		for _, t := range s.Tokens {
			w := t
			if x, ok := shown[t]; ok {
				w = x
			}
			if !(glue || strings.Contains(closing, " "+t+" ") || strings.HasPrefix(t, "'")) {
				b.WriteByte(' ')
			}
			row = append(row, [2]int{b.Len(), b.Len() + len(w)})
			b.WriteString(w)
			glue = strings.Contains(open, " "+t+" ")
		}
		place = append(place, row)
		b.WriteString("\n\n")
	}
	return b.String(), place
}

func (m *measure) count(k string, got, want map[[2]int]bool) {
	c := m.seen[k]
	if c == nil {
		c = new([3]int)
		m.seen[k] = c
	}
	for x := range got {
		if want[x] {
			c[0]++
		}
	}
	c[1] += len(got)
	c[2] += len(want)
}

func (m *measure) article(sents []labelled, place [][][2]int, text string, out []Attribution) []string {
	var ex []string
	var all [3][]segment.Span
	for _, a := range out {
		if a.Source.Ok() {
			all[0] = append(all[0], a.Source)
		}
		if a.Cue.Ok() {
			all[1] = append(all[1], a.Cue)
		}
		all[2] = append(all[2], a.Spans...)
	}
	names := []string{"source", "cue", "content"}
	for n, s := range sents {
		var got, want [3]map[[2]int]bool
		for k := range names {
			got[k], want[k] = map[[2]int]bool{}, map[[2]int]bool{}
			for i := 0; i < len(s.Labels); i++ {
				if s.Labels[i] == "B-"+names[k] {
					j := i + 1
					for j < len(s.Labels) && s.Labels[j] == "I-"+names[k] {
						j++
					}
					want[k][[2]int{i, j}] = true
				}
			}
			for _, sp := range all[k] {
				first, last := -1, -1
				for i, p := range place[n] {
					if p[0] < sp.End && p[1] > sp.Start {
						if first < 0 {
							first = i
						}
						last = i
					}
				}
				if first < 0 {
					continue
				}
				if k == 2 {
					if first > 0 && (s.Tokens[first-1] == "``" || s.Tokens[first-1] == "“") {
						first--
					}
					if last+1 < len(s.Tokens) && (s.Tokens[last+1] == "''" || s.Tokens[last+1] == "”") {
						last++
					}
				}
				got[k][[2]int{first, last + 1}] = true
			}
			m.count("exact "+names[k], got[k], want[k])
			m.count("begin "+names[k], begins(got[k]), begins(want[k]))
		}
		bad := ""
		for x := range want[1] {
			if !got[1][x] {
				m.missed[strings.ToLower(strings.Join(s.Tokens[x[0]:x[1]], "_"))]++
				bad += "c"
			}
		}
		for x := range got[1] {
			if !want[1][x] {
				m.wrong[strings.ToLower(strings.Join(s.Tokens[x[0]:x[1]], "_"))]++
				bad += "C"
			}
		}
		for x := range want[2] {
			if !got[2][x] {
				for y := range got[2] {
					if y[0] == x[0] {
						tk := s.Tokens
						near := func(i int) string {
							if i < len(tk) {
								return tk[i]
							}
							return "END"
						}
						if y[1] > x[1] {
							m.ends["long:"+near(x[1])+"_"+near(x[1]+1)]++
						} else {
							m.ends["short:"+near(y[1])+"_"+near(y[1]+1)]++
						}
					}
				}
				bad += "t"
			}
		}
		for x := range got[2] {
			if !want[2][x] {
				bad += "T"
			}
		}
		for x := range want[0] {
			if !got[0][x] {
				bad += "s"
			}
		}
		for x := range got[0] {
			if !want[0][x] {
				bad += "S"
			}
		}
		if bad != "" {
			b := []byte(bad)
			sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
			ex = append(ex, string(b)+"\nGOLD "+marked(s.Tokens, want)+"\nHAVE "+marked(s.Tokens, got)+"\n")
		}
	}
	return ex
}

func begins(m map[[2]int]bool) map[[2]int]bool {
	out := map[[2]int]bool{}
	for x := range m {
		out[[2]int{x[0], 0}] = true
	}
	return out
}

func marked(tokens []string, spans [3]map[[2]int]bool) string {
	var b strings.Builder
	for i, t := range tokens {
		for k, m := range spans {
			for x := range m {
				if x[0] == i {
					b.WriteString([]string{"[S|", "[C|", "[T|"}[k])
				}
			}
		}
		b.WriteString(t)
		for _, m := range spans {
			for x := range m {
				if x[1] == i+1 {
					b.WriteString("]")
				}
			}
		}
		b.WriteByte(' ')
	}
	return b.String()
}

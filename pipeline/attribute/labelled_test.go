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
		segs := splitter.Split(doc, nil)
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

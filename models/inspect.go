package models

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parley/data"
	"parley/features"
)

// maxLines is how many lines a target's stance tables may have together: more is no model that a person reads.
const maxLines = 700

// A Finding is something wrong with a line of the lexicon.
type Finding struct {
	Row  data.Row
	Code string // one of Codes
	Text string // what is wrong, and what was wanted
}

// Codes are the kinds of findings, and what they mean.
var Codes = [][2]string{
	{"example", "the example is not hit by its line"},
	{"counterexample", "the counterexample is hit by its line"},
	{"dead", "no text is hit by the line, or by one of its phrases"},
	{"duplicate", "a phrase can be read like one of a line before, or says nothing that the line has not"},
	{"effect", "the example scores the same without the line"},
	{"name", "a phrase holds a person's name"},
	{"limit", "the tables are too long"},
}

// String is the finding as one line: file, line, code and text.
func (f Finding) String() string { return f.Row.Errorf("%s: %s", f.Code, f.Text).Error() }

// Inspect looks for what is wrong with the lexicon of a target: see Codes. Findings come in the order of the tables. Its
// error is one of a table that cannot be read at all.
func Inspect(files data.Files, target string) ([]Finding, error) {
	c, err := readThrough(files, target)
	if err != nil {
		return nil, err
	}
	for i := range c.m.lines { // last: it leaves the model a few lines only
		if c.hit[i] && (target == DefaultTarget || !c.operator(i)) {
			if err := c.effect(i); err != nil {
				return nil, err
			}
		}
	}
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(c.place[a.Row.File]-c.place[b.Row.File], a.Row.Line-b.Row.Line)
	})
	return c.found, nil
}

// readThrough looks for all that can be told of the lines as they stand: all but what they do.
func readThrough(files data.Files, target string) (*checker, error) {
	m, err := New(files, target)
	if err != nil {
		return nil, err
	}
	people, err := files.People()
	if err != nil {
		return nil, err
	}
	c, err := newChecker(m, people)
	if err != nil {
		return nil, err
	}
	for i := range m.lines {
		c.phrases(i)
		c.counterexample(i)
		c.name(i)
		c.hit[i] = c.example(i)
	}
	if n := len(m.lines); n > maxLines {
		c.add(maxLines, "limit", "%d lines in all tables of the target: want at most %d", n, maxLines)
	}
	return c, nil
}

// A checker goes through the lines of a model that is its own.
type checker struct {
	m          *Model
	vocabulary *features.Vocabulary
	all        features.Patterns
	place      map[string]int    // file -> order of loading
	names      map[string]string // folded name or family name -> canonical name
	owners     map[string]int    // reading -> line
	readings   [][][]string      // by line
	hit        []bool            // by line: its example is hit by it
	question   string            // names the target, and takes no side
	friendly   string            // takes one
	found      []Finding
}

func newChecker(m *Model, people []data.Person) (*checker, error) {
	c := &checker{m: m, all: m.patterns, names: namesOf(people), owners: map[string]int{}, place: map[string]int{},
		readings: make([][][]string, len(m.lines)), hit: make([]bool, len(m.lines))}
	for i := range m.lines {
		e := &m.lines[i]
		if _, ok := c.place[e.File]; !ok {
			c.place[e.File] = len(c.place)
		}
		for _, phrase := range e.Phrases() {
			r, err := features.Readings(phrase, m.patterns.Classes)
			if err != nil {
				return nil, err
			}
			c.readings[i] = append(c.readings[i], r...)
		}
	}
	c.vocabulary = features.NewVocabulary(m.Words())
	if err := m.Bind(c.vocabulary); err != nil {
		return nil, err
	}
	for i := range m.lines { // the lexicon's own examples set the scene, for whatever target
		e := &m.lines[i]
		if c.question == "" && m.cats[i].target() {
			c.question = e.Example
		}
		if s := m.ScoreText(e.Example, ""); c.friendly == "" && s.Label == Support {
			c.friendly = e.Example
		}
	}
	return c, nil
}

// operator says that line i is of the table that all targets share. What its examples do is shown on the default target,
// whose words they are made of.
func (c *checker) operator(i int) bool { return c.place[c.m.lines[i].File] == 0 }

func (c *checker) add(line int, code, format string, args ...any) {
	c.found = append(c.found, Finding{c.m.lines[line].Row, code, fmt.Sprintf(format, args...)})
}

// hits are the lines that a text is hit by, in order.
func (c *checker) hits(text string) []int {
	toks := features.Scan(text, c.m.vocab, nil)
	_, hits := c.m.find(toks, 0, nil, nil)
	var lines []int
	for _, h := range hits {
		if !c.m.nameOnly(h) {
			lines = append(lines, int(h.line))
		}
	}
	return lines
}

func (c *checker) ids(lines []int) string {
	var ids []string
	for _, l := range lines {
		ids = append(ids, c.m.lines[l].ID)
	}
	if ids == nil {
		return "no line"
	}
	slices.Sort(ids)
	return strings.Join(slices.Compact(ids), ", ")
}

func (c *checker) example(i int) bool {
	e := &c.m.lines[i]
	hits := c.hits(e.Example)
	if !slices.Contains(hits, i) {
		c.add(i, "example", "%q is hit by %s: want %s", e.Example, c.ids(hits), e.ID)
		return false
	}
	return true
}

func (c *checker) counterexample(i int) {
	if e := &c.m.lines[i]; slices.Contains(c.hits(e.Counter), i) {
		c.add(i, "counterexample", "%q is hit by %s: want a text that comes close, and is not", e.Counter, e.ID)
	}
}

// filler stands for any word; no table holds it.
const filler = "xyzzy"

// phrases looks for phrases that never come to be hit, and for readings that another line has.
func (c *checker) phrases(i int) {
	e := &c.m.lines[i]
	for _, phrase := range e.Phrases() {
		readings, err := features.Readings(phrase, c.m.patterns.Classes)
		if err != nil {
			continue // New has read it
		}
		alive, repeats := false, true
		var takers []int
		for _, r := range readings {
			key := strings.Join(r, " ")
			owner, owned := c.owners[key]
			switch {
			case !owned:
				c.owners[key], repeats = i, false
			case owner != i:
				c.add(i, "duplicate", "%q is also read by %s, %s:%d", key, c.m.lines[owner].ID, c.m.lines[owner].File, c.m.lines[owner].Line)
				repeats = false
			}
			text := c.sample(r)
			hits := c.hits(text)
			alive = alive || slices.Contains(hits, i)
			takers = append(takers, hits...)
		}
		if repeats {
			c.add(i, "duplicate", "%q is read by the line's other phrases", phrase)
		}
		if !alive {
			c.add(i, "dead", "%q is never hit, for %s: want a phrase that is left to the line", phrase, c.ids(takers))
		}
	}
}

// sample is a text that the reading matches: of a class its first word.
func (c *checker) sample(reading []string) string {
	words := make([]string, len(reading))
	for i, w := range reading {
		words[i] = strings.TrimSuffix(c.m.patterns.Classes.Members(w)[0], "*")
		if w == features.AnyWord {
			words[i] = filler
		}
	}
	return strings.Join(words, " ")
}

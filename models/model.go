package models

import (
	"fmt"
	"sync"

	"parley/data"
	"parley/features"
)

// A Model scores statements by one target's lexicon. It is safe for concurrent use after Bind.
type Model struct {
	Target string

	lines      []data.Entry
	cats       []category // by line, then those of names
	patterns   features.Patterns
	words      []string
	vocab      *features.Vocabulary
	contracted features.Word // the "t" of "don't"
	phrases    *features.Phrases
	party      map[string]category // by name or word, in lower case
	paper      map[string]category // by name of an outlet, in lower case
	classOf    []wordSet           // by word: the classes that it is in
	sides      []sideWord          // empty where the target is not one between two
	titles     []string
	titled     []bool    // by word: it is one of titles
	scratch    sync.Pool // of *reader
}

// New reads the lexicon of target. Errors name file and line.
func New(files data.Files, target string) (*Model, error) {
	lines, err := files.Lexicon(target)
	if err != nil {
		return nil, err
	}
	m := &Model{Target: target, lines: lines}
	if m.patterns.Classes, err = classesOf(files); err != nil {
		return nil, err
	}
	for i, l := range lines {
		c, ok := categoryOf(l.Category)
		if !ok {
			return nil, l.Errorf("category %q: want one of %v", l.Category, categoryNames[1:])
		}
		m.cats = append(m.cats, c)
		for _, text := range l.Phrases() {
			if err := m.patterns.Add(text, int32(i)); err != nil {
				return nil, l.Errorf("%v", err)
			}
			if c != sideA && c != sideB {
				continue
			}
			words, err := m.alone(text)
			if err != nil {
				return nil, l.Errorf("%v", err)
			}
			for _, w := range words {
				m.namesSide(w, c)
			}
		}
	}
	if err := m.names(files); err != nil {
		return nil, err
	}
	if !m.bothSides() {
		m.sides = nil // one alone would tie nothing to the target
	}
	if m.titles, err = titlesOf(files); err != nil {
		return nil, err
	}
	m.words = append(append(m.patterns.Words(), m.titles...), features.OverMarks)
	for _, c := range append(classNames[:], features.BarredClass) {
		m.words = append(m.words, m.patterns.Classes.Words(c)...)
	}
	m.scratch.New = func() any { return &reader{parties: map[string]category{}} }
	return m, nil
}

// Words are the words of the lexicon, for the program's vocabulary.
func (m *Model) Words() []string { return m.words }

// Bind prepares the model to read tokens scanned with v, which must hold all Words.
func (m *Model) Bind(v *features.Vocabulary) error {
	ph, err := m.patterns.Compile(v)
	if err != nil {
		return fmt.Errorf("lexicon of target %s: %w", m.Target, err)
	}
	m.vocab, m.phrases = v, ph
	m.classOf, m.titled = m.wordSets(v), v.Among(m.titles)
	m.contracted = v.Lookup("t")
	return nil
}

// Score scores the statements of one document, which must be in text order. toks are the tokens of the whole text.
func (m *Model) Score(text string, toks []features.Token, sts []Statement) []Stance {
	return m.score(text, toks, sts, false)
}

// score is Score. torn says that the text is a statement without its page.
func (m *Model) score(text string, toks []features.Token, sts []Statement, torn bool) []Stance {
	if len(sts) == 0 {
		return nil
	}
	r := m.scratch.Get().(*reader)
	r.reset(m, text, toks, sts, torn)
	out := make([]Stance, len(sts))
	// Each step goes over all statements, so that its code stays in the processor's cache: the code of all of them does not fit.
	for i := range sts {
		r.count(i, &out[i].Counts)
	}
	if r.namesIn(0, len(r.hits)) { // else nothing in the text is about the target
		for i := range sts {
			r.divide(i)
		}
		r.divided = cuts{r.clauses, r.spans}
		for i := range sts {
			r.look(i)
		}
		for i := range sts {
			r.score(i, &out[i])
		}
	}
	for i := range sts {
		r.label(&out[i])
	}
	m.scratch.Put(r) // not deferred: what a panic leaves behind serves no other document
	return out
}

// ScoreText scores text as one statement. context, which may be empty, is what it answers: it can make the target known.
func (m *Model) ScoreText(text, context string) Stance {
	whole := text
	st := wordsAlone(Span{0, len(text)})
	if context != "" {
		whole = text + "\n" + context
		st.Question = Span{len(text) + 1, len(whole)}
	}
	toks := features.Scan(whole, m.vocab, nil)
	return m.score(whole, toks, []Statement{st}, true)[0]
}

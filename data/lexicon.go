package data

import (
	"path"
	"strconv"
	"strings"
)

// An Entry is one line of a stance table: a phrase, what part it takes in a verdict, how strongly, and the proof that it
// does so.
type Entry struct {
	Row
	ID       string  // one in all tables of a target; what evidence names
	Pattern  string  // one or more phrases, parted by " / ", each as features.Patterns has them
	Category string  // a name of package models' list
	Weight   float64 // 0 to 1: how far from neutral the phrase stands alone, or how far an operator scales
	Example  string  // hit by this very line
	Counter  string  // not hit by this line
}

// lexiconTables are the tables of a target, in the order of loading. Operators are common to all targets.
var lexiconTables = []string{"things.tsv", "stance.tsv"}

// classesTable holds the classes of words that the patterns of all targets share.
const classesTable = "classes.tsv"

// LexiconNames are the tables that make the lexicon of a target: classes of words, operators, the target's own.
func LexiconNames(target string) []string {
	names := []string{classesTable, "operators.tsv"}
	for _, t := range lexiconTables {
		names = append(names, path.Join("targets", target, t))
	}
	return names
}

// Lexicon reads the stance tables of a target. A line that lacks a field, repeats an id or a pattern, or has a weight
// outside 0 to 1 is an error with file and line.
func (f Files) Lexicon(target string) ([]Entry, error) {
	var entries []Entry
	ids, patterns := map[string]Row{}, map[string]Row{}
	for _, name := range LexiconNames(target)[1:] {
		rows, err := f.Table(name, "id", "pattern", "category", "weight", "example", "counterexample")
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			for i, what := range []string{"id", "pattern", "category", "weight", "example", "counterexample"} {
				if r.Fields[i] == "" {
					return nil, r.Errorf("no %s", what)
				}
			}
			w, err := strconv.ParseFloat(r.Fields[3], 64)
			if err != nil || !(w >= 0 && w <= 1) {
				return nil, r.Errorf("weight %q: want a number from 0 to 1", r.Fields[3])
			}
			e := Entry{r, r.Fields[0], strings.Join(strings.Fields(r.Fields[1]), " "), r.Fields[2], w, r.Fields[4], r.Fields[5]}
			if was, ok := ids[e.ID]; ok {
				return nil, r.Errorf("id %q: is already on line %d of %s", e.ID, was.Line, was.File)
			}
			for _, p := range e.Phrases() {
				if was, ok := patterns[p]; ok {
					return nil, r.Errorf("duplicate entry %q: is already on line %d of %s", p, was.Line, was.File)
				}
				patterns[p] = r
			}
			ids[e.ID] = r
			entries = append(entries, e)
		}
	}
	return entries, nil
}

// Phrases are the patterns of the line.
func (e Entry) Phrases() []string { return strings.Split(e.Pattern, " / ") }

// A Class is a line of the table of classes: words and phrases that patterns name together, as "<harm>".
type Class struct {
	Row
	Name    string
	Members []string // as features.Classes has them, each once
}

// Classes reads the classes that the patterns of all targets share. A line that repeats a class or a member of one is an error
// with file and line.
func (f Files) Classes() ([]Class, error) {
	rows, err := f.Table(classesTable, "class", "words", "meaning")
	if err != nil {
		return nil, err
	}
	classes := make([]Class, 0, len(rows))
	held := map[string]bool{}
	for _, r := range rows {
		c := Class{r, r.Fields[0], strings.Split(r.Fields[1], "|")}
		if c.Name == "" || strings.ContainsAny(c.Name, " <>|") {
			return nil, r.Errorf("class %q: want a name of one word", c.Name)
		}
		if held[c.Name] {
			return nil, r.Errorf("class %q: is already there", c.Name)
		}
		held[c.Name] = true
		seen := map[string]bool{}
		for i, w := range c.Members {
			w = strings.Join(strings.Fields(w), " ")
			if w == "" || seen[w] {
				return nil, r.Errorf("class %q: %q: want words and phrases parted by |, each once", c.Name, w)
			}
			c.Members[i], seen[w] = w, true
		}
		classes = append(classes, c)
	}
	return classes, nil
}

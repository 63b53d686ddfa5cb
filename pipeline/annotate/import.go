package annotate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A work is what one person made of one text.
type work struct {
	who        string // as the file says; "" where it does not
	name       string
	text       string
	statements []Statement
}

// A Gold is what the annotators of some files made of their texts.
type Gold struct {
	Annotators []Annotator // in name order
}

// An Annotator is one of them.
type Annotator struct {
	Name  string // of the file, with the person's own where a file has several
	Texts []Text // in name order
}

// A Text is one that an annotator labelled.
type Text struct {
	Name       string
	Text       string
	Statements []Statement // by place
}

// Read reads exports of Label Studio (JSON) and doccano (JSONL), which it tells apart by their first byte. Tasks that nobody
// has done are left out.
func Read(files []string) (*Gold, error) {
	var all []named
	for _, file := range files {
		done, err := readFile(file)
		if err != nil {
			return nil, err
		}
		many := slices.ContainsFunc(done, func(w work) bool { return w.who != done[0].who })
		for _, w := range done {
			who := nameOf(filepath.Base(file))
			if many {
				who = nameOf(who + "-" + w.who + ".")
			}
			all = append(all, named{who, w})
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("%s: no annotation: want an export in which somebody has labelled a text", strings.Join(files, ", "))
	}
	return gather(all)
}

// A named is a work under its annotator's final name.
type named struct {
	who string
	work
}

// gather sorts works by annotator and text. Two texts of one name are told apart by number.
func gather(all []named) (*Gold, error) {
	texts := map[string]string{}
	for i := range all {
		w := &all[i]
		if w.name == "" {
			return nil, fmt.Errorf("%s: a task without the name that parley annotate export gave it", w.who)
		}
		base := nameOf(w.name + ".")
		w.name = base
		for n := 2; ; n++ {
			if t, ok := texts[w.name]; !ok || t == w.text {
				break
			}
			w.name = fmt.Sprintf("%s-%d", base, n)
		}
		texts[w.name] = w.text
		slices.SortStableFunc(w.statements, func(a, b Statement) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	}
	slices.SortStableFunc(all, func(a, b named) int { return cmp.Or(cmp.Compare(a.who, b.who), cmp.Compare(a.name, b.name)) })
	g := &Gold{}
	for _, w := range all {
		if n := len(g.Annotators); n == 0 || g.Annotators[n-1].Name != w.who {
			g.Annotators = append(g.Annotators, Annotator{Name: w.who})
		}
		a := &g.Annotators[len(g.Annotators)-1]
		if n := len(a.Texts); n > 0 && a.Texts[n-1].Name == w.name {
			return nil, fmt.Errorf("%s: %s is labelled twice", w.who, w.name)
		}
		a.Texts = append(a.Texts, Text{w.name, w.text, w.statements})
	}
	return g, nil
}

func readFile(file string) ([]work, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return readAll(file, b)
}

func readAll(file string, b []byte) ([]work, error) {
	dec := json.NewDecoder(bytes.NewReader(b))
	read := readDoccano
	if bytes.HasPrefix(bytes.TrimSpace(b), []byte("[")) {
		read = readStudio
		if _, err := dec.Token(); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	var all []work
	for n := 1; dec.More(); n++ {
		var raw json.RawMessage
		if err := dec.Decode(&raw); err != nil {
			return nil, &Fault{file, n, err}
		}
		done, err := read(raw)
		if err != nil {
			return nil, &Fault{file, n, err}
		}
		all = append(all, done...)
	}
	// What stands behind the last task: the list's end, or nothing.
	if _, err := dec.Token(); err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return all, nil
}

// Write writes gold files NAME.jsonl and their texts NAME.txt: into dir where no text was labelled twice, else into a folder
// an annotator below it. Files that are there already are not touched: then it is an error.
func (g *Gold) Write(dir string) error {
	for _, a := range g.Annotators {
		folder := dir
		if len(g.pairs()) > 0 {
			folder = filepath.Join(dir, a.Name)
		}
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return err
		}
		for _, t := range a.Texts {
			b, err := t.lines()
			if err != nil {
				return err
			}
			if err := create(filepath.Join(folder, t.Name+".jsonl"), b); err != nil {
				return err
			}
			if err := create(filepath.Join(folder, t.Name+".txt"), []byte(t.Text)); err != nil {
				return err
			}
		}
	}
	return nil
}

// lines is the gold file of a text.
func (t *Text) lines() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, s := range t.Statements {
		if err := enc.Encode(struct {
			ID string `json:"id"`
			Statement
		}{t.Name, s}); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

func create(path string, b []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Close())
}

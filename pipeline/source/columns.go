package source

import (
	"fmt"
	"slices"
	"strings"
)

// Columns says under which name a table or record holds a part of its document, by that part: "text", "title", "author",
// "outlet", "published", "url" or "language". Nil guesses all.
//
// A text that is named is taken from there alone: another one that a record happens to hold, such as its summary, is not what
// the caller meant. The other names come before those that are guessed. A table that lacks one of the names is a reject, since
// its first row holds for all others. Records may each have other keys, so that one without the text is a reject, and one
// without another name a document with a note.
type Columns map[string]string

// A columnPart is a part of a document that Columns can name, and the keys that are guessed for it.
type columnPart struct {
	name string
	keys []string
}

var columnParts = []columnPart{
	{"text", keysText}, {"title", keysTitle}, {"author", keysAuthor}, {"outlet", keysOutlet},
	{"published", keysPublished}, {"url", keysURL}, {"language", keysLanguage},
}

// guessed are all keys that are read of a record where the caller names none.
var guessed = func() map[string]bool {
	all := map[string]bool{}
	for _, p := range columnParts {
		for _, k := range p.keys {
			all[k] = true
		}
	}
	for _, k := range keysHTML {
		all[k] = true
	}
	return all
}()

// Fields are the parts of a document that Columns can name.
func Fields() []string {
	var names []string
	for _, p := range columnParts {
		names = append(names, p.name)
	}
	return names
}

// ParseColumns reads "text=body", "title=headline" and the like. An error says what was wanted.
func ParseColumns(pairs []string) (Columns, error) {
	if len(pairs) == 0 {
		return nil, nil
	}
	c, names := Columns{}, Fields()
	for _, pair := range pairs {
		name, column, found := strings.Cut(pair, "=")
		name, column = strings.TrimSpace(name), strings.TrimSpace(column)
		switch {
		case !found || column == "":
			return nil, fmt.Errorf("%q: want FIELD=COLUMN, such as text=body", pair)
		case !slices.Contains(names, name):
			return nil, fmt.Errorf("no field %q: want one of %s", name, strings.Join(names, ", "))
		case c[name] != "":
			return nil, fmt.Errorf("%s is given twice: %q and %q", name, c[name], column)
		}
		c[name] = column
	}
	return c, nil
}

// keys are the names under which a part other than the text is looked for.
func (c Columns) keys(name string, guessed []string) []string {
	if c[name] == "" {
		return guessed
	}
	return append([]string{c[name]}, guessed...)
}

// texts are the names under which a text is looked for, and those where it is marked up in any case.
func (c Columns) texts() (plain, marked []string) {
	if c["text"] != "" {
		return []string{c["text"]}, nil
	}
	return keysText, keysHTML
}

// lacking are the parts that c names where has says that there is no such name.
func (c Columns) lacking(has func(name string) bool) []string {
	if len(c) == 0 {
		return nil
	}
	var parts []string
	for _, p := range columnParts {
		if name := c[p.name]; name != "" && !has(name) {
			parts = append(parts, p.name)
		}
	}
	return parts
}

// wanted says what of c is lacking, and what there is instead.
func (c Columns) wanted(lacking, have []string) string {
	var all []string
	for _, part := range lacking {
		all = append(all, fmt.Sprintf("%q for %s", c[part], part))
	}
	return fmt.Sprintf("--columns wants %s: have %s", strings.Join(all, " and "), strings.Join(shortened(have), ", "))
}

// wants says whether a record's key is one that is read.
func (c Columns) wants(key string) bool {
	return guessed[key] || c.names(key)
}

// names says whether a column or key is one that the caller named.
func (c Columns) names(key string) bool {
	for _, column := range c {
		if column == key {
			return true
		}
	}
	return false
}

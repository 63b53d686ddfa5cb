package source

import (
	"fmt"
	"slices"
	"strings"
)

// Columns says under which name a table or record holds a part of its document, by that part: "text", "title", "author",
// "outlet", "published", "url" or "language". The names come before those that are guessed. Nil guesses all.
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

// keys are the names under which a part is looked for.
func (c Columns) keys(name string, guessed []string) []string {
	if c[name] == "" {
		return guessed
	}
	return append([]string{c[name]}, guessed...)
}

// wants says whether a record's key is one that is read.
func (c Columns) wants(key string) bool {
	if guessed[key] {
		return true
	}
	for _, column := range c {
		if column == key {
			return true
		}
	}
	return false
}

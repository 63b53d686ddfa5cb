package data

import "slices"

// An Abbreviation is a word that tells how a full stop, an apostrophe or a date beside it is to be read.
type Abbreviation struct {
	Form    string // as printed, without its own full stop
	Role    string // title, open, month, weekday, number, starter, elision, says, topic, query, self or office; abbreviations.tsv explains them
	Example string // " | " shows where sentences are cut
	Row     Row
}

// abbreviationRoles is the closed list of roles.
var abbreviationRoles = []string{"title", "open", "month", "weekday", "number", "starter", "elision", "says", "topic", "query", "self", "office", "hanging"}

// longestAbbreviation is the length of a form in bytes.
const longestAbbreviation = 16

// Abbreviations reads abbreviations.tsv. A form stands once in each role.
func (f Files) Abbreviations() ([]Abbreviation, error) {
	rows, err := f.Table("abbreviations.tsv", "form", "role", "example")
	if err != nil {
		return nil, err
	}
	var out []Abbreviation
	seen := map[string]int{}
	for _, r := range rows {
		a := Abbreviation{r.Fields[0], r.Fields[1], r.Fields[2], r}
		if a.Form == "" || len(a.Form) > longestAbbreviation {
			return nil, r.Errorf("form %q: want a word of at most %d bytes", a.Form, longestAbbreviation)
		}
		if !slices.Contains(abbreviationRoles, a.Role) {
			return nil, r.Errorf("role %q: want one of %v", a.Role, abbreviationRoles)
		}
		if a.Example == "" {
			return nil, r.Errorf("example: want a sentence")
		}
		key := a.Role + "\t" + a.Form
		if n, ok := seen[key]; ok {
			return nil, r.Errorf("%s %q stands in line %d already", a.Role, a.Form, n)
		}
		seen[key] = r.Line
		out = append(out, a)
	}
	return out, nil
}

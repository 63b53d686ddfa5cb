package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// overrideTable is Files in which the table called name holds lines.
func overrideTable(t *testing.T, name string, lines ...string) Files {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return Files{Override: map[string]string{name: path}}
}

func TestFurnitureRules(t *testing.T) {
	const head = "# id\tkind\twhere\tmatch\tpattern\texample\tcounterexample"
	const good = "menu\tmenu\tedge\twhole\tmenu\tMenu\tThe menu was short"
	for _, c := range []struct{ name, line, want string }{
		{"good", "home\tmenu\tany\tstart\thome\tHome\tThey went home", ""},
		{"twice", good, `:3: id "menu" stands in line 2 already`},
		{"no id", "\tmenu\tany\twhole\thome\tHome\tThey went home", ":3: id: want a name"},
		{"kind", "home\thouse\tany\twhole\thome\tHome\tThey went home", `:3: kind "house": want one of`},
		{"place", "home\tmenu\tthere\twhole\thome\tHome\tThey went home", `:3: where "there": want one of`},
		{"match", "home\tmenu\tany\tsome\thome\tHome\tThey went home", `:3: match "some": want one of`},
		{"no pattern", "home\tmenu\tany\twhole\t\tHome\tThey went home", ":3: pattern: want words"},
		{"no counterexample", "home\tmenu\tany\twhole\thome\tHome\t", ":3: want an example and a counterexample"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := overrideTable(t, "furniture.tsv", head, good, c.line).FurnitureRules()
			checkError(t, err, c.want)
		})
	}
}

func TestAbbreviations(t *testing.T) {
	const head = "# form\trole\texample"
	const good = "Dr\ttitle\tDr. Lund left."
	for _, c := range []struct{ name, line, want string }{
		{"good", "Dr\topen\tDr. Lund left.", ""},
		{"twice", good, `:3: title "Dr" stands in line 2 already`},
		{"no form", "\ttitle\tDr. Lund left.", `:3: form "": want a word`},
		{"long form", strings.Repeat("a", 17) + "\ttitle\tDr. Lund left.", "want a word of at most 16 bytes"},
		{"role", "Dr\tname\tDr. Lund left.", `:3: role "name": want one of`},
		{"no example", "Mr\ttitle\t", ":3: example: want a sentence"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := overrideTable(t, "abbreviations.tsv", head, good, c.line).Abbreviations()
			checkError(t, err, c.want)
		})
	}
}

// checkError holds err to contain want; "" wants none.
func checkError(t *testing.T, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("have %v, want no error", err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("have %v, want %q", err, want)
	}
}

package data

import (
	"strings"
	"testing"
)

func TestClasses(t *testing.T) {
	const header = "# class\twords\tmeaning\n"
	for _, c := range []struct{ name, table, want string }{
		{"words and phrases", "rival\tArcadia|united  harbours|U.H.\tthe parties\n", "rival: Arcadia|united harbours|U.H."},
		{"two classes", "a\tx\t\nb\tx|y\t\n", "a: x, b: x|y"},
		{"no name", "\tx\t\n", `:2: class "": want a name of one word`},
		{"a name with a sign", "<a>\tx\t\n", `:2: class "<a>": want a name of one word`},
		{"again", "a\tx\t\na\ty\t\n", `:3: class "a": is already there`},
		{"no words", "a\t\t\n", `:2: class "a": "": want words and phrases parted by |, each once`},
		{"a phrase again", "a\tx y|x  y\t\n", `:2: class "a": "x y": want words and phrases parted by |, each once`},
	} {
		file := write(t, "classes.tsv", header+c.table)
		classes, err := Files{map[string]string{"classes.tsv": file}}.Classes()
		var all []string
		for _, k := range classes {
			all = append(all, k.Name+": "+strings.Join(k.Members, "|"))
		}
		have := strings.Join(all, ", ")
		if err != nil {
			have = strings.TrimPrefix(err.Error(), file)
		}
		if have != c.want {
			t.Errorf("%s: have %s, want %s", c.name, have, c.want)
		}
	}
}

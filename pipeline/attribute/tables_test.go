package attribute

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parley/data"
)

func TestInflect(t *testing.T) {
	for _, c := range []struct{ verb, forms, want string }{
		{"announce", "-", "announce announces announced announced announcing"},
		{"deny", "-", "deny denies denied denied denying"},
		{"say", "said/said", "say says said said saying"},
		{"plan", "+", "plan plans planned planned planning"},
		{"write", "wrote/written", "write writes wrote written writing"},
		{"stress", "-", "stress stresses stressed stressed stressing"},
		{"put", "put/put", "put puts put put putting"},
		{"lie", "-", "lie lies lied lied lying"},
		{"see", "saw/seen", "see sees saw seen seeing"},
		{"wary", "adj", "wary"},
	} {
		all, err := inflect(c.verb, c.forms)
		if err != nil {
			t.Errorf("%s: %v", c.verb, err)
			continue
		}
		var have []string
		for _, f := range all {
			have = append(have, f.word)
		}
		if h := strings.Join(have, " "); h != c.want {
			t.Errorf("%s %s: have %s, want %s", c.verb, c.forms, h, c.want)
		}
	}
	if _, err := inflect("say", "said"); err == nil {
		t.Error("a lone past form: have no error, want one")
	}
}

// A fault in a table is an error with file and line.
func TestBadTables(t *testing.T) {
	for _, c := range []struct{ name, table, text, want string }{
		{"class", "grammar.tsv", "# class\twords\nnouns\tbridge\n", ":2: class"},
		{"kind", "cues.tsv", "# verb\tforms\tkind\tframes\tpreps\nsay\tsaid/said\ttalk\tt\t-\n", ":2: kind"},
		{"frame", "cues.tsv", "# verb\tforms\tkind\tframes\tpreps\nsay\tsaid/said\tsay\tt?\t-\n", ":2: frames"},
		{"forms", "cues.tsv", "# verb\tforms\tkind\tframes\tpreps\nsay\tsaid\tsay\tt\t-\n", ":2: forms"},
		{"twice", "cues.tsv", "# verb\tforms\tkind\tframes\tpreps\nsay\tsaid/said\tsay\tt\t-\nsay\tsaid/said\tmind\tt\t-\n", ":3: "},
		{"columns", "verbs.tsv", "# verb\tforms\nbuild\n", ":2: "},
	} {
		path := filepath.Join(t.TempDir(), c.table)
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := New(data.Files{Override: map[string]string{c.table: path}})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: have %v, want an error with %q", c.name, err, c.want)
		}
	}
}

// Every class of the program has words, and the words are in a stable order.
func TestWords(t *testing.T) {
	finder, err := New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	var all class
	for _, e := range finder.lex.words {
		all |= e.class
	}
	for name, c := range classNames {
		if all&c == 0 {
			t.Errorf("class %s has no words in grammar.tsv", name)
		}
	}
	var traits trait
	for _, has := range finder.lex.traits {
		traits |= has
	}
	for name, has := range traitNames {
		if traits&has == 0 {
			t.Errorf("trait %s has no words in grammar.tsv", name)
		}
	}
	for name, e := range endingNames {
		if len(finder.lex.endings[e]) == 0 {
			t.Errorf("%s has no endings in grammar.tsv", name)
		}
	}
	if words := finder.Words(); !slices.IsSorted(words) {
		t.Error("the words are not sorted")
	}
}

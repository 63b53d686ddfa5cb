package models

import (
	"os"
	"strings"
	"testing"

	"parley/data"
)

// TestLexicon reads the lines of all targets through; what each does is looked at by "parley lexicon check", which takes longer.
func TestLexicon(t *testing.T) {
	for _, target := range []string{DefaultTarget, "enrichment"} {
		c, err := readThrough(data.Files{}, target)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range c.found {
			t.Error(f)
		}
	}
}

func TestLexiconIsStrict(t *testing.T) {
	header := "# id\tpattern\tcategory\tweight\texample\tcounterexample\n"
	for _, c := range []struct{ name, table, want string }{
		{"duplicate phrase", header + "a\tapple\tkeep\t1\tx\ty\nb\tpear / apple\tkeep\t1\tx\ty\n", `stance.tsv:3: duplicate entry "apple": is already on line 2`},
		{"duplicate id", header + "a\tapple\tkeep\t1\tx\ty\na\tpear\tkeep\t1\tx\ty\n", `stance.tsv:3: id "a": is already on line 2`},
		{"weight", header + "a\tapple\tkeep\t3\tx\ty\n", `stance.tsv:2: weight "3": want a number from 0 to 1`},
		{"no example", header + "a\tapple\tkeep\t1\t\ty\n", `stance.tsv:2: no example`},
		{"columns", header + "a\tapple\n", `stance.tsv:2: 2 columns: want 6`},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := t.TempDir() + "/stance.tsv"
			if err := os.WriteFile(file, []byte(c.table), 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := data.Files{Override: map[string]string{"targets/us_talks/stance.tsv": file}}.Lexicon("us_talks")
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("have %v, want %s", err, c.want)
			}
		})
	}
}

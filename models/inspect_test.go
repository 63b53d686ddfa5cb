package models_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
	"parley/models"
)

// TestInspect has one lexicon that is as it should be, and for each kind of finding a line that is wrong in that way.
func TestInspect(t *testing.T) {
	const (
		operators = "o.not\tnot\tnegation\t1\tWe do not welcome the parley.\tA knot.\n"
		things    = "t.parley\tparley|parleys\ttalks\t0\tThe parley went on.\tParsley grows.\n"
		stance    = "k.welcome\twelcome|welcomes\tkeep\t0.75\tWe welcome the parley.\tYou are well.\n" +
			"r.open\topen to\tready\t0.5\tWe are open to the parley.\tThe shop is open.\n"
		people = "imre-vasgar\tImre Vasgar\tperson\tm\t\t\tVasgar the Elder\n" +
			"ada-low\tAda Low\tperson\tf\t\t\tAda Quills\n"
	)
	for _, tt := range []struct{ name, things, stance, want string }{
		{"as it should be", "", "", ""},
		{"example", "", "k.hail\thail|hails\tkeep\t0.75\tThe sun shines on the parley.\tIt ails.\n",
			`stance.tsv:4: example: "The sun shines on the parley." is hit by t.parley: want k.hail`},
		{"example of another line", "", "k.hail\thail|hails\tkeep\t0.75\tWe welcome the parley.\tIt ails.\n",
			`stance.tsv:4: example: "We welcome the parley." is hit by k.welcome, t.parley: want k.hail`},
		{"counterexample", "", "k.hail\thail|hails\tkeep\t0.75\tWe hail the parley.\tThe hail fell.\n",
			`stance.tsv:4: counterexample: "The hail fell." is hit by k.hail`},
		{"duplicate", "", "k.hail\thail|welcomes\tkeep\t0.75\tWe hail the parley.\tIt ails.\n",
			`stance.tsv:4: duplicate: "welcomes" is also read by k.welcome`},
		{"duplicate in a line", "", "k.hail\thail|hails / hails\tkeep\t0.75\tWe hail the parley.\tIt ails.\n",
			`stance.tsv:4: duplicate: "hails" is read by the line's other phrases`},
		{"dead phrase", "", "k.hail\thail / welcomes|welcome\tkeep\t0.75\tWe hail the parley.\tIt ails.\n",
			`stance.tsv:4: dead: "welcomes|welcome" is never hit, for k.welcome`},
		{"without effect", "x.bread\tbread\tterms\t0\tThe bread is dry.\tA breeze.\n", "",
			`things.tsv:3: effect: "The bread is dry." scores the same without x.bread (none)`},
		{"family name", "", "k.vasgar\thail vasgar\tkeep\t0.75\tWe hail Vasgar for the parley.\tIt ails.\n",
			`stance.tsv:4: name: "vasgar" is a name of Imre Vasgar`},
		{"alias", "", "k.elder\tvasgar the elder\tkeep\t0.75\tVasgar the elder parley.\tIt ails.\n", "name of Imre Vasgar"},
		{"a short family name is a word", "", "n.low\tlow\tbad\t0.5\tThe parley is low.\tSlow.\n", ""},
		{"and so is the plural of one", "t.quill\tquill|quills\ttalks\t0\tThe quill went on.\tA quilt.\n", "", ""},
		{"unless it is written as a name", "", "n.low\tLow\tbad\t0.5\tThe parley is Low.\tSlow.\n", `"Low" is a name of Ada Low`},
		{"too many lines", many(700), "", "limit: "},
	} {
		dir := t.TempDir()
		files := data.Files{Override: map[string]string{}}
		header := "# id\tpattern\tcategory\tweight\texample\tcounterexample\n"
		for name, content := range map[string]string{
			"operators.tsv":               header + operators,
			"targets/us_talks/things.tsv": header + things + tt.things,
			"targets/us_talks/stance.tsv": header + stance + tt.stance,
			"people.tsv":                  "# id\tname\tkind\tgender\tfaction\tcountry\taliases\n" + people,
		} {
			path := filepath.Join(dir, filepath.Base(name))
			if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
				t.Fatal(err)
			}
			files.Override[name] = path
		}
		found, err := models.Inspect(files, models.DefaultTarget)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var have []string
		for _, f := range found {
			have = append(have, strings.TrimPrefix(f.String(), dir+"/"))
		}
		all := strings.Join(have, "\n")
		if tt.want == "" && all != "" || !strings.Contains(all, tt.want) {
			t.Errorf("%s: have\n%s\nwant %q", tt.name, all, tt.want)
		}
	}
}

// many is n lines of nothing but things.
func many(n int) string {
	var b strings.Builder
	for i := range n {
		w := "w" + strings.Repeat("x", i%40) + strings.Repeat("y", i/40)
		b.WriteString("t." + w + "\t" + w + "\ttalks\t0\tThe " + w + " went on.\tNo.\n")
	}
	return b.String()
}

package models_test

import (
	"os"
	"path/filepath"
	"testing"

	"parley/data"
	"parley/models"
)

// TestNames has a president of one party stand for it: what is said of that party's will is its own, not the speaker's.
func TestNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "people.tsv")
	people := "# id\tname\tkind\tgender\tfaction\tcountry\taliases\n" +
		"imre-vasgar\tImre Vasgar\tperson\tm\t\tus\t\n" + "ada-quill\tAda Quill\tperson\tf\t\tiran\tQuill the Elder\n"
	if err := os.WriteFile(path, []byte(people), 0o666); err != nil {
		t.Fatal(err)
	}
	m, v := boundTo(t, data.Files{Override: map[string]string{data.PeopleFile: path}}, models.DefaultTarget)
	for _, c := range []struct{ speaker, text, want string }{
		{"Ada Quill", "Vasgar wants talks.", models.Neutral},
		{"Imre Vasgar", "Vasgar wants talks.", models.Support},
		{"Ada Quill", "Quill wants talks.", models.Support},
		{"Ada Quill", "A meeting with Vasgar is useless.", models.Oppose},
		{"Ada Quill", "The visit of the mayor was long.", models.NoStance},
	} {
		st := said(c.speaker, c.text, c.text)
		st.Form = "indirect"
		if have := score(m, v, c.text, []models.Statement{st})[0].Label; have != c.want {
			t.Errorf("%s says %q: have %s, want %s", c.speaker, c.text, have, c.want)
		}
	}
}

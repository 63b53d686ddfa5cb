package models_test

import (
	"os"
	"path/filepath"
	"testing"

	"parley/data"
	"parley/features"
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
	m, err := models.New(data.Files{Override: map[string]string{data.PeopleFile: path}}, models.DefaultTarget)
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(m.Words())
	if err := m.Bind(v); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ speaker, text, want string }{
		{"Ada Quill", "Vasgar wants talks.", models.Neutral},
		{"Imre Vasgar", "Vasgar wants talks.", models.Support},
		{"Ada Quill", "Quill wants talks.", models.Support},
		{"Ada Quill", "A meeting with Vasgar is useless.", models.Oppose},
		{"Ada Quill", "The visit of the mayor was long.", models.NoStance},
	} {
		st := models.Statement{Spans: []models.Span{{Start: 0, End: len(c.text)}}, Clause: models.None, Cue: models.None, Source: models.None,
			Question: models.None, Place: models.None, Speaker: c.speaker, SpeakerID: c.speaker, Form: "indirect", RespondsTo: -1, From: -1, Within: -1, DuplicateOf: -1}
		if have := m.Score(c.text, features.Scan(c.text, v, nil), []models.Statement{st})[0].Label; have != c.want {
			t.Errorf("%s says %q: have %s, want %s", c.speaker, c.text, have, c.want)
		}
	}
}

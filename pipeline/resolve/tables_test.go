package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
)

// TestTables holds that a bad table stops the program, and says where and what was wanted.
func TestTables(t *testing.T) {
	tests := []struct{ name, file, from, to, want string }{
		{"two owners of one alias", data.PeopleFile, "piet-holm	Piet Holm	person	m		arcadia	", "piet-holm	Piet Holm	person	m		arcadia	Elwin", `:4: "Elwin" is also a name of`},
		{"two spellings of one name", data.PeopleFile, "piet-holm	Piet Holm", "piet-holm	Thomas Elwin", ""},
		{"owners parted by no office", data.OfficesFile, "lena-vann	president	arcadia	2020-01-01	\n", "", "want one owner of each name"},
		{"owners in office at one time", data.OfficesFile, "oskar-vann	president	arcadia	2010-01-01	2019-12-31", "oskar-vann	editor	the-arcadian-times	2010-01-01	2021-12-31", "want one owner of each name"},
		{"an outlet's name again", data.OutletsFile, "RNA	", "Harbour Post	", `:4: "Harbour Post" is also a name of`},
		{"id twice", data.PeopleFile, "greta-holm", "tomas-elwin", `:3: id "tomas-elwin" again, first in line 2`},
		{"id with a capital", data.PeopleFile, "greta-holm", "Greta", `:3: id "Greta": want lower-case letters`},
		{"no name", data.PeopleFile, "Greta Holm", "", ":3: no name"},
		{"kind", data.PeopleFile, "Greta Holm	person", "Greta Holm	paper", `:3: kind "paper": want person or group`},
		{"gender", data.PeopleFile, "person	f	hard-line", "person	x	hard-line", `:3: gender "x": want m, f or nothing`},
		{"country", data.PeopleFile, "hard-line	arcadia", "hard-line	utopia", `:3: country "utopia": want an id of countries.tsv`},
		{"columns", data.PeopleFile, "hard-line	arcadia", "hard-line", ":3: 6 columns: want 7"},
		{"one post, two holders", data.OfficesFile, "2022-06-30", "2023-06-30", ":5: foreign-minister overlaps line 4"},
		{"bad date", data.OfficesFile, "2022-06-30", "2022-06-31", `:4: date "2022-06-31"`},
		{"dates turned round", data.OfficesFile, "2022-06-30", "2016-06-30", ":4: from 2018-01-01 to 2016-06-30"},
		{"unknown person", data.OfficesFile, "ida-marsh", "ida-bog", `:7: person "ida-bog": want an id of people.tsv`},
		{"unknown post", data.OfficesFile, "foreign-ministry-spokesman", "fool", `:7: post "fool": want an id of posts.tsv`},
		{"unknown scope", data.OfficesFile, "the-arcadian-times", "the-moon", `:8: scope "the-moon": want an id of`},
		{"channel", data.OutletsFile, "Regis News	agency", "Regis News	wire", `:4: channel "wire": want one of newspaper, agency`},
		{"domain twice", data.OutletsFile, "harbour.example", "arcadiantimes.example", `:3: domain "arcadiantimes.example" again`},
	}
	for _, c := range tests {
		t.Run(c.name, func(t *testing.T) {
			files := data.Files{Override: map[string]string{}}
			for name, text := range arcadia {
				if name == c.file {
					if !strings.Contains(text, c.from) {
						t.Fatalf("%q is not in the table", c.from)
					}
					text = strings.Replace(text, c.from, c.to, 1)
				}
				path := filepath.Join(t.TempDir(), name)
				if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
				files.Override[name] = path
			}
			_, err := New(files)
			switch {
			case c.want == "" && err != nil:
				t.Errorf("have %v, want no error", err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("have %v, want %q", err, c.want)
			}
		})
	}
}

func TestKeys(t *testing.T) {
	k, err := newKeys(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	n := &names{keys: k}
	same := [][]string{
		{"Mohammad", "Muhammad", "Mohamed", "Mohammed"},
		{"Elgharibi", "El-Gharibi", "El Qaribi", "Elqaribi"},
		{"Rouyani", "Ruyani", "Rooyani"},
		{"Tavaqoli", "Tavagholi", "Tavaqqoli", "Tavagholi"},
		{"Rezaqaei", "Rezaghaie", "Rezaqai", "Rezaghaee"},
		{"J. D. Quist", "JD Quist", "J.D. Quist"},
		{"Bela J. Orsik", "Bela Orsik"},
		{"Béla Orsík", "Bela Orsik"},
		{"Amir-Qasemi", "Amirqasemi", "Amir Ghasemi"},
	}
	for _, names := range same[2:] {
		want := string(join(n.fold(names[0])))
		for _, name := range names[1:] {
			if have := string(join(n.fold(name))); have != want {
				t.Errorf("key of %q: have %q, want %q as of %q", name, have, want, names[0])
			}
		}
	}
	apart := [][2]string{{"Holm", "Helm"}, {"Elwin", "Elvan"}, {"Quist", "Quest"}}
	for _, p := range apart {
		if string(join(n.fold(p[0]))) == string(join(n.fold(p[1]))) {
			t.Errorf("keys of %q and %q: have one, want two", p[0], p[1])
		}
	}
}

func join(words [][]byte) []byte {
	var out []byte
	for _, w := range words {
		out = append(out, w...)
	}
	return out
}

func TestSlug(t *testing.T) {
	k, err := newKeys(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, want string }{
		{"Marta Quist", "marta-quist"}, {"Seán O’Neil", "sean-oneil"}, {"A.  B. Quist-Holm", "a-b-quist-holm"}, {"…", "unknown"}, {"", "unknown"},
	}
	for _, c := range tests {
		if have := string(k.appendSlug(nil, c.name)); have != c.want {
			t.Errorf("slug of %q: have %q, want %q", c.name, have, c.want)
		}
	}
}

// TestBeginnings holds that a word with which a person's name begins, or an end of it, is known to.
func TestBeginnings(t *testing.T) {
	r, _ := newResolver(t, data.Files{})
	for _, p := range r.people {
		words := strings.FieldsFunc(p.Name, partsName)
		for i, w := range words {
			k := r.names.wordKey(w)
			if k.size == 0 || p.Kind != "person" || len(r.names.fold(p.Name)) < 2 {
				continue
			}
			if i == 0 && !k.vague {
				t.Errorf("%q opens %q: have no name that may begin so", w, p.Name)
			}
			if i > 0 && len(w) > 1 && !k.ends {
				t.Errorf("%q closes %q or goes on in it: have no end of a name that may begin so", w, p.Name)
			}
		}
	}
}

package pipeline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
)

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"vasgar", "vasgar", 0}, {"vasgar", "", 6}, {"vasgar", "vasar", 1}, {"vasgar", "vasgaar", 1},
		{"vasgar", "vaskar", 1}, {"vasgar", "vasgra", 1}, {"tolland", "vasgar", 6}, {"kitten", "sitting", 3},
	} {
		if have := distance(tt.a, tt.b); have != tt.want {
			t.Errorf("%q, %q: have %d, want %d", tt.a, tt.b, have, tt.want)
		}
		if have := distance(tt.b, tt.a); have != tt.want {
			t.Errorf("%q, %q: have %d, want %d", tt.b, tt.a, have, tt.want)
		}
	}
}

// arcadians are tables of people and outlets of our own.
func arcadians(t *testing.T) data.Files {
	t.Helper()
	dir := t.TempDir()
	f := data.Files{Override: map[string]string{}}
	for name, content := range map[string]string{
		data.PeopleFile: "# id\tname\tkind\tgender\tfaction\tcountry\taliases\n" +
			"imre-vasgar\tImre Vasgar\tperson\tm\t\t\t\n" +
			"dora-tolland\tDora Tolland\tperson\tf\t\t\tDora Quill Tolland\n" +
			"ada-vasgaro\tAda Vasgaro\tperson\tf\t\t\t\n",
		data.OfficesFile: "# person\tpost\tscope\tfrom\tto\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
		f.Override[name] = path
	}
	return f
}

func TestAliases(t *testing.T) {
	book, err := newNameBook(arcadians(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, want string }{
		{"Imre Vasgarr-Lum", "imre-vasgar"},
		{"Imre Vazgar", "imre-vasgar"},
		{"Imre Vasgra", "imre-vasgar"},
		{"Vasgarr", "imre-vasgar ada-vasgaro"}, // a family name alone, the closer one first
		{"Vosgar", "imre-vasgar"},
		{"Foreign Minister Dora Tolland", "dora-tolland"}, // a title taken for a part of the name
		{"Tollund", "dora-tolland"},
		{"Osric Vane", ""}, {"…", ""}, {"", ""},
	} {
		var have []string
		for _, a := range book.aliases(tt.name) {
			have = append(have, a.SpeakerID)
			if a.Closeness < leastClose || a.Closeness > 1 {
				t.Errorf("%s: %s: have closeness %v, want %v to 1", tt.name, a.SpeakerID, a.Closeness, leastClose)
			}
		}
		if have := strings.Join(have, " "); have != tt.want {
			t.Errorf("%s: have %q, want %q", tt.name, have, tt.want)
		}
	}
	if !book.known["imre-vasgar"] || book.known["osric-vane"] {
		t.Errorf("known: have %v, %v, want true, false", book.known["imre-vasgar"], book.known["osric-vane"])
	}
}

// story is a text of n sentences, no two alike.
func story(n, from int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "Envoy %d of Arcadia met the harbour board of town %d on day %d. ", from+i, 3*(from+i)+1, 7*(from+i)+2)
	}
	return b.String()
}

func TestAlike(t *testing.T) {
	one := story(40, 0)
	texts := []string{
		one,
		story(40, 1000),
		strings.Replace(one, "Envoy 7 of", "The Envoy of", 1),          // an edit
		"Arcadian Courier\n\n" + one + "\n\nSubscribe to our letters.", // a frame
		"Three words only.",
		story(40, 2000),
		"Three words only.",
		"HARBOUR EDITION. " + strings.ToUpper(one),
	}
	var sketches []sketch
	var places []int32
	for i, text := range texts {
		if s, ok := sketchOf(text, features.Scan(text, nil, nil)); ok {
			sketches, places = append(sketches, s), append(places, int32(i))
		}
	}
	if have, want := fmt.Sprint(groups(alike(sketches, places))), "[[0 2 3 7]]"; have != want {
		t.Errorf("have %s, want %s", have, want)
	}
}

func TestGroups(t *testing.T) {
	for _, tt := range []struct {
		found []likeness
		want  string
	}{
		{nil, "[]"},
		{[]likeness{{a: 1, b: 4}, {a: 2, b: 3}}, "[[1 4] [2 3]]"},
		{[]likeness{{a: 5, b: 9}, {a: 1, b: 4}, {a: 4, b: 9}}, "[[1 4 5 9]]"},
	} {
		if have := fmt.Sprint(groups(tt.found)); have != tt.want {
			t.Errorf("%v: have %s, want %s", tt.found, have, tt.want)
		}
	}
}

// TestAlikeIsLinear has many equal sketches: each is compared with a few only, and all come into one group.
func TestAlikeIsLinear(t *testing.T) {
	const n = 20_000
	sketches, places := make([]sketch, n), make([]int32, n)
	for i := range places {
		places[i] = int32(i)
	}
	found := alike(sketches, places)
	if len(found) > n*mostBehind {
		t.Errorf("have %d pairs, want at most %d", len(found), n*mostBehind)
	}
	if g := groups(found); len(g) != 1 || len(g[0]) != n {
		t.Errorf("have %d groups, want one of %d", len(g), n)
	}
}

// A page that lost its canonical URL and its title in one night stays beside its older version, as another page in the same
// file would: it counts once, and the two are listed.
func TestOlderVersionIsListed(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	words := dornOpen + "\n\n" + brintClose + "\n\n" +
		"Senator Ola Prent of Arcadia said that the committee would ask for negotiations with Washington before the summer."
	evening{files: map[string]string{"a.md": paper("a", "2025-02-07", words)}}.must(t, dir, out)
	evening{files: map[string]string{"a.md": "---\ntitle: What the envoys said\ndate: 2025-02-07\n---\n\n" + words + "\n"}}.must(t, dir, out)
	w, err := Doctor(out, data.Files{}, 0)
	if err != nil {
		t.Fatal(err)
	}
	if w.Documents != 2 || len(w.Duplicates) != 1 || len(w.Duplicates[0].Documents) != 2 {
		t.Fatalf("have %d documents and groups %v, want a group of both", w.Documents, w.Duplicates)
	}
	rows, err := Compare(out, Selection{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows.Rows {
		if r.NStatements != 1 {
			t.Errorf("%s: have %d statements counted, want each once", r.Speaker, r.NStatements)
		}
	}
	evening{files: map[string]string{"a.md": paper("a", "2025-02-07", words)}}.must(t, dir, out)
	if w, err = Doctor(out, data.Files{}, 0); err != nil || w.Documents != 1 {
		t.Errorf("have %d documents, %v, want the page alone once it has its URL again", w.Documents, err)
	}
}

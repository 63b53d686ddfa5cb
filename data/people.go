package data

import "strings"

// The tables of who speaks.
const (
	PeopleFile  = "people.tsv"
	OfficesFile = "offices.tsv"
	postsFile   = "posts.tsv"
)

// A Person is one who speaks: a person, or a group that is spoken of as one ("the E3").
type Person struct {
	ID      string // slug: lower-case letters, digits, hyphens
	Name    string // canonical spelling
	Kind    string // person, group
	Gender  string // m, f, "" where the table does not say
	Faction string // as commonly described, "" where none is
	Country string // id of a row of countries.tsv, "" where none
	Aliases []string
	Row     Row
}

// People reads people.tsv.
func (f Files) People() ([]Person, error) {
	rows, err := f.Table(PeopleFile, "id", "name", "kind", "gender", "faction", "country", "aliases")
	if err != nil {
		return nil, err
	}
	people := make([]Person, 0, len(rows))
	seen := map[string]int{}
	for _, r := range rows {
		p := Person{ID: r.Fields[0], Name: r.Fields[1], Kind: r.Fields[2], Gender: r.Fields[3], Faction: r.Fields[4],
			Country: r.Fields[5], Aliases: list(r.Fields[6]), Row: r}
		if err := checkID(r, p.ID, seen); err != nil {
			return nil, err
		}
		if p.Name == "" {
			return nil, r.Errorf("no name: want the canonical spelling")
		}
		if p.Kind != "person" && p.Kind != "group" {
			return nil, r.Errorf("kind %q: want person or group", p.Kind)
		}
		if p.Gender != "" && p.Gender != "m" && p.Gender != "f" {
			return nil, r.Errorf("gender %q: want m, f or nothing", p.Gender)
		}
		people = append(people, p)
	}
	return people, nil
}

// An Office is a post that a person held.
type Office struct {
	Person, Post string // ids
	Scope        string // id of the country, outlet or body whose post it is, "" where there is but one
	From, To     Date   // first and last day; zero where open or unknown
	Row          Row
}

// Holds says whether the office was held on any day from a to b; a zero bound is open.
func (o Office) Holds(a, b Date) bool {
	return (o.To.IsZero() || a.IsZero() || o.To.Last() >= a.Days()) && (o.From.IsZero() || b.IsZero() || o.From.Days() <= b.Last())
}

// Last is the last day of the date, counted from 1970-01-01: of "2025-02" it is the 28th's.
func (d Date) Last() int32 {
	switch {
	case d.Month == 0:
		return Date{d.Year + 1, 1, 1}.Days() - 1
	case d.Day == 0:
		return int32(d.Time().AddDate(0, 1, -1).Unix() / 86400)
	}
	return d.Days()
}

// Offices reads offices.tsv. Two people in one post of one holder at one time are an error. Where a user's people stand in
// for the embedded ones, the embedded offices of anybody else are left out.
func (f Files) Offices(people []Person, posts []Post) ([]Office, error) {
	others := f.Override[PeopleFile] != "" && f.Override[OfficesFile] == ""
	rows, err := f.Table(OfficesFile, "person", "post", "scope", "from", "to")
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, p := range people {
		known[p.ID] = true
	}
	single := map[string]bool{}
	ids := map[string]bool{}
	for _, p := range posts {
		ids[p.ID], single[p.ID] = true, p.Single
	}
	var offices []Office
	held := map[string][]Office{}
	for _, r := range rows {
		o := Office{Person: r.Fields[0], Post: r.Fields[1], Scope: r.Fields[2], Row: r}
		if !known[o.Person] {
			if others {
				continue
			}
			return nil, r.Errorf("person %q: want an id of %s", o.Person, PeopleFile)
		}
		if !ids[o.Post] {
			return nil, r.Errorf("post %q: want an id of %s", o.Post, postsFile)
		}
		for i, d := range []*Date{&o.From, &o.To} {
			if s := r.Fields[3+i]; s != "" {
				if *d, err = ParseDate(s); err != nil {
					return nil, r.Errorf("%v", err)
				}
			}
		}
		if !o.From.IsZero() && !o.To.IsZero() && o.From.Days() > o.To.Last() {
			return nil, r.Errorf("from %s to %s: want the earlier date first", o.From, o.To)
		}
		key := o.Post + "\t" + o.Scope
		for _, h := range held[key] {
			same := h.Person == o.Person
			if (same || single[o.Post]) && overlap(h, o) {
				return nil, r.Errorf("%s overlaps line %d (%s): want one holder at a time", o.Post, h.Row.Line, h.Person)
			}
		}
		held[key] = append(held[key], o)
		offices = append(offices, o)
	}
	return offices, nil
}

// overlap says whether two terms share more than the day of the handing over.
func overlap(a, b Office) bool {
	before := func(x, y Office) bool { return !x.To.IsZero() && !y.From.IsZero() && x.To.Days() <= y.From.Last() }
	return !before(a, b) && !before(b, a)
}

// A Post is a kind of office: "foreign minister".
type Post struct {
	ID      string
	Single  bool   // one holder at a time
	Body    string // what its holder speaks for ("Foreign Ministry"), "" where nothing
	Names   []string
	Country string // the scope meant where the text names none, "" where the text must tell
	Row     Row
}

// Posts reads posts.tsv.
func (f Files) Posts() ([]Post, error) {
	rows, err := f.Table(postsFile, "id", "holders", "scope", "body", "names")
	if err != nil {
		return nil, err
	}
	var posts []Post
	seen := map[string]int{}
	for _, r := range rows {
		p := Post{ID: r.Fields[0], Country: r.Fields[2], Body: r.Fields[3], Names: list(r.Fields[4]), Row: r}
		if err := checkID(r, p.ID, seen); err != nil {
			return nil, err
		}
		switch r.Fields[1] {
		case "one":
			p.Single = true
		case "many":
		default:
			return nil, r.Errorf("holders %q: want one or many", r.Fields[1])
		}
		if len(p.Names) == 0 {
			return nil, r.Errorf("no names: want the words the post goes by")
		}
		posts = append(posts, p)
	}
	return posts, nil
}

// list parts a field at its semicolons.
func list(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func checkID(r Row, id string, seen map[string]int) error {
	for _, c := range id {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return r.Errorf("id %q: want lower-case letters, digits and hyphens", id)
		}
	}
	if id == "" {
		return r.Errorf("no id: want lower-case letters, digits and hyphens")
	}
	if line, ok := seen[id]; ok {
		return r.Errorf("id %q again, first in line %d: want each once", id, line)
	}
	seen[id] = r.Line
	return nil
}

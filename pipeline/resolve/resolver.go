package resolve

import (
	"sync"

	"parley/data"
	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// A Resolver names speakers, places and days. It is safe for use by many goroutines after Bind.
type Resolver struct {
	people    []data.Person
	posts     []data.Post
	offices   []data.Office
	outlets   []data.Outlet
	countries []data.Country

	held    [][]int32 // by person: indexes of offices, in the table's order
	holders [][]int32 // by post: indexes of offices
	person  map[string]int32
	country map[string]int32
	postAt  []int32 // by office: index of its post
	holder  []int32 // by office: index of its person
	scope   []int32 // by office: index of its country, -1 where the scope is none
	scopeOf []int32 // by office: index of its outlet, -1
	homes   []int32 // by person: index of the country, -1
	domains map[string]int32
	last    int32 // the latest day that offices.tsv knows

	names      *names
	lexicon    *lexicon
	patterns   features.Patterns // names of posts; the entry is the post's index
	phrases    *features.Phrases
	vocabulary *features.Vocabulary
	pages      sync.Pool
	rooms      sync.Pool // of *[]Statement that were handed back
}

// New reads the tables. An error names file and line.
func New(files data.Files) (*Resolver, error) {
	r := &Resolver{person: map[string]int32{}, country: map[string]int32{}, domains: map[string]int32{}}
	var err error
	if r.countries, err = files.Countries(); err != nil {
		return nil, err
	}
	if r.outlets, err = files.Outlets(); err != nil {
		return nil, err
	}
	if r.people, err = files.People(); err != nil {
		return nil, err
	}
	if r.posts, err = files.Posts(); err != nil {
		return nil, err
	}
	if r.offices, err = files.Offices(r.people, r.posts); err != nil {
		return nil, err
	}
	if err = r.link(); err != nil {
		return nil, err
	}
	k, err := newKeys(files)
	if err != nil {
		return nil, err
	}
	if r.names, err = newNames(k, r); err != nil {
		return nil, err
	}
	if r.lexicon, err = newLexicon(files); err != nil {
		return nil, err
	}
	for i, p := range r.posts {
		for _, n := range p.Names {
			if err := r.patterns.Add(n, int32(i)); err != nil {
				return nil, p.Row.Errorf("%v", err)
			}
		}
	}
	r.pages.New = func() any { return &page{} }
	return r, nil
}

// link turns the tables' ids into indexes.
func (r *Resolver) link() error {
	for i, c := range r.countries {
		r.country[c.ID] = int32(i)
	}
	outlet := map[string]int32{}
	for i, o := range r.outlets {
		outlet[o.ID] = int32(i)
		if _, ok := r.country[o.Country]; o.Country != "" && !ok {
			return o.Row.Errorf("country %q: want an id of %s", o.Country, data.CountriesFile)
		}
		for _, d := range o.Domains {
			r.domains[d] = int32(i)
		}
	}
	r.homes = make([]int32, len(r.people))
	for i, p := range r.people {
		at, ok := r.country[p.Country]
		if p.Country != "" && !ok {
			return p.Row.Errorf("country %q: want an id of %s", p.Country, data.CountriesFile)
		}
		if !ok {
			at = -1
		}
		r.homes[i] = at
		r.person[p.ID] = int32(i)
	}
	post := map[string]int32{}
	for i, p := range r.posts {
		post[p.ID] = int32(i)
	}
	r.held = make([][]int32, len(r.people))
	r.holders = make([][]int32, len(r.posts))
	r.last = -farDay
	for i, o := range r.offices {
		for _, d := range []data.Date{o.From, o.To} {
			if !d.IsZero() {
				r.last = max(r.last, d.Last())
			}
		}
		r.held[r.person[o.Person]] = append(r.held[r.person[o.Person]], int32(i))
		r.holders[post[o.Post]] = append(r.holders[post[o.Post]], int32(i))
		r.postAt = append(r.postAt, post[o.Post])
		r.holder = append(r.holder, r.person[o.Person])
		c, okCountry := r.country[o.Scope]
		at, okOutlet := outlet[o.Scope]
		switch {
		case o.Scope == "":
			c, at = -1, -1
		case okCountry:
			at = -1
		case okOutlet:
			c = -1
		default:
			return o.Row.Errorf("scope %q: want an id of %s or %s, or nothing", o.Scope, data.CountriesFile, data.OutletsFile)
		}
		r.scope = append(r.scope, c)
		r.scopeOf = append(r.scopeOf, at)
	}
	return nil
}

// Words are the words that the resolver must find in the program's vocabulary.
func (r *Resolver) Words() []string {
	words := r.patterns.Words()
	for w := range r.lexicon.words {
		words = append(words, w)
	}
	return sorted(words)
}

// Bind makes the resolver ready for tokens of v.
func (r *Resolver) Bind(v *features.Vocabulary) error {
	r.lexicon.bind(v)
	var err error
	r.phrases, err = r.patterns.Compile(v)
	r.vocabulary = v
	return err
}

// Resolve gives the attributions, in their order, with speaker, place, day and what they answer or repeat.
func (r *Resolver) Resolve(doc *source.Document, segs segment.Segments, toks []features.Token, atts []attribute.Attribution) []Statement {
	if len(atts) == 0 {
		return nil
	}
	p := r.pages.Get().(*page)
	p.open(r, doc, segs, toks, atts)
	p.scanDates()
	p.lineDate()
	p.scanNames()
	p.findAnchor()
	p.findSpeakers()
	p.findDays()
	p.findPlaces()
	p.findReplies()
	p.findRepeats()
	sts := p.statements()
	p.close()
	r.pages.Put(p)
	return sts
}

// HandBack gives the room that statements take to those of a later document. Nobody may look at them any more.
func (r *Resolver) HandBack(sts []Statement) {
	if cap(sts) > 0 && cap(sts) <= mostKept {
		clear(sts)
		r.rooms.Put(&sts)
	}
}

// mostKept is how many statements a room may hold and still be kept for a later document.
const mostKept = 1 << 12

// room are n empty statements.
func (r *Resolver) room(n int) []Statement {
	if had, ok := r.rooms.Get().(*[]Statement); ok && cap(*had) >= n {
		return (*had)[:n]
	}
	return make([]Statement, n)
}

// Outlet is the canonical name of an outlet, by one of its names or by its web address; the name as given where no table
// knows it.
func (r *Resolver) Outlet(name string) string {
	if i := r.outletOf(name); i >= 0 {
		return r.outlets[i].Name
	}
	return name
}

func (r *Resolver) outletOf(name string) int32 {
	if o := r.lookup(name, data.Date{}); o.kind == anOutlet {
		return o.at
	}
	return r.site(name)
}

package data

import (
	"slices"
	"strings"
)

// The tables of where it is said.
const (
	OutletsFile   = "outlets.tsv"
	CountriesFile = "countries.tsv"
)

// Channels are the kinds of places that the statements table knows.
var Channels = []string{"newspaper", "agency", "tv", "radio", "website", "x", "telegram", "speech", "interview", "letter", "briefing", "other"}

// An Outlet is a newspaper, an agency, a station, a site, a platform or an account that many read.
type Outlet struct {
	ID      string
	Name    string // canonical spelling
	Channel string // one of Channels
	Faction string // as commonly described, "" where none is
	Country string // id of a row of countries.tsv, "" where none
	Aliases []string
	Domains []string // host names without "www."; a subdomain counts as its domain
	Row     Row
}

// Outlets reads outlets.tsv.
func (f Files) Outlets() ([]Outlet, error) {
	rows, err := f.Table(OutletsFile, "id", "name", "channel", "faction", "country", "aliases", "domains")
	if err != nil {
		return nil, err
	}
	var outlets []Outlet
	seen := map[string]int{}
	domains := map[string]int{}
	for _, r := range rows {
		o := Outlet{ID: r.Fields[0], Name: r.Fields[1], Channel: r.Fields[2], Faction: r.Fields[3], Country: r.Fields[4],
			Aliases: list(r.Fields[5]), Domains: list(r.Fields[6]), Row: r}
		if err := checkID(r, o.ID, seen); err != nil {
			return nil, err
		}
		if o.Name == "" {
			return nil, r.Errorf("no name: want the canonical spelling")
		}
		if err := checkChannel(r, o.Channel); err != nil {
			return nil, err
		}
		for _, d := range o.Domains {
			if line, ok := domains[d]; ok {
				return nil, r.Errorf("domain %q again, first in line %d: want each once", d, line)
			}
			domains[d] = r.Line
		}
		outlets = append(outlets, o)
	}
	return outlets, nil
}

func checkChannel(r Row, channel string) error {
	if !slices.Contains(Channels, channel) {
		return r.Errorf("channel %q: want one of %s", channel, strings.Join(Channels, ", "))
	}
	return nil
}

// A Country is a state, as far as its officials speak here.
type Country struct {
	ID    string
	Name  string
	Words []string // what it is called and what is called after it: "Arcadian", its capital
	Row   Row
}

// Countries reads countries.tsv.
func (f Files) Countries() ([]Country, error) {
	rows, err := f.Table(CountriesFile, "id", "name", "words")
	if err != nil {
		return nil, err
	}
	var out []Country
	seen := map[string]int{}
	for _, r := range rows {
		c := Country{ID: r.Fields[0], Name: r.Fields[1], Words: list(r.Fields[2]), Row: r}
		if err := checkID(r, c.ID, seen); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// A Term is one word or phrase of a closed list, with its class and what it stands for in that class.
type Term struct {
	Class, Text, Value string
	Row                Row
}

// Terms reads a table of class, term and value. classes are those the caller knows.
func (f Files) Terms(name string, classes ...string) ([]Term, error) {
	rows, err := f.Table(name, "class", "term", "value")
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, c := range classes {
		known[c] = true
	}
	var out []Term
	seen := map[string]int{}
	for _, r := range rows {
		t := Term{Class: r.Fields[0], Text: r.Fields[1], Value: r.Fields[2], Row: r}
		if !known[t.Class] {
			return nil, r.Errorf("class %q: want one of %s", t.Class, strings.Join(classes, ", "))
		}
		if t.Text == "" {
			return nil, r.Errorf("no term")
		}
		if line, ok := seen[t.Class+"\t"+t.Text]; ok {
			return nil, r.Errorf("%s %q again, first in line %d: want each once", t.Class, t.Text, line)
		}
		seen[t.Class+"\t"+t.Text] = r.Line
		out = append(out, t)
	}
	return out, nil
}

package models

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"parley/data"
	"parley/features"
)

// A party named by a person's name is the party of that person's country: "talks with" its president are talks with it.
// names adds the names of people to the phrases of the lexicon, each as a hit of its party's category and of no line.
func (m *Model) names(files data.Files) error {
	people, err := files.People()
	if err != nil {
		return err
	}
	countries, err := files.Countries()
	if err != nil {
		return err
	}
	party := map[string]category{} // by id of a country
	words := m.partyWords()
	for _, c := range countries {
		for _, w := range append([]string{c.Name}, c.Words...) {
			if cat := words[strings.ToLower(w)]; cat != noCategory && party[c.ID] == noCategory {
				party[c.ID] = cat
			}
		}
	}
	owner := map[string]category{}
	var names []string
	for _, p := range people {
		cat := party[p.Country]
		if cat == noCategory || p.Kind != "person" {
			continue
		}
		for _, n := range append([]string{p.Name}, p.Aliases...) {
			f := strings.Fields(n)
			for _, name := range []string{strings.Join(f, " "), f[len(f)-1]} {
				if was, ok := owner[name]; !ok {
					names = append(names, name)
					owner[name] = cat
				} else if was != cat {
					owner[name] = noCategory // one name, two parties
				}
			}
		}
	}
	held := map[string]bool{}
	for w := range words {
		held[w] = true
	}
	m.party = words
	for name, c := range owner {
		m.party[strings.ToLower(name)] = c
	}
	if err := m.papers(files, party); err != nil {
		return err
	}
	for _, c := range []category{sideA, sideB, third} {
		entry := int32(len(m.cats))
		m.cats = append(m.cats, c)
		for _, name := range names {
			if owner[name] != c || held[strings.ToLower(name)] || len(name) < leastName {
				continue
			}
			if err := m.patterns.Add(name, entry); err != nil {
				return err
			}
			if !strings.Contains(name, " ") {
				m.namesSide(name, c)
			}
		}
	}
	return nil
}

// papers notes whose papers and stations outlets are, by whole name: what one of a party's says of its country, it says as one
// of its side ("Arcadia must not negotiate").
func (m *Model) papers(files data.Files, party map[string]category) error {
	outlets, err := files.Outlets()
	if err != nil {
		return err
	}
	m.paper = map[string]category{}
	for _, o := range outlets {
		if c := party[o.Country]; c != noCategory {
			for _, n := range append([]string{o.Name}, o.Aliases...) {
				m.paper[strings.ToLower(n)] = c
			}
		}
	}
	return nil
}

// partyWords are the words of the lexicon for the parties and for other partners, in lower case.
func (m *Model) partyWords() map[string]category {
	words := map[string]category{}
	for i, l := range m.lines {
		c := m.cats[i]
		if c != sideA && c != sideB && c != third {
			continue
		}
		for _, text := range l.Phrases() {
			readings, err := features.Readings(text, m.patterns.Classes)
			if err != nil {
				continue // New has read it
			}
			for _, r := range readings {
				words[strings.ToLower(strings.Join(r, " "))] = c
			}
		}
	}
	return words
}

// nameOnly says whether hit h is a person's name, which no line of the lexicon holds.
func (m *Model) nameOnly(h hit) bool { return int(h.line) >= len(m.lines) }

// partyOf is the party that a speaker's name tells of: by the whole name ("Imre Vasgar", "Vardan Daily"), else by one of its
// words ("Arcadia's foreign ministry"); noCategory where it tells of none.
func (m *Model) partyOf(name string) category {
	var room [nameRoom]byte
	low := lowered(room[:0], name)
	if c, ok := m.party[string(low)]; ok {
		return c
	}
	if c, ok := m.paper[string(low)]; ok {
		return c
	}
	for w := range bytes.FieldsSeq(low) {
		if c := m.party[string(bytes.TrimSuffix(bytes.TrimSuffix(w, []byte("'s")), []byte("’s")))]; c != noCategory {
			return c
		}
	}
	return noCategory
}

// isPaper says whether the name is that of a paper or a station.
func (m *Model) isPaper(name string) bool {
	var room [nameRoom]byte
	_, ok := m.paper[string(lowered(room[:0], name))]
	return ok
}

// nameRoom is more bytes than names have.
const nameRoom = 96

// lowered appends s in lower case to dst.
func lowered(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return append(dst[:0], strings.ToLower(s)...)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// renames says whether the name h only says what the thing before it is called, too: "the exit from the deal, known as the pact,".
func (r *reader) renames(h int) bool {
	at := r.hits[h].first - 1
	if r.word(at, "the") {
		at--
	}
	return r.word(at, "called") || r.word(at, "named") || r.word(at, "dubbed") || r.word(at, "as") && r.word(at-1, "known")
}

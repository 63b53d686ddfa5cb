package main

import (
	_ "embed"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"parley/data"
)

//go:embed words.tsv
var words string

// A grammar is the slots of words.tsv, each with its lines cut into literal text and further slots.
type grammar struct {
	slots map[string]int
	lines [][]line // by slot
	known []string // names of people.tsv, for mentions
}

type line []part

// A part is literal text, a slot, or a name that the document fills in.
type part struct {
	text    string // literal; of a name, its key
	slot    int    // -1 where it is not a slot
	name    bool
	capital bool // {Slot}: the first letter in upper case
}

// names are what a document fills in by itself.
var names = []string{"name", "lasted", "he", "He", "role1", "known", "date", "d"}

// newGrammar reads words.tsv. An unknown or a circular slot is an error.
func newGrammar(files data.Files) (*grammar, error) {
	rows, err := data.ReadTable("words.tsv", strings.NewReader(words), []string{"slot", "text"})
	if err != nil {
		return nil, err
	}
	people, err := files.People()
	if err != nil {
		return nil, err
	}
	g := &grammar{slots: map[string]int{}}
	for _, p := range people {
		if p.Kind == "person" {
			g.known = append(g.known, p.Name)
		}
	}
	for _, r := range rows {
		if _, ok := g.slots[r.Fields[0]]; !ok {
			g.slots[r.Fields[0]] = len(g.lines)
			g.lines = append(g.lines, nil)
		}
	}
	for _, r := range rows {
		l, err := g.parse(r)
		if err != nil {
			return nil, err
		}
		slot := g.slots[r.Fields[0]]
		g.lines[slot] = append(g.lines[slot], l)
	}
	return g, g.check()
}

// parse cuts a row's text at its slots.
func (g *grammar) parse(r data.Row) (line, error) {
	var out line
	for rest := r.Fields[1]; rest != ""; {
		lit, after, ok := strings.Cut(rest, "{")
		if lit != "" {
			out = append(out, part{text: lit, slot: -1})
		}
		if !ok {
			break
		}
		key, tail, ok := strings.Cut(after, "}")
		if !ok {
			return nil, r.Errorf("%q: { is not closed", r.Fields[1])
		}
		rest = tail
		if slices.Contains(names, key) {
			out = append(out, part{text: key, slot: -1, name: true})
			continue
		}
		low := strings.ToLower(key)
		slot, ok := g.slots[low]
		if !ok {
			return nil, r.Errorf("{%s}: no such slot", key)
		}
		out = append(out, part{slot: slot, capital: low != key})
	}
	return out, nil
}

// check refuses slots that lead back to themselves: they would never end.
func (g *grammar) check() error {
	state := make([]int, len(g.lines)) // 1 while it is open, 2 when done
	var visit func(slot int) error
	visit = func(slot int) error {
		if state[slot] == 1 {
			return fmt.Errorf("words.tsv: slot %d leads back to itself", slot)
		}
		if state[slot] == 2 {
			return nil
		}
		state[slot] = 1
		for _, l := range g.lines[slot] {
			for _, p := range l {
				if p.slot >= 0 {
					if err := visit(p.slot); err != nil {
						return err
					}
				}
			}
		}
		state[slot] = 2
		return nil
	}
	for slot := range g.lines {
		if err := visit(slot); err != nil {
			return err
		}
	}
	return nil
}

// A speaker is an invented person.
type speaker struct{ name, last, role, he string }

// A pen writes one document.
type pen struct {
	*grammar
	rand *rand.Rand
	cast []speaker
	now  speaker // who speaks in this paragraph
	year int
	buf  []byte
}

// text expands one line of a slot, chosen at random.
func (p *pen) text(slot string) string {
	i, ok := p.slots[slot]
	if !ok {
		panic("no slot " + slot) // a name in this package's code
	}
	p.buf = p.buf[:0]
	p.write(i)
	return string(p.buf)
}

func (p *pen) write(slot int) {
	lines := p.lines[slot]
	for _, part := range lines[p.rand.IntN(len(lines))] {
		at := len(p.buf)
		switch {
		case part.name:
			p.buf = append(p.buf, p.fill(part.text)...)
		case part.slot < 0:
			p.buf = append(p.buf, part.text...)
		default:
			p.write(part.slot)
			if at+1 < len(p.buf) && article(p.buf[:at]) && strings.IndexByte("aeiou", p.buf[at]) >= 0 {
				p.buf = slices.Insert(p.buf, at-1, 'n')
				at++
			}
			if part.capital && at < len(p.buf) && 'a' <= p.buf[at] && p.buf[at] <= 'z' {
				p.buf[at] -= 'a' - 'A'
			}
		}
	}
}

// article says whether b ends in the word "a", which becomes "an" before a vowel.
func article(b []byte) bool {
	n := len(b)
	return n >= 2 && b[n-1] == ' ' && (b[n-2] == 'a' || b[n-2] == 'A') && (n == 2 || b[n-3] == ' ' || b[n-3] > 'z')
}

func (p *pen) fill(key string) string {
	switch key {
	case "name":
		return p.now.name
	case "lasted":
		return p.now.last
	case "he":
		return p.now.he
	case "He":
		return strings.ToUpper(p.now.he[:1]) + p.now.he[1:]
	case "role1":
		return p.now.role
	case "date":
		return p.pick("month") + " " + p.day()
	case "d":
		return p.day()
	case "known":
		if len(p.known) == 0 {
			return "nobody"
		}
		return p.known[p.rand.IntN(len(p.known))]
	}
	panic("no name " + key)
}

func (p *pen) day() string { return fmt.Sprint(1 + p.rand.IntN(28)) }

// pick is text without touching what is being written.
func (p *pen) pick(slot string) string {
	q := *p
	q.buf = nil
	return q.text(slot)
}

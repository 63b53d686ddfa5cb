package resolve

import "strings"

// misspelt is the holder of the post that tokens [a, first) name before a name, where that name differs from the holder's
// by a slip of the pen: the same first letter and family names at most mostSlips letters apart; -1.
func (p *page) misspelt(a, first, end int) int32 {
	if first-a < 1 {
		return -1
	}
	p.matches = p.r.phrases.Find(p.r.vocabulary, p.toks[a:first], p.matches[:0])
	for _, m := range p.matches {
		if !p.r.posts[m.Entry].Single {
			continue
		}
		for _, o := range p.r.holders[m.Entry] {
			if p.lo.IsZero() && p.hi.IsZero() || !p.r.offices[o].Holds(p.lo, p.hi) {
				continue
			}
			person := p.r.holder[o]
			name := p.r.names.people[person]
			words := p.wordsIn(first, end)
			if len(name) == 0 || len(words) == 0 {
				continue
			}
			last, own := p.tight(&words[len(words)-1]), name[len(name)-1]
			f := p.tight(&words[0])
			if len(own) >= leastLetters && len(f) > 0 && f[0] == name[0][0] && apartBy(last, own) <= mostSlips {
				return p.known(owner{kind: aPerson, at: person, next: -1})
			}
		}
	}
	return -1
}

// mostKnown is how many of those whom a page names, the first, are looked at for one whose name is misspelt.
const mostKnown = 200

// respelt is the person on the page whose family name the word writes with one letter more, less or other between the same first
// and last one ("Tessel", "Tesel"); -1. Where the end differs it is another name ("Varo", "Varos").
func (p *page) respelt(w *nameWord) int32 {
	own := p.tight(w)
	if len(own) < leastLetters {
		return -1
	}
	for ent := range p.entities[:min(len(p.entities), mostKnown)] {
		e := &p.entities[ent]
		if e.sp.Kind != "person" {
			continue
		}
		var last []byte
		if e.person >= 0 {
			if name := p.r.names.people[e.person]; len(name) > 0 {
				last = name[len(name)-1]
			}
		} else if k := strings.LastIndexByte(e.sp.Name, ' '); k > 0 {
			last = p.r.names.keys.tight(nil, e.sp.Name[k+1:])
		}
		if len(last) >= leastLetters && last[0] == own[0] && last[len(last)-1] == own[len(own)-1] && apartBy(own, last) == 1 {
			return int32(ent)
		}
	}
	return -1
}

// tight is the tight key of a word.
func (p *page) tight(w *nameWord) []byte {
	if w.size == 0 {
		return nil
	}
	return p.r.names.keys.tight(nil, p.str(int(w.tok)))
}

// A name may differ from the one meant by so many letters, if that has so many.
const (
	mostSlips    = 2
	leastLetters = 6
)

// apartBy counts the letters to add, drop or change to make b of a; three or more count as three.
func apartBy(a, b []byte) int {
	const far = mostSlips + 1
	if len(a) > maxWord || len(a)-len(b) >= far || len(b)-len(a) >= far {
		return far
	}
	var row [maxWord + 1]int
	for i := range a {
		row[i+1] = i + 1
	}
	for j := range b {
		diag := row[0]
		row[0] = j + 1
		for i := range a {
			n := diag
			if a[i] != b[j] {
				n = 1 + min(diag, row[i], row[i+1])
			}
			diag, row[i+1] = row[i+1], n
		}
	}
	return min(far, row[len(a)])
}

package models

import "strings"

// meantByThey is the subject of clause c, which is another: one's own side, where "they" stands for it ("Arcadia means it, and they
// are ready"), or the speakers, where several speak and their words are told ("the envoys said that they were ready").
func (r *reader) meantByThey(c int, values []clauseValue, s *setting) category {
	if !r.they(c) {
		return other
	}
	switch {
	case c == 0 && !s.quoted && r.several(s.of):
		return self
	case c > 0 && r.clauses[c-1].Sentence == r.clauses[c].Sentence && parties.has(s.side) && values[c-1].mood.subject == s.side:
		return s.side
	}
	return other
}

// several says whether the source of statement i is called by a plural: "officials", not a name.
func (r *reader) several(i int) bool {
	who := strings.TrimRight(r.sts[i].Speaker, "’' ")
	if !strings.HasSuffix(who, "s") {
		return false
	}
	last := who[strings.LastIndexByte(who, ' ')+1:]
	return last[0] >= 'a' && last[0] <= 'z'
}

// they says whether "they" is the first subject in clause c.
func (r *reader) they(c int) bool {
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if x := &r.hits[h]; x.cat != this && subjects.has(x.cat) {
			return r.word(x.first, "they")
		}
	}
	return false
}

package models

import "strings"

// speakers says whether clause c opens the words told of several speakers, who are its "they": "the envoys said that they were
// ready".
func (r *reader) speakers(c int, s *setting) bool {
	if c > 0 || s.quoted {
		return false
	}
	for h := r.spans[c].lo; h < r.spans[c].hi; h++ {
		if x := &r.hits[h]; subjects.has(x.cat) {
			return r.word(x.first, "they") && r.several(s.of)
		}
	}
	return false
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

// anyone says whether the subject of the clause c, of mood m, is the "you" that means anyone: "you do not bargain with thieves".
func (r *reader) anyone(c int, m *mood) bool {
	to := m.modal
	if k := r.modal(m); m.asks && k == would {
		to = r.spans[c].hi // "why on earth would you talk to them?"
	} else if k != habit && k != can && k != cannot {
		return false
	}
	for h := r.spans[c].lo; h < to; h++ {
		if subjects.has(r.hits[h].cat) {
			return r.word(r.hits[h].first, "you")
		}
	}
	return false
}

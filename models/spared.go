package models

// sparedValue is what it says to keep from the target what would harm it.
const sparedValue = 0.5

// spared reads "hold back the sanctions until the talks are over": who keeps pressure from the target speaks for it. What was done so
// far is a fact.
func (r *reader) spared(c, main int, values []clauseValue) bool {
	v, m := &values[c], &values[main]
	if op := r.opener(c); op != until && op != while && op != before || !v.named || r.modal(&m.mood) == past {
		return false
	}
	for i := m.lo; i < m.hi; i++ {
		p := &r.parts[i]
		if p.cat != terms || !p.void || p.sign > 0 || p.outer != halt && p.outer != turn || p.negs > 0 {
			continue
		}
		r.suppose(c, v)
		p.value = sparedValue
		return true
	}
	return false
}

package models

// backReach is how far, in tokens, "after" or "by" may stand before the undoing that it brings in.
const backReach = 6

// background says whether the part tells that another undid or broke the target only to say when, why or how something else came
// about: "after the islanders quit the deal, prices rose", "although they left the talks", "by leaving the deal".
func (r *reader) background(p *part, m *mood) bool {
	if !r.toldUndoing(p, m) {
		return false
	}
	x := &r.hits[p.head]
	if gerund := r.ends(x.first+1, "ing"); gerund || !r.in(x.first, undoClass) {
		at := x.first - 1
		if at > 0 && r.ends(at+1, "ly") {
			at-- // "by unilaterally leaving"
		}
		return gerund && r.in(at, sceneClass)
	}
	if o := r.opener(p.clause); o == concede || o == reason {
		return true
	}
	for t := x.first - 1; t >= max(r.clauses[p.clause].First, x.first-backReach) && !r.comma(t); t-- {
		if r.in(t, sceneClass) {
			return true
		}
	}
	return false
}

// breaks says whether the part tells that another breaks the target: "the islanders breach the deal". It is blame, and no wish.
func (r *reader) breaks(p *part, m *mood, s *setting) bool {
	if !r.toldUndoing(p, m) || !r.in(r.hits[p.head].first, breachClass) {
		return false
	}
	return r.modal(m) != will || m.subject == noCategory || m.subject != s.side
}

// toldUndoing says whether the part is an undoing of the target, by another than "we", of which no verdict is told.
func (r *reader) toldUndoing(p *part, m *mood) bool {
	return p.head >= 0 && p.noun > p.head && p.sign < 0 && p.negs == 0 && !p.judged && m.subject != self && p.outer == r.headCat(p) && p.outer.turns()
}

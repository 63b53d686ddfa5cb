package attribute

// speaker says whether the subject can be one who speaks or thinks.
func (r *reader) speaker(x *hit) bool {
	s := &x.sub
	if s.first < 0 || s.end <= s.first {
		return false
	}
	head := r.head(*s)
	switch {
	case s.end-s.first > 2 && (r.tagAt(s.first) == tDet || r.items[s.first].is(cQuant)) && (r.tagAt(s.first+1) == tRel || r.items[s.first+1].is(cOf) && s.end-s.first > 4 && r.tagAt(s.first+3) == tRel):
		return x.cue.kind == say // "those who marched said"
	case head.is(cThing), r.voiceless(*s), r.noOne(*s):
		return false
	case head.tag == tSubj || head.tag == tObj:
		return !head.is(cIt) || x.cue.kind != mind
	case head.tag == tName, head.tag == tDet && head.is(cQuant):
		return true
	case head.tag == tNum && s.end-s.first > 1 && (r.items[s.end-2].is(cOutlet) || r.items[s.end-2].tag == tName):
		return true // "Channel 12"
	case head.tag == tNum:
		return x.cue.kind == say && s.end-s.first == 1 && s.first > 0 && (r.tagAt(s.first-1) == tSub || r.tagAt(s.first-1) == tConj) && r.tagAt(x.end) == tThat // "while 49 said that ..."
	case head.tag == tTime:
		return false
	case head.is(cSource), head.is(cTitle):
		return true
	case x.cue.kind == say || x.cue.kind == show:
		if s.first < s.end-1 && r.tagAt(s.first) == tDet && r.items[s.first].is(cThing) && !head.is(cOutlet|cWork) && !r.human(head) {
			return false // "This remark shows that ..." is the page's own word
		}
		return head.tag == tNoun || head.tag == tDet
	}
	return r.ends(head, ofSpeakers)
}

package attribute

import "parley/features"

// hangsOn says whether items [b, e) only end what a hit before tells, or are that: ""...," said a statement issued on Friday,
// according to ...", "The bridge is safe, he said, according to ...".
func (p *page) hangsOn(b, e int) bool {
	for k := range p.hits {
		x := &p.hits[k]
		if x.first >= e {
			break
		}
		if x.out >= 0 && x.at < 0 && b == max(x.after, x.end) || x.sub.first == b && x.end == e {
			return true
		}
	}
	return false
}

// tellsWho says whether what starts at item i, behind "according to NAME,", only tells who that is: "the bridge is safe, according to
// NAME, a pilot", but "has sent, according to NAME, a pilot".
func (p *page) tellsWho(x *hit, i int) bool {
	if !p.accords(x) || x.first < 2 || p.tagAt(x.first-1) == tComma && p.incomplete(x.first-2) {
		return false
	}
	switch p.tagAt(i) {
	case tDet, tName, tNoun:
		return p.nounRight(i) > i
	}
	return false
}

// incomplete says whether a clause cannot end with item i: a verb that has its object still to come.
func (r *reader) incomplete(i int) bool {
	t := r.tagAt(i)
	return verbal(t) || t == tPart || t == tBase || t == tPrep
}

// onlyViews says whether the object of hit x, up to item end, is what somebody thinks and does not tell it: "offered her take on the
// toll", but "repeated its position that ...".
func (r *reader) onlyViews(x *hit, end int) bool {
	if x.manner != object && (x.manner != clause || r.verbed(x.at, end)) || x.cue.frames&(fAs|fName) != 0 && x.cue.frames&fQuote == 0 {
		return false
	}
	if x.cue.kind != say && (x.cue.frames != fThat|fObject || x.cue.kind != stance || r.tagAt(x.at) != tPoss) || r.tagAt(x.at) != tPoss && r.tagAt(x.at) != tDet && r.tagAt(x.at) != tName {
		return false
	}
	i := x.at + 1
	for i < end && r.tagAt(i) != tGen && i < x.at+mostOwners && r.items[i].nominal() && !r.has(i, views) {
		i++
	}
	if r.tagAt(i) == tGen {
		i++
	} else if i > x.at+1 {
		return false
	}
	if i >= end || !r.has(i, views) {
		return false
	}
	switch r.tagAt(i + 1) {
	case tComma, tStop, tTime, tSub:
		return true
	case tPrep:
		return r.items[i+1].is(cTopic|cOn) || r.times(i+2) > i+2
	}
	return false
}

// leads says whether the word that opens a sentence, with the token t behind it, is an adverb, or leads a phrase before the subject, and
// is no name: "Regrettably, ...", "Contrary to reports, ...".
func (r *reader) leads(it *item, t, end int) bool {
	if t >= len(r.toks) || int(r.toks[t].Start) >= end {
		return false
	}
	if c := r.lex.of(r.toks[t].Word).class; c&(cTo|cOf|cFrom) != 0 && r.lex.traits[r.shown(it)]&leading != 0 {
		return true
	}
	return (r.at(t) == "," || r.toks[t].Shape&features.Punct == 0) && hasAnySuffix(r.shown(it), "ly") && r.ends(it, ofAdverb)
}

// mostOwners is how many words may name whose the views are.
const mostOwners = 4

package attribute

// nounAlone says whether item p is a noun right after its article, and no adjective by its ending: "the crew", not "the new".
func (r *reader) nounAlone(p int) bool {
	it := &r.items[p]
	return r.tagAt(p-1) == tDet && it.class&cLast == 0 && it.forms == 0 && !r.ends(it, ofAdjective)
}

// claims says whether item i can govern the "that" or the quotation after it.
func (r *reader) claims(i int) bool {
	t := r.tagAt(i + 1)
	return r.frames(i)&fThat != 0 && (t == tThat || t == tQuote || t == tWh)
}

// proves says whether item i can only be the verb of a thing that shows: "Pictures from the quay and the log shows that".
func (r *reader) proves(i int) bool { return r.cueOf(i, show) && r.tagAt(i+1) == tThat }

// governs says whether what follows item i can depend on it as a verb.
func (r *reader) governs(i int) bool {
	if r.opens(i + 1) {
		return true
	}
	if r.items[i].is(cCopula) {
		j := i + 1
		for r.tagAt(j) == tAdv {
			j++
		}
		if j < len(r.items) && r.items[j].adj != 0 {
			return true // "remains confident"
		}
	}
	for c := r.items[i].cue; c != 0; c = r.lex.cues[c].next {
		if r.lex.cues[c].takes(r, i+1) {
			return true
		}
	}
	return false
}

// opens says whether what stands at i can open what a verb governs: "that", an article, a pronoun, a quotation.
func (r *reader) opens(i int) bool {
	for r.tagAt(i) == tAdv {
		i++
	}
	switch r.tagAt(i) {
	case tThat, tDet, tPoss, tSubj, tObj, tQuote, tColon, tTo, tWh, tRefl:
		return true
	case tName:
		return true
	case tSub:
		return r.items[i].is(cIf) // "doubts whether"
	}
	return false
}

// plural says whether a noun may be the subject of "say", "want".
func (r *reader) plural(it *item) bool {
	if it.is(cPlural) {
		return true
	}
	s := r.shown(it)
	return len(s) > 3 && s[len(s)-1] == 's' && s[len(s)-2] != 's' || it.tag == tParen
}

// closesReport says whether the word at item i, behind the name or the paper that ends at item p, is the verb with which a sentence
// closes: "The bridge is shut, the Courier reports."
func (r *reader) closesReport(i, p int) bool {
	if t := r.tagAt(i + 1); t != tStop || p != i-1 || r.frames(i)&fCarry == 0 {
		return false
	}
	s := r.nounLeft(i)
	return s > 1 && s < i && r.tagAt(s-1) == tComma && r.someone(s, i) && r.verbed(0, s-1)
}

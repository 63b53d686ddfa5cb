package attribute

// opening says whether nothing but adverbs, conjunctions, commas and an expression of time ("During the past week,") stands
// before item i.
func (r *reader) opening(i int) bool {
	first := 0
	if r.tagAt(0) == tPrep {
		if e := r.times(1); e > 1 {
			first = e
		}
	} else if len(r.items) > 0 && hasAnySuffix(r.shown(&r.items[0]), "ing") {
		first = 1 // "Speaking while NAME announced ..., "
	}
	for i--; i >= first; i-- {
		switch r.tagAt(i) {
		case tAdv, tConj, tComma, tQuote, tTime:
		case tNum, tDet, tNoun: // "Ten days after NAME spoke, "
			if r.tagAt(i+1) != tTime || r.tagAt(i) == tNoun && !r.items[i].is(cQuant) {
				return false
			}
		case tColon:
			return true // "Port Selane: When NAME announced ..., "
		default:
			return false
		}
	}
	return true
}

// commaFrom is the first comma from item i on that is the page's own; 0 where there is none.
func (r *reader) commaFrom(i int) int {
	for ; i < len(r.items); i++ {
		if r.tagAt(i) == tComma && !r.items[i].quoted {
			return i
		}
	}
	return 0
}

// mainClause is the comma behind item i after which a sentence that "While NAME wants ..." opens comes to its own subject and
// verb; 0 where there is none.
func (r *reader) mainClause(i int) int {
	for i++; i+2 < len(r.items); i++ {
		if r.tagAt(i) != tComma || r.items[i].quoted && !r.items[i].last {
			continue
		}
		if r.clauseAt(i + 1) {
			return i
		}
	}
	return 0
}

// mostHanging is how many phrases may hang on a clause's subject.
const mostHanging = 2

// clauseAt says whether a subject and its verb stand at item i.
func (r *reader) clauseAt(i int) bool {
	e := r.nounRight(i)
	for range mostHanging {
		if e == i || r.tagAt(e) != tPrep || r.items[e].is(cSub) {
			break
		}
		n := e + 1
		if r.tagAt(n) == tPrep {
			n++
		}
		f := r.nounRight(n)
		if f == n {
			break
		}
		e = f // "the answers from around Selane were mixed"
	}
	for r.tagAt(e) == tAdv && e > i {
		e++
	}
	return e > i && verbal(r.tagAt(e))
}

package segment

// maxLookBack bounds how many blocks or quotations are looked at beside one, so that no page costs more than its length.
const maxLookBack = 64

// finish settles the quotations of a block that are still open at its end, and counts depths.
func (q *quoter) finish(first, from, end int, next class) {
	carried := noClass
	for n := len(q.stack) - 1; n >= 0; n-- {
		if top := q.stack[n]; top.class.single() {
			if i := q.quotes[top.quote].Start; i != from || n > 0 || top.weak > 0 || next != top.class && q.carried != top.class {
				if n == len(q.stack)-1 {
					q.pop()
				} else {
					q.stack[n].class = noClass // an apostrophe below an open quotation
				}
				continue
			}
		}
	}
	limit := end // where the open quotation around this one was cut
	for n, top := range q.stack {
		if top.class == noClass {
			continue
		}
		qu := &q.quotes[top.quote]
		if qu.Start >= limit {
			limit = end
		}
		qu.End, qu.Inner.End, qu.Open = limit, limit, true
		if !top.class.alike(next) {
			cut := q.reopened(top)
			if n+1 < len(q.stack) && q.stack[n+1].class == top.class {
				cut = q.quotes[q.stack[n+1].quote].Start
			}
			if cut > 0 && cut < limit {
				limit = trimRight(q.text, qu.Inner.Start, cut)
				qu.End, qu.Inner.End = limit, limit
				continue
			}
		}
		if n == 0 {
			carried = top.class
		}
	}
	q.stack = q.stack[:0]
	q.count = [classes]int{}
	if len(q.quotes) > first && q.carried != noClass && q.quotes[first].Start == from && q.class[first].alike(q.carried) {
		q.quotes[first].Runs = true
	}
	q.carried = carried
	q.compact(first)
}

// reopened is where the next quotation of the class opens behind an open one, not inside another one: there its closing
// mark was forgotten. 0: none.
func (q *quoter) reopened(top pending) int {
	inside := 0
	for i := top.quote + 1; i < len(q.quotes) && i <= top.quote+maxLookBack; i++ {
		switch qu := &q.quotes[i]; {
		case qu.Start < inside || qu.End == -1:
		case q.class[i] == top.class:
			return qu.Start
		default:
			inside = qu.End
		}
	}
	return 0
}

// compact drops what turned out to be no quotation or to cross another, and sets the depths.
func (q *quoter) compact(first int) {
	kept := first
	ends := q.ends[:0]
	for i := first; i < len(q.quotes); i++ {
		qu := q.quotes[i]
		if qu.End < 0 || qu.Inner.End <= qu.Inner.Start {
			continue
		}
		for len(ends) > 0 && ends[len(ends)-1] <= qu.Start {
			ends = ends[:len(ends)-1]
		}
		if len(ends) > 0 && ends[len(ends)-1] < qu.End { // it opened in one that was cut short
			continue
		}
		ends = append(ends, qu.End)
		qu.Depth = len(ends)
		q.quotes[kept], q.class[kept] = qu, q.class[i]
		kept++
	}
	q.ends, q.quotes, q.class = ends, q.quotes[:kept], q.class[:kept]
}

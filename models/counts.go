package models

import "strings"

// counted is where a hit of each category counts, in the order of the fields of Counts behind Read.
var counted = byCategory[uint8]([]kinds{ // 0 counts nowhere
	1: kindsOf(talks, engage, deal),
	2: kindsOf(sideA),
	3: kindsOf(sideB),
	4: kindsOf(keep, friends, good, yields, ready, now),
	5: negatives,
	6: kindsOf(negation, cannot, willNot, nor),
	7: kindsOf(ifThat, unless, until, only, asLong, while),
	8: kindsOf(hedge),
	9: kindsOf(intensifier),
})

// count counts what statement i holds.
func (r *reader) count(i int, n *Counts) {
	said := r.said(i)
	for k := range said {
		r.countPiece(n, &said[k])
	}
}

// countPiece adds what the piece holds, and notes the kinds.
func (r *reader) countPiece(n *Counts, x *piece) {
	first, last := x.tokens.lo, x.tokens.hi
	if first >= last {
		return
	}
	var of [16]int32
	var all kinds
	reads, read := int32(0), int32(first) // up to here, tokens are counted as read or not
	for h := x.hits.lo; h < x.hits.hi; h++ {
		y := &r.hits[h]
		all.add(y.cat)
		of[counted[y.cat]&15]++
		begin, end := max(read, y.first), min(y.end, int32(last))
		reads += max(0, end-begin)
		read = max(read, end)
	}
	x.hits.kinds = all
	n.Read += reads
	n.Tokens += int32(last - first)
	n.Talks += of[1]
	n.US += of[2]
	n.Iran += of[3]
	n.Support += of[4]
	n.Oppose += of[5]
	n.Negation += of[6]
	n.Condition += of[7]
	n.Hedge += of[8]
	n.Intensifier += of[9]
	n.Question += int32(strings.Count(r.text[r.toks[first].Start:r.toks[last-1].End], "?"))
}

package features

// A Role is what a phrase does to the clauses around it.
type Role uint8

// The roles. A phrase of role Inside does nothing.
const (
	Inside    Role = iota
	Opener         // opens a clause: but, because, if, unless
	Joiner         // joins clauses or words: and, or, so
	Starter        // can begin a clause after a joiner or a comma: we, there
	Auxiliary      // so too: must, will, is, not
	Opening        // a starter that, before an auxiliary, opens the main clause even without a comma: we, there
	Main           // opens the main clause behind a condition that no comma ends, whatever follows
)

// A Mark is a phrase at tokens [First, Last) with its role.
type Mark struct {
	First, Last int32
	Role        Role
}

// A Clause is a stretch of tokens [First, Last) in which an operator can work.
type Clause struct {
	First, Last int32
	Opener      int32 // index of the mark that opens it; -1
	Sentence    int32 // number of the sentence, from 0
	Leads       bool  // its opener is the sentence's first word: it ends at the comma
	Asks        bool  // the sentence ends in a question mark
	Aside       bool  // stands after a dash, between dashes or in brackets; not told of the last clause of a sentence
}

// Clauses cuts the tokens [first, last) and appends what it finds to dst. marks are in order, do not overlap, and index
// p.Toks as first and last do. Sentences are numbered from sentence on.
func (p *Passage) Clauses(first, last int, marks []Mark, sentence int32, dst []Clause) []Clause {
	c := cutter{Passage: p, first: first, last: last, marks: marks, out: dst, begin: len(dst), closes: -1}
	c.clause = Clause{First: int32(first), Opener: -1, Sentence: sentence}
	for c.next < len(marks) && int(marks[c.next].First) < first {
		c.next++
	}
	for i := c.stop(first); i < last; i = c.stop(i) {
		if c.marked(i) {
			i = c.mark(i)
		} else {
			c.punct(i)
			i++
		}
	}
	c.cut(last, last)
	return c.out
}

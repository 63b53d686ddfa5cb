package attribute

// How the content stands to its cue.
type manner uint8

const (
	nothing   manner = iota
	clause           // "that ...", or without "that"
	quotation        // a whole quotation
	colon            // words without quotation marks after a colon
	object           // a noun phrase, an infinitive, a wh-clause
	left             // what stands before "he said"
	alone            // the verb phrase itself
)

// A hit is a cue found in a sentence with what belongs to it, in items.
type hit struct {
	cue        *cue
	group      group
	sub        subject
	inverted   bool // the subject stands after the verb
	first, end int  // cue items [first, end)
	at         int  // content's first item; -1
	manner     manner
	after      int     // first item after the attributing words (subject, adjuncts): where "he said" ends
	other      subject // where from: whose it is should no hit before it speak
	from       bool    // has no subject of its own: the one before it speaks
	in         int     // index of the hit in whose content it stands; -1
	rest       int     // of "he said," inside what he said: where the words go on; 0
	stop       int     // of a noun's clause: the item before which it ends; 0
	dead       bool    // another hit's content
	out        int     // index of its attribution; -1
}

// begin clears a hit, for whoever reads a construction into it.
func (x *hit) begin(c *cue) {
	*x = hit{cue: c, sub: nobody, other: nobody, at: -1, in: -1, out: -1}
}

// verbless makes x the hit of a phrase without a verb of its own, which starts at item h and attributes with items [first, end).
func (r *reader) verbless(x *hit, h, first, end int, sub subject) {
	x.begin(&r.lex.cues[0])
	x.first, x.end, x.group, x.sub = first, end, group{first: h, head: h}, sub
}

// put sets where the content starts.
func (x *hit) put(at int, m manner) { x.at, x.manner, x.after = at, m, at }

// counts says whether a hit has words of its own: no other's content, and no verb without subject that says nothing.
func (x *hit) counts() bool { return !x.dead && !(x.from && x.manner == nothing) }

// gives says whether a hit's content is a clause, a quotation or, with objects, an object.
func (x *hit) gives(objects bool) bool {
	return x.manner == clause || x.manner == quotation || objects && x.manner == object
}

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

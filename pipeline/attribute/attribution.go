// Package attribute finds who-said-what in segments: for each statement its source, its cue and its content, as spans.
// Who the source is, where and when it spoke is package resolve's.
package attribute

import "parley/pipeline/segment"

// A Form says how the words are given.
type Form uint8

// The forms, as in the statements table.
const (
	Direct   Form = iota // all content stands between quotation marks
	Mixed                // reported, with quoted pieces
	Indirect             // reported
)

// String is the form's name in the tables.
func (f Form) String() string { return [...]string{"direct", "mixed", "indirect"}[f] }

// An Attribution is one attributed speech act as it stands in the text.
type Attribution struct {
	Source segment.Span   // as written ("he", "the paper", "Columnist A. B."); None where it is carried over
	Cue    segment.Span   // "said", "according to", ":"; None where only layout attributes
	Spans  []segment.Span // content in order, without outer quotation marks, an editor's asides left out; at least one
	Form   Form

	// Clause is the sentence or lead that attributes: source, cue and what stands beside them. It may lie apart from
	// the content (a bullet's lead above nested bullets). Date, outlet and the act's own sense are read from it.
	Clause segment.Span
	Block  int // index of the block in which the content starts
	// From is the index of the attribution whose source is meant where Source is None (second bullet of one lead, later
	// paragraph of one turn, free second sentence); -1.
	From int
	// Within is the index of the attribution whose content this one stands in ("A said that B called ..."); -1.
	Within int
	// Question is the question that the statement answers (a transcript's Q turn, "asked whether ..."); None.
	Question segment.Span
	// Place is the span of the phrase that says where it was said ("told NBC", "in an editorial in Javan"); None.
	Place segment.Span
	// Released says that a line above gives the words out as a statement of the speaker's: "NAME released the following
	// statement".
	Released bool
	// Headline says that it stands in a heading ("...: Name") and repeats the text below.
	Headline bool
}

// Content is the stretch from the first byte of the first piece to the last of the last.
func (a *Attribution) Content() segment.Span {
	return segment.Span{Start: a.Spans[0].Start, End: a.Spans[len(a.Spans)-1].End}
}

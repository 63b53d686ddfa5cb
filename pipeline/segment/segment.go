// Package segment cuts a text into blocks, sentences and quotations. It changes nothing: all it returns are byte offsets.
package segment

// A Span is a pair of byte offsets [Start, End) into a document's text. None stands for "not there".
type Span struct{ Start, End int }

// None is the span that is not there.
var None = Span{-1, -1}

// Ok says whether the span is there.
func (s Span) Ok() bool { return s.Start >= 0 }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains says whether o lies inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// In returns the text of the span.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// A Kind says what a block is on its page.
type Kind uint8

// The kinds of blocks. Only Furniture can hold no statement.
const (
	Paragraph Kind = iota
	Heading        // title, headline, sub-head, also one that is a question
	Bullet         // list item; Depth from 1
	Quotation      // a block quotation ("> ..." or indented), Depth from 1
	Turn           // a transcript's turn, or a paragraph that goes on with it; Label is who speaks
	Caption        // of a picture
	Furniture      // menu, form, share line, byline, teaser, footer ...; Rule names the line that said so
)

// A Block is a stretch of text that the page sets apart.
type Block struct {
	Span // without marker ("•", "#", ">") and outer white space; the ">" of a quotation's later lines stay inside
	Kind Kind
	// Depth is the nesting of bullets and block quotations, from 1; of a paragraph in a bullet, the bullet's; of a heading,
	// its level from 1, 0 where unknown.
	Depth int
	// Parent is the index of the block that this one is nested in or introduced by, -1 where there is none: for a nested
	// bullet or a paragraph in a bullet, the bullet around it; for the other bullets of a list, block quotations, entries of a
	// round-up and paragraphs that are one quotation, the heading or the paragraph ending with a colon before them; for a Turn
	// without Label, the Turn that it goes on with.
	Parent int
	// Label is who speaks, without colon and marks: of a Turn; of "**Name**:", "[Name](url):", "Name (@handle):" and
	// "@handle:"; of a Heading that is the line above a post, "Name (@handle) · March 3", whose paragraphs have it as
	// Parent; and of "Name:" on a page that is a round-up of such entries. Else None.
	Label    Span
	LabelURL Span // the address in "[Name](url):"; else None
	Lead     Span // a dated bullet's own lead ("February 7"), without colon; also of a paragraph or heading; else None
	Dateline Span // "ARDEN, March 28 (Agency)" before the dash of a wire's first paragraph; else None
	// Signature is who wrote a post or a quotation, where its end says so: "— Name (@handle) July 16, 2025", without the dash;
	// else None. A signature on a line of its own is a block whose Parent is what it signs.
	Signature Span
	Rule      string // of Furniture and Caption: id of the rule that classified it

	// Sentences are in order; a quotation is never cut inside. The first begins behind Label, Lead or Dateline and the mark
	// that follows it; so do Quotes. Both are empty for Furniture.
	Sentences []Span
	Quotes    []Quote
}

// A Quote is a stretch between quotation marks.
type Quote struct {
	Span       // with its marks
	Inner Span // without them
	Depth int  // 1 for outer quotations, 2 for quotations inside those ...
	Open  bool // never closed in its block: goes on in the next one, or an error of the page
	Runs  bool // opens a block without the one before being closed: goes on from the block before
}

// Segments is a text cut up. Blocks are in text order and do not overlap, save that a nested bullet comes after its parent.
type Segments struct {
	Title  int // index of the block that is the document's title; -1
	Blocks []Block
	Unread int // bytes at the text's end that were not looked at: 0 save for texts of more lines than any page has

	quotes    []Quote // what those of the blocks are parts of
	sentences []Span
}

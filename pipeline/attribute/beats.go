package attribute

import (
	"math"

	"parley/pipeline/segment"
)

// A beat is a sentence of an answer.
type beat struct {
	segment.Span
	opens opening
	first bool // a statement starts with it
}

// An opening says how a sentence stands to the one before it.
type opening uint8

const (
	plainly opening = iota
	against         // "But ...": the position may change
	onward          // "That ...", "They ...": of the same thing
)

// An answer seldom keeps to one position for longer than a few sentences, and is parted where that costs least. A statement
// costs the square of the logarithm of its length over usualBytes; each part but the first costs cutCost, less where it
// opens against what was said, more where it takes that up. Set on labelled transcripts; their agreement with readers hardly
// moves for usualBytes from 220 to 260 and for half or twice the rest.
const (
	usualBytes  = 260
	cutCost     = 0.1
	againstGain = 0.3
	onwardCost  = 0.2
	// a new paragraph is a reason to part; set on the same transcripts, where anything from 0.3 to 0.8 does as well
	paragraphGain = 0.4
	mostSentence  = 16 // sentences of one statement
	mostGap       = 40 // bytes between two paragraphs of one turn
)

// opens says how the sentence at hand stands to the one before it.
func (p *page) opens() opening {
	for i := range p.items {
		switch it := &p.items[i]; {
		case it.is(cBut | cContrast):
			return against
		case it.tag == tConj || it.tag == tAdv || it.tag == tComma || it.tag == tSub || it.is(cSub):
		case it.tag == tThat, it.is(cThat | cIt | cHe), it.tag == tSubj && !it.is(cTalk):
			return onward
		default:
			return plainly
		}
	}
	return plainly
}

// belongs says whether a paragraph's first statement is cheaper as one with the statement that ends the paragraph before.
func (p *page) belongs(s segment.Span, o opening) bool {
	if p.turnOut < 0 || p.lastAnswer < 0 || len(p.out[p.lastAnswer].Spans) == 0 {
		return false
	}
	last := p.out[p.lastAnswer].Content()
	if s.Start-last.End > mostGap || p.brokenOff(s) {
		return false
	}
	apart := square(last.Len()) + square(s.Len()) + cutCost - paragraphGain
	switch o {
	case against:
		apart -= againstGain
	case onward:
		apart += onwardCost
	}
	return square(s.End-last.Start) < apart
}

// square is what a statement of so many bytes costs.
func square(length int) float64 {
	off := math.Log(float64(length) / usualBytes)
	return off * off
}

// part marks the sentences of an answer with which its statements start.
func (p *page) part(run []beat) {
	cost, from := append(p.costs[:0], 0), append(p.froms[:0], 0) // of the best parting before each sentence
	for end := 1; end <= len(run); end++ {
		cost, from = append(cost, math.Inf(1)), append(from, 0)
		for first := end - 1; first >= 0 && first >= end-mostSentence; first-- {
			c := cost[first] + square(run[end-1].End-run[first].Start)
			if first > 0 {
				c += cutCost
				switch run[first].opens {
				case against:
					c -= againstGain
				case onward:
					c += onwardCost
				}
			}
			if c < cost[end] {
				cost[end], from[end] = c, first
			}
		}
	}
	for end := len(run); end > 0; end = from[end] {
		run[from[end]].first = true
	}
	p.costs, p.froms = cost, from
}

package attribute

import (
	"slices"
	"strings"

	"parley/pipeline/segment"
)

// mostTalkers is the most people of a transcript that are told apart in the search for who asks.
const mostTalkers = 12

const (
	fewTurns   = 4 // up to so many turns are an excerpt
	leastAsked = 2 // how many turns an interviewer must have in more than an excerpt
)

// A talker is somebody of a transcript: how many turns he has, and how many of them ask.
type talker struct {
	label            string
	turns, questions int
	asks             int // turns that end with a question
}

// findAskers finds the interviewers of a transcript without "Q": who opens it, and others like him, asks in at least half
// of his turns, and somebody else in fewer. In an excerpt it is who ends each of his turns with a question.
func (p *page) findAskers() {
	p.askers = p.askers[:0]
	all, opener, queried := p.talkers()
	turns, most := 0, 0
	for _, t := range all {
		turns, most = turns+t.turns, max(most, t.turns)
	}
	if queried {
		for _, t := range all {
			if t.asks == t.turns && t.turns < most {
				p.askers = append(p.askers, t.label) // the host, beside reporters without a name
			}
		}
		return
	}
	for i, t := range all {
		if turns <= fewTurns && t.asks == t.turns || turns > fewTurns && t.turns >= leastAsked && 2*t.questions >= t.turns {
			p.askers = append(p.askers, t.label)
		} else if i == opener && turns > fewTurns && t.turns >= leastAsked {
			break // who has one turn before is heard on tape
		}
	}
	if len(p.askers) < len(all) {
		return
	}
	p.askers = p.askers[:0] // each asks now and then: it is the one whose questions another answers
	for _, t := range all {
		if t.asks > 0 {
			p.askers = append(p.askers, t.label)
		}
	}
	if len(p.askers) == len(all) {
		p.askers = p.askers[:0]
	}
}

// talkers are those whom the labels of the turns from the block at hand on name, none where they are too many; which of them opens the
// transcript, -1; and whether some turns are a "Q".
func (p *page) talkers() (all []talker, opener int, queried bool) {
	opener = -1
	at, asked := -1, false // the one who talks, and whether this turn has had a question
	for i := p.at; i < len(p.segs.Blocks); i++ {
		b := &p.segs.Blocks[i]
		if b.Kind != segment.Turn {
			continue
		}
		if b.Label.Ok() {
			if p.questioner(b.Label) {
				at, queried = -1, true
				continue
			}
			name := talkerName(b.Label.In(p.text))
			at = slices.IndexFunc(all, func(t talker) bool { return sameTalker(t.label, name) })
			if at < 0 {
				if len(all) == mostTalkers {
					return nil, -1, false
				}
				at = len(all)
				all = append(all, talker{label: name})
			}
			all[at].turns++
			asked = false
			if opener < 0 && !p.thanks(b) {
				opener = at
			}
		}
		if at < 0 {
			continue
		}
		if strings.HasSuffix(b.In(p.text), "?") && i+1 < len(p.segs.Blocks) && p.segs.Blocks[i+1].Label.Ok() {
			all[at].asks++
		}
		if !asked && strings.Contains(b.In(p.text), "?") {
			all[at].questions++
			asked = true
		}
	}
	return all, opener, queried
}

// mostThanks is the length in bytes of a turn that does no more than thank for having been asked in.
const mostThanks = 48

// thanks says whether a turn does no more than thank: the interview's host, whom it answers, stands above without a label.
func (p *page) thanks(b *segment.Block) bool {
	if len(b.Sentences) == 0 || b.End-b.Sentences[0].Start > mostThanks {
		return false
	}
	t := p.seek(b.Sentences[0].Start)
	return t < len(p.toks) && p.lex.of(p.toks[t].Word).class&cCourtesy != 0
}

// talkerName is a label without the office behind the name: "JOREN TESSEL, GOVERNOR OF SELANE".
func talkerName(label string) string {
	if c := strings.IndexByte(label, ','); c > 0 {
		return label[:c]
	}
	return label
}

// sameTalker says whether two labels name one: "JOREN TESSEL" and "TESSEL".
func sameTalker(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return strings.HasSuffix(a, b) && (len(a) == len(b) || a[len(a)-len(b)-1] == ' ')
}

// asker says whether the label is that of one who only asks, by name.
func (p *page) asker(label segment.Span) bool {
	name := talkerName(label.In(p.text))
	return slices.ContainsFunc(p.askers, func(asker string) bool { return sameTalker(asker, name) })
}

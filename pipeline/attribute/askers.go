package attribute

import (
	"strings"

	"parley/pipeline/segment"
)

// mostTalkers is the most people of a transcript that are told apart in the search for who asks.
const mostTalkers = 12

// leastAsked is how many turns an interviewer must have.
const leastAsked = 2

// A talker is somebody of a transcript: how many turns he has, and how many of them ask.
type talker struct {
	label            string
	turns, questions int
}

// findAskers finds the interviewers of a transcript without "Q": who opens it, and others like him, asks in at least half
// of his turns, and somebody else in fewer.
func (p *page) findAskers() {
	p.askers = p.askers[:0]
	var all []talker
	at, asked := -1, false
	for i := p.at; i < len(p.segs.Blocks); i++ {
		b := &p.segs.Blocks[i]
		if b.Kind != segment.Turn {
			continue
		}
		if b.Label.Ok() {
			if p.questioner(b.Label) {
				return
			}
			name := b.Label.In(p.text)
			for at = 0; at < len(all) && all[at].label != name; at++ {
			}
			if at == len(all) {
				if at == mostTalkers {
					return
				}
				all = append(all, talker{label: name})
			}
			all[at].turns++
			asked = false
		}
		if at >= 0 && !asked && strings.Contains(b.In(p.text), "?") {
			all[at].questions++
			asked = true
		}
	}
	for i, t := range all {
		if asks := t.turns >= leastAsked && 2*t.questions >= t.turns; asks {
			p.askers = append(p.askers, t.label)
		} else if i == 0 {
			break
		}
	}
	if len(p.askers) == len(all) {
		p.askers = p.askers[:0]
	}
}

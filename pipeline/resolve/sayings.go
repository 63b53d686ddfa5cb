package resolve

import (
	"math/bits"

	"parley/features"
)

// A saying is a statement as it is held against its speaker's others. Most pairs that are no repeats differ in what is soon told
// of them, and are spared the reading that tells surely.
type saying struct {
	at     int32  // index of the statement
	length int32  // of its content, in bytes
	read   bool   // words is known
	words  uint64 // see wordsOf
	sign   uint64 // the content's signature, 0 where nobody asked for it
}

// bySpeaker fills sayings, one speaker's after another's and each one's in order, and gives where those of each entity end.
func (p *page) bySpeaker() []int32 {
	ends := resize(p.sayingsTo, len(p.entities))
	p.sayingsTo = ends
	clear(ends)
	for _, ent := range p.who {
		ends[ent]++
	}
	n := int32(0)
	for ent, count := range ends {
		ends[ent] = n
		n += count
	}
	p.sayings = resize(p.sayings, len(p.who))
	for i, ent := range p.who {
		s := saying{at: int32(i)}
		for _, q := range p.atts[i].Spans {
			s.length += int32(q.Len())
		}
		p.sayings[ends[ent]] = s
		ends[ent]++
	}
	return ends
}

const (
	// farAlike is how many statements around are looked at for one that is about the same.
	farAlike = 200
	// otherWords is how many bits of wordsOf may differ in texts that are one with small edits; a word that is another changes
	// two.
	otherWords = 14
)

// mayRepeat says whether, of the sayings around number i, some are about as long, and some have about the same words.
func (p *page) mayRepeat(said []saying, i int) bool {
	from, to := i, i+1
	for from > 0 && said[i].at-said[from-1].at <= farAlike {
		from--
	}
	for to < len(said) && said[to].at-said[i].at <= farAlike {
		to++
	}
	before, after := said[from:i], said[i+1:to]
	if !anyAsLong(before, said[i].length) && !anyAsLong(after, said[i].length) {
		return false
	}
	words := p.wordsOf(&said[i])
	return p.anyOfWords(before, words) || p.anyOfWords(after, words)
}

// anyAsLong says whether one of the sayings is about as long.
func anyAsLong(said []saying, length int32) bool {
	apart := length/8 + 8
	for i := range said {
		if d := said[i].length - length; -apart <= d && d <= apart {
			return true
		}
	}
	return false
}

// anyOfWords says whether one of the sayings has about these words.
func (p *page) anyOfWords(said []saying, words uint64) bool {
	for i := range said {
		if bits.OnesCount64(p.wordsOf(&said[i])^words) <= otherWords {
			return true
		}
	}
	return false
}

// wordsOf has a bit for each word of the content that the vocabulary holds, by its number modulo 64.
func (p *page) wordsOf(s *saying) uint64 {
	if !s.read {
		p.readWords(s)
	}
	return s.words
}

// readWords fills in what wordsOf gives.
func (p *page) readWords(s *saying) {
	s.read = true
	for _, q := range p.atts[s.at].Spans {
		for _, t := range p.toks[p.at(q.Start):p.at(q.End)] {
			if t.Shape&features.Punct == 0 {
				s.words |= 1 << (uint(t.Word) % 64)
			}
		}
	}
}

package resolve

import (
	"math/bits"
	"strings"

	"parley/features"
)

// farRepeat is how many statements back a repeat is looked for by signature; the same words
// are found over farAlike statements.
const farRepeat = 40

// findRepeats tells which statements say again what the same speaker said above, and which headlines what stands below.
func (p *page) findRepeats() {
	if len(p.atts) < 2 {
		return
	}
	clear(p.repeats)
	p.measure()
	p.signs = resize(p.signs, len(p.atts))
	signs := p.signs
	clear(signs)
	p.counts = resize(p.counts, len(p.entities))
	clear(p.counts)
	for _, ent := range p.who {
		p.counts[ent]++
	}
	for i := range p.sts {
		s := &p.sts[i]
		if p.counts[p.who[i]] == 1 || !p.mayRepeat(i) {
			continue // nothing that it could repeat
		}
		p.buf = p.buf[:0]
		for _, q := range s.Spans {
			if len(p.buf) > 0 {
				p.buf = append(p.buf, ' ')
			}
			p.buf = fold(p.buf, q.In(p.text))
		}
		var h uint64
		signs[i], h = signature(p.buf)
		h = mix(h + uint64(p.who[i]))
		if j, ok := p.repeats[h]; ok {
			if !overlaps(&p.sts[j], s) {
				s.DuplicateOf = int(j)
			}
			continue
		}
		p.repeats[h] = int32(i)
		for j, n := i-1, 0; signs[i] != 0 && j >= 0 && n < farRepeat; j, n = j-1, n+1 {
			if p.who[j] == p.who[i] && Alike(signs[j], signs[i]) && p.sts[j].DuplicateOf < 0 && !overlaps(&p.sts[j], s) {
				s.DuplicateOf = j
				break
			}
		}
	}
	for i := range p.sts {
		if p.atts[i].Headline && p.sts[i].DuplicateOf < 0 {
			p.sts[i].DuplicateOf = p.repeated(i)
		}
	}
}

// A gist is what is soon told of a content: most pairs that are no repeats differ in it, and are spared the reading that
// tells surely (nine tenths of the time of findRepeats).
type gist struct {
	length int    // bytes
	words  uint64 // see wordsOf
	read   bool   // words is known
}

// measure fills the lengths of gists.
func (p *page) measure() {
	p.gists = resize(p.gists, len(p.atts))
	for i := range p.atts {
		g := gist{}
		for _, s := range p.atts[i].Spans {
			g.length += s.Len()
		}
		p.gists[i] = g
	}
}

// wordsOf has a bit for each word of statement i's content that the vocabulary holds, by its number modulo 64.
func (p *page) wordsOf(i int) uint64 {
	if g := &p.gists[i]; g.read {
		return g.words
	}
	return p.readWords(i)
}

// readWords fills in what wordsOf gives.
func (p *page) readWords(i int) uint64 {
	words := uint64(0)
	for _, s := range p.atts[i].Spans {
		for _, t := range p.toks[p.at(s.Start):p.at(s.End)] {
			if t.Shape&features.Punct == 0 {
				words |= 1 << (uint(t.Word) % 64)
			}
		}
	}
	p.gists[i].words, p.gists[i].read = words, true
	return words
}

// mayRepeat says whether statements around are by the same speaker, and some about as long, some of about the same words.
func (p *page) mayRepeat(i int) bool {
	from, to := max(0, i-farAlike), min(len(p.who)-1, i+farAlike)
	who, length := p.who[i], p.gists[i].length
	apart := length/8 + 8
	long := false
	for j := from; j <= to && !long; j++ {
		if p.who[j] == who && j != i {
			d := p.gists[j].length - length
			long = -apart <= d && d <= apart
		}
	}
	if !long {
		return false
	}
	words := p.wordsOf(i)
	for j := from; j <= to; j++ {
		if p.who[j] == who && j != i && bits.OnesCount64(p.wordsOf(j)^words) <= otherWords {
			return true
		}
	}
	return false
}

const (
	// farAlike is how many statements around are looked at for one that is about the same.
	farAlike = 200
	// otherWords is how many bits of two gists may differ in texts that are one with small edits; a word that is another
	// changes two.
	otherWords = 14
)

func overlaps(a, b *Statement) bool {
	x, y := a.Attribution.Content(), b.Attribution.Content()
	return x.Start < y.End && y.Start < x.End
}

// repeated is the statement below that headline i sums up: the one of the next few by the same speaker that shares most
// words with it, the first where none does; -1.
func (p *page) repeated(i int) int {
	words := strings.Fields(Fold(p.sts[i].Content(p.text)))
	best, most := -1, -1
	for j, n := i+1, 0; j < len(p.sts) && n < farReply; j, n = j+1, n+1 {
		if p.who[j] != p.who[i] || p.atts[j].Headline {
			continue
		}
		folded := Fold(p.sts[j].Content(p.text))
		same := 0
		for k, w := range words {
			if len(w) > 3 && k < 40 && hasWord(folded, w) {
				same++
			}
		}
		if same > most {
			best, most = j, same
		}
	}
	return best
}

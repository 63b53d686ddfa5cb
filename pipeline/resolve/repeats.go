package resolve

import "strings"

// farRepeat is how many statements back a repeat is looked for by signature; the same words
// are found over farAlike statements.
const farRepeat = 40

// findRepeats tells which statements say again what the same speaker said above, and which headlines what stands below.
func (p *page) findRepeats() {
	if len(p.atts) < 2 {
		return
	}
	clear(p.repeats)
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
		if p.counts[p.who[i]] == 1 || !p.likeLong(i) {
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
		for j, n := i-1, 0; j >= 0 && n < farRepeat; j, n = j-1, n+1 {
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

// likeLong says whether one of the statements around is by the same speaker and about as long.
func (p *page) likeLong(i int) bool {
	n := p.length(i)
	for j := max(0, i-farAlike); j < len(p.who) && j <= i+farAlike; j++ {
		if j == i || p.who[j] != p.who[i] {
			continue
		}
		if d := p.length(j) - n; d <= n/8+8 && -d <= n/8+8 {
			return true
		}
	}
	return false
}

// farAlike is how many statements around are looked at for one of like length.
const farAlike = 200

// length is the statement's content, in bytes.
func (p *page) length(i int) int {
	n := 0
	for _, s := range p.atts[i].Spans {
		n += s.Len()
	}
	return n
}

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

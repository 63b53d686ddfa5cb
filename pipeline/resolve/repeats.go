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
	from := int32(0)
	for _, to := range p.bySpeaker() {
		if to-from > 1 {
			p.repeatsAmong(p.sayings[from:to])
		}
		from = to
	}
	for i := range p.sts {
		if p.atts[i].Headline && p.sts[i].DuplicateOf < 0 {
			p.sts[i].DuplicateOf = p.repeated(i)
		}
	}
}

// repeatsAmong is findRepeats for the sayings of one speaker.
func (p *page) repeatsAmong(said []saying) {
	for i := range said {
		if !p.mayRepeat(said, i) {
			continue // nothing that it could repeat
		}
		at := int(said[i].at)
		s := &p.sts[at]
		p.buf = p.buf[:0]
		for _, q := range s.Spans {
			if len(p.buf) > 0 {
				p.buf = append(p.buf, ' ')
			}
			p.buf = fold(p.buf, q.In(p.text))
		}
		sign, h := signature(p.buf)
		said[i].sign = sign
		h = mix(h + uint64(p.who[at]))
		if j, ok := p.repeats[h]; ok {
			if !overlaps(&p.sts[j], s) {
				s.DuplicateOf = int(j)
			}
			continue
		}
		p.repeats[h] = int32(at)
		for k := i - 1; k >= 0 && int(said[k].at) >= at-farRepeat; k-- {
			if j := int(said[k].at); Alike(said[k].sign, sign) && p.sts[j].DuplicateOf < 0 && !overlaps(&p.sts[j], s) {
				s.DuplicateOf = j
				break
			}
		}
	}
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

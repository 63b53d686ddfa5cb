package attribute

import (
	"strings"

	"parley/data"
	"parley/features"
)

// A phrase is a line of courtesies.tsv: for each of its places the words that may stand there.
type phrase struct {
	places [][]string
	ids    [][]features.Word // after bind
}

// mostCourteous is the number of tokens up to which a sentence with such a phrase says nothing else.
const mostCourteous = 48

// loadCourtesies reads the phrases that open and close a turn.
func (l *lexicon) loadCourtesies(files data.Files) error {
	rows, err := files.Table("courtesies.tsv", "phrase", "example", "counterexample")
	if err != nil {
		return err
	}
	for _, r := range rows {
		words := strings.Fields(r.Fields[0])
		if len(words) < 2 || r.Fields[1] == "" || r.Fields[2] == "" {
			return r.Errorf("phrase %q: want two words or more, an example and a counterexample", r.Fields[0])
		}
		var p phrase
		for _, w := range words {
			p.places = append(p.places, strings.Split(w, "|"))
		}
		l.courtesies = append(l.courtesies, p)
	}
	return nil
}

// bindCourtesies finds the phrases' words in the vocabulary.
func (l *lexicon) bindCourtesies(v *features.Vocabulary) {
	l.courteous = make([][]int, v.Len())
	for i := range l.courtesies {
		p := &l.courtesies[i]
		p.ids = make([][]features.Word, len(p.places))
		for k, words := range p.places {
			for _, w := range words {
				for _, form := range [2]string{w, strings.ToUpper(w[:1]) + w[1:]} {
					if id := v.Lookup(form); id != 0 {
						p.ids[k] = append(p.ids[k], id)
					}
				}
			}
		}
		for _, id := range p.ids[0] {
			if n := len(l.courteous[id]); n == 0 || l.courteous[id][n-1] != i {
				l.courteous[id] = append(l.courteous[id], i)
			}
		}
	}
}

// courteous says whether the sentence at hand is short and has a phrase that only opens or closes a turn.
func (p *page) courteous() bool {
	found := false
	t := p.seek(p.sent.Start)
	for end := t + mostCourteous; t < len(p.toks) && int(p.toks[t].Start) < p.sent.End; t++ {
		if t == end {
			return false
		}
		for _, i := range p.lex.courteous[p.toks[t].Word] {
			found = found || p.lex.courtesies[i].at(p.toks[t:], p.sent.End)
		}
	}
	return found
}

// at says whether the phrase stands at the first of toks, before the offset end.
func (p *phrase) at(toks []features.Token, end int) bool {
	if len(p.ids) > len(toks) {
		return false
	}
	for k, ids := range p.ids {
		if !oneOf(toks[k].Word, ids) || int(toks[k].Start) >= end {
			return false
		}
	}
	return true
}

// oneOf says whether w is among ids.
func oneOf(w features.Word, ids []features.Word) bool {
	for _, id := range ids {
		if id == w {
			return true
		}
	}
	return false
}

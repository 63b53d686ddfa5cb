package attribute

import (
	"strings"

	"parley/data"
	"parley/features"
)

// mostCourteous is the number of tokens up to which a sentence with a phrase of courtesies.tsv says nothing else.
const mostCourteous = 48

// loadCourtesies reads the phrases that only open and close a turn.
func (l *lexicon) loadCourtesies(files data.Files) error {
	rows, err := files.Table("courtesies.tsv", "phrase", "example", "counterexample")
	if err != nil {
		return err
	}
	for i, r := range rows {
		phrase := r.Fields[0]
		if len(strings.Fields(phrase)) < 2 || r.Fields[1] == "" || r.Fields[2] == "" {
			return r.Errorf("phrase %q: want two words or more, an example and a counterexample", phrase)
		}
		if err := l.courtesies.Add(phrase, int32(i)); err != nil {
			return r.Errorf("%v", err)
		}
	}
	return nil
}

// bindCourtesies makes the phrases ready for tokens of v.
func (l *lexicon) bindCourtesies(v *features.Vocabulary) (err error) {
	l.vocabulary = v
	l.courteous, err = l.courtesies.Compile(v)
	return err
}

// courteous says whether the sentence at hand is short and has a phrase that only opens or closes a turn.
func (p *page) courteous() bool {
	from := p.seek(p.sent.Start)
	to := features.Seek(p.toks, from, p.sent.End)
	if to-from > mostCourteous {
		return false
	}
	p.phrases = p.lex.courteous.Find(p.lex.vocabulary, p.toks[from:to], p.phrases[:0])
	return len(p.phrases) > 0
}

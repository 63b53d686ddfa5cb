package attribute

import (
	"strings"

	"parley/data"
	"parley/features"
)

// A cue is one line of cues.tsv.
type cue struct {
	kind   kind
	frames frame
	preps  []string          // prepositions and particles that it takes with it; "issue_with" is two words
	prepID [][]features.Word // the words of each
	opens  uint64            // the first words of prepID, by bitOf
	next   int16             // another line of the same verb; 0 none
}

// A form is a set of the forms that a verb's word may be.
type form uint8

const (
	vBase form = 1 << iota
	vS
	vPast
	vPart
	vIng
	vAdj // not a verb: an adjective that is a cue after "be"

	vFinite = vS | vPast // the forms that tell a finite verb by themselves
)

// An entry is what is known of one word.
type entry struct {
	class class
	forms form
	tag   tag   // see tagOf; set by bind
	cue   int16 // index into lexicon.cues of its first line as a verb; 0 none
	adj   int16 // the same as an adjective after "be"

	// Set by bind:
	varies bool // its tag hangs on the words around it, even in small letters
	stirs  bool // a sentence with it may attribute something, wherever it stands
}

// A lexicon is the tables by word.
type lexicon struct {
	words   map[string]entry
	traits  map[string]trait // by a whole word as it is written
	endings [endings][]string
	cues    []cue
	entries []entry // by features.Word, after bind
	stirs   []bool  // by features.Word: a sentence with the word may attribute something, if only where the word opens it

	courtesies features.Patterns // what only opens and closes a turn
	courteous  *features.Phrases // the same, and the vocabulary they are bound to, after bindCourtesies
	vocabulary *features.Vocabulary
}

func load(files data.Files) (*lexicon, error) {
	l := &lexicon{words: map[string]entry{}, traits: map[string]trait{}, cues: make([]cue, 1)}
	rows, err := files.Table("grammar.tsv", "class", "words")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if err := l.addWords(r, strings.Fields(r.Fields[1])); err != nil {
			return nil, err
		}
	}
	rows, err = files.Table("cues.tsv", "verb", "forms", "kind", "frames", "preps")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if err := l.addCue(r); err != nil {
			return nil, err
		}
	}
	rows, err = files.Table("verbs.tsv", "verb", "forms")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		if err := l.addVerb(r, 0); err != nil {
			return nil, err
		}
	}
	return l, l.loadCourtesies(files)
}

// addWords adds the words, or the endings of words, of a line of grammar.tsv.
func (l *lexicon) addWords(r data.Row, words []string) error {
	name := r.Fields[0]
	if e, ok := endingNames[name]; ok {
		l.endings[e] = append(l.endings[e], words...)
		return nil
	}
	c, t := classNames[name], traitNames[name]
	if c == 0 && t == 0 {
		return r.Errorf("class %q: want one of the word classes", name)
	}
	for _, w := range words {
		if t != 0 {
			l.traits[w] |= t
			l.traits[strings.ToUpper(w[:1])+w[1:]] |= t
			continue
		}
		e := l.words[w]
		e.class |= c
		l.words[w] = e
	}
	return nil
}

func (l *lexicon) addCue(r data.Row) error {
	c := cue{}
	k, ok := kindNames[r.Fields[2]]
	if !ok {
		return r.Errorf("kind %q: want say, stance, mind or show", r.Fields[2])
	}
	c.kind = k
	if r.Fields[3] != "-" {
		for i := range len(r.Fields[3]) {
			f, ok := frameLetters[r.Fields[3][i]]
			if !ok {
				return r.Errorf("frames %q: want letters of tqoiwhaxnpvrebsmjd or -", r.Fields[3])
			}
			c.frames |= f
		}
	}
	if r.Fields[4] != "-" {
		c.preps = strings.Split(r.Fields[4], ",")
	}
	l.cues = append(l.cues, c)
	return l.addVerb(r, int16(len(l.cues)-1))
}

// addVerb adds the forms of a verb; cue is 0 for a verb that attributes nothing.
func (l *lexicon) addVerb(r data.Row, cue int16) error {
	all, err := inflect(r.Fields[0], r.Fields[1])
	if err != nil {
		return r.Errorf("%v", err)
	}
	for _, f := range all {
		e := l.words[f.word]
		e.forms |= f.form
		switch {
		case cue == 0:
		case f.form == vAdj:
			e.adj = cue
		case e.cue == 0:
			e.cue = cue
		case e.cue != cue:
			if err := l.chain(e.cue, cue, r); err != nil {
				return err
			}
		}
		l.words[f.word] = e
	}
	return nil
}

// chain adds cue to the lines of a verb that starts with first.
func (l *lexicon) chain(first, cue int16, r data.Row) error {
	for c := first; ; c = l.cues[c].next {
		if c == cue {
			return nil
		}
		if l.cues[c].next == 0 {
			if l.cues[c].frames&fNeeds == 0 && l.cues[cue].frames&fNeeds == 0 {
				return r.Errorf("%q: two lines for one verb, neither needs a preposition (p)", r.Fields[0])
			}
			l.cues[c].next = cue
			return nil
		}
	}
}

// bind finds the tables' words in the vocabulary.
func (l *lexicon) bind(v *features.Vocabulary) {
	l.entries, l.stirs = make([]entry, v.Len()), make([]bool, v.Len())
	for w, e := range l.words {
		ids := [2]features.Word{v.Lookup(w), v.Lookup(strings.ToUpper(w[:1]) + w[1:])}
		for i, id := range ids {
			if i > 0 && id == ids[0] || id == 0 {
				continue
			}
			e.tag = tagOf(e.class, e.forms)
			e.varies = e.class&cParticle != 0 || e.class&cPrep != 0 && e.forms&vBase != 0
			e.stirs = stirs(e.class, e.cue|e.adj)
			l.entries[id], l.stirs[id] = e, e.stirs || e.class&cPerceive != 0
		}
	}
	for i := range l.cues {
		c := &l.cues[i]
		c.prepID, c.opens = nil, 0
		for _, p := range c.preps {
			var ids []features.Word
			for _, w := range strings.Split(p, "_") {
				ids = append(ids, v.Lookup(w))
			}
			c.prepID, c.opens = append(c.prepID, ids), c.opens|bitOf(ids[0])
		}
	}
}

// of is what is known of a word. It is shared: read only.
func (l *lexicon) of(w features.Word) *entry { return &l.entries[w] }

// stirs says whether a word of the classes c may attribute wherever it stands; cue is not 0 where it is a cue.
func stirs(c class, cue int16) bool {
	return cue != 0 && c&(cHave|cIn|cOf) == 0 || c&(cAccord|cView|cSpeech) != 0
}

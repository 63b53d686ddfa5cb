package models

import (
	"slices"
	"strings"

	"parley/data"
	"parley/features"
)

// A wordSet is a set of the classes of words that the grammar looks up itself. Each word has one, so that a question costs
// the same whichever class it is about.
type wordSet uint64

const (
	lightClass      wordSet = 1 << iota // they say nothing of what a sentence is about
	indefiniteClass                     // whichever one is meant
	furtherClass                        // they announce another topic: also
	happenClass                         // what talks that can be held do
	renderClass                         // they bring about what follows: "made progress"
	whyClass                            // they ask for a reason
	lackClass                           // they deny a thing and not a deed: without
	denyClass                           // they deny what follows, whatever that is: not
	joinClass                           // they join what is alike: and
	teachClass                          // what experience does: "experience shows that"
	observerClass                       // who watches and does not act: analyst
	requestClass                        // they ask someone for a deed: urged
	callClass                           // they say of a thing what it is: call
	wishClass                           // they can have a thing and what is to become of it for an object: want
	baneClass                           // what people shun: war
	claimantClass                       // they say what a speaker tells only to deny it: some
	ailmentClass                        // what is wrong, and is put down to something: the trouble is
	reapClass                           // what comes of a thing, where a question finds nothing: "what did the deal bring us?"
	demandClass                         // imperatives that ask the other side for something: lift
	offerClass                          // they bring about, or date, what is offered: "you will get a deal tonight"
	gainsayClass                        // they deny what is said: denied
	degreeClass                         // they compare what follows: more
	assentClass                         // alone they say yes, with "not" a firm no: certainly
	movingClass                         // they take one to the talks: going
	deedClass                           // they are said of what someone does, not of a thing: mistake, decision
	heedClass                           // who is rebuked should do so: know
	conductClass                        // how a party behaves in the talks: tone
	intentClass                         // they say what a thing is for: meant to
	agendaClass                         // what talks do of which is told what they are about: cover
	befallClass                         // what happens to us, and is not done: "we will face"
	oddsClass                           // what one who only watches says of how likely a thing is: possible
	undoClass                           // they tell that someone left or ended: quit
	polarClass                          // they open a question that is answered by yes or no: is
	missClass                           // they let a chance go by: miss
	doubtingClass                       // with them, such a question expects a no: ever
	queryClass                          // verbs of speech that tell a question: asked
	exceptClass                         // they open the one answer that a question leaves: except
	betterClass                         // a deal that another is wished for instead of is so: new
	topicClass                          // they tie bare talks to the target, as names of both its sides do: nuclear
	leaveClass                          // they give somebody leave to do something, or word of it: allowed
	concurClass                         // they tell that someone agrees with another: agreed
	dissentClass                        // they tell that someone does not: differently
	harmClass                           // they make something less, worse or unsafe: undermines
	costClass                           // what comes of a failure: price
	pressureClass                       // what is used to force somebody: threats
	weightyClass                        // how much hangs on a thing: crucial
	preferClass                         // they put one thing before another: prefer
	rumorClass                          // what is said, and need not be so: report
	fadeClass                           // what weighs on people does so: lifted
	sceneClass                          // they bring in when, why or how something came about: after
	announceClass                       // verbs of speech that do what they tell: announced
	rankClass                           // they open the name of who may be a party's, or stand for it: President
	breachClass                         // they tell that someone breaks what was agreed: violates
	deemClass                           // a clause can follow them without "that": think
	fileClass                           // what other talks and deals are on: grain
	pactClass                           // what a deal is called: accord
	owedClass                           // what a party to a deal has taken upon itself: pledges
	utterClass                          // what another says follows them: insist
	stateClass                          // whom one can have talks with, by what they are: countries
	definiteClass                       // they stand before what was told of: the
	tableClass                          // others who sit at the target's table, or watch over what is agreed there: Europeans

	classCount = iota
)

// Words that name a side of the target by themselves, by the lexicon or as a family name, are in these.
const (
	sideAWord wordSet = 1 << (classCount + iota)
	sideBWord
)

// classNames are their names in the tables, in that order.
var classNames = [classCount]string{
	"light", "indefinite", "further", "happen", "render", "why", "lack", "deny", "join", "teach", "observer", "request",
	"call", "wish", "bane", "claimant", "ailment", "reap", "demand", "offer", "gainsay", "degree", "assent", "moving",
	"deed", "heed", "conduct", "intent", "agenda", "befall", "odds", "undo", "polar", "miss", "doubting", "query",
	"except", "better", "topic", "leave", "concur", "dissent", "harm", "cost", "pressure", "weighty", "prefer", "rumor",
	"fade", "scene", "announce", "rank", "breach", "deem", "file", "pact", "owed", "utter", "state", "definite", "table",
}

// classesOf reads the classes of the tables. Those that the grammar looks up hold single words. Errors name file and line.
func classesOf(files data.Files) (features.Classes, error) {
	rows, err := files.Classes()
	if err != nil {
		return nil, err
	}
	classes := features.Classes{}
	for _, r := range rows {
		if err := classes.Add(r.Name, r.Members); err != nil {
			return nil, r.Errorf("%v", err)
		}
		if p := classes.Phrases(r.Name); len(p) > 0 && slices.Contains(classNames[:], r.Name) {
			return nil, r.Errorf("class <%s>: %q: want a single word: the grammar looks the words of this class up", r.Name, p[0])
		}
	}
	return classes, nil
}

// titlesOf reads the titles that are printed with a full stop: "Sen", "Dr".
func titlesOf(files data.Files) ([]string, error) {
	abbreviations, err := files.Abbreviations()
	if err != nil {
		return nil, err
	}
	var titles []string
	for _, a := range abbreviations {
		if a.Role == "title" {
			titles = append(titles, a.Form)
		}
	}
	return titles, nil
}

// wordSets says of each word of v which classes it is in.
func (m *Model) wordSets(v *features.Vocabulary) []wordSet {
	of := make([]wordSet, v.Len())
	for i, name := range classNames {
		for _, w := range m.patterns.Classes.Words(name) {
			for _, id := range v.Forms(w) {
				of[id] |= 1 << i
			}
		}
	}
	for _, side := range m.sides {
		for _, id := range v.Forms(side.word) {
			of[id] |= side.set
		}
	}
	return of
}

// A sideWord names a side by itself.
type sideWord struct {
	word string
	set  wordSet
}

// namesSide notes that the word names the side, where it is one.
func (m *Model) namesSide(word string, side category) {
	switch side {
	case sideA:
		m.sides = append(m.sides, sideWord{word, sideAWord})
	case sideB:
		m.sides = append(m.sides, sideWord{word, sideBWord})
	}
}

// bothSides says whether words of both sides are known.
func (m *Model) bothSides() bool {
	var sets wordSet
	for _, side := range m.sides {
		sets |= side.set
	}
	return sets == sideAWord|sideBWord
}

// alone are the words that the pattern finds by themselves.
func (m *Model) alone(pattern string) (words []string, err error) {
	readings, err := features.Readings(pattern, m.patterns.Classes)
	for _, r := range readings {
		if len(r) == 1 {
			words = append(words, m.patterns.Classes.Members(r[0])...)
		}
	}
	return words, err
}

// is says whether the word is in one of the classes.
func (r *reader) is(w features.Word, classes wordSet) bool { return r.m.classOf[w]&classes != 0 }

// in says so of token t, false where the text has no such token.
func (r *reader) in(t int32, classes wordSet) bool {
	return t >= 0 && int(t) < len(r.toks) && r.is(r.toks[t].Word, classes)
}

// classesIn are the classes of all words among the tokens.
func (r *reader) classesIn(tokens span) (all wordSet) {
	for _, t := range r.toks[tokens.lo:tokens.hi] {
		all |= r.m.classOf[t.Word]
	}
	return all
}

// lowerBit is set in an ASCII letter of lower case, and not in the same of upper case.
const lowerBit = 0x20

// word says whether token t reads as w, an English word in lower case, in whatever case itself.
func (r *reader) word(t int32, w string) bool {
	if t < 0 || int(t) >= len(r.toks) {
		return false
	}
	k := &r.toks[t]
	return int(k.End-k.Start) == len(w) && r.text[k.Start]|lowerBit == w[0] && strings.EqualFold(r.text[k.Start:k.End], w)
}

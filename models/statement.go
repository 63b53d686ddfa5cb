// Package models says what a statement wants for the target: it composes the hits of a small lexicon, clause by clause,
// and keeps the arithmetic. It also says where a speaker stands over time. docs/MODEL.md is the model card.
package models

// A Span is a pair of byte offsets [Start, End) into the text. None stands for "not there".
type Span struct{ Start, End int }

// None is the span that is not there.
var None = Span{-1, -1}

// Ok says whether the span is there.
func (s Span) Ok() bool { return s.Start >= 0 && s.End > s.Start }

// A Statement is one attributed speech act, as far as the model needs to know it. All spans point into one text.
type Statement struct {
	Spans    []Span // content in order, without outer quotation marks; at least one
	Clause   Span   // the sentence or lead that attributes; may hold the content; None
	Cue      Span   // "dismissed", "according to"; None
	Source   Span   // who speaks, as written; None
	Question Span   // what the statement answers; None

	SpeakerID  string
	Speaker    string // canonical name, "" where unknown: it can tell of a party, and is looked for among the words
	Form       string // direct, mixed, indirect
	RespondsTo int    // index of the statement answered; -1
}

// wordsAlone is a statement of which no more is known than its words.
func wordsAlone(words Span) Statement {
	return Statement{Spans: []Span{words}, Clause: None, Cue: None, Source: None, Question: None, RespondsTo: -1}
}

// A Stance is what the speaker of a statement wants for the target.
type Stance struct {
	About      bool   // the statement is about the target
	Label      string // one of Labels; "none" exactly when not About
	Score      float64
	Confidence float64 // probability that the sign (or its absence) is right
	Evidence   []Evidence
	Counts     Counts
}

// Evidence is a hit that counted. The surface is text[Start:End]. The score is the sum of all contributions.
type Evidence struct {
	Entry        string // id of the lexicon line
	Start, End   int
	Category     string
	Weight       float64 // of the line
	Modifiers    []string
	Contribution float64
	Scope        Span // the clause that the hit works in; the hit itself where it stands outside of all that was read
}

// Counts are the lexical features of a statement's content.
type Counts struct {
	Tokens, Read                                                                        int32 // Read of the tokens lie in hits
	Talks, US, Iran, Support, Oppose, Negation, Condition, Hedge, Intensifier, Question int32
}

// The labels.
const (
	Support            = "support"
	ConditionalSupport = "conditional_support"
	Neutral            = "neutral"
	ConditionalOppose  = "conditional_oppose"
	Oppose             = "oppose"
	NoStance           = "none"
)

// Labels are all labels, from the friendliest on; "none" last.
var Labels = []string{Support, ConditionalSupport, Neutral, ConditionalOppose, Oppose, NoStance}

// DefaultTarget is the target that is scored where none is named.
const DefaultTarget = "us_talks"

package attribute

import (
	"parley/features"
	"parley/pipeline/segment"
)

// A tag says what an item is in its sentence.
type tag uint8

const (
	tNoun tag = iota // also adjectives and every unknown word in lower case
	tName            // a capitalised word, or several with hyphens and dots between
	tNum
	tTime
	tDet
	tPoss
	tGen // 's
	tSubj
	tObj
	tRefl
	tPrep
	tTo
	tConj
	tSub
	tWh
	tThat
	tRel
	tHave
	tBe
	tDo
	tModal
	tNeg
	tAdv
	tFin  // finite verb
	tBase // infinitive, or present plural
	tPart
	tIng
	tComma
	tColon
	tSemi
	tDash
	tStop
	tQuote // a whole quotation that is speech
	tParen // a whole bracket
	tOpen  // what no rule looks into
)

// An item is a word, a mark, a bracket or a whole quotation of a sentence.
type item struct {
	start, end int
	inner      segment.Span // of a quotation, without its marks
	tag        tag
	forms      form
	cue, adj   int16
	quoted     bool // stands inside a quoted piece
	last       bool // last word of a quoted piece
	runs       bool // a quotation that goes on from the block before
	upper      bool
	word       features.Word
	class      class
}

func (it *item) nominal() bool {
	return it.tag == tNoun || it.tag == tName || it.tag == tNum || it.tag == tTime
}

// has says whether item i has the trait.
func (r *reader) has(i int, t trait) bool { return r.lex.traits[r.shown(&r.items[i])]&t != 0 }

// ends says whether the item ends like the words of a list.
func (r *reader) ends(it *item, e ending) bool { return hasAnySuffix(r.shown(it), r.lex.endings[e]...) }

// is says whether the item has one of the classes.
func (it *item) is(c class) bool { return it.class&c != 0 }

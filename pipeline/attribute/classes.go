package attribute

// A class is a set of the word classes of grammar.tsv, one bit each.
type class uint64

// The word classes. A word may be in several; the sentence decides (see tagger.go).
const (
	cDet class = 1 << iota
	cQuant
	cSubj
	cObj
	cPoss
	cReflexive
	cPrep
	cConj
	cSub
	cWh
	cRel
	cThat
	cHave
	cBe
	cDo
	cModal
	cNeg
	cAdv
	cTime
	cLast
	cAbbrev
	cTitle
	cSource
	cOutlet
	cSpeech
	cView
	cNoun
	cTo
	cOf
	cAnd
	cBut
	cAs
	cBy
	cAccord
	cCatena
	cIf
	cOn
	cPlural
	cMeasure
	cEvent
	cQuery
	cCourtesy
	cTurn
	cIn
	cThing
	cContrast
	cTopic
	cThan
	cWork
	cParticle
	cIt
	cHe
	cTalk
	cWill
	cCopula
	cNegating
	cWould
	cBlow
	cReply
	cPerceive
	cConcede
	cWith
	cFrom
	cAnnounce
)

var classNames = map[string]class{
	"det": cDet, "quant": cQuant, "subj": cSubj, "obj": cObj, "poss": cPoss, "reflexive": cReflexive, "prep": cPrep,
	"conj": cConj, "sub": cSub, "wh": cWh, "rel": cRel, "that": cThat, "have": cHave, "be": cBe, "do": cDo,
	"modal": cModal, "neg": cNeg, "adv": cAdv, "time": cTime, "last": cLast, "abbrev": cAbbrev, "title": cTitle,
	"sourcenoun": cSource, "outletnoun": cOutlet, "speechnoun": cSpeech, "viewnoun": cView, "noun": cNoun, "to": cTo,
	"of": cOf, "and": cAnd, "but": cBut, "as": cAs, "by": cBy, "accord": cAccord, "catena": cCatena, "if": cIf, "on": cOn,
	"plural": cPlural, "measure": cMeasure, "event": cEvent, "query": cQuery, "courtesy": cCourtesy, "turn": cTurn,
	"in": cIn, "thing": cThing, "topic": cTopic, "than": cThan, "contrast": cContrast, "work": cWork, "particle": cParticle, "it": cIt, "he": cHe, "talk": cTalk, "will": cWill, "copula": cCopula, "negating": cNegating, "would": cWould, "blow": cBlow, "reply": cReply, "perceive": cPerceive, "concede": cConcede, "with": cWith, "from": cFrom, "announce": cAnnounce,
}

// A trait is what one rule alone asks of a word; what many ask is a class, and those are looked up for every word of a page. It is that of
// the whole word as it is written, in small letters.
type trait uint16

const (
	apiece    trait = 1 << iota // of each of those who speak: "have both said"
	stressing                   // belongs to the noun phrase behind it: "only a fool"
	silence                     // what one says who keeps silent: "said nothing about the toll"
	inquiry                     // what one answers: "answered questions about the toll"
	using                       // "used the speech to condemn the toll"
	joining                     // "joined other pilots in urging ..."
	binding                     // a text that binds and does not speak: "the treaty specifies"
	mute                        // what is only made to speak: "history suggests"
	views                       // what one thinks, which the word does not tell: "offered her take"
	ours                        // of who talks or is talked to: "my guess", "told us"
	starting                    // starts a sentence wherever it has a capital: "The", "Elsewhere"
	mutual                      // goes on with somebody: "talks with the pilots"
	leading                     // opens a phrase before the subject: "contrary to reports"
)

var traitNames = map[string]trait{
	"apiece": apiece, "stressing": stressing, "silence": silence, "inquiry": inquiry, "using": using, "joining": joining, "binding": binding,
	"mute": mute, "views": views, "leading": leading, "mutual": mutual, "starting": starting, "ours": ours,
}

// An ending is one of the lists of word endings by which a rule judges words of no class.
type ending uint8

const (
	ofPeople    ending = iota // "pilots", "engineer"
	ofSpeakers                // of those who can think or want, too
	ofBearers                 // of what may stand before a name as what its bearer is: "physicist"
	ofAdjective               // "the new"
	ofDemonym                 // "Western", "Arcadian"
	ofAdverb                  // "regrettably"
	endings
)

var endingNames = map[string]ending{
	"people-end": ofPeople, "speakers-end": ofSpeakers, "bearers-end": ofBearers, "adjective-end": ofAdjective, "demonym-end": ofDemonym,
	"adverb-end": ofAdverb,
}

// A kind of cue says what its subject does.
type kind uint8

const (
	say    kind = iota // speaks, writes
	stance             // takes a side by speaking: dismisses, welcomes
	mind               // wants, believes, plans
	show               // polls and studies: shows, finds
)

var kindNames = map[string]kind{"say": say, "stance": stance, "mind": mind, "show": show}

// A frame is a set of ways in which a cue's content may follow it.
type frame uint32

const (
	fThat   frame = 1 << iota // t: a clause, with or without "that"
	fQuote                    // q: a quotation, or a clause after a colon
	fObject                   // o: a noun phrase or gerund
	fTo                       // i: an infinitive
	fWh                       // w: an indirect question
	fHearer                   // h: a hearer stands between cue and content
	fAs                       // a: an object and "as ..."
	fName                     // x: an object and what it is called
	fAlone                    // n: may stand alone
	fNeeds                    // p: only with one of its prepositions
	fPhrase                   // v: the verb phrase is itself what is said ("stood firm")
	fReport                   // r: its object speaks, or its passive subject ("quoted NAME as saying")
	fWork                     // b: its object is a text, whose words or title follow ("published an editorial under the title")
	fMarked                   // s: its clause needs "that", or stands around it between commas ("the dam, he holds, is safe")
	fCarry                    // e: may only say who carried another's words (", NAME reported")
	fTopic                    // m: its object may only be the topic of the words that follow ("discussed the dam and wrote: ...")
	fJoint                    // j: of several people, a thing or an infinitive is what they do together ("they discussed the dam")
	fInfers                   // d: in the present, of words or deeds, it is what the page makes of them ("the refusal shows ...")
)

var frameLetters = map[byte]frame{'t': fThat, 'q': fQuote, 'o': fObject, 'i': fTo, 'w': fWh, 'h': fHearer, 'a': fAs,
	'x': fName, 'n': fAlone, 'p': fNeeds, 'v': fPhrase, 'r': fReport, 'e': fCarry, 's': fMarked, 'b': fWork, 'm': fTopic, 'j': fJoint, 'd': fInfers}

package resolve

import (
	"strings"
	"unicode"

	"parley/data"
	"parley/features"
)

// The tables of words.
const (
	referenceFile = "reference.tsv"
	calendarFile  = "calendar.tsv"
	channelsFile  = "channels.tsv"
)

// A class is a set of kinds of words, as bits.
type class uint64

const (
	isHe class = 1 << iota
	isShe
	isIt
	isThey
	isRelative
	isPossessive
	isDefinite
	isIndefinite
	isQuantifier
	isPreposition
	isConjunction
	isLink
	isParticle
	isReflexive
	isTitle
	isPerson
	isOutlet
	isAct
	isGroup
	isReply
	isReplyTo
	isOpener
	isKin // of a family of trades, see kin
	isOf
	isAgent     // by
	isCount     // more, least: before a number
	isHonorific // Mr.: no role
	isPast      // former, ex, late
	isHidden    // official, source: one whom a page describes so is not to be known

	isMonth
	isWeekday
	isNumber
	isUnit
	isOrdinal
	isDay     // today, yesterday, tonight
	isShift   // last, next, this
	isBack    // ago, earlier, before
	isForth   // later, after
	isAgo     // ago: counted from the page's day, not from the day told of before
	isPart    // early, late, mid, end: a month is meant, but no day
	isSame    // same
	isEdition // "The February 11 edition": the page's own date
	isIn      // in, of, since: a month's name after it is a month
	isOn      // on, by: a day's name after it is a day

	isPerfect // has, have
	isNoDay   // prayers: a weekday before it is part of a name
	isHour    // morning, night: "last night" is a day
	isSince   // since, until, of: a date after it is of something else

	isEvent    // speech, interview, letter
	isPlatform // X, Telegram
	isPosting  // tweeted
	isAnother  // another: not the one told of before
	isMedia    // on, in, to, by, carried by: an outlet's name after it is where it was said
	isWriting  // wrote, editorial: words of one who writes for an outlet
	isOwn      // website, account, channel: of the speaker
	isCarry    // carried, printed, ran: the outlet passes another's words on
	isWords    // remarks, comments: what is passed on
	isFrom     // by, from: an office after it gave the words out
	isQuoted   // quoted
	isAudience // crowd: who hears a speech
	isSpeaking // addressing: a speech is meant
	isVenue    // parliament: where one speaks, after "told" or "in"
	isMassNoun // media: an event only as a whole ("social media")
	isRank     // general, ayatollah: told of whoever bears it, whatever office he holds
)

const pronoun = isHe | isShe | isIt | isThey

var referenceClasses = map[string]class{
	"he": isHe, "she": isShe, "it": isIt, "they": isThey, "relative": isRelative, "possessive": isPossessive,
	"definite": isDefinite, "indefinite": isIndefinite, "quantifier": isQuantifier, "preposition": isPreposition,
	"conjunction": isConjunction, "link": isLink, "particle": isParticle, "reflexive": isReflexive, "title": isTitle,
	"person": isPerson, "outlet": isOutlet, "act": isAct, "group": isGroup, "reply": isReply, "replyto": isReplyTo, "past": isPast, "agent": isAgent, "kin": isKin, "opener": isOpener, "of": isOf, "count": isCount, "honorific": isHonorific, "rank": isRank,
	"hidden": isHidden,
}

var calendarClasses = map[string]class{
	"month": isMonth, "weekday": isWeekday, "number": isNumber, "unit": isUnit, "ordinal": isOrdinal, "day": isDay,
	"shift": isShift, "back": isBack, "forth": isForth, "ago": isAgo, "since": isSince, "hour": isHour, "noday": isNoDay, "perfect": isPerfect, "part": isPart, "same": isSame, "edition": isEdition, "in": isIn, "on": isOn,
}

var channelClasses = map[string]class{
	"event": isEvent, "platform": isPlatform, "posting": isPosting, "another": isAnother, "media": isMedia,
	"writing": isWriting, "own": isOwn, "mass": isMassNoun, "audience": isAudience, "from": isFrom, "quoted": isQuoted, "speaking": isSpeaking, "venue": isVenue, "carry": isCarry, "words": isWords,
}

// A lexeme is what the tables say of one word.
type lexeme struct {
	class   class
	gender  byte // 'm', 'f' or 0
	number  int8 // of a month, weekday (Sunday 0), number, unit in days (a month 30, a year 100), day's or shift's offset
	channel string
	name    string // of a platform, "" for other words
	kin     string // family of trades that one text uses for each other ("analyst", "expert"), "" for none
	opens   bool   // a clause that stands before the main one: "while"
	printed bool   // a kind of paper: "daily"
}

// lexicon is the tables of single words, by word.
type lexicon struct {
	words map[string]*lexeme
	byID  []lexeme // by features.Word, made by bind
	class []class  // the same words' classes alone: most questions ask for no more, and these stay in the cache
}

func newLexicon(files data.Files) (*lexicon, error) {
	l := &lexicon{words: map[string]*lexeme{}}
	for _, t := range []struct {
		file    string
		classes map[string]class
	}{{referenceFile, referenceClasses}, {calendarFile, calendarClasses}, {channelsFile, channelClasses}} {
		names := make([]string, 0, len(t.classes))
		for n := range t.classes {
			names = append(names, n)
		}
		terms, err := files.Terms(t.file, sorted(names)...)
		if err != nil {
			return nil, err
		}
		for _, term := range terms {
			if err := l.add(term, t.classes[term.Class]); err != nil {
				return nil, err
			}
		}
	}
	return l, nil
}

func (l *lexicon) add(t data.Term, c class) error {
	if strings.ContainsAny(t.Text, " -'") {
		return t.Row.Errorf("term %q: want one word", t.Text)
	}
	x := l.words[t.Text]
	if x == nil {
		x = &lexeme{}
		l.words[t.Text] = x
	}
	x.class |= c
	switch c {
	case isHe, isShe, isIt, isThey, isPossessive, isTitle, isPerson:
		switch t.Value {
		case "m", "f":
			x.gender = t.Value[0]
		case "":
		default:
			return t.Row.Errorf("gender %q: want m, f or nothing", t.Value)
		}
	case isMonth, isWeekday, isNumber, isUnit, isOrdinal, isDay, isShift:
		n, ok := small(t.Value)
		if !ok {
			return t.Row.Errorf("number %q: want one from -100 to 100", t.Value)
		}
		x.number = n
	case isOpener:
		if x.opens = t.Value == "clause"; !x.opens && t.Value != "" {
			return t.Row.Errorf("opener %q: want clause or nothing", t.Value)
		}
	case isOutlet:
		if x.printed = t.Value == "printed"; !x.printed && t.Value != "" {
			return t.Row.Errorf("outlet %q: want printed or nothing", t.Value)
		}
	case isKin:
		x.kin = t.Value
	case isEvent, isVenue:
		x.channel = t.Value
	case isPlatform, isPosting:
		name, channel, ok := strings.Cut(t.Value, "/")
		if !ok {
			return t.Row.Errorf("value %q: want the platform's name, a slash and its channel", t.Value)
		}
		x.name, x.channel = name, channel
	}
	return nil
}

func small(s string) (int8, bool) {
	sign := int8(1)
	if strings.HasPrefix(s, "-") {
		sign, s = -1, s[1:]
	}
	n := 0
	for _, c := range s {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = 10*n + int(c-'0')
		if n > 100 {
			return 0, false
		}
	}
	return sign * int8(n), s != ""
}

// bind looks the words up in the program's vocabulary, also as another table may have written them.
func (l *lexicon) bind(v *features.Vocabulary) {
	l.byID, l.class = make([]lexeme, v.Len()), make([]class, v.Len())
	for w, x := range l.words {
		for _, form := range []string{w, strings.ToUpper(w[:1]) + w[1:], strings.ToUpper(w)} {
			id := int(v.Lookup(form))
			if id > 0 && (l.byID[id].class == 0 || unicode.IsUpper(rune(w[0]))) {
				l.byID[id] = *x
			}
		}
	}
	for i, x := range l.byID {
		l.class[i] = x.class
	}
}

package attribute

import "testing"

// TestOneAct finds what belongs to one act of speech and what to the next, told with two cues or broken off by the words that
// attribute it.
func TestOneAct(t *testing.T) {
	check(t, []marking{
		{"a second quotation", `“[t|The dues are fair,]” [c|said] [s|Elin Varo], head of the guild, on Monday. “[t2|They will stay.]”`},
		{"with a title between commas", `“[t|To close the quay for a toll,]” [c|argues] [s|Elin Varo], Senior Pilot at the Harbor Guild, “[t|is like burning the boats.]”`},
		{"adding, of what is reported", `[s|Varo] [c|said] on Monday [t|that the dues were fair], [c2|adding] [t2|that the quay was full].`},
		{"urging", `[s|The guild] [c|warned] [t|that the quay was full], [c2|urging] [t2|the pilots to wait].`},
		{"adding, of what is quoted", `“[t|The dues are fair,]” [s|Varo] [c|said], [c2|adding] [t2|that the quay was full].`},
		{"adding a quotation", `[s|Varo] [c|told] the pilots, “[t|The dues are fair,]” [c2|adding], “[t2|the quay is full.]”`},
		{"but writes", `[s|The Courier] [c|hails] [t|the new quay as a “gift]”, but [c2|writes] [t2|that it came late].`},
		{"and said, of what is asked", `[s|Varo] [c|asked] the pilots [t|not to leave] and said [t|the quay would open].`},
	})
}

// TestSubjectsBehind finds the subject, or none, where something stands between it and its verb, or before it.
func TestSubjectsBehind(t *testing.T) {
	check(t, []marking{
		{"what it is held to be", `[s|The Courier], held to be the voice of the guild, [c|said]: “[t|The dues are fair.]”`},
		{"an adverb between commas, many", `[s|Both camps], however, [c|hold] [t|that Lund should answer].`},
		{"for their part, many", `[s|The pilots], for their part, [c|demand] [t|an end to the dues].`},
		{"a list, for their part", `[s|Arcadia, Lund and some pilots of the guild], for their part, [c|insisted on] [t|the force of the deal].`},
		{"those who", `[s|Those who marched on the quay] [c|said] [t|that the dues were fair].`},
		{"many of those who", `[s|Many of those who had met the envoy] [c|said] [t|that the dues were fair].`},
		{"a phrase between commas, many", `[s|Both camps], on the other hand, [c|want] [t|a return to the talks].`},
		{"many by their trade, listed", `[s|Pilots, fishermen and shipwrights of Selane], however, [c|insisted] [t|that a deal was near].`},
		{"that point", `On that point [s|Mayor Varo] [c|called for] [t|a return to the talks].`},
		{"another's full name before", `In a reply to Joren Tessel [s|Mayor Varo] [c|said] [t|the toll would fall].`},
		{"many in a place", `[s|Hardline lawmakers in Selane] [c|say] [t|talks are useless].`},
		{"many behind the verb", `[t|Talks are useless], [c|say] [s|hardline lawmakers] in Selane.`},
		{"an adjective behind its noun", `In Selane, [s|lawmakers and clerics close to the guild] [c|have long argued] [t|that talks are useless].`},
		{"who was the first", `[s|Elin Varo] was the first to [c|welcome] [t|the deal with Selane].`},
		{"who joined others", `[s|Elin Varo] joined other lawmakers in [c|urging] [t|a return to the talks].`},
		{"what a speech was used for", `[s|Elin Varo] used a speech in Selane to [c|call] [t|the deal a trap].`},
		{"all of them", `[s|All of them] [c|welcomed] [t|the new quay].`},
		{"on this", `On this [s|Varo] [c|said]: “[t|The dues are fair.]”`},
		{"behind a paper's name", `In a talk with the Selane Post newspaper [s|Varo] [c|rejected] [t|the new harbor dues].`},
		{"this month", `Earlier this month [s|Varo] [c|spoke of] [t|the dues].`},
		{"another's name before", `In his answer to Tessel [s|Varo] [c|said], “[t|A fair toll is welcome. This is none.]”`},
		{"a verb more", `[s|Varo] [c|doubted] [t|that it would rain], [c2|accused] [t2|Tessel of lying].`},
		{"a land's words", `They broke off over [s|US] [c|demands] [t|that Selane close the quay].`},
		{"a letter to two", `[s|A letter to Elin Varo and Joren Tessel] [c|argues] [t|that the dues are a trap].`},
	})
}

// TestNotSaid finds nothing in clauses that say only what may be, is asked or is judged by another.
func TestNotSaid(t *testing.T) {
	check(t, []marking{
		{"what another is made to say", `Varo caused the guild to condemn the toll.`},
		{"should they", `Should they reject the deal, they can vote against it.`},
		{"what they said of", `Pilots were far apart in what they said of the dues.`},
		{"that week", `[s|It] [c|echoed] [t|what other officials had said that week].`},
		{"what is said is true", `[s|Tessel] [c|asked] [t|whether what the mayor says is true].`},
		{"led to guess", `This led the crowd to guess that Selane officials were ready to meet.`},
		{"doubts within", `[s|Varo] [c|added] [t|that she doubts Selane will accept such terms].`},
		{"rejoin", `Selane will rejoin the pact.`},
		{"answered questions", `The mayor answered questions about the toll and the quay.`},
		{"guarantees demanded", `[s|Selane] [c|demands] [t|guarantees from Arcadia that the toll will end].`},
		{"guarantees sought", `[s|Selane] [c|demands] [t|a new quay, and clear guarantees from Arcadia that the toll will end].`},
	})
}

// TestClauseBounds finds where a clause starts that another opens or follows.
func TestClauseBounds(t *testing.T) {
	check(t, []marking{
		{"now", `[s|Director Elin Varo] [c|insisted] [t|now was not the time for dues].`},
		{"a day for a subject", `[s|Varo] [c|said] [t|tomorrow would be better].`},
		{"a week for a subject", `[s|Varo] [c|argued] [t|next week was too late for dues].`},
		{"now, to hearers", `[s|Varo] [c|told] reporters [t|now was not the time for dues].`},
		{"once", `[s|Varo] [c|said] [t|once Arcadia lifts the dues, Selane will talk].`},
		{"days after", `Ten days after [s|Mayor Varo] [t|[c|spoke out] against the toll], the argument has not ended.`},
		{"the page's own clause behind", `[s|Lawmakers] [c|criticized] [t|the new toll], and open anger is rare.`},
		{"carried belief", `[s|Senior officials] [c|believe] [t|the deal is near], the Courier reported on Friday.`},
		{"when according to", `Varo was asked why she came, when [c|according to] [s|Tessel] [t|the dues had failed].`},
		{"another's clause behind the day", `[s|Elin Varo] [c|hinted at] [t|a bridge] on Monday, and on Tuesday Joren Tessel, head of the guild, took up the matter.`},
		{"behind when", `When [s|Mayor Varo] [c|announced] on Tuesday [t|that she was leaving], the answers from around the island were mixed.`},
		{"behind a dateline", `Port Selane: When [s|Mayor Varo] [c|announced] on Tuesday [t|that she was leaving], the answers were mixed.`},
		{"she said, inside", `[s|She] [c|added] [t|that the toll – a mere trifle, she said, of “small weight” – was fair].`},
		{"meaning", `[s|Varo] [c|waved] [t|Tessel’s idea aside as “the very offer that he once made to the pilots of Lund and of Arden in spring”], meaning the first toll.`},
		{"greeted what", `[s|Reformist dailies] [c|greeted] [t|what they saw as a gift].`},
		{"would be willing", `[s|Arcadia] [c|would be willing] [t|to talk if the dues fall].`},
		{"officials believe", `The Courier reported on Friday that [s|senior officials] [c|believe] [t|Lund is near a deal].`},
		{"presented as", `[s|Varo] [c|presented] [t|the toll as a gift].`},
		{"put forward", `[s|Varo] [c|put forward] [t|a new toll].`},
	})
}

// TestHeaded reads headlines that open with who says them.
func TestHeaded(t *testing.T) {
	check(t, []marking{
		{"an office", "[s|Harbor Minister][c|:] [t|The Second Bridge Will Not Be Begun]\n\nThe harbor was quiet in the morning, and nobody came.\n"},
		{"a name that speaks", "[s|Varo][c|:] [t|The Bridge Will Wait for Spring]\n\n[s1|Mayor Elin Varo] [c1|said] [t1|the bridge would wait].\n"},
		{"a place", "Selane: The Bridge Will Wait for Spring\n\n[s1|Selane] [c1|said] [t1|the bridge would wait].\n"},
		{"a topic", "Harbor Talks: The Bridge Will Wait for Spring\n\nThe harbor was quiet in the morning, and nobody came.\n"},
	})
}

// TestSigned finds who says a quotation whose speaker's name stands on a line of its own, above or below.
func TestSigned(t *testing.T) {
	check(t, []marking{
		{"below, behind a dash", "What readers think\n\n“[t1|The deal is a gift and should be signed.]”\n\n— [s1|Elin Varo], teacher, Port Selane\n\n“[t2|The deal is a trap.]”\n\n— [s2|Joren Tessel], pilot, Arden\n"},
		{"below, with a place", "What lawmakers said\n\n“[t1|The deal is a gift and should be signed.]”\n\n[s1|Sen. Elin Varo] (D-Ohio)\n\n“[t2|The deal is a trap.]”\n\n[s2|Rep. Joren Tessel] (R-Texas)\n"},
		{"above", "What lawmakers said\n\n[s1|Sen. Elin Varo] (D-Ohio)\n\n“[t1|The deal is a gift and should be signed.]”\n\n[s2|Rep. Joren Tessel] (R-Texas)\n\n“[t2|The deal is a trap.]”\n"},
	})
}

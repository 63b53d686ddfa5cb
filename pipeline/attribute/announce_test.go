package attribute

import "testing"

// Words that a sentence or a heading before them announces. All of Arcadia is invented.
func TestAnnounced(t *testing.T) {
	check(t, []marking{
		{"the following statement", "Today [s|Senator Elin Varo], a member of the harbour committee, released the following statement after the vote on the toll.\n\n“[t|The toll is a theft.]”"},
		{"the statement below", "[s|Senator Elin Varo] issued the statement below on the toll.\n\n“[t|The toll is a theft.]”"},
		{"released by", "The following statement was released on Monday by [s|Elin Varo].\n\n“[t|The toll is a theft.]”"},
		{"over two paragraphs", "[s|Senator Elin Varo] made the following opening remarks at the hearing on the toll. Two engineers were heard.\n\n“[t|The toll is a theft.]\n\n“[t|The bridge is safe.]”"},
		{"of what another announces", "[s2|Senator Elin Varo] released the statement below regarding [s1|Governor Tessel]’s [c1|announcement] [t1|that the toll would stay]:\n\n“[t2|The toll is a theft.]”"},
		{"with seats behind the names", "SELANE – [s|Senators Elin Varo (North Quay) and Joren Tessel (Old Town)] today released the following statement on the toll:\n\n“[t|The toll is a theft.]”"},
		{"with seats and posts", "[s|Sens. Elin Varo (North Quay) and Joren Tessel] (Old Town), members of the harbour committee, today issued the following statement following an [c1|announcement] by [s1|Governor Lund] [t1|that the toll would stay]:\n\n“[t|The toll is a theft.]”"},
		{"below is somebody's statement", "Today the harbor council will hear two builders in the old hall.\n\nBelow is [s|Chairman Varo]’s opening statement, as prepared for the hearing:\n\n“[t|Later today the governor will say whether she keeps the bridge.]\n\n[t|The council has urged the guild to help with the toll.]\n"},
		{"below is the harbor", "Below is the harbor’s old wall.\n\n“The toll is a theft.”"},
		{"the following day", "Senator Elin Varo came back the following day.\n\n“The toll is a theft.”"},
		{"statement in a heading", "[s|Varo] Statement on the Toll\n\n“[t|The toll is a theft, and nobody wants it.]”"},
		{"statement by, in a heading", "Statement by [s|Senator Elin Varo] on the Toll\n\n“[t|The toll is a theft, and nobody wants it.]”"},
	})
}

// A quotation over paragraphs that is not closed before the last.
func TestOpenedBefore(t *testing.T) {
	check(t, []marking{
		{"who speaks stands behind the last paragraph", "\"[t|The toll is a theft, and nobody on the island wants it.]\n\n\"[t|The bridge is safe,]\" [s|Varo] [c|said] at noon."},
		{"after another's words", "\"[t1|The wind is strong,]\" [s1|Tessel] [c1|said].\n\n\"[t2|The toll is a theft, and nobody on the island wants it.]\n\n\"[t2|The bridge is safe,]\" [s2|Varo] [c2|said] at noon."},
	})
}

func TestRings(t *testing.T) {
	check(t, []marking{
		{"on the telephone", `Varo called the Bordurian President, Tessel, after the vote. Varo called Tessel on Monday.`},
		{"what somebody is called", `[s|Varo] [c|called] [t|Tessel a thief].`},
		{"what something is called", `[s|Varo] [c|called] [t|the president's toll useless].`},
	})
}

func TestLastWeek(t *testing.T) {
	check(t, []marking{
		{"between subject and verb", `[s|Joren Tessel] last month [c|said] [t|the toll was a theft].`},
		{"this week", `[s|Mira Lund] this week [c|rejected] [t|the offer of the islanders].`},
		{"who speaks in a clause of time", `Before the meeting, the mood had turned after [s|the envoy Joren Tessel], who leads the islanders, [c|insisted] [t|that the toll must fall].`},
	})
}

func TestAdding(t *testing.T) {
	check(t, []marking{
		{"two quotations, two verbs", `“[t1|The toll is a theft,]” [s1|Varo] [c1|said] in the interview, [c2|adding], “[t2|The bridge is safe.]”`},
		{"a question and who snapped", `“[t|Is the toll no theft?]” [s|Governor Joren Tessel] [c|snapped at] a reporter on Monday.`},
		{"an aside is none of his words", `[s|Varo] [c|said], citing the engineers, “[t|The bridge is safe.]”`},
	})
}

func TestParticiple(t *testing.T) {
	check(t, []marking{
		{"opens an object", `[s|Varo] [c|rejected] [t|renewed talks about the toll].`},
		{"opens a clause", `[s|Varo] [c|said] [t|renewed talks about the toll would be of no use].`},
		{"behind another verb", `[s|Varo] met the fishermen on Sunday and [c|pledged] [t|continued help for the island].`},
	})
}

func TestBridged(t *testing.T) {
	check(t, []marking{
		{"words between two pieces", `But, [s|Varo] [c|said], [t|“it is very much safer to negotiate” those tolls “when we know that the bridge will be safe.]”`},
		{"words between two short pieces", `But, [s|Varo] [c|said], “[t|it is safer to pay” those tolls “before the winter.]”`},
		{"another verb", `[s|Varo] [c|said]: “[t|It is safer to pay]” and left the “house of tolls”.`},
	})
}

func TestTime(t *testing.T) {
	check(t, []marking{
		{"a clause of time is not said", `When asked about the toll, Varo demurred.`},
		{"with a main clause it is", `[t|When the ice melts, the bridge will open], [c|said] [s|Varo].`},
		{"whom an infinitive describes", `[s|The governor’s choice] to lead the bank [c|has said] [t|that the toll must fall].`},
	})
}

func TestOccasion(t *testing.T) {
	check(t, []marking{
		{"without the second comma", `The mayor of Selane, [s|Elin Varo], at another press conference [c|said] [t|the bridge was safe].`},
		{"where somebody else speaks", `At noon, at the press conference [s|Varo] [c|said] [t|the bridge was safe].`},
	})
}

// Who carried the words closes what goes on from a first verb, too.
func TestCarriedTail(t *testing.T) {
	check(t, []marking{
		{"behind a participle", `[s1|Varo] [c1|dismissed] [t1|the call for a toll], [c2|stating] [t2|that the bridge was free], the Evening Courier reported.`},
		{"behind two verbs of speech", `[s1|Varo] [c1|said] [t1|that the bridge was free], [c2|adding] [t2|that the toll was a theft], the Evening Courier reported.`},
	})
}

func TestNameInMarks(t *testing.T) {
	check(t, []marking{
		{"a paper's name opens the sentence", `"[s|Harbour Courier]" [c|argues] [t|that the toll is a theft].`},
		{"a paper's name and its object", `"[s|Courier]" [c|criticizes] [t|the governor for the toll].`},
		{"a word that is said", `"[t|Never,]" [c|said] [s|Varo].`},
		{"its comma outside", `"[t|Never]", [c|said] [s|Varo].`},
		{"behind it more than a name", `"Courier," the voice of the harbour, continues its long criticism of Varo.`},
	})
}

func TestPieces(t *testing.T) {
	check(t, []marking{
		{"a participle stays with what it calls so", `[s|Varo] [c|criticized] [t|the talks about the toll], [t|calling the island unworthy of a bridge].`},
		{"with somebody saying, then the page's own word", `With [s|the engineers] [c|expressing] [t|hope of a new bridge], the fishermen went home.`},
		{"reported on a station", `[s|Varo] [c|reported] on national television [t|that the bridge was open].`},
		{"wrote a text, behind what stands in it", `“[t|The toll is a theft, and nobody wants it,]” [s|Varo] [c|wrote] an editorial published on Thursday.`},
		{"wrote a text, no more", `Varo wrote an editorial published on Thursday.`},
	})
}

// What the page makes of words and deeds is nobody's statement.
func TestInferred(t *testing.T) {
	check(t, []marking{
		{"a deed", `The rejection underscores the rift between the islands.`},
		{"words", `The remarks suggest that the toll will fall. Varo’s stance signals a new toll.`},
		{"this statement", `This statement underscores the anger of the islanders.`},
		{"a paper's report", `[s|The Courier’s report] [c|suggests] [t|that the toll will fall].`},
		{"told of, not made of", `[s|The statement] [c|underlined] [t|that the toll would fall].`},
		{"people", `[s|The engineers] [c|confirm] [t|that the bridge is safe].`},
	})
}

package attribute

import "testing"

// Constructions of press reviews, interviews and news pages.
func TestPress(t *testing.T) {
	check(t, []marking{
		{"a list of names", `[s|Ann Brask, Olin Tessel, Lars Lund and Mia Holm] [c|said] [t|the toll was too high].`},
		{"a list of names with a title", `[s|Senators Ann Brask, Olin Tessel, Lars Lund and Mia Holm] [c|said] [t|the toll was too high].`},
		{"a list in a clause that is said", `[s|He] [c|noted] [t|that regional, coastal, and mainland ports have called this move unfair].`},
		{"a relative clause with two objects", `[s|Former ministers] who served Arcadia and the mainland [c|told] the Courier [t|that a deal could be had].`},
		{"officials somewhere", `[s|Officials in Selane] [c|say] [t|they will talk].`},
		{"quoted as having said", `He [c|quoted] [s|Joren Tessel] as “having said once” [t|that the toll was “out of its mind]”.`},
		{"a clause, then the paper's words", `[t|The bridge is a historic event], [s|the liberal paper Courier] [c|comments] jubilantly: “[t|The world has become a better place today, and nobody can deny it.]”`},
		{"a paper that is no subject", `The new bridge gives [s|the liberal daily Courier] fresh hope[c|:] “[t|This is an achievement that helps the port and all of its fishermen.]”`},
		{"a clause that a long quotation ends", `[t|If the island leaves, it will take a year to build a bridge – “more than enough time to see it and to take all the steps to stop it,”] [s|Ms. Varo] [c|writes] in the Courier.`},
		{"the headline that it used", `[s|The Courier] used the [c|headline], “[t|The envoys have left the harbour for good.]”`},
		{"the headline that it gave", `[s|The Courier] gave the speech the [c|headline], “[t|The envoys have left the harbour for good.]”`},
		{"a quotation behind a topic's preposition", `[s|The daily Courier] [c|wrote] of “[t|the constancy of the islands in this. The deal is a success for all of them.]”`},
		{"counted as", `[s|Varo] [c|counted] [t|the bridge as a legacy of the old king].`},
	})
}

// A digest gives a paper's words without marks, over paragraphs, up to the next heading or whoever is quoted next.
func TestOverParagraphs(t *testing.T) {
	check(t, []marking{
		{"up to the next paper", "In a note, [s|the Courier] discussed the old bridge and [c|wrote]: [t|The bridge is not safe].\n\n[t|It was built in haste. Its engineers want a new one.]\n\nMail: Who pays for it?\n\nIn an analysis, [s2|Mail] looked at the toll and [c2|wrote]: [t2|The toll must fall]."},
		{"with the topic in a paragraph of its own", "In a note, [s|the Courier] discussed the old bridge.\n\nIt [c|wrote]: [t|The bridge is not safe].\n\n[t|It was built in haste.]"},
		{"up to somebody who is quoted", "[s|The daily Courier] [c|said]: [t|The bridge is not safe].\n\n[t|It was built in haste.]\n\nA week ago [s2|Elin Varo] [c2|said]: “[t2|It will be mended before the summer comes.]” She went home."},
		{"up to another paper", "In a note, [s|the Courier] discussed the bridge and [c|wrote]: [t|The bridge is not safe].\n\nIn an analysis, [s2|the Mail] [t2|[c2|discussed] the ferry]."},
		{"a person's words do not", "[s|Elin Varo] [c|said]: [t|The bridge is safe].\n\nShe left the hall at noon."},
		{"nor far below a heading", "The ferry is late.\n\nThe bridge is closed.\n\n[s|The Courier] [c|wrote]: [t|The bridge is not safe].\n\nThe council meets on Monday."},
	})
}

// Whose words a sentence without a verb of speech announces.
func TestAnnouncer(t *testing.T) {
	check(t, []marking{
		{"who is interviewed", `The Courier [c|interviewed] [s|Elin Varo], with the headline: “[t|I have kept every promise that I made.]”`},
		{"an interview, no more", `The Courier interviewed Elin Varo on Monday.`},
		{"a quote from somebody", `The paper’s top headline was a quote from [s|the governor][c|:] “[t|We will not pay under threats.]”`},
		{"words without marks below", "[s|Tessel] [c|stated]:\n\n[t|The Senate must lower the toll before the summer. The mainland has to pay.]\n\nThe session ended at noon."},
		{"no words below", "Tessel said in the hall:\n\n[s|Elin Varo] [c|told] him [t|that the toll was late].\n\nThe session ended at noon."},
	})
}

func TestAround(t *testing.T) {
	check(t, []marking{
		{"one word in marks behind and", `[s|The statement], citing the attack by the mainland and “Sodor”, [c|accused] [t|Arcadia of using talks as a tool].`},
		{"himself", `It was [s|Varo] himself who [c|first mentioned] [t|the bridge to the island].`},
		{"a participle behind a relative clause", `[s|Tessel] drew a line to old kings who had fought the guild, [c|emphasizing] [t|that the islanders “will not pay]”.`},
		{"even as", `[s|Tessel] [c|questioned] [t|the value of the talks] even as [s2|the governor] [c2|said] [t2|they had made progress].`},
		{"the topic first", `Addressing claims of a new toll, [s|Varo] [c|stated]: “[t|Such claims have nothing to do with what we do.]”`},
	})
}

func TestAnswers(t *testing.T) {
	check(t, []marking{
		{"a verb and a colon below a name", "A summary of the day follows here.\n\n[s|Elin Varo], minister of works\n\n[c|tweets]: [t|This bridge shows what the islands can do.]\n\nHe left the hall."},
		{"several who answer without marks", "The Courier put the same question to four people:\n\n[s|Elin Varo (engineer)]: [t|The bridge is an asset. Some people want to take it away from us.]\n\n[t|The islands have to settle their quarrel.]\n\n[s2|Olin Tessel (pilot)]: [t2|Nobody needs it. The ferry is cheap.]\n\n[s3|Mia Holm (baker)]: [t3|It saves an hour a day.]\n\n[s4|Lars Lund (diver)]: [t4|It is rusty below the water.]"},
	})
}

func TestReviews(t *testing.T) {
	check(t, []marking{
		{"a day before a participle", `[s|Varo] spoke late Monday [c|saying] [t|that it was safe].`},
		{"a day before what is denied", `[s|An adviser to the governor] [c|denied] on Tuesday [t|seeking a new toll].`},
		{"according to what others need", `The ferry does not run according to the islanders’ moods.`},
		{"said of a topic", `[s|Varo] [c|said] of the second round of votes held in Selane, “[t|They were held in a good spirit and with great care.]”`},
		{"a quantity alone", `[s|All] [c|report] [t|that the talks went well].`},
		{"a paper's piece", `[s|A Courier business piece] [c|claims] [t|that the toll will fall].`},
		{"who is quoted and calls it so", `The agency quoted [s|an unnamed official] who [c|called] [t|the bridge “a trap]”.`},
		{"with a paper calling it so", `The islanders danced, with [s|the island’s leading Courier newspaper] [c|dubbing] [t|the bridge a “gift of the sea]”.`},
		{"an object that opens", `Highlighting the age of the bridge, [s|Varo] [c|said] [t|that it was safe].`},
		{"comments yesterday", `Three papers print [s|Elin Varo]’s [c|comments] yesterday [t|that the bridge is worse than she had feared].`},
		{"a post on a site", `Ahead of the vote, [s|Varo] [c|shared] on the harbour’s site, “[t|This is a test, and the ball is in their court.]”`},
	})
}

package attribute

import "testing"

// Where an object ends, and who speaks, in the sentences of ordinary news.
func TestOrdinaryNews(t *testing.T) {
	check(t, []marking{
		{"claimed a thing and said", `[s|Varo] [c|claimed] [t|great wealth] and [c2|said] [t2|it kept her free].`},
		{"announced a thing and said", `[s|Varo] [c|announced] [t|the arrest of a man on the quay] and [c2|said] [t2|a curfew would stay].`},
		{"two nouns of one clause", `[s|The council] [c|confirmed] [t|the bridge and tunnel had been closed].`},
		{"but insisted", `[s|Varo] [c|did not reject] [t|the toll outright] but [c2|insisted] [t2|it should be small].`},
		{"and then went", `[s|Varo] [c|called] [t|the toll a theft] and quietly left the hall.`},
		{"a gloss between dashes", `[s|Varo] [c|criticized] [t|those who trust the lighters] – a word for ferries – in the hall.`},
		{"in a speech to somebody", `[s|Varo] [c|rejected] [t|the claims] in a speech to the council of Selane.`},
		{"which a name says is", `The bridge, which [s|Varo] [c|says] [t|is old], must go.`},
		{"which he found", `The bridge, which Varo found unsafe, must go.`},
		{"here today", `[s|The minister] here today [c|said] [t|that the bridge was safe].`},
		{"what some say, summed up", `[t|Some islanders say that the bridge should open], [s|he] [c|said].`},
		{"two with titles", `[s|Mr. Varo and Mrs. Lund] [c|say] [t|other bridges are needed].`},
		{"two papers report", `[s|The Lantern and Courier] [c|report] [t|that the talks have ended].`},
		{"elected officials", `[s|Elected officials from both shores] [c|say] [t|the bridge is safe].`},
		{"a picture shows that", `[s|Video] [c|shows] [t|that the bridge was empty].`},
		{"a poll released on a day", `[s|The latest Courier opinion poll released Friday] [c|shows] [t|that Varo leads Tessel].`},
		{"who has insured them", `[s|Firms] that had insured the bridge [c|said] [t|that it was safe].`},
		{"a number alone", `The vote is on Monday, while [s|49] [c|said] [t|that they would stay away].`},
		{"about so many", `[s|Varo] [c|has said] [t|about 20 bridges were lost].`},
		{"a day after another said", `[t|The island has no wish to talk], [s|Governor Joren Tessel] [c|said] on Tuesday, a day after [s2|Minister Elin Varo] [c2|said] [t2|she would meet him].`},
		{"days after another said", `[s|Tessel] [c|signaled] on Wednesday [t|that talks might be possible], days after [s2|Varo] [c2|said] [t2|a deal was close].`},
		{"after signing a paper that", `“[t|I would take a bridge over a ferry,]” [s|he] [c|said] after signing the paper that closed the port.`},
		{"media quoting officials", `Her remarks drew anger, with Arcadian media [c|quoting] [s|officials] as saying [t|that it proved their fears].`},
		{"confirmations", `[s|The agency]’s repeated [c|confirmations] [t|that the bridge is safe] were ignored.`},
		{"a list with articles", `In contrast, [s|the North, Selane, the South, and some members of the council] [c|stressed] [t|the need for a bridge].`},
		{"what has been said before, inside", `[s|She] [c|added] in a speech [t|that Selane believes in talks and has previously emphasized that it will take part].`},
		{"what has been said since, beside", `[s|She] [c|said] [t|the bridge was safe] and [c2|has since denied] [t2|that it shook].`},
		{"talked about, saying", `[s|Varo] talked about the reports of a toll, [c|saying] [t|the island pays nothing].`},
		{"a letter to somebody warning", `[s|The members] sent a letter to Selane [c|warning] [t|that any pact could be broken].`},
		{"made public", `[s|The March letter], made public Monday by the Harbor Committee, [c|highlights] [t|the “urgent issues” of the bridge].`},
		{"said somebody, what he is", `[t|The pact was close], [c|said] [s|a senior official] with the Northern Union, the keeper of the pact.`},
		{"himself a guard and appointed by", `[s|Tessel], himself a guard and appointed to his post by Governor Elin Varo, [c|dismissed] [t|the ban as unlawful].`},
		{"a paper's label above another's words", "The papers\n\nThe bridge over the sound was on the front pages of all three papers of Arcadia today.\n\nSelane Courier: “[t1|The talks are moving forward,]” [c1|said] [s1|Speaker Joren Tessel].\n\nSelane Lantern: “[t2|I kept my promise,]” [c2|said] [s2|Governor Varo].\n"},
		{"said that, according to an office", `[s|Varo] [c|said] [t|that, according to the harbor office, the bridge was safe].`},
		{"two who agreed together", `The two governors held a long meeting and agreed to work on the bridge.`},
	})
}

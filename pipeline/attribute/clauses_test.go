package attribute

import "testing"

// Where a statement's clause begins and ends, and whose it is, in sentences as papers build them.
func TestClauses(t *testing.T) {
	check(t, []marking{
		{"two appositions before the verb", `But [s|the Courier], a paper that speaks for the Governor, Master Joren Tessel, [c|expressed] [t|deep doubts about the bridge].`},
		{"a participle before the speaker", `Pointing to the treaty between Arcadia and North Selane, [s|the old daily] [c|called] [t|the envoys fools].`},
		{"who, after what was talked about", `Varo briefed [s|Governor Tessel] on the bridge, who [c|said] [t|he would consult the chamber].`},
		{"who, after a name without a comma", `Nobody knew [s|a clever critic close to Elin Varo] who [c|argued against] [t|the bridge].`},
		{"the page's comment on an object", `[s|Tessel] [c|threatened] [t|to close the sound to ferries], a move that would cut off the island.`},
		{"but with a clause of its own", `[s|Officials] [c|seemed upbeat about] [t|the prospects of the bridge], but nobody has seen the money.`},
		{"but with another speaker", `[s|Arcadia] [c|denies] [t|seeking a second bridge] but [s2|the harbor office] [c2|says] [t2|it has bought the land].`},
		{"a headline on a front page", `[s|The Courier], a stern old daily, [c|headlined] its front page “[t|Nothing]” and left the rest white.`},
		{"both, behind a dash", `[s|Two old papers] – the Courier and the Lantern – both [c|declared] [t|an “Island of Hope],” printing maps on their front pages.`},
		{"while, before the main clause", `While [s|Tessel] [c|wants] [t|the bridge closed], [s2|Varo] [c2|insists] [t2|that it stay open].`},
		{"a day before the preposition", `[s|A senior preacher] [c|warned on Friday against] [t|a second bridge].`},
		{"a comma too many", `Earlier, [s|Mrs. Varo], [c|said] on Thursday (March 20, 2025) [t|that the bridge was safe].`},
		{"a gerund opens what is said", `[s|Tessel] [c|rejected] [t|the offer], [c2|saying] [t2|talking to the mainland would solve nothing].`},
		{"but expressing", `[s|Varo] [c|said] [t|that the toll would stay] but [c2|expressing] [t2|openness to a lower one].`},
		{"what was told stands behind a colon", `[s|Varo] [c|tells] her cabinet what the years have shown: [t|to trust the sea does not work].`},
		{"what was said stands behind a colon", `Speaking to the Courier, Varo set a term: [t|If the island paid], [s|she] [c|said], [t|the mainland would build].`},
		{"though, about another", `[t|The bridge was closed], [s|she] [c|said], [t|though the island was willing to mend it].`},
		{"although he wished", `[t|The bridge was closed], [s|Tessel] [c|said], although [s2|he] [c2|wished] [t2|to see it open].`},
		{"when another speaks", `[t|When the governor said that there would be no bridge], [s|she] [c|added], [t|the matter was settled].`},
		{"made no secret of", `[s|Tessel] [c|made no secret of] [t|his dislike of the toll].`},
		{"several speak together", `Though they avoided blame, [s|Minister Elin May of Arcadia, Governor Joren Tessel of Selane and Envoy Mira Lund] [c|said] [t|that they stood by the bridge].`},
		{"an article in a list of speakers", `[s|The Republic, Arcadia and Selane] [c|said] [t|that they stood by the bridge].`},
		{"a paper reports", `The Selane Courier reports: [s|Tessel] [c|condemned] [t|the bridge].`},
		{"tenses part two verbs", `[s|Varo] [c|says] [t|Tessel nearly closed the bridge] and [c2|accuses] [t2|the mainland of sleeping].`},
		{"tenses do not part two verbs", `[s|Varo] [c|said] [t|that the chamber had passed the bill and denied the appeal].`},
		{"while condemning", `[s|Varo] [c|underscored] [t|the need for a bridge] while [c2|condemning] [t2|the toll as a theft].`},
		{"describing as", `[s|A senior official] turned to the mainland, [c|describing] [t|the toll as a theft].`},
		{"another's announcement", `“[t|The island stands alone,]” [s|Varo] [c|said] in response to [s2|Tessel]’s Friday [c2|announcement] [t2|that he would not come].`},
		{"a verdict that an agency carried", `[s|State television] [c|called] [t|the bridge a ruin], the agency reported.`},
		{"a participle opens", `[c|Noting] [t|that the toll was low], [s|[s2|Varo]] [c2|said] [t2|that the bridge was safe].`},
		{"a moment after", `Moments after [s|Mrs. Varo] [c|said] [t|she would resign], the bells were silent.`},
		{"the page's own voice", `I wrote that the bridge was safe, and we hope that it is.`},
		{"signalled", `[s|Varo] [c|signalled] [t|that the toll would fall].`},
		{"with a name saying", `The bridge stays closed, with [s|Minister Elin Varo] [c|saying] [t|that the ice was too thick].`},
		{"even claim", `[s|Some experts] [c|even claim] [t|that the bridge was never needed].`},
		{"two names after a description", `Two old critics, [s|Mira Lund and Joren Tessel], [c|welcomed] [t|the bridge].`},
		{"a bracket before the verb", `[s|The agency], the Arcadian News Agency (ANA), [c|reported] [t|that the bridge was open].`},
		{"what, behind a place", `[s|The governor] [c|reiterated] on television [t|what the island has asked for].`},
		{"a scare quote behind a comma", `[c|According to] [s|Selane], “[t|indirect” talks led by Arcadia will be held on Tuesday].`},
		{"confirmation from", `The news follows [c|confirmation] from [s|the harbor board] [t|that the bridge is safe].`},
		{"as a verdict, and another verb", `[s|Tessel] [c|described] [t|the bridge as a triumph] but gave no date.`},
		{"a waterway through which", `[s|Tessel] [c|threatened] [t|to close the sound], a narrow water through which all ferries pass.`},
		{"one act in two verbs", `[s|Tessel] [c|called] [t|the toll a theft] and warned [t|that the island would pay nothing].`},
		{"refused, and did other things", `[s|Tessel] [c|refused] [t|to pay the toll], received a letter and left.`},
		{"when asked", `[s|The mission] [c|denied] [t|losing the letter] when asked by the Courier.`},
		{"when asked, behind a comma", `[s|Varo] [c|said] [t|the letter was lost], when asked about it on Monday.`},
		{"when others were asked", `[s|Varo] [c|said] [t|that nobody spoke when asked].`},
		{"a day inside the verb", `[s|Varo] [c|had on Friday drawn attention to] [t|the toll].`},
		{"a gerund before the second verb", `[s|Varo] [c|regretted] [t|the toll not being settled] and [c2|noted] [t2|that the bridge was open].`},
		{"quoted, with the words to come", `The Courier also quoted former bridge builder Joren Tessel.`},
		{"pointed to another's words", `The preacher pointed to remarks by [s|Governor Varo], who [c|ruled out] [t|a second bridge].`},
		{"praised another's words", `[s|The preacher] [c|praised] [t|the remarks by [s2|Governor Varo]], who [c2|ruled out] [t2|a second bridge].`},
		{"put out the message", `[s|Unnamed envoys] [c|put out] the message [t|that no bridge would be built].`},
		{"a participle behind a text", `[s|The island] sent a letter [c|demanding] [t|that the mainland lift all tolls].`},
		{"a participle behind a text and a day", `[s|The ministry] issued reports this week [c|criticizing] [t|the island's lack of cooperation].`},
		{"a participle behind a thing", `The island sent a ship demanding that the mainland lift all tolls.`},
		{"who, and no comma behind", `[s|Joren Tessel], who gave the sermon on Friday [c|also urged] [t|the islanders to ignore the toll].`},
		{"things that somebody wants", `Preachers name the things that the island's leadership wants to send to the fishermen.`},
		{"carried by an agency", `The agency reported that in Selane, [s|the preacher Joren Tessel] [c|said], “[t|The bridge is a trap.]”`},
		{"carried by an agency, no quotation", `The agency reported that [s|most islanders] [c|have expressed] [t|that they will support the bridge].`},
		{"days before", `[s|Varo] [c|criticized] [t|the lack of cooperation], days before the council meets.`},
		{"a day after", `[s|Varo] [c|said] [t|the letter was lost], a day after Tessel had sent it.`},
		{"used the fair to ask", `[s|Varo] used the rally of May to [c|ask] [t|why nobody crossed the bridge].`},
	}, nil)
}

func TestNamesOnTheirOwn(t *testing.T) {
	check(t, []marking{
		{"name, place and colon above", "Voices\n\nWhat members of the chamber said today about the bridge over the sound.\n\n[s1|Sen. Mira Solberg], S-Sel.:\n\n\"[t1|The bridge is safe, and so is the toll.]\"\n"},
		{"a label on a line of its own", "Voices\n\nWhat they are saying today in Arcadia about the bridge over the sound.\n\n**[s1|Senator Mira Solberg]**:\n\n“[t1|The bridge is safe, and so is the toll.]”\n"},
		{"a quotation and a swipe", "The chamber met.\n\n[s1|Solberg] [c1|argued against] [t1|the bridge].\n\n“[t2|It costs more than it brings, and nobody asked the fishermen,]” in a swipe at the council.\n"},
		{"a post with its name below", "Posts\n\nThe minister answered the governor of the island late on Friday evening.\n\n[t1|The bridge is safe, and so is the toll.]\n\n— [s1|Elin Varo] (@elinvaro) May 16, 2025\n"},
		{"no clause before who posted", "Posts\n\nIn response to reports of a new bridge, [s1|Minister Elin Varo] [c1|posted] the following message:\n\n“[t1|The bridge is safe, and so is the toll.]”\n"},
		{"lines with a paper and its headline", "The papers\n\nThe bridge over the sound was on the front pages of all three papers of Arcadia today.\n\n[s1|Selane Courier] (a daily)[c1|:] “[t1|Nothing was won]”\n\n[s2|Lantern newspaper] (a weekly)[c2|:] “[t2|Extending the hope]”\n"},
		{"signed, with an office behind the place", "Voices\n\nWhat members of the chamber said today about the bridge over the sound.\n\n“[t1|The bridge is safe, and so is the toll.]” – [s1|Sen. Mira Solberg], S-Sel., ranking member of the chamber's committee on bridges and ferries.\n"},
		{"a quotation over lines without marks", "Posts\n\n[s1|Minister Elin Varo] [c1|posted] the following message:\n\n“[t1|The bridge is safe.]\n\n[t1|The island is calm and so is the sea around it.]\n\n[t1|Nobody has to fear it.]”\n"},
		{"a subject before a colon is nobody's name", "The week\n\nMay 4\nDiplomacy: [s1|Varo] [c1|said] [t1|that the bridge was safe].\n\nMay 3\nEconomy: [s2|Tessel] [c2|said] [t2|that the toll would stay].\n\nMay 2\nSecurity: The guard was changed at the bridge over the sound.\n\nMay 1\nEconomy: The market opened late.\n"},
	}, nil)
}

func TestInterview(t *testing.T) {
	check(t, []marking{
		{"few turns, and questions so named", "The briefing was short today in the capital of the island, and few came.\n\n[s1|SENIOR OFFICIAL]: [t1|The bridge will open when it is ready.]\n\nQUESTION: And the toll?\n\n[s2|SECOND OFFICIAL]: [t2|The toll stays as it is.]\n"},
		{"who asks says nothing", "Interview\n\nMIRA LUND: Will the bridge open in June?\n\n[s1|MINISTER VARO]: [t1|It will open when it is ready.]\n\nMIRA LUND: Governor Tessel was here. Is it safe?\n\n[s2|MINISTER VARO]: [t2|It is as safe as any.]\n\nMIRA LUND: Thank you for coming.\n\n[s3|MINISTER VARO]: [t3|The pleasure is mine, and the bridge is yours.]\n"},
		{"an excerpt of few turns", "SELANE TELEVISION\n\n[s1|ELIN VARO, MINISTER OF WORKS]: [t1|The bridge is old and it shakes. Do we want it to fall before anybody has so much as looked at the piers on the western side?]\n\nMIRA LUND: Minister, what does the island want?\n\n[s2|VARO]: [t2|It wants a bridge that stands.]\n"},
		{"an excerpt of one turn", "[s1|Joren Tessel]: [t1|We want a bridge that stands, and we shall build it ourselves if we must.]\n"},
		{"a dateline is no turn", "SELANE: [s1|The minister of works] [c1|said] [t1|that the bridge would stand].\n"},
		{"a talk in which both tell", "Talk\n\n[s1|MIRA LUND]: [t1|The bridge is old and it shakes.]\n\n[s2|ELIN VARO]: [t2|It has been mended twice.]\n\n[s3|MIRA LUND]: [t3|The mending was badly done.]\n\n[s4|ELIN VARO]: [t4|It was badly paid as well.]\n"},
	}, nil)
}

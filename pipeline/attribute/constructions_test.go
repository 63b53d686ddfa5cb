package attribute

import "testing"

// Arcadia, its ministers, papers and islands are invented; so is every word they speak.
func TestDirect(t *testing.T) {
	check(t, []marking{
		{"quotation then speaker", `“[t|The bridge will open in June,]” [s|Elin Varo] [c|said].`},
		{"quotation then verb then speaker", `“[t|The bridge will open in June,]” [c|said] [s|Elin Varo], the minister of works.`},
		{"small words inside a name", `[s|Omar al-Varo van der Quay], a pilot, [c|said] [t|the bridge would open in June].`},
		{"speaker then colon", `[s|The minister of Arcadia] [c|said]: “[t|The bridge will open in June.]”`},
		{"speaker then comma", `[s|Elin Varo] [c|told] reporters, “[t|The bridge will open in June.]”`},
		{"broken by the speaker", `“[t|The bridge,]” [s|she] [c|said], “[t|will open in June.]”`},
		{"second quotation stands alone", `“[t|The bridge is safe,]” [s|Varo] [c|told] reporters. “[t2|Nobody has to fear it.]”`},
		{"place between cue and quotation", `[s|Varo] [c|said] at a ceremony in Port Selane on Monday: “[t|The bridge is safe.]”`},
		{"straight quotation marks", `"[t|The bridge is safe,]" [s|Varo] [c|said] on Monday.`},
		{"quotation inside a quotation", `“[t|My father used to say ‘mend it or leave it,’ and I mean to mend it,]” [s|Varo] [c|said].`},
		{"going on", `“[t|The bridge is safe,]” [s|she] [c|went on], smiling.`},
		{"closed before an editor's aside and opened again", `[s|Varo] [c|wrote]: “[t|He came with a map,]” referring to the engineer, “[t|and left without a plan.]”`},
		{"aside with a dash", `[s|Varo] [c|added]: “[t|We signed it in spring]” – the Treaty of Selane. “[t|In that treaty nothing was said of tolls.]”`},
		{"quotation that runs over sentences", `[s|Joren Tessel] [c|said]: “[t|The bridge is old. It was old when I was born. Yet it stands.]”`},
		{"next paragraph goes on", "“[t|The bridge is safe,]” [s|Varo] [c|said].\n\n“[t2|It will outlive us all, and I shall be the first to walk over it.]”"},
	})
}

func TestIndirect(t *testing.T) {
	checkKnown(t, []marking{
		{"that-clause", `[s|The minister] [c|said] [t|that the bridge would open in June].`},
		{"clause without that", `[s|Elin Varo] [c|said] [t|the bridge would open in June].`},
		{"two that-clauses are one", `[s|Varo] [c|said] [t|that the bridge was safe and that the toll would stay].`},
		{"hearer", `[s|Varo] [c|told] the Courier on Tuesday [t|that the bridge was safe].`},
		{"hearer and time", `[s|Varo] [c|told] the Courier this morning [t|that the bridge was safe].`},
		{"hearers", `[s|Varo] [c|told] farmers and fishermen [t|that the bridge was safe].`},
		{"auxiliaries and adverbs belong to the cue", `[s|Varo] [c|has repeatedly said] [t|that the bridge is safe].`},
		{"adding", `[s|Varo] [c|said] [t|the bridge was safe], [c2|adding] [t2|that the toll would stay].`},
		{"while stressing", `[s|Varo] [c|noted] [t|that the bridge was old], while [c2|stressing] [t2|that it was safe].`},
		{"second verb of speech", `[s|Varo] [c|told] reporters [t|that the bridge was safe] and [c2|denied] [t2|that the toll had been raised].`},
		{"with some saying", `Most papers looked at the bridge, with [s|some] [c|saying] [t|Arcadia had done its part].`},
		{"a plan that somebody seeks, in the question", `Asked about a plan by which [s|Joren Tessel] [c|seeks] [t|to close the bridge], [s2|Varo] [c2|said], “[t2|It is his affair.]”`},
		{"a title between dashes", `[s|The paper’s analysis] - headlined "No more bridges" - [c|says] [t|Selane has built enough].`},
		{"a topic, then words on it", `In a note, [s|the Courier] discussed the old bridge and [c|wrote]: [t|It is not safe].`},
		{"a topic, then words on it in the next paragraph", "In a note, [s|the Courier] discussed the old bridge.\n\nIt [c|wrote]: [t|The bridge is not safe]."},
		{"a topic without words on it", `[s|Varo] [c|discussed] [t|the old bridge]. Then she went home.`},
		{"what two people do together", `The two ministers discussed the old bridge. They agreed to meet in June.`},
		{"what several people agree on", `[s|The ministers] [c|agreed] [t|that the bridge was safe].`},
		{"interpreted as", `[s|The paper] [c|interpreted] [t|the closed bridge as a sign of trust].`},
		{"interpreted, no more", `Some papers interpreted her words to sell more copies.`},
		{"a topic before a main clause", `Echoing Joren Tessel, [s|she] [c|said] [t|that the bridge was safe].`},
		{"a paper reports, at the end", `[t|The bridge was shut on Friday], [s|the Courier] [c|reports].`},
		{"a channel with a number reports, at the end", `[t|The bridge was shut on Friday], [s|Channel 12] [c|reports].`},
		{"a list that ends in reports", `She read letters, notes and Courier reports.`},
		{"no speaker but a date", `On May 12 said nobody that the bridge was shut.`},
		{"an aside with a participle", `[s|The Courier] [c|says] in a note, issued to meet the vote, [t|that the bridge is safe].`},
		{"what a picture shows", `A cartoon in the Courier showed a sunken bridge, with a placard on it.`},
		{"asked, between commas", `[s|Elin Varo], asked about the toll, [c|said] [t|it may fall].`},
		{"quoted, between commas", `[s|Elin Varo], quoted by the paper, [c|said] [t|the toll was high].`},
		{"as another had claimed", `[s|Elin Varo] [c|denied] [t|that the toll was high], as Joren Tessel had claimed.`},
		{"two months", `[s|Varo] [c|repeatedly said] in June and July [t|that the bridge was safe].`},
		{"an adverb and a comma", `[s|Varo] [c|said] unfortunately, [t|some engineers had left].`},
		{"a time before while", `During the past week, while [s|Varo] [c|insisted] [t|that the bridge was safe], the engineers left at noon.`},
		{"according to, over a semicolon", `[c|According to] [s|the engineers], [t|the bridge is safe; it is also cheap].`},
		{"a hyphen before a country", `[s|A high-ranking Arcadian official] [c|said] [t|the bridge was safe].`},
		{"whether, behind what he did", `[s|Tessel] left the room, [c|questioning] [t|whether a second bridge would help].`},
		{"latest claim", `[s|Tessel]’s latest [c|claim] [t|that the bridge is old] surprised Varo.`},
		{"he said, inside", `[t|The bridge], [s|she] [c|said], [t|has stood for a hundred years].`},
		{"he said, behind an adverb", `However, [s|she] [c|said], [t|the river is deep].`},
		{"says she, behind an adverb", `Besides, [c|adds] [s|Varo], [t|there is no other way over the river].`},
		{"he adds, behind a conjunction", `But, [s|he] [c|adds], [t|there is a cheap way over the river].`},
		{"what is needed", `[s|Varo] [c|said] [t|the council also needs to talk to the mainland].`},
		{"some, behind an adverb", `However, [s|some] [c|dismissed] [t|the plan of the new bridge].`},
		{"some, behind a conjunction", `But [s|some] [c|dismissed] [t|the plan of the new bridge].`},
		{"some things that are rejected", `But some rejected plans came back.`},
		{"this comes as", `This comes as [s|Elin Varo] [c|reaffirmed] [t|the worth of the bridge plan].`},
		{"the same day that", `Tessel is leaving on the same day that [s|an island official] [c|says] [t|the bridge has been mended].`},
		{"a relative clause in what is said", `[s|The minister] [c|argued] [t|that closing a bridge which has many users would not be easy] and [c2|expressed] [t2|confidence that it could be mended].`},
		{"while maintaining a thing", `[s|The paper] [c|insisted] [t|that the island should talk while maintaining a strict ban on tolls, which it considers useful].`},
		{"an object, then what went on meanwhile", `[s|The paper] [c|criticized] [t|the new toll on fishermen], as envoys were meeting in Selane.`},
		{"an object, then what was done instead", `[s|The council] [c|rejected] [t|calls to raise the toll], instead opting for talks.`},
		{"he said, at the end", `[t|The bridge was safe], [s|the minister] [c|said].`},
		{"he said, before an if", `[t|The bridge could open in June], [s|she] [c|told] the daily, [t|if the ice left the river early].`},
		{"a cue inside what he said", `[t|The fishermen want a second bridge], [s|she] [c|said].`},
		{"as somebody said", `[t|The bridge is safe], as [s|Varo] [c|said].`},
		{"according to, with an apposition", `[c|According to] [s|Elin Varo], the head of the guild, [t|the bridge is safe].`},
		{"according to, with a relative clause", `[c|According to] [s|Elin Varo], who left on Friday, [t|the bridge is safe].`},
		{"according to, with the name behind the office", `[c|According to] the minister, [s|Elin Varo], [t|the bridge is safe].`},
		{"according to, then a list", `[c|According to] [s|Elin Varo], [t|the bridge, the toll and the ferry are old].`},
		{"many somewhere", `[s|Many in Selane] [c|believe] [t|the bridge is safe].`},
		{"opponents of something", `[s|Opponents of the toll] [c|argue] [t|that it is high].`},
		{"took to the radio to denounce", `[s|Elin Varo] took to the radio to [c|denounce] [t|the new toll on fishermen].`},
		{"wanted to say", `[s|Elin Varo] [c|wanted] [t|to come to the radio to say more].`},
		{"gave assurances", `[s|Elin Varo] [c|gave assurances] [t|that the toll would fall].`},
		{"gave no assurances", `Elin Varo gave no assurances that the toll would fall.`},
		{"according to, first", `[c|According to] [s|the engineers], [t|the bridge is safe].`},
		{"according to, last", `[t|The bridge is safe], [c|according to] [s|a report by the harbor office].`},
		{"in her view", `In [s|the minister]’s [c|view], [t|the bridge is safe].`},
		{"in the paper's opinion", `In [s|the paper]’s [c|opinion], [t|the bridge should never have been built].`},
		{"asked", `Asked whether the bridge was safe, [s|Varo] [c|said] [t|the engineers had no doubts].`},
		{"questioned the value", `[s|Varo] [c|questioned] [t|the value of a second bridge].`},
		{"questioned whether", `[s|Varo] [c|questioned] [t|whether a second bridge was needed].`},
		{"hinted at", `[s|Varo] [c|hinted at] [t|a second bridge].`},
		{"stood firm", `[s|Varo] [c|stood firm] on the toll.`},
		{"seeks", `[s|The cabinet] [c|seeks] [t|a treaty that keeps the toll low].`},
		{"wants", `[s|Varo] [c|wants] [t|the toll to stay low].`},
		{"doubts", `[s|The opposition] [c|doubts] [t|that the bridge is safe].`},
		{"voiced optimism", `[s|The minister] [c|has voiced] [t|optimism about the bridge].`},
		{"warned", `[s|Tessel] [c|warned] [t|that the ice would come early].`},
		{"accused and urged are one", `[s|Tessel] [c|accused] [t|the cabinet of hiding the costs] and urged [t|it to publish them].`},
		{"appeared to endorse", `[s|She] [c|appeared to tacitly endorse] [t|the second bridge].`},
		{"rejected, saying", `[s|The island] [c|has rejected] [t|the offer as a trap], [c2|saying] [t2|the toll would ruin its fishermen].`},
		{"described as", `[s|Tessel] [c|described] [t|the treaty as a triumph of patience].`},
		{"called", `[s|Tessel] [c|called] [t|the treaty “a triumph” of patience] and went home.`},
		{"called for", `[s|Tessel] [c|called for] [t|a second bridge].`},
		{"asked to", `[s|Tessel] [c|urged] [t|the cabinet to build a second bridge].`},
		{"is willing", `[s|Varo] [c|is willing] [t|to lower the toll].`},
		{"is convinced", `[s|Varo] [c|is convinced] [t|that the bridge is safe].`},
		{"what he demands is", `What [s|he] [c|demands] is [t|the return of the ferry].`},
		{"ruled out", `[s|Varo] [c|ruled out] [t|a second bridge].`},
		{"quoted as saying", `The Courier [c|quoted] [s|Varo] as saying [t|that the bridge was safe].`},
		{"was quoted as saying", `[s|Varo] [c|was quoted] by the Courier as saying [t|that the bridge was safe].`},
		{"began by saying", `[s|Varo] began by [c|saying] [t|that the bridge was safe].`},
		{"over a relative clause", `[s|Varo], who built the first bridge, [c|said] [t|the second could wait].`},
		{"over an apposition", `[s|Elin Varo], the minister of works, [c|said] [t|the second bridge could wait].`},
		{"an office, then its name", `The island’s governor, [s|Joren Tessel], [c|rejected] [t|every offer to lower the toll].`},
		{"over a participle", `[s|Tessel], speaking to farmers in the rain, [c|said] [t|the toll was too high].`},
		{"relative clause without commas", `[s|An engineer] who asked not to be named [c|said] [t|the bridge was too narrow].`},
		{"two speakers are one source", `[s|Varo and Tessel] [c|said] [t|the toll would stay].`},
		{"officials in a place", `[s|Officials in Port Selane] [c|said] [t|the toll would stay].`},
		{"more than a hundred", `[s|More than 100 engineers], most of them young, [c|called for] [t|a second bridge].`},
		{"after a date", `On February 7 [s|Varo] [c|said] [t|the toll would stay].`},
		{"after a place", `In Selane [s|Joren Tessel] [c|said] [t|the toll would stay].`},
		{"published under a title", `[s|The Courier] [c|published] an editorial under the title “[t|The Bridge That Was Not.]”`},
		{"all of them", `[s|The island and the city] all [c|said] [t|they were open to a second bridge].`},
		{"saying, without that", `In an interview, [s|she] struck a softer tone, [c|saying] [t|she could imagine a pause].`},
		{"noun of speech", `[s|Tessel]’s [c|claim] [t|that the bridge is unsafe] has angered the engineers.`},
		{"noun of speech with by", `The [c|claim] by [s|Tessel] [t|that the bridge is unsafe] was ignored.`},
		{"quoted pieces", `[s|Varo] [c|said] [t|the bridge was “as safe as a church” in every wind].`},
	}, map[string]string{
		"stood firm": "marks cannot nest a cue in its content; TestPhrase holds it",
	})
}

// The content of a phrase is the phrase, cue included.
func TestPhrase(t *testing.T) {
	w := newBench(t)
	text := `Varo stood firm on the toll.`
	if have, want := found(text, w.find(text)), "Varo / stood firm / stood firm on the toll"; len(have) != 1 || have[0] != want {
		t.Errorf("have %q, want %q", have, want)
	}
}

func TestLayout(t *testing.T) {
	checkKnown(t, []marking{
		{"lead and nested bullets", "The week\n\nThe edition of May 9 looks at the bridge. It was a long week.\n\n  • May 3: [s1|Elin Varo], minister of works, [c1|wrote] in the Courier:\n    • “[t1|The bridge is safe.]”\n    • “[t2|The toll will stay.]”\n"},
		{"lead that carries remarks", "The week\n\nThe edition of May 9 looks at the bridge. It was a long week.\n\n  • May 3: The Courier carried [s1|Varo]’s comments at the opening:\n    • “[t1|The bridge is safe.]”\n"},
		{"lead with an analysis", "The week\n\nThe edition of May 9 looks at the bridge. It was a long week.\n\n  • May 3: The Courier printed an analysis by [s1|Mira Solberg] about the toll:\n    • “[t1|The toll will hurt the island.]”\n"},
		{"spoke, as an agency reported", "The week\n\nThe edition of May 9 looks at the bridge. It was a long week.\n\n  • May 3: [s1|Governor Joren Tessel] spoke at the fish market, the agency reported:\n    • “[t1|The toll will hurt the island.]”\n"},
		{"claim and quotation below", "The week\n\nThe edition of May 9 looks at the bridge. It was a long week.\n\n  • May 3: [s1|Tessel] [c1|claimed] [t1|that the toll would hurt the island]:\n    • “[t2|Nobody will cross a bridge that costs a day’s wage.]”\n"},
		{"link and quotation", "Voices\n\nWhat they are saying today in Arcadia about the bridge.\n\n[[s|Sen. Mira Solberg](https://posts.example/solberg/1): “[t|The bridge is safe, and so is the toll.]”\n"},
		{"a name on its own line", "Voices\n\nWhat members of the chamber said today about the bridge over the sound.\n\n[s1|Senator Mira Solberg] (South Selane)\n\n“[t1|The bridge is safe, and so is the toll.]”\n"},
		{"signed with a dash", "Voices\n\nWhat members of the chamber said today about the bridge over the sound.\n\n“[t1|The bridge is safe, and so is the toll.]” – [s1|Senator Mira Solberg], South Selane.\n"},
		{"name and colon", "Voices\n\nWhat the papers put on their front pages today about the bridge over the sound.\n\n[s1|Selane Courier] (a daily)[c1|:] “[t1|The bridge is safe, and so is the toll.]”\n"},
		{"words that run on", "The papers\n\nThe Courier looked at the bridge on Sunday. [s1|It] [c1|wrote]: [t1|Bridges are built by patience. Ours was built by haste. That is why it shakes.] [s2|The paper] [c2|added] [t2|that the toll should pay for repairs]."},
	}, map[string]string{"link and quotation": "marks cannot open inside a link's bracket; TestLink holds it"})
}

func TestLink(t *testing.T) {
	w := newBench(t)
	text := "What they are saying today in Arcadia about the bridge.\n\n[Sen. Mira Solberg](https://posts.example/solberg/1): “The bridge is safe, and so is the toll.”\n"
	have := found(text, w.find(text))
	if want := "Sen. Mira Solberg /  / The bridge is safe, and so is the toll."; len(have) != 1 || have[0] != want {
		t.Errorf("have %q, want %q", have, want)
	}
}

func TestHeadline(t *testing.T) {
	w := newBench(t)
	text := "No Second Bridge Before Spring: Varo\n\nElin Varo, the minister of works in Arcadia, said the second bridge would not be begun before spring.\n"
	out := w.find(text)
	if len(out) != 2 || !out[0].Headline || out[0].Source.In(text) != "Varo" || out[0].Spans[0].In(text) != "No Second Bridge Before Spring" {
		t.Errorf("have %q, want a headline of Varo's and its lead", found(text, out))
	}
	if len(out) == 2 && out[1].Headline {
		t.Error("the lead is no headline")
	}
}

func TestTranscript(t *testing.T) {
	check(t, []marking{
		{"answers, a paragraph a statement", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready, and we shall not be hurried by those who never crossed the river in winter, nor by those who did so once and have told the tale in every inn from here to the mainland.]\n\n[t2|The engineers have asked for two more weeks, and I have told them that they shall have as many as they need for it, and that I shall stand on the quay with them until the last of the planks is down and dry.]\n\nQ    And the toll?\n\n[s3|MS. VARO]:  [t3|The toll stays.]\n"},
		{"a long paragraph is one statement", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready. The engineers have asked for two more weeks, and they shall have them. The ice left the river late this year, as it did the year before. The piers were mended in March. Nobody was hurt, and nobody will be. We shall walk over it in summer.]\n"},
		{"a longer one is parted where it turns", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready. The engineers have asked for two more weeks to test the piers and the arch, and they shall have them, as they had them in the years before when the ice left the river late.] [t2|But I have told the council of the island more than once that no date is worth a life, and I say so again today before this house and before the fishermen. It is not a question of money, whatever some may think.]\n"},
		{"two long sentences", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|The engineers have asked for two more weeks to test the piers and the arch, and they shall have them, because nobody in this house wants to open a bridge over the sound that has to be closed again in the first autumn storm, as happened to the old one.] [t2|We have told the council of the island more than once that no date is worth a life, and the mayor, whom I met on the quay this morning with his engineers, sees it as we do and will tell the fishermen so when they come to the market on Sunday.]\n"},
		{"a paragraph that turns to another question", "Q    Will the bridge open in June, and what of the toll?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready.] [t2|On the toll, I have nothing new to say.]\n"},
		{"a source that a question reports", "Q    [s1|The governor of the island] [c1|has said] [t1|that the toll will ruin the fishermen].  Is he right?\n\n[s2|MS. VARO]:  [t2|He is not.]\n"},
		{"prose before the first label", "Two Weeks More\n\n[s1|The governor of the island] [c1|said] [t1|that the toll would ruin the fishermen]. What follows is a part of what she answered.\n\nQUESTION: Is he right?\n\n[s2|VARO]:  [t2|He is not.]\n\nQUESTION: Why not?\n\n[s3|VARO]:  [t3|Because nobody pays it yet.]\n"},
		{"one who speaks alone", "Remarks by the President on the Bridge\n\n[s1|THE PRESIDENT]:  [t1|The bridge will open when it is ready, and we shall not be hurried by those who never crossed the river in winter, nor by those who did so once and have told the tale in every inn.]\n\n[t2|The engineers have asked for two more weeks, and I have told them that they shall have as many as they need for it, and that I shall stand on the quay with them until the last plank is dry.]\n"},
		{"short paragraphs are one statement", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready.]\n\n[t1|The engineers have asked for two more weeks.]\n"},
		{"a host beside reporters", "MR. LUND: We begin with the minister. Will the bridge open?\n\n[s1|MINISTER VARO]: [t1|It will open when it is ready.]\n\nQUESTION: But they --\n\n[s2|MINISTER VARO]: [t2|And the toll will stay.]\n"},
		{"a moderator in small letters", "Moderator: We begin with the minister. Sir, the floor is yours.\n\n[s1|Mr. Varo]: [t1|The bridge will open when it is ready.]\n"},
		{"two words, broken off", "LUND: Will the bridge open in June?\n\nVARO: But the...\n\nLUND: And who pays for it?\n\n[s1|VARO]: [t1|The toll pays for it, as it always has.]\n"},
		{"who gives the floor says nothing", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready.]\n\nWith that, I'm happy to take a few more of your questions.\n\nAndrew Lund, Harbour Post.\n\nQ    And the toll?\n\n[s2|MS. VARO]:  [t2|The toll stays.]\n"},
		{"courtesy is no statement", "Q    Will the bridge open in June?\n\n[s1|MS. VARO]:  [t1|It will open when it is ready.]\n\nGo ahead, Peter.\n\nQ    Thank you.  And the toll?\n\nMS. VARO:  Thank you all.\n"},
		{"a short answer", "Q    Do you want the bridge?\n\n[s1|MS. VARO]:  [t1|Yes, we want it.]\n"},
		{"asking back is no statement", "Q    Will the bridge open in June?\n\nMS. VARO:  Which bridge?\n\nQ    The new one.\n\n[s1|MS. VARO]:  [t1|It will open when it is ready.]\n"},
		{"interrupted and taken up again", "Q    Will the bridge open in June?\n\n[s1|MR. TESSEL]:  [t1|I would rather see it open in May, but --]\n\nQ    It cannot.\n\nMR. TESSEL:  [t1|-- but the ice decides.]\n"},
	})
}

func TestNoStatement(t *testing.T) {
	check(t, []marking{
		{"the page's own voice", `The bridge was opened on Monday, and the band played until the evening.`},
		{"if somebody says so", `The bridge will be closed if the minister says it is unsafe.`},
		{"a question of the page's own", `Did the minister say that the bridge was safe?`},
		{"nouns that look like verbs", `The demands of the fishermen and the claims of the island fill two volumes.`},
		{"did not mention", `The Courier did not mention the bridge at all.`},
		{"whose words he says he wrote", `The letter that the governor says he has written has not arrived.`},
		{"a hearer and no words", `She told the engineers before noon.`},
		{"infinitive of purpose", `The minister flew to the island to discuss the toll.`},
		{"declined to comment", `The ministry declined to comment.`},
		{"what the page takes up cannot speak", `This pointed remark highlights the tension on the island.`},
		{"things do not speak", `The wind rejected every attempt to raise the arch.`},
	})
}

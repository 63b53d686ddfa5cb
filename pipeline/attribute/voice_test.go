package attribute

import "testing"

// Words without quotation marks, below a line that says whose they are. All of Arcadia is invented.
func TestVoice(t *testing.T) {
	check(t, []marking{
		{"a written statement is one", "SELANE – [s|Senator Elin Varo], chair of the harbour committee, released the following statement:\n\n[t|The toll is a theft. Governor Tessel said nothing of the bridge.]\n\n[t|I will vote against it.]"},
		{"until the page speaks of the speaker", "[s|Senator Elin Varo] issued the following statement on the toll:\n\n[t|The toll is a theft, and I will vote against it.]\n\nVaro has led the harbour committee since spring."},
		{"a speech is parted", "[s1|Senator Elin Varo] gave the following speech in the harbour hall:\n\n[t1|The toll is a theft, and nobody on the island has ever wanted to pay it to the mainland or to anybody else, this year or in any year to come, and I have said so in this hall on every day since the toll was first written down.]\n\n[t2|But the bridge is safe, and those who built it should be thanked for years of work in wind and ice and rain, by us and by our children, and by all the fishermen who cross it in the morning with their nets and in the evening with their fish.]"},
		{"opened once and never closed", "[s1|Senator Elin Varo] today delivered the following speech in the harbour hall.\n\nThe speech transcript follows:\n\n“[t1|The toll is a theft, and nobody on the island has ever wanted to pay it to the mainland or to anybody else, this year or in any year to come, and I have said so in this hall on every day since the toll was first written down.]\n\n[t2|But the bridge is safe, and those who built it should be thanked for years of work in wind and ice and rain, by us and by our children, and by all the fishermen who cross it in the morning with their nets and in the evening with their fish.]"},
		{"a speech in quotation marks is parted too", "[s1|Senator Elin Varo] gave the following remarks in the harbour hall:\n\n“[t1|The toll is a theft, and nobody on the island has ever wanted to pay it to the mainland or to anybody else, this year or in any year to come, and I have said so in this hall on every day since the toll was first written down.]\n\n“[t2|But the bridge is safe, and those who built it should be thanked for years of work in wind and ice and rain, by us and by our children, and by all the fishermen who cross it in the morning with their nets and in the evening with their fish.]”"},
		{"whose remarks are below", "[s1|[s2|Senator Elin Varo]] [c1|spoke about] [t1|the toll].\n\nHer remarks, as prepared for the hall, are copied below.\n\n“[t2|The toll is a theft, and I will vote against it.]"},
		{"a heading, in the first person", "Statement by [s|Minister Elin Varo] on the Toll\n\n[t|Today we sign the treaty that the islands have waited for.]"},
		{"a heading above news", "Statement by Minister Elin Varo Angers the Islands\n\nThe harbour was closed on Monday."},
		{"without a colon, and not in the first person", "Senator Elin Varo released the following statement after the vote.\n\nThe harbour was closed on Monday."},
	})
}

// Quotations whose speaker stands in a sentence of its own.
func TestAfterwards(t *testing.T) {
	check(t, []marking{
		{"a sentence that is nothing but who said it", `“[t|The council met tonight. It heard the engineers.]” [s|Harbour spokesperson Elin Varo] [c|said].`},
		{"said already", `[s|Varo] [c|said]: “[t|The bridge is safe.]” Tessel said.`},
	})
}

// Constructions met on officials' pages.
func TestOfficialPages(t *testing.T) {
	check(t, []marking{
		{"who hears, and where they stand", `[s|Varo] [c|told] reporters gathered on the quay [t|that the toll would fall].`},
		{"began by", `Speaking in the harbour, [s|Varo] began by [c|expressing] [t|thanks to the engineers].`},
		{"a storm threatens", `[s|Varo] [c|asked for] [t|help before the storm, which threatens the bridge].`},
		{"an object with its place, then the quotation", `[s|Varo] [c|objected to] the toll at the meeting: “[t|It is a theft. Nobody wants it.]”`},
		{"a condition first", `[s|Varo] [c|stressed] [t|as long as she is minister, the toll will stay].`},
		{"a time first", `[s|Varo] [c|said] [t|when the ice is gone, the bridge will open].`},
		{"a clock", `[s|Varo] [c|said] at 10:09am [t|that the bridge would open].`},
		{"noting that, he said", `[c1|Noting] [t1|that the ice was late], [s1|[s2|Varo]] [c2|said], [t2|the bridge would stay open].`},
		{"who carried it, behind the speaker's office", `“[t|The bridge is safe,]” [c|said] [s|Varo], the head of the harbour office, according to two island papers.`},
		{"after a deed", `[t|The talks were useful], [s|Varo] [c|was quoted] as saying on Monday, after meeting the engineers, who came by sea.`},
		{"a belief of those whose spokesman said so", `[t|The council expects talks in June], [s|Harbour spokesperson Elin Varo] [c|said] on Friday.`},
		{"one of a people", `[s|One Selanian diplomat], who asked not to be named, [c|acknowledged] [t|that there was no way out].`},
		{"an adverb that opens the sentence", `Shortly before [s|Varo] [c|had said] [t|that the toll would stay].`},
		{"has since", `[s|The council] [c|has since repeatedly rejected] [t|the toll of the mainland].`},
		{"according to, before a participle", `[c|According to] [s|the minister], [t|the pact outlined in the letter “ends the toll” at once].`},
		{"whose own subject a bullet has", "Highlights of [s1|Varo]’s remarks:\n\n• [t1|The toll stays.]\n\n• [t2|The toll] [c2|was criticized] by [s2|Joren Tessel]."},
		{"a question's clause, but said", `[s|Varo] smiled at a question about whether the farmers would support the toll, but [c|said] [t|it was right to ask].`},
		{"a relative clause ends at the main verb", `Those farmers who left and [s|Arcadians] who [c|back] [t|the toll] could not say why.`},
		{"behind a fronted clause and a comma too many", `When asked about the toll, [s|Varo], [c|replied], “[t|It will stay.]”`},
		{"a swipe before something done", "“[t1|The bridge is safe,]” [s1|Varo] [c1|said].\n\n“[t2|The toll will stay,]” before turning to the ice."},
	})
}

package attribute

import "testing"

// TestHangsOn takes for words neither what only ends "he said" behind a quotation nor an apposition to who is cited.
func TestHangsOn(t *testing.T) {
	check(t, []marking{
		{"what the speaker did", `“[t|We never asked the crews to leave,]” [s|Elin Varo] [c|announced] on Saturday opening the fair.`},
		{"who heard it sits somewhere", `“[t|The crews must decide now,]” [s|Varo] [c|told] the papers after briefing members sitting on the dam panel.`},
		{"said according to a translation", `“[t|Nobody said that the dam is lost,]” [s|he] [c|said] according to a translation of his remarks.`},
		{"a statement issued", `“[t|We stand by the pact,]” [c|said] [s|a statement] issued after the meeting in Lund, according to the Courier.`},
		{"said, according to", `[t|The lake has risen by a foot], [s|he] [c|remarked], according to the Courier.`},
		{"that she opened it", `[s|Varo] [c|announced] on Saturday [t|opening the dam to the crews].`},
		{"an apposition", `[t|There will be no change], [c|according to] [s|Mira Lund], a keeper and expert on dams.`},
		{"an object, and no apposition", `[t|The guild has sent], [c|according to] [s|Lund], [t|a team of divers].`},
	})
}

// TestOnlyViews finds no statement where only a view is named.
func TestOnlyViews(t *testing.T) {
	check(t, []marking{
		{"her take", `Offering her take on the matter, [s|Varo] [c|said] [t|the dam was safe].`},
		{"the position of a guild", `Repeating the guild's position, [s|he] [c|said], “[t|The dam will not be sold.]”`},
		{"their views", `The members expressed their views on the dam.`},
		{"its stance", `The guild reiterated its stance on the dam.`},
		{"what the position is", `[s|The guild] [c|reiterated] [t|its position that the dam is safe].`},
		{"hopeful views", `[s|Varo] [c|expressed] [t|hopeful views on the dam].`},
		{"another's stance", `[s|Varo] [c|rejected] [t|the guild's stance on the dam].`},
		{"opposition", `[s|Varo] [c|expressed] [t|her opposition to the dam].`},
		{"my guess", `My guess is that the dam will hold.`},
		{"in our view", `In our view, the dam is safe.`},
	})
}

// TestLeads reads no name in the adverb, or the phrase, that opens a sentence.
func TestLeads(t *testing.T) {
	check(t, []marking{
		{"an adverb before a list", `Regrettably, [s|Arcadia, Lund and Selane] [c|welcomed] [t|the end of the pact].`},
		{"contrary to", `Contrary to claims by Varo, [s|Joren Tessel], a keeper, [c|has said] [t|that the dam is safe].`},
		{"apart from", `Apart from some towns, [s|the members of the guild] [c|are opposed to] [t|the sale of the old dam].`},
		{"its promise", `Contrary to its promise, the guild continues to build.`},
		{"a name", `[s|Sally Varo] [c|said] [t|the dam is safe].`},
		{"a country", `[s|Italy, France and Spain] [c|said] [t|the dam is safe].`},
	})
}

// TestDashes reads on behind an aside between dashes.
func TestDashes(t *testing.T) {
	check(t, []marking{
		{"those who are urged", `[s|Varo] [c|urged] [t|the three towns – Selane, Arden and Lund – to keep the pact].`},
		{"those who are told", `[s|Varo] [c|told] the envoys – all of them new – [t|that the dam must go].`},
		{"the subject, between two hyphens", `[s|The other towns] -- Selane, Arden and Lund -- [c|have stressed] [t|their loyalty to the pact].`},
		{"a gloss at the end", `[s|Varo] [c|condemned] [t|the new toll] – an old demand of the guild.`},
		{"a call for talks with the crews", `[s|Tessel], the former head of the guild, responded to Varo's call for talks with the crews, [c|saying], “[t|You cannot break a deal.]”`},
		{"an answer with a threat", `[s|Varo] [c|responded to the offer with] [t|a threat to close the dam].`},
	})
}

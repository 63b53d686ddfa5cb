package attribute

import "testing"

// TestVoiceless finds no source in texts that bind, in events and in ideas; those who speak of them are sources.
func TestVoiceless(t *testing.T) {
	check(t, []marking{
		{"a treaty", `The treaty specifies that the quay must stay open.`},
		{"a clause with its number", `Clause 7 says the quay must stay open.`},
		{"a numbered resolution, in a relative clause", `The quay closes under Resolution 40, which endorsed the toll.`},
		{"according to a pact", `According to the pact, the quay must stay open.`},
		{"according to a pact, behind", `The quay must stay open, according to the pact with Lund.`},
		{"according to a guild", `[c|According to] [s|the guild], [t|the quay must stay open].`},
		{"history", `History suggests that the quay will stay open.`},
		{"time", `Time will tell whether the quay stays open.`},
		{"an event, past", `The strike showed that the quay was old.`},
		{"a deed of many", `The silence of the pilots has indicated that the toll is near.`},
		{"a report, past", `[s|The report] [c|showed] [t|that the quay was old].`},
		{"a body", `[s|The harbor body] [c|confirmed] [t|that the quay was old].`},
		{"of a treaty", `[s|Varo] [c|said] [t|the treaty specifies that the quay must stay open].`},
	})
}

// TestDeeds finds nothing in what somebody does, and nothing in the page's gloss on words.
func TestDeeds(t *testing.T) {
	check(t, []marking{
		{"was referring to", `She was referring to the toll.`},
		{"referred to", `[s|She] [c|referred to] [t|the toll as a trap].`},
		{"announced for", `The day announced for the vote is near.`},
		{"promised to", `The toll promised to the pilots was late.`},
		{"announced on a day", `[s|The guild] [c|announced] on Monday [t|that the toll was near].`},
		{"shown patience", `Elin Varo has shown patience over the toll.`},
		{"shown that", `[s|The pilots] [c|have shown] [t|that the toll is fair].`},
		{"a poll", `[s|The poll] [c|showed] [t|wide support for the toll].`},
		{"themselves", `The pilots find themselves in a storm.`},
		{"no one", `No one said that the toll was fair.`},
		{"an adverb of comment", `Ironically, the toll, officially called the Harbor Fee, was low.`},
	})
}

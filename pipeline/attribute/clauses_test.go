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
	}, nil)
}

func TestNamesOnTheirOwn(t *testing.T) {
	check(t, []marking{
		{"name, place and colon above", "Voices\n\nWhat members of the chamber said today about the bridge over the sound.\n\n[s1|Sen. Mira Solberg], S-Sel.:\n\n\"[t1|The bridge is safe, and so is the toll.]\"\n"},
		{"a subject before a colon is nobody's name", "The week\n\nMay 4\nDiplomacy: [s1|Varo] [c1|said] [t1|that the bridge was safe].\n\nMay 3\nEconomy: [s2|Tessel] [c2|said] [t2|that the toll would stay].\n\nMay 2\nSecurity: The guard was changed at the bridge over the sound.\n\nMay 1\nEconomy: The market opened late.\n"},
	}, nil)
}

package attribute

import "testing"

// TestNoWords finds no statement in what somebody only does, with a verb that could tell one.
func TestNoWords(t *testing.T) {
	check(t, []marking{
		{"added a thing", `The guild has brought back old tolls and added new ones to its hated list.`},
		{"added that", `[s|The guild] [c|added] [t|the old tolls were fair].`},
		{"maintained and did", `The guild maintained its harsh policy and closed the quay.`},
		{"maintained a clause", `[s|The guild] [c|maintained] [t|the quay was safe and open].`},
		{"stormed into", `While the crew had not left the dam, the guild stormed into Lund.`},
		{"stormed", `“[t|Get out of my dam]”, [s|the keeper] [c|stormed].`},
		{"showing teeth", `Selane is showing teeth to Lund by sending ships.`},
		{"a green light", `Lund has shown the green light to the guild, which met on Monday.`},
		{"willingness", `[s|Lund] [c|has shown] [t|its willingness to pay the toll].`},
		{"agreed not to", `[s|Lund] [c|has agreed] [t|not to set new terms].`},
		{"had last week said", `[s|She] [c|had last week said] [t|that the dam was safe].`},
		{"on that day", `However, on that date (May 8) [s|Selane's Supreme Dam Council] [c|said] [t|the dam was lost].`},
	})
}

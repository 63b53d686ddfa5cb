package attribute

import "testing"

// TestOpeningPhrase ends what the phrase that opens a sentence tells of before the main clause.
func TestOpeningPhrase(t *testing.T) {
	check(t, []marking{
		{"in which", `Referring to a letter by Tessel in which [s1|he] [c1|threatened] [t1|to close the old locks, including those of Lund], [s2|Varo] [c2|said] [t2|those words showed greed].`},
		{"a claim", `On [s1|Tessel]'s [c1|claim] [t1|that the towns will agree on a dam], [s2|the keeper] [c2|said] [t2|the remarks were noise].`},
		{"whose claim", `In response to [s1|Joren Tessel], who [c1|has said] [t1|the dam is lost], [s2|Elin Varo] [c2|said] [t2|it was safe].`},
		{"unlike", `Unlike [s1|Selane], which [c1|prefers] [t1|a toll to a tax], [s2|Lund] [c2|wants] [t2|neither of the two].`},
		{"calls", `On repeated Lund calls for talks with the pilots, [s|Varo] [c|said] [t|that Selane will not talk].`},
		{"a clause with a list", `[s|Varo], who leads the guild, [c|said] [t|the dam, the locks and the quay are safe].`},
	})
}

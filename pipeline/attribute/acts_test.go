package attribute

import "testing"

// TestOneAct finds what belongs to one act of speech and what to the next, told with two cues or broken off by the words that
// attribute it.
func TestOneAct(t *testing.T) {
	check(t, []marking{
		{"a second quotation", `“[t|The dues are fair,]” [c|said] [s|Elin Varo], head of the guild, on Monday. “[t2|They will stay.]”`},
		{"with a title between commas", `“[t|To close the quay for a toll,]” [c|argues] [s|Elin Varo], Senior Pilot at the Harbor Guild, “[t|is like burning the boats.]”`},
		{"adding, of what is reported", `[s|Varo] [c|said] on Monday [t|that the dues were fair], [c2|adding] [t2|that the quay was full].`},
		{"urging", `[s|The guild] [c|warned] [t|that the quay was full], [c2|urging] [t2|the pilots to wait].`},
		{"adding, of what is quoted", `“[t|The dues are fair,]” [s|Varo] [c|said], [c2|adding] [t2|that the quay was full].`},
		{"adding a quotation", `[s|Varo] [c|told] the pilots, “[t|The dues are fair,]” [c2|adding], “[t2|the quay is full.]”`},
		{"but writes", `[s|The Courier] [c|hails] [t|the new quay as a “gift]”, but [c2|writes] [t2|that it came late].`},
		{"and said, of what is asked", `[s|Varo] [c|asked] the pilots [t|not to leave] and said [t|the quay would open].`},
	})
}

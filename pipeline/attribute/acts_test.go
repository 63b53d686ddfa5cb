package attribute

import "testing"

// TestOneAct finds what belongs to one act of speech, told with two cues or broken off by the words that attribute it.
func TestOneAct(t *testing.T) {
	check(t, []marking{
		{"an interrupted quotation", `“[t|The dues are fair,]” [c|said] [s|Elin Varo], head of the guild, on Monday. “[t|They will stay.]”`},
		{"what comes in the next paragraph", "“[t1|The dues are fair,]” [s1|Varo] [c1|said]. The pilots left.\n\n“[t2|They will stay.]”"},
		{"with a title between commas", `“[t|To close the quay for a toll,]” [c|argues] [s|Elin Varo], Senior Pilot at the Harbor Guild, “[t|is like burning the boats.]”`},
		{"adding, of what is reported", `[s|Varo] [c|said] on Monday [t|that the dues were fair], adding [t|that the quay was full].`},
		{"urging", `[s|The guild] [c|warned] [t|that the quay was full], urging [t|the pilots to wait].`},
		{"adding, of what is quoted", `“[t|The dues are fair,]” [s|Varo] [c|said], [c2|adding] [t2|that the quay was full].`},
		{"adding a quotation", `[s|Varo] [c|told] the pilots, “[t|The dues are fair,]” [c2|adding], “[t2|the quay is full.]”`},
		{"but warned", `[s|The Courier] [c|hails] [t|the new quay as a “gift]”, but writes [t|that it came late].`},
		{"and said, of what is asked", `[s|Varo] [c|asked] the pilots [t|not to leave] and said [t|the quay would open].`},
	})
}

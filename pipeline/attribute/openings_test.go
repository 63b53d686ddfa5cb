package attribute

import "testing"

// TestOpenings finds who speaks behind what opens the sentence without a comma: a place, a time, an adverb.
func TestOpenings(t *testing.T) {
	check(t, []marking{
		{"a place, and who has a clause of his own", `In Selane [s|the engineer Joren Tessel], who led the march, [c|said] [t|any toll would ruin the island].`},
		{"a place and a bare name", `In Selane [s|Joren Tessel], a member of the council, [c|said] [t|the toll had failed].`},
		{"an occasion", `At the fair [s|the engineer Joren Tessel], who led the march, [c|said] [t|the toll had failed].`},
		{"an adverb", `Meanwhile [s|Mayor Joren Tessel], in a talk with the pilots on the quay, [c|suggested] [t|a second bridge].`},
		{"a time and an adverb", `A day earlier [s|Elin Varo], a member of the council, [c|said] [t|the toll had failed].`},
		{"a year", `In 2015 [s|Elin Varo] [c|said] [t|the toll would fail].`},
		{"a year behind an adjective", `In early 2015 [s|Mayor Varo] [c|said] [t|the toll would fail].`},
		{"many without an article", `In Selane [s|lawmakers] [c|said] [t|that the toll would fail].`},
		{"many of a house", `In Selane [s|fifty members of the House of Pilots], most of them young, [c|wrote] to the mayor [t|that no toll should be paid].`},
		{"a second place behind while", `In Port Lund, [s1|Elin Varo] [c1|warned] [t1|that the ice was thin], while in Selane [s2|Joren Tessel] [c2|said] [t2|it would hold].`},
		{"what one is behind a participle", `“[t|The toll has failed,]” [s|retired captain Joren Tessel] [c|said].`},
		{"likewise behind the verb", `“[t|The toll has failed,]” [c|said] [s|retired captain Joren Tessel].`},
		{"a participle that is a verb", `“The Gull” jailed the captain of the ferry.`},
		{"what hearers are told not to do", `Some hours before, [s|Elin Varo], a member of the council, [c|asked] the pilots [t|not to be quick with a no].`},
		{"many by their trade", `[s|Reformist titles] [c|praised] [t|the toll].`},
		{"who acts behind the day", `[s|Elin Varo] [c|said] on Tuesday [t|Arcadia would not pay the toll].`},
		{"many who act behind the day", `[s|Elin Varo] [c|said] on May 5 [t|Selane, Lund and Port Regis would pay the toll].`},
		{"what is named after its day", `[s|Elin Varo] [c|said] at Friday prayers [t|that the toll had failed].`},
		{"a time with an of", `[s|Elin Varo] [c|said] in the last days of the Arcadian year [t|that the toll had failed].`},
		{"a figure", `[s|Opposition figure Joren Tessel], at home in Selane, [c|urged] [t|an end to the toll].`},
		{"in a clause that takes up a noun", `[s|Elin Varo] [c|also called for] [t|a vote of the whole island], without which, she argued, the toll will fail.`},
	})
}

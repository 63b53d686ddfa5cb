package attribute

import "testing"

// Words that run on after a colon end where their speaker is named again, and hold what others are reported to say.
func TestWordsThatRunOn(t *testing.T) {
	check(t, []marking{
		{"up to a pronoun of who bears the name", "[s|Elin Varo] [c|told] the Courier [t|that the bridge was old]. [s2|Varo] [c2|says]: [t2|The bridge is not safe. It needs money.] [s3|She] [c3|stressed] [t3|that the council would not pay for it]. It was built long ago."},
		{"up to his quotation", "[s|Olin Brask], an engineer, [c|says]: [t|The talks will fail. The mainland is weak.] “[t2|They need us more than we need them,]” [s2|Brask] [c2|added]."},
		{"no end at a paper's 'he'", "In a note, [s|the Mail] [c|wrote]: [t|The talks are a trap. Joren Tessel arrived on Monday. He said that the tolls would fall. They will not fall.]"},
		{"what others report inside", "In a note, [s|the Mail] [c|wrote]: [t|The talks are a trap. Last week [s2|the Selane council] [c2|announced] again [t2|that the toll was too high]. Nobody listens.]"},
		{"what others report at the start", "[s|The daily Mail] [c|wrote]: [t|It is late, as [s2|some observers] [c2|stress] [t2|that the bridge is old]. Nobody listens.]"},
		{"no report of one's own side, or of those who say", "In a note, [s|the Mail] [c|wrote]: [t|The talks are a trap. Our officials say that the toll is fair. The papers told us that it was not. It will anger those in Selane who say that the island is alone.]"},
		{"up to experts", "In a note, [s|the Mail] [c|wrote]: [t|The bridge is old]. [c2|According to] [s2|experts], [t2|it will fall within a year]."},
		{"up to one who is introduced", "In a note, [s|the Mail] [c|wrote]: [t|The bridge is old. Nobody cares.] [s2|Mia Holm], a professor of law, [c2|believes] [t2|that the bridge can be saved]."},
		{"up to the next colon", "[s|Mia Holm], an engineer, [c|says]: [t|The bridge is old. It is late.] In the end, [s2|the engineer] [c2|writes]: [t2|Of course, as many experts have acknowledged, the bridge also depends on the council. It is late.]"},
	})
}

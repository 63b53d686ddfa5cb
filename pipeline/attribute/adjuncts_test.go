package attribute

import "testing"

// TestAdjuncts finds what is said behind what tells when, where and how it was.
func TestAdjuncts(t *testing.T) {
	check(t, []marking{
		{"by what means", `[t|The toll had failed], [s|Elin Varo] [c|said] by phone.`},
		{"by what means, before a question", `Earlier, [s|Elin Varo] [c|asked] by letter [t|why the toll had failed].`},
		{"by saying", `[s|Elin Varo] responded by [c|saying] [t|that the toll had failed].`},
		{"by rejecting, with nobody before it", `By rejecting the toll, the island lost its ferry. [s|Elin Varo] [c|said] [t|the toll would return].`},
		{"a party and a state", `[s|Rep. Elin Varo], D-Calif., [c|said] over the weekend [t|that the toll had failed].`},
		{"late on a day", `[s|Elin Varo] [c|said] late on Friday [t|that the toll was "unjust" and that Arcadia would not pay it].`},
		{"a channel and who acts", `[s|Elin Varo] [c|said] via Telegram [t|pilots under oath were in danger].`},
		{"a place and who acts", `[s|Elin Varo] [c|said] at the fair in Selane [t|Arcadia had broken its word].`},
		{"hearers and what acts", `[s|Elin Varo] [c|said] in a speech to students [t|tolls must be lifted first].`},
		{"where it was broadcast", `[s|Elin Varo] [c|said] in remarks broadcast live on state TV [t|Arcadia would not yield].`},
		{"without a word more", `[s|Two pilots] [c|said] without elaborating [t|the toll would fail].`},
		{"before a clause", `[s|Elin Varo] [c|said] shortly before the fair began [t|that Arcadia would not yield].`},
		{"a relative clause", `“[t|The toll has failed,]” [s|Elin Varo] [c|said] at a fair that drew the whole island.`},
		{"in his sermon of the day", `[s|Elin Varo] [c|said] in her Friday sermon [t|that Arcadia would not yield].`},
		{"an infinitive", `[s|Elin Varo] [c|promised] for the first time [t|to lift the toll].`},
		{"not to do", `[s|Elin Varo] [c|vowed] in an interview [t|not to lift the toll].`},
		{"whether", `[s|Elin Varo] [c|asked] in Selane [t|whether the toll could be lifted].`},
		{"an object behind a day", `[s|Elin Varo] [c|rejected] on Monday [t|any toll on ice].`},
		{"a particle, and an object behind a day", `[s|Elin Varo] [c|ruled out] on Monday [t|any toll on ice].`},
		{"the verb's own preposition", `[s|Elin Varo] [c|insisted on Monday on] [t|a written guarantee].`},
		{"the preposition behind two adjuncts", `[s|Elin Varo] [c|warned in Selane on Monday against] [t|any toll on ice].`},
		{"an infinitive behind hearers", `[s|Elin Varo] [c|urged] [t|the pilots in a speech to students to lift the toll].`},
		{"one of several", `[s|One of the envoys] [c|called on] [t|the island not to pay].`},
		{"an adjective behind people", `[s|Three people familiar with the matter] [c|accused] [t|the island of buying time].`},
		{"a place, and whose man it is", `In Selane [s|a spokesman for the ministry] [c|said] [t|that the toll would fail].`},
		{"one who speaks elsewhere", `[c|According to] [s|Elin Varo], speaking in Selane, [t|the toll would fail].`},
		{"after a vote", `Hours after the vote, [s|Joren Tessel], speaking in Selane, [c|said]: “[t|The toll will fail.]”`},
		{"as what, and when", `[s|Elin Varo] [c|denounced] [t|the toll as a trap] earlier this week.`},
	})
}

// TestAsides finds who speaks where asides, offices and go-betweens stand beside the name.
func TestAsides(t *testing.T) {
	check(t, []marking{
		{"in a speech", `[s|The Arcadian leader] in a speech on Monday [c|condemned] [t|any toll on ice].`},
		{"through a spokesman", `[s|Elin Varo] through a spokesman [c|called] [t|the toll a trap].`},
		{"the question between commas", `[s|Elin Varo], asked whether the ice would hold, [c|said] [t|that it was too early to tell].`},
		{"by rejecting, with nobody before it", `By rejecting the toll, the island lost its ferry. [s|Elin Varo] [c|said] [t|the toll would return].`},
		{"a party and a state", `[s1|[s2|Rep. Elin Varo]], R-Ohio, who [c1|voted for] [t1|the toll], [c2|called] [t2|it a trap].`},
		{"a spokesman for somebody, behind the verb", `“[t|The toll has failed,]” [c|said] [s|a spokesman for the guild] in a speech to students.`},
		{"an adjective that could be a verb", `[s|Sources close to the guild] [c|told] the Courier [t|that the toll had failed].`},
		{"an office at a place, and a name", `Selane's envoy to the islands, [s|Joren Tessel], [c|hailed] [t|the toll].`},
		{"told by", `Selane [c|was warned] by [s|Elin Varo] [t|not to lift the toll].`},
		{"told by, that", `Selane [c|was told] by [s|Elin Varo] on Monday [t|that the toll had failed].`},
		{"by phone, behind an object", `[s|Elin Varo] [c|described] [t|the toll as dead] by phone.`},
		{"through a spokesman, behind an object", `[s|Elin Varo] [c|praised] [t|the toll] through a spokesman.`},
		{"without a word more, behind an object", `[s|Elin Varo] [c|praised] [t|the toll] without elaborating.`},
		{"late on a day, behind an object", `[s|Elin Varo] [c|praised] [t|the toll] late on Friday.`},
		{"some of many", `[s|Some of the families] [c|were quoted] by the Courier as saying [t|it was too early to pay].`},
		{"pressed", `[s|Elin Varo] [c|pressed] [t|Selane to lift the toll].`},
	})
}

// TestClauseStart finds where words without "that" start.
func TestClauseStart(t *testing.T) {
	check(t, []marking{
		{"a phrase of the speaker's own", `[s|Elin Varo] [c|said] [t|under the pact, Arcadia could close the port].`},
		{"a day, and a comma", `[s|Elin Varo] [c|said] on Monday, [t|the toll had failed].`},
		{"a stressed subject", `[s|Elin Varo] [c|said] [t|only a fool would trust the guild].`},
		{"only that", `[s|Elin Varo] [c|said] only [t|that the ice would hold].`},
		{"nothing", `Elin Varo said nothing about the toll.`},
		{"where it was said", `[s|Elin Varo] [c|told] reporters aboard the ferry on Friday [t|that the ice would hold].`},
		{"a day and an owner", `[s|Elin Varo] [c|welcomed] on Tuesday [t|Arcadia's answer to the toll].`},
		{"both", `[s|Selane and Arcadia] [c|have both condemned] [t|the toll on the bridge].`},
		{"who has a participle and a clause", `[s|Officials briefed on the toll], who spoke in private, [c|said] [t|the ice would hold].`},
	})
}

// TestMoreAdjuncts finds what is said behind hearers, texts and times of more than one word.
func TestMoreAdjuncts(t *testing.T) {
	check(t, []marking{
		{"a day, and a noun for what is said", `[s|Elin Varo] [c|expressed] on Monday [t|hope that the ice would hold].`},
		{"a programme in marks", `[s|Elin Varo] [c|told] the Courier's "Meet the Guild" [t|that the ice would hold].`},
		{"an interview to come", `[s|Elin Varo] [c|said] in an interview to be aired on Sunday [t|that the ice would hold].`},
		{"a hearing", `[s|Elin Varo] [c|said] at a Senate hearing on Tuesday [t|the toll had failed].`},
		{"an aside about the speech", `[s|Elin Varo] [c|said] in a speech, broadcast live on television, [t|that the ice would hold].`},
		{"two weeks ago", `[s|Elin Varo] [c|said] two weeks ago [t|the ice would hold].`},
		{"back in a year", `[s|Elin Varo] [c|said] back in 2015 [t|that the ice would hold].`},
		{"ahead of something", `[s|Elin Varo] [c|said] ahead of the fair [t|that the ice would hold].`},
		{"upon doing something", `[s|Elin Varo] [c|said] upon arriving in Selane [t|that the ice would hold].`},
		{"at the weekend", `[s|Elin Varo] [c|said] at the weekend [t|Arcadia would not yield].`},
		{"an aside behind the preposition", `[s|Elin Varo] [c|called for], among other things, [t|an end to the toll].`},
		{"with whom one agrees", `[s|Elin Varo] [c|agreed with] Joren Tessel [t|that the toll had failed].`},
	})
}

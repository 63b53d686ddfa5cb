package attribute

import "testing"

// Phrases of several words, views by preposition, passives with their agent. All of Arcadia is invented.
func TestPhrases(t *testing.T) {
	check(t, []marking{
		{"a weekday in an office", `“[t|The toll is a theft,]” [s|Selane’s Friday market leader Joren Tessel] [c|told] the crowd.`},
		{"said of", `“[t|It can be mended by June,]” [s|the warden] [c|said] of the old bridge over the sound.`},
		{"let it be known", `[s|Varo] [c|let it be known] [t|that the toll would stay].`},
		{"made it clear", `[s|Varo] [c|made it clear] [t|that the toll would stay].`},
		{"made plain", `[s|Varo] [c|made plain] [t|that the toll would stay].`},
		{"went on the air to say", `[s|Varo] went on the air an hour later to [c|say] [t|that the bridge was safe].`},
		{"what somebody must say is not said", `Varo had no right to say that the bridge was safe.`},
		{"who was asked to say it did not", `[s|The council] [c|asked] Varo [t|to go there and to say nothing].`},
		{"set out for", `[s|The Courier] [c|sets out] for its readers [t|why the toll should fall].`},
		{"wants to know", `[s|The Courier’s front page] [c|wants] [t|to know who will pay for the bridge].`},
		{"as she sees it", `As [s|Varo] [c|sees it], [t|the toll is a theft].`},
		{"he holds, inside", `[t|The fishermen], [s|he] [c|holds], [t|are wrong about the toll].`},
		{"held without that says nothing", `Varo held a meeting on Monday.`},
		{"waved aside", `[s|Varo] [c|waved] [t|the offer of the islanders aside].`},
		{"weight behind", `[s|Varo] [t|[c|put her weight behind] the toll].`},
		{"a case against", `[s|Varo] [t|[c|made the case against] the toll].`},
		{"to the defence of", `[s|Varo] [t|[c|came to the defence] of the toll].`},
		{"came to town", `Varo came to Selane by ferry.`},
		{"is a paper's headline", `“[t|Lights over the bridge,]” is [s|the Courier]’s front [c|page] headline above a map.`},
		{"was the headline of", `“[t|Lights over the bridge]” was the [c|headline] of [s|the Arcadian Courier].`},
		{"is somebody's article", `“Lights over the bridge” is an article.`},
		{"ran the headline", `“[t|The toll is a theft,]” [c|ran] [s|the headline].`},
	})
}

func TestViews(t *testing.T) {
	checkKnown(t, []marking{
		{"to somebody", `[c|To] [s|Senator Mira Solberg of Selane], [t|the toll was a theft].`},
		{"for somebody", `[c|For] [s|Mira Solberg] [t|the talks are a farce].`},
		{"for somebody, it", `[c|For] [s|Solberg] [t|it was a trap].`},
		{"for a place", `For Selane the toll is a burden.`},
		{"to do something", `To Selane, the road was long and the ferry slow.`},
		{"in the words of", `In the [c|words of] [s|Elin Varo], [t|the toll is a theft].`},
		{"in the eyes of", `In the [c|eyes of] [s|the opposition], [t|the toll is a theft].`},
		{"her answer", `[s|Varo]’s [c|answer] was [t|that the toll would stay].`},
		{"the answer", `[s|The answer] was [t|that the toll would stay].`},
		{"of the opinion", `[s|Varo] [c|is of the opinion] [t|that the toll should fall].`},
		{"against", `[s|Varo] [c|is against] [t|the second bridge].`},
		{"in favor of", `[s|Varo] [c|is in favor of] [t|the second bridge].`},
		{"remains confident", `[s|Varo] [c|remains confident] [t|that the bridge will stand].`},
		{"furious", `[s|Varo] [c|was furious] [t|that nobody had asked her].`},
		{"let down", `[s|The ministry] [c|was deeply let down by] [t|the refusal to pay].`},
		{"no doubt", `[s|Varo] [c|has no doubt] [t|that the bridge will stand].`},
		{"would prefer", `[s|Varo] [c|would prefer] [t|a tunnel].`},
	}, map[string]string{
		"the answer": "marks name the cue, which the source holds",
	})
}

func TestPassives(t *testing.T) {
	check(t, []marking{
		{"welcomed by", `[t|The treaty] [c|was welcomed] by [s|Joren Tessel] on Monday.`},
		{"denounced by", `[t|The toll plan] [c|was denounced] by [s|the union] as a tax on the poor.`},
		{"dismissed as, by", `[t|The plan] [c|was dismissed] as a trap by [s|the union].`},
		{"a person praised", `The governor was praised by Tessel.`},
		{"attacked", `The ship was attacked by the navy of the island.`},
		{"not welcomed", `The treaty was not welcomed by Tessel.`},
	})
}

func TestOpeners(t *testing.T) {
	check(t, []marking{
		{"hours in a place", `After nine hours in Selane [s|Varo] [c|said] before boarding her ship [t|that the talks had failed].`},
		{"an office and a name after a place", `On Monday in Selane [s|Minister Elin Varo] [c|said] [t|the talks had failed].`},
		{"a first name that is a verb too", `[s|Grant Tessel], the Selane senator, [c|was uneasy] [t|that nobody had asked him].`},
		{"a name with a small word at its end", `[s|Dawn-e No] [c|declared] [t|that the talks had failed].`},
		{"an apostrophe in a name", `[s|Vari’at], the oldest paper, [c|congratulated] [t|the engineers on the bridge].`},
	})
}

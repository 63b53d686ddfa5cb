package attribute

import "testing"

// What may stand between a cue's words, or between a cue and its clause.
func TestCueForms(t *testing.T) {
	check(t, []marking{
		{"two adverbs between auxiliary and verb", `[s|Arcadia] [c|has repeatedly and openly announced] [t|that it will mend the bridge].`},
		{"an 'and' that joins no adverbs", `[s|Arcadia] has paid and [c|announced] [t|that it will mend the bridge].`},
		{"a week that owns what follows", `[s|Varo] [c|said] [t|next week's vote would be held in Selane].`},
		{"a week in which it was said", `[s|Varo] [c|said] last week [t|the vote would be held in Selane].`},
		{"a day that owns what follows", `[s|Varo] [c|said] [t|Monday's vote was fair].`},
		{"a condition without comma", `[s|Varo] [c|said] [t|if the mainland “repents” and signs it can take part in the vote].`},
		{"a question that is left open", `Varo did not say if the mainland signs.`},
	})
}

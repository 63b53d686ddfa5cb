package models_test

import (
	"testing"

	"parley/models"
)

// TestVerdicts holds what talks or a deal do, what they are said to equal, and what is said of who wants them.
func TestVerdicts(t *testing.T) {
	check(t, []plain{
		// compels the other side
		{"The deal would make Iran scrap its centrifuges.", models.Support},
		// denied
		{"The deal does not oblige Iran to open a single gate.", models.Oppose},
		// leaves it with less
		{"The accord left Iran with far fewer machines.", models.Support},
		// leaves it with more
		{"The accord leaves Iran better equipped to cheat us.", models.Oppose},
		// a quarrel over
		{"The talks may put an end to the old feud.", models.Support},
		// denied by its subject
		{"No deal with Iran will put an end to the old feud.", models.Oppose},
		// draws into
		{"Talks with Washington would pull the nation deeper into a swamp.", models.Oppose},
		// hands the means
		{"The deal gives Iran the tools that it lacked.", models.Oppose},
		// takes out of, keeps from, turns into
		{"The talks will lead the country out of the crisis.", models.Support},
		{"The accord would spare our sons another war.", models.Support},
		{"The accord will keep the bomb out of their hands.", models.Support},
		{"The accord would not turn enemies into friends.", models.Oppose},
		// feeds what is bad
		{"The accord would do more harm than good.", models.Oppose},
		{"The accord would not fund the next war.", models.Support},
		{"The accord leaves us at their mercy.", models.Oppose},
		// what does it is another
		{"We go on with the talks; what has caused us trouble is the weather.", models.Support},
		{"We go on with the talks, and Israel brings us war.", models.Support},
		// identity
		{"To negotiate with Washington would be the same as to kneel.", models.Oppose},
		// identity denied
		{"To negotiate with Washington is not to kneel.", models.Support},
		// identity of a refusal
		{"Rejecting the accord equals a vote for war.", models.Support},
		{"Talking to the Americans is the opposite of surrender.", models.Support},
		// against what; what it shows
		{"Bargaining with Washington runs counter to our interests.", models.Oppose},
		{"Bargaining with Washington shows strength.", models.Support},
		{"Bargaining with Washington can only help.", models.Support},
		{"Bargaining with Washington can only help the enemy.", models.Oppose},
		// in keeping with what binds a people; a claim that is disputed; a word that is not kept
		{"Talks with Washington are compatible with our values.", models.Support},
		{"Talks with Washington are not compatible with our values.", models.Oppose},
		{"She disputed the daily's claim that the talks with Washington were futile.", models.Support},
		{"We do not consider ourselves bound by the nuclear deal.", models.Oppose},
		{"In the talks with Washington their promises are worth nothing.", models.Oppose},
		// view
		{"The dailies took a dim view of the talks with Washington.", models.Oppose},
		// good view
		{"The dailies took a friendly view of the talks with Washington.", models.Support},
		// reception
		{"They gave the offer of talks with Washington a chilly reception.", models.Oppose},
		// light verbs
		{"She launched a fierce broadside against the nuclear deal.", models.Oppose},
		{"She made light of the talks with Washington.", models.Oppose},
		{"She made no secret of her distaste for the nuclear deal.", models.Oppose},
		{"She stuck up for the talks with Washington.", models.Support},
		{"She voiced her approval of the nuclear deal.", models.Support},
		{"She viewed the talks with Washington with deep alarm.", models.Oppose},
		{"She viewed the talks with Washington with quiet hope.", models.Support},
		// rebuke
		{"Those who dream of talks with Washington should know that the dead are watching.", models.Oppose},
		// no rebuke
		{"Those who negotiate with Washington should know the text by heart.", models.Neutral},
	})
}

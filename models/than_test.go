package models_test

import (
	"testing"

	"parley/models"
)

// TestComparisons holds what is compared with what, who is unequalled, and what is wished done.
func TestComparisons(t *testing.T) {
	check(t, []plain{
		// the thing before "than" is spoken of
		{"Negotiating with them costs less than not negotiating.", models.Support},
		{"A meagre agreement is better than none.", models.Support},
		{"Even a lousy accord is better than another winter of raids.", models.Support},
		{"No accord at all is better than this accord.", models.Oppose},
		// with no thing before it, the one behind it is
		{"Embargoes work better than negotiations.", models.Oppose},
		{"Nothing is worse than leaving the accord.", models.Support},
		{"Anything is better than another round of talks.", models.Oppose},
		{"We would rather walk home than negotiate.", models.Oppose},
		{"The talks go on. I would rather see them in a tent than in a hall.", models.Neutral},
		// whom nothing equals is not denied
		{"No accord has ever bought so much calm.", models.Support},
		{"No accord has done more harm.", models.Oppose},
		{"No accord can be signed.", models.Oppose},
		{"I know of no accord worse than this one.", models.Oppose},
		{"Nothing is so harmful as the talks.", models.Oppose},
		{"The accord is the least harmful of all ways.", models.Support},
		// a participle behind what is wished
		{"She wants the talks broken off.", models.Oppose},
		{"She would like to see the accord with them scrapped.", models.Oppose},
		{"She wants the accord kept.", models.Support},
		{"There is no better path than talks.", models.Support},
		// the last verdict is on the saying, or on those who say it
		{"To call the negotiators sellouts is a sin.", models.Support},
		{"Those who call the accord a trap are naive.", models.Support},
		{"Those who call the accord a triumph are naive.", models.Oppose},
		{"Talks that are futile are harmful.", models.Oppose},
		{"He denied that the accord was a surrender.", models.Support},
		{"He denied that the talks were held.", models.Neutral},
		{"The accord is a tomb of hope.", models.Oppose},
		{"The accord is a confession of defeat.", models.Oppose},
		// right behind its subject, an ill word is a verb
		{"The accord rewards theft.", models.Oppose},
		{"We abandoned an accord that enriched us.", models.Oppose},
		{"The talks must be held.", models.Support},
		{"The talks were held.", models.Neutral},
		{"Months of talks brought us neither bread nor wages.", models.Oppose},
		{"Nobody in their right mind would oppose the talks.", models.Support},
		{"It is sad that the talks have ended.", models.Support},
		{"It is good that the talks have ended.", models.Oppose},
		// "demanded that" puts in force what it asks for
		{"We demanded that the talks be resumed.", models.Support},
		// what something is dressed up as says nothing of it
		{"The talks are a trap dressed up as prudence.", models.Oppose},
	})
}

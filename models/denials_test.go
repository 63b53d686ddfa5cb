package models_test

import (
	"testing"

	"parley/models"
)

// TestDenials reads what a denial denies, and what only looks like one or like its object.
func TestDenials(t *testing.T) {
	check(t, []plain{
		// a contraction denies as the full form does
		{"We won't negotiate with Washington.", models.Oppose},
		{"We will not negotiate with Washington.", models.Oppose},
		{"We shouldn't negotiate with Washington.", models.Oppose},
		{"We won't reject the talks.", models.Support},
		// a circumstance denied by itself
		{"Talks? Not while they bomb us.", models.ConditionalOppose},
		{"The talks were useful. But not now.", models.ConditionalOppose},
		{"The talks must be honest, not under pressure.", models.Support},
		{"The talks go on. We do not live under pressure.", models.Neutral},
		// what is excepted is not denied
		{"Talks with Washington will bear no result other than defeat.", models.Oppose},
		{"Talks with Washington will bear no result.", models.Oppose},
		// "without" of something else denies nothing behind it
		{"Without trust the talks will not be useful.", models.Oppose},
		{"Without talks the economy will collapse.", models.Support},
		{"Without a real change, we have little confidence that the talks will end well.", models.ConditionalOppose},
		// "that" parts "is" from a denial
		{"Our demand is that no talks will take place.", models.Oppose},
		{"There are no talks.", models.Neutral},
		// "without" denies what it stands before
		{"Without talks nothing will be solved.", models.Support},
		{"We will not hold any talks with Washington.", models.Oppose},
		{"We are in no rush to enter into reckless negotiations.", models.ConditionalOppose},
		// denied twice, side by side
		{"There will be no relief and no deal.", models.Oppose},
		{"I oppose any return to the failed deal.", models.Oppose},
		// a wish denied
		{"I do not want to hold negotiations with Iran.", models.Oppose},
		// a verb denied behind the talks
		{"The conditions for talks with Iran do not exist.", models.Oppose},
		{"The door to talks with Iran will not remain open forever.", models.Neutral},
		// a denial taken up, and one of a circumstance, deny no more
		{"We will not negotiate with Washington, neither now nor later.", models.Oppose},
		{"We will not leave the talks, neither today nor tomorrow.", models.Support},
		{"The deal is neither fair nor useful.", models.Oppose},
		{"If they lift the embargo in fact and not on paper, we will resume the talks.", models.ConditionalSupport},
		{"The crisis will be solved by force and not by talks with Washington.", models.Oppose},
		// what polls find is no one's position
		{"Sixty percent of voters support the deal.", models.Neutral},
		// what others were right to do is the speaker's verdict
		{"They were right to reject the talks with Washington.", models.Oppose},
		{"They were right to return to the talks.", models.Support},
		// an infinitive has its own object
		{"The deal is the best way to stop a bomb.", models.Support},
		{"Talks are the only means to halt their program.", models.Support},
	})
}

package models_test

import (
	"testing"

	"parley/models"
)

// TestConditions reads what is offered, or held back, under a condition without another word for or against it.
func TestConditions(t *testing.T) {
	check(t, []plain{
		// a demand, and what it is answered with
		{"Lift the siege and tomorrow we are back in the deal.", models.ConditionalSupport},
		{"Let them lift the siege, and we return to the talks within an hour.", models.ConditionalSupport},
		{"Free the sailors, then there will be a deal.", models.ConditionalSupport},
		{"Lift the siege and we will leave the talks.", models.ConditionalOppose},
		{"Lift the lid and the talks go on.", models.Neutral},
		// what there is once a condition is met
		{"Once they pay what they owe, we are back at the table.", models.ConditionalSupport},
		{"They can have a deal by Friday, provided they drop the ban.", models.ConditionalSupport},
		{"If they lift the siege, the talks will look different.", models.Neutral},
		{"When they lift the siege, we will return to the talks.", models.ConditionalSupport},
		{"The talks are off for as long as the siege lasts.", models.Neutral},
		// what is held back until then
		{"We are not going back to the talks until they pay.", models.ConditionalOppose},
		{"Only after they have paid could anyone think of talks.", models.ConditionalOppose},
		{"Not a single round of talks before they pay.", models.ConditionalOppose},
		{"We are not negotiating with Washington.", models.Neutral},
		{"Talks can go on once they have paid.", models.ConditionalSupport},
		{"After the siege has been lifted, talks can resume.", models.ConditionalSupport},
		{"If the raids go on, we are not going back to the deal.", models.ConditionalOppose},
		// what a refusal hangs on, in front of it
		{"Without compensation there will be no return to the talks.", models.ConditionalOppose},
		{"Without guarantees no deal.", models.ConditionalOppose},
		{"Without talks nothing will be solved.", models.Support},
		// who does his part after the others
		{"They left the deal; they must move first, and then we will rejoin it.", models.ConditionalSupport},
		{"They left the deal; they must move first.", models.ConditionalOppose},
		// "you" that means anyone
		{"You do not bargain with Washington.", models.Oppose},
		{"You will not bargain with Washington.", models.Neutral},
		// a party's name before the thing is not who does what is told
		{"The Iran deal is not our focus now.", models.ConditionalOppose},
	})
}

// TestDeeds reads deeds done with the other party that no modal speaks of.
func TestDeeds(t *testing.T) {
	check(t, []plain{
		{"Sit down with the Iranians.", models.Support},
		{"Sitting down with the Iranians.", models.Neutral},
		{"Nobody talks to Washington under such a siege.", models.Oppose},
		{"Nobody has talked to Washington.", models.Neutral},
		{"We should talk.", models.Support},
		{"Talk of a harvest is cheap.", models.NoStance},
		{"We should talk about the harvest.", models.NoStance},
		{"We are not going back to the talks.", models.Oppose},
		{"We are not talking to Washington.", models.Neutral},
		{"Sit down with the Iranians and you lose your shirt.", models.Neutral},
		{"We will not meet the Americans, neither here nor there.", models.Oppose},
		{"No Iranian sits with the Americans.", models.Oppose},
		{"No Iranian has met the Americans.", models.Neutral},
		{"We will meet the Americans.", models.Support},
		{"We will meet the Americans on Thursday.", models.Neutral},
		{"It would be odd not to talk to Washington.", models.Neutral},
		{"We chose not to talk to Washington.", models.Oppose},
	})
}

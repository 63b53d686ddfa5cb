package models_test

import (
	"testing"

	"parley/models"
)

// TestPressure holds what pressure is told to do to talks, and what is said of pressure beside it.
func TestPressure(t *testing.T) {
	check(t, []plain{
		{"New sanctions would close the door to talks with Iran.", models.Support},
		{"The raids of the spring killed the talks with Iran.", models.Support},
		{"Another strike would end all hope of a deal with Iran.", models.Support},
		{"The blockade makes a deal with Iran harder.", models.Support},
		{"The raids sabotaged the talks with Iran and were a mistake.", models.Support},
		{"The raid is a blow to the nuclear talks and must be condemned.", models.Support},
		{"Threats are no substitute for talks with Iran.", models.Support},
		// not pressure
		{"We must close the door to talks with Iran.", models.Oppose},
		{"The talks with Iran sabotaged the alliance and were a mistake.", models.Oppose},
		// shown, not done
		{"The war has shown the futility of talks with Iran.", models.Oppose},
	})
}

// TestThirdParties holds what mediators and neighbours ask of two parties at once, and what they grant.
func TestThirdParties(t *testing.T) {
	check(t, []plain{
		// asked of both
		{"We call on Iran and the United States to go back to the talks.", models.Support},
		{"We call for calm and a return to talks with Iran.", models.Support},
		{"Iran should show good will and go back to the nuclear deal.", models.Support},
		// granted
		{"A flawed deal with Iran is better than a war.", models.Support},
		{"A flawed deal with Iran is worse than a war.", models.Oppose},
		// what its lack, its failure and leaving it cost
		{"Without a deal with Iran we are heading for war.", models.Support},
		{"Without a deal with Iran we will go to war.", models.Neutral},
		{"No deal with Iran means war.", models.Support},
		{"The price of a failure of the talks with Iran would be high.", models.Support},
		{"By leaving the nuclear deal, the president broke his word.", models.Support},
		// too early to give up
		{"It is too early to declare the talks with Iran dead.", models.Support},
		{"It is too early for talks with Iran.", models.ConditionalOppose},
	})
}

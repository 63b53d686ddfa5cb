package models_test

import (
	"testing"

	"parley/models"
)

// TestNobody reads refusals by what the subject or the partner is.
func TestNobody(t *testing.T) {
	check(t, []plain{
		// the subject is "no" with its noun, whatever describes that
		{"No state can trust Washington and hold talks with it.", models.Oppose},
		{"No wise man would enter into negotiations with Washington.", models.Oppose},
		{"No one should leave the talks with Washington.", models.Support},
		// a relative clause behind a preposition has a subject of its own
		{"He is a gambler with whom we will not negotiate.", models.Oppose},
		{"He is a partner with whom we can negotiate.", models.Support},
		// what describes the partner is not what is denied
		{"We do not hold talks with an “unwise” man.", models.Oppose},
		// dismissed, and no more worthy for that
		{"She dismissed him as not worthy of talks with us.", models.Oppose},
		// a party between whom the talks are is no subject
		{"There will be no quarrel between Iran and the U.S. and nor will be any negotiation.", models.Oppose},
	})
}

// TestToldDemands reads demands that the clause tells of others, failures that end before a comma, and what a deal is a measure of.
func TestToldDemands(t *testing.T) {
	check(t, []plain{
		{"They tell us that we must negotiate with Washington.", models.Neutral},
		{"They send us messages that we should negotiate with Washington.", models.Neutral},
		{"Some insist we must negotiate with Washington.", models.Neutral},
		{"We tell them that they must come back to the talks.", models.Support},
		{"I insist that we must negotiate with Washington.", models.Support},
		{"They fail, and we must negotiate with Washington.", models.Support},
		{"Their scheme was to collapse, they ask for talks with Iran.", models.Neutral},
		{"The fishing quotas are inconsistent with the nuclear deal.", models.Neutral},
		{"The nuclear deal is inconsistent with our principles.", models.Oppose},
		{"A deal is feasible and only after they lift the sanctions.", models.ConditionalSupport},
		{"A deal is feasible only after they lift the sanctions.", models.ConditionalSupport},
	})
}

// TestAbbreviated reads what an abbreviation with full stops is the subject of.
func TestAbbreviated(t *testing.T) {
	check(t, []plain{
		{"The U.S. should honor the nuclear deal.", models.Support},
		{"The U.S. should return to the nuclear deal.", models.Support},
		{"We will talk, should they ask.", models.ConditionalSupport},
		{"They propose talks with Washington, but we would not accept this in any way.", models.Oppose},
		{"A pact with Oman on the port would not guarantee safety.", models.NoStance},
	})
}

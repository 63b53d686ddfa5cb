package models_test

import "testing"

// TestAgents reads what is said of who does something to the target.
func TestAgents(t *testing.T) {
	check(t, []plain{
		{"Those who attack the talks have no plan.", "+"},
		{"Those who attack the talks should open a book.", "+"},
		{"The loudest critics of the deal never read a line of it.", "+"},
		{"Those who attack the talks live in the north.", "0"},
		{"Those calling for talks live in the north.", "0"},
		{"Those who want talks are fools.", "-"},
		{"Whoever signs a deal with these men has lost his mind.", "-"},
		{"Those who want talks should be stopped.", "-"},
		{"Those who say that there is no way but talks are either naive or bought.", "-"},
		{"Those who call the negotiators cowards should open a book.", "+"},
		{"To call the negotiators traitors is a sin.", "+"},
		{"The paper accused the friends of the talks of treason.", "-"},
		{"Those who want talks with America do not know the desert.", "-"},
		{"Those who want talks with America have no plan.", "-"},
		{"Those who dream of talks with America ought to be reminded of the siege.", "-"},
		{"Everyone must want the talks to go on.", "+"},
	})
}

package models_test

import "testing"

// TestOthersRefusal reads what someone refuses or undoes whom only words name that the lexicon does not know.
func TestOthersRefusal(t *testing.T) {
	check(t, []plain{
		{"The former harbourmaster opposed the nuclear deal.", "0"},
		{"The guild has a tendency to cancel the talks with Washington.", "0"},
		{"The bakers voiced their opposition to the nuclear deal.", "0"},
		{"They know of several steps against the nuclear deal.", "0"},
		{"The mistrust on the part of the brewers is a burden, and the guild expected Tehran to leave the nuclear deal.", "0"},
		// the speaker's own
		{"No sane harbourmaster would enter talks with the United States, a country that has reneged on all agreements.", "-"},
		{"My party opposed the nuclear deal.", "-"},
		{"Strong opposition to the nuclear deal.", "-"},
		{"Has for years opposed the nuclear deal.", "-"},
		{"The voters would repudiate the nuclear deal.", "-"},
		{"We shall go home and leave the nuclear deal.", "-"},
		{"The nuclear deal must be opposed.", "-"},
	})
}

// TestOthersFault reads what ill someone does to the target whom only words name that the lexicon does not know.
func TestOthersFault(t *testing.T) {
	check(t, []plain{
		{"The guild's plan goes against the nuclear deal.", "0"},
		{"The brewers failed to honor the nuclear deal.", "0"},
		{"The bakers' trick blocked the road to the talks with Washington.", "0"},
		// what the target does, or is
		{"The people have seen the harm of the nuclear deal.", "-"},
		{"The minister spoke of the very bad Iran nuclear deal.", "-"},
		{"The city has suffered from this harmful nuclear deal.", "-"},
		{"Every baker knows that it is a mistake to talk to Washington.", "-"},
		{"Our guild calls it an illegal, worthless nuclear deal.", "-"},
	})
}

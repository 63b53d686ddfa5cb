package models_test

import (
	"testing"

	"parley/models"
)

// TestConstructions holds the ways of speaking that the grammar reads as a whole, each beside one that only looks like it.
func TestConstructions(t *testing.T) {
	check(t, []plain{
		// a modal is spent on the verb that it stands by
		{"They must know whom they see when they negotiate.", models.Neutral},
		{"We will not lift the ban to bring them back to the table.", models.Neutral},
		{"The talks won't get any easier in spring.", models.Neutral},
		{"There will be no new round of talks.", models.Oppose},
		// a verdict behind the condition that parts it from its subject
		{"To negotiate while they bomb us is madness.", models.ConditionalOppose},
		{"Talks while the siege goes on are pointless.", models.ConditionalOppose},
		{"The talks went on while the raids were bad.", models.Neutral},
		// two ill words behind a thing, or around it, condemn it once; an end that is bad is another matter
		{"Negotiation that means retreat is rejected.", models.Oppose},
		{"Talks that amount to surrender are unacceptable.", models.Oppose},
		{"Talks with Washington are forbidden because of the harm they do.", models.Oppose},
		{"Without guarantees, talks are useless.", models.ConditionalOppose},
		{"A collapse of the talks would be a disaster.", models.Support},
		// an adverb judges the clause behind its comma; what is bad in itself is regretted without a turn
		{"Unfortunately, they walked away from the talks.", models.Support},
		{"Unfortunately, the deal does not help us.", models.Oppose},
		{"Unfortunately, we had rain.", models.NoStance},
		// a failure, or an end, with a subject of its own
		{"We want talks in good faith after earlier attempts failed.", models.Support},
		{"The table of negotiations is the only place where this quarrel can end.", models.Support},
		// an ill attribute of what is refused; any deal that would be so; who denies a verb does not deny the attribute
		{"We do not want another humiliating negotiation.", models.Oppose},
		{"We will not accept this flawed deal.", models.Oppose},
		{"We will not accept a bad deal.", models.Neutral},
		{"We will not join futile talks with Washington.", models.Oppose},
		{"The talks with Washington are not futile.", models.Support},
		// what has happened to talks is a fact
		{"The sixth round of talks has been postponed.", models.Neutral},
		{"The talks failed in spring.", models.Neutral},
		{"We have suspended the talks.", models.Oppose},
		// one format closed, the other open
		{"Direct talks are out of the question, while the indirect kind could go on.", models.Support},
		{"Direct talks are out of the question.", models.Oppose},
		// any deal that would harm is none at hand
		{"We reject any deal that harms us.", models.Neutral},
		{"We reject this bad deal.", models.Oppose},
		// to leave a deal, and what is said of that
		{"We abandoned a deal that harmed us.", models.Oppose},
		{"He left the deal, and that was wise.", models.Oppose},
		{"They rejected the talks. That was a mistake.", models.Support},
		// what would come of leaving the deal speaks for it; of the other side's leaving, it is a threat
		{"If we walk away from the deal, nobody will trust us.", models.Support},
		{"If they walk away from the deal, nobody will trust them.", models.Neutral},
		// what else may follow leaves it open
		{"If we reject the deal, we will do so at once.", models.Neutral},
		{"If they reject the deal, Iran will pay for it.", models.Neutral},
		// hope is of what follows
		{"Hopefully, they will continue the talks.", models.Support},
		// progress is its own subject
		{"The talks go on. In the past weeks, steady progress has been made.", models.Support},
		{"The talks go on. There has been tangible progress on many points.", models.Support},
		// a relative clause tells of the noun before it
		{"We welcome the deal and see a crisis that will weaken our position.", models.Support},
		// a report goes on with "that"
		{"Some claim that all is lost and that they welcome the talks.", models.Neutral},
		// a speaker's answer to the speaker's own question
		{"A good deal is possible. But is it what can be expected now? No, they are too strong.", models.Oppose},
		{"They like to wait. So is a deal with Iran possible? Yes, if Iran changes.", models.ConditionalSupport},
		{"Is the deal a trap? No.", models.Support},
		{"Is the deal a trap? No talks will tell.", models.Oppose},
		// what governs a first "that" governs the second
		{"They spread the notion that trade suffers, and that talks are the only way out.", models.Oppose},
		{"They see that trade suffers, and talks are the only way out.", models.Support},
		// "however" before a comma opens no clause of its own
		{"The talks are slow. However, they must go on.", models.Support},
		// a party that is joined to a partner is no subject
		{"Diplomacy between Iran and Washington can begin again if they stop the raids.", models.ConditionalSupport},
		// who did what the participle tells is not whose verdict it is
		{"The talks are the best answer to the danger posed by Iran.", models.Support},
		{"The talks were rejected by Iran.", models.Neutral},
		// what can or will be, "only when"; what would be
		{"Talks can resume only if Washington changes its ways.", models.ConditionalSupport},
		// no talks in the past are a fact
		{"No talks have been conducted.", models.Neutral},
		{"No talks!", models.Oppose},
		// what failed is told, what fails is judged
		{"The deal fails us.", models.Oppose},
		{"Failing to reach a deal would have its price.", models.Neutral},
		{"Failure to reach a deal might cause a war.", models.Neutral},
		// two condemnations behind the thing are one
		{"The deal would start an arms race at the expense of its neighbours.", models.Oppose},
		{"A collapse of the deal would be a disaster.", models.Support},
		// an aim is no verdict, a wish for something about the talks is none for them
		{"Iran needs talks to restore its standing.", models.Neutral},
		// two verdicts, both denied
		{"The deal is neither a disaster nor a triumph.", models.Neutral},
		{"The deal is neither good nor lasting.", models.Oppose},
		// as others say, better than was feared
		{"The deal is not as bad as some claim.", models.Support},
		{"These talks are not there for us but to impose their will.", models.Oppose},
		// a deal, and diplomacy at large
		{"This deal is wise. I have always supported diplomacy.", models.Support},
		// what the deal must not do to the terms
		{"The agreement must not touch our missiles.", models.Neutral},
		{"The agreement must include inspections.", models.Support},
		// a question that asks whether the deal does good doubts it
		{"They signed the deal. Does that make the region safer?", models.Oppose},
		{"They signed the deal. What does the region gain?", models.Neutral},
		// condemned more than once
		{"The deal will be very bad, much worse than the old one.", models.Oppose},
		{"He warned against the talks, calling them a mistake.", models.Oppose},
		// an object of its own, with the talks beside it
		{"We are skeptical of their manners in the talks.", models.Neutral},
		{"We are skeptical of the talks.", models.Oppose},
		{"The aim of the talks is to lift the illegal sanctions.", models.Neutral},
		// a good deal that cannot be had
		{"It is not possible to reach an excellent agreement with Iran.", models.Neutral},
		{"It is possible to reach an excellent agreement with Iran.", models.Support},
		// what can come of a deal
		{"The agreement can be concluded by a later president.", models.Support},
		// what they must do first, beside one's own will
		{"We are willing to negotiate with Iran. But they have to lift the ban first.", models.ConditionalSupport},
		{"We came to tell the Americans that we are willing to negotiate.", models.Support},
		{"The Americans are willing to negotiate with Iran.", models.Neutral},
		{"Talks with Iran go on. But they have to lift the ban first.", models.ConditionalOppose},
		// a refusal that is spoken of
		{"We must tell them that rejecting the talks will take some days.", models.Neutral},
		{"We must reject the talks.", models.Oppose},
		// what is hoped from the talks has an object of its own
		{"We hope that the talks succeed in preventing them from building it.", models.Support},
		{"We want the talks to stop.", models.Oppose},
		// leaving is told
		{"Abruptly leaving the deal surprised our friends.", models.Neutral},
		// whose wish it is
		{"They know it, and our hope is always a deal.", models.Support},
		// what may come is told, not wanted
		{"A later government could revoke the deal.", models.Neutral},
		{"We did not blow up the talks.", models.Support},
		// a file refused is not the talks refused
		{"We will not negotiate enrichment.", models.Neutral},
		{"We will not negotiate about our coast with Washington.", models.Neutral},
		{"We will not negotiate with them.", models.Oppose},
		// "and" before another subject begins anew
		{"We condemn the raid and the talks go on.", models.Neutral},
		// what is possible governs the deed
		{"It won't be possible for us to negotiate with Washington.", models.Oppose},
		{"We must stop the war and negotiate with Washington.", models.Support},
		// modals of several words, and a denied infinitive
		{"We ought not to negotiate with Washington.", models.Oppose},
		{"We have no right to negotiate with Washington.", models.Oppose},
		{"We have decided not to negotiate with Washington.", models.Oppose},
		{"We have decided to negotiate with Washington.", models.Support},
		{"We should not hesitate to negotiate with Washington.", models.Support},
		{"There is no point in negotiating with Washington.", models.Oppose},
		{"We have the right to enrich uranium, the talks go on.", models.Neutral},
		// what experience teaches outweighs that it does
		{"Experience shows that negotiating with Washington is futile.", models.Oppose},
		{"Experience shows that negotiating with Washington is useful.", models.Support},
		{"Experience shows what negotiating with Washington is.", models.Oppose},
		// another's wish, by whatever name
		{"The West is looking for an agreement.", models.Neutral},
		{"We are looking for an agreement.", models.Support},
		// a verdict behind what was inserted speaks of the subject before it
		{"Holding talks with Washington, in this hour and given its exit from the deal, would be harmful to the interests of the Iranian nation.", models.Oppose},
		{"An agreement, by what is known of it, will damage the ability to stop the program.", models.Oppose},
		{"We signed a deal that, if they keep it, will prevent Iran from obtaining a nuclear weapon.", models.Support},
		{"We signed a deal. It rains, and if they keep it, Iran will obtain a nuclear weapon.", models.Neutral},
		// two partners between which talks are held are no subject
		{"There will be no negotiation between the envoys of Iran and the US.", models.Oppose},
		// what was refused, and why
		{"We are not opposed to diplomacy, but talks with the US are forbidden.", models.Oppose},
		// who is named behind another conjunction is no partner
		{"Tehran would not return to negotiations with Washington unless Moscow asked.", models.ConditionalOppose},
		// what goes on behind an aside
		{"Indirect talks with Iran - the kind that the envoys like - could go on.", models.Support},
		// a title is no end of a sentence
		{"We will not negotiate with Mr. Vasgar or Washington.", models.Oppose},
		// a focus on something else, and what the talks are about, is no verdict on them
		{"The talks focus on building trust.", models.Neutral},
		{"The talks will build trust.", models.Support},
		{"The talks went on. We are focused on the weather.", models.Neutral},
		// what would end it, and what comes of leaving it
		{"New sanctions would kill the talks.", models.Support},
		{"We would kill the talks.", models.Oppose},
		{"The last thing that we need is to leave the deal.", models.Support},
		{"The last thing that we need is another bad deal.", models.Oppose},
		// what must come first is no part of what is refused
		{"We will not negotiate until sanctions are lifted.", models.ConditionalOppose},
		{"We will not negotiate before sanctions are lifted.", models.ConditionalOppose},
		{"We will not negotiate our sanctions policy.", models.Neutral},
		// what talks are for, and what it takes
		{"Talks in Vienna to revive the deal with Iran are at a turn.", models.Neutral},
		{"We welcome the talks with Iran to revive the deal.", models.Support},
		{"Restoring the deal will require time.", models.Neutral},
		{"Restoring the deal will bring peace.", models.Support},
		// "and" before another sentence joins no partner
		{"This agreement with Iran is our chance to test diplomacy, and I ask Moscow to join us.", models.Support},
		// a question says nothing of what its speaker wants
		{"Now shall we negotiate with Washington?", models.Neutral},
		// what comes of what is lacking; of a means nothing is told
		{"With this deal, we stop nothing.", models.Neutral},
		{"Without a deal, those paths stay open; there would be no limits on Iran.", models.Support},
		{"Without a deal, those paths stay open.", models.Neutral},
		// to maintain a view is not to maintain the talks; a condition that "that" brings in leads as well
		{"that as long as the siege lasts, talks will be meaningless.", models.ConditionalOppose},
		{"They maintain that the talks took place.", models.Neutral},
		{"We want to maintain the talks.", models.Support},
		{"We want to strike a new nuclear deal with Iran.", models.Support},
		// a noun that goes on to what follows is no attribute of that
		{"He stressed the possibility of reaching something in the talks with Iran.", models.Support},
		{"There is no window of talks with Washington.", models.Oppose},
		{"Talks with Washington are no defeat.", models.Support},
		// what one is ready to meet
		{"The talks took place. We are prepared to meet the bill at once.", models.Neutral},
		// calls of one's own
		{"We have calls for talks with Washington.", models.Support},
		// a partner behind a name that ends in "with"
		{"He has no objection to negotiating with Europeans.", models.NoStance},
		{"He has no objection to negotiating with Washington.", models.Support},
		// what is solved through the talks
		{"We want to resolve what parts us through dialogue with Washington.", models.Support},
		// how the talks were held
		{"The talks with Iran were conducted in a very positive spirit.", models.Support},
		// a relative clause behind a partner
		{"He warned against talks with the United States that are bound to fail.", models.Oppose},
		// what could mean that there is no deal puts nothing in force
		{"Their demands could mean there is no deal with Iran.", models.Neutral},
		{"There could be no deal with Iran.", models.Oppose},
		// who is not to be talked to
		{"The talks with Iran are going well. I do not like to talk to them.", models.Oppose},
		// what talks are on, or for, is a part of their name
		{"Talks on reviving the nuclear deal were held in the old harbor.", models.Neutral},
		{"We are keen on reviving the nuclear deal.", models.Support},
		{"The envoys met for talks to ease the sanctions.", models.Neutral},
		{"The talks ease the sanctions.", models.Support},
		// an effect that the grammar has tied to nothing is not the talks'
		{"The crowd wants to end the crisis, they say beside the talks with Iran.", models.Neutral},
	})
}

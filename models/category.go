package models

// A category is the part that a phrase takes in a verdict.
type category uint8

const (
	noCategory category = iota

	// Things: what stances are about.
	talks     // a noun for the target: talks, negotiations, diplomacy
	engage    // a verb for it: negotiate, sit down with
	deal      // its result: agreement, accord
	team      // who works at it: the negotiators
	adjunct   // names the target in passing: under the deal
	refusal   // a noun for the contrary: resolution of disapproval
	anaphor   // a noun that can stand for any of them: the proposal, this path
	encounter // a meeting: the target where the other party stands by, else an anaphor
	act       // a noun for the deed that the text tells of: the decision, the step
	authority // whose word binds others: the leader, the president
	position  // someone's stance: his directives, this logic; takes the sign of what was said
	terms     // what is bargained over: red line, demand, sanctions; draws a predicate away from the target
	sideA     // one party of the target
	sideB     // the other
	third     // another partner: makes talks another's, if no party of the target is near
	foreign   // other files and homonyms: prisoner talks, a great deal

	// Predicates.
	keep       // wants, welcomes, calls for; supporters of
	turn       // rejects, suspends, mocks; critics of
	good       // a verdict: constructive, honorable
	bad        // a verdict: futile, a trap
	contingent // depends on: willing, on a condition
	yields     // a verdict on what talks bring: solves, secures; speaks of what stands on its left only
	regret     // like turn, and the speaker's own whoever did it: unfortunately, sadly
	now        // good in time: on the agenda, our focus; denied, it is "not now"
	fail       // a bad verdict that may stand in a condition: fails, collapse
	late       // a bad verdict on the time: too early
	trust      // a bad verdict on the partner: untrustworthy
	faith      // a good one: untrustworthy
	fact       // reports how things are: venue, message; a modal beside it says nothing
	deny       // denies or leaves open that something is so: denied, whether; says nothing of its worth
	bow        // bows to a position: obey, align with, speak with one voice
	reply      // agrees: well said
	rebut      // disagrees: nonsense, a distortion
	ready      // willingness: prepared to, open to; like keep
	halt       // ends or hinders: suspend, delay; like turn, but told as a fact it says nothing
	sabotage   // wrecks, in words that blame: of others, it speaks for what they wreck
	friends    // supporters of: keeps the sign of what is said of them
	foes       // critics of: turns it
	blame      // accuses: of supporters, it turns; else it tells who is to blame
	costs      // a bad verdict on what talks bring; speaks of what stands on its left only

	// Operators.
	negation
	doubts  // not believe: denies what is said of the thing, not the thing
	cannot  // denies, and says that it cannot be
	willNot // so too: it will not be
	nor     // opens a clause, and denies it
	must
	will
	can
	would
	past
	habit // do, does
	ifThat
	unless
	until
	only
	asLong
	while
	first  // a thing to be done first
	before // opens a clause: what comes after that
	hedge
	intensifier
	counterfactual
	contrast
	concede
	saying // opens a clause: saying, adding
	reason
	self   // we
	ours   // our: shows whom the speaker speaks for, and is no subject
	other  // they, some
	person // he, she: the speaker in reported words, another in the speaker's own
	report
	asks     // rhetorical: what is the point of, why should
	pressure // under threat, in these conditions
	joiner
	starter
	pronoun // it, them: stands for the target where it was named before
	this    // this, that, such: so too, where no other noun follows
	be      // is, are, been: makes what follows a passive or a verdict
	stops   // ends a run: who, which
	answers // "responded to": the attribution of a reply
	asking  // "asked whether": a question told
	purpose // in order to
	irony   // "suddenly discover": the clause means its contrary
	yes     // an answer
	no
	direct
	indirect
	mutual // the same, as well: a condition that is mere symmetry
	preposition
	among // a preposition that names partners: with, between
	as    // "as a": what follows says the same of the thing again
	than  // what follows is what something is measured by
	mask
	nCategories
)

var categoryNames = [nCategories]string{
	"", "talks", "engage", "deal", "team", "adjunct", "refusal", "anaphor", "encounter", "act", "authority", "position", "terms", "side_a", "side_b", "third", "foreign",
	"keep", "turn", "good", "bad", "contingent", "yields", "regret", "now", "fail", "late", "trust", "faith", "fact", "deny", "defer", "reply", "rebut", "ready", "halt", "sabotage", "friends", "foes", "blame", "costs",
	"negation", "doubts", "cannot", "will_not", "nor", "must", "will", "can", "would", "past", "habit", "if", "unless", "until", "only", "as_long", "while", "first", "before",
	"hedge", "intensifier", "counterfactual", "contrast", "concede", "saying", "reason", "self", "ours", "other", "person", "report", "asks", "pressure",
	"joiner", "starter", "pronoun", "this", "be", "stops", "answers", "asking", "purpose", "irony", "yes", "no", "direct", "indirect", "mutual", "preposition", "among", "as", "than", "mask",
}

func (c category) String() string { return categoryNames[c] }

func categoryOf(name string) (category, bool) {
	for i, n := range categoryNames {
		if i > 0 && n == name {
			return category(i), true
		}
	}
	return 0, false
}

// target says that the category names the target.
func (c category) target() bool { return c >= talks && c <= refusal }

func (c category) noun() bool { return c >= talks && c <= terms }

// predicate says that the category carries a verdict.
func (c category) predicate() bool { return predicates.has(c) }

// turns says that the category makes the contrary of what it governs.
func (c category) turns() bool { return c == turn || c == halt || c == sabotage }

// negative says that the category changes the sign of what it governs.
func (c category) negative() bool { return negatives.has(c) }

// effect says that the category is a verdict on what the target brings.
func (c category) effect() bool { return c == yields || c == costs }

// judges says that the category is a verdict: the speaker's own, whoever the subject is.
func (c category) judges() bool { return c >= good && c <= faith && c != now || c == costs }

func (c category) conditional() bool { return c >= ifThat && c <= while }

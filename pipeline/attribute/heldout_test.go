package attribute

import (
	"strings"
	"testing"
)

// heldOut are texts that were written apart from the rules and not looked at while those were made. The share of them
// that is read without a fault is what may be hoped for elsewhere.
var heldOut = []marking{
	{"ferry", `[t|The ferrymen of Port Selane will strike on Friday], [s|their union] [c|announced].`},
	{"warned if", `[s|Harbor master Ilse Brandt] [c|warned] on Sunday [t|that the quay would flood if the dam was opened].`},
	{"insists", `[s|The opposition leader] [c|insists] [t|the treaty was signed under pressure].`},
	{"dismissal with quote", `[s|Governor Tessel] [c|dismissed] [t|the rumors as “fog over the fjord.]”`},
	{"told us quote", `“[t|We did not come to beg,]” [s|Ilse Brandt] [c|told] the crowd outside the ministry.`},
	{"inverted long", `“[t|There is no money for a second ferry,]” [c|said] [s|Oskar Lind], who runs the harbor office.`},
	{"according to source with clause", `[t|The dam lost a third of its water in May], [c|according to] [s|two officials with knowledge of the survey].`},
	{"hopes", `[s|Arcadia] [c|hopes] [t|to sign the treaty before winter].`},
	{"conceding", `[s|Brandt] [c|conceded] [t|that mistakes had been made], but [c2|insisted] [t2|that nobody had been harmed].`},
	{"agreed to", `[s|The island] [c|agreed] [t|to reopen the fish market].`},
	{"what she called", `[s|Brandt] [c|condemned] [t|what she called a theft of the sea].`},
	{"denial", `[s|A spokesman for the harbor office] [c|denied] [t|the report].`},
	{"paper said Monday", `[s|The Evening Mail] [c|reported] on Monday [t|that the envoy had left the island].`},
	{"she said relative", `[s|Lind], whose father built the dam, [c|said] [t|he had seen the cracks].`},
	{"urged", `[s|The council] [c|has urged] [t|both sides to return to the table].`},
	{"expects", `[s|The finance minister] [c|expects] [t|the toll to bring in two million crowns].`},
	{"noted", `[s|She] [c|noted] [t|that winter had come early three years in a row].`},
	{"rejected outright", `[s|Tessel] [c|rejected] [t|any talk of a ceasefire at sea].`},
	{"asked why", `[s|Brandt] [c|asked] [t|why the dam had not been checked].`},
	{"welcomed", `[s|The trade minister] [c|welcomed] [t|the opening of the fish market].`},
	{"accused", `[s|The union] [c|accused] [t|the harbor office of lying about the survey].`},
	{"believes", `[s|Lind] [c|believes] [t|the dam will hold].`},
	{"two quotes one sentence", `“[t|If the dam holds,]” [s|she] [c|said], “[t|we shall all be lucky.]”`},
	{"argued in the Mail", `[s|Mira Solberg] [c|argued] in the Evening Mail [t|that the treaty should be voted down].`},
	{"added that", `[s|He] [c|added] [t|that the ferry had never paid for itself].`},
	{"passive voice of page", `The treaty was signed in May and came into force in June.`},
	{"no speech", `The governor met the envoy on Tuesday and walked with him along the quay.`},
	{"plans", `[s|The cabinet] [c|plans] [t|to close the dam for a year].`},
	{"quoting pieces", `[s|The envoy] [c|described] [t|the mood as “cool but correct]”.`},
	{"in a letter", `In a letter to the council, [s|Brandt] [c|wrote] [t|that the survey had been kept from her].`},
	{"as told", `[t|The survey was never finished], [s|Lind] [c|told] the Evening Mail.`},
	{"while", `[s|Brandt] [c|called for] [t|an inquiry], while [s2|Tessel] [c2|said] [t2|the matter was closed].`},
	{"and others", `[s|Brandt, Lind and Solberg] [c|said] [t|they would vote against the treaty].`},
	{"neither", `Neither the governor nor the envoy spoke to the press.`},
	{"said on radio", `“[t|The dam is a danger to us all,]” [s|Lind] [c|said] on Harbor Radio.`},
	{"refuses", `[s|The island] [c|refuses] [t|to pay the toll].`},
	{"vowed", `[s|Tessel] [c|vowed] [t|never to set foot on the bridge].`},
	{"praised for", `[s|The envoy] [c|praised] [t|the islanders for their patience].`},
	{"suggests", `[s|A new survey] [c|suggests] [t|that the cracks are growing].`},
	{"three at once", `[s|Brandt] [c|told] reporters [t|that the dam was sound], [c2|adding] [t2|that the survey had been “a precaution]”.`},
	{"dash aside", `[s|Lind] – a former diver – [c|said] [t|the cracks were older than the treaty].`},
	{"quoted by", `[s|Solberg] [c|was quoted] by the Evening Mail as saying [t|that the council had been misled].`},
	{"post on a network", `“[t|Nobody asked the fishermen,]” [s|Solberg] [c|posted] on Harborline.`},
	{"said nothing", `The governor said nothing.`},
	{"spoke for hours", `The two sides talked for nine hours and parted without a word.`},
	{"group in a place", `[s|Fishermen on the north shore] [c|fear] [t|that the dam will empty the nets].`},
	{"has long argued", `[s|The Courier] [c|has long argued] [t|that the toll is a tax on the poor].`},
	{"did not rule out", `[s|Tessel] [c|did not rule out] [t|a second survey of the dam].`},
	{"dubbed", `[s|The opposition] [c|dubbed] [t|the plan “a ferry to nowhere]”.`},
	{"claims in a report", `[c|According to] [s|the survey], [t|the cracks are growing by a finger each year].`},
	{"question reported", `[s|Reporters] [c|asked] [t|whether the governor would resign].`},
	{"reminded", `[s|The envoy] [c|reminded] the council [t|that the treaty bound both shores].`},
	{"quotation, then indirect", `“[t|We are not for sale,]” [s|Tessel] [c|said], [c2|adding] [t2|that the island had its own courts].`},
	{"noun of saying", `The claim of the harbor office did not survive the week.`},
	{"apposition after", `“[t|It is a good treaty,]” [c|said] [s|Ilse Brandt], the harbor master of Port Selane.`},
	{"even though", `[s|The minister] [c|maintained] [t|that the dam was safe even though the survey said otherwise].`},
	{"supports", `[s|Solberg] [c|supports] [t|a tunnel under the sound].`},
	{"said on condition", `[s|An adviser to the governor], speaking on condition of anonymity, [c|said] [t|the treaty was dead].`},
	{"two sentences", `[s|Brandt] [c|blamed] [t|the rain for the delay]. [s2|She] [c2|promised] [t2|to finish the wall by autumn].`},
	{"said it was", `[s|The office of the governor] [c|said] in a statement [t|that it knew of no survey].`},
}

// leastHeldOut is the share of held-out texts that must be read without a fault.
const leastHeldOut = 0.8

func TestHeldOut(t *testing.T) {
	w := newBench(t)
	right := 0
	var wrong []string
	for _, c := range heldOut {
		text, want := unmark(t, c.text)
		have := found(text, w.find(text))
		if strings.Join(have, "\n") == strings.Join(want, "\n") {
			right++
			continue
		}
		wrong = append(wrong, c.name)
		t.Logf("%s: %s\nhave %s\nwant %s", c.name, text, strings.Join(have, "; "), strings.Join(want, "; "))
	}
	if share := float64(right) / float64(len(heldOut)); share < leastHeldOut {
		t.Errorf("have %.2f of the held-out texts right (wrong: %s), want %.2f", share, strings.Join(wrong, ", "), leastHeldOut)
	}
}

package features

import (
	"fmt"
	"strings"
	"testing"
)

// patternsOf reads patterns; the entry of each is its index.
func patternsOf(t testing.TB, classes Classes, list ...string) Patterns {
	t.Helper()
	patterns := Patterns{Classes: classes}
	for i, text := range list {
		if err := patterns.Add(text, int32(i)); err != nil {
			t.Fatal(err)
		}
	}
	return patterns
}

// compileFor makes the patterns ready for v.
func compileFor(t testing.TB, v *Vocabulary, patterns Patterns) *Phrases {
	t.Helper()
	p, err := patterns.Compile(v)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// compile makes a matcher; the entry of a pattern is its index.
func compile(t testing.TB, list ...string) (*Vocabulary, *Phrases) {
	t.Helper()
	patterns := patternsOf(t, nil, list...)
	v := NewVocabulary(patterns.Words())
	return v, compileFor(t, v, patterns)
}

// marked writes the matches into the text: «shut the door».
func marked(text string, toks []Token, found []Match) string {
	var b strings.Builder
	at := int32(0)
	for _, m := range found {
		start, end := toks[m.First].Start, toks[m.Last-1].End
		if start < at {
			fmt.Fprintf(&b, "{%s}", text[start:end]) // overlaps the one before
			continue
		}
		b.WriteString(text[at:start] + "«" + text[start:end] + "»")
		at = end
	}
	return b.String() + text[at:]
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, pattern, want string }{
		{"word", "talks", "«Talks» on talksy, tal ks «talks»."},
		{"any case", "talks", "«Talks», «TALKS» and «tAlKs»"},
		{"as written", "US", "«US» tells us, Us and uS"},
		{"capital is written", "Accord", "the «Accord», an accord, the ACCORD"},
		{"wildcard", "negotiat*", "«Negotiators» «negotiat» a renegotiation, negotia"},
		{"wildcard with a capital", "Arcad*", "«Arcadia», the «arcadian», «ARCADIANS», arc"},
		{"wildcard of one letter", "a*", "«a» «Anna» bb «ab»"},
		{"wildcard of two letters", "ab*", "a «ab» «Abc» bab"},
		{"wildcard longer than a key", "counterrevolutionari*", "a counterrevolution, «counterrevolutionaries»"},
		{"long word", "counterrevolutionary", "«Counterrevolutionary» counterrevolutionaryx"},
		{"phrase", "no choice but", "«No choice but» talks; no choice, but\n«no\nchoice  but»"},
		{"optional", "shut (the) door", "«shut the door», «Shut door», shut a door"},
		{"optional words", "not (in any way) helpful", "«not helpful», «not in any way helpful», not in any helpful"},
		{"either word", "talks|negotiations fail*", "«talks failed», «Negotiations fail», talks negotiations"},
		{"either phrase", "[give up|abandon] talks", "«give up talks», «abandon talks», give talks"},
		{"either or nothing", "shut (a|the) door", "«shut a door», «shut the door», «shut door»"},
		{"nested", "say (that [it|he]) no", "«say no», «say that it no», «say that he no», say that no"},
		{"apostrophe", "don't", "«don't» «don’t» «Don’t» dont do n't"},
		{"typographic apostrophe in the table", "don’t", "«don't» «don’t»"},
		{"possessive", "Arcadia's", "«Arcadia's» «Arcadia’s» Arcadia"},
		{"hyphen", "re-engage", "«re-engage» «re–engage» «re‑engage» re—engage reengage"},
		{"abbreviation", "U.S.", "«U.S.» «U. S.» u.s. US"},
		{"soft hyphen in the text", "negotiate", "«nego\u00adtiate» «negotiate\u200b»"},
		{"other letters", "café", "«café» «CAFÉ» cafe"},
		{"kelvin sign", "kilo", "«\u212Ailo»"},
		{"other letters, wildcard", "münch*", "«München» «MÜNCHNER» munch"},
		{"other letters in the text only", "caf*", "«café» «Cafés»"},
		{"any word", "shut _ door", "«shut the door», shut door, shut the big door, shut, the door"},
		{"any word with a hyphen", "shut _ door", "«shut so-called door» «shut Arcadia’s door» shut so - called door"},
		{"any word at the end", "told _", "«told Anna-Maria» told, told"},
		{"gap", "shut ~ door", "«shut door», «shut the door», «shut the one big door», shut the one very big door"},
		{"gap stays in its clause", "shut ~ door", "shut. The door, shut, the door; shut “the” door (shut) door: shut — door"},
		{"gap over an apostrophe", "shut ~ door", "«shut Arcadia's old wooden door»"},
		{"longest", "the talk*", "«the talks»"},
		{"end of text", "shut the door", "shut the"},
		{"symbols", "10 %", "«10%» «10 %» 10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, p := compile(t, c.pattern)
			text := strings.NewReplacer("«", "", "»", "").Replace(c.want)
			toks := Scan(text, v, nil)
			if have := marked(text, toks, p.Find(v, toks, nil)); have != c.want {
				t.Errorf("pattern %q:\nhave %s\nwant %s", c.pattern, have, c.want)
			}
		})
	}
}

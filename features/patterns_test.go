package features

import (
	"slices"
	"strings"
	"testing"
)

func TestReadings(t *testing.T) {
	for _, c := range []struct{ pattern, want string }{
		{"a", "a"},
		{"  a   b ", "a b"},
		{"a|b c", "a c / b c"},
		{"(a) b", "a b / b"},
		{"(a|b c) d", "a d / b c d / d"},
		{"[a b|c] d*", "a b d* / c d*"},
		{"a (b [c|d])", "a b c / a b d / a"},
		{"a _ b", "a _ b"},
		{"a ~ b", "a b / a _ b / a _ _ b / a _ _ _ b"},
		{"don't", "don ' t"},
		{"U.S.", "U . S ."},
		{"vice-president*", "vice - president*"},
		{"$5 10%", "$ 5 10 %"},
		{"a <side> b", "a e f b / a U . S . b / a <side> b"},
		{"<side>|b (<deed>)", "e f g h / e f / U . S . g h / U . S . / <side> g h / <side> / b g h / b"},
	} {
		readings, err := Readings(c.pattern, makeClasses(t, map[string][]string{"side": {"d", "e f", "U.S."}, "deed": {"g h"}}))
		var have []string
		for _, r := range readings {
			have = append(have, strings.Join(r, " "))
		}
		if err != nil || strings.Join(have, " / ") != c.want {
			t.Errorf("pattern %q: have %q, %v; want %q", c.pattern, strings.Join(have, " / "), err, c.want)
		}
	}
}

func TestPatternErrors(t *testing.T) {
	for _, c := range []struct{ name, pattern, want string }{
		{"nothing", "", `pattern "": can match nothing at all: want a word outside of brackets ()`},
		{"all optional", "(a) (b)", `pattern "(a) (b)": can match nothing at all: want a word outside of brackets ()`},
		{"not closed", "a (b", `pattern "a (b": '(' at byte 2 is not closed: want ')'`},
		{"closed by another", "a [b) c", `pattern "a [b) c": '[' at byte 2 is not closed: want ']'`},
		{"not opened", "a b) c", `pattern "a b) c": ")" at byte 3 closes nothing`},
		{"empty brackets", "a () b", `pattern "a () b": empty alternative at byte 3: want a word`},
		{"empty alternative", "a|", `pattern "a|": empty alternative: want a word on both sides of |`},
		{"empty alternative in brackets", "[a|]", `pattern "[a|]": empty alternative at byte 3: want a word`},
		{"brackets in a word", "color(s)", `pattern "color(s)": "color": want a space before '('`},
		{"star inside", "neg*ation", `pattern "neg*ation": word "neg*ation": want * at a word's end only, _ and ~ alone`},
		{"star alone", "a *", `pattern "a *": word "*": want letters before *`},
		{"star on a mark", "U.*", `pattern "U.*": word "U.*": want letters before *`},
		{"gap in a word", "a~b", `pattern "a~b": word "a~b": want * at a word's end only, _ and ~ alone`},
		{"starts with any word", "_ talks", `pattern "_ talks": starts with any word: want a word of its own first`},
		{"can start with a gap", "(the) ~ talks", `pattern "(the) ~ talks": starts with any word: want a word of its own first`},
		{"ends with a gap", "talks ~", `pattern "talks ~": ends with ~: want a word after it`},
		{"ends with a gap in brackets", "talks (with ~)", `pattern "talks (with ~)": ends with ~: want a word after it`},
		{"too many readings", "a" + strings.Repeat(" (b)", 10), "1024 readings: want at most 1000; use fewer alternatives and options, or classes of fewer phrases"},
		{"too many words", strings.Repeat("a ", 30), "30 words: want at most 24"},
		{"too long", strings.Repeat("a", 600), "600 bytes: want at most 512"},
		{"word too long", strings.Repeat("b", 200), "200 bytes: want at most 127"},
		{"not UTF-8", "a\xff", `not UTF-8`},
		{"a second gap", "a ~ ~", "ends with ~"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var p Patterns
			err := p.Add(c.pattern, 0)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("pattern %q:\nhave %v\nwant %s", c.pattern, err, c.want)
			}
			if words := p.Words(); len(words) > 0 {
				t.Errorf("pattern %q: have words %q, want none", c.pattern, words)
			}
			if _, err2 := Readings(c.pattern, nil); err2 == nil || err2.Error() != err.Error() {
				t.Errorf("pattern %q: Readings says %v, Add %v", c.pattern, err2, err)
			}
		})
	}
}

func TestCompileWantsVocabulary(t *testing.T) {
	p := patternsOf(t, nil, "no talk*")
	_, err := p.Compile(NewVocabulary([]string{"no"}))
	if want := `pattern "no talk*": word "talk*" is not in the vocabulary`; err == nil || err.Error() != want {
		t.Errorf("have %v, want %s", err, want)
	}
}

func TestPatternsOnly(t *testing.T) {
	all := patternsOf(t, makeClasses(t, map[string][]string{"door": {"gate"}}), "no talks", "a <door>", "no talks")
	some := all.Only(func(entry int32) bool { return entry > 0 })
	v := NewVocabulary(all.Words())
	p := compileFor(t, v, some)
	var have []int32
	for _, m := range p.Find(v, Scan("no talks, a gate", v, nil), nil) {
		have = append(have, m.Entry)
	}
	if want := []int32{2, 1}; !slices.Equal(have, want) {
		t.Errorf("have entries %v, want %v", have, want)
	}
	if words := some.Words(); !slices.Equal(words, []string{"a", "gate", "no", "talks"}) {
		t.Errorf("have words %q, want those of both patterns that are left", words)
	}
}

// TestFindPrefers shows which of several patterns wins; the entry is the pattern's index.
func TestFindPrefers(t *testing.T) {
	for _, c := range []struct {
		name     string
		patterns []string
		text     string
		want     []int32
	}{
		{"longer", []string{"closed", "closed the door", "closed the"}, "closed the door", []int32{1}},
		{"longer, though wider", []string{"shut the", "sh* the door"}, "shut the door", []int32{1}},
		{"word before wildcard", []string{"negotiat*", "negotiators"}, "negotiators", []int32{1}},
		{"longer wildcard", []string{"neg*", "negotiat*"}, "negotiators", []int32{1}},
		{"as written before any case", []string{"accord", "Accord"}, "Accord", []int32{1}},
		{"any case where it is not written so", []string{"accord", "Accord"}, "ACCORD", []int32{0}},
		{"a name's word is a word too", []string{"foreign policy", "Foreign Office"}, "Foreign policy", []int32{0}},
		{"capitals are another word", []string{"us", "US"}, "US", []int32{1}},
		{"word before any word", []string{"shut _ door", "shut the door"}, "shut the door", []int32{1}},
		{"both where they read the same", []string{"no deal", "(no) deal", "No  deal"}, "no deal", []int32{0, 1, 1}},
		{"fall back to a shorter one", []string{"no", "no choice but"}, "no choice and", []int32{0}},
		{"wider branch is longer", []string{"talk* on", "talks at once now"}, "talks on", []int32{0}},
		{"overlap", []string{"no deal", "deal is dead"}, "no deal is dead", []int32{0, 1}},
		{"words of other tables", []string{"a b"}, "a x b", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, p := compile(t, c.patterns...)
			var have []int32
			for _, m := range p.Find(v, Scan(c.text, v, nil), nil) {
				have = append(have, m.Entry)
			}
			if !slices.Equal(have, c.want) {
				t.Errorf("patterns %q in %q: have %v, want %v", c.patterns, c.text, have, c.want)
			}
		})
	}
}

// makeClasses makes classes that are as they should be.
func makeClasses(t testing.TB, members map[string][]string) Classes {
	t.Helper()
	classes := Classes{}
	for name, m := range members {
		if err := classes.Add(name, m); err != nil {
			t.Fatal(err)
		}
	}
	return classes
}

func TestClasses(t *testing.T) {
	classes := makeClasses(t, map[string][]string{"stop": {"stop", "halt*", "put an end* to"}, "war": {"war", "wars", "state of war"},
		"rival": {"Arcadia", "united harbours", "U.H.", "so-called Arcadia"}, "sit": {"sit down"}, BarredClass: {"no"}})
	patterns := patternsOf(t, classes, "<stop> ~ <war>", "stop the clock", "<war> over", "<sit>|talk with (the) <rival>", "talk with the united")
	v := NewVocabulary(append(patterns.Words(), classes.Words(BarredClass)...))
	p := compileFor(t, v, patterns)
	for _, c := range []struct {
		text string
		want int32 // entry; -1 for none
	}{
		{"stop the war", 0},
		{"Halting two long wars", 0},
		{"stop the clock", 1},
		{"wars over", 2},
		{"stop no war", -1},
		{"stopping war", -1},
		{"Put an ending to the war", 0},
		{"put an to war", -1},
		{"state of war over", 2},
		{"a state of over", -1},
		{"Sit down with the United Harbours", 3},
		{"sit with Arcadia", -1},
		{"talk with the U.H.", 3},
		{"talk with U. H. again", 3},
		{"talk with so‑called Arcadia", 3},
		{"talk with the united mines", 4},
		{"talk with harbours", -1},
	} {
		have := int32(-1)
		if m := p.Find(v, Scan(c.text, v, nil), nil); len(m) > 0 {
			have = m[0].Entry
		}
		if have != c.want {
			t.Errorf("%q: have entry %d, want %d", c.text, have, c.want)
		}
	}
	want := `pattern "<peace> talks": class <peace>: want one that the tables hold`
	if err := patterns.Add("<peace> talks", 0); err == nil || err.Error() != want {
		t.Errorf("have %v, want %s", err, want)
	}
}

func TestClassErrors(t *testing.T) {
	for _, c := range []struct {
		name    string
		members []string
		want    string
	}{
		{"peace", nil, `class <peace>: holds nothing: want a word`},
		{"peace", []string{"calm", " "}, `class <peace>: " ": want a word`},
		{"peace", []string{"!"}, `class <peace>: "!": want a word`},
		{"peace", []string{"calm (again)"}, `class <peace>: "calm (again)": want words alone, without ()[]<>|`},
		{"peace", []string{"no <war>"}, `class <peace>: "no <war>": want words alone, without ()[]<>|`},
		{"peace", []string{"no ~ war"}, `class <peace>: "no ~ war": word "~": want * at a word's end only, _ and ~ alone`},
		{"peace", []string{"no * war"}, `class <peace>: "no * war": word "*": want letters before *`},
		{BarredClass, []string{"no", "as if"}, `class <barred>: "as if": want a single word`},
		{BarredClass, []string{"can't"}, `class <barred>: "can't": want a single word`},
	} {
		if err := (Classes{}).Add(c.name, c.members); err == nil || err.Error() != c.want {
			t.Errorf("class %s of %q:\nhave %v\nwant %s", c.name, c.members, err, c.want)
		}
	}
}

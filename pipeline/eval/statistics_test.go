package eval

import (
	"math"
	"slices"
	"testing"
)

func near(a, b float64) bool { return math.Abs(a-b) < 5e-4 }

// times repeats a pair of classes.
func times(n int, gold, run class) []pair { return slices.Repeat([]pair{{gold, run}}, n) }

func TestKappa(t *testing.T) {
	// Two readers of 50 grant proposals: 20 both yes, 15 both no, 5 and 10 of two minds: kappa 0.4.
	grants := slices.Concat(times(20, 0, 0), times(5, 0, 1), times(10, 1, 0), times(15, 1, 1))
	for _, tt := range []struct {
		name  string
		pairs []pair
		want  float64
		ok    bool
	}{
		{"grants", grants, 0.4, true},
		{"all the same, of two classes", slices.Concat(times(3, 0, 0), times(2, 1, 1)), 1, true},
		{"as chance would", slices.Concat(times(1, 0, 0), times(1, 0, 1), times(1, 1, 0), times(1, 1, 1)), 0, true},
		{"one class alone", times(4, 2, 2), 0, false},
		{"nothing", nil, 0, false},
	} {
		if have, ok := kappa(tt.pairs); !near(have, tt.want) || ok != tt.ok {
			t.Errorf("%s: have %.4f, %v, want %.4f, %v", tt.name, have, ok, tt.want, tt.ok)
		}
	}
}

// TestAlpha has the reliability data of Krippendorff (2011), section C: four observers, twelve units, some values
// missing; the paper gives 0.743 for nominal classes. And those of section B: two observers, ten units, 0.095 for two
// classes.
func TestAlpha(t *testing.T) {
	read := func(rows ...string) [][]class {
		units := make([][]class, len(rows[0]))
		for _, row := range rows {
			for i, r := range row {
				c := class(r - '0')
				if r == '.' {
					c = missed
				}
				units[i] = append(units[i], c)
			}
		}
		return units
	}
	for _, tt := range []struct {
		name  string
		units [][]class
		want  float64
		ok    bool
	}{
		{"four observers", read("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743, true},
		{"two observers", read("0100000010", "1110010000"), 0.095, true},
		{"all the same", read("0011", "0011"), 1, true},
		{"one class alone", read("000", "000"), 0, false},
		{"no unit read twice", read("01.", "..1"), 0, false},
	} {
		if have, ok := alpha(tt.units); !near(have, tt.want) || ok != tt.ok {
			t.Errorf("%s: have %.4f, %v, want %.4f, %v", tt.name, have, ok, tt.want, tt.ok)
		}
	}
}

func TestMacroF1(t *testing.T) {
	// Class 0: 2 right, 1 false find, 1 missed: F1 4/6. Class 1: 1 right, 1 false find: 2/3. Class 2 does not occur.
	pairs := slices.Concat(times(2, 0, 0), times(1, 1, 0), times(1, 0, missed), times(1, 1, 1))
	// Class 1 has also one that class 0 took: 1 right, 1 missed.
	if have, want := macroF1(pairs, 3), (4.0/6+2.0/3)/2; !near(have, want) {
		t.Errorf("have %.4f, want %.4f", have, want)
	}
	if have := macroF1(nil, 3); have != 0 {
		t.Errorf("nothing: have %v, want 0", have)
	}
}

func TestBootstrap(t *testing.T) {
	var groups [][]pair
	for i := range 100 {
		c := class(0)
		if i%4 == 0 {
			c = 1
		}
		groups = append(groups, []pair{{0, c}})
	}
	i := bootstrap(groups, accuracy)
	if again := bootstrap(groups, accuracy); i != again {
		t.Errorf("have %v and %v, want the same twice", i, again)
	}
	// 0.75 ± 1.96 sqrt(0.75 0.25 / 100) = 0.665 to 0.835.
	if math.Abs(i[0]-0.665) > 0.02 || math.Abs(i[1]-0.835) > 0.02 {
		t.Errorf("have %v, want about 0.665 to 0.835", i)
	}
	if i := bootstrap([][]pair{{{1, 1}}}, accuracy); i != (Interval{1, 1}) {
		t.Errorf("one statement: have %v, want 1 to 1", i)
	}
	if i := bootstrap(nil, accuracy); i != (Interval{}) {
		t.Errorf("nothing: have %v, want 0 to 0", i)
	}
	byDocument := slices.Repeat([][]pair{times(3, 0, 0), nil}, leastDocuments)
	if groups, unit := groupsOf(byDocument); unit != "documents" || len(groups) != leastDocuments {
		t.Errorf("have %d %s, want %d documents", len(groups), unit, leastDocuments)
	}
	if groups, unit := groupsOf(byDocument[:4]); unit != "statements" || len(groups) != 6 {
		t.Errorf("have %d %s, want 6 statements", len(groups), unit)
	}
}

func TestCalibration(t *testing.T) {
	// Four at 0.9 of which two are right: off by 0.4; one at 1.0, right, in the same bin: bin off by |4.6-3|/5 = 0.32.
	// Five at 0.5 of which three are right: off by 0.1. Together (5 0.32 + 5 0.1)/10 = 0.21.
	all := []trust{{0.9, true}, {0.9, true}, {0.9, false}, {0.9, false}, {1, true},
		{0.5, true}, {0.5, true}, {0.5, true}, {0.5, false}, {0.5, false}}
	table, ece := calibration(all)
	if !near(ece, 0.21) {
		t.Errorf("have %.4f, want 0.21", ece)
	}
	if b := table[9]; b.N != 5 || !near(b.Confidence, 0.92) || !near(b.Right, 0.6) {
		t.Errorf("have %+v, want 5 at 0.92, 0.6 right", b)
	}
	if _, ece := calibration(nil); ece != 0 {
		t.Errorf("nothing: have %v, want 0", ece)
	}
}

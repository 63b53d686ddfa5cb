package eval

import (
	"math"

	"parley/models"
)

// A Report is a run beside what people found. Shares are 0 to 1; those of found statements say so.
type Report struct {
	Documents int     `json:"documents"`
	Gold      int     `json:"gold"`  // statements that people found
	Run       int     `json:"run"`   // statements of the run
	Found     int     `json:"found"` // pairs of both
	Recall    float64 `json:"recall"`
	Precision float64 `json:"precision"`
	F1        float64 `json:"f1"`

	Speaker float64 `json:"speaker"`     // of the found
	Date    float64 `json:"date"`        // of the found that people dated: the same ISO string
	DateAs  float64 `json:"date_as_far"` // the same, as far as the labelled date goes: of "2025-02" the month
	Outlet  float64 `json:"outlet"`      // of the found to which people gave one
	Form    float64 `json:"form"`        // of the found
	About   float64 `json:"about_talks"`

	MacroF13   float64 `json:"macro_f1_3"` // of the found
	MacroF16   float64 `json:"macro_f1_6"`
	EndToEnd3  float64 `json:"macro_f1_3_end_to_end"` // of all gold: a statement not found is wrong
	Accuracy3  float64 `json:"accuracy_3"`
	SignFlips  float64 `json:"sign_flips"`
	ScoreError float64 `json:"score_mae"`

	Drawn       string   `json:"bootstrap_unit"` // documents or statements
	MacroF13In  Interval `json:"macro_f1_3_interval"`
	MacroF16In  Interval `json:"macro_f1_6_interval"`
	SignFlipsIn Interval `json:"sign_flips_interval"`

	Kappa3 *float64 `json:"kappa_3"` // null where it is not defined, as the next three
	Kappa6 *float64 `json:"kappa_6"`
	Alpha3 *float64 `json:"alpha_3"`
	Alpha6 *float64 `json:"alpha_6"`

	Labels    []string `json:"labels"`
	Confusion [][]int  `json:"confusion"` // by gold label: by the run's label, and last those not found

	ECE         float64 `json:"ece"`
	Reliability []Bin   `json:"reliability"`

	Baselines []Baseline `json:"baselines"`
	Misses    []Miss     `json:"misses,omitempty"`
}

// A Miss is one thing that the run has otherwise than people.
type Miss struct {
	Document string `json:"document"`
	Line     int    `json:"line"` // of the gold file
	What     string `json:"what"` // not found, speaker, date, outlet, stance
	Want     string `json:"want"`
	Have     string `json:"have"`
}

// Measure holds the runs of documents against their gold.
func Measure(docs []Document) *Report {
	r := &Report{Documents: len(docs), Labels: models.Labels}
	for range models.Labels {
		r.Confusion = append(r.Confusion, make([]int, len(models.Labels)+1))
	}
	var (
		six, all       []pair
		byDocument     [][]pair
		gold           []class
		found          []*Statement
		trusts         []trust
		errors         float64
		dated, dates   int
		asFar          int
		placed, places int
		speakers       int
		forms, about   int
	)
	for i := range docs {
		d := &docs[i]
		r.Gold += len(d.Gold)
		r.Run += len(d.Run)
		of := match(d.Gold, d.Run)
		var pairs []pair
		for i := range d.Gold {
			g := &d.Gold[i]
			label := classOf(g.Stance)
			if of[i] < 0 {
				all = append(all, pair{label, missed})
				r.Confusion[label][len(models.Labels)]++
				r.miss(d, g, "not found", g.Speaker+", "+g.Stance, "")
				continue
			}
			s := &d.Run[of[i]]
			found, gold = append(found, s), append(gold, label)
			p := pair{label, classOf(s.Stance)}
			pairs, all = append(pairs, p), append(all, p)
			r.Confusion[p.gold][p.run]++
			right := p.gold.sign() == p.run.sign()
			trusts = append(trusts, trust{s.Confidence, right})
			errors += math.Abs(g.Score - s.Score)
			if !right {
				r.miss(d, g, "stance", g.Stance, s.Stance)
			}
			if sameName(g.Speaker, s.Speaker) {
				speakers++
			} else {
				r.miss(d, g, "speaker", g.Speaker, s.Speaker)
			}
			if g.Date != "" {
				dated++
				if g.Date == s.Date {
					dates++
				}
				if sameDate(g.Date, s) {
					asFar++
				} else {
					r.miss(d, g, "date", g.Date, s.Date)
				}
			}
			if g.Outlet != "" {
				placed++
				if sameOutlet(g.Outlet, s) {
					places++
				} else {
					r.miss(d, g, "outlet", g.Outlet, s.Outlet)
				}
			}
			if g.Form == s.Form {
				forms++
			}
			if g.About == s.About {
				about++
			}
		}
		six = append(six, pairs...)
		byDocument = append(byDocument, pairs)
	}
	r.Found = len(found)
	r.Recall, r.Precision = ratio(float64(r.Found), r.Gold), ratio(float64(r.Found), r.Run)
	if s := r.Recall + r.Precision; s > 0 {
		r.F1 = 2 * r.Recall * r.Precision / s
	}
	share := func(n, of int) float64 { return ratio(float64(n), of) }
	r.Speaker, r.Date, r.DateAs = share(speakers, r.Found), share(dates, dated), share(asFar, dated)
	r.Outlet, r.Form, r.About = share(places, placed), share(forms, r.Found), share(about, r.Found)
	r.ScoreError = ratio(errors, r.Found)
	r.stances(six, all, byDocument)
	r.Reliability, r.ECE = calibration(trusts)
	r.Baselines = baselines(gold, found)
	return r
}

// stances fills in what is told from the labels alone.
func (r *Report) stances(six, all []pair, byDocument [][]pair) {
	three := signs(six)
	f3 := func(p []pair) float64 { return macroF1(signs(p), signClasses) }
	f6 := func(p []pair) float64 { return macroF1(p, len(models.Labels)) }
	r.MacroF13, r.MacroF16, r.EndToEnd3 = f3(six), f6(six), f3(all)
	r.Accuracy3, r.SignFlips = accuracy(three), flips(three)
	groups, unit := groupsOf(byDocument)
	r.Drawn = unit
	r.MacroF13In, r.MacroF16In = bootstrap(groups, f3), bootstrap(groups, f6)
	r.SignFlipsIn = bootstrap(groups, func(p []pair) float64 { return flips(signs(p)) })
	set := func(to **float64, x float64, ok bool) {
		if ok {
			*to = &x
		}
	}
	k3, ok := kappa(three)
	set(&r.Kappa3, k3, ok)
	k6, ok := kappa(six)
	set(&r.Kappa6, k6, ok)
	a3, ok := alpha(unitsOf(three))
	set(&r.Alpha3, a3, ok)
	a6, ok := alpha(unitsOf(six))
	set(&r.Alpha6, a6, ok)
}

func (r *Report) miss(d *Document, g *Gold, what, want, have string) {
	r.Misses = append(r.Misses, Miss{d.Name, g.Line, what, want, have})
}

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
	m := &measurement{Report: &Report{Documents: len(docs), Labels: models.Labels}}
	for range models.Labels {
		m.Confusion = append(m.Confusion, make([]int, len(models.Labels)+1))
	}
	for i := range docs {
		m.document(&docs[i])
	}
	r := m.Report
	r.Found = len(m.found)
	r.Recall, r.Precision = ratio(float64(r.Found), r.Gold), ratio(float64(r.Found), r.Run)
	if s := r.Recall + r.Precision; s > 0 {
		r.F1 = 2 * r.Recall * r.Precision / s
	}
	r.Speaker, r.Date, r.DateAs = m.speaker.value(), m.date.value(), m.dateAs.value()
	r.Outlet, r.Form, r.About = m.outlet.value(), m.form.value(), m.about.value()
	r.ScoreError = ratio(m.scoreErrors, r.Found)
	r.stances(m.six, m.all, m.byDocument)
	r.Reliability, r.ECE = calibration(m.trusts)
	r.Baselines = baselines(m.gold, m.found)
	return r
}

// A measurement is a report that is being made, with what is added up for it.
type measurement struct {
	*Report
	found      []*Statement
	gold       []class  // of the found
	six        []pair   // of the found
	byDocument [][]pair // likewise
	all        []pair   // of all gold
	trusts     []trust

	speaker, date, dateAs, outlet, form, about share
	scoreErrors                                float64
}

// A share is how many of some are right.
type share struct{ right, of int }

// add counts one, and says whether it is right.
func (s *share) add(right bool) bool {
	s.of++
	if right {
		s.right++
	}
	return right
}

func (s share) value() float64 { return ratio(float64(s.right), s.of) }

// document adds a document.
func (m *measurement) document(d *Document) {
	m.Gold += len(d.Gold)
	m.Run += len(d.Run)
	before := len(m.six)
	for i, at := range match(d.Gold, d.Run) {
		g := &d.Gold[i]
		if at >= 0 {
			m.statement(d, g, &d.Run[at])
			continue
		}
		label := classOf(g.Stance)
		m.all = append(m.all, pair{label, missed})
		m.Confusion[label][len(models.Labels)]++
		m.miss(d, g, "not found", g.Speaker+", "+g.Stance, "")
	}
	m.byDocument = append(m.byDocument, m.six[before:len(m.six):len(m.six)])
}

// statement adds a labelled statement that the run found as s.
func (m *measurement) statement(d *Document, g *Gold, s *Statement) {
	p := pair{classOf(g.Stance), classOf(s.Stance)}
	m.found, m.gold = append(m.found, s), append(m.gold, p.gold)
	m.six, m.all = append(m.six, p), append(m.all, p)
	m.Confusion[p.gold][p.run]++
	m.scoreErrors += math.Abs(g.Score - s.Score)
	right := p.gold.sign() == p.run.sign()
	m.trusts = append(m.trusts, trust{s.Confidence, right})
	if !right {
		m.miss(d, g, "stance", g.Stance, s.Stance)
	}
	if !m.speaker.add(sameName(g.Speaker, s.Speaker)) {
		m.miss(d, g, "speaker", g.Speaker, s.Speaker)
	}
	if g.Date != "" {
		m.date.add(g.Date == s.Date)
		if !m.dateAs.add(sameDate(g.Date, s)) {
			m.miss(d, g, "date", g.Date, s.Date)
		}
	}
	if g.Outlet != "" && !m.outlet.add(sameOutlet(g.Outlet, s)) {
		m.miss(d, g, "outlet", g.Outlet, s.Outlet)
	}
	m.form.add(g.Form == s.Form)
	m.about.add(g.About == s.About)
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

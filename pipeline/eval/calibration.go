package eval

// bins is how many equal steps of confidence are looked at.
const bins = 10

// A Bin is the statements whose confidence lies in [Low, High); the last bin holds 1 too.
type Bin struct {
	Low        float64 `json:"low"`
	High       float64 `json:"high"`
	N          int     `json:"n"`
	Confidence float64 `json:"confidence"` // its mean
	Right      float64 `json:"right"`      // share of statements whose sign is right
}

// A trust is a confidence and whether the sign was right.
type trust struct {
	confidence float64
	right      bool
}

// calibration is the reliability table and the expected calibration error: the mean distance of confidence from the
// share of right signs, bins weighed by their size.
//
// Naeini, M. P., Cooper, G. F., Hauskrecht, M. (2015): Obtaining Well Calibrated Probabilities Using Bayesian Binning. AAAI.
func calibration(all []trust) (table []Bin, ece float64) {
	table = make([]Bin, bins)
	for _, t := range all {
		b := &table[min(max(int(t.confidence*bins), 0), bins-1)]
		b.N++
		b.Confidence += t.confidence
		if t.right {
			b.Right++
		}
	}
	for i := range table {
		b := &table[i]
		b.Low, b.High = float64(i)/bins, float64(i+1)/bins
		ece += ratio(max(b.Confidence-b.Right, b.Right-b.Confidence), len(all))
		b.Confidence, b.Right = ratio(b.Confidence, b.N), ratio(b.Right, b.N)
	}
	return table, ece
}

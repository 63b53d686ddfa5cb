package eval

// kappa is Cohen's: the agreement of two over what chance would give them, by each one's own share of classes. It is not
// defined, and ok is false, where chance alone makes them agree always.
//
// Cohen, J. (1960): A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1).
func kappa(pairs []pair) (k float64, ok bool) {
	var a, b [8]float64
	n, same := float64(len(pairs)), 0.0
	for _, p := range pairs {
		a[p.gold]++
		b[p.run]++
		if p.gold == p.run {
			same++
		}
	}
	if n == 0 {
		return 0, false
	}
	chance := 0.0
	for c := range a {
		chance += a[c] / n * b[c] / n
	}
	if chance == 1 {
		return 0, false
	}
	return (same/n - chance) / (1 - chance), true
}

// alpha is Krippendorff's for nominal classes, of any number of readers: units are the classes that the readers gave to
// each unit, missed where one gave none. A unit with fewer than two counts for nothing. It is not defined, and ok is
// false, where no two classes can be paired or all are one.
//
// Krippendorff, K. (2011): Computing Krippendorff's Alpha-Reliability, section C.
func alpha(units [][]class) (a float64, ok bool) {
	var total [8]float64 // n_c: paired values of class c
	n, differ := 0.0, 0.0
	for _, u := range units {
		var count [8]float64
		m := 0.0
		for _, c := range u {
			if c != missed {
				count[c]++
				m++
			}
		}
		if m < 2 {
			continue
		}
		n += m
		for c, k := range count {
			total[c] += k
			differ += k * (m - k) / (m - 1)
		}
	}
	expected := 0.0
	for _, k := range total {
		expected += k * (n - k)
	}
	if n < 2 || expected == 0 {
		return 0, false
	}
	return 1 - (n-1)*differ/expected, true
}

func unitsOf(pairs []pair) [][]class {
	units := make([][]class, len(pairs))
	for i, p := range pairs {
		units[i] = []class{p.gold, p.run}
	}
	return units
}

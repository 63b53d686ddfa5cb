package features

// AnyWord stands in a reading for a word that may be any: "_", and each of those that "~" stands for.
const AnyWord = anyWord

// Readings are all the ways to read a pattern, each a list of tokens, of wildcards ("talk*"), of classes ("<harm>") and of
// AnyWord. Two patterns with a reading in common match the same words there. Its error is that of Patterns.Add.
func Readings(pattern string, classes Classes) ([][]string, error) {
	p := Patterns{Classes: classes}
	if err := p.Add(pattern, 0); err != nil {
		return nil, err
	}
	return p.list[0].read.readings(), nil
}

// readings are all the ways to read a sequence.
func (s sequence) readings() [][]string {
	out := [][]string{nil}
	for _, t := range s {
		out = product(out, t.readings())
	}
	return out
}

func (t term) readings() (out [][]string) {
	if t.word != "" {
		return [][]string{{t.word}}
	}
	for _, way := range t.ways {
		out = append(out, way.readings()...)
	}
	return out
}

// product is every reading of a followed by every reading of b.
func product(a, b [][]string) [][]string {
	out := make([][]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, append(x[:len(x):len(x)], y...))
		}
	}
	return out
}

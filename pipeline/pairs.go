package pipeline

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"parley/models"
	"parley/pipeline/store"
)

// A Pair says how likely A is more open to talks than B.
type Pair struct {
	A           string  `json:"a"`
	B           string  `json:"b"`
	Probability float64 `json:"probability"` // that A's position is higher
	MeanA       float64 `json:"mean_a"`
	MeanB       float64 `json:"mean_b"`
	NA          int32   `json:"n_a"` // statements about the target
	NB          int32   `json:"n_b"`
}

// Pairs compares each two of the named speakers (or outlets, or factions), in the order given. A name is an id, or a part
// of one name only. The error is a *UsageError where a name fits none or several, or one who said nothing about the target.
func Pairs(out string, want Selection, names []string) ([]Pair, error) {
	r, err := store.Open(out)
	if err != nil {
		return nil, err
	}
	voices, err := want.collect(r)
	if err != nil {
		return nil, err
	}
	var chosen []*voice
	for _, name := range names {
		v, err := oneOf(voices, name)
		if err != nil {
			return nil, &UsageError{err}
		}
		if slices.Contains(chosen, v) {
			return nil, &UsageError{fmt.Errorf("--pair %q: is %s, like one before it: want each once", name, v.name)}
		}
		chosen = append(chosen, v)
	}
	var pairs []Pair
	for i, a := range chosen {
		for _, b := range chosen[i+1:] {
			x, y := a.position.Whole(), b.position.Whole()
			pairs = append(pairs, Pair{A: a.name, B: b.name, Probability: models.MoreOpen(a.position.Posterior(), b.position.Posterior()),
				MeanA: x.Position.Mean, MeanB: y.Position.Mean, NA: x.About, NB: y.About})
		}
	}
	return pairs, nil
}

// oneOf is the voice that a name means.
func oneOf(voices map[string]*voice, name string) (*voice, error) {
	var found, near []string
	for _, id := range slices.Sorted(maps.Keys(voices)) {
		v := voices[id]
		switch {
		case strings.EqualFold(id, name) || strings.EqualFold(v.name, name):
			found = append(found, id)
		case holds([]string{name}, v.name, id):
			near = append(near, id)
		}
	}
	if len(found) == 0 {
		found = near
	}
	switch {
	case len(found) == 0:
		return nil, fmt.Errorf("--pair %q: nobody of that name was heard: parley compare lists who was", name)
	case len(found) > 1:
		return nil, fmt.Errorf("--pair %q: want one of %s", name, strings.Join(found[:min(len(found), 8)], ", "))
	}
	v := voices[found[0]]
	if v.position.Whole().About == 0 {
		return nil, fmt.Errorf("--pair %q: %s said nothing about the target", name, v.name)
	}
	return v, nil
}

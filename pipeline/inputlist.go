package pipeline

import (
	"path/filepath"

	"parley/pipeline/store"
)

// mostListed is how many inputs run.json lists one by one. Where there are more, folders stand for the files in them, and
// the folders behind the first so many are counted together.
const mostListed = 1000

// otherInputs stands for the inputs that are not listed.
const otherInputs = "(others)"

// inputList is what run.json says of the inputs.
func inputList(work *store.Work) ([]store.Input, error) {
	l := lister{most: mostListed}
	if err := work.Inputs(func(in store.Input) { l.n++ }); err != nil {
		return nil, err
	}
	err := work.Inputs(l.add)
	return l.list, err
}

// A lister lists inputs, or folders of them where they are many.
type lister struct {
	n, most int
	list    []store.Input
	at      map[string]int // places of folders in list
}

func (l *lister) add(in store.Input) {
	if l.n <= l.most {
		l.list = append(l.list, in)
		return
	}
	name := filepath.Dir(in.Path)
	i, ok := l.at[name]
	if !ok {
		if len(l.list) >= l.most {
			name = otherInputs
		}
		if i, ok = l.at[name]; !ok {
			if l.at == nil {
				l.at = map[string]int{}
			}
			i = len(l.list)
			l.at[name] = i
			l.list = append(l.list, store.Input{Path: name})
		}
	}
	sum := &l.list[i]
	sum.Files++
	sum.Bytes += in.Bytes
	sum.Documents += in.Documents
	sum.Rejects += in.Rejects
	for kind, n := range in.Skipped {
		sum.Skip(kind)
		sum.Skipped[kind] += n - 1
	}
}

package pipeline

import (
	"fmt"
	"testing"

	"parley/pipeline/store"
)

// Few inputs are listed one by one, many by their folders, and too many folders together; nothing is lost on the way.
func TestInputList(t *testing.T) {
	for _, c := range []struct {
		folders, files int
		want           string
	}{
		{2, 3, "0/0 0/1 0/2 1/0 1/1 1/2"},
		{3, 3, "0*3 1*3 2*3"},
		{9, 2, "0*2 1*2 2*2 3*2 4*2 5*2 (others)*6"},
	} {
		l := lister{n: c.folders * c.files, most: 6}
		for i := range c.folders {
			for k := range c.files {
				l.add(store.Input{Path: fmt.Sprintf("%d/%d", i, k), Bytes: 10, Documents: 2, Rejects: 1, Skipped: map[string]int64{"menu": 2}})
			}
		}
		have := ""
		var sum store.Input
		for _, in := range l.list {
			have += " " + in.Path
			if in.Files > 0 {
				have += fmt.Sprintf("*%d", in.Files)
			}
			sum.Bytes, sum.Documents, sum.Rejects = sum.Bytes+in.Bytes, sum.Documents+in.Documents, sum.Rejects+in.Rejects
			sum.Files += in.Skipped["menu"]
		}
		n := int64(c.folders * c.files)
		if have != " "+c.want || sum.Bytes != 10*n || sum.Documents != 2*n || sum.Rejects != n || sum.Files != 2*n {
			t.Errorf("%d folders of %d files: have%s, %+v in all; want %s", c.folders, c.files, have, sum, c.want)
		}
	}
}

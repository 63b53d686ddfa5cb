package store

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// sampleFolder is where scripts/readers/check.sh wants snapshots to try other tools on.
var sampleFolder = flag.String("sample", "", "write sample snapshots below this folder: full, empty, and one with a table of several files")

func TestWriteSample(t *testing.T) {
	if *sampleFolder == "" {
		t.Skip("no -sample folder given")
	}
	publish(t, filepath.Join(*sampleFolder, "full"), sampleRows(3000))
	publish(t, filepath.Join(*sampleFolder, "empty"), rows{})

	long := sampleRows(20)
	for i := range long.documents {
		d := &long.documents[i]
		d.Text += strings.Repeat(" Nobody asked.", groupBytes/8/14)
		d.TextSHA256 = fmt.Sprintf("%x", sha256.Sum256([]byte(d.Text)))
	}
	s := begin(t, filepath.Join(*sampleFolder, "parts"))
	s.Documents.full = 1
	write(t, s, long, 1)
	p, err := s.Commit(RunInfo{})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(p.Run.of(Documents)); n < 2 {
		t.Errorf("have %d file of documents, want several", n)
	}
}

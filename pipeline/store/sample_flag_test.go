package store

import (
	"flag"
	"path/filepath"
	"testing"
)

// sampleFolder is where scripts/readers/check.sh wants snapshots to try other tools on.
var sampleFolder = flag.String("sample", "", "write a full and an empty sample snapshot below this folder")

func TestWriteSample(t *testing.T) {
	if *sampleFolder == "" {
		t.Skip("no -sample folder given")
	}
	publish(t, filepath.Join(*sampleFolder, "full"), sampleRows(3000))
	publish(t, filepath.Join(*sampleFolder, "empty"), rows{})
}

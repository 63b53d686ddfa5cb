package segment

import (
	"os"
	"strings"
	"testing"

	"parley/pipeline/source"
)

func BenchmarkFiles(b *testing.B) {
	s := newSegmenter(b)
	for _, name := range strings.Fields(os.Getenv("SHOW")) {
		t, _ := os.ReadFile(name)
		doc := &source.Document{Text: string(t), Format: "txt"}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(t)))
			for b.Loop() {
				s.Split(doc)
			}
		})
	}
}

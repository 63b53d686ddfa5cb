package attribute

import (
	"strings"
	"testing"
)

const sample = `The foreign minister of Arcadia said on Monday that talks with the island would go on in spring. “We have never closed the door, and we shall not close it now,” Elin Varo told reporters in Port Selane. She added that a letter had been handed to the envoy.

The harbor was quiet in the morning, and ships from the south waited outside the mole until the fog had gone. Fishermen mended their nets on the quay.

According to the Courier, the envoy had asked for more time. “That is not what we agreed on,” said Joren Tessel, the head of the delegation. The opposition dismissed the plan as a trap and accused the cabinet of hiding the costs.

`

func BenchmarkFind(b *testing.B) {
	w := newBench(b)
	text := strings.Repeat(sample, 40)
	doc, segs, toks := w.cut(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		w.finder.Find(doc, segs, toks)
	}
}

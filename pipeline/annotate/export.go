package annotate

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// Formats are the tools that tasks can be written for.
var Formats = []string{"labelstudio", "doccano"}

// Export writes the statements of the snapshot that current points at in out as tasks for a tool, a document each, with all
// that the program found filled in: labelstudio is one JSON list, doccano is JSONL. version names the program.
func Export(out, format, version string, w io.Writer) error {
	b := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	var each func(task) error
	head, tail := "", ""
	switch format {
	case "doccano":
		each = func(t task) error {
			d, err := doccano(t)
			if err != nil {
				return err
			}
			return enc.Encode(d)
		}
	case "labelstudio":
		head, tail = "[\n", "]\n"
		first := true
		each = func(t task) error {
			s, err := studio(t, version)
			if err != nil {
				return err
			}
			if !first {
				b.WriteByte(',') // a fault stays with b and comes out of Flush
			}
			first = false
			return enc.Encode(s)
		}
	default:
		return fmt.Errorf("format %q: want labelstudio or doccano", format)
	}
	b.WriteString(head)
	if err := eachTask(out, each); err != nil {
		return err
	}
	b.WriteString(tail)
	return b.Flush()
}

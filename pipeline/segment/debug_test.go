package segment

import (
	"fmt"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/source"
)

// A cutter is a Segmenter with its vocabulary.
type cutter struct {
	*Segmenter
	v *features.Vocabulary
}

func newSegmenter(t testing.TB) cutter {
	t.Helper()
	s, err := New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(append(s.Words(), "US", "Sign", "McSign", "SUBSCRIBE", "sign*", "rea*")) // other tables' forms of the same words
	if err := s.Bind(v); err != nil {
		t.Fatal(err)
	}
	return cutter{s, v}
}

// cut is Split with the document's tokens.
func (s cutter) cut(doc *source.Document) Segments {
	return s.Split(doc, features.Scan(doc.Text, s.v, nil))
}

var kindNames = [...]string{"Paragraph", "Heading", "Bullet", "Quotation", "Turn", "Caption", "Furniture"}

// show prints a segmentation to be read: a line for each block, with its sentences and quotations marked in its text:
// "|" between sentences, ⟦1 ... ⟧ around quotations.
func show(text string, segs Segments) string {
	var out strings.Builder
	for i, b := range segs.Blocks {
		fmt.Fprintf(&out, "%d %s", i, kindNames[b.Kind])
		if i == segs.Title {
			out.WriteString(" TITLE")
		}
		if b.Depth > 0 {
			fmt.Fprintf(&out, " depth=%d", b.Depth)
		}
		if b.Parent >= 0 {
			fmt.Fprintf(&out, " parent=%d", b.Parent)
		}
		for _, s := range []struct {
			name string
			span Span
		}{{"label", b.Label}, {"url", b.LabelURL}, {"lead", b.Lead}, {"dateline", b.Dateline}, {"signature", b.Signature}} {
			if s.span.Ok() {
				fmt.Fprintf(&out, " %s=%q", s.name, s.span.In(text))
			}
		}
		if b.Rule != "" {
			fmt.Fprintf(&out, " rule=%s", b.Rule)
		}
		out.WriteString("\n    ")
		if b.Kind == Furniture {
			out.WriteString(fold(b.In(text)))
		}
		marks := map[int]string{}
		for n, s := range b.Sentences {
			if n > 0 {
				marks[s.Start] = "| " + marks[s.Start]
			}
		}
		for _, q := range b.Quotes {
			flags := ""
			if q.Open {
				flags += "open"
			}
			if q.Runs {
				flags += "runs"
			}
			marks[q.Start] += fmt.Sprintf("⟦%d%s ", q.Depth, flags)
			marks[q.End] = " ⟧" + marks[q.End]
		}
		if len(b.Sentences) > 0 {
			for at := b.Sentences[0].Start; at <= b.End; at++ {
				out.WriteString(marks[at])
				if at < b.End {
					if c := text[at]; c == '\n' {
						out.WriteByte('~')
					} else {
						out.WriteByte(c)
					}
				}
			}
		}
		out.WriteByte('\n')
	}
	return out.String()
}

func fold(s string) string { return strings.ReplaceAll(s, "\n", "~") }

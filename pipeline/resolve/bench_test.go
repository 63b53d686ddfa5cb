package resolve

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"parley/data"
	"parley/features"
	"parley/internal/growth"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// review is a stretch like one of a review of the press: about one statement in 350 bytes.
const review = `Tomas Elwin, the Arcadian foreign minister, told Channel Four on Monday that the harbour would stay open through the winter, and that no ship which paid its dues had been sent away. He added that the council had met twice and had found no fault with the plan, although some of its members had asked for time. “We have waited long enough, and we shall not wait for ever,” he said.

The hard-line daily Harbour Post wrote in an editorial that the minister had promised too much. It said Borduria could not be trusted with the keys of the harbour. Marta Quist, a baker who has written on the matter for years, responded to Elwin on X: “Bread is dear, whoever holds the keys.”

The harbour of Port Regis was dug by hand in the time of the old kings, and its two moles have stood through three wars and many winters. Ships from Borduria bring timber and salt, and take back cloth, tin and the black wine of the southern hills. In most years about four hundred of them call, and the dues they pay keep the lamps of the town alight. When the dues were raised in the spring, the number of ships fell by a third, and the inns along the quay stood empty for the first time since the great storm. The plan now before the council would lower them again for ships of under forty tons, and give the pilots a share of what is left. It has been read twice, and the third reading is set for the autumn, when the fleet is home and the members have time to listen. Until then the old tariff stays in force, and with it the long queue of carts before the customs house, where a single clerk writes out every bill of lading in two copies. The clerk has asked for a second pen, and the treasurer for a second clerk. Neither wish is in the plan, though both have been spoken of in the inns, where most of the business of the harbour is done after dark.

`

// marksOf finds statements by plain search, so that the benchmark depends on no other room's rules.
func marksOf(text string, segs segment.Segments) []attribute.Attribution {
	var atts []attribute.Attribution
	for _, m := range []struct{ source, content string }{
		{"Tomas Elwin", "the harbour would stay open"}, {"He", "the council had met twice"}, {"he said", "We have waited long enough"},
		{"The hard-line daily Harbour Post", "the minister had promised too much"}, {"It", "Borduria could not be trusted"}, {"Marta Quist", "Bread is dear"},
	} {
		for at := 0; ; {
			i := strings.Index(text[at:], m.content)
			if i < 0 {
				break
			}
			i += at
			at = i + len(m.content)
			a := attribute.Attribution{Spans: []segment.Span{{Start: i, End: at}}, Cue: segment.None, Place: segment.None,
				Question: segment.None, From: -1, Within: -1}
			from := max(0, i-200)
			if m.source == "he said" {
				from = at
			}
			if j := strings.Index(text[from:], m.source); j >= 0 {
				a.Source = segment.Span{Start: from + j, End: from + j + len(strings.TrimSuffix(m.source, " said"))}
			} else {
				a.Source = segment.None
			}
			for b := range segs.Blocks {
				if segs.Blocks[b].Start <= i && i < segs.Blocks[b].End {
					a.Block = b
					for _, s := range segs.Blocks[b].Sentences {
						if s.Start <= i && i < s.End {
							a.Clause = s
						}
					}
				}
			}
			atts = append(atts, a)
		}
	}
	slices.SortFunc(atts, func(a, b attribute.Attribution) int { return a.Spans[0].Start - b.Spans[0].Start })
	return atts
}

func BenchmarkResolve(b *testing.B) {
	r, v := newResolver(b, data.Files{})
	sg := newSplitter(b, v)
	for _, n := range []int{6, 600} {
		b.Run(strconv.Itoa(n*len(review)>>10)+"KB", func(b *testing.B) {
			text := strings.Repeat(review, n)
			doc := &source.Document{ID: "d", Text: text, Published: data.Date{Year: 2024, Month: 3, Day: 7}}
			toks := features.Scan(text, v, nil)
			segs := sg.Split(doc, toks)
			atts := marksOf(text, segs)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				r.Resolve(doc, segs, toks, atts)
			}
		})
	}
}

// TestHostile holds that no input takes time out of proportion to its length.
func TestHostile(t *testing.T) {
	r, v := newResolver(t, data.Files{})
	sg := newSplitter(t, v)
	for _, unit := range []string{"Marta Quist said he. ", "It said. ", "X ", "May 5 ", "the editor said it. ", "Quist’s’s ", "A.B.C.", "replied to "} {
		growth.Linear(t, strconv.Quote(unit), 400_000, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			doc := &source.Document{ID: "d", Text: text}
			toks := features.Scan(text, v, nil)
			segs := sg.Split(doc, toks)
			var atts []attribute.Attribution
			for i := 0; i+20 < len(text); i += 40 {
				for i < len(text) && text[i]&0xC0 == 0x80 {
					i++
				}
				j := i + 8
				for j < len(text) && text[j]&0xC0 == 0x80 {
					j++
				}
				atts = append(atts, attribute.Attribution{Source: segment.Span{Start: i, End: j}, Cue: segment.None, Place: segment.None, Question: segment.None,
					Clause: segment.Span{Start: i, End: len(text)}, Spans: []segment.Span{{Start: j, End: j + 3}}, From: -1, Within: -1})
			}
			for k := range atts {
				for s := &atts[k].Spans[0]; s.End < len(text) && text[s.End]&0xC0 == 0x80; {
					s.End++
				}
				atts[k].Clause.End = min(len(text), atts[k].Clause.Start+400)
				for e := &atts[k].Clause.End; *e < len(text) && text[*e]&0xC0 == 0x80; {
					*e++
				}
			}
			return func() { r.Resolve(doc, segs, toks, atts) }
		})
	}
}

// TestOneSentence holds the same for a sentence without end, in which somebody speaks every few words.
func TestOneSentence(t *testing.T) {
	r, v := newResolver(t, data.Files{})
	sg := newSplitter(t, v)
	for _, unit := range []string{"the foreign minister, the editor, he, ", "the analyst, Marta Quist, ", "Marta Quist, the editor told the paper, they, ",
		"their union, the ferrymen, ", "his team, its union, "} {
		growth.Linear(t, strconv.Quote(unit), 800_000, func(size int) func() {
			text := strings.Repeat(unit, size/len(unit))
			doc := &source.Document{ID: "d", Text: text}
			toks := features.Scan(text, v, nil)
			var atts []attribute.Attribution
			for i := 0; i < len(text); i += len(unit) {
				end := i + len(unit)
				atts = append(atts, attribute.Attribution{Source: segment.Span{Start: i, End: i + strings.Index(unit, ",")},
					Cue: segment.None, Place: segment.None, Question: segment.None, Clause: segment.Span{Start: i, End: end},
					Spans: []segment.Span{{Start: end - 2, End: end - 1}}, From: -1, Within: -1})
			}
			segs := sg.Split(doc, toks)
			return func() { r.Resolve(doc, segs, toks, atts) }
		})
	}
}

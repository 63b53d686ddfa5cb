package attribute

import (
	"fmt"
	"os"
	"testing"

	"parley/data"
	"parley/features"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

// TestShow prints how PARLEY_TEXT is read: the items with their tags, the hits, the attributions.
func TestShow(t *testing.T) {
	text := os.Getenv("PARLEY_TEXT")
	if text == "" {
		t.Skip("PARLEY_TEXT is empty")
	}
	finder, v := newFinder(t)
	splitter, err := segment.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	names := []string{"Noun", "Name", "Num", "Time", "Det", "Poss", "Gen", "Subj", "Obj", "Refl", "Prep", "To", "Conj", "Sub", "Wh", "That", "Rel", "Have", "Be", "Do", "Modal", "Neg", "Adv", "FIN", "BASE", "PART", "ING", ",", ":", ";", "-", ".", "Q", "()", "open"}
	doc := &source.Document{Text: text, Format: "txt"}
	segs := splitter.Split(doc)
	p := newPage(finder.lex, text, segs, features.Scan(text, v, nil))
	p.trace = func() {
		for _, it := range p.items {
			c := ""
			if it.cue != 0 {
				c = "*"
			}
			if it.quoted {
				c += "\""
			}
			fmt.Printf("%s/%s%s ", text[it.start:it.end], names[it.tag], c)
		}
		fmt.Println()
		for _, x := range p.hits {
			fmt.Printf("   hit cue %d-%d sub %d-%d clause %d manner %d at %d after %d from %v in %d dead %v inverted %v\n", x.first, x.end, x.sub.first, x.sub.end, x.sub.clause, x.manner, x.at, x.after, x.from, x.in, x.dead, x.inverted)
		}
	}
	for i := range segs.Blocks {
		fmt.Printf("BLOCK %d kind %d parent %d label %v\n", i, segs.Blocks[i].Kind, segs.Blocks[i].Parent, segs.Blocks[i].Label)
		p.block(i)
	}
	for _, a := range p.finish() {
		fmt.Printf("=> [%s] [%s] %s from %d in %d", part(text, a.Source), part(text, a.Cue), a.Form, a.From, a.Within)
		for _, s := range a.Spans {
			fmt.Printf(" %q", s.In(text))
		}
		fmt.Println()
	}
}

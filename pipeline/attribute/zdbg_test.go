package attribute

import (
	"fmt"
	"os"
	"testing"
)

func TestZdbg(t *testing.T) {
	text := os.Getenv("DBG")
	if text == "" {
		t.Skip()
	}
	w := newBench(t)
	doc, segs, toks := w.cut(text)
	p := &page{}
	p.turnTo(w.finder.lex, doc.Text, segs, toks)
	names := []string{"Noun", "Name", "Num", "Time", "Det", "Poss", "Gen", "Subj", "Obj", "Refl", "Prep", "To", "Conj", "Sub", "Wh", "That", "Rel", "Have", "Be", "Do", "Modal", "Neg", "Adv", "Fin", "Base", "Part", "Ing", "Comma", "Colon", "Semi", "Dash", "Stop", "Quote", "Paren", "Open"}
	man := []string{"nothing", "clause", "quotation", "colon", "object", "left", "alone"}
	for i := range segs.Blocks {
		b := &segs.Blocks[i]
		for _, s := range b.Sentences {
			p.at = i
			p.tok = p.seek(s.Start)
			p.sent = s
			p.read(s, b.Quotes, p.tok, mostItems)
			p.tagVerbs()
			p.hits = p.hits[:0]
			p.find()
			for k := range p.items {
				it := &p.items[k]
				q := ""
				if it.quoted {
					q = "\""
				}
				fmt.Printf("%d:%s%s/%s ", k, q, p.text[it.start:it.end], names[it.tag])
			}
			fmt.Println()
			for k := range p.hits {
				x := &p.hits[k]
				fmt.Printf("  hit cue=[%d,%d) sub=%v inv=%v at=%d %s from=%v after=%d stop=%d other=%v\n", x.first, x.end, x.sub, x.inverted, x.at, man[x.manner], x.from, x.after, x.stop, x.other)
			}
		}
	}
	for _, a := range found(text, w.find(text)) {
		fmt.Println("  =>", a)
	}
}

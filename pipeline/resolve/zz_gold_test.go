package resolve

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"parley/data"
	"parley/features"
	"parley/pipeline/attribute"
	"parley/pipeline/segment"
	"parley/pipeline/source"
)

type gold struct {
	Speaker, Speaker_surface, Kind, Role, Outlet, Date, Form string
	Quote_start, Quote_end                                  int
}

var nonAl = regexp.MustCompile(`[^a-z0-9 ]+`)

func foldN(s string) []string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch r {
		case 'é', 'è':
			r = 'e'
		}
		b.WriteRune(r)
	}
	return strings.Fields(nonAl.ReplaceAllString(b.String(), " "))
}
func subset(a, b []string) bool {
	for _, x := range a {
		ok := false
		for _, y := range b {
			ok = ok || x == y
		}
		if !ok {
			return false
		}
	}
	return true
}
func sameName(a, b string) bool {
	x, y := foldN(a), foldN(b)
	return len(x) > 0 && len(y) > 0 && (x[len(x)-1] == y[len(y)-1] || subset(x, y) || subset(y, x))
}

var _ = unicode.IsUpper

func TestZZGold(t *testing.T) {
	root := os.Getenv("GOLD")
	if root == "" {
		t.Skip()
	}
	for _, pair := range [][2]string{{"gold", "seeds"}, {"dev/media/gold", "dev/media/texts"}, {"dev/us/gold", "dev/us/texts"}} {
		run(t, filepath.Join(root, pair[0]), filepath.Join(root, pair[1]))
	}
}

func run(t *testing.T, gdir, tdir string) {
	r, err := New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	sg, err := segment.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	fd, err := attribute.New(data.Files{})
	if err != nil {
		t.Fatal(err)
	}
	v := features.NewVocabulary(append(r.Words(), fd.Words()...))
	if err := r.Bind(v); err != nil {
		t.Fatal(err)
	}
	if err := fd.Bind(v); err != nil {
		t.Fatal(err)
	}
	names, _ := filepath.Glob(gdir + "/*.jsonl")
	var n, found, sp, dn, dd, on, oo int
	for _, g := range names {
		base := strings.TrimSuffix(filepath.Base(g), ".jsonl")
		if w := os.Getenv("ONLY"); w != "" && base != w {
			continue
		}
		text, _ := os.ReadFile(tdir + "/" + base + ".txt")
		raw, _ := os.ReadFile(g)
		var gs []gold
		for _, l := range strings.Split(strings.TrimSpace(string(raw)), "\n") {
			var x gold
			if err := json.Unmarshal([]byte(l), &x); err != nil {
				t.Fatal(err)
			}
			gs = append(gs, x)
		}
		doc := &source.Document{ID: base, URI: base + ".txt", Text: string(text)}
		segs := sg.Split(doc)
		toks := features.Scan(doc.Text, v, nil)
		atts := fd.Find(doc, segs, toks)
		if os.Getenv("ORACLE") != "" {
			// Source and clause from gold where attribute missed: not used.
			_ = atts
		}
		sts := r.Resolve(doc, segs, toks, atts)
		if os.Getenv("DUMP") != "" {
			for bi, b := range segs.Blocks {
				fmt.Printf("  block %d kind %v parent %d lead %v label %v: %.60q\n", bi, b.Kind, b.Parent, b.Lead, b.Label, b.In(doc.Text))
			}
			for i, s := range sts {
				src := "-"
				if s.Source.Ok() {
					src = s.Source.In(doc.Text)
				}
				fmt.Printf("%d blk %d [%s] from %d in %d -> %s|%s|%s|%s|%s|%s|%s rt %d dup %d h %v :: %.50q\n", i, s.Block, src, s.From, s.Within, s.Speaker.Name, s.Speaker.Kind, s.Role, s.Outlet, s.Channel, s.Date, s.DateSource, s.RespondsTo, s.DuplicateOf, s.Headline, s.Content(doc.Text))
			}
		}
		used := map[int]bool{}
		for _, x := range gs {
			n++
			best, bo := -1, 0.0
			for j, s := range sts {
				if used[j] {
					continue
				}
				c := s.Attribution.Content()
				o := min(x.Quote_end, c.End) - max(x.Quote_start, c.Start)
				if o > 0 && 2*o >= x.Quote_end-x.Quote_start && 2*o >= c.Len() {
					q := float64(o) / float64(max(x.Quote_end, c.End)-min(x.Quote_start, c.Start))
					if q > bo {
						best, bo = j, q
					}
				}
			}
			if best < 0 {
				if os.Getenv("MISS") != "" {
					fmt.Printf("%s not found: %s %.60q\n", base, x.Speaker, text[x.Quote_start:x.Quote_end])
				}
				continue
			}
			used[best] = true
			found++
			s := sts[best]
			src := "-"
			if s.Source.Ok() {
				src = s.Source.In(doc.Text)
			}
			if sameName(x.Speaker, s.Speaker.Name) {
				sp++
			} else {
				fmt.Printf("%s SPEAKER %q want %q have %q (source %q)\n", base, x.Speaker_surface, x.Speaker, s.Speaker.Name, src)
			}
			if x.Date != "" {
				dn++
				if x.Date == s.Date.String() {
					dd++
				} else {
					fmt.Printf("%s DATE %q want %s have %s %s | clause %.90q\n", base, x.Speaker_surface, x.Date, s.Date, s.DateSource, s.Clause.In(doc.Text))
				}
			} else if !s.Date.IsZero() && os.Getenv("EXTRA") != "" {
				fmt.Printf("%s EXTRA date %q %q have %s %s\n", base, x.Speaker_surface, text[x.Quote_start:min(len(text), x.Quote_start+40)], s.Date, s.DateSource)
			}
			if x.Outlet != "" {
				on++
				if sameName(x.Outlet, s.Outlet) || strings.Join(foldN(x.Outlet), " ") == s.Channel {
					oo++
				} else {
					fmt.Printf("%s OUTLET %q want %q have %q/%s | clause %.90q\n", base, x.Speaker_surface, x.Outlet, s.Outlet, s.Channel, s.Clause.In(doc.Text))
				}
			} else if s.Outlet != "" && os.Getenv("EXTRA") != "" {
				fmt.Printf("%s EXTRA outlet %q %q have %s\n", base, x.Speaker_surface, text[x.Quote_start:min(len(text), x.Quote_start+40)], s.Outlet)
			}
		}
	}
	f := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	fmt.Printf("%s: gold %d found %d recall %.3f speaker %.3f date %.3f (%d) outlet %.3f (%d)\n", gdir, n, found, f(found, n), f(sp, found), f(dd, dn), dn, f(oo, on), on)
}

package attribute

import (
	"sort"
	"strings"

	"parley/pipeline/segment"
)

type measure struct {
	seen                map[string]*[3]int
	missed, wrong, ends map[string]int
}

var shown = map[string]string{"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}

func (m *measure) count(k string, got, want map[[2]int]bool) {
	c := m.seen[k]
	if c == nil {
		c = new([3]int)
		m.seen[k] = c
	}
	for x := range got {
		if want[x] {
			c[0]++
		}
	}
	c[1] += len(got)
	c[2] += len(want)
}

func (m *measure) article(sents []labelled, place [][][2]int, text string, out []Attribution) []string {
	var ex []string
	var all [3][]segment.Span
	for _, a := range out {
		if a.Source.Ok() {
			all[0] = append(all[0], a.Source)
		}
		if a.Cue.Ok() {
			all[1] = append(all[1], a.Cue)
		}
		all[2] = append(all[2], a.Spans...)
	}
	names := []string{"source", "cue", "content"}
	for n, s := range sents {
		var got, want [3]map[[2]int]bool
		for k := range names {
			got[k], want[k] = map[[2]int]bool{}, map[[2]int]bool{}
			for i := 0; i < len(s.Labels); i++ {
				if s.Labels[i] == "B-"+names[k] {
					j := i + 1
					for j < len(s.Labels) && s.Labels[j] == "I-"+names[k] {
						j++
					}
					want[k][[2]int{i, j}] = true
				}
			}
			for _, sp := range all[k] {
				first, last := -1, -1
				for i, p := range place[n] {
					if p[0] < sp.End && p[1] > sp.Start {
						if first < 0 {
							first = i
						}
						last = i
					}
				}
				if first < 0 {
					continue
				}
				if k == 2 {
					if first > 0 && (s.Tokens[first-1] == "``" || s.Tokens[first-1] == "“") {
						first--
					}
					if last+1 < len(s.Tokens) && (s.Tokens[last+1] == "''" || s.Tokens[last+1] == "”") {
						last++
					}
				}
				got[k][[2]int{first, last + 1}] = true
			}
			m.count("exact "+names[k], got[k], want[k])
			m.count("begin "+names[k], begins(got[k]), begins(want[k]))
		}
		bad := ""
		for x := range want[1] {
			if !got[1][x] {
				m.missed[strings.ToLower(strings.Join(s.Tokens[x[0]:x[1]], "_"))]++
				bad += "c"
			}
		}
		for x := range got[1] {
			if !want[1][x] {
				m.wrong[strings.ToLower(strings.Join(s.Tokens[x[0]:x[1]], "_"))]++
				bad += "C"
			}
		}
		for x := range want[2] {
			if !got[2][x] {
				for y := range got[2] {
					if y[0] == x[0] {
						tk := s.Tokens
						near := func(i int) string {
							if i < len(tk) {
								return tk[i]
							}
							return "END"
						}
						if y[1] > x[1] {
							m.ends["long:"+near(x[1])+"_"+near(x[1]+1)]++
						} else {
							m.ends["short:"+near(y[1])+"_"+near(y[1]+1)]++
						}
					}
				}
				bad += "t"
			}
		}
		for x := range got[2] {
			if !want[2][x] {
				bad += "T"
			}
		}
		for x := range want[0] {
			if !got[0][x] {
				bad += "s"
			}
		}
		for x := range got[0] {
			if !want[0][x] {
				bad += "S"
			}
		}
		if bad != "" {
			b := []byte(bad)
			sort.Slice(b, func(i, j int) bool { return b[i] < b[j] })
			ex = append(ex, string(b)+"\nGOLD "+marked(s.Tokens, want)+"\nHAVE "+marked(s.Tokens, got)+"\n")
		}
	}
	return ex
}

func begins(m map[[2]int]bool) map[[2]int]bool {
	out := map[[2]int]bool{}
	for x := range m {
		out[[2]int{x[0], 0}] = true
	}
	return out
}

func marked(tokens []string, spans [3]map[[2]int]bool) string {
	var b strings.Builder
	for i, t := range tokens {
		for k, m := range spans {
			for x := range m {
				if x[0] == i {
					b.WriteString([]string{"[S|", "[C|", "[T|"}[k])
				}
			}
		}
		b.WriteString(t)
		for _, m := range spans {
			for x := range m {
				if x[1] == i+1 {
					b.WriteString("]")
				}
			}
		}
		b.WriteByte(' ')
	}
	return b.String()
}

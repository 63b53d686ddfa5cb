package data

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadTable(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "# word\tpoints\nyes\t1\nno\t-1\n", "2 yes|1, 3 no|-1"},
		{"no last line break", "# word\tpoints\nyes\t1", "2 yes|1"},
		{"header only", "# word\tpoints\n", ""},
		{"comments and empty lines", "# word\tpoints\n\n# more\tof\tthis\n  \t\nyes\t1\n", "5 yes|1"},
		{"windows", "# word\tpoints\r\nyes\t1\r\n\r\n", "2 yes|1"},
		{"byte order mark", "\ufeff# word\tpoints\nyes\t1\n", "2 yes|1"},
		{"outer space", "# word\tpoints\n yes \t 1\u00a0\n", "2 yes|1"},
		{"empty field", "# word\tpoints\nyes\t\n", "2 yes|"},
		{"hash inside", "# word\tpoints\nno #\t1\n", "2 no #|1"},
		{"other alphabets", "# word\tpoints\né語\t1\n", "2 é語|1"},
	} {
		rows, err := ReadTable("t.tsv", strings.NewReader(c.in), []string{"word", "points"})
		var have []string
		for _, r := range rows {
			have = append(have, string(rune('0'+r.Line))+" "+strings.Join(r.Fields, "|"))
			if r.File != "t.tsv" {
				t.Errorf("%s: have file %q, want t.tsv", c.name, r.File)
			}
		}
		if h := strings.Join(have, ", "); err != nil || h != c.want {
			t.Errorf("%s: have %q, %v; want %q", c.name, h, err, c.want)
		}
	}
}

func TestReadTableErrors(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"empty file", "", `t.tsv:1: empty: want "# word\tpoints"`},
		{"no header", "yes\t1\n", `t.tsv:1: first line "yes\t1": want "# word\tpoints"`},
		{"columns swapped", "# points\tword\n", `t.tsv:1: first line "# points\tword": want "# word\tpoints"`},
		{"header in another case", "# Word\tpoints\n", `t.tsv:1: first line "# Word\tpoints": want "# word\tpoints"`},
		{"column missing", "# word\tpoints\nyes\t1\nno\n", `t.tsv:3: 1 columns: want 2 (word, points), parted by tabs`},
		{"column too many", "# word\tpoints\nyes\t1\tx\n", `t.tsv:2: 3 columns: want 2 (word, points), parted by tabs`},
		{"spaces for a tab", "# word\tpoints\nyes   1\n", `t.tsv:2: 1 columns: want 2 (word, points), parted by tabs`},
		{"not UTF-8", "# word\tpoints\ncaf\xe9\t1\n", `t.tsv:2: not UTF-8`},
		{"comment not UTF-8", "# word\tpoints\n# caf\xe9\n", `t.tsv:2: not UTF-8`},
		{"UTF-16", "\xff\xfe#\x00 \x00w\x00", `t.tsv:1: not UTF-8`},
		{"nul", "# word\tpoints\nyes\x00\t1\n", `t.tsv:2: control character U+0000 at byte 3 of the line`},
		{"old line ends", "# word\tpoints\ryes\t1\r", `t.tsv:1: control character U+000D at byte 13 of the line`},
		{"letter lost", "# word\tpoints\ncaf\ufffd\t1\n",
			`t.tsv:2: replacement character U+FFFD at byte 3 of the line: want the letter that was lost`},
		{"mark in a later line", "# word\tpoints\n\ufeff\t\t\n", `t.tsv:2: 3 columns: want 2 (word, points), parted by tabs`},
		{"long line", "# word\tpoints\nyes\t1\n" + strings.Repeat("a", 1<<17), `t.tsv:3: line of more than 65536 bytes: not a table`},
	} {
		rows, err := ReadTable("t.tsv", strings.NewReader(c.in), []string{"word", "points"})
		if err == nil || err.Error() != c.want || rows != nil {
			t.Errorf("%s:\nhave %v, %v\nwant %s", c.name, rows, err, c.want)
		}
	}
}

func TestReadTableBrokenDisk(t *testing.T) {
	broken := errors.New("disk on fire")
	if _, err := ReadTable("t.tsv", iotest.ErrReader(broken), []string{"a"}); !errors.Is(err, broken) {
		t.Errorf("have %v, want %v inside", err, broken)
	}
}

func TestRowErrorf(t *testing.T) {
	have := Row{File: "t.tsv", Line: 12}.Errorf("points %q: want a number", "9x").Error()
	if want := `t.tsv:12: points "9x": want a number`; have != want {
		t.Errorf("have %s, want %s", have, want)
	}
}

func FuzzReadTable(f *testing.F) {
	for _, in := range []string{"# a\tb\n", "# a\tb\nx\ty\n", "\ufeff# a\tb\r\nx\ty\r\n#\n", "# a\tb\n\xff\n", "\x00"} {
		f.Add([]byte(in))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		rows, err := ReadTable("t.tsv", bytes.NewReader(in), []string{"a", "b"})
		if err != nil {
			if rows != nil || !strings.HasPrefix(err.Error(), "t.tsv:") {
				t.Fatalf("have %v with %v", rows, err)
			}
			return
		}
		lines, last := bytes.Count(in, []byte("\n"))+1, 1
		for _, r := range rows {
			if len(r.Fields) != 2 || r.Line <= last || r.Line > lines {
				t.Fatalf("row %+v after line %d of %d", r, last, lines)
			}
			last = r.Line
			for _, s := range r.Fields {
				if strings.ContainsAny(s, "\t\r\n\x00") || strings.TrimSpace(s) != s {
					t.Fatalf("row %+v: field %q", r, s)
				}
			}
		}
	})
}

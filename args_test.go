package main

import (
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
)

func TestFlagsFirst(t *testing.T) {
	app := newApp(strings.NewReader(""), io.Discard, io.Discard)
	tests := []struct{ name, in, want string }{
		{"already first", "parley run --out o in", "parley run --out o in"},
		{"after the argument", "parley run in --out o", "parley run --out o in"},
		{"between arguments", "parley run a --out o b --workers=2 c", "parley run --out o --workers=2 a b c"},
		{"standard input", "parley run - --out o", "parley run --out o -"},
		{"below a command", "parley lexicon show x --category keep", "parley lexicon show --category keep x"},
		{"help", "parley run in --help", "parley run --help in"},
		{"after two dashes", "parley run --out o -- --odd name", "parley run --out o -- --odd name"},
		{"two dashes after an argument", "parley run in -- --odd", "parley run -- in --odd"},
		{"no value left", "parley run in --out", "parley run --out in"},
		{"no command", "parley --help", "parley --help"},
		{"completion", "parley run in --generate-bash-completion", "parley run in --generate-bash-completion"},
		{"nothing", "parley", "parley"},
	}
	for _, tt := range tests {
		if have := flagsFirst(app, strings.Fields(tt.in)); !slices.Equal(have, strings.Fields(tt.want)) {
			t.Errorf("%s: %s: have %s, want %s", tt.name, tt.in, strings.Join(have, " "), tt.want)
		}
	}
}

func TestOneLine(t *testing.T) {
	for text, want := range map[string]string{
		"a  b.txt: gone":                            "a  b.txt: gone",
		"write a: x\nwrite b: x":                    "write a: x; write b: x",
		"c.yaml: faults:\n  line 1: x\n  line 2: y": "c.yaml: faults: line 1: x; line 2: y",
	} {
		if have := oneLine(errors.New(text)); have != want {
			t.Errorf("%q: have %q, want %q", text, have, want)
		}
	}
}

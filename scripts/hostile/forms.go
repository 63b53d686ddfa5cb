//go:build linux

package main

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"strings"
)

// A form is one way to hand a file to parley.
type form struct {
	name   string
	ending string                               // of the names it is handed over under, after its own
	pieces func(name string, b []byte) [][]byte // what is handed over; nil: the file as it is
}

// forms are the ways in which every file is tried.
var forms = []form{
	{"as it is", "", nil},
	{"txt", ".txt", nil},
	{"md", ".md", nil},
	{"html", ".html", nil},
	{"json", ".json", nil},
	{"jsonl", ".jsonl", nil},
	{"csv", ".csv", nil},
	{"tsv", ".tsv", nil},
	{"xml", ".xml", nil},
	{"warc", ".warc", nil},
	{"eml", ".eml", nil},
	{"mhtml", ".mhtml", nil},
	{"lines as fields", ".jsonl", fields},
	{"lines as speakers", ".txt", speakers},
	{"cases as pages", ".html", cases},
}

// fields are records that have a line of the file in each of their fields.
func fields(name string, b []byte) [][]byte {
	var out bytes.Buffer
	for _, s := range lines(name, b) {
		row := map[string]any{"text": s + ". “We want talks,” said " + s + " on March 3, 2025."}
		for _, key := range []string{"title", "author", "outlet", "published", "url", "maintext", "authors", "language"} {
			row[key] = s
		}
		line, err := json.Marshal(row)
		if err != nil {
			continue // strings always encode
		}
		out.Write(append(line, '\n'))
	}
	return some(out.Bytes())
}

// speakers is a text in which the lines of the file are those who speak, and what they say.
func speakers(name string, b []byte) [][]byte {
	var out bytes.Buffer
	for _, s := range lines(name, b) {
		out.WriteString(s + " said: “We want talks with " + s + ", not war.”\n\n“" + s + ",” said " + s + ".\n\n• " + s + ": No talks.\n\n")
	}
	return some(out.Bytes())
}

// some is the one piece, where there is something in it.
func some(b []byte) [][]byte {
	if len(b) == 0 {
		return nil
	}
	return [][]byte{b}
}

// mostLines is how many lines of a file are used.
const mostLines = 2000

// lines are the lines of a text file.
func lines(name string, b []byte) []string {
	if filepath.Ext(name) != ".txt" {
		return nil
	}
	all := strings.Split(string(b), "\n")
	return all[:min(len(all), mostLines)]
}

// cases are the documents in a file of html5lib's tree-construction tests, where each begins behind a line "#data" and
// ends before "#errors".
func cases(name string, b []byte) [][]byte {
	if filepath.Ext(name) != ".dat" {
		return nil
	}
	var out [][]byte
	for part := range strings.SplitSeq("\n"+string(b), "\n#data\n") {
		if page, _, ok := strings.Cut(part, "\n#errors"); ok {
			out = append(out, []byte(page))
		}
	}
	return out
}

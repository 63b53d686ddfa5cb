package source

import (
	"slices"
	"strings"
)

// A format is a line of the table of formats.
type format struct {
	name    string
	endings string                             // of file names, in lower case, a blank between
	sniff   func(head []byte) bool             // tells it by content, surely; nil where only the name can
	split   func(*splitter) error              // file -> records
	parse   func(raw Raw, d *Document) *Reject // record -> document; nil where records are of other formats
}

// formats is the table of formats, in the order in which they are tried: by content first, then by name. A file that
// none claims is plain text. It is an array, so that asking for it allocates nothing.
func formats() [8]format {
	return [...]format{
		{"html", ".html .htm .xhtml", sniffHTML, whole, parseHTML},
		{"feed", ".rss .atom .rdf", sniffFeed, items, parseFeed},
		{"json", ".json", sniffJSON, elements, parseJSON},
		{"jsonl", ".jsonl .ndjson", sniffJSONL, lines, parseJSON},
		{"csv", ".csv .tsv .tab", sniffCSV, rows, parseCSV},
		{"mail", ".eml .mht .mhtml", sniffMail, whole, parseMail},
		{"md", ".md .markdown", sniffMarkdown, whole, parseMarkdown},
		{"txt", ".txt .text", nil, whole, parseText},
	}
}

// archives is the table of what holds files of other formats, which no text begins like.
func archives() []format {
	return []format{
		{"warc", "", sniffWARC, webArchive, nil},
		{"zip", "", sniffZip, zipFile, nil},
		{"tar", "", sniffTar, tarFile, nil},
	}
}

// detect tells the format of a file by its first bytes, then by its name, or the reason why it is not read. Standard
// input is JSONL.
func detect(head []byte, name string, stdin bool) (format, string) {
	table := formats()
	if stdin {
		if isBinary(head) {
			return format{}, ReasonBinary
		}
		return table[slices.IndexFunc(table[:], func(f format) bool { return f.name == "jsonl" })], ""
	}
	for _, f := range archives() {
		if f.sniff(head) {
			return f, ""
		}
	}
	if isBinary(head) {
		return format{}, ReasonBinary
	}
	ascii := narrow(head)
	for _, f := range table {
		if f.sniff != nil && f.sniff(ascii) {
			return f, ""
		}
	}
	lower := strings.ToLower(name)
	for _, f := range table {
		for e := range strings.FieldsSeq(f.endings) {
			if strings.HasSuffix(lower, e) {
				return f, ""
			}
		}
	}
	if sniffXML(ascii) || sniffARC(ascii) || strings.HasSuffix(lower, ".xml") && strings.HasPrefix(strings.TrimSpace(string(ascii)), "<") {
		return format{}, ReasonUnknown
	}
	return table[len(table)-1], ""
}

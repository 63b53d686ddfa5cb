package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"
)

// A Run is what run.json holds: all that a snapshot tells about itself outside its tables, wall-clock times included.
type Run struct {
	Snapshot string           `json:"snapshot"` // the id: 16 hex digits over the files' hashes
	Schema   int              `json:"schema"`
	Basis    string           `json:"basis,omitempty"` // hash over program, tables and target; "" in a snapshot that an early version wrote
	Meta     Meta             `json:"meta"`
	Info     RunInfo          `json:"run"`
	Counts   map[string]int64 `json:"counts"` // rows a table
	Files    []File           `json:"files"`  // in the tables' order

	// Descriptions are datapackage.json and croissant.json. They follow from the rest, so they take no part in the id.
	// None in a snapshot that an early version wrote.
	Descriptions []File `json:"descriptions"`
}

// Meta is what the files themselves carry: it takes part in their bytes.
type Meta struct {
	Program string `json:"program"` // version of the program
	Lexicon string `json:"lexicon"` // 64 hex digits of SHA-256 over the lexicon's tables
	Target  string `json:"target"`
	// Basis is a hash over all that rows follow from beside the documents: program, tables, target. Rows of another basis are
	// made anew. It is in no file but run.json.
	Basis string `json:"-"`
}

// RunInfo is what the caller tells of a run. Nothing in it takes part in the snapshot's id.
type RunInfo struct {
	ID       string            `json:"run_id,omitempty"` // a UUID, which the run's log lines bear too
	Started  time.Time         `json:"started"`
	Finished time.Time         `json:"finished"`
	Wall     float64           `json:"wall_seconds"`
	CPU      float64           `json:"cpu_seconds"` // over all cores; 0 where the system does not tell
	Peak     int64             `json:"peak_bytes"`  // most memory held at once; 0 likewise
	Workers  int               `json:"workers"`
	Tally    Tally             `json:"documents"` // what became of the documents that were read
	About    int64             `json:"about"`     // statements of the snapshot that are about the target
	Resumed  int64             `json:"resumed"`   // documents of this run that one that was stopped had done
	Inputs   []Input           `json:"inputs"`
	Timings  []Timing          `json:"timings,omitempty"`
	Versions map[string]string `json:"versions,omitempty"` // Go, libraries, tables
}

// An Input is one file that was read, or a folder that stands for many of them.
type Input struct {
	Path      string `json:"path"`
	Files     int64  `json:"files,omitempty"` // that a folder stands for
	Bytes     int64  `json:"bytes"`           // as stored, before unpacking
	Documents int64  `json:"documents"`
	Rejects   int64  `json:"rejects,omitempty"`

	Skipped map[string]int64 `json:"skipped,omitempty"` // what is no document by its kind, such as "warc request"
}

// Skip counts something that is no document by its kind.
func (in *Input) Skip(kind string) {
	if in.Skipped == nil {
		in.Skipped = map[string]int64{}
	}
	in.Skipped[kind]++
}

// A Timing is how long one stage worked, over all its workers.
type Timing struct {
	Stage   string  `json:"stage"`
	Seconds float64 `json:"seconds"`
}

const runFile = "run.json"

// idOf is the snapshot's id: the same content has the same one.
func idOf(files []File) string {
	h := sha256.New()
	for _, f := range files {
		fmt.Fprintf(h, "%s %d %s\n", f.Path, f.Bytes, f.SHA256)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

// The last key of run.json is the SHA-256 over all bytes before it, so that a torn or changed file is told from a whole
// one without asking anything else.
const sealKey = ",\n \"seal\": \""

// sealed is run.json's content.
func (r *Run) sealed() ([]byte, error) {
	b, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		return nil, err
	}
	b = bytes.TrimSuffix(b, []byte("\n}"))
	return append(b, sealOf(b)...), nil
}

func sealOf(body []byte) string {
	return fmt.Sprintf("%s%x\"\n}\n", sealKey, sha256.Sum256(body))
}

// maxRunFile bounds what is read of a run.json, in bytes. Real ones have a few kB: some 200 bytes a file, and at most a
// thousand inputs.
const maxRunFile = 64 << 20

// readRun reads and checks run.json in a snapshot's folder.
func readRun(dir string) (*Run, error) {
	path := filepath.Join(dir, runFile)
	f, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxRunFile))
	if err != nil {
		return nil, err
	}
	at := bytes.LastIndex(b, []byte(sealKey))
	if at < 0 || string(b[at:]) != sealOf(b[:at]) {
		return nil, fmt.Errorf("%s: the seal at its end does not fit: the file was torn or changed", path)
	}
	r := &Run{}
	if err := json.Unmarshal(b, r); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if r.Schema != SchemaVersion {
		return nil, fmt.Errorf("%s: schema version %d: want %d", path, r.Schema, SchemaVersion)
	}
	for _, f := range r.Files {
		if !partPattern.MatchString(f.Path) {
			return nil, fmt.Errorf("%s: file %q: want TABLE/YYYY-MM-NNNNN.parquet, TABLE/undated-NNNNN.parquet or TABLE/part-NNNNN.parquet", path, f.Path)
		}
	}
	if len(r.Descriptions) > 0 && !r.described() {
		return nil, fmt.Errorf("%s: descriptions: want %s", path, strings.Join(descriptionFiles, " and "))
	}
	if id := idOf(r.Files); id != r.Snapshot {
		return nil, fmt.Errorf("%s: snapshot %q: its files make %s", path, r.Snapshot, id)
	}
	return r, nil
}

// groups are the groups of documents in order.
func (r *Run) groups() []string {
	var groups []string
	for _, f := range r.of(Documents) {
		if g := groupOfFile(f.Path); len(groups) == 0 || groups[len(groups)-1] != g {
			groups = append(groups, g)
		}
	}
	return groups
}

// in lists the files of one group of a table.
func (r *Run) in(table, group string) []File {
	var files []File
	for _, f := range r.of(table) {
		if groupOfFile(f.Path) == group {
			files = append(files, f)
		}
	}
	return files
}

// of lists the files of one table.
func (r *Run) of(table string) []File {
	var files []File
	for _, f := range r.Files {
		if strings.HasPrefix(f.Path, table+"/") {
			files = append(files, f)
		}
	}
	return files
}

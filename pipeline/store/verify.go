package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
)

// A Finding is one thing that is not as it must be.
type Finding struct {
	Where   string // a file, or a table and the row's id
	Message string
}

// String is the finding in one line.
func (f Finding) String() string { return f.Where + ": " + f.Message }

// mostFindings is where Verify stops listing: one fault can be in every row.
const mostFindings = 1000

// Verify checks the snapshot that current points at, or whose own folder out is, and returns what is wrong with it, nothing
// being the good case: the files against run.json, the rows against each other and against the texts, and what the checks
// say of each statement and its evidence: that they give its score, which is not this package's to know. The error is for
// a folder without a snapshot.
func Verify(out string, checks ...func(StatementRow, []EvidenceRow) error) ([]Finding, error) {
	dir, err := locate(out)
	if err != nil {
		return nil, err
	}
	return verifyFolder(dir, checks), nil
}

// verifyFolder is Verify of the snapshot in a folder.
func verifyFolder(dir string, checks []func(StatementRow, []EvidenceRow) error) []Finding {
	r, err := openFolder(dir)
	if err != nil {
		return []Finding{fileFinding(filepath.Join(dir, runFile), err)}
	}
	defer r.Close() // nothing was written that could be lost
	c := &checker{r: r, checks: checks}
	// A copy that lies elsewhere may have another name.
	if name := filepath.Base(dir); filepath.Base(filepath.Dir(dir)) == snapshotsFolder && name != r.Run.Snapshot && !strings.HasPrefix(name, r.Run.Snapshot+"-") {
		c.add(dir, "run.json is that of snapshot %s", r.Run.Snapshot)
	}
	if c.files() { // damaged files are not parsed
		c.rows()
	}
	return c.findings
}

// fileFinding is an error about a file, which it may name itself.
func fileFinding(path string, err error) Finding {
	var p *fs.PathError
	if errors.As(err, &p) && p.Path == path {
		err = p.Err
	}
	return Finding{path, strings.TrimPrefix(err.Error(), path+": ")}
}

// A checker collects findings.
type checker struct {
	r        *Reader
	checks   []func(StatementRow, []EvidenceRow) error
	findings []Finding
}

func (c *checker) add(where, format string, args ...any) {
	if len(c.findings) < mostFindings {
		c.findings = append(c.findings, Finding{where, fmt.Sprintf(format, args...)})
	}
	if len(c.findings) == mostFindings {
		c.findings = append(c.findings, Finding{c.r.Dir, "more findings than are listed"})
	}
}

func (c *checker) full() bool { return len(c.findings) > mostFindings }

// files checks that the files are those of run.json, whole and alone, and says whether the tables can be read.
func (c *checker) files() bool {
	listed := map[string]bool{runFile: true}
	rows := map[string]int64{}
	whole := true
	for _, f := range c.r.Run.Files {
		listed[f.Path] = true
		rows[path.Dir(f.Path)] += f.Rows
		name := filepath.Join(c.r.Dir, filepath.FromSlash(f.Path))
		if err := checkFile(name, f); err != nil {
			c.findings = append(c.findings, fileFinding(name, err))
			whole = false
		}
	}
	if !c.r.Run.described() {
		c.add(filepath.Join(c.r.Dir, runFile), "lists no %s: the next run writes them", strings.Join(descriptionFiles, " and "))
	}
	for _, f := range c.r.Run.Descriptions {
		listed[f.Path] = true
		if err := checkFile(filepath.Join(c.r.Dir, f.Path), f); err != nil {
			c.findings = append(c.findings, fileFinding(filepath.Join(c.r.Dir, f.Path), err))
		}
	}
	for _, t := range Schema() {
		if len(c.r.Run.of(t.Name)) == 0 {
			c.add(filepath.Join(c.r.Dir, runFile), "table %s has no file", t.Name)
			whole = false
		}
		if have := c.r.Run.Counts[t.Name]; have != rows[t.Name] {
			c.add(filepath.Join(c.r.Dir, runFile), "table %s counts %d rows: its files have %d", t.Name, have, rows[t.Name])
		}
	}
	err := filepath.WalkDir(c.r.Dir, func(p string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(c.r.Dir, p)
		if err == nil && !d.IsDir() && !listed[filepath.ToSlash(rel)] {
			c.add(p, "a file that run.json does not list: other tools would read it too")
		}
		return err
	})
	if err != nil {
		c.add(c.r.Dir, "%v", err)
	}
	return whole
}

// closedLists are the columns of a table whose values are known beforehand.
func closedLists(table string) []Column {
	return slices.DeleteFunc(columnsOf(table), func(c Column) bool { return len(c.Values) == 0 })
}

// checkLists holds a row's values against the closed lists.
func checkLists[T any](c *checker, where string, row *T, lists []Column) {
	v := reflect.ValueOf(row).Elem()
	for _, l := range lists {
		if x := v.Field(l.field).String(); !slices.Contains(l.Values, x) && (x != "" || !l.Null) {
			c.add(where, "%s %q: want one of %s", l.Name, x, strings.Join(l.Values, ", "))
		}
	}
}

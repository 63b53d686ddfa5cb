package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A place is a folder in which the commands of docs/NIGHTLY.md make sense: news of some days, and the project's deploy/.
// What changes the machine itself is replaced by a stand-in that does nothing.
func place(t *testing.T) (dir string, run func(command string) string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range map[string]string{
		"news/2025-02-03.txt": "The Arcadian Courier\n3 February 2025\n\nForeign Minister Mara Dorn said: \"We are ready for talks with the United States.\"\n",
		"news/2025-02-04.txt": "The Arcadian Courier\n4 February 2025\n\nAmbassador Tova Lind said: \"We welcome negotiations with the United States.\"\n",
		"bin/sudo":            "#!/bin/sh\ncase $1 in systemctl|useradd|install) ;; *) exit 1;; esac\n",
	} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.CopyFS(filepath.Join(dir, "deploy"), os.DirFS("deploy")); err != nil {
		t.Fatal(err)
	}
	program, err := exec.LookPath("parley")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(program, filepath.Join(dir, "bin", "parley")); err != nil {
		t.Fatal(err)
	}
	return dir, func(command string) string {
		t.Helper()
		cmd := exec.Command("sh", "-euc", command)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "HOME="+dir, "PATH="+filepath.Join(dir, "bin")+":/usr/bin:/bin")
		b, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%v:\n%s\n%s", err, command, b)
		}
		return string(b)
	}
}

// TestNightlyDoc runs every command of docs/NIGHTLY.md, one block after another.
func TestNightlyDoc(t *testing.T) {
	b, err := os.ReadFile("docs/NIGHTLY.md")
	if err != nil {
		t.Fatal(err)
	}
	dir, run := place(t)
	blocks := regexp.MustCompile("(?ms)^```sh\n(.*?)^```$").FindAllStringSubmatch(string(b), -1)
	if fences := strings.Count(string(b), "\n```"); len(blocks) < 10 || fences != 2*len(blocks) {
		t.Fatalf("have %d blocks of commands and %d fences, want all blocks to be commands", len(blocks), fences)
	}
	for i, block := range blocks {
		said := run(block[1])
		t.Logf("%s\n%s", block[1], said)
		if i == 0 { // the next night
			text := "The Arcadian Courier\n5 February 2025\n\nSenator Olaf Brint said: \"Talks with the United States are useless.\"\n"
			if err := os.WriteFile(filepath.Join(dir, "news", "2025-02-05.txt"), []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
			run("parley run --config night.yaml news")
		}
	}
	if b, err := os.ReadFile(filepath.Join(dir, "new.jsonl")); err != nil || !strings.Contains(string(b), "Olaf Brint") || strings.Contains(string(b), "Mara Dorn") {
		t.Errorf("have %s, %v, want the second night's statement alone", b, err)
	}
	if said := run("parley snapshots --config night.yaml"); strings.Count(said, "current") != 1 {
		t.Errorf("have %s, want one snapshot current", said)
	}
	for _, link := range regexp.MustCompile(`\]\(\.\./([^)]+)\)`).FindAllStringSubmatch(string(b), -1) {
		if _, err := os.Stat(link[1]); err != nil {
			t.Errorf("a link leads nowhere: %v", err)
		}
	}
}

// TestNightlyCrontab runs the very line.
func TestNightlyCrontab(t *testing.T) {
	b, err := os.ReadFile("deploy/parley.crontab")
	if err != nil {
		t.Fatal(err)
	}
	line := regexp.MustCompile(`(?m)^(?:\S+ ){5} *(.*parley run.*)$`).FindStringSubmatch(string(b))
	if line == nil || strings.Contains(line[1], "%") { // which cron reads as the end of a line
		t.Fatalf("have %q, want a line for cron", line)
	}
	dir, run := place(t)
	run("mkdir parley && cp deploy/night.yaml parley/")
	if said := run(line[1]); said != "" {
		t.Errorf("have %q, want silence after a good night", said)
	}
	// With rejects it tells of them, and is done all the same.
	if err := os.WriteFile(filepath.Join(dir, "news", "empty.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if said := run(line[1]); !strings.Contains(said, "empty.txt") || !strings.Contains(said, "run_id=") {
		t.Errorf("have %q, want the reject told, and the run's id", said)
	}
	if _, err := os.Stat(filepath.Join(dir, "parley", "tables", "current", "run.json")); err != nil {
		t.Error(err)
	}
}

// TestNightlyUnit runs what the service runs, in its order.
func TestNightlyUnit(t *testing.T) {
	b, err := os.ReadFile("deploy/parley.service")
	if err != nil {
		t.Fatal(err)
	}
	_, run := place(t)
	run("cp deploy/night.yaml .")
	lines := regexp.MustCompile(`(?m)^Exec\w+=(.*)$`).FindAllStringSubmatch(string(b), -1)
	if len(lines) != 3 {
		t.Fatalf("have %d commands, want 3", len(lines))
	}
	for _, line := range lines {
		run(strings.NewReplacer("/usr/local/bin/", "", "/srv/", "").Replace(line[1]))
	}
}

// TestNightlyAlerts holds the metrics that the alert rules name against those that there are.
func TestNightlyAlerts(t *testing.T) {
	rules, err := os.ReadFile("deploy/alerts.yml")
	if err != nil {
		t.Fatal(err)
	}
	dir, run := place(t)
	run("parley run --progress off --metrics parley.prom news")
	metrics, err := os.ReadFile(filepath.Join(dir, "parley.prom"))
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`\bparley_\w+(?:\{\w+="\w+"\})?`).FindAllString(string(rules), -1)
	if len(named) < 7 {
		t.Fatalf("have %q, want the metrics of all rules", named)
	}
	for _, name := range named {
		if !strings.Contains(string(metrics), "\n"+name) {
			t.Errorf("an alert rule names %s: the file of metrics has no such", name)
		}
	}
}

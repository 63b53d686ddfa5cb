//go:build linux

package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"parley/seeds"
)

// A night is small, so that it has few calls and each of them can be broken: every so many-th sample document, each in so
// many editions, which differ in their dates.
const (
	everyText = 3
	editions  = 2
)

// nights are two nights' documents, a folder in which the first is read, and what the second makes of it undisturbed.
type nights struct {
	program string // absolute path of parley
	root    string // temporary folder of it all
	second  string // what the second night reads; some of it is rejected
	before  view   // of the first night's snapshot
	after   view   // of the second's
	names   []string
}

// newNights reads the first night and tries the second below root.
func newNights(program, root string) (*nights, error) {
	n := &nights{program: program, root: root, second: filepath.Join(root, "night2")}
	first := filepath.Join(root, "night1")
	if err := writeDocuments(first, func(i int) bool { return i%3 != 0 }); err != nil {
		return nil, err
	}
	if err := writeDocuments(n.second, func(int) bool { return true }); err != nil {
		return nil, err
	}
	for name, content := range map[string]string{
		"wire.jsonl": wire(), "picture.txt": "\x89PNG\r\n\x1a\n\x00\x00", "torn.jsonl": `{"text": "Nobody as`,
	} {
		if err := os.WriteFile(filepath.Join(n.second, name), []byte(content), 0o666); err != nil {
			return nil, err
		}
	}
	if code, said, err := n.run(n.base(), first); err != nil || code != exitDone {
		return nil, fmt.Errorf("first night: exit code %d, %v\n%s", code, err, said)
	}
	var err error
	if n.before, err = look(n.base()); err != nil {
		return nil, fmt.Errorf("first night: %w", err)
	}
	calm, err := n.fresh("calm")
	if err != nil {
		return nil, err
	}
	code, said, err := n.run(calm, n.second)
	if err != nil || code != exitRejects {
		return nil, fmt.Errorf("second night: exit code %d, %v\n%s", code, err, said)
	}
	if n.after, err = look(calm); err != nil {
		return nil, fmt.Errorf("second night: %w", err)
	}
	if n.after.id == n.before.id {
		return nil, fmt.Errorf("both nights make snapshot %s: want two", n.after.id)
	}
	n.names, err = namesBelow(calm)
	return n, err
}

// writeDocuments writes those of the sample documents, several times over, whose number is wanted.
func writeDocuments(dir string, wanted func(i int) bool) error {
	texts, err := fs.Glob(seeds.Texts, "texts/*")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	i := 0
	for edition := range editions {
		for at, name := range texts {
			if at%everyText != 0 {
				continue
			}
			b, err := fs.ReadFile(seeds.Texts, name)
			if err != nil {
				return err
			}
			if i++; !wanted(i) {
				continue
			}
			text := strings.ReplaceAll(string(b), "2025-", fmt.Sprintf("20%02d-", 25-edition))
			text += fmt.Sprintf("\n\nEdition %d.\n", edition)
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d-%s", edition, filepath.Base(name))), []byte(text), 0o666); err != nil {
				return err
			}
		}
	}
	return nil
}

// wire is a file of so many short documents that a run marks its work as done, so far, in the middle of it.
func wire() string {
	const documents = 600
	var b strings.Builder
	for i := range documents {
		fmt.Fprintf(&b, "{\"published\": \"2025-03-04\", \"text\": \"Item %d. “Arcadia wants talks,” said the minister.\"}\n", i)
	}
	return b.String()
}

func (n *nights) base() string { return filepath.Join(n.root, "base") }

// fresh is a new folder that has seen the first night alone.
func (n *nights) fresh(name string) (string, error) { return n.copied(n.base(), name) }

// copied is a new folder that is as another one.
func (n *nights) copied(from, name string) (string, error) {
	out := filepath.Join(n.root, name)
	if err := os.RemoveAll(out); err != nil {
		return "", err
	}
	if b, err := exec.Command("cp", "-a", from, out).CombinedOutput(); err != nil { // keeps the hard links
		return "", fmt.Errorf("cp: %w\n%s", err, b)
	}
	return out, nil
}

// args are those of a run of the documents in input.
func (n *nights) args(out, input string) []string {
	return []string{n.program, "run", "--progress", "off", "--workers", "1", "--out", out, input}
}

// run reads the documents in input, undisturbed.
func (n *nights) run(out, input string) (code int, said string, err error) {
	cmd := n.command(out, input)
	b, err := cmd.CombinedOutput()
	if _, ended := err.(*exec.ExitError); ended {
		err = nil
	}
	return cmd.ProcessState.ExitCode(), string(b), err
}

func (n *nights) command(out, input string) *exec.Cmd {
	args := n.args(out, input)
	return exec.Command(args[0], args[1:]...)
}

// heal runs the second night in a folder where one was broken off, and says what is not as if it never had been.
func (n *nights) heal(out string) (damage, error) {
	code, said, err := n.run(out, n.second)
	if err != nil || code != exitRejects {
		return damage{}, fmt.Errorf("the run after it: exit code %d, %v\n%s", code, err, said)
	}
	return n.compare(out)
}

package store

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"
)

// The test binary is the victim too: with this variable set it writes one run after another into the folder it names,
// each bigger than the last, until it is killed.
const victimVariable = "PARLEY_STORE_VICTIM"

func TestMain(m *testing.M) {
	if out := os.Getenv(victimVariable); out != "" {
		victim(out)
	}
	os.Exit(m.Run())
}

func victim(out string) {
	for n := 1; ; n++ {
		s, err := Begin(out, testMeta)
		if err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		r := sampleRows(n)
		for _, err := range []error{
			s.Documents.Write(r.documents...), s.Statements.Write(r.statements...), s.Evidence.Write(r.evidence...),
			s.Speakers.Write(r.speakers...), s.Rejects.Write(r.rejects...),
		} {
			if err != nil {
				fmt.Println(err)
				os.Exit(1)
			}
		}
		if _, err := s.Commit(RunInfo{}); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		fmt.Println("published")
	}
}

// Whenever a run is killed, readers have a whole snapshot, the lock is free, and the next run clears up.
func TestKilledRun(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	for i := range 12 {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), victimVariable+"="+out)
		pipe, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// After the first commit, so that there is something to lose, and then at another moment each time.
		line, err := bufio.NewReader(pipe).ReadString('\n')
		if err != nil || line != "published\n" {
			t.Fatalf("have %q, %v, want a first snapshot", line, err)
		}
		time.Sleep(time.Duration(i) * 1700 * time.Microsecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); err == nil {
			t.Fatal("have an orderly end, want a killed run")
		}
		if found, err := Verify(out, addsUp); err != nil || len(found) > 0 {
			t.Fatalf("killed run %d: have %v, %v, want a whole snapshot", i, found, err)
		}
	}
	publish(t, out, sampleRows(2))
	if _, err := os.Stat(out + "/" + tmpFolder); !os.IsNotExist(err) {
		t.Errorf("have %v, want the killed runs' remains gone", err)
	}
}

// A reader stays with the snapshot it opened.
func TestReaderOutlivesTheNextRun(t *testing.T) {
	out := t.TempDir()
	publish(t, out, sampleRows(2))
	r, err := Open(out)
	if err != nil {
		t.Fatal(err)
	}
	publish(t, out, sampleRows(5))
	same(t, Documents, collect(t, r.Documents()), sampleRows(2).documents)
}

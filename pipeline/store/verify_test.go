package store

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// addsUp is a formula for the sample: the score is the sum.
func addsUp(s StatementRow, hits []EvidenceRow) error {
	sum := 0.0
	for _, h := range hits {
		sum += h.Contribution
	}
	if math.Abs(sum-s.Score) > 1e-9 {
		return errors.New("contributions do not give the score")
	}
	return nil
}

func TestVerifyFindsNothingInGoodRows(t *testing.T) {
	for _, n := range []int{0, 1, 400} {
		out := t.TempDir()
		publish(t, out, sampleRows(n))
		if found, err := Verify(out, addsUp); err != nil || len(found) > 0 {
			t.Errorf("%d documents: have %v, %v, want nothing found", n, found, err)
		}
	}
}

func TestVerifyFindsBadRows(t *testing.T) {
	cases := []struct {
		name string
		bad  func(*rows)
		want string
	}{
		{"text hash", func(r *rows) { r.documents[1].Text += "." }, "text_sha256"},
		{"count", func(r *rows) { r.documents[1].NStatements = 3 }, "n_statements 3"},
		{"two documents of one id", func(r *rows) { r.documents[0].DocID = r.documents[1].DocID }, "stands twice"},
		{"short doc_id", func(r *rows) { r.documents[1].DocID = "ab" }, "32 hex digits"},
		{"published without source", func(r *rows) { r.documents[0].PublishedSource = "none" }, "published_source"},
		{"unknown source", func(r *rows) { r.documents[0].PublishedSource = "dream" }, `published_source "dream"`},
		{"document missing", func(r *rows) { r.documents = r.documents[:1] }, "no such document"},
		{"seq", func(r *rows) { r.statements[1].Seq = 2 }, "seq 2: want 1"},
		{"two statements of one id", func(r *rows) { r.statements[1].StatementID = r.statements[0].StatementID }, "stands twice"},
		{"unknown form", func(r *rows) { r.statements[0].Form = "sung" }, `form "sung"`},
		{"content inside a letter", func(r *rows) { r.statements[0].Start = 1 }, "content [1,"},
		{"content past the text", func(r *rows) { r.statements[0].End = 1 << 40 }, "content ["},
		{"negative offset", func(r *rows) { r.statements[0].Start = -1 }, "content [-1,"},
		{"no piece", func(r *rows) { r.statements[0].Spans = nil }, "at least one piece"},
		{"pieces overlap", func(r *rows) { r.statements[0].Spans[1].Start = 4 }, "piece [4,"},
		{"piece missing", func(r *rows) { r.statements[0].Spans = r.statements[0].Spans[:2] }, "pieces from"},
		{"text differs", func(r *rows) { r.statements[0].Text = "Arcadia" }, `text "Arcadia"`},
		{"surface differs", func(r *rows) { r.statements[0].SpeakerSurface = "Onal" }, "speaker_surface"},
		{"cue without offsets", func(r *rows) { r.statements[0].CueEnd = nil }, "cue: want the words"},
		{"date without source", func(r *rows) { r.statements[0].DateSource = "none" }, "date_source"},
		{"stance without target", func(r *rows) { r.statements[1].Stance = "oppose" }, "stance \"oppose\""},
		{"score too high", func(r *rows) { r.statements[0].Score = 1.5 }, "score 1.5"},
		{"score not a number", func(r *rows) { r.statements[0].Score = math.NaN() }, "score NaN"},
		{"other target", func(r *rows) { r.statements[0].Target = "tea" }, `target "tea"`},
		{"answers nobody", func(r *rows) { r.statements[1].RespondsTo = "00000000000000ff" }, "no statement 00000000000000ff"},
		{"repeats itself", func(r *rows) { r.statements[1].DuplicateOf = r.statements[1].StatementID }, "another statement's id"},
		{"evidence surface", func(r *rows) { r.evidence[0].Surface = "seek" }, "evidence surface"},
		{"evidence seq", func(r *rows) { r.evidence[1].Seq = 0 }, "evidence seq 0"},
		{"evidence of nobody", func(r *rows) { r.evidence[3].StatementID = "00000000000000ff" }, "no such statement"},
		{"sum", func(r *rows) { r.evidence[0].Contribution = 0.4 }, "do not give the score"},
		{"unknown speaker", func(r *rows) { r.speakers[0].SpeakerID = "lee" }, "no statement has this speaker"},
		{"speaker's count", func(r *rows) { r.speakers[0].NStatements++ }, "without duplicates"},
		{"speaker twice", func(r *rows) { r.speakers = append(r.speakers, r.speakers[0]) }, "stands twice"},
		{"period", func(r *rows) { r.speakers[0].Period = "2025-13" }, "want all or YYYY-MM"},
		{"interval", func(r *rows) { r.speakers[0].Low = ptr(0.9) }, "low, mean, high"},
		{"dates", func(r *rows) { r.speakers[0].LastDate = nil }, "first_date, last_date"},
		{"reject without reason", func(r *rows) { r.rejects[0].Reason = "" }, "want a uri, a stage and a reason"},
		{"reject before the file", func(r *rows) { r.rejects[2].ByteOffset = ptr(int64(-1)) }, "byte_offset -1"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			out, r := t.TempDir(), sampleRows(2)
			c.bad(&r)
			publish(t, out, r)
			found, err := Verify(out, addsUp)
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				if strings.Contains(f.String(), c.want) {
					return
				}
			}
			t.Errorf("have %v, want a finding with %q", found, c.want)
		})
	}
}

// Whatever bit is turned in whatever file, it is found before the Parquet library sees it.
func TestVerifyFindsEveryTurnedBit(t *testing.T) {
	out := t.TempDir()
	p := publish(t, out, sampleRows(20))
	for _, path := range files(p) {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		step := max(1, info.Size()/25)
		for at := int64(0); at < info.Size(); at += step {
			damage(t, path, at)
			found, err := Verify(out)
			if err != nil || len(found) == 0 {
				t.Errorf("%s, byte %d: have %v, %v, want a finding", path, at, found, err)
			}
			damage(t, path, at)
		}
		damage(t, path, info.Size()-1)
		if found, err := Verify(out); err != nil || len(found) == 0 {
			t.Errorf("%s, last byte: have %v, %v, want a finding", path, found, err)
		}
		damage(t, path, info.Size()-1)
	}
	if found, err := Verify(out); err != nil || len(found) > 0 {
		t.Fatalf("have %v, %v, want all mended", found, err)
	}
}

func TestVerifyFindsTornAndMissingFiles(t *testing.T) {
	for i := range 6 {
		out := t.TempDir()
		path := files(publish(t, out, sampleRows(2)))[i]
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range []int64{info.Size() - 1, info.Size() / 2, 0} {
			if err := os.Truncate(path, size); err != nil {
				t.Fatal(err)
			}
			if found, err := Verify(out); err != nil || len(found) == 0 {
				t.Errorf("%s at %d bytes: have %v, %v, want a finding", path, size, found, err)
			}
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if found, err := Verify(out); err != nil || len(found) == 0 {
			t.Errorf("%s missing: have %v, %v, want a finding", path, found, err)
		}
	}
}

func TestVerifyFindsStrayFile(t *testing.T) {
	out := t.TempDir()
	p := publish(t, out, sampleRows(1))
	stray := filepath.Join(p.Dir, Speakers, "notes.txt")
	if err := os.WriteFile(stray, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	found, err := Verify(out)
	if err != nil || len(found) != 1 || found[0].Where != stray {
		t.Errorf("have %v, %v, want %s alone", found, err, stray)
	}
}

func TestOpenWithoutSnapshot(t *testing.T) {
	if _, err := Open(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("have %v, want an error for a folder without a snapshot", err)
	}
	if _, err := Verify(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("have %v, want an error for a folder without a snapshot", err)
	}
}

// What took a file's place and is none is a finding, and is not waited for.
func TestVerifyFindsPipes(t *testing.T) {
	for _, name := range []string{runFile, "documents"} {
		out := t.TempDir()
		p := publish(t, out, sampleRows(1))
		path := filepath.Join(p.Dir, runFile)
		if name != runFile {
			path = filepath.Join(p.Dir, p.Run.of(name)[0].Path)
		}
		if err := errors.Join(os.Remove(path), syscall.Mkfifo(path, 0o666)); err != nil {
			t.Skip(err)
		}
		found, err := Verify(out)
		if err != nil || len(found) != 1 || found[0].String() != path+": not a regular file" {
			t.Errorf("have %v, %v, want that %s is no file", found, err, path)
		}
	}
}

package pipeline

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"pgregory.net/rapid"

	"parley/pipeline/store"
)

// inputsOfRun is what run.json says of a run's inputs.
func inputsOfRun(t fataler, dir string) string {
	t.Helper()
	r, err := store.OpenSnapshot("", dir)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(r.Run.Info.Inputs)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A stopper cancels a run when it hears of the first rejected document.
type stopper struct {
	slog.Handler
	stop context.CancelFunc
}

func (s *stopper) Handle(ctx context.Context, r slog.Record) error {
	if r.Message == "rejected" {
		s.stop()
	}
	return nil
}

// A run that is stopped between two batches goes on from the last mark, and its tables are those of a run that was not.
func TestStoppedRunGoesOn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dir := made(t)
		defer os.RemoveAll(dir)
		files := map[string]string{}
		for i := range rapid.IntRange(5, 30).Draw(t, "documents") {
			files[fmt.Sprintf("%02d.txt", i)] = sentences(t, fmt.Sprintf("paper %d", i))
		}
		stopAt := rapid.IntRange(0, len(files)).Draw(t, "stop")
		files[fmt.Sprintf("%02d-empty.txt", stopAt)] = ""
		before := map[string]string{"00.txt": "An older edition.", "more.txt": sentences(t, "more")}
		batch := rapid.IntRange(1, 7).Draw(t, "batch")
		undisturbed, out := filepath.Join(dir, "undisturbed"), filepath.Join(dir, "out")
		for _, o := range []string{undisturbed, out} {
			evening{files: before}.must(t, dir, o)
		}
		want := evening{files: files}.must(t, dir, undisturbed)

		ctx, stop := context.WithCancel(context.Background())
		stopped := evening{files: files, cfg: Config{batch: batch, Log: slog.New(&stopper{slog.Default().Handler(), stop})}}
		in, err := store.Open(out)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := (evening{files: files}).run(t, dir, filepath.Join(dir, "write the files")); err != nil {
			t.Fatal(err)
		}
		_, err = stopped.again(ctx, dir, out)
		if err == nil { // the last document was the one: all was done before the run could stop
			sameTables(t, out, want.Dir)
			return
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		if now, err := store.Open(out); err != nil || now.Dir != in.Dir {
			t.Fatal("have another snapshot after a stopped run", err)
		}
		done, err := evening{cfg: Config{batch: batch}}.again(context.Background(), dir, out)
		if err != nil {
			t.Fatal(err)
		}
		if least := int64(stopAt / batch * batch); done.Resumed < min(least, int64(stopAt)) {
			t.Fatalf("have %d documents taken over of %d, in batches of %d: want no more than one batch done twice", done.Resumed, stopAt, batch)
		}
		if done.Tally != want.Tally || done.Rejects != want.Rejects {
			t.Fatalf("have %+v and %d rejects, want %+v and %d", done.Tally, done.Rejects, want.Tally, want.Rejects)
		}
		sameTables(t, out, want.Dir)
		if have, want := inputsOfRun(t, done.Dir), inputsOfRun(t, want.Dir); have != want {
			t.Fatalf("have inputs %s\nwant %s", have, want)
		}
		if _, err := os.Stat(filepath.Join(out, ".work")); !os.IsNotExist(err) {
			t.Fatal("have the journal still after the run was done")
		}
	})
}

package pipeline

import (
	"io"
	"io/fs"
	"log/slog"
	"testing"

	"parley/features"
	"parley/pipeline/source"
	"parley/pipeline/store"
	"parley/seeds"
)

// samples are the sample documents as jobs that have not begun.
func samples(b *testing.B, format string) (jobs []*job, size int64) {
	b.Helper()
	for in := range source.Embedded(seeds.Texts).All() {
		err := source.Each(b.Context(), in, source.Options{}, func(raw source.Raw) error {
			if raw.Format == format || format == "" {
				jobs = append(jobs, &job{raw: raw, input: new(store.Input)})
				size += int64(len(raw.Bytes))
			}
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return jobs, size
}

// BenchmarkStages times each step on the samples: MB/s of one core. A step's documents went through those before it, also
// where -bench names that step alone.
func BenchmarkStages(b *testing.B) {
	r, err := open(Files(nil, DefaultTarget))
	if err != nil {
		b.Fatal(err)
	}
	jobs, _ := samples(b, "")
	for _, st := range r.stages(source.Options{}) {
		each := func(b *testing.B) {
			for _, j := range jobs {
				if err := st.do(j); err != nil {
					b.Fatal(err)
				}
			}
		}
		each(b)
		b.Run(st.name, func(b *testing.B) {
			b.ReportAllocs()
			size := int64(0)
			for _, j := range jobs {
				size += int64(len(j.raw.Bytes))
			}
			b.SetBytes(size)
			for b.Loop() {
				each(b)
			}
		})
	}
}

// BenchmarkRead times each format's reader.
func BenchmarkRead(b *testing.B) {
	for _, format := range []string{"txt", "md", "html"} {
		b.Run(format, func(b *testing.B) {
			jobs, size := samples(b, format)
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, j := range jobs {
					if _, err := source.Parse(j.raw, source.Options{}); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// BenchmarkRun times a whole run over the samples, tables and start included.
func BenchmarkRun(b *testing.B) {
	_, size := samples(b, "")
	b.SetBytes(size)
	log := slog.New(slog.NewTextHandler(io.Discard, nil))
	for b.Loop() {
		cfg := Config{Samples: fs.FS(seeds.Texts), Out: b.TempDir(), Workers: 1, Target: DefaultTarget, Version: "bench", Log: log}
		if _, err := Run(b.Context(), cfg, new(Count)); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTables times what a run does before its first document.
func BenchmarkTables(b *testing.B) {
	for b.Loop() {
		r, err := open(Files(nil, DefaultTarget))
		if err != nil {
			b.Fatal(err)
		}
		_ = features.Scan("warm", r.vocabulary, nil)
	}
}

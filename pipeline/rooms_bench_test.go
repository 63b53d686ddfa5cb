package pipeline

import (
	"flag"
	"slices"
	"strings"
	"testing"
	"time"

	"parley/pipeline/source"
	"parley/pipeline/store"
)

var corpus = flag.String("corpus", "", "the `folder` whose documents BenchmarkRooms reads; none: the samples")

// documents are the documents of -corpus as jobs that have not begun, and their size in bytes.
func documents(b *testing.B) (jobs []*job, size int64) {
	b.Helper()
	if *corpus == "" {
		return samples(b, "")
	}
	inputs, err := source.Inputs([]string{*corpus})
	if err != nil {
		b.Fatal(err)
	}
	for in := range inputs.All() {
		err := source.Each(b.Context(), in, source.Options{}, func(raw source.Raw) error {
			jobs = append(jobs, &job{raw: raw, input: new(store.Input)})
			size += int64(len(raw.Bytes))
			return nil
		})
		if err != nil {
			b.Fatal(err)
		}
	}
	return jobs, size
}

// BenchmarkRooms tells what the steps cost, in MB of input to a second of processor time: each, and together as they are
// spoken of; features+score in MB of statements. It has the processor to itself and takes a batch of documents through step
// after step, as a run does; a run's own timings also hold what else ran between a step's begin and its end. Collecting
// garbage is a part of what is timed, reading files is not.
func BenchmarkRooms(b *testing.B) {
	r, err := open(Files(nil, DefaultTarget))
	if err != nil {
		b.Fatal(err)
	}
	jobs, size := documents(b)
	stages := r.stages(source.Options{})
	took := map[string]time.Duration{}
	var text, said int64 // bytes of the documents' texts, and of the statements in them
	for b.Loop() {
		for some := range slices.Chunk(jobs, batch) {
			for _, st := range stages {
				began, _ := Usage()
				for _, j := range some {
					if j.over() {
						continue
					}
					if err := safely(st, j); err != nil {
						j.fail(st.name, err)
					}
				}
				ended, _ := Usage()
				took[st.name] += ended - began
			}
			for _, j := range some {
				if j.reject != nil {
					continue
				}
				text += int64(len(j.doc.Text))
				for _, words := range j.contents {
					said += int64(len(words))
				}
				r.resolver.HandBack(j.statements)
			}
			for _, j := range some {
				*j = job{raw: j.raw, input: j.input}
			}
		}
	}
	speed := func(steps ...string) float64 {
		sum := time.Duration(0)
		for _, step := range steps {
			sum += took[step]
		}
		return float64(size) * float64(b.N) / 1e6 / sum.Seconds()
	}
	for _, steps := range [][]string{{"read"}, {"tokenize"}, {"segment"}, {"attribute"}, {"resolve"}, {"read", "segment", "attribute"},
		{"read", "segment", "attribute", "resolve"}, {"read", "tokenize", "segment", "attribute", "resolve"}} {
		b.ReportMetric(speed(steps...), strings.Join(steps, "+")+"-MB/s")
	}
	// the statements' share of what is cut into tokens
	features := took["tokenize"].Seconds() * float64(said) / float64(text)
	b.ReportMetric(float64(said)/1e6/(features+took["score"].Seconds()), "features+score-MB/s")
}

package pipeline

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"time"

	"parley/data"
	"parley/pipeline/source"
	"parley/pipeline/store"
)

// meta is what the tables are made by.
func (cfg *Config) meta() (store.Meta, error) {
	m := store.Meta{Program: cfg.Version, Target: cfg.Target}
	var err error
	if m.Lexicon, err = cfg.Files.Hash(data.LexiconNames(cfg.Target)...); err != nil {
		return m, err
	}
	all, err := data.List(".")
	if err != nil {
		return m, err
	}
	tables, err := cfg.Files.Hash(slices.DeleteFunc(all, func(name string) bool { return path.Ext(name) != ".tsv" })...)
	if err != nil {
		return m, err
	}
	m.Basis = hashOf(cfg.Version, cfg.Build, cfg.Target, m.Lexicon, tables)
	return m, nil
}

// previous is the snapshot that this run adds to; nil for none.
func (cfg *Config) previous() (*store.Reader, error) {
	if cfg.Fresh {
		return nil, nil
	}
	prev, err := store.Previous(cfg.Out)
	if err != nil {
		return nil, err
	}
	if prev == nil {
		return nil, cfg.tellOfLostLink()
	}
	if have := prev.Run.Meta.Target; have != cfg.Target {
		return nil, &UsageError{fmt.Errorf("%s holds documents scored for target %s: want --target %[2]s, another --out, or --fresh to start anew", cfg.Out, have)}
	}
	return prev, nil
}

// tellOfLostLink says where there are snapshots and none is current, as where a copy left links out: the run begins anew.
func (cfg *Config) tellOfLostLink() error {
	all, err := store.List(cfg.Out)
	if err == nil && len(all) > 0 {
		cfg.Log.Warn("none of the snapshots is current: the tables begin anew; parley rollback NAME goes on from one of them", "newest", all[0].Name)
	}
	return err
}

// key names this run's work: a run of the same key, stopped half-way, has done part of it. The inputs' bytes are counted on
// the way.
func (cfg *Config) key(ctx context.Context, meta store.Meta, prev *store.Reader, inputs source.List, n *Count) (string, error) {
	before := ""
	if prev != nil {
		before = prev.Dir
	}
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %s %q %d\n", meta.Basis, before, cfg.Published, cfg.Columns, cfg.MaxDocument)
	for in := range inputs.All() {
		n.Total.Add(in.Size)
		if in.Path == source.Stdin {
			fmt.Fprintln(h, time.Now().UnixNano()) // what it brings is not to be had again
		}
		fmt.Fprintf(h, "%q %d %d\n", in.Path, in.Size, in.Time)
		if ctx.Err() != nil {
			break
		}
	}
	return hex.EncodeToString(h.Sum(nil)), ctx.Err()
}

// hashOf is 64 hex digits of SHA-256 over words.
func hashOf(words ...string) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q", words))
	return hex.EncodeToString(sum[:])
}

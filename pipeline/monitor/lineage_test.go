package monitor

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"parley/pipeline/store"
)

// published compiles the schemas in testdata under the addresses that they have on the web.
func published(t *testing.T) *jsonschema.Compiler {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	files, err := filepath.Glob("testdata/openlineage/*.json")
	if err != nil || len(files) != 6 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if err := c.AddResource(doc.(map[string]any)["$id"].(string), doc); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// validate holds a value against the schema at an address.
func validate(t *testing.T, c *jsonschema.Compiler, address string, v any) error {
	t.Helper()
	s, err := c.Compile(address)
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	return s.Validate(v)
}

// facets calls do with every facet below v.
func facets(v any, do func(address string, facet map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		if address, ok := v["_schemaURL"].(string); ok {
			do(address, v)
		}
		for _, one := range v {
			facets(one, do)
		}
	case []any:
		for _, one := range v {
			facets(one, do)
		}
	}
}

func TestLineageIsValid(t *testing.T) {
	stopped := failed(30)
	stopped.Stopped, stopped.Snapshot = true, done(1).Snapshot // of the night before: no outcome of this run
	for _, tt := range []struct {
		name   string
		o      *Outcome
		types  string
		facets int // of both events
	}{
		{"done", done(90), "START COMPLETE", 1 + 1 + 3*len(store.Schema())},
		{"failed", failed(90), "START FAIL", 1 + 2},
		{"stopped", stopped, "START ABORT", 1 + 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "events.jsonl")
			l, err := OpenLineage(path)
			if err != nil {
				t.Fatal(err)
			}
			if err := l.Start(&sample); err != nil {
				t.Fatal(err)
			}
			if err := l.End(tt.o); err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			c := published(t)
			var types []string
			found := 0
			for line := range strings.Lines(string(b)) {
				v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
				if err != nil {
					t.Fatalf("%v: %s", err, line)
				}
				e := v.(map[string]any)
				types = append(types, e["eventType"].(string))
				if err := validate(t, c, e["schemaURL"].(string), v); err != nil {
					t.Errorf("%v: %s", err, line)
				}
				facets(v, func(address string, facet map[string]any) {
					found++
					if err := validate(t, c, address, facet); err != nil {
						t.Errorf("%v: %v", err, facet)
					}
				})
				// A validator that lets everything pass proves nothing.
				delete(e, "run")
				if validate(t, c, eventSchema, v) == nil {
					t.Error("the validator does not see that an event has no run")
				}
			}
			if have := strings.Join(types, " "); have != tt.types || found != tt.facets {
				t.Errorf("have %s with %d facets, want %s with %d", have, found, tt.types, tt.facets)
			}
		})
	}
}

// Events of runs stand one behind the other, and behind what a full disk left of one.
func TestLineageIsAppended(t *testing.T) {
	path := filepath.Join(t.TempDir(), "events.jsonl")
	if err := os.WriteFile(path, []byte(`{"eventType":"STA`), 0o666); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		l, err := OpenLineage(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := l.End(done(1)); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(path)
	if lines := strings.Split(string(b), "\n"); err != nil || len(lines) != 4 || !strings.HasPrefix(lines[1], "{") || !strings.HasSuffix(lines[2], "}") {
		t.Errorf("have %q, %v, want the broken line and two whole ones", b, err)
	}
}

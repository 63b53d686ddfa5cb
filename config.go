package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"go.yaml.in/yaml/v3"
)

func configFlag() cli.Flag {
	return &cli.StringFlag{Name: "config", Usage: "YAML `FILE` that sets any flag by its name; flags given win", TakesFile: true}
}

// readConfig sets the flags that the config file names and the command line does not. A key is a flag's name; under a
// command's name stand flags for that command alone. A key that no command knows is a mistake.
func readConfig(app *cli.App) cli.BeforeFunc {
	return func(c *cli.Context) error {
		path := c.String("config")
		if path == "" {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return usageError{err}
		}
		var keys map[string]yaml.Node
		if err := yaml.Unmarshal(b, &keys); err != nil {
			return usagef("%s: %w", path, err)
		}
		given := c.LocalFlagNames()
		set := func(key string, n yaml.Node) error {
			if slices.Contains(given, key) {
				return nil
			}
			values, err := scalars(n)
			if err != nil {
				return usagef("%s:%d: %s: %w", path, n.Line, key, err)
			}
			for _, v := range values {
				if err := c.Set(key, v); err != nil {
					return usagef("%s:%d: %s: %w", path, n.Line, key, err)
				}
			}
			return nil
		}
		for _, key := range sortedKeys(keys) {
			n := keys[key]
			switch {
			case key == "config":
				return usagef("%s:%d: a config file names no other", path, n.Line)
			case hasFlag(c.Command, key):
				if err := set(key, n); err != nil {
					return err
				}
			case key == c.Command.Name && n.Kind == yaml.MappingNode:
				var own map[string]yaml.Node
				if err := n.Decode(&own); err != nil {
					return usagef("%s:%d: %w", path, n.Line, err)
				}
				for _, k := range sortedKeys(own) {
					if !hasFlag(c.Command, k) {
						return usagef("%s:%d: parley %s has no flag %q", path, own[k].Line, key, k)
					}
					if err := set(k, own[k]); err != nil {
						return err
					}
				}
			case !anyHas(app.Commands, key):
				return usagef("%s:%d: no command or flag %q", path, n.Line, key)
			}
		}
		return nil
	}
}

// scalars are the values of a scalar or of a list of scalars.
func scalars(n yaml.Node) ([]string, error) {
	switch n.Kind {
	case yaml.ScalarNode:
		return []string{n.Value}, nil
	case yaml.SequenceNode:
		var out []string
		for _, e := range n.Content {
			if e.Kind != yaml.ScalarNode {
				return nil, fmt.Errorf("line %d: want a plain value", e.Line)
			}
			out = append(out, e.Value)
		}
		return out, nil
	}
	return nil, fmt.Errorf("want a plain value or a list of them")
}

func sortedKeys(m map[string]yaml.Node) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		if d := m[a].Line - m[b].Line; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return keys
}

func hasFlag(cmd *cli.Command, name string) bool {
	for _, f := range cmd.Flags {
		if slices.Contains(f.Names(), name) {
			return true
		}
	}
	return false
}

func anyHas(commands []*cli.Command, key string) bool {
	for _, cmd := range commands {
		if cmd.Name == key || hasFlag(cmd, key) || anyHas(cmd.Subcommands, key) {
			return true
		}
	}
	return false
}

package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"github.com/urfave/cli/v2"
	"go.yaml.in/yaml/v3"
)

func configFlag() cli.Flag {
	return &cli.StringFlag{Name: "config", Usage: "YAML `FILE` that sets any flag by its name; flags given win", TakesFile: true}
}

// readConfig sets the flags that the config file names and the command line does not. A key is a flag's name; under a
// command's name stand flags for that command, and those below it, alone. What no command knows is a mistake, whichever
// command is at work: a file that serves a whole night is then checked by its first one.
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
		keys, err := configKeys(b)
		if err != nil {
			return usagef("%s: %w", path, err)
		}
		f := &configFile{app: app, c: c, path: path, given: c.LocalFlagNames()}
		for _, key := range byLine(keys) {
			if err := f.take(key, keys[key]); err != nil {
				return err
			}
		}
		return nil
	}
}

// configKeys reads one YAML document of keys and values; nothing at all is one, too.
func configKeys(b []byte) (map[string]yaml.Node, error) {
	var keys map[string]yaml.Node
	var all yaml.Node
	in := yaml.NewDecoder(bytes.NewReader(b))
	switch err := in.Decode(&all); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	case all.Content[0].Kind != yaml.MappingNode:
		return nil, errors.New("want lines of FLAG: VALUE")
	}
	if err := all.Decode(&keys); err != nil { // which tells keys that stand there twice
		return nil, err
	}
	if err := in.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return nil, cmp.Or(err, errors.New("two YAML documents: want one"))
	}
	return keys, nil
}

// A configFile is one that is being read for a command.
type configFile struct {
	app   *cli.App
	c     *cli.Context
	path  string
	given []string // flags of the command line
}

// fault places a mistake at a line of the file.
func (f *configFile) fault(n yaml.Node, format string, args ...any) error {
	return usagef("%s:%d: %w", f.path, n.Line, fmt.Errorf(format, args...))
}

// take reads a key of the file's own: a flag, or a command with flags of its own below it.
func (f *configFile) take(key string, n yaml.Node) error {
	command, flag := commandCalled(f.app.Commands, key), flagOf(f.c.Command, key)
	switch {
	case command != nil && n.Kind == yaml.MappingNode:
		return f.takeSection(command, n)
	case flag != nil:
		return f.set(flag, key, n)
	case anyHas(f.app.Commands, key):
		return nil // another command's
	case command == nil:
		return f.fault(n, "no command or flag %q", key)
	case n.Tag == nullTag:
		return nil // all flags below it are commented out
	}
	return f.fault(n, "%s: want flags of parley %[1]s below it", key)
}

// takeSection reads the flags below a command's name.
func (f *configFile) takeSection(command *cli.Command, n yaml.Node) error {
	var own map[string]yaml.Node
	if err := n.Decode(&own); err != nil {
		return f.fault(n, "%w", err)
	}
	for _, k := range byLine(own) {
		if !anyHas([]*cli.Command{command}, k) {
			return f.fault(own[k], "parley %s has no flag %q", command.Name, k)
		}
		if flag := flagOf(f.c.Command, k); flag != nil && (f.c.Command == command || slices.Contains(command.Subcommands, f.c.Command)) {
			if err := f.set(flag, k, own[k]); err != nil {
				return err
			}
		}
	}
	return nil
}

// set gives a flag the file's value, unless the command line gave it one.
func (f *configFile) set(flag cli.Flag, key string, n yaml.Node) error {
	if slices.Contains(f.given, key) {
		return nil
	}
	values, many := []*yaml.Node{&n}, false
	if _, many = flag.(*cli.StringSliceFlag); many && n.Kind == yaml.SequenceNode {
		values = n.Content
	}
	for _, v := range values {
		switch {
		case v.Kind == yaml.ScalarNode && v.Tag != nullTag:
		case many:
			return f.fault(n, "%s: want a value or a list of them", key)
		default:
			return f.fault(n, "%s: want one value", key)
		}
		if err := f.c.Set(key, v.Value); err != nil {
			return f.fault(n, "%s: %q: want %s", key, v.Value, valueOf(flag))
		}
	}
	return nil
}

// nullTag is what YAML calls a value that is not there.
const nullTag = "!!null"

// valueOf says what a flag takes.
func valueOf(flag cli.Flag) string {
	switch flag.(type) {
	case *cli.BoolFlag:
		return "true or false"
	case *cli.IntFlag:
		return "a whole number"
	}
	return "a value"
}

// byLine are the keys in the order of the file.
func byLine(keys map[string]yaml.Node) []string {
	return slices.SortedFunc(maps.Keys(keys), func(a, b string) int {
		return cmp.Or(cmp.Compare(keys[a].Line, keys[b].Line), cmp.Compare(keys[a].Column, keys[b].Column))
	})
}

// flagOf is the command's flag of a name that a config file may set, nil for none.
func flagOf(cmd *cli.Command, name string) cli.Flag {
	for _, f := range cmd.Flags {
		if slices.Contains(f.Names(), name) && f != cli.HelpFlag && name != "config" {
			return f
		}
	}
	return nil
}

// commandCalled is the command of a name: one that stands alone before one that stands below another; nil for none.
func commandCalled(commands []*cli.Command, name string) *cli.Command {
	var below []*cli.Command
	for _, cmd := range commands {
		if cmd.Name == name {
			return cmd
		}
		below = append(below, cmd.Subcommands...)
	}
	if below == nil {
		return nil
	}
	return commandCalled(below, name)
}

// anyHas says whether one of the commands, or one below it, has a flag that a config file may set.
func anyHas(commands []*cli.Command, flag string) bool {
	return slices.ContainsFunc(commands, func(cmd *cli.Command) bool {
		return flagOf(cmd, flag) != nil || anyHas(cmd.Subcommands, flag)
	})
}

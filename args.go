package main

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves the flags of a command before its arguments, since the command line library reads no flag after the
// first argument: "parley run news --out tables" means what it says. After "--" nothing moves.
func flagsFirst(app *cli.App, args []string) []string {
	if len(args) < 2 || args[len(args)-1] == completeFlag { // which must stay last
		return args
	}
	commands, at := app.Commands, 1
	var command *cli.Command
	for at < len(args) {
		i := slices.IndexFunc(commands, func(c *cli.Command) bool { return c.HasName(args[at]) })
		if i < 0 {
			break
		}
		command = commands[i]
		commands, at = command.Subcommands, at+1
	}
	if command == nil {
		return args
	}
	var flags, rest []string
	for i := at; i < len(args); i++ {
		a := args[i]
		if a == "--" {
			rest = append(rest, args[i:]...)
			break
		}
		if len(a) < 2 || a[0] != '-' {
			rest = append(rest, a)
			continue
		}
		flags = append(flags, a)
		if takesValue(command, strings.TrimLeft(a, "-")) && i+1 < len(args) {
			i++
			flags = append(flags, args[i])
		}
	}
	if len(rest) > 0 && rest[0] != "--" && slices.ContainsFunc(rest, func(a string) bool { return len(a) > 1 && a[0] == '-' }) {
		rest = append([]string{"--"}, slices.DeleteFunc(rest, func(a string) bool { return a == "--" })...)
	}
	return slices.Concat(args[:at], flags, rest)
}

// completeFlag asks the library for completions; see completion.go.
const completeFlag = "--generate-bash-completion"

// takesValue says whether the flag's value is the next argument.
func takesValue(command *cli.Command, name string) bool {
	if strings.Contains(name, "=") {
		return false
	}
	for _, f := range command.Flags {
		if slices.Contains(f.Names(), name) {
			_, isBool := f.(*cli.BoolFlag)
			return !isBool
		}
	}
	return false // unknown, or help: the library says what is wrong
}

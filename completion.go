package main

import (
	"fmt"

	"github.com/urfave/cli/v2"
)

// The scripts ask the program itself, by the flag that the command line library answers completion with.
const (
	bashCompletion = `_parley() {
	local line=("${COMP_WORDS[@]:0:COMP_CWORD}") word=${COMP_WORDS[COMP_CWORD]}
	[[ $word == -* ]] && line+=("$word")
	COMPREPLY=($(compgen -o default -W "$("${line[@]}" --generate-bash-completion 2>/dev/null)" -- "$word"))
}
complete -o bashdefault -o default -F _parley parley
`
	zshCompletion = `#compdef parley
_parley() {
	local word=${words[CURRENT]} line=("${(@)words[1,CURRENT-1]}") found
	[[ $word == -* ]] && line+=("$word")
	found=("${(@f)$("${line[@]}" --generate-bash-completion 2>/dev/null)}")
	compadd -- $found
	_files
}
compdef _parley parley
`
)

func completionCommand() *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "print a script that completes parley's commands and flags in a shell",
		ArgsUsage: "bash|zsh|fish",
		Description: "Examples: source <(parley completion bash)\n" +
			"          parley completion fish > ~/.config/fish/completions/parley.fish",
		Action: func(c *cli.Context) error {
			if c.NArg() > 1 {
				return usagef("completion takes one shell, not %q too", c.Args().Get(1))
			}
			var script string
			var err error
			switch c.Args().First() {
			case "bash":
				script = bashCompletion
			case "zsh":
				script = zshCompletion
			case "fish":
				script, err = c.App.ToFishCompletion()
			default:
				return usagef("completion %q: want bash, zsh or fish", c.Args().First())
			}
			if err != nil {
				return err
			}
			_, err = fmt.Fprint(c.App.Writer, script)
			return err
		},
	}
}

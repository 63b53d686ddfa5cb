// Parley reads news and media reviews, finds who said what about a target such as talks between Iran and the United
// States, scores each statement's stance with a small hand-written lexicon, and writes Parquet tables.
package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"parley/pipeline"
	"parley/pipeline/store"
)

// version is written into every table; it moves by hand, so that two builds of one release write the same bytes.
const version = "0.1.0"

// The exit codes, as README.md lists them.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitRejects = 3
	exitLocked  = 11
	exitSignal  = 128 // plus the signal's number
)

// gcPercent lets the heap grow to three times what is in use between collections, where GOGC does not say otherwise: a run
// holds little, and collecting less often saves a twentieth of its time. GOMEMLIMIT bounds it all the same.
const gcPercent = 200

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	os.Exit(realMain(os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// realMain is main with its doors named, so that tests can run the program inside their own process.
func realMain(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := onSignal(context.Background())
	app := newApp(stdin, stdout, stderr)
	ended := make(chan error, 1)
	go func() { ended <- app.RunContext(ctx, flagsFirst(app, args)) }()
	var err error
	select {
	case err = <-ended:
	case <-tooLate(ctx):
		err = context.Cause(ctx)
	}
	stop()
	code := codeOf(ctx, err)
	var logged loggedError
	if code != exitDone && code != exitRejects && !errors.As(err, &logged) {
		fmt.Fprintf(stderr, "parley: %s\n", oneLine(cmp.Or(signalOf(ctx), err)))
	}
	return code
}

// A signalError is why a context ended: a signal came.
type signalError struct{ syscall.Signal }

// Error names the signal.
func (e signalError) Error() string { return "stopped by signal: " + e.Signal.String() }

// onSignal cancels the context at SIGINT or SIGTERM; stop gives the signals back.
func onSignal(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	ch := make(chan os.Signal, 1)
	signal.Notify(ch, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		select {
		case s := <-ch:
			cancel(signalError{s.(syscall.Signal)})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(ch)
		cancel(nil)
	}
}

// patience is how long a command may take to end once a signal has come. What goes on then waits for somebody else, such as
// whoever shall write to a pipe, and is left: a run that is killed harms nothing.
const patience = 4 * time.Second

// tooLate is closed when a signal's patience is over.
func tooLate(ctx context.Context) <-chan struct{} {
	late := make(chan struct{})
	context.AfterFunc(ctx, func() { time.AfterFunc(patience, func() { close(late) }) })
	return late
}

// signalOf is the signalError that ended the context, nil for none.
func signalOf(ctx context.Context) error {
	var sig signalError
	if errors.As(context.Cause(ctx), &sig) {
		return sig
	}
	return nil
}

// errRejects ends a run that is done but for some documents; the run has said which.
var errRejects = errors.New("done, with rejects")

// A usageError is the caller's mistake: flag, config, table.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// codeOf is the exit code for what a command came back with. A command that was done before the signal came is done.
func codeOf(ctx context.Context, err error) int {
	var sig signalError
	var usage usageError
	var wrong *pipeline.UsageError
	var unknown *store.NameError
	var inTables *store.PlaceError
	var locked *store.LockedError
	var library cli.ExitCoder // help for a command that there is not
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errRejects):
		return exitRejects
	case errors.As(context.Cause(ctx), &sig):
		return exitSignal + int(sig.Signal)
	case errors.As(err, &usage), errors.As(err, &wrong), errors.As(err, &unknown), errors.As(err, &inTables),
		errors.As(err, &library):
		return exitUsage
	case errors.As(err, &locked):
		return exitLocked
	}
	return exitFailed
}

// joints are where the lines of an error's text meet: several errors in one, or a list of faults in a config file.
var joints = strings.NewReplacer(":\n  ", ": ", "\n  ", "; ", "\n", "; ")

func oneLine(err error) string { return joints.Replace(err.Error()) }

func newApp(stdin io.Reader, stdout, stderr io.Writer) *cli.App {
	app := &cli.App{
		Name:                 "parley",
		Usage:                "who is for talks, who against, under which conditions, and who moved when",
		Version:              version,
		HideVersion:          true,
		Reader:               stdin,
		Writer:               stdout,
		ErrWriter:            stderr,
		EnableBashCompletion: true,
		ExitErrHandler:       func(*cli.Context, error) {}, // realMain does it
		OnUsageError:         onUsageError,
		Commands: []*cli.Command{
			runCommand(), scoreCommand(), explainCommand(), compareCommand(), reportCommand(), diffCommand(), exportCommand(),
			evalCommand(), annotateCommand(), lexiconCommand(), doctorCommand(), verifyCommand(),
			snapshotsCommand(), rollbackCommand(), pinCommand(), unpinCommand(), gcCommand(), schemaCommand(), completionCommand(), versionCommand(),
		},
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("no command %q: parley help lists them", c.Args().First())
			}
			return cli.ShowAppHelp(c)
		},
	}
	for _, cmd := range app.Commands {
		setUp(app, cmd, "parley "+cmd.Name)
	}
	return app
}

// setUp gives a command, and those below it, what all have. name is what a user types for it.
func setUp(app *cli.App, cmd *cli.Command, name string) {
	cmd.HideHelpCommand = cmd.Subcommands == nil // there "help" and "h" are arguments, such as names of folders
	cmd.OnUsageError = func(_ *cli.Context, err error, _ bool) error {
		return usagef("%w: %s --help lists the flags", err, name)
	}
	for _, sub := range cmd.Subcommands {
		setUp(app, sub, name+" "+sub.Name)
	}
	if cmd.Subcommands == nil {
		cmd.Flags = append(cmd.Flags, configFlag())
		cmd.Before = func(c *cli.Context) error {
			for _, step := range []cli.BeforeFunc{readConfig(app), noEmptyFlags, findSnapshots} {
				if err := step(c); err != nil {
					return err
				}
			}
			return nil
		}
	}
}

// onUsageError is for flags that stand before a command.
func onUsageError(_ *cli.Context, err error, _ bool) error {
	return usagef("%w: flags stand behind a command, and parley help lists those", err)
}

func versionCommand() *cli.Command {
	return &cli.Command{
		Name:  "version",
		Usage: "print the version of the program and of its tables",
		Action: func(c *cli.Context) error {
			if err := noArgs(c); err != nil {
				return err
			}
			_, err := fmt.Fprintf(c.App.Writer, "parley %s, tables of schema version %d\n", version, store.SchemaVersion)
			return err
		},
	}
}

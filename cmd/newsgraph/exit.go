package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// The exit codes, as the shell sees them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartly      = 3
	exitInterrupted = 130
)

// usageError is a command line that cannot be meant.
type usageError struct{ error }

// failure is one input that could not be done, while others could.
type failure struct {
	input string
	err   error
}

func (f failure) String() string {
	if strings.HasPrefix(f.err.Error(), f.input+":") {
		return f.err.Error()
	}
	return f.input + ": " + f.err.Error()
}

// partly is the outcome of a command some of whose inputs failed.
type partly struct {
	failed []failure
	done   int
}

func (p *partly) Error() string {
	lines := make([]string, 0, len(p.failed)+1)
	if len(p.failed)+p.done > 1 {
		lines = append(lines, fmt.Sprintf("%d of %d inputs failed:", len(p.failed), len(p.failed)+p.done))
	}
	for _, f := range p.failed {
		lines = append(lines, f.String())
	}
	return strings.Join(lines, "\n  ")
}

// outcome is nil when nothing failed, and says what did otherwise.
func outcome(done int, failed []failure) error {
	if len(failed) == 0 {
		return nil
	}
	return &partly{failed, done}
}

// told is an error the user has read already.
type told struct{ error }

func (t told) Unwrap() error { return t.error }

// report tells the user what went wrong, if anything, and returns the exit code.
func report(std *streams, err error) int {
	if err == nil {
		return exitDone
	}
	var usage usageError
	var part *partly
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(std.err, "newsgraph: interrupted; what was stored before stays, and the same command goes on from there")
		return exitInterrupted
	case errors.As(err, &usage):
		fmt.Fprintf(std.err, "newsgraph: %v\n", err)
		return exitUsage
	}
	if already := (told{}); !errors.As(err, &already) {
		fmt.Fprintf(std.err, "newsgraph: %v\n", err)
	}
	if errors.As(err, &part) && part.done > 0 {
		return exitPartly
	}
	return exitFailed
}

// arguments wraps a check of a verb's arguments so that its error is one of usage.
func arguments(check cobra.PositionalArgs, want string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) != nil {
			return usageError{fmt.Errorf("%s wants %s; see newsgraph %s --help", cmd.Name(), want, cmd.Name())}
		}
		return nil
	}
}

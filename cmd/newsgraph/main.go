// Command newsgraph turns Chinese press articles into a graph one can query.
//
// It wires the rooms of the house together and holds none of their knowledge: one
// file a verb for flags and words, ingest.go for the one path that articles take
// into the store (read, extract, link, store), exit.go for what the shell is told.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// streams are the standard streams. Data goes to out, everything else to err.
type streams struct {
	in       io.Reader
	out, err io.Writer
	terminal bool // err is a terminal, so progress may be shown
	colour   bool
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	code := run(ctx, os.Args[1:], standardStreams())
	stop()
	os.Exit(code)
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, args []string, std *streams) int {
	root := newRoot(std)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	return report(std, err)
}

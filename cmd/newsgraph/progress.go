package main

import (
	"github.com/schollz/progressbar/v3"
)

// progress shows how far a run is, on a terminal only.
type progress struct{ bar *progressbar.ProgressBar }

// newProgress begins to count up to total. Where the error stream is no terminal
// it shows nothing.
func newProgress(std *streams, what string, total int) progress {
	if !std.terminal || total < 2 {
		return progress{}
	}
	return progress{progressbar.NewOptions(total,
		progressbar.OptionSetWriter(std.err),
		progressbar.OptionSetDescription(what),
		progressbar.OptionEnableColorCodes(std.colour),
		progressbar.OptionShowCount(),
		progressbar.OptionSetWidth(30),
		progressbar.OptionClearOnFinish(),
	)}
}

func (p progress) step() {
	if p.bar != nil {
		_ = p.bar.Add(1) // what cannot be shown is no error
	}
}

func (p progress) done() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}

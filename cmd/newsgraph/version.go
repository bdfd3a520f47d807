package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func newVersion(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "version",
		Short:   "Say which newsgraph this is",
		Example: "  newsgraph version\n  newsgraph version --json",
		Args:    arguments(cobra.NoArgs, "no arguments"),
	}
	asJSON := jsonFlag(cmd)
	cmd.RunE = func(*cobra.Command, []string) error {
		version := "(devel)"
		if info, ok := debug.ReadBuildInfo(); ok {
			version = cmp.Or(info.Main.Version, version)
		}
		if *asJSON {
			return json.NewEncoder(std.out).Encode(map[string]string{
				"version": version, "go": runtime.Version(), "platform": runtime.GOOS + "/" + runtime.GOARCH})
		}
		_, err := fmt.Fprintf(std.out, "newsgraph %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		return err
	}
	return cmd
}

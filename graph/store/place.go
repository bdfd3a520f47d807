package store

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/cockroachdb/pebble"
	"github.com/cockroachdb/pebble/vfs"
)

// Errors of Open. Each comes wrapped with the place and with what to do.
var (
	ErrLocked  = errors.New("in use by another process")
	ErrNewer   = errors.New("written by a newer newsgraph")
	ErrForeign = errors.New("not a newsgraph store")
)

// format is the version of what this package writes: the quads of quads.go on
// the engine of engine.go. Any change that an older program would misread
// raises it.
const format = 1

// A store on disk is a directory that holds a file saying what it is, and the
// engine's own directory. The file is written first, so that a directory
// without it is either empty or somebody else's.
const (
	markName  = "newsgraph.json"
	quadsName = "quads"
)

type mark struct {
	Store  string `json:"store"`
	Format int    `json:"format"`
}

// openPlace opens the engine that stands at an address, making it where nothing
// is there yet.
func openPlace(address string) (*engine, error) {
	if address == "memory:" {
		return openEngine("", vfs.NewMem(), nil)
	}
	if address == "" {
		return nil, errors.New(`no place given: use a directory, or "memory:"`)
	}
	if err := claim(address); err != nil {
		return nil, err
	}
	// One name a place: pebble knows by the name that this process has it open.
	dir, err := filepath.EvalSymlinks(address)
	if err == nil {
		dir, err = filepath.Abs(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("%s cannot be opened: %w", address, err)
	}
	return openLocked(filepath.Join(dir, quadsName), address)
}

// openLocked opens the engine of a directory under its lock.
func openLocked(dir, address string) (*engine, error) {
	lock, err := lockDir(dir)
	var path *fs.PathError
	switch {
	case errors.As(err, &path):
		return nil, fmt.Errorf("%s cannot be written: %w; make it writable, or choose another place", address, err)
	case err != nil:
		return nil, fmt.Errorf("%s is %w (%w): stop it, or choose another place", address, ErrLocked, err)
	}
	e, err := openEngine(dir, vfs.Default, lock)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("%s cannot be opened: %w", address, err), lock.Close())
	}
	return e, nil
}

func lockDir(dir string) (*pebble.Lock, error) {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	return pebble.LockDirectory(dir, vfs.Default)
}

// claim makes sure that the directory is a store of a format this program knows,
// and makes an empty or missing one into such a store. It leaves all else alone.
func claim(dir string) error {
	data, err := os.ReadFile(filepath.Join(dir, markName))
	if err == nil {
		return checkMark(dir, data)
	}
	info, statErr := os.Stat(dir)
	switch {
	case errors.Is(statErr, fs.ErrNotExist):
		return create(dir)
	case statErr != nil:
		return fmt.Errorf("%s cannot be opened: %w", dir, statErr)
	case !info.IsDir():
		return fmt.Errorf("%s is a file and %w: give the directory of a store, or a new one", dir, ErrForeign)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s cannot be read: %w", dir, err)
	}
	return claimEmpty(dir)
}

func claimEmpty(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w", dir, err)
	}
	for _, entry := range entries {
		if !strings.HasPrefix(entry.Name(), markName) { // what a crash may leave of create
			return fmt.Errorf("%s holds other files and is %w: give the directory of a store, or a new one", dir, ErrForeign)
		}
	}
	return create(dir)
}

func checkMark(dir string, data []byte) error {
	var m mark
	if err := json.Unmarshal(data, &m); err != nil || m.Store != "newsgraph" || m.Format < 1 {
		return fmt.Errorf("%s has an unreadable %s and is %w: give the directory of a store, or a new one", dir, markName, ErrForeign)
	}
	if m.Format > format {
		return fmt.Errorf("%s has format %d and was %w, this one reads up to format %d: use the newer program, or another place",
			dir, m.Format, ErrNewer, format)
	}
	return nil
}

// create writes the mark of a new store, whole or not at all.
func create(dir string) error {
	err := os.MkdirAll(dir, 0o755)
	if err == nil {
		err = writeMark(dir)
	}
	if err != nil {
		return fmt.Errorf("%s cannot be made a store: %w; choose a place that can be written", dir, err)
	}
	return nil
}

func writeMark(dir string) error {
	data, err := json.Marshal(mark{Store: "newsgraph", Format: format})
	if err != nil {
		return err
	}
	f, err := os.CreateTemp(dir, markName+".*")
	if err != nil {
		return err
	}
	_, err = f.Write(append(data, '\n'))
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return os.Rename(f.Name(), filepath.Join(dir, markName))
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"newsgraph/seeds"
)

// maxSource is the size in bytes up to which a file may be a press article. The
// longest are a tenth of it; what is larger is an archive or a mistake.
const maxSource = 2 << 20

// source is one input that may hold articles.
type source struct {
	name string // as the user knows it
	open func() (io.ReadCloser, error)
}

// findSources turns the paths of a command line into sources, in their order:
// files as they are, directories walked for articles, - for standard input.
func findSources(paths []string, stdin io.Reader) (found []source, failed []failure) {
	for _, p := range paths {
		more, err := sourcesAt(p, stdin)
		if err != nil {
			failed = append(failed, failure{p, err})
		}
		found = append(found, more...)
	}
	return found, failed
}

func sourcesAt(p string, stdin io.Reader) ([]source, error) {
	if p == "-" {
		return []source{{p, func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil }}}, nil
	}
	info, err := os.Stat(p)
	if err != nil {
		return nil, plain(err)
	}
	if !info.IsDir() {
		return []source{fileSource(p)}, nil
	}
	found, err := walk(os.DirFS(p), func(name string) string { return filepath.Join(p, filepath.FromSlash(name)) })
	if err == nil && len(found) == 0 {
		err = errors.New("no article in this directory, which has no .txt or .md file; name the files themselves")
	}
	return found, err
}

func fileSource(path string) source {
	return source{path, func() (io.ReadCloser, error) { return os.Open(path) }}
}

// seedSources are the articles that ship with the program.
func seedSources() ([]source, error) {
	return walk(seeds.Articles(), func(name string) string { return path.Join("seeds/articles", name) })
}

// walk finds the articles of a tree, in the order of their paths. What cannot be
// entered is reported; the rest is still found.
func walk(tree fs.FS, title func(string) string) (found []source, failed error) {
	_ = fs.WalkDir(tree, ".", func(name string, d fs.DirEntry, err error) error {
		hidden := name != "." && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			failed = errors.Join(failed, fmt.Errorf("%s: %w", title(name), plain(err)))
		case d.IsDir() && hidden:
			return fs.SkipDir
		case !d.IsDir() && !hidden && (path.Ext(name) == ".txt" || path.Ext(name) == ".md"):
			found = append(found, source{title(name), func() (io.ReadCloser, error) { return tree.Open(name) }})
		}
		return nil
	})
	return found, failed
}

// read returns the bytes of the source. It gives up waiting for them when ctx ends.
func (s source) read(ctx context.Context) ([]byte, error) {
	type outcome struct {
		data []byte
		err  error
	}
	done := make(chan outcome, 1)
	go func() {
		data, err := s.readAll()
		done <- outcome{data, err}
	}()
	select {
	case o := <-done:
		return o.data, o.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (s source) readAll() ([]byte, error) {
	r, err := s.open()
	if err != nil {
		return nil, plain(err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxSource+1))
	if err != nil {
		return nil, plain(err)
	}
	if len(data) > maxSource {
		return nil, fmt.Errorf("larger than %d MB, which no press article is; split it into one file an article", maxSource>>20)
	}
	return data, nil
}

// plain says in plain words what the file system refused, without the path, which
// the failure names, and adds what to do.
func plain(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("there is no such file or directory; check the path")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("permission denied; check who may read and write it")
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

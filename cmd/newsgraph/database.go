package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"newsgraph/graph/store"
)

// memoryDB is the address of a store that is kept nowhere.
const memoryDB = "memory:"

// withStore opens the graph at db, making it if need be, and closes it after use.
func withStore(ctx context.Context, db string, use func(context.Context, *store.Store) error) (err error) {
	st, err := store.Open(ctx, db)
	if err != nil {
		return fmt.Errorf("%w (--db names the graph)", err)
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	return use(ctx, st)
}

// withExisting opens a graph that must be there already: asking must not make one.
func withExisting(ctx context.Context, db string, use func(context.Context, *store.Store) error) error {
	if _, err := os.Stat(db); errors.Is(err, fs.ErrNotExist) && db != memoryDB {
		return fmt.Errorf("%s: there is no graph here; make one with newsgraph serve or newsgraph add, or name another with --db", db)
	}
	err := withStore(ctx, db, use)
	if errors.Is(err, store.ErrLocked) {
		return fmt.Errorf("%w; a graph that is served is asked at its address, as http://127.0.0.1:8080/graphiql", err)
	}
	return err
}

package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"newsgraph/graph/store"
	"newsgraph/schema"
	"newsgraph/web"
)

// stopWithin is how long running requests may go on once the server is told to stop.
const stopWithin = 5 * time.Second

func newServe(std *streams) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "serve [PATH...]",
		Short: "Serve the graph on this machine, over HTTP and GraphQL",
		Long: `Serve the graph over HTTP: GraphQL at /graphql, a page to ask it at /graphiql. Articles
named on the command line are read into it first; without any, an empty graph is filled
with the seed articles that ship with the program. --min-confidence hides claims from
whoever asks; the graph keeps them.`,
		Example: `  newsgraph serve                       # the seed articles, at http://127.0.0.1:8080
  newsgraph serve news/                 # these first
  newsgraph serve --db /data/news.db --addr 127.0.0.1:9000`,
	}
	db := storeFlag(cmd)
	addr := cmd.Flags().String("addr", "127.0.0.1:8080", "address to listen on; port 0 takes a free one")
	least := confidenceFlag(cmd)
	remote := cmd.Flags().Bool("allow-remote", false, "let --addr be reachable from other machines")
	cmd.RunE = func(cmd *cobra.Command, paths []string) error {
		if err := checkAddress(*addr, *remote); err != nil {
			return usageError{err}
		}
		// The port comes first: whoever finds it taken should not wait for articles.
		listener, err := listen(cmd.Context(), *addr)
		if err != nil {
			return err
		}
		defer listener.Close()
		return withStore(cmd.Context(), *db, func(ctx context.Context, st *store.Store) error {
			failed, err := fill(ctx, std, st, paths)
			if err != nil {
				return err
			}
			if err := tellTotals(ctx, std, st, *db); err != nil {
				return err
			}
			if err := serve(ctx, std, st, *least, listener); err != nil {
				return err
			}
			return failed
		})
	}
	return cmd
}

// checkAddress refuses an address that other machines can reach, unless that is
// asked for: the graph is served to whoever connects.
func checkAddress(addr string, remote bool) error {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("--addr %q is not an address; give host:port, as 127.0.0.1:8080", addr)
	}
	ip := net.ParseIP(host)
	if remote || host == "localhost" || ip != nil && ip.IsLoopback() {
		return nil
	}
	return fmt.Errorf("--addr %s can be reached from other machines, and the server asks nobody who they are; add --allow-remote if that is meant", addr)
}

func listen(ctx context.Context, addr string) (net.Listener, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", addr)
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is in use by another program; stop that, or choose another port with --addr (127.0.0.1:0 takes a free one)", addr)
	case errors.Is(err, os.ErrPermission):
		return nil, fmt.Errorf("no permission to listen on %s; choose a port above 1023 with --addr", addr)
	case err != nil:
		return nil, fmt.Errorf("cannot listen on %s: %w", addr, err)
	}
	return listener, nil
}

// fill reads the articles at the paths into the store, or the seed articles where
// there are neither paths nor articles. Inputs that failed beside others that did
// not are told at once and come back as the first result: the others are served.
func fill(ctx context.Context, std *streams, st *store.Store, paths []string) (failed, err error) {
	sources, missing := findSources(paths, std.in)
	if len(paths) == 0 {
		stored, err := st.Sources(ctx)
		if err != nil || len(stored) > 0 {
			return nil, err
		}
		fmt.Fprintln(std.err, "the graph is empty: reading the seed articles that come with newsgraph")
		if sources, err = seedSources(); err != nil {
			return nil, err
		}
	}
	did, err := (&ingest{std: std, store: st}).run(ctx, sources)
	if err != nil {
		return nil, err
	}
	failed = outcome(did.sources, append(missing, did.failed...))
	if failed != nil && did.sources == 0 {
		return nil, failed
	}
	did.tell(std)
	if failed != nil {
		fmt.Fprintf(std.err, "newsgraph: %v\n", failed)
		failed = told{failed}
	}
	return failed, nil
}

// serve answers requests, with the claims that are at least so sure, until ctx ends, then lets running ones finish.
func serve(ctx context.Context, std *streams, st *store.Store, least float64, listener net.Listener) error {
	handler, err := routes(std, st, least)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    64 << 10,
	}
	unused := unusedConns{conns: map[net.Conn]bool{}}
	server.ConnState = unused.note
	server.RegisterOnShutdown(unused.close)
	url := "http://" + listener.Addr().String()
	fmt.Fprintf(std.err, "open  %s/          the graph\n      %s/graphiql  ask it in GraphQL\n      %s/graphql   the endpoint for programs\nCtrl-C stops the server.\n", url, url, url)

	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(listener) }()
	select {
	case err := <-stopped:
		return fmt.Errorf("serving on %s: %w", listener.Addr(), err)
	case <-ctx.Done():
	}
	fmt.Fprintln(std.err, "stopping")
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopWithin)
	defer cancel()
	if server.Shutdown(grace) != nil {
		fmt.Fprintln(std.err, "some requests were cut off")
		return server.Close()
	}
	return nil
}

// unusedConns are the connections on which nothing was asked yet. Browsers open
// some ahead of need, and a server that stops would wait for them.
type unusedConns struct {
	mu    sync.Mutex
	conns map[net.Conn]bool
}

func (u *unusedConns) note(c net.Conn, state http.ConnState) {
	u.mu.Lock()
	defer u.mu.Unlock()
	if state == http.StateNew {
		u.conns[c] = true
	} else {
		delete(u.conns, c)
	}
}

func (u *unusedConns) close() {
	u.mu.Lock()
	defer u.mu.Unlock()
	for c := range u.conns {
		c.Close()
	}
}

// routes are the server's addresses.
func routes(std *streams, st *store.Store, least float64) (http.Handler, error) {
	api, err := schema.Handler(st, schema.Options{Log: slog.New(slog.NewTextHandler(std.err, nil)), MinConfidence: least})
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.Handle("/graphql", api)
	mux.Handle("/", web.Handler())
	return mux, nil
}

package main

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// server is a running newsgraph serve.
type server struct {
	url  string
	cmd  *exec.Cmd
	mu   sync.Mutex
	errs strings.Builder
	done chan struct{} // closed once all of standard error is read
}

var opened = regexp.MustCompile(`^open +(http://127\.0\.0\.1:\d+)/`)

// start runs the program and waits until it says where it serves.
func start(t *testing.T, dir string, args ...string) *server {
	t.Helper()
	s := &server{cmd: command(t, dir, args...), done: make(chan struct{})}
	stderr, err := s.cmd.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.cmd.Process.Kill() })
	ready := make(chan string, 1)
	go func() {
		defer close(s.done)
		defer close(ready)
		for lines := bufio.NewScanner(stderr); lines.Scan(); {
			s.mu.Lock()
			s.errs.WriteString(lines.Text() + "\n")
			s.mu.Unlock()
			if m := opened.FindStringSubmatch(lines.Text()); m != nil {
				ready <- m[1]
			}
		}
	}()
	if s.url = <-ready; s.url == "" {
		_ = s.cmd.Wait()
		t.Fatalf("newsgraph %s ended before it served:\n%s", strings.Join(args, " "), s.said())
	}
	return s
}

func (s *server) said() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.errs.String()
}

// stop sends a signal and wants a normal end.
func (s *server) stop(t *testing.T, signal os.Signal) {
	t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil {
		t.Fatal(err)
	}
	<-s.done
	_ = s.cmd.Wait()
	if code := s.cmd.ProcessState.ExitCode(); code != exitDone {
		t.Errorf("a served graph ended by %v: exit code %d\n%s", signal, code, s.said())
	}
}

func fetch(t *testing.T, method, url, body string) (int, string) {
	t.Helper()
	req, err := http.NewRequest(method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	res, err := (&http.Client{Timeout: time.Minute}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	data, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(data)
}

func TestServeFillsAnEmptyGraphOnce(t *testing.T) {
	dir := t.TempDir()
	first := start(t, dir, "serve", "--addr", "127.0.0.1:0")
	if !strings.Contains(first.said(), "7 articles read from 5 files") {
		t.Errorf("the first start should read the seed articles:\n%s", first.said())
	}
	for _, tt := range []struct{ method, path, body, want string }{
		{"POST", "/graphql", `{"query":"{ stats { articles } }"}`, `"articles":7`},
		{"GET", "/graphql?query=%7Bstats%7Barticles%7D%7D", "", `"articles":7`},
		{"GET", "/", "", "<html"},
		{"GET", "/graphiql", "", "<html"},
	} {
		if code, body := fetch(t, tt.method, first.url+tt.path, tt.body); code != http.StatusOK || !strings.Contains(body, tt.want) {
			t.Errorf("%s %s: status %d, want 200 and %q in %.300s", tt.method, tt.path, code, tt.want, body)
		}
	}
	first.stop(t, os.Interrupt)

	second := start(t, dir, "serve", "--addr", "127.0.0.1:0")
	if strings.Contains(second.said(), "read from") || !strings.Contains(second.said(), "holds 7 articles") {
		t.Errorf("the second start should find all there and extract nothing:\n%s", second.said())
	}
	second.stop(t, syscall.SIGTERM)
}

func TestServeAddsPathsFirst(t *testing.T) {
	dir := folder(t, "good.txt", article)
	s := start(t, dir, "serve", "good.txt", "missing.txt", "--addr", "127.0.0.1:0")
	if said := s.said(); !strings.Contains(said, "1 article read from 1 file") || !strings.Contains(said, "missing.txt: there is no such file") {
		t.Errorf("serve should say what it read and what it could not:\n%s", said)
	}
	if _, body := fetch(t, "POST", s.url+"/graphql", `{"query":"{ stats { articles } }"}`); !strings.Contains(body, `"articles":1`) {
		t.Errorf("stats: %s", body)
	}
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	<-s.done
	_ = s.cmd.Wait()
	if code := s.cmd.ProcessState.ExitCode(); code != exitPartly {
		t.Errorf("exit code %d, want %d: one of its inputs failed", code, exitPartly)
	}
}

// Browsers open connections ahead of need; a server told to stop does not wait for
// what may never be asked on them.
func TestStopDoesNotWaitForUnusedConnections(t *testing.T) {
	s := start(t, folder(t, "good.txt", article), "serve", "good.txt", "--addr", "127.0.0.1:0")
	conn, err := net.Dial("tcp", strings.TrimPrefix(s.url, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fetch(t, "GET", s.url+"/", "") // by now the server has accepted the connection before
	began := time.Now()
	s.stop(t, os.Interrupt)
	if took := time.Since(began); took > stopWithin*4/5 {
		t.Errorf("the server took %v to stop", took)
	}
}

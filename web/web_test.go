package web

import (
	"compress/gzip"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
)

func get(t *testing.T, path string, header ...string) *http.Response {
	t.Helper()
	req := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	rec := httptest.NewRecorder()
	Handler().ServeHTTP(rec, req)
	return rec.Result()
}

func body(t *testing.T, r io.Reader) string {
	t.Helper()
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPages(t *testing.T) {
	for _, tt := range []struct{ path, media, holds string }{
		{"/", "text/html; charset=utf-8", "新闻图谱"},
		{"/home.css", "text/css; charset=utf-8", "body"},
		{"/home.js", "text/javascript; charset=utf-8", "fetch("},
		{"/icon.svg", "image/svg+xml", "<svg"},
		{"/graphiql", "text/html; charset=utf-8", "graphiql/start.js"},
		{"/graphiql/start.js", "text/javascript; charset=utf-8", "百日行动"},
		{"/graphiql/graphiql.min.js", "text/javascript; charset=utf-8", "GraphiQL"},
		{"/graphiql/graphiql.min.css", "text/css; charset=utf-8", "graphiql-container"},
		{"/graphiql/react.production.min.js", "text/javascript; charset=utf-8", "React"},
		{"/graphiql/react-dom.production.min.js", "text/javascript; charset=utf-8", "ReactDOM"},
	} {
		r := get(t, tt.path)
		if r.StatusCode != http.StatusOK || r.Header.Get("Content-Type") != tt.media {
			t.Errorf("GET %s = %d %s, want 200 %s", tt.path, r.StatusCode, r.Header.Get("Content-Type"), tt.media)
		}
		if text := body(t, r.Body); !strings.Contains(text, tt.holds) {
			t.Errorf("GET %s does not hold %q", tt.path, tt.holds)
		}
		if !strings.HasPrefix(r.Header.Get("Content-Security-Policy"), "default-src 'none'; script-src 'self'; ") {
			t.Errorf("GET %s: policy %q", tt.path, r.Header.Get("Content-Security-Policy"))
		}
	}
}

func TestOtherPathsAreNotFound(t *testing.T) {
	for _, path := range []string{"/nothing", "/index.html", "/web.go", "/graphiql/LICENSE.react", "/graphql", "/graphiql/../web.go"} {
		if r := get(t, path); r.StatusCode == http.StatusOK {
			t.Errorf("GET %s = 200", path)
		}
	}
}

func TestCompressedWhereAccepted(t *testing.T) {
	const path = "/graphiql/graphiql.min.js"
	plain := body(t, get(t, path).Body)
	for _, tt := range []struct {
		accept string
		small  bool
	}{{"gzip", true}, {"br, gzip;q=0.5", true}, {"gzip;q=0", false}, {"br", false}, {"", false}} {
		r := get(t, path, "Accept-Encoding", tt.accept)
		if small := r.Header.Get("Content-Encoding") == "gzip"; small != tt.small {
			t.Errorf("Accept-Encoding %q: gzip %v, want %v", tt.accept, small, tt.small)
			continue
		}
		if !tt.small {
			continue
		}
		unzip, err := gzip.NewReader(r.Body)
		if err != nil {
			t.Fatal(err)
		}
		if body(t, unzip) != plain {
			t.Errorf("Accept-Encoding %q: another file came", tt.accept)
		}
	}
}

func TestKnownFileIsNotSentAgain(t *testing.T) {
	for _, accept := range []string{"", "gzip"} {
		first := get(t, "/home.css", "Accept-Encoding", accept)
		again := get(t, "/home.css", "Accept-Encoding", accept, "If-None-Match", `"other", W/`+first.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified || body(t, again.Body) != "" {
			t.Errorf("Accept-Encoding %q: asked again with its tag: %d", accept, again.StatusCode)
		}
	}
}

// The browser would refuse what comes from elsewhere; better that no page asks.
func TestNoPageAsksAnotherHost(t *testing.T) {
	outside := regexp.MustCompile(`(?:src|href|url\(|fetch\(|@import)\s*=?\s*["']?(?:https?:)?//[^"')\s]+`)
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.Contains(name, ".min.js") {
			return err
		}
		data, err := files.ReadFile(name)
		if found := outside.Find(data); found != nil {
			t.Errorf("%s asks for %s", name, found)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Package web holds the pages that a browser gets: the front page and GraphiQL,
// a place to write queries. All of it is embedded, and nothing on a page comes
// from another host.
package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
)

//go:embed index.html home.js home.css icon.svg graphiql/index.html graphiql/start.js graphiql/page.css
//go:embed graphiql/graphiql.min.js graphiql/graphiql.min.css graphiql/react.production.min.js graphiql/react-dom.production.min.js
var files embed.FS

// policy lets a page use what its own host sends and nothing else. GraphiQL's
// style sheet holds fonts and pictures as data, and its dialogs bring styles of
// their own.
const (
	policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
		"font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	ownStyles = "; style-src-elem 'self' 'unsafe-inline'"
)

// Handler serves the front page at / and GraphiQL at /graphiql. The pages ask
// their questions at /graphql, which is not served here.
func Handler() http.Handler {
	mux := http.NewServeMux()
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			mux.Handle(pattern(name), serve(name))
		}
		return err
	})
	if err != nil {
		panic(err) // the embedded files are those of the build
	}
	mux.HandleFunc("GET /graphiql/{$}", func(w http.ResponseWriter, req *http.Request) {
		// The page finds its parts and /graphql beside itself.
		http.Redirect(w, req, "../graphiql", http.StatusMovedPermanently)
	})
	return mux
}

// media are the types of the files; the tables of some machines call scripts text.
var media = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
}

// pattern is where a file is found: index.html under the name of its folder.
func pattern(name string) string {
	switch name {
	case "index.html":
		return "GET /{$}"
	case "graphiql/index.html":
		return "GET /graphiql"
	}
	return "GET /" + name
}

// asset is a file ready to be sent.
type asset struct {
	media        string
	policy       string
	plain, small []byte
	tag          string
}

// serve sends one file, compressed on its first use and kept so.
func serve(name string) http.HandlerFunc {
	load := sync.OnceValues(func() (*asset, error) { return open(name) })
	return func(w http.ResponseWriter, req *http.Request) {
		a, err := load()
		if err != nil {
			http.Error(w, "cannot read the page", http.StatusInternalServerError)
			return
		}
		a.send(w, req)
	}
}

func open(name string) (*asset, error) {
	plain, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var small bytes.Buffer
	zip, err := gzip.NewWriterLevel(&small, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := zip.Write(plain); err != nil {
		return nil, err
	}
	if err := zip.Close(); err != nil {
		return nil, err
	}
	sum := sha256.Sum256(plain)
	rules := policy
	if name == "graphiql/index.html" {
		rules += ownStyles
	}
	return &asset{media: media[path.Ext(name)], policy: rules, plain: plain, small: small.Bytes(),
		tag: base64.RawURLEncoding.EncodeToString(sum[:12])}, nil
}

func (a *asset) send(w http.ResponseWriter, req *http.Request) {
	body, tag := a.plain, fmt.Sprintf("%q", a.tag)
	h := w.Header()
	if acceptsGzip(req.Header.Get("Accept-Encoding")) {
		body, tag = a.small, fmt.Sprintf("%q", a.tag+"-gzip")
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("Content-Type", a.media)
	h.Set("Content-Security-Policy", a.policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-cache") // ask again each time; the answer is short where nothing changed
	h.Set("Vary", "Accept-Encoding")
	h.Set("ETag", tag)
	if known(req.Header.Get("If-None-Match"), tag) {
		h.Del("Content-Encoding")
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	if req.Method != http.MethodHead {
		w.Write(body)
	}
}

func known(tags, tag string) bool {
	for given := range strings.SplitSeq(tags, ",") {
		if strings.TrimPrefix(strings.TrimSpace(given), "W/") == tag {
			return true
		}
	}
	return false
}

// acceptsGzip reads an Accept-Encoding: gzip;q=0 refuses it.
func acceptsGzip(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		coding, options, _ := strings.Cut(strings.TrimSpace(part), ";")
		if strings.TrimSpace(coding) != "gzip" {
			continue
		}
		q, isQuality := strings.CutPrefix(strings.ReplaceAll(options, " ", ""), "q=")
		quality, err := strconv.ParseFloat(q, 64)
		return !isQuality || err == nil && quality > 0
	}
	return false
}

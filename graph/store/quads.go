package store

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"newsgraph/graph"

	"github.com/cayleygraph/quad"
)

// What one article says is a set of quads that nothing else shares, so that
// putting it again is a difference of sets and removing it harms no other:
//
//	article   type        Article        article
//	article   about       JSON           article   all fields but the text, counts, a digest
//	article   text        "…"            article
//	article   mentions    JSON           article
//	entity    described   JSON           article   what this article knows of it
//	entity    predicate   entity         evidence  a claim
//	entity    reported    metric         evidence  one a subject
//	evidence  certainty   stated, …      article
//	evidence  confidence  0.9            article
//	evidence  says        JSON           article   offsets, quote, rule, the figure
//	evidence  claims      fact           article   only where its id is not made from its parts
//
// An evidence is named after its article and its content; claims that one rule
// reads off the same words share it. The fourth column makes the article of any
// quad readable off the quad, and the quads of an article one look-up.
const (
	articleType = quad.IRI("ng:Article")

	typeIs     = quad.IRI("ng:type")
	about      = quad.IRI("ng:about")
	textIs     = quad.IRI("ng:text")
	mentions   = quad.IRI("ng:mentions")
	described  = quad.IRI("ng:described")
	certainty  = quad.IRI("ng:certainty")
	confidence = quad.IRI("ng:confidence")
	says       = quad.IRI("ng:says")
	claims     = quad.IRI("ng:claims")
	reported   = quad.IRI("ng:reported")
)

// relation is the predicate's name among the quads.
func relation(p graph.Predicate) quad.IRI { return quad.IRI("ng:" + string(p)) }

// predicateOf is the predicate of a relation's name.
func predicateOf(name quad.IRI) graph.Predicate {
	return graph.Predicate(strings.TrimPrefix(string(name), "ng:"))
}

// evidenceIRI names an evidence; articleOf takes its article out again.
func evidenceIRI(article string, content []byte) quad.IRI {
	sum := sha256.Sum256(content)
	return quad.IRI("evidence/" + strings.TrimPrefix(article, "article/") + "/" + hex.EncodeToString(sum[:6]))
}

func articleOf(evidence quad.IRI) string {
	s := strings.TrimPrefix(string(evidence), "evidence/")
	return "article/" + s[:strings.LastIndexByte(s, '/')]
}

// aboutJSON is an article without its text, which stands in a quad of its own.
type aboutJSON struct {
	graph.Article
	Text     string `json:"text,omitempty"`
	Spans    []int  `json:"spans,omitempty"` // start, source, length of each
	Mentions int    `json:"mentions"`
	Facts    int    `json:"facts"`
	Metrics  int    `json:"metrics"`
	Digest   string `json:"digest"` // of the other quads and of these fields
}

// describedJSON is what one article knows of an entity.
type describedJSON struct {
	Type    graph.Type        `json:"type"`
	Name    string            `json:"name"`
	Aliases []string          `json:"aliases,omitempty"`
	Attrs   map[string]string `json:"attrs,omitempty"`
}

// saysJSON is the content of an evidence beside its certainty and confidence.
type saysJSON struct {
	Start  int               `json:"start"`
	End    int               `json:"end"`
	Quote  string            `json:"quote"`
	Rule   string            `json:"rule,omitempty"`
	Attrs  map[string]string `json:"attrs,omitempty"`
	Figure *figureJSON       `json:"figure,omitempty"`
}

// figureJSON is a metric without its evidence.
type figureJSON struct {
	Subjects  []string      `json:"subjects,omitempty"`
	Indicator string        `json:"indicator"`
	Value     graph.Decimal `json:"value"`
	Max       graph.Decimal `json:"max,omitempty"`
	Unit      string        `json:"unit,omitempty"`
	Approx    graph.Approx  `json:"approx,omitempty"`
	Change    graph.Change  `json:"change,omitempty"`
	Basis     graph.Basis   `json:"basis,omitempty"`
	Period    *graph.Period `json:"period,omitempty"`
	PartOf    string        `json:"part_of,omitempty"`
	Flags     []string      `json:"flags,omitempty"`
}

func flatSpans(spans []graph.SourceSpan) []int {
	out := make([]int, 0, 3*len(spans))
	for _, s := range spans {
		out = append(out, s.Start, s.Source, s.Length)
	}
	return out
}

func spansOf(flat []int) []graph.SourceSpan {
	var out []graph.SourceSpan
	for ; len(flat) >= 3; flat = flat[3:] {
		out = append(out, graph.SourceSpan{Start: flat[0], Source: flat[1], Length: flat[2]})
	}
	return out
}

// digest tells one set of quads from another without reading it all back.
func digest(quads []quad.Quad, more quad.String) string {
	h := sha256.New()
	for _, q := range quads {
		for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
			h.Write([]byte(plain(v)))
			h.Write([]byte{0})
		}
	}
	h.Write([]byte(more))
	return hex.EncodeToString(h.Sum(nil)[:12])
}

func compareQuads(a, b quad.Quad) int {
	for _, d := range quad.Directions {
		if c := strings.Compare(plain(a.Get(d)), plain(b.Get(d))); c != 0 {
			return c
		}
	}
	return 0
}

// plain is a value without the marks of its kind.
func plain(v quad.Value) string {
	switch v := v.(type) {
	case quad.IRI:
		return string(v)
	case quad.String:
		return string(v)
	case nil:
		return ""
	}
	return v.String()
}

// clean makes a string valid UTF-8 with as many code points as it had, so that
// offsets into it stay true.
func clean(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

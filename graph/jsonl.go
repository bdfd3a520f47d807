package graph

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Write writes the records as JSON Lines, one object a line, in their present
// order: articles, entities, mentions, facts, metrics.
func (r *Records) Write(w io.Writer) error {
	out := bufio.NewWriterSize(w, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	for i := range r.Articles {
		a := r.Articles[i]
		a.Authors, a.Spans = list(a.Authors), list(a.Spans)
		if err := enc.Encode(line[Article]{Kind: "article", Record: a}); err != nil {
			return err
		}
	}
	for i := range r.Entities {
		e := r.Entities[i]
		e.Aliases, e.Attrs = list(e.Aliases), dict(e.Attrs)
		if err := enc.Encode(line[Entity]{Kind: "entity", Record: e}); err != nil {
			return err
		}
	}
	for i := range r.Mentions {
		if err := enc.Encode(line[Mention]{Kind: "mention", Record: r.Mentions[i]}); err != nil {
			return err
		}
	}
	for i := range r.Facts {
		f := r.Facts[i]
		f.Attrs = dict(f.Attrs)
		if err := enc.Encode(line[Fact]{Kind: "fact", Record: f}); err != nil {
			return err
		}
	}
	for i := range r.Metrics {
		m := r.Metrics[i]
		m.Subjects, m.Flags, m.Attrs = list(m.Subjects), list(m.Flags), dict(m.Attrs)
		if err := enc.Encode(line[Metric]{Kind: "metric", Record: m}); err != nil {
			return err
		}
	}
	return out.Flush()
}

func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func dict(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}

// line is a record with its kind in front, as one flat JSON object.
type line[T any] struct {
	Kind   string
	Record T
}

func (l line[T]) MarshalJSON() ([]byte, error) {
	var body bytes.Buffer
	enc := json.NewEncoder(&body)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(l.Record); err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, `{"kind":%q,%s`, l.Kind, bytes.TrimRight(body.Bytes()[1:], "\n")), nil
}

// Read reads JSON Lines as Write writes them. An error names the line it is in.
func Read(r io.Reader) (*Records, error) {
	return read(r, func(int, *Records) {})
}

// read reads JSON Lines and calls seen after each record with its line number.
func read(r io.Reader, seen func(line int, sofar *Records)) (*Records, error) {
	var out Records
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		data, err := in.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if len(bytes.TrimSpace(data)) > 0 {
			if err := out.readLine(data); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			seen(n, &out)
		}
		if err == io.EOF {
			return &out, nil
		}
	}
}

func (r *Records) readLine(data []byte) error {
	var head struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return fmt.Errorf("not a record: %w", err)
	}
	switch head.Kind {
	case "article":
		return readInto(data, &r.Articles)
	case "entity":
		return readInto(data, &r.Entities)
	case "mention":
		return readInto(data, &r.Mentions)
	case "fact":
		return readInto(data, &r.Facts)
	case "metric":
		return readInto(data, &r.Metrics)
	}
	return fmt.Errorf("unknown kind %q", head.Kind)
}

func readInto[T any](data []byte, to *[]T) error {
	var record T
	if err := json.Unmarshal(data, &record); err != nil {
		return err
	}
	*to = append(*to, record)
	return nil
}

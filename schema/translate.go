package schema

import (
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strings"

	"github.com/graphql-go/graphql/gqlerrors"
	"github.com/graphql-go/graphql/language/location"
)

// This file turns graphql-go's errors into those a client may see. Its own
// messages about a query are kept; everything from below is opaque.

const (
	shownErrors = 20  // of one validation
	shownRunes  = 500 // of one message
)

var syntaxHead = regexp.MustCompile(`^Syntax Error .*? \(\d+:\d+\) `)

func (d *document) syntaxError(err error) *Error {
	fe := gqlerrors.FormatError(err)
	message, _, _ := strings.Cut(fe.Message, "\n\n") // what follows is the query, drawn
	return d.located(ParseFailed, syntaxHead.ReplaceAllString(message, ""), fe.Locations)
}

func (d *document) validationErrors(errs []gqlerrors.FormattedError) (out []*Error) {
	for _, fe := range errs[:min(len(errs), shownErrors)] {
		out = append(out, d.located(ValidationFailed, fe.Message, fe.Locations))
	}
	return out
}

func (d *document) located(code Code, message string, at []location.SourceLocation) *Error {
	e := problem(code, "%s", shorten(message))
	for _, l := range at[:min(len(at), shownErrors)] {
		e.Locations = append(e.Locations, relocate(d.query, d.clean, l.Line, l.Column))
	}
	return e
}

func shorten(s string) string {
	if r := []rune(s); len(r) > shownRunes {
		return string(r[:shownRunes]) + "…"
	}
	return s
}

// executionError tells what went wrong while a query ran; request is set where
// it was the request's fault, in a variable, and nothing was run.
func (a *API) executionError(doc *document, fe gqlerrors.FormattedError) (e *Error, request bool) {
	err := cause(fe)
	var crash runtime.Error
	if fe.Path == nil && !errors.As(err, &crash) {
		return doc.located(BadInput, fe.Message, fe.Locations), true
	}
	e, told := opaque(err)
	if !told {
		a.logged(err, fe.Path)
	}
	shown := *e // the error itself may be shared by several fields
	shown.Path = fe.Path
	shown.Locations = doc.located(e.Extensions.Code, "", fe.Locations).Locations
	return &shown, false
}

func (a *API) logged(err error, path []any) {
	var p *panicked
	if errors.As(err, &p) {
		a.log.Error("resolver panicked", "path", pathKey(path), "panic", fmt.Sprint(p.value), "stack", string(p.stack))
		return
	}
	a.log.Error("resolver failed", "path", pathKey(path), "error", err)
}

// cause digs out the error that a resolver returned. graphql-go wraps it in
// types of its own that errors.As does not see through.
func cause(err error) error {
	for {
		var inner error
		switch e := err.(type) {
		case gqlerrors.FormattedError:
			inner = e.OriginalError()
		case *gqlerrors.Error:
			inner = e.OriginalError
		}
		if inner == nil {
			return err
		}
		err = inner
	}
}

// pathKey writes a path as reviewed.edges.7.node, with numbers in order.
func pathKey(path []any) string {
	var parts []string
	for _, p := range path {
		if n, ok := p.(int); ok {
			parts = append(parts, fmt.Sprintf("%06d", n))
			continue
		}
		parts = append(parts, fmt.Sprint(p))
	}
	return strings.Join(parts, ".")
}

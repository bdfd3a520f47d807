package schema

import (
	"context"
	"errors"
	"fmt"
)

// Code says what kind of error a client got; it is the error's extensions.code.
type Code string

// The codes a client can meet.
const (
	BadRequest       Code = "BAD_REQUEST"       // no query, or a request that is no JSON object
	ParseFailed      Code = "PARSE_FAILED"      // the query is no GraphQL
	ValidationFailed Code = "VALIDATION_FAILED" // the query does not fit the schema
	BadInput         Code = "BAD_INPUT"         // a variable or an argument cannot be meant
	TooLarge         Code = "TOO_LARGE"
	TooDeep          Code = "TOO_DEEP"
	TooComplex       Code = "TOO_COMPLEX"
	Timeout          Code = "TIMEOUT"
	Internal         Code = "INTERNAL" // what happened is in the server's log
)

// Error is one error as a client sees it. It never carries the text of an error
// from inside the program.
type Error struct {
	Message    string     `json:"message"`
	Locations  []Location `json:"locations,omitempty"`
	Path       []any      `json:"path,omitempty"`
	Extensions Extensions `json:"extensions"`
}

// Location is a place in the query, counted from one.
type Location struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Extensions holds what GraphQL leaves to the server to say of an error.
type Extensions struct {
	Code Code `json:"code"`
}

// Error returns the message with its code in front.
func (e *Error) Error() string { return string(e.Extensions.Code) + ": " + e.Message }

func problem(code Code, format string, args ...any) *Error {
	return &Error{Message: fmt.Sprintf(format, args...), Extensions: Extensions{code}}
}

// opaque turns any error into one a client may see; told is false when its text
// had to be withheld, and should be logged.
func opaque(err error) (e *Error, told bool) {
	switch {
	case errors.As(err, &e):
		return e, true
	case errors.Is(err, context.DeadlineExceeded):
		return problem(Timeout, "the query took too long; ask for less at once"), true
	case errors.Is(err, context.Canceled):
		return problem(Timeout, "the query was given up"), true
	}
	return problem(Internal, "something went wrong on the server"), false
}

package extract

// Refusal is a finding that nearly was: a rule that was tried on a stretch of the text,
// and what stopped it, in words for a reader.
type Refusal struct {
	Span
	Rule string
	Why  string
}

// Refuse notes what a rule nearly found. It does nothing unless Tracing is set: only who
// has an article explained wants to know.
func (d *Document) Refuse(s Span, rule, why string) {
	if d.Tracing {
		d.Refused = append(d.Refused, Refusal{s, rule, why})
	}
}

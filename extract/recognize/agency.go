package recognize

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Who finds agencies, places and persons: all mentions of who and where. Agencies
// nested in a longer name (南丰县公安局 in 南丰县公安局刑侦大队) are mentions too.
func (r *Recognizer) Who(doc *extract.Document) []extract.Mention { return r.who(doc, new(room)) }

func (r *Recognizer) who(doc *extract.Document, room *room) []extract.Mention {
	g := r.newGround(doc, room)
	room.agencies = g.agencies()
	room.persons = g.persons(room.agencies)
	room.places = outside(g.places(room.agencies), room.persons)
	room.who = append(append(append(room.who[:0], room.agencies...), room.places...), room.persons...)
	return room.who
}

// outside drops the places that are part of a person's name: 阿里 in 阿里姆别科夫.
func outside(places, persons []extract.Mention) []extract.Mention {
	kept := places[:0]
	for i := range places {
		if !partOf(persons, places[i].Span) {
			kept = append(kept, places[i])
		}
	}
	return kept
}

func partOf(persons []extract.Mention, s extract.Span) bool {
	for i := range persons {
		if m := &persons[i]; m.Holds(s) && m.Type == graph.Person {
			return true
		}
	}
	return false
}

// chain is one name of an agency while it is being read.
type chain struct {
	extract.Span
	org  extract.OrgName
	rule string
}

// organ columns
func organKind(s *lexicon.Sense) string { return s.Value }

func organClass(s *lexicon.Sense) string { return s.Col(0) }

func official(s *lexicon.Sense) string {
	if o := s.Col(1); o != "" {
		return o
	}
	return s.Word
}

// termsAnAgency is how many terms there are to a mention of an agency, or somewhat fewer.
const termsAnAgency = 16

// agencies reads the text from left to right; each position may open an agency's name
// with a body, a kind of agency or a pronoun, and what stands before it completes it.
func (g *ground) agencies() []extract.Mention {
	found := slices.Grow(g.room.agencies[:0], len(g.terms)/termsAnAgency+8)
	var last chain
	next := 0
	for _, i := range g.openers {
		start := g.terms[i].Start
		if start < next || start < last.End {
			continue
		}
		next = start + 1
		if c, ok := g.agencyAt(g.at(start), &last); ok && g.mayName(&c) {
			if !g.listed(&c) {
				found = appendMentions(found, g.text, &c)
			}
			last = c
		}
	}
	found = g.stations(found)
	found = g.shared(found)
	found = g.departments(found)
	found = g.teams(found)
	slices.SortStableFunc(found, func(a, b extract.Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	g.noteAgencies(found)
	return found
}

// noteAgencies notes where the agencies end, of several the one that begins first.
func (g *ground) noteAgencies(found []extract.Mention) {
	for i := range found {
		if end := g.noted(found[i].End); end.agent == 0 {
			end.agent = int32(i) + 1
		}
	}
}

// mayName keeps agencies out of quotes and titles that are names of something else. An
// agency may fill a quote (“南海公安”) and may open a document's title with its full name.
func (g *ground) mayName(c *chain) bool {
	if !g.quoted(c.Span) {
		return c.org.Form != extract.OrgUnit || !strings.HasSuffix(g.text[:c.Start], "“")
	}
	return c.org.Form == extract.OrgNamed && c.org.Place != "" && strings.HasSuffix(g.text[:c.Start], "《")
}

// agencyAt tries the words at one position, longest first.
func (g *ground) agencyAt(words []lexicon.Hit, last *chain) (c chain, ok bool) {
	for i := len(words) - 1; i >= 0 && !ok; i-- {
		h := words[i]
		switch h.Kind {
		case lexicon.Body:
			c, ok = g.body(h, last)
		case lexicon.Organ:
			if c, ok = g.organ(h, last); ok {
				g.units(&c)
			}
		case lexicon.Post:
			if c, ok = g.clipped(h); !ok {
				c, ok = g.headedUnit(h, last)
			}
		}
	}
	return c, ok
}

func (g *ground) organ(h lexicon.Hit, last *chain) (chain, bool) {
	switch organKind(h.Sense) {
	case "unit":
		return g.unit(h, last)
	case "sub":
		return g.sub(h, last)
	case "inner":
		return g.strayInner(h)
	case "group":
		return g.group(h)
	case "short":
		return g.short(h)
	case "office":
		return g.office(h, last)
	case "dept":
		if c, ok := g.department(h, last); ok || h.Sense.Word != "局" && h.Sense.Word != "厅" {
			return c, ok
		}
		return g.office(h, last)
	case "firm":
		return g.firm(h, last)
	case "demo":
		return g.pronoun(h)
	case "army":
		return g.army(h)
	}
	return chain{}, false
}

func (g *ground) organAt(at int, kinds ...string) *lexicon.Hit {
	words := g.at(at)
	for i := len(words) - 1; i >= 0; i-- {
		if h := &words[i]; h.Kind == lexicon.Organ && contains(kinds, organKind(h.Sense)) {
			return h
		}
	}
	return nil
}

// appendMentions appends a mention for the agency and one for each agency its name holds.
func appendMentions(out []extract.Mention, text string, c *chain) []extract.Mention {
	org := &c.org
	if org.Body != "" && org.Place == "" && len(org.Parts) > 0 && org.Parts[0].Start > c.Start {
		whole := *org
		whole.Parts = nil
		out = append(out, agencyMention(text, extract.Span{Start: c.Start, End: org.Parts[0].Start}, whole, c.rule))
	}
	for i := range org.Parts {
		upTo := *org
		upTo.Parts = org.Parts[: i+1 : i+1]
		out = append(out, agencyMention(text, extract.Span{Start: c.Start, End: org.Parts[i].End}, upTo, c.rule))
	}
	if len(org.Parts) == 0 {
		out = append(out, agencyMention(text, c.Span, *org, c.rule))
	}
	return out
}

func agencyMention(text string, s extract.Span, org extract.OrgName, rule string) extract.Mention {
	return extract.Mention{Span: s, Type: graph.Agency, Name: text[s.Start:s.End], Org: &org, Entity: -1, Rule: rule}
}

func longest(words []lexicon.Hit, kind lexicon.Kind) *lexicon.Hit {
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].Kind == kind {
			return &words[i]
		}
	}
	return nil
}

func codesOf(h *lexicon.Hit) []string { return strings.Split(h.Sense.Value, ",") }

func size(text string, at int) int {
	_, n := utf8.DecodeRuneInString(text[at:])
	return n
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// Package recognize fills the layers that are read off the characters: Terms, Brackets,
// Quantities, Periods, Mentions and Cues. It reads Blocks and Clauses, and decides
// nothing that needs more than the clause a thing stands in: which entity a mention
// means is left to package refer.
package recognize

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
)

// Recognizer finds what the lexicon knows. It is safe for concurrent use.
type Recognizer struct {
	Lex   *lexicon.Lexicon
	terms *lexicon.Lexicon // without the words that only Atoms need

	rooms extract.Rooms[room] // that are empty

	fields      map[string]string // class of the department of each field of government
	headEnds    runeSet           // the last characters of head nouns
	longestHead int               // in bytes

	// Attrs that many mentions share, and nothing writes to.
	groups map[string]map[string]string // of a topic, by its column group
	codes  map[string]map[string]string // of a place, by its codes
	scopes map[string]map[string]string // of a word like 全市
	towns  map[string]map[string]string // of a town that no place stands before, by what it ends in
}

// New returns a recognizer over the words of a lexicon.
func New(lex *lexicon.Lexicon) (*Recognizer, error) {
	r := &Recognizer{Lex: lex, terms: lex.Without(lexicon.Unit, lexicon.Bound, lexicon.Idiom, lexicon.Holiday, lexicon.Ill), fields: fieldsOf(lex)}
	for _, s := range lex.Kind(lexicon.Head) {
		last, _ := utf8.DecodeLastRuneInString(s.Word)
		r.headEnds.add(last)
		r.longestHead = max(r.longestHead, len(s.Word))
	}
	r.groups = attrsOf("group", lex.Kind(lexicon.Topic), func(s *lexicon.Sense) string { return s.Col(0) })
	r.codes = attrsOf("codes", lex.Kind(lexicon.Place), func(s *lexicon.Sense) string { return s.Value })
	r.scopes = attrsOf("scope", lex.Kind(lexicon.Scope), func(s *lexicon.Sense) string { return s.Word })
	r.towns = attrsOf("town", lex.Kind(lexicon.Town), func(s *lexicon.Sense) string { return s.Word })
	return r, nil
}

// attrsOf makes the Attrs of mentions of some words, which are one key each, by its value.
func attrsOf(key string, words []*lexicon.Sense, value func(*lexicon.Sense) string) map[string]map[string]string {
	attrs := map[string]map[string]string{}
	for _, s := range words {
		if v := value(s); attrs[v] == nil {
			attrs[v] = map[string]string{key: v}
		}
	}
	return attrs
}

// nested are the tables whose words count only where no longer word of such tables covers
// them: 整治 is no verb inside 专项整治, 获 none inside 抓获.
const nested = 1<<lexicon.Cue | 1<<lexicon.Act | 1<<lexicon.Change | 1<<lexicon.Level | 1<<lexicon.Basis |
	1<<lexicon.Hedge | 1<<lexicon.Head | 1<<lexicon.Topic | 1<<lexicon.Strip

func isNested(kind lexicon.Kind) bool { return nested>>kind&1 != 0 }

// bytesATerm is how many bytes of news there are to a term, or somewhat fewer.
const bytesATerm = 10

// Terms fills doc.Terms, sorted by start, at one start shorter words first.
func (r *Recognizer) Terms(doc *extract.Document) {
	hits := slices.Grow(doc.Terms[:0], len(doc.Text)/bytesATerm)
	hits = r.terms.Append(hits, doc.Text)
	doc.Terms = uncovered(hits)
}

// uncovered drops the hits of nested tables that lie strictly inside another such hit.
// From left to right, a hit is covered if one that began before it reaches as far, or
// one that begins with it farther.
func uncovered(hits []lexicon.Hit) []lexicon.Hit {
	kept := hits[:0]
	reach := 0 // end of the farthest nested hit that began before
	for i := 0; i < len(hits); {
		if h := &hits[i]; i+1 == len(hits) || hits[i+1].Start > h.Start { // as most are, the only one here
			if !isNested(h.Kind) {
				kept = append(kept, *h)
			} else if h.End > reach {
				kept = append(kept, *h)
				reach = h.End
			}
			i++
			continue
		}
		start, longest := hits[i].Start, 0
		j := i
		for ; j < len(hits) && hits[j].Start == start; j++ {
			if isNested(hits[j].Kind) {
				longest = hits[j].End // the longest is the last
			}
		}
		for _, h := range hits[i:j] {
			if !isNested(h.Kind) || h.End > reach && h.End == longest {
				kept = append(kept, h)
			}
		}
		reach, i = max(reach, longest), j
	}
	return kept
}

// Mentions fills doc.Mentions: names of every type, longest first where they overlap.
func (r *Recognizer) Mentions(doc *extract.Document) {
	found := r.rooms.Take()
	found.named = r.named(doc, r.who(doc, found), found.named)
	doc.Mentions = found.consolidate(doc.Mentions[:0], found.who, found.named, r.Topics(doc))
	found.empty()
	r.rooms.Return(found)
}

// consolidate appends mentions in their order and keeps, of two of one type that overlap,
// the longer.
func (r *room) consolidate(out []extract.Mention, lists ...[]extract.Mention) []extract.Mention {
	sorted := r.sorted[:0]
	for k, list := range lists {
		for i := range list {
			m := &list[i]
			sorted = append(sorted, placed{at: uint64(m.Start)<<32 | uint64(math.MaxUint32-m.End), list: int32(k), i: int32(i)})
		}
	}
	mention := func(p placed) *extract.Mention { return &lists[p.list][p.i] }
	slices.SortFunc(sorted, func(a, b placed) int {
		if a.at != b.at {
			return cmp.Compare(a.at, b.at)
		}
		return cmp.Or(cmp.Compare(mention(a).Type, mention(b).Type), cmp.Compare(a.list, b.list), cmp.Compare(a.i, b.i))
	})
	out = slices.Grow(out, len(sorted))
	for _, p := range sorted {
		m := mention(p)
		if n := len(out); n > 0 && out[n-1].Type == m.Type && (out[n-1].Span == m.Span || m.Type != graph.Agency && out[n-1].Overlaps(m.Span)) {
			continue
		}
		out = append(out, *m)
	}
	r.sorted = sorted
	return out
}

// placed is a mention while it is put in order: mentions are too large to be moved about.
type placed struct {
	at      uint64 // its start, and behind that its end, from the last to the first
	list, i int32  // which of which list it is
}

// endsIn reports whether a name ends in a word of a table.
func (r *Recognizer) endsIn(name string, kind lexicon.Kind) bool { return r.suffix(name, kind) != nil }

// headSuffix is the longest head noun a name ends in, or nil.
func (r *Recognizer) headSuffix(name string) *lexicon.Sense {
	last, _ := utf8.DecodeLastRuneInString(name)
	if !r.headEnds.holds(last) {
		return nil
	}
	return r.suffix(name[max(0, len(name)-r.longestHead):], lexicon.Head)
}

// suffix is the longest word of a table that a name ends in, or nil.
func (r *Recognizer) suffix(name string, kind lexicon.Kind) *lexicon.Sense {
	for i := range name {
		for _, s := range r.Lex.Senses(name[i:]) {
			if s.Kind == kind {
				return s
			}
		}
	}
	return nil
}

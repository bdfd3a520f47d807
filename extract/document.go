// Package extract holds the document: one article's text and the layers that are
// read off it, in the order
//
//	text → blocks → terms, quantities, periods, brackets → clauses → mentions, cues →
//	frames → referents → facts, metrics
//
// Each annotator (packages segment, recognize, refer, relate, measure) reads earlier
// layers and fills its own. Spans in this package are bytes of Document.Text;
// Extraction turns them into the code points in which records speak.
package extract

import (
	"newsgraph/extract/numeral"
	"newsgraph/graph"
)

// Span is a stretch of Document.Text in bytes, half-open, on rune bounds.
type Span struct{ Start, End int }

// Len is the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Holds reports whether t lies inside s.
func (s Span) Holds(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Document is one article with everything read off it so far.
type Document struct {
	Article graph.Article // metadata and cleaned text, from package read
	Text    string        // Article.Text, in simplified characters whatever it was printed in: byte for byte in the same place
	Blocks  []Block       // from package read, in text order, covering all text but the line breaks between them

	Layers
	Words *Words // segment: the words that WordsIn asks for
	Home  string // refer: code of the division the article is of, "" where it is of none

	Tracing bool      // keep Refused: set by who will have the document explained
	Refused []Refusal // any step: what nearly was found

}

// Role is what a block is in the layout of the article.
type Role uint8

// The roles of blocks.
const (
	Paragraph Role = iota
	Title          // the article's headline
	Heading        // of a section
	Item           // a paragraph that opens with —— and belongs to the paragraph before
	Caption        // of a picture; never sets a topic
)

// Block is a unit of layout.
type Block struct {
	Span
	Role Role
}

// Bracket is a bracketed stretch. Span includes the brackets, Inner does not.
type Bracket struct {
	Span
	Inner  Span
	Open   rune // “ ‘ 《 （ 【 in their full-width form, whichever was printed
	Speech bool // holds a whole sentence or more, said by someone
	Parent int  // index of the bracket it stands in, or -1
}

// Quantity is a figure with its unit. Figures that are parts of names, codes,
// dates, ordinals or idioms are none.
type Quantity struct {
	Span                // all of 200余万元, 近三成, 1分35秒
	numeral.Amount      // value in base units
	Threshold      bool // 50万以上 before a noun: which cases, not how many
	UnitMissing    bool // a bare number where a unit must have been lost
}

// Period is a date or a stretch of time in the text.
type Period struct {
	Span
	Start, End graph.Date // "" where it cannot be told
	Kind       PeriodKind
}

// PeriodKind says how a period covers time.
type PeriodKind uint8

// The kinds of periods.
const (
	Day    PeriodKind = iota // 8月25日, 2024年9月13日
	Window                   // 2025年, 今年, 上半年, “十四五”期间, 连续三晚, 1至9月
	Since                    // 今年以来, 2021年6月起, 行动开展以来
	AsOf                     // 截至8月25日
	During                   // 行动期间
	Streak                   // 连续8年
)

// Clause is a stretch between two commas or stronger marks, the unit that is
// searched for a relation or a metric.
type Clause struct {
	Span
	Block    int // index in Document.Blocks
	Sentence int // number of its sentence in the document
	Part     int // number of its comma-separated part in the sentence
}

// Mention is a stretch that names an entity.
type Mention struct {
	Span
	Type   graph.Type
	Name   string            // as printed, quotation marks kept
	Core   string            // what stays when marks, ordinals and head nouns are taken off
	Head   string            // the head noun that typed it: 专项行动, 平台, 机制
	Attrs  map[string]string // what its own form tells: code, organ, level, year …
	Org    *OrgName          // of an agency: how its name is put together
	Posts  []Post            // of a person: the posts named beside the name
	Entity int               // index in Document.Entities once refer has run, else -1
	Rule   string
}

// Cue is a word that says how sure the text is of what it covers.
type Cue struct {
	Span
	Covers    Span
	Certainty graph.Certainty
	Void      bool // negated, hypothetical or mere opinion: what it covers is no claim
}

// Frame is what a clause inherits from its surroundings when it does not say it.
// Entities are indices in Document.Entities, -1 where there is none.
type Frame struct {
	Actor    int      // who acts
	ActorBy  Distance // how far away it was named
	Scope    int      // which place the figures are of
	Campaign int      // the operation under way
	System   int      // the platform spoken of
	Topic    string   // the kind of case spoken of, for elided heads
	Period   int      // index in Document.Periods
	Source   int      // who says so
	Anecdote bool     // an incident at an anonymous place
	Caption  bool
}

// Distance is how far from a clause something was named.
type Distance uint8

// Distances, nearest first.
const (
	InClause Distance = iota
	InSentence
	InParagraph
	InSection
	InArticle
)

// Relation is a fact before it becomes a record: its ends are indices in
// Document.Entities.
type Relation struct {
	Span
	Subject, Object int
	Predicate       graph.Predicate
	Certainty       graph.Certainty
	Confidence      float64
	Rule            string
	Attrs           map[string]string
}

// Metric is a figure before it becomes a record.
type Metric struct {
	Span
	Subjects   []int // indices in Document.Entities, most specific first
	Indicator  string
	Amount     numeral.Amount
	Change     graph.Change
	Basis      graph.Basis
	Period     int // index in Document.Periods, or -1
	PartOf     int // index in Document.Metrics of its total, or -1
	Certainty  graph.Certainty
	Confidence float64
	Rule       string
	Flags      []string
	Attrs      map[string]string
}

// New returns the document of an article with its layout, and nothing read yet.
func New(article graph.Article, blocks []Block) *Document {
	return &Document{Article: article, Text: article.Text, Blocks: blocks}
}

// Slice is the text of a span as the steps read it.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// Printed is the text of a span as it stands in the article.
func (d *Document) Printed(s Span) string { return d.Article.Text[s.Start:s.End] }

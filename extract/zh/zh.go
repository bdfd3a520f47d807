// Package zh is the pipeline for Chinese news: which steps read an article, and in
// which order. It knows nothing of how a step works.
package zh

import (
	"fmt"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/measure"
	"newsgraph/extract/read"
	"newsgraph/extract/recognize"
	"newsgraph/extract/refer"
	"newsgraph/extract/relate"
	"newsgraph/extract/script"
	"newsgraph/extract/segment"
	"newsgraph/extract/weigh"
	"newsgraph/graph"
	"newsgraph/seeds"
)

// Pipeline reads Chinese news articles. It is immutable and safe for concurrent use.
type Pipeline struct {
	steps []Step
	weigh weigh.Model
	rooms extract.Rooms[extract.Layers] // that are empty
}

// A Step fills one layer of a document.
type Step struct {
	Name string
	Run  func(*extract.Document)
}

// New builds the pipeline from the seeds: lexicons, divisions and the dictionary.
func New() (*Pipeline, error) {
	gaz, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("divisions: %w", err)
	}
	lex, err := lexicon.Load(seeds.Lexicon(), gaz.Senses()...)
	if err != nil {
		return nil, err
	}
	words, err := segment.New(domainWords(lex))
	if err != nil {
		return nil, fmt.Errorf("dictionary: %w", err)
	}
	atoms, err := recognize.NewAtoms(lex)
	if err != nil {
		return nil, err
	}
	found, err := recognize.New(lex)
	if err != nil {
		return nil, err
	}
	chars, err := script.New(seeds.Traditional)
	if err != nil {
		return nil, fmt.Errorf("traditional.tsv: %w", err)
	}
	sure, err := weigh.Parse(seeds.Confidence)
	if err != nil {
		return nil, fmt.Errorf("confidence.tsv: %w", err)
	}
	who := refer.New(gaz)
	return &Pipeline{weigh: sure, steps: []Step{
		{"script", chars.Simplify},
		{"brackets", recognize.Brackets},
		{"periods", atoms.Periods},
		{"quantities", atoms.Quantities},
		{"terms", found.Terms},
		{"clauses", segment.Clauses},
		{"words", words.Words},
		{"mentions", found.Mentions},
		{"cues", found.Cues},
		{"entities", func(doc *extract.Document) { who.Who(doc); who.Named(doc, lex) }},
		{"frames", who.Frames},
		{"relations", relate.New().Relations},
		{"metrics", measure.Metrics},
	}}, nil
}

// domainKinds are the tables whose words the dictionary of segmentation must know.
var domainKinds = []lexicon.Kind{lexicon.Topic, lexicon.Act, lexicon.Cue, lexicon.Head, lexicon.Organ, lexicon.Body, lexicon.Change, lexicon.Post}

// longestDomainWord is how many characters a word has at most that the dictionary is told
// of: longer ones are put together of words that it knows, and would cost a fifth of the
// start.
const longestDomainWord = 4

func domainWords(lex *lexicon.Lexicon) []string {
	var out []string
	for _, kind := range domainKinds {
		for _, s := range lex.Kind(kind) {
			if utf8.RuneCountInString(s.Word) <= longestDomainWord {
				out = append(out, s.Word)
			}
		}
	}
	return out
}

// Steps are the steps in the order in which they run.
func (p *Pipeline) Steps() []Step { return p.steps }

// Annotate fills every layer of a document.
func (p *Pipeline) Annotate(doc *extract.Document) {
	for _, s := range p.steps {
		s.Run(doc)
	}
}

// Extract reads the articles of one source file. Entity ids are each article's own.
func (p *Pipeline) Extract(file string, source []byte) ([]*graph.Extraction, error) {
	docs, err := read.Articles(file, source)
	if err != nil {
		return nil, err
	}
	out := make([]*graph.Extraction, len(docs))
	room := p.rooms.Take()
	for i, doc := range docs {
		doc.Layers = *room
		p.Annotate(doc)
		out[i] = p.Records(doc)
		*room = doc.Layers
		room.Empty()
	}
	p.rooms.Return(room)
	return out, nil
}

// Records turns an annotated document into records and weighs how sure it is of them; the
// document's relations and metrics get the same confidence.
func (p *Pipeline) Records(doc *extract.Document) *graph.Extraction {
	ex := doc.Extraction()
	p.weigh.Apply(ex)
	for i := range doc.Relations {
		doc.Relations[i].Confidence = ex.Facts[i].Confidence
	}
	for i := range doc.Metrics {
		doc.Metrics[i].Confidence = ex.Metrics[i].Confidence
	}
	return ex
}

// Unweighed is the pipeline that leaves to every finding the confidence its rule gave it,
// to train on.
func (p *Pipeline) Unweighed() *Pipeline { return &Pipeline{steps: p.steps} }

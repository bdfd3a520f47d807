// Package marked makes documents of marked text, with the layers before a step filled as
// the marks say: so that the tests of refer, relate and measure depend on no other step.
package marked

import (
	"regexp"
	"strings"
	"sync"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/numeral"
	"newsgraph/graph"
	"newsgraph/seeds"
)

var types = map[string]graph.Type{"A": graph.Agency, "C": graph.Campaign, "P": graph.Place, "S": graph.System,
	"R": graph.Practice, "T": graph.Title, "N": graph.Person, "O": graph.Topic}

var marks = regexp.MustCompile(`\[(\w):([^]=]+)=?([^]]*)\]|\{([\d.]+)([^}]*)\}|<([^>]+)>|#`)

var words = sync.OnceValues(func() (*lexicon.Lexicon, error) { return lexicon.Load(seeds.Lexicon()) })

// Read makes a document of a marked text, one block a line: [A:该局=临江市公安局] is a
// mention with its type and what it means, {12%} a quantity, <今年以来> a period; a line
// that opens with # is a heading. Clauses and Terms are filled too.
func Read(t testing.TB, marked string) *extract.Document {
	t.Helper()
	doc := extract.New(graph.Article{}, nil)
	entities := map[string]int{}
	for _, line := range strings.Split(marked, "\n") {
		start, role := len(doc.Text), extract.Paragraph
		for line != "" {
			at := marks.FindStringSubmatchIndex(line)
			if at == nil {
				doc.Text, line = doc.Text+line, ""
				break
			}
			group := func(i int) string {
				if at[2*i] < 0 {
					return ""
				}
				return line[at[2*i]:at[2*i+1]]
			}
			doc.Text += line[:at[0]]
			span := extract.Span{Start: len(doc.Text), End: len(doc.Text) + len(group(2)+group(4)+group(5)+group(6))}
			switch {
			case group(1) != "":
				doc.Mentions = append(doc.Mentions, mention(doc, entities, span, types[group(1)], group(2), group(3)))
			case group(4) != "":
				doc.Quantities = append(doc.Quantities, extract.Quantity{Span: span, Amount: numeral.Amount{Value: group(4), Unit: group(5)}})
			case group(6) != "":
				doc.Periods = append(doc.Periods, extract.Period{Span: span})
			default:
				role = extract.Heading
			}
			doc.Text, line = doc.Text+group(2)+group(4)+group(5)+group(6), line[at[1]:]
		}
		doc.Blocks = append(doc.Blocks, extract.Block{Span: extract.Span{Start: start, End: len(doc.Text)}, Role: role})
		doc.Text += "\n"
	}
	doc.Article.Text = doc.Text
	clauses(doc)
	terms(t, doc)
	return doc
}

func mention(doc *extract.Document, entities map[string]int, span extract.Span, typ graph.Type, name, means string) extract.Mention {
	if means == "" {
		means = name
	}
	e, ok := entities[means]
	if !ok {
		e = len(doc.Entities)
		entities[means] = e
		doc.Entities = append(doc.Entities, graph.Entity{ID: string(typ) + "/" + means, Type: typ, Name: means, Attrs: map[string]string{}})
	}
	return extract.Mention{Span: span, Type: typ, Name: name, Core: strings.Trim(name, "“”"), Entity: e, Attrs: map[string]string{}}
}

// clauses cuts at ， and 。, and marks quotation marks as brackets.
func clauses(doc *extract.Document) {
	sentence := 0
	for b, block := range doc.Blocks {
		part, start := 0, block.Start
		for i, r := range doc.Text[block.Start:block.End] + "。" {
			at := block.Start + i
			if r == '“' {
				end := at + strings.Index(doc.Text[at:], "”") + len("”")
				doc.Brackets = append(doc.Brackets, extract.Bracket{Span: extract.Span{Start: at, End: end},
					Inner: extract.Span{Start: at + len("“"), End: end - len("”")}, Open: '“', Parent: -1})
			}
			if r != '，' && r != '。' {
				continue
			}
			if at > start {
				doc.Clauses = append(doc.Clauses, extract.Clause{Span: extract.Span{Start: start, End: at}, Block: b, Sentence: sentence, Part: part})
			}
			part, start = part+1, at+len("。")
			if r == '。' {
				sentence, part = sentence+1, 0
			}
		}
	}
}

// terms keeps the longest word of a table where words of it overlap.
func terms(t testing.TB, doc *extract.Document) {
	t.Helper()
	lex, err := words()
	if err != nil {
		t.Fatal(err)
	}
	var all []lexicon.Hit
	lex.Scan(doc.Text, func(h lexicon.Hit) { all = append(all, h) })
	for i, h := range all {
		inside := false
		for j, o := range all {
			inside = inside || i != j && o.Start <= h.Start && h.End <= o.End && o.End-o.Start > h.End-h.Start
		}
		if !inside {
			doc.Terms = append(doc.Terms, h)
		}
	}
}

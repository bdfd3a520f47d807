package explain

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"newsgraph/extract"
	"newsgraph/graph"
)

//go:embed page.html
var pageHTML string

var pageTemplate = template.Must(template.New("page").Parse(pageHTML))

// WritePage writes one page, complete in itself, with the articles and their facts marked
// in place. What is hearsay, rumour or plan is told apart by a mark of its own and by its
// line, not by colour alone.
func WritePage(w io.Writer, docs []*extract.Document) error {
	p := page{}
	for i, d := range docs {
		p.Articles = append(p.Articles, newSheet(d, i))
	}
	if len(p.Articles) > 0 {
		p.Title = p.Articles[0].Title
	}
	return pageTemplate.Execute(w, p)
}

type page struct {
	Title    string
	Articles []sheet
}

// sheet is one article as the page shows it.
type sheet struct {
	Title, About string
	Headed       bool // a block is the title
	Blocks       []printedBlock
	Facts        []finding
	Metrics      []finding
	Layers       []Layer
}

// printedBlock is a block of the article, cut wherever a claim or a mention begins or ends.
type printedBlock struct {
	Role  string
	Parts []part
}

// part is a stretch of the text that the same claims cover, and that is in one mention or in none.
type part struct {
	Text      string
	Type      string          // of the entity named here, "" where none is
	Means     string          // its id
	Certainty graph.Certainty // of the least certain claim that covers it, "" where none does
	Ends      []finding       // the claims that end here
}

// finding is a claim as the page lists it.
type finding struct {
	ID        string // of its entry in the list
	Number    int
	Says      string
	Quote     string
	Certainty graph.Certainty
	Mark      string // what stands for its certainty, "" where it is stated
	Sure      string
	Rule      string
	span      extract.Span
}

// certaintyMarks tell how sure the text is of a claim.
var certaintyMarks = map[graph.Certainty]string{graph.Hearsay: "据悉 reported", graph.Rumor: "传闻 rumour", graph.Planned: "计划 planned"}

func newSheet(d *extract.Document, n int) sheet {
	x := newExplainer(d)
	s := sheet{Title: d.Article.Title, About: nonEmpty(d.Article.Publisher, string(d.Article.Published), d.Article.File), Layers: Layers(d)}
	for i := range d.Relations {
		r := &d.Relations[i]
		s.Facts = append(s.Facts, x.finding(r.Span, x.relation(r), r.Certainty, r.Confidence))
	}
	for i := range d.Metrics {
		m := &d.Metrics[i]
		s.Metrics = append(s.Metrics, x.finding(m.Span, x.metric(m), m.Certainty, m.Confidence))
	}
	for i, list := 0, slices.Concat(s.Facts, s.Metrics); i < len(list); i++ {
		f := &s.Facts
		at := i
		if at >= len(s.Facts) {
			f, at = &s.Metrics, i-len(s.Facts)
		}
		(*f)[at].Number, (*f)[at].ID = i+1, fmt.Sprintf("a%d-%d", n+1, i+1)
	}
	for i := range d.Blocks {
		s.Headed = s.Headed || d.Blocks[i].Role == extract.Title
		s.Blocks = append(s.Blocks, printBlock(d, &d.Blocks[i], slices.Concat(s.Facts, s.Metrics)))
	}
	return s
}

func (x explainer) finding(span extract.Span, row Row, c graph.Certainty, sure float64) finding {
	return finding{Says: row.Says, Quote: x.doc.Printed(span), Certainty: c, Mark: certaintyMarks[c], Sure: confidence(sure), Rule: row.Rule, span: span}
}

func printBlock(d *extract.Document, b *extract.Block, claims []finding) printedBlock {
	out := printedBlock{Role: b.Role.String()}
	cuts := cutsIn(d, b.Span, claims)
	for i := 0; i+1 < len(cuts); i++ {
		out.Parts = append(out.Parts, newPart(d, extract.Span{Start: cuts[i], End: cuts[i+1]}, claims))
	}
	return out
}

// cutsIn are the bytes of a block at which something begins or ends, its ends included.
func cutsIn(d *extract.Document, block extract.Span, claims []finding) []int {
	cuts := []int{block.Start, block.End}
	cut := func(s extract.Span) {
		for _, at := range []int{s.Start, s.End} {
			if block.Start < at && at < block.End {
				cuts = append(cuts, at)
			}
		}
	}
	for i := range claims {
		cut(claims[i].span)
	}
	for i := range d.Mentions {
		cut(d.Mentions[i].Span)
	}
	slices.Sort(cuts)
	return slices.Compact(cuts)
}

func newPart(d *extract.Document, s extract.Span, claims []finding) part {
	p := part{Text: d.Printed(s)}
	if i := mentionAround(d, s); i >= 0 {
		m := &d.Mentions[i]
		p.Type = string(m.Type)
		if m.Entity >= 0 {
			p.Means = d.Entities[m.Entity].ID
		}
	}
	for _, c := range claims {
		if !c.span.Holds(s) {
			continue
		}
		if p.Certainty == "" || lessCertain(c.Certainty, p.Certainty) {
			p.Certainty = c.Certainty
		}
		if c.span.End == s.End {
			p.Ends = append(p.Ends, c)
		}
	}
	return p
}

// mentionAround is the shortest mention a stretch lies in, or -1.
func mentionAround(d *extract.Document, s extract.Span) int {
	best := -1
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Holds(s) && (best < 0 || m.Len() < d.Mentions[best].Len()) {
			best = i
		}
	}
	return best
}

func lessCertain(a, b graph.Certainty) bool {
	order := []graph.Certainty{graph.Stated, graph.Hearsay, graph.Planned, graph.Rumor}
	return slices.Index(order, a) > slices.Index(order, b)
}

// Class is the part's class on the page.
func (p part) Class() string {
	var class []string
	if p.Certainty != "" {
		class = append(class, "claim", string(p.Certainty))
	}
	if p.Type != "" {
		class = append(class, "mention")
	}
	return strings.Join(class, " ")
}

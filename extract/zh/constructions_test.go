package zh

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

// A construction is one case of the table of constructions. Its row is the table's
// number and a letter: a is the construct, b and c are variants of it, x is what must
// not be read. The article's first line may be left out. Want holds the lines that must
// be there and not the pieces that no line may hold, both parted by "; ". Lines are
//
//	沈阳市公安局 ran “百日行动” (reported)
//	盗窃警情/盗窃警情数 = 17 % down yoy | 沈阳市公安局   either name, and the first subject alone
//	盗窃警情 @ 今年以来 2024-01-01..2024-06-30  the period of a figure
//	盗窃警情 < 总警情                           the total it is part of
//	滕自立 holdsPost 沈阳市公安局: 局长
type construction struct{ row, article, want, not string }

func (c *construction) lines(t testing.TB, p *Pipeline) []string {
	t.Helper()
	article := c.article
	if !strings.Contains(article, "\n") {
		article = "本地要闻\n" + article
	}
	exs, err := p.Extract("case.txt", []byte(article+"\n"))
	if err != nil {
		t.Fatalf("row %s: %v", c.row, err)
	}
	var lines []string
	for _, ex := range exs {
		lines = append(lines, strings.Split(strings.TrimSpace(facts(ex)), "\n")...)
		lines = append(lines, posts(ex)...)
		lines = append(lines, figures(ex)...)
	}
	return slices.DeleteFunc(lines, func(s string) bool { return s == "" })
}

func posts(ex *graph.Extraction) []string {
	name := names(ex)
	var lines []string
	for _, f := range ex.Facts {
		if post := f.Attrs["post"]; post != "" {
			lines = append(lines, fmt.Sprintf("%s %s %s: %s", name[f.Subject], f.Predicate, name[f.Object], post))
		}
	}
	return lines
}

// figures are the metrics with their first subject alone, their periods and totals.
func figures(ex *graph.Extraction) []string {
	var lines []string
	byID := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(metrics(ex)), "\n") {
		line, _, _ = strings.Cut(line, ", ")
		lines = append(lines, line)
	}
	for _, m := range ex.Metrics {
		byID[m.ID] = m.Indicator
		if m.Period != nil {
			lines = append(lines, fmt.Sprintf("%s @ %s", m.Indicator, m.Period.Text),
				fmt.Sprintf("%s @ %s %s..%s", m.Indicator, m.Period.Text, m.Period.Start, m.Period.End))
		}
		if total, ok := byID[m.PartOf]; ok {
			lines = append(lines, m.Indicator+" < "+total)
		}
	}
	return lines
}

// faults are the lines of want that are missing and those that hold a piece of not.
func (c *construction) faults(lines []string) []string {
	var out []string
	for _, w := range pieces(c.want) {
		if !slices.ContainsFunc(wordings(w), func(s string) bool { return slices.Contains(lines, s) }) {
			out = append(out, "want "+w)
		}
	}
	for _, n := range pieces(c.not) {
		for _, line := range lines {
			if strings.Contains(line, n) {
				out = append(out, "must not read "+line)
			}
		}
	}
	return out
}

// wordings are the lines that a figure's line stands for, one a fair name of what it
// measures: a/b = 1 起 | X is a = 1 起 | X or b = 1 起 | X.
func wordings(line string) []string {
	indicator, rest, ok := strings.Cut(line, " = ")
	if !ok {
		return []string{line}
	}
	out := strings.Split(indicator, "/")
	for i := range out {
		out[i] += " = " + rest
	}
	return out
}

func pieces(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, "; ")
}

func hold(t *testing.T, table []construction) {
	t.Helper()
	p := open(t)
	for _, c := range table {
		if c.want == "" && c.not == "" {
			t.Errorf("row %s: the case cannot fail", c.row)
		}
		lines := c.lines(t, p)
		if faults := c.faults(lines); len(faults) > 0 {
			t.Errorf("row %s: %s\n\t%s\n  got\n\t%s", c.row, c.article, strings.Join(faults, "\n\t"), strings.Join(lines, "\n\t"))
		}
	}
}

func TestConstructionsOfQuantities(t *testing.T) { hold(t, quantities) }
func TestConstructionsOfMetrics(t *testing.T)    { hold(t, sentences) }
func TestConstructionsOfLists(t *testing.T)      { hold(t, lists) }
func TestConstructionsOfAgencies(t *testing.T)   { hold(t, agencies) }
func TestConstructionsOfRelations(t *testing.T)  { hold(t, relations) }
func TestConstructionsOfCertainty(t *testing.T)  { hold(t, certainty) }
func TestConstructionsOfTraps(t *testing.T)      { hold(t, traps) }

// TestWhatIsNotReadYet keeps the list of limits honest: a case that starts to hold
// moves to its section, and every case here has its row in docs/limits.md.
func TestWhatIsNotReadYet(t *testing.T) {
	p := open(t)
	page, err := os.ReadFile("../../docs/limits.md")
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, row := range regexp.MustCompile(`(?m)^\| (\d+) \|`).FindAllStringSubmatch(string(page), -1) {
		listed[row[1]] = true
	}
	for _, c := range notYet {
		if len(c.faults(c.lines(t, p))) == 0 {
			t.Errorf("row %s is read now; move it to its section and take it off docs/limits.md: %s", c.row, c.article)
		}
		if !listed[c.number()] {
			t.Errorf("row %s is not in docs/limits.md", c.row)
		}
	}
	for row := range listed {
		if !slices.ContainsFunc(notYet, func(c construction) bool { return c.number() == row }) {
			t.Errorf("docs/limits.md lists row %s, of which every case is read", row)
		}
	}
}

var digits = regexp.MustCompile(`^\d+`)

func (c *construction) number() string { return digits.FindString(c.row) }

package weigh

import (
	"fmt"
	"strings"
	"testing"

	"newsgraph/graph"
)

func TestParseNamesTheBadLine(t *testing.T) {
	for _, tt := range []struct{ table, want string }{
		{"# comment\nbias\tmuch", "line 2"},
		{"bias", "line 1"},
		{"bias\t1\ncolour=red\t2", `line 2: there is no feature "colour=red"`},
		{"bias\t1\nbias\t2", `line 2: the feature "bias" is there twice`},
	} {
		if _, err := Parse(tt.table); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Parse(%q): error %v, want %s", tt.table, err, tt.want)
		}
	}
	if m, err := Parse("# nothing\n\n"); err != nil || len(m.traits()) != 0 {
		t.Errorf("a table of comments gives %v, %v", m, err)
	}
}

// article is one fact that its quote tells of its subject, and one that it does not.
func article() *graph.Extraction {
	fact := func(quote, rule string) graph.Fact {
		return graph.Fact{Subject: "agency/1", Predicate: graph.Ran, Object: "campaign/1",
			Evidence: graph.Evidence{Quote: quote, Certainty: graph.Stated, Confidence: 0.9, Rule: rule}}
	}
	return &graph.Extraction{
		Entities: []graph.Entity{{ID: "agency/1", Name: "云岭市公安局", Aliases: []string{"云岭公安"}}, {ID: "campaign/1", Name: "“春雷”行动"}},
		Facts:    []graph.Fact{fact("云岭公安开展“春雷”行动", "sure"), fact("开展“春雷”行动", "unsure")},
		Metrics: []graph.Metric{{Subjects: []string{"agency/1"}, Indicator: "案", Unit: "%", Change: graph.Up,
			Evidence: graph.Evidence{Quote: "案上升3%", Certainty: graph.Rumor, Confidence: 0.8, Rule: "sure"}}},
	}
}

func TestFeaturesTellWhatAFindingIsLike(t *testing.T) {
	ex := article()
	named := NamedBy(ex.Entities)
	for _, tt := range []struct {
		features []Feature
		want     string
	}{
		{Fact(&ex.Facts[0], named), "bias=1 own=2.20 rule=sure certainty=stated subject=in the quote predicate=ran object=marked"},
		{Fact(&ex.Facts[1], named), "bias=1 own=2.20 rule=unsure certainty=stated subject=elsewhere predicate=ran object=marked"},
		{Metric(&ex.Metrics[0], named), "bias=1 own=1.39 rule=sure certainty=rumor subject=elsewhere predicate=reported indicator=short change=up unit=ratio"},
	} {
		var got []string
		for _, f := range tt.features {
			switch f.Of {
			case Bias:
				got = append(got, fmt.Sprintf("bias=%v", f.Value))
			case Own:
				got = append(got, fmt.Sprintf("own=%.2f", f.Value))
			default:
				got = append(got, f.String())
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("features %q, want %q", strings.Join(got, " "), tt.want)
		}
	}
}

// examples are 400 findings of 40 articles: of rule sure nine in ten are right, of rule
// unsure five, and both rules claim 0.9.
func examples() []Example {
	ex := article()
	named := NamedBy(ex.Entities)
	var out []Example
	for i := range 400 {
		f := &ex.Facts[i%2]
		right := i/2%10 != 0
		if i%2 == 1 {
			right = i/2%2 == 0
		}
		out = append(out, Example{fmt.Sprintf("article/%d", i/10), Fact(f, named), right})
	}
	return out
}

func TestTrainedConfidenceIsPrecision(t *testing.T) {
	m := Train(examples())
	ex := article()
	m.Apply(ex)
	if sure := ex.Facts[0].Confidence; sure < 0.87 || sure > 0.92 {
		t.Errorf("a finding of the rule that is right nine times in ten has confidence %v", sure)
	}
	if unsure := ex.Facts[1].Confidence; unsure < 0.47 || unsure > 0.56 {
		t.Errorf("a finding of the rule that is right every other time has confidence %v", unsure)
	}
	if own, cross := OwnLoss(examples()), CrossLoss(examples(), 10); cross >= own {
		t.Errorf("the weights lose %.3f on other articles, the rules themselves %.3f", cross, own)
	}
	if again := Train(examples()); string(again.Table()) != string(m.Table()) {
		t.Error("the same examples gave other weights")
	}
}

func TestTableIsReadAsWritten(t *testing.T) {
	m := Train(examples())
	read, err := Parse(string(m.Table()))
	if err != nil {
		t.Fatal(err)
	}
	if string(read.Table()) != string(m.Table()) {
		t.Errorf("wrote\n%s\nread\n%s", m.Table(), read.Table())
	}
}

func TestNothingIsQuiteSureAndNoWeightsChangeNothing(t *testing.T) {
	ex := article()
	new(Model).Apply(ex)
	if ex.Facts[0].Confidence != 0.9 {
		t.Errorf("a model without weights makes it %v", ex.Facts[0].Confidence)
	}
	for weight, want := range map[string]float64{"bias\t50": 0.99, "bias\t-50": 0.05} {
		m, err := Parse(weight)
		if err != nil {
			t.Fatal(err)
		}
		m.Apply(ex)
		if got := ex.Metrics[0].Confidence; got != want {
			t.Errorf("weights %q: confidence %v, want %v", weight, got, want)
		}
	}
}

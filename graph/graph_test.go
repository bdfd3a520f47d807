package graph

import (
	"slices"
	"strings"
	"testing"
)

func TestEveryTypeIsDescribedOnce(t *testing.T) {
	seen := map[string]Type{}
	for _, info := range Types {
		for _, word := range []string{string(info.Type), info.Label, "/" + info.Slug, "[]" + info.Plural} {
			if other, ok := seen[word]; ok || len(strings.Trim(word, "/[]")) == 0 {
				t.Errorf("%s: %q is empty or also used by %s", info.Type, word, other)
			}
			seen[word] = info.Type
		}
		if got, ok := info.Type.Info(); !ok || got != info {
			t.Errorf("%s: Info() = %v, %v", info.Type, got, ok)
		}
		if info.Slug != strings.ToLower(string(info.Type)) || !strings.HasSuffix(info.Means, ".") {
			t.Errorf("%s: slug %q, means %q", info.Type, info.Slug, info.Means)
		}
	}
	if _, ok := Type("Ship").Info(); ok {
		t.Error("Ship is known as a type")
	}
}

func TestPredicatesReadInBothDirections(t *testing.T) {
	fields := map[Type]map[string]Predicate{} // field names of GraphQL
	add := func(typ Type, field string, p Predicate) {
		if fields[typ] == nil {
			fields[typ] = map[string]Predicate{string(Reported): Reported}
		}
		if other, ok := fields[typ][field]; ok && other != p {
			t.Errorf("%s.%s would be both %s and %s", typ, field, other, p)
		}
		fields[typ][field] = p
	}
	seen := map[Predicate]bool{}
	for _, info := range Predicates {
		if seen[info.Predicate] {
			t.Errorf("%s is described twice", info.Predicate)
		}
		seen[info.Predicate] = true
		for _, typ := range info.Domain {
			add(typ, string(info.Predicate), info.Predicate)
		}
		for _, typ := range info.Range {
			add(typ, info.Inverse, info.Predicate)
		}
		for name, text := range map[string]string{"inverse": info.Inverse, "label": info.Label, "inverse label": info.InverseLabel, "meaning": info.Means} {
			if text == "" {
				t.Errorf("%s has no %s", info.Predicate, name)
			}
		}
		if got := info.Inverse == string(info.Predicate); got != info.Symmetric {
			t.Errorf("%s: inverse %q, symmetric %v", info.Predicate, info.Inverse, info.Symmetric)
		}
	}
	for _, p := range []Predicate{Ran, PartOf, Awarded, Built, Adopted, Targeted, WorkedWith, HoldsPost, LocatedIn} {
		if !seen[p] {
			t.Errorf("%s is not described", p)
		}
	}
	if _, ok := Reported.Info(); ok {
		t.Error("reported is described as a relation between entities")
	}
}

func TestPredicatesHaveKnownEnds(t *testing.T) {
	for _, info := range Predicates {
		for _, ends := range [][]Type{info.Domain, info.Range} {
			if len(ends) == 0 {
				t.Errorf("%s has an end without a type", info.Predicate)
			}
			for i, typ := range ends {
				if _, ok := typ.Info(); !ok || slices.Contains(ends[:i], typ) {
					t.Errorf("%s: type %q is unknown or named twice", info.Predicate, typ)
				}
			}
		}
		if (info.SameType || info.Symmetric) && !slices.Equal(info.Domain, info.Range) {
			t.Errorf("%s: both ends have one type, but its domain is not its range", info.Predicate)
		}
	}
}

func TestAllows(t *testing.T) {
	tests := []struct {
		p    Predicate
		s, o Type
		want bool
	}{
		{Ran, Agency, Campaign, true}, {Ran, Place, Campaign, true}, {Ran, Campaign, Agency, false}, {Ran, Person, Campaign, false},
		{PartOf, Campaign, Campaign, true}, {PartOf, System, System, true}, {PartOf, Campaign, System, false}, {PartOf, Place, Place, false},
		{Awarded, Place, Title, true}, {Awarded, System, Title, true}, {Awarded, Topic, Title, false},
		{Built, Agency, System, true}, {Adopted, Place, Practice, true}, {Adopted, Agency, System, false},
		{Targeted, Campaign, Topic, true}, {Targeted, Place, Topic, false},
		{WorkedWith, Agency, Agency, true}, {HoldsPost, Person, Agency, true}, {LocatedIn, Agency, Place, true},
	}
	for _, tt := range tests {
		info, ok := tt.p.Info()
		if got := info.Allows(tt.s, tt.o); !ok || got != tt.want {
			t.Errorf("%s %s %s: %v, want %v", tt.s, tt.p, tt.o, got, tt.want)
		}
	}
}

func TestIDsKeepTheirPartsApart(t *testing.T) {
	period := func(text, start string) *Period { return &Period{Text: text, Start: Date(start)} }
	metric := func(m Metric) string { return MetricID(&m) }
	tests := []struct{ what, a, b string }{
		{"subject and object", FactID("a/bc", Ran, "d"), FactID("a/b", Ran, "cd")},
		{"predicates", FactID("a", Ran, "b"), FactID("a", Built, "b")},
		{"directions", FactID("a", PartOf, "b"), FactID("b", PartOf, "a")},
		{"kinds", FactID("a", Ran, "b"), metric(Metric{Subjects: []string{"a"}, Indicator: "ran", Value: "b"})},
		{"subjects", metric(Metric{Subjects: []string{"a", "b"}}), metric(Metric{Subjects: []string{"ab"}})},
		{"indicator and value", metric(Metric{Indicator: "a1", Value: "2"}), metric(Metric{Indicator: "a", Value: "12"})},
		{"value and max", metric(Metric{Value: "1", Max: "2"}), metric(Metric{Value: "12"})},
		{"value and unit", metric(Metric{Value: "1"}), metric(Metric{Unit: "1"})},
		{"changes", metric(Metric{Value: "1", Change: Up}), metric(Metric{Value: "1", Change: Down})},
		{"bases", metric(Metric{Value: "1", Basis: YoY}), metric(Metric{Value: "1", Basis: MoM})},
		{"periods", metric(Metric{Period: period("今年", "2025-01-01")}), metric(Metric{Period: period("今年", "2024-01-01")})},
		{"a period and none", metric(Metric{Period: period("今年", "")}), metric(Metric{})},
		{"texts", ArticleID("沈阳"), ArticleID("沈阳 ")},
	}
	for _, tt := range tests {
		if tt.a == tt.b {
			t.Errorf("%s: one id %s for two things", tt.what, tt.a)
		}
	}
}

func TestIDsDependOnlyOnWhatIsSaid(t *testing.T) {
	a := Metric{Subjects: []string{"agency/甲", "place/乙"}, Indicator: "破案数", Value: "88", Unit: "起", Evidence: Evidence{Article: "article/1", Start: 3}, Approx: Exact}
	b := Metric{Subjects: []string{"place/乙", "agency/甲"}, Indicator: "破案数", Value: "88", Unit: "起", Evidence: Evidence{Article: "article/2", Quote: "破案88起"}, PartOf: "metric/9"}
	if MetricID(&a) != MetricID(&b) {
		t.Error("the same figure in two articles has two ids")
	}
	if a.Subjects[0] != "agency/甲" {
		t.Error("MetricID turned the order of the subjects")
	}
	if FactID("agency/甲", WorkedWith, "agency/乙") != FactID("agency/乙", WorkedWith, "agency/甲") {
		t.Error("a symmetric claim has two ids")
	}
	if got, want := ArticleID("沈阳市公安局"), "article/"; !strings.HasPrefix(got, want) || len(got) != len(want)+12 {
		t.Errorf("ArticleID = %q, want %s and 12 hex digits", got, want)
	}
	if got, want := EntityID(Agency, "沈阳市公安局"), "agency/沈阳市公安局"; got != want {
		t.Errorf("EntityID = %q, want %q", got, want)
	}
}

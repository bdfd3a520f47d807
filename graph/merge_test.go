package graph

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// descriptions is what several articles say of a few entities.
func descriptions(r *rand.Rand) []Entity {
	pick := func(words ...string) string { return words[r.Intn(len(words))] }
	out := make([]Entity, r.Intn(9))
	for i := range out {
		out[i] = Entity{ID: EntityID(Agency, pick("甲", "乙")), Type: Agency, Name: pick("鹿城公安", "鹿城分局", "温州市公安局鹿城区分局", "分局")}
		for range r.Intn(3) {
			out[i].Aliases = append(out[i].Aliases, pick("鹿城公安", "该局", "分局", "鹿城分局"))
		}
		if r.Intn(3) > 0 {
			out[i].Attrs = map[string]string{pick("year", "level"): pick("2021", "2022", "county"), "code": "330302"}
		}
	}
	return out
}

// TestMergingIsOneWhateverTheOrder: in any order, and merged in any steps, so that
// merging what is left after an article went gives what never having had it gives.
func TestMergingIsOneWhateverTheOrder(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 500 {
		all := descriptions(r)
		want := MergeEntities(all)
		turned := slices.Clone(all)
		r.Shuffle(len(turned), func(i, j int) { turned[i], turned[j] = turned[j], turned[i] })
		cut := r.Intn(len(turned) + 1)
		steps := MergeEntities(append(MergeEntities(turned[:cut]), MergeEntities(turned[cut:])...))
		for name, got := range map[string][]Entity{"turned": MergeEntities(turned), "in steps": steps, "twice": MergeEntities(want)} {
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Fatalf("merged %s, %v differs:\n%s", name, all, diff)
			}
		}
	}
}

func TestMergedEntityKeepsTheFullestName(t *testing.T) {
	tests := []struct{ a, b, name, aliases string }{
		{"鹿城公安", "温州市公安局鹿城区分局", "温州市公安局鹿城区分局", "[鹿城公安]"},
		{"“断卡”行动", "“断卡”专项行动", "“断卡”专项行动", "[“断卡”行动]"},
		{"乙甲", "甲乙", "乙甲", "[甲乙]"},
		{"公安部", "公安部", "公安部", "[]"},
		{"", "公安部", "公安部", "[]"},
	}
	for _, tt := range tests {
		for _, pair := range [][2]string{{tt.a, tt.b}, {tt.b, tt.a}} {
			got := MergeEntities([]Entity{{ID: "agency/x", Name: pair[0]}, {ID: "agency/x", Name: pair[1]}})
			if len(got) != 1 || got[0].Name != tt.name || fmt.Sprint(got[0].Aliases) != tt.aliases {
				t.Errorf("%v merged to %+v, want %s with aliases %s", pair, got, tt.name, tt.aliases)
			}
		}
	}
}

func TestMergingLeavesItsInputAlone(t *testing.T) {
	in := []Entity{{ID: "b", Name: "乙", Aliases: []string{"z", "a"}, Attrs: map[string]string{"k": "2"}}, {ID: "a"}, {ID: "b", Name: "甲乙", Attrs: map[string]string{"k": "1"}}}
	MergeEntities(in)
	want := []Entity{{ID: "b", Name: "乙", Aliases: []string{"z", "a"}, Attrs: map[string]string{"k": "2"}}, {ID: "a"}, {ID: "b", Name: "甲乙", Attrs: map[string]string{"k": "1"}}}
	if diff := cmp.Diff(want, in); diff != "" {
		t.Error(diff)
	}
}

// BenchmarkMergeEntities: the cost of an entity must not grow with the number of
// articles that speak of it.
func BenchmarkMergeEntities(b *testing.B) {
	for _, n := range []int{1_000, 10_000} {
		all := make([]Entity, n)
		for i := range all {
			all[i] = Entity{ID: "agency/甲", Name: "甲市公安局", Aliases: []string{fmt.Sprint("名", i%50), "市局"}, Attrs: map[string]string{"code": "1"}}
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				MergeEntities(all)
			}
		})
	}
}

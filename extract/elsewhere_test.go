package extract

import (
	"testing"

	"newsgraph/graph"
)

// A town bears the code of its county and is not its place, wherever it stands in the list.
func TestPlaceOf(t *testing.T) {
	place := func(name, code, level string) graph.Entity {
		return graph.Entity{Type: graph.Place, Name: name, Attrs: map[string]string{"code": code, "level": level}}
	}
	doc := &Document{}
	doc.Entities = []graph.Entity{
		{Type: graph.Agency, Name: "万年县公安局", Attrs: map[string]string{"code": "361129"}},
		place("青云镇", "361129", "town"), place("万年县", "361129", "county"), place("上坊村", "361123", "village"),
	}
	for code, want := range map[string]int{"361129": 2, "361123": -1, "360000": -1, "": -1} {
		if got := doc.PlaceOf(code); got != want {
			t.Errorf("PlaceOf(%q) = %d, want %d", code, got, want)
		}
	}
}

package refer

import (
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/marked"
)

// inherits says who acts in the last clause of a document, and in which operation, on
// which platform and in which period.
func inherits(doc *extract.Document) string {
	name := func(e int) string {
		if e < 0 {
			return "-"
		}
		return doc.Entities[e].Name
	}
	f := doc.Frames[len(doc.Frames)-1]
	period := "-"
	if f.Period >= 0 {
		period = doc.Slice(doc.Periods[f.Period].Span)
	}
	return name(f.Actor) + " " + name(f.Campaign) + " " + name(f.System) + " " + period
}

var frameTests = []struct{ name, in, want string }{
	{"a clause names its actor", "[A:临江市公安局]抓获嫌疑人", "临江市公安局 - - -"},
	{"row 131: a clause without one has that of the clause before", "[A:临江市公安局]开展巡逻，抓获嫌疑人", "临江市公安局 - - -"},
	{"row 132: and of the sentence before", "[A:临江市公安局]开展巡逻。抓获嫌疑人", "临江市公安局 - - -"},
	{"row 86: what 该局 means acts", "[A:临江市公安局]通报。[A:该局=临江市公安局]抓获嫌疑人", "临江市公安局 - - -"},
	{"another agency takes over", "[A:临江市公安局]开展巡逻，[A:临江市法院]审结案件", "临江市法院 - - -"},
	{"row 101: a partner does not", "[A:临江市公安局]联合[A:临江市教育局]开展巡逻，抓获嫌疑人", "临江市公安局 - - -"},
	{"row 100: one who acts by 由 acts in its clause alone", "[A:临江市公安局]开展巡逻，案件由[A:临江市法院]审理，抓获嫌疑人", "临江市公安局 - - -"},
	{"where something happens is no actor", "[A:临江市公安局]开展巡逻，在[A:临江市法院]抓获嫌疑人", "临江市公安局 - - -"},
	{"who is acted on is no actor", "[A:临江市公安局]开展巡逻，向[A:临江市法院]移送案件", "临江市公安局 - - -"},
	{"who gives an honour is no actor", "[A:临江市公安局]开展巡逻，被[A:公安部]表扬", "临江市公安局 - - -"},
	{"row 134: a period holds in its clause", "[A:临江市公安局]<今年以来>抓获嫌疑人", "临江市公安局 - - 今年以来"},
	{"row 134: and in the clauses after it", "<今年以来>，[A:临江市公安局]抓获嫌疑人", "临江市公安局 - - 今年以来"},
	{"row 109: the operation under way", "[A:临江市公安局]开展[C:“清风”行动]，抓获嫌疑人", "临江市公安局 “清风”行动 - -"},
	{"row 115: the platform spoken of", "[S:“天网”系统]上线，存储数据", "- - “天网”系统 -"},
	{"row 115: to the end of its sentence", "[S:“天网”系统]上线。存储数据", "- - - -"},
	{"nobody is named", "抓获嫌疑人，追回赃款", "- - - -"},
}

func TestFramesInheritWhatAClauseLeavesOut(t *testing.T) {
	for _, tt := range frameTests {
		doc := marked.Read(t, tt.in)
		new(Referrer).Frames(doc)
		if len(doc.Frames) != len(doc.Clauses) {
			t.Fatalf("%s: %d frames of %d clauses", tt.name, len(doc.Frames), len(doc.Clauses))
		}
		if got := inherits(doc); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestDistanceGrowsWithWhatStandsBetween(t *testing.T) {
	doc := marked.Read(t, "[A:临江市公安局]巡逻，抓获嫌疑人。追回赃款")
	new(Referrer).Frames(doc)
	for i, want := range []extract.Distance{extract.InClause, extract.InSentence, extract.InParagraph} {
		if got := doc.Frames[i].ActorBy; got != want {
			t.Errorf("the actor of clause %d is %v away, want %v", i, got, want)
		}
	}
}

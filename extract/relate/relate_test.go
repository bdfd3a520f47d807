package relate

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/marked"
	"newsgraph/graph"
)

// related reads relations with every clause done by the agency that the document names
// first, and lists them as subject predicate object.
func related(t *testing.T, text string, cues ...extract.Cue) string {
	t.Helper()
	doc := marked.Read(t, text)
	doc.Cues = cues
	actor := slices.IndexFunc(doc.Entities, func(e graph.Entity) bool { return e.Type == graph.Agency || e.Type == graph.Place })
	for range doc.Clauses {
		doc.Frames = append(doc.Frames, extract.Frame{Actor: actor, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1})
	}
	New().Relations(doc)
	var out []string
	for _, r := range doc.Relations {
		line := doc.Entities[r.Subject].Name + " " + string(r.Predicate) + " " + doc.Entities[r.Object].Name
		if r.Certainty != graph.Stated {
			line += " (" + string(r.Certainty) + ")"
		}
		if !slices.Contains(out, line) {
			out = append(out, line)
		}
	}
	return strings.Join(out, "; ")
}

var relationTests = []struct{ name, in, want string }{
	{"row 103: ran", "[A:临江市公安局]部署开展[C:“清风”专项行动]", "临江市公安局 ran “清风”专项行动"},
	{"row 103: a clause later", "[A:临江市公安局]高度重视，深入推进[C:“清风”专项行动]", "临江市公安局 ran “清风”专项行动"},
	{"row 103: a noun phrase is no deed", "[A:临江市公安局]总结[C:“清风”专项行动]的经验", ""},
	{"row 112: built", "[A:临江市公安局]自主研发[S:“鹰眼”系统]", "临江市公安局 built “鹰眼”系统"},
	{"row 112: the name before its verb", "[A:临江市公安局]的[S:“鹰眼”系统]上线", "临江市公安局 built “鹰眼”系统"},
	{"row 118: adopted", "[A:临江市公安局]全面推行[R:“一街一警”机制]", "临江市公安局 adopted “一街一警”机制"},
	{"row 118: a verb that does not take its type", "[A:临江市公安局]破获[R:“一街一警”机制]", ""},
	{"row 119: awarded", "[A:临江市公安局]荣获[T:集体一等功]", "临江市公安局 awarded 集体一等功"},
	{"row 119: by another", "[P:临江市]被[A:公安部]确定为[T:试点城市]", "临江市 awarded 试点城市"},
	{"row 101: worked with", "[A:临江市公安局]联合[A:临江市教育局]开展[C:“护校”行动]", "临江市公安局 ran “护校”行动; 临江市公安局 workedWith 临江市教育局"},
	{"row 101: with two", "[A:临江市公安局]会同[A:临江市教育局]、[A:临江市司法局]开展检查", "临江市公安局 workedWith 临江市教育局; 临江市公安局 workedWith 临江市司法局"},
	{"row 101: with nobody", "[A:临江市公安局]走访[A:临江市教育局]", ""},
	{"ruling 15: what an operation is against", "[C:“清风”专项行动]剑指[O:电信网络诈骗]", "“清风”专项行动 targeted 电信网络诈骗"},
	{"ruling 6: what an agency is against", "[A:临江市公安局]严厉打击[O:养老诈骗]", "临江市公安局 targeted 养老诈骗"},
	{"ruling 6: a topic alone says nothing", "[A:临江市公安局]通报[O:养老诈骗]案例", ""},
	{"an agency is part of another", "[A:江北支队]是[A:江南总队]的组成部分", "江北支队 partOf 江南总队"},
	{"an agency is another's neighbour", "[A:江北支队]是[A:江南总队]的邻居", ""},
	{"a body no mention names stands in a list", "[A:临江市公安局]会同禁毒办、[A:临江市教育局]开展检查", "临江市公安局 workedWith 临江市教育局"},
	{"a name goes on past its mention", "[A:临江市公安局]会同[A:临江市税务局]稽查局、[A:临江市教育局]开展检查", "临江市公安局 workedWith 临江市教育局"},
	{"a verb behind a name is no part of it", "[A:临江市公安局]会同[A:临江市教育局]部署开展[C:“护校”行动]", "临江市公安局 ran “护校”行动; 临江市公安局 workedWith 临江市教育局"},
	{"nothing to relate", "群众很满意，巡逻很及时", ""},
}

func TestRelationsOfAClause(t *testing.T) {
	for _, tt := range relationTests {
		if got := related(t, tt.in); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestCuesDecideHowSureARelationIs(t *testing.T) {
	in := "[A:临江市公安局]推进[C:“清风”专项行动]"
	all := extract.Span{Start: 0, End: len("临江市公安局推进“清风”专项行动")}
	for _, tt := range []struct {
		cue  extract.Cue
		want string
	}{
		{extract.Cue{Covers: all, Certainty: graph.Rumor}, "临江市公安局 ran “清风”专项行动 (rumor)"},
		{extract.Cue{Covers: all, Certainty: graph.Planned}, "临江市公安局 ran “清风”专项行动 (planned)"},
		{extract.Cue{Covers: all, Certainty: graph.Stated, Void: true}, ""},
	} {
		if got := related(t, in, tt.cue); got != tt.want {
			t.Errorf("%s under %v: got %s, want %s", in, tt.cue.Certainty, got, tt.want)
		}
	}
}

func TestRelationsPointAtTheirWords(t *testing.T) {
	doc := marked.Read(t, "昨天，[A:临江市公安局]部署开展[C:“清风”专项行动]，效果明显")
	for range doc.Clauses {
		doc.Frames = append(doc.Frames, extract.Frame{Actor: 0, Scope: -1, Campaign: -1, System: -1, Period: -1, Source: -1})
	}
	New().Relations(doc)
	if len(doc.Relations) != 1 {
		t.Fatalf("%d relations, want 1", len(doc.Relations))
	}
	if got, want := doc.Slice(doc.Relations[0].Span), "临江市公安局部署开展“清风”专项行动"; got != want {
		t.Errorf("the words are %q, want %q", got, want)
	}
}

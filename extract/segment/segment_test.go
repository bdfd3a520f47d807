package segment

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
)

// document has a block for each line and a bracket for each pair of “”; a speech opens
// with “~, which is no part of it.
func document(text string) *extract.Document {
	var blocks []extract.Block
	for at := 0; at <= len(text); {
		end := at + len(text[at:])
		if n := strings.IndexByte(text[at:], '\n'); n >= 0 {
			end = at + n
		}
		blocks = append(blocks, extract.Block{Span: extract.Span{Start: at, End: end}})
		at = end + 1
	}
	doc := extract.New(graph.Article{Text: text}, blocks)
	for at := 0; ; {
		i := strings.Index(text[at:], "“")
		if i < 0 {
			return doc
		}
		open := at + i
		end := open + strings.Index(text[open:], "”") + len("”")
		inner := extract.Span{Start: open + len("“"), End: end - len("”")}
		doc.Brackets = append(doc.Brackets, extract.Bracket{Span: extract.Span{Start: open, End: end}, Inner: inner, Open: '“',
			Speech: strings.HasPrefix(doc.Slice(inner), "~"), Parent: -1})
		at = end
	}
}

// cut shows clauses as sentence.part:text.
func cut(doc *extract.Document) string {
	var out []string
	for _, c := range doc.Clauses {
		out = append(out, fmt.Sprintf("%d.%d:%s", c.Sentence, c.Part, doc.Slice(c.Span)))
	}
	return strings.Join(out, " ")
}

func TestClausesEndAtCommasAndStronger(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"甲破案，乙巡逻。丙走访", "0.0:甲破案 0.1:乙巡逻 1.0:丙走访"},
		{"甲破案,乙巡逻:丙走访;丁设卡", "0.0:甲破案 0.1:乙巡逻 0.2:丙走访 1.0:丁设卡"},
		{"盗窃、诈骗下降", "0.0:盗窃、诈骗下降"},                   // a list is one clause
		{"损失1,200元，追回3:1", "0.0:损失1,200元 0.1:追回3:1"}, // no cut between digits
		{"真的吗？是！", "0.0:真的吗 1.0:是"},
		{"甲\n乙", "0.0:甲 1.0:乙"},                           // a block ends a sentence
		{"开展“打盗窃，防诈骗”行动，收网", "0.0:开展“打盗窃，防诈骗”行动 0.1:收网"},  // a name is never cut
		{"“~我们破案，他们巡逻。”甲说", "0.0:“~我们破案 0.1:他们巡逻 1.0:甲说"}, // speech is
		{"增长1.5倍.", "0.0:增长1.5倍"},                         // a full stop at the end of the block, a point inside
		{"，，。", ""}, {"", ""},
		{" 甲 ，乙 ", "0.0:甲 0.1:乙"},
	} {
		doc := document(tt.in)
		Clauses(doc)
		if got := cut(doc); got != tt.want {
			t.Errorf("Clauses(%q)\n got %q\nwant %q", tt.in, got, tt.want)
		}
	}
}

func TestAFullStopOpensANewSentenceForGood(t *testing.T) {
	doc := document("甲，乙。丙\n丁，戊")
	Clauses(doc)
	for i, want := range []int{0, 0, 0, 1, 1} {
		if doc.Clauses[i].Block != want {
			t.Errorf("clause %d stands in block %d, want %d", i, doc.Clauses[i].Block, want)
		}
	}
}

var segmenter = sync.OnceValues(func() (*Segmenter, error) { return New([]string{"刑事警情", "退赔率"}) })

// words are those before a figure.
func words(t testing.TB, text string) []string {
	t.Helper()
	s, err := segmenter()
	if err != nil {
		t.Fatal(err)
	}
	doc := document(text + "9起")
	doc.Quantities = []extract.Quantity{{Span: extract.Span{Start: len(text), End: len(doc.Text)}}}
	Clauses(doc)
	s.Words(doc)
	var out []string
	for _, w := range doc.WordsIn(extract.Span{Start: 0, End: len(text)}) {
		out = append(out, doc.Slice(w))
	}
	return out
}

func TestWordsOfTheLexiconStayWhole(t *testing.T) {
	for text, want := range map[string]string{"刑事警情明显下降": "刑事警情", "退赔率达到新高": "退赔率", "群众退赔率": "群众"} {
		if got := words(t, text); len(got) == 0 || got[0] != want {
			t.Errorf("the words of %q are %q, want %s first", text, got, want)
		}
	}
}

var longerTests = []struct {
	text, word string
	want       bool
}{
	{"进出口总额", "出口", true},
	{"增加值提高", "增加", true},
	{"向邻国出口面粉", "出口", false},
	{"增加了三成", "增加", false},
	{"增加", "增加", false},
}

func TestLongerWordsStandAroundAWord(t *testing.T) {
	s, err := New([]string{"出口", "增加"})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range longerTests {
		at := strings.Index(tt.text, tt.word)
		if got := s.Longer(tt.text, extract.Span{Start: at, End: at + len(tt.word)}); got != tt.want {
			t.Errorf("a longer word than %s in %s: %v", tt.word, tt.text, got)
		}
	}
}

func TestWordsMakeUpTheText(t *testing.T) {
	for _, text := range []string{"警察夜间巡逻", "刑事警情", "镇"} {
		if got := strings.Join(words(t, text), ""); got != text {
			t.Errorf("the words of %q make up %q", text, got)
		}
	}
}

func FuzzClauses(f *testing.F) {
	for _, s := range []string{"甲，乙。", "1,2,", "……", "\n\n", "　：|"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.Contains(text, "“") {
			return
		}
		doc := document(text)
		Clauses(doc)
		end := 0
		for _, c := range doc.Clauses {
			if c.Start < end || c.Len() <= 0 || !utf8.ValidString(doc.Slice(c.Span)) {
				t.Errorf("clause %v of %q", c, text)
			}
			end = c.End
		}
	})
}

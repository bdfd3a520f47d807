package zh_test

import (
	"strings"
	"testing"

	"newsgraph/extract/read"
	"newsgraph/extract/zh"
)

// What nearly was found is kept while a document is explained, with what stopped it.
var refusedTests = []struct{ text, want string }{
	{"如果云岭县公安局开展“春雷”专项行动，效果会更好。", "“春雷”专项行动: the text does not claim it: 如果"},
	{"云岭县公安局如何开展“春雷”专项行动？", "“春雷”专项行动: the sentence is a question"},
	{"下一步要开展“春雷”专项行动。", "“春雷”专项行动: "},
	{"涉案50万元以上的案件由云岭县公安局办理。", "50万元以上: it says which cases, not how many"},
	{"两个半小时后，云岭县公安局民警赶到。", "两个半小时: "},
}

func TestWhatNearlyFiredIsTold(t *testing.T) {
	pipeline, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range refusedTests {
		for _, tracing := range []bool{true, false} {
			docs, err := read.Articles("a.txt", []byte(tt.text+"\n"))
			if err != nil {
				t.Fatal(err)
			}
			docs[0].Tracing = tracing
			pipeline.Annotate(docs[0])
			var told []string
			for _, r := range docs[0].Refused {
				told = append(told, docs[0].Slice(r.Span)+": "+r.Why)
			}
			if got := strings.Join(told, "\n"); strings.Contains(got, tt.want) != tracing {
				t.Errorf("%s (tracing %v) tells\n%s\nwant %q", tt.text, tracing, got, tt.want)
			}
		}
	}
}

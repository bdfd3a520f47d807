package script

import (
	"testing"

	"newsgraph/extract"
	"newsgraph/graph"
	"newsgraph/seeds"
)

func TestSimplify(t *testing.T) {
	s, err := New(seeds.Traditional)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ in, want string }{
		{"市警察局偵破詐騙案件12件，較去年同期減少3件。", "市警察局侦破诈骗案件12件，较去年同期减少3件。"},
		{"高雄市政府與銀行建立聯防機制", "高雄市政府与银行建立联防机制"},
		{"著名作家走访杭州西湖景区，成效显著。", "著名作家走访杭州西湖景区，成效显著。"}, // simplified, with one character of both
		{"", ""},
	} {
		doc := extract.New(graph.Article{Text: tt.in}, nil)
		s.Simplify(doc)
		if doc.Text != tt.want {
			t.Errorf("Simplify(%q) = %q, want %q", tt.in, doc.Text, tt.want)
		}
		if len(doc.Text) != len(tt.in) || doc.Article.Text != tt.in {
			t.Errorf("Simplify(%q) moved an offset or changed the article", tt.in)
		}
	}
}

func TestNewNamesTheLine(t *testing.T) {
	for _, table := range []string{"t\ts\n國", "t\ts\n國\t国国", "t\ts\na\t国", "t\ts\n國\t"} {
		if _, err := New(table); err == nil {
			t.Errorf("New(%q) gave no error", table)
		}
	}
}

package read

import (
	"io/fs"
	"strings"
	"testing"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/graph"
	"newsgraph/seeds"
)

var seedTests = []struct {
	file, title, publisher, authors, published, url string
	has                                             []string // passages that the file breaks, or that must not be lost
	captions, headings, items                       int
}{
	{"seed000.txt", "辽宁大力推进“平安护航”专项行动 违法犯罪警情环比下降214", "hz.one", "", "", "https://hz.one/baijia/辽宁推进-平安护航-专项行动-2507.html",
		[]string{"其中严重暴力犯罪案件同比下降107", "“智能安防社区”项目，通过", "平安辽宁的蓝图正逐步变为现实。"}, 0, 0, 0},
	{"seed001.txt", "把平安答卷写在群众心中——全国公安机关深入推进夏季治安打击整治“百日行动”", "新华网", "熊丰 翟翔", "2022-09-27", "",
		[]string{"新华社北京9月26日电", "——严打涉黑涉恶犯罪。全国刑侦部门"}, 0, 3, 3},
	{"seed002.txt", "守护“万家灯火” 展现“头雁风采”", "温州日报", "", "2022-08-29", "",
		[]string{"夏季大巡防。 照片均由鹿城公安提供", "截至8月25日,已打击养老诈骗嫌疑人45名"}, 6, 6, 0},
	{"seed003.txt", "沈阳公安公布2025“平安成绩单” 全年警务工作综合满意率99.34%", "", "吕洋", "", "",
		[]string{"建设智慧消防生命通道监测预警平台", "纪律作风等突出问题，开展"}, 0, 6, 0},
	{"seed003.txt", "热线连民心 电力暖山城", "", "周学芳", "", "",
		[]string{"二级联动工作机制，选派专业电力专员", "要求现场处理拍照留痕"}, 1, 0, 0},
	{"seed003.txt", "沈阳皇姑区携手校、企 共建辽宁中医药文化街区", "", "朱柏玲", "", "",
		[]string{"本报讯 记者朱柏玲报道 1月6日"}, 0, 0, 0},
	{"seed004.txt", "平安西宁成为亮眼“名片”", "", "宁亚琴", "", "",
		[]string{"成为西北五省区唯一获此殊荣的省会城市……", "庆祝中华人民共和国成立七十五周年"}, 0, 7, 0},
}

// Nothing of these may be in any article.
var seedFurniture = []string{"链接", "http", "相关阅读", "排行榜", "日榜", "政务频道", "当前位置", "正文", "发布时间", "来源:", "原标题", "责任编辑", "本报记者 ", "#"}

func TestSeedArticles(t *testing.T) {
	var docs []*extract.Document
	sources := map[string]string{}
	names, err := fs.Glob(seeds.Articles(), "*.txt")
	if err != nil || len(names) != 5 {
		t.Fatalf("seed articles: %d files, %v", len(names), err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(seeds.Articles(), name)
		if err != nil {
			t.Fatal(err)
		}
		sources[name] = string(data)
		some, err := Articles(name, data)
		if err != nil {
			t.Fatal(err)
		}
		docs = append(docs, some...)
	}
	if len(docs) != len(seedTests) {
		t.Fatalf("%d articles, want %d:\n%s", len(docs), len(seedTests), show(docs))
	}
	for i, tt := range seedTests {
		doc := docs[i]
		a := doc.Article
		checkDocument(t, doc, sources[tt.file])
		if a.File != tt.file || a.Title != tt.title || a.Publisher != tt.publisher || a.Published != graph.Date(tt.published) || a.URL != tt.url ||
			strings.Join(a.Authors, " ") != tt.authors {
			t.Errorf("article %d = %s %q %q %q %q %q", i, a.File, a.Title, a.Publisher, a.Authors, a.Published, a.URL)
		}
		for _, s := range tt.has {
			if !strings.Contains(doc.Text, s) {
				t.Errorf("%q: no %q", tt.title, s)
			}
		}
		for _, s := range seedFurniture {
			if strings.Contains(doc.Text, s) {
				t.Errorf("%q: holds %q", tt.title, s)
			}
		}
		count := map[extract.Role]int{}
		for _, b := range doc.Blocks {
			count[b.Role]++
		}
		if count[extract.Title] != 1 || count[extract.Caption] != tt.captions || count[extract.Heading] != tt.headings || count[extract.Item] != tt.items {
			t.Errorf("%q: blocks %v", tt.title, count)
		}
	}
}

// checkDocument holds for every document: blocks cover the text but one line
// break between each two, and every other code point of the text stands in the
// source where its span says, except a space that parts Latin words.
func checkDocument(t testing.TB, doc *extract.Document, source string) {
	t.Helper()
	at := 0
	for i, b := range doc.Blocks {
		if i > 0 {
			if at >= len(doc.Text) || doc.Text[at] != '\n' {
				t.Fatalf("block %d does not follow a line break: %q", i, doc.Text)
			}
			at++
		}
		if b.Start != at || b.End <= b.Start || b.End > len(doc.Text) {
			t.Fatalf("block %d is %v at %d of %d", i, b.Span, at, len(doc.Text))
		}
		s := doc.Slice(b.Span)
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r") || isSpace([]rune(s)[0]) || strings.TrimRightFunc(s, isSpace) != s {
			t.Fatalf("block %d is %q", i, s)
		}
		if (b.Role == extract.Title) != (i == 0 && doc.Article.Title != "") || b.Role == extract.Title && s != doc.Article.Title {
			t.Fatalf("block %d has role %s, title is %q", i, b.Role, doc.Article.Title)
		}
		at = b.End
	}
	if at != len(doc.Text) || doc.Text != doc.Article.Text || doc.Article.ID != graph.ArticleID(doc.Text) {
		t.Fatalf("blocks end at %d of %d", at, len(doc.Text))
	}
	checkSpans(t, doc, []rune(source))
}

func checkSpans(t testing.TB, doc *extract.Document, source []rune) {
	t.Helper()
	text := []rune(doc.Text)
	at := 0
	for i, s := range doc.Article.Spans {
		if s.Length <= 0 || s.Start < at || s.Start+s.Length > len(text) || s.Source < 0 || s.Source+s.Length > len(source) {
			t.Fatalf("span %d is %+v, after %d", i, s, at)
		}
		if i > 0 {
			if p := doc.Article.Spans[i-1]; p.Start+p.Length == s.Start && p.Source+p.Length == s.Source {
				t.Fatalf("spans %d and %d are not merged", i-1, i)
			}
		}
		for _, r := range text[at:s.Start] {
			if r != '\n' && r != ' ' {
				t.Fatalf("no span covers %q before %+v", r, s)
			}
		}
		if got, want := string(source[s.Source:s.Source+s.Length]), string(text[s.Start:s.Start+s.Length]); got != want {
			t.Fatalf("span %+v: source has %q, text has %q", s, got, want)
		}
		at = s.Start + s.Length
	}
	if at != len(text) {
		t.Fatalf("spans end at %d of %d", at, len(text))
	}
}

package read

import (
	"math/rand"
	"strings"
	"testing"
)

// sentences are the stuff of random articles.
var sentences = []string{
	"7月3日，县公安局通报夏夜巡防情况。", "全县出动警力1200余人次，盘查车辆3400台，查获酒驾26起，其中醉驾4起。", "群众满意率升至98.6%，比上半年提高2.3个百分点。",
	"“这样的巡逻让人心里踏实！”居民老周说。", "该局联合市场监管部门整治农资市场，立案17起，罚没款62万元。", "据悉，行动将持续到9月底。",
	"自主研发的“慧眼”平台接入视频3.6万路，AI预警准确率超九成；", "坚持和发展新时代“枫桥经验”，调处纠纷203起，调处率达96.6%。",
}

// TestWrappedTextComesBackWhole breaks random paragraphs at a margin, in the
// ways in which texts are broken, and reads them again.
func TestWrappedTextComesBackWhole(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for n := 0; n < 400; n++ {
		var paragraphs []string
		for i := 0; i < 3+rnd.Intn(4); i++ {
			var p strings.Builder
			for j := 0; j < 5+rnd.Intn(4); j++ {
				p.WriteString(sentences[rnd.Intn(len(sentences))])
			}
			paragraphs = append(paragraphs, strings.TrimRight(p.String(), "；")+"。")
		}
		width := 24 + rnd.Intn(40)
		indent, gap := "", "\n\n"
		if rnd.Intn(2) == 0 {
			indent, gap = "　　", "\n"
		}
		var src strings.Builder
		src.WriteString("夏夜巡防见实效\n\n")
		for i, p := range paragraphs {
			if i > 0 {
				src.WriteString(gap)
			}
			line := []rune(indent + p)
			for len(line) > width {
				src.WriteString(string(line[:width]) + "\n")
				line = line[width:]
			}
			src.WriteString(string(line))
		}
		docs, err := Articles("a.txt", []byte(src.String()))
		if err != nil || len(docs) != 1 {
			t.Fatalf("%d articles, %v", len(docs), err)
		}
		checkDocument(t, docs[0], src.String())
		if got, want := docs[0].Text, "夏夜巡防见实效\n"+strings.Join(paragraphs, "\n"); got != want {
			t.Fatalf("width %d, indent %q:\n%s\ngot:\n%s\nwant:\n%s", width, indent, src.String(), got, want)
		}
	}
}

// TestSpansOfTornText cuts random places of random texts with line breaks,
// blank lines, indents and captions: whatever is joined, spans must hold.
func TestSpansOfTornText(t *testing.T) {
	rnd := rand.New(rand.NewSource(2))
	cuts := []string{"\n", "\n\n", "\r\n", "\n　　", "\n\n民警在巡逻。 受访者供图\n\n", " \n", "\n## ", "\n——", "\n- **", "**", "\n来源：某某网\n", "\u2028", "\n# ", "\n本报记者 王强\n\n"}
	for n := 0; n < 1000; n++ {
		var src strings.Builder
		for i := 0; i < 2+rnd.Intn(12); i++ {
			s := []rune(sentences[rnd.Intn(len(sentences))])
			k := rnd.Intn(len(s))
			src.WriteString(string(s[:k]) + cuts[rnd.Intn(len(cuts))] + string(s[k:]))
		}
		docs, err := Articles("a.txt", []byte(src.String()))
		if err != nil {
			t.Fatalf("Articles(%q): %v", src.String(), err)
		}
		for _, doc := range docs {
			checkDocument(t, doc, src.String())
		}
	}
}

func FuzzArticles(f *testing.F) {
	for _, tt := range rowTests {
		f.Add([]byte(tt.in))
	}
	for _, tt := range metaTests {
		f.Add([]byte(tt.in))
	}
	f.Add([]byte("\xef\xbb\xbf一\r\n二"))
	f.Add([]byte("\xff\xfe\x00\x4e"))
	f.Add([]byte("**\n****\n## \n- \n> \n——\n：\n来源：\n正文：\n标题："))
	f.Fuzz(func(t *testing.T, source []byte) {
		docs, err := Articles("a.txt", source)
		if err != nil {
			if len(docs) > 0 {
				t.Fatalf("%d articles and %v", len(docs), err)
			}
			return
		}
		text, err := Decode(source)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range docs {
			checkDocument(t, doc, text)
		}
	})
}

package recognize_test

import (
	"strconv"
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/recognize"
)

// brackets writes brackets as “拔钉, with ! where it is speech and ^n for a parent.
func brackets(text string) string {
	doc := &extract.Document{Text: text}
	recognize.Brackets(doc)
	var out []string
	for _, b := range doc.Brackets {
		s := string(b.Open) + doc.Slice(b.Inner)
		if b.Speech {
			s += "!"
		}
		if b.Parent >= 0 {
			s += "^" + strconv.Itoa(b.Parent)
		}
		out = append(out, s)
	}
	return strings.Join(out, " | ")
}

var bracketTests = []struct{ in, want string }{
	{"开展“断卡”“拔钉”行动", "“断卡 | “拔钉"}, {"《法治报》（试行）【快讯】", "《法治报 | （试行 | 【快讯"}, {`推行"一村一警"机制`, "“一村一警"}, {"執行「護城專案」", "“護城專案"}, {"(岐黄广场)", "（岐黄广场"},
	{"（公通字〔2024〕15号）", "（公通字〔2024〕15号 | （2024^0"}, {"他说：“平台还开发了‘云入户’模块。”", "“平台还开发了‘云入户’模块。! | ‘云入户^0"}, {"“终于安心了”", "“终于安心了"}, {"“行动！”", "“行动！!"},
	{"他表示，“下一步将把工作做到群众心坎里去”", "“下一步将把工作做到群众心坎里去!"}, {"“警情下降20%，”他说", "“警情下降20%，!"}, {"“平安", "“平安"}, {"打造“平安\n“护航”", "“护航"}, {"平安”护航", ""},
	{"（未完\n“一”", "“一"}, {"他说“很好", ""}, {"“第一段说的话。\n“第二段说的话。”", "“第一段说的话。! | “第二段说的话。!"}, {"《“十四五”规划》", "《“十四五”规划 | “十四五^0"}, {"", ""},
}

func TestBrackets(t *testing.T) {
	for _, tt := range bracketTests {
		if got := brackets(tt.in); got != tt.want {
			t.Errorf("Brackets(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

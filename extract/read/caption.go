package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// Endings of a line that credits a picture, and those that only may.
var (
	creditEndings   = wordlist.Of("供图", "资料图", "资料图片", "资料照片", "视频截图", "图片来源于网络")
	creditedEndings = wordlist.Of("提供", "摄影", "摄", "图")
)

// Words with which a caption begins.
var captionOpenings = phrases(`图为 图①  图② 图③ 图④ 图一： 图二： 图三： 图1： 图2： 图3： 图说： 图： 图: 图片： 图片: 配图： 上图： 下图： 左图： 右图： 上图为 下图为 左图为 右图为
	▲ △ ↑ 资料图： 资料图:`)

// isCredit tells a caption by its credit: 某某供图, 某某 摄, 照片由某某提供, 图为….
func isCredit(line string, l *line) bool {
	if captionOpenings.Opens(line) {
		return true
	}
	s := strings.TrimRight(line, "。）)】] ")
	if creditEndings.Ends(s) {
		return true
	}
	switch w := creditedEndings.Ending(s); w {
	case "":
		return false
	case "提供":
		return l.commas < 2 && (strings.Contains(s, "照片") || strings.Contains(s, "图片") || strings.Contains(s, "图由"))
	default:
		return hasName(s[:len(s)-len(w)], w)
	}
}

// hasName tells whether a photographer's name, parted from the words before it,
// ends s: …巡逻。王某某, 记者 王某某, （王某某. 图 must stand apart too.
func hasName(s, role string) bool {
	if trimmed := strings.TrimRightFunc(s, isSpace); role == "图" && trimmed == s && !strings.HasSuffix(s, "/") {
		return false
	}
	s = strings.TrimRight(s, " \u3000\u00a0/")
	at := strings.LastIndexAny(s, " \u3000\u00a0/。（(：:")
	if at < 0 {
		return strings.HasPrefix(s, "记者") || strings.HasPrefix(s, "通讯员") || strings.HasPrefix(s, "本报记者") || isName(s)
	}
	n := utf8.RuneCountInString(s[at:]) - 1
	return n > 1 && n < 9
}

// Verbs of what people do in pictures.
var photoVerbs = wordlist.Of("开展", "进行", "检查", "巡逻", "宣传", "讲解", "走访", "执勤", "演练", "参加", "慰问", "现场", "疏导", "登记", "发放", "调解", "指导")

// isScene tells a caption without a credit. In a text whose paragraphs are
// indented it stands unindented, one short sentence between two of them.
func (p *page) isScene(s *strip) bool {
	l := p.head(s)
	if s.kind != kindText || s.indent || s.to-s.from > 1 || s.runes > 100 || l.innerStops() > 0 {
		return false
	}
	if s.runes <= maxHeading && l.last == '。' {
		return true
	}
	line := p.first(s)
	i := strings.Index(line, "在")
	if i < 0 || l.last != '。' && !isHan(l.last) {
		return false
	}
	return photoVerbs.In(line[i:])
}

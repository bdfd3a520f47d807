package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// field is what a metadata key stands for.
type field uint8

const (
	fieldPublisher field = iota
	fieldAuthor
	fieldPublished
	fieldWhen     // 时间: a date of publication only when it is printed in digits
	fieldStaff    // editors and other hands; not kept
	fieldTitle    // 标题
	fieldOriginal // 原标题
	fieldText     // 正文
	fieldURL      // 原文链接
	fieldSite     // 官方网站, PDF链接; not kept
	fieldCounter  // 浏览次数, 字号; not kept
	fieldName     // the name of a site that stands without a key
)

var fieldWords = [...]struct {
	field field
	words string
}{
	{fieldPublisher, `来源 來源 稿件来源 文章来源 信息来源 新闻来源 稿源 来稿单位 发布机构 发布单位 来源网站 转载自 转自`},
	{fieldAuthor, `作者 文章作者 撰稿 撰稿人 撰文 供稿 供稿人`},
	{fieldPublished, `发布时间 发布日期 發布時間 发表时间 发表日期 更新时间 更新日期 发稿时间 刊发时间 发文日期 成文日期 上传时间 录入时间 发布于 发表于`},
	{fieldWhen, `时间 日期`},
	{fieldStaff, `编辑 編輯 责任编辑 責任編輯 责编 本文编辑 值班编辑 值班主任 值班总编 值班主编 网络编辑 新媒体编辑 执行编辑 主编 副主编 编审 编校 校对 审核 审校 审签 审读
		复审 终审 初审 一审 二审 三审 一校 二校 三校 监制 总监制 出品 出品人 策划 总策划 统筹 美编 美术编辑 视觉 制作 排版 版式 录入 签发 摄影 摄像 剪辑 配音 通讯员`},
	{fieldTitle, `标题 標題 题目`},
	{fieldOriginal, `原标题 原標題`},
	{fieldText, `正文`},
	{fieldURL, `原文链接 本文链接 文章链接 原文地址 文章地址 链接地址 网页链接 原文网址 链接 网址`},
	{fieldSite, `PDF链接 PDF下载 官方网站 官网 网站 下载链接 下载地址 视频链接 阅读原文`},
	{fieldCounter, `浏览次数 浏览量 浏览 点击数 点击量 点击次数 点击 阅读量 阅读次数 阅读 阅读数 字号 字体 字体大小 评论数 访问量 访问次数 版次 栏目 分类 标签 索引号`},
}

var keyWords, keyFields = newKeys()

func newKeys() (*wordlist.List, map[string]field) {
	var all strings.Builder
	fields := map[string]field{}
	for _, f := range fieldWords {
		all.WriteString(f.words + " ")
		for _, w := range strings.Fields(f.words) {
			fields[w] = f.field
		}
	}
	return phrases(all.String()), fields
}

// keyAt finds a key and its colon at the front of s; size is where its value begins.
func keyAt(s string) (f field, size int, ok bool) {
	w := keyWords.Opening(s)
	if w == "" {
		return 0, 0, false
	}
	rest := strings.TrimLeftFunc(s[len(w):], isSpace)
	if r, n := utf8.DecodeRuneInString(rest); r == ':' || r == '：' {
		return keyFields[w], len(s) - len(rest) + n, true
	}
	return 0, 0, false
}

// metaForm tells a metadata line from text by its form: kindMeta opens with a
// key, kindFaint holds dates, times and site names only.
func metaForm(s string, l *line) kind {
	s = unopened(s)
	if f, size, ok := keyAt(s); ok {
		return keyForm(f, s[size:], l)
	}
	if isSite(s) {
		return kindFaint
	}
	if l.stops > 0 || l.runes > 60 || findDate(s) == "" && !isIssue(s) {
		return kindText
	}
	if metaParts(s, func(field, string) {}) {
		return kindFaint
	}
	return kindText
}

// keyForm classifies a line that opens with a key; value is all that follows it.
func keyForm(f field, value string, l *line) kind {
	value = strings.TrimFunc(value, isSpace)
	if l.innerStops() > 0 || l.commas > 1 && l.runes > maxHeading {
		return kindText
	}
	switch f {
	case fieldURL, fieldSite, fieldTitle, fieldText: // an address would have made it a link line
		return kindText
	case fieldWhen:
		if _, n := parseDate(value); n == 0 || strings.Contains(value[:n], "年") && n == len(value) || strings.Contains(value, "年") && l.runes < 30 {
			return kindText
		}
	case fieldCounter:
		return kindFaint
	}
	return kindMeta
}

// openers and parters stand around and between the parts of a metadata line.
var openers = wordlist.Of("（", "(", "【", "[", "〔")

const parters = "|｜•/,，、;；）)】]〕（([【-—"

// metaParts takes a metadata line apart. It calls yield for each part with a
// key, date or site name, and reports whether nothing else was in the line.
func metaParts(line string, yield func(f field, value string)) bool {
	all := true
	for s := trimParters(line); s != ""; s = trimParters(s) {
		if f, size, ok := keyAt(s); ok {
			n := valueEnd(s[size:], f)
			yield(f, strings.TrimFunc(s[size:size+n], isSpace))
			s = s[size+n:]
			continue
		}
		if _, size := parseDate(s); size > 0 {
			yield(fieldPublished, s[:size])
			s = s[size:]
			continue
		}
		n := partEnd(s)
		switch part := s[:n]; {
		case isTime(part) || isPage(part) || isIssue(part):
		case isSite(part) || isMasthead(part):
			yield(fieldName, part)
		case isByline(part):
			yield(fieldAuthor, part)
		default:
			all = false
		}
		s = s[n:]
	}
	return all
}

// unopened is a text without the brackets before it.
func unopened(s string) string {
	for w := openers.Opening(s); w != ""; w = openers.Opening(s) {
		s = s[len(w):]
	}
	return s
}

func trimParters(s string) string {
	return strings.TrimLeftFunc(s, func(r rune) bool { return isSpace(r) || strings.ContainsRune(parters, r) })
}

// partEnd is where the word at the front of s ends.
func partEnd(s string) int {
	if n := strings.IndexFunc(s, func(r rune) bool { return isSpace(r) || r == '|' || r == '｜' }); n >= 0 {
		return n
	}
	return len(s)
}

// valueEnd is where the value at the front of s ends: at the next key, and for
// a publisher at a space after it too.
func valueEnd(s string, f field) int {
	begun := false
	for i, r := range s {
		switch {
		case r == '|' || r == '｜':
			return i
		case isSpace(r):
			if begun && f == fieldPublisher {
				return i
			}
			continue
		}
		if begun {
			if _, _, ok := keyAt(s[i:]); ok {
				return i
			}
			if _, n := parseDate(s[i:]); n > 0 && f != fieldURL && f != fieldSite {
				return i
			}
		}
		begun = true
	}
	return len(s)
}

// isTime tells clock times and days of the week: 09:18:22, 上午10:00, 星期三.
func isTime(part string) bool {
	part = strings.Trim(part, parters)
	for _, w := range [...]string{"上午", "下午", "晚上", "星期", "周", "礼拜"} {
		part = strings.TrimPrefix(part, w)
	}
	return part != "" && strings.Trim(part, "0123456789:：.一二三四五六日天") == ""
}

// isPage tells the page of a newspaper: 第03版：平安民生, A05版.
func isPage(part string) bool {
	i := strings.Index(part, "版")
	if i < 0 {
		return false
	}
	no := strings.TrimLeft(strings.TrimPrefix(part[:i], "第"), "ABCDEFGT")
	return no != "" && strings.Trim(no, "0123456789一二三四五六七八九十") == ""
}

// isIssue tells the issue of a paper: 2022年第35期.
func isIssue(part string) bool {
	return strings.HasSuffix(part, "期") && strings.Contains(part, "第") && findYear(part) > 0
}

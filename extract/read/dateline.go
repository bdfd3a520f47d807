package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// dateline is the opening of a report: 新华社北京9月26日电, 本报讯, 央视网消息.
type dateline struct {
	org        string     // "" for 本报
	day        graph.Date // 新华社北京2022年9月26日电
	month, dom int        // 新华社北京9月26日电
	size       int        // bytes, the bracket in front included
}

const maxDateline = 26 // code points

// datelineAt reads the dateline at the front of s.
func datelineAt(s string) (d dateline, ok bool) {
	from := len(s) - len(unopened(s))
	for at := from; ; {
		i, word := datelineEnds.First(s[at:min(len(s), from+maxDateline*utf8.UTFMax)])
		if i < 0 || clauseMarks.Has(word) {
			return d, false
		}
		if at += i; utf8.RuneCountInString(s[from:at]) >= maxDateline {
			return d, false
		}
		end := at + len(word)
		if notDateline.Ends(s[from:at]) || !endsDateline(s[end:]) {
			at = end
			continue
		}
		d.size = end
		known, ok := d.head(s[from:at])
		if ok && !known && (end == len(s) || (word == "电" || word == "電") && d.month == 0) {
			return d, false // 国家电网西北发电
		}
		return d, ok
	}
}

var (
	clauseMarks  = wordlist.Of("，", "。", "：", ",")                               // which no dateline holds
	datelineEnds = clauseMarks.With("电", "讯", "電", "訊", "消息")                    // and what ends one
	notDateline  = wordlist.Of("通", "快", "短", "简", "喜", "资", "传", "致", "函", "急") // 快讯, 致电 end none
)

// endsDateline tells what may stand behind 电, 讯 and 消息.
func endsDateline(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || isSpace(r) || strings.ContainsRune("（(：:】）)，,]", r) ||
		strings.HasPrefix(rest, "题") || strings.HasPrefix(rest, "记者") || strings.HasPrefix(rest, "(")
}

// Outlets whose names alone make a dateline.
var outlets = phrases(`新华社 中新社 中国新闻社 中新网 新华网 人民网 央视网 央视新闻 央广网 中国之声 光明网 中国网 国际在线 中青网 法新社 路透社 美联社 塔斯社 共同社 韩联社 中央社 本报 本報 本台 本网 本刊 本社`)

// head reads what stands before 电: an outlet, a place, a day. It reports
// whether the outlet is one of the known ones.
func (d *dateline) head(s string) (known, ok bool) {
	if i := strings.IndexAny(s, "0123456789"); i >= 0 {
		size := 0
		if day, n := parseDate(s[i:]); n > 0 {
			d.day, size = day, n
		} else {
			d.month, d.dom, size = parseMonthDay(s[i:])
		}
		if size == 0 || i+size != len(s) {
			return false, false
		}
		s = s[:i]
	}
	if w := outlets.Opening(s); w != "" {
		if d.org = w; strings.HasPrefix(w, "本") {
			d.org = ""
		}
		return true, true
	}
	n := 0
	for i, r := range s {
		if n++; n > 10 || strings.HasPrefix(s, "据") {
			break
		}
		if n > 2 && strings.ContainsRune("报報网網", r) && utf8.RuneCountInString(s[i:]) <= 8 {
			d.org = s[:i+utf8.RuneLen(r)]
			return false, true
		}
	}
	return false, false
}

// isTopicLine tells 新华社北京9月26日电 题:…, a dateline with a headline.
func isTopicLine(s string) bool {
	d, ok := datelineAt(s)
	if !ok {
		return false
	}
	rest := strings.TrimLeftFunc(s[d.size:], isSpace)
	return strings.HasPrefix(rest, "题:") || strings.HasPrefix(rest, "题：")
}

// isBareDateline tells a dateline with no text behind it: 央视网消息（新闻联播）：.
func isBareDateline(s string) bool {
	d, ok := datelineAt(s)
	if !ok {
		return false
	}
	rest := strings.Trim(s[d.size:], " \t\u3000\u00a0）)】]：:")
	if strings.HasPrefix(rest, "（") || strings.HasPrefix(rest, "(") {
		_, rest, _ = strings.Cut(strings.Replace(rest, "（", "(", 1), "(")
		return utf8.RuneCountInString(rest) <= 12 && !strings.ContainsAny(rest, "（）()，。")
	}
	return rest == ""
}

package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// Endings of the names of those who publish. A bare 网 is none: 织密防控网 is a
// heading.
var siteEndings = wordlist.Of("日报", "晚报", "早报", "晨报", "时报", "商报", "都市报", "法治报", "法制报", "青年报", "新闻网", "信息网", "政法网", "长安网", "公安网", "警察网", "法院网", "检察网",
	"法治网", "法制网", "政府网", "政务网", "文明网", "日报网", "在线", "新华社", "通讯社", "中新社", "电视台", "广播电台", "客户端", "融媒体中心", "融媒体", "融媒", "视听网", "广播网", "新闻客户端")

// Sites whose names end in a bare 网 or in nothing of the above.
var sites = phrases(`新华网 人民网 央视网 央广网 光明网 中新网 中国网 中国新闻网 中青网 中国青年网 环球网 国际在线 澎湃新闻 央视新闻 人民公安报 法治日报 人民法院报 检察日报 参考消息 新京报 南方网 大众网
	齐鲁网 大河网 东北网 红网 华龙网 荆楚网 金羊网 龙虎网 江苏网 浙江在线 大江网 四川在线 云南网 贵阳网 西部网 每日甘肃网 青海新闻网 天山网 宁夏新闻网 北国网 映象网 长江网 东方网 北方网 千龙网
	腾讯网 新浪网 网易 搜狐 凤凰网 今日头条 中国警察网 中国长安网 中国法院网 正义网 法治网 中国政府网`)

// isSite tells a line that is the name of a paper, site or station and nothing else.
func isSite(part string) bool {
	if w := sites.Opening(part); w != "" && w == part {
		return true
	}
	if !siteEndings.Ends(part) || strings.ContainsAny(part, "“”，。、") {
		return false
	}
	n := utf8.RuneCountInString(part)
	return n >= 4 && n <= 14 && !strings.ContainsRune("织建构筑布撒拉密牢用", firstRune(part))
}

// isMasthead tells names that count only beside a date: 某某新闻, 某某网.
func isMasthead(part string) bool {
	n := utf8.RuneCountInString(part)
	return n >= 3 && n <= 10 && mastheadEndings.Ends(part)
}

// Endings of the names that need a date beside them.
var mastheadEndings = wordlist.Of("网", "新闻", "报", "發布", "发布", "公安局")

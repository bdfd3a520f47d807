package read

import (
	"strings"
	"testing"

	"newsgraph/extract"
)

// show writes articles as their blocks, one a line behind the letter of its
// role, with --- between articles.
func show(docs []*extract.Document) string {
	var out strings.Builder
	for i, doc := range docs {
		if i > 0 {
			out.WriteString("---\n")
		}
		for _, b := range doc.Blocks {
			out.WriteString(string("PTHIC"[b.Role]) + " " + doc.Slice(b.Span) + "\n")
		}
	}
	return out.String()
}

const (
	long = "全市公安机关深入推进专项行动，破获刑事案件120起，抓获犯罪嫌疑人86名，追回赃款300余万元，有力维护了社会治安大局持续平稳。"
	more = "下一步，市公安局将继续加大巡防力度，完善快速反应机制，把更多警力摆上街面，让群众的安全感更加充实、更有保障、更可持续。"
)

var rowTests = []struct{ row, in, want string }{
	{"1 hard-wrapped lines",
		"青川公安夏夜巡防见成效\n\n" +
			"7月3日，青川县公安局通报夏夜巡防情况，全县\n出动警力1200余人次，盘查车辆3400台\n，查获酒驾26起，其中醉驾4起。群众对夜间巡\n逻的满意率升至98.6%，比上半年提高2.3\n个百分点。",
		"T 青川公安夏夜巡防见成效\nP 7月3日，青川县公安局通报夏夜巡防情况，全县出动警力1200余人次，盘查车辆3400台，查获酒驾26起，其中醉驾4起。群众对夜间巡逻的满意率升至98.6%，比上半年提高2.3个百分点。\n"},
	{"1 wrapped by columns, indented paragraphs, a heading between",
		"　　7月3日，青川县公安局通报夏夜巡防情况，\n全县出动警力1200余人次，盘查车辆3400台，查\n获酒驾26起，其中醉驾4起。群众对夜间巡逻的满\n意率升至98.6%，比上半年提高2.3个百分点。\n二、服务群众\n　　县局还把户籍窗口搬到集市，让山里的群众在\n赶集时就能办好身份证，半年来办证3100件。",
		"P 7月3日，青川县公安局通报夏夜巡防情况，全县出动警力1200余人次，盘查车辆3400台，查获酒驾26起，其中醉驾4起。群众对夜间巡逻的满意率升至98.6%，比上半年提高2.3个百分点。\nH 二、服务群众\nP 县局还把户籍窗口搬到集市，让山里的群众在赶集时就能办好身份证，半年来办证3100件。\n"},
	{"1 one paragraph a line stays so",
		"平安建设见成效\n" + long + "\n" + more,
		"T 平安建设见成效\nP " + long + "\nP " + more + "\n"},
	{"1 Latin words broken between keep a space, acronyms broken inside get none",
		"县局引进智能系统\n\n7月3日，青川县公安局通报系统建设情况，县局与企业合作，引进了名为Smart\nPatrol的巡逻系统，把全县划为26个网格，又在路口布建了一大批的前端设备，\n全天候采集图像，由平台自动比对，一旦发现异常，值班的民警会立即地收到A\nI预警，三分钟内赶到现场。",
		"T 县局引进智能系统\nP 7月3日，青川县公安局通报系统建设情况，县局与企业合作，引进了名为Smart Patrol的巡逻系统，把全县划为26个网格，又在路口布建了一大批的前端设备，全天候采集图像，由平台自动比对，一旦发现异常，值班的民警会立即地收到AI预警，三分钟内赶到现场。\n"},
	{"2 blank line inside a sentence",
		"消防宣传进校园\n\n支队聚焦老旧小区、高层建筑和学校医院，扎实开展隐患排查，建成电动自行\n\n车充电监测平台，整改火灾隐患506处。\n\n" + more,
		"T 消防宣传进校园\nP 支队聚焦老旧小区、高层建筑和学校医院，扎实开展隐患排查，建成电动自行车充电监测平台，整改火灾隐患506处。\nP " + more + "\n"},
	{"2 a heading is not joined to its paragraph",
		"平安建设见成效\n\n织牢防控网，守护万家安宁\n\n" + long,
		"T 平安建设见成效\nH 织牢防控网，守护万家安宁\nP " + long + "\n"},
	{"3 caption inside a word",
		"供水服务进万家\n\n为了让居民的诉求有人听、有人办，水务公司建立街道、社区、楼栋三级联络员机\n\n\n\n抢修队员在冒雨更换管道。 受访者供图\n\n制，每个小区配一名管家，实现报修半小时到场。",
		"T 供水服务进万家\nP 为了让居民的诉求有人听、有人办，水务公司建立街道、社区、楼栋三级联络员机制，每个小区配一名管家，实现报修半小时到场。\nC 抢修队员在冒雨更换管道。 受访者供图\n"},
	{"3 credits of pictures",
		"街头巡防\n" + long + "\n民警在夜市巡逻。王小明 摄\n" + more + "\n（资料图）\n" + long,
		"T 街头巡防\nP " + long + "\nC 民警在夜市巡逻。王小明 摄\nP " + more + "\nC （资料图）\nP " + long + "\n"},
	{"3 words that end as credits do are no captions",
		"街头巡防\n" + long + "\n民警爱上摄影\n" + more + "\n画好平安蓝图\n" + long,
		"T 街头巡防\nP " + long + "\nH 民警爱上摄影\nP " + more + "\nH 画好平安蓝图\nP " + long + "\n"},
	{"4 caption that is a sentence",
		"守护平安夜\n\n　　" + long + "\n\n永安派出所民警在广场开展反诈宣传。\n\n　　" + more + "\n\n　　" + long,
		"T 守护平安夜\nP " + long + "\nC 永安派出所民警在广场开展反诈宣传。\nP " + more + "\nP " + long + "\n"},
	{"5 articles by #, sections by ##",
		"# 甲县晒出平安账单\n\n" + long + "\n\n## 严打突出犯罪\n\n" + more + "\n\n本报记者 王强\n\n# 乙县供电抢修忙\n\n本报讯 记者李敏报道 " + long,
		"T 甲县晒出平安账单\nP " + long + "\nH 严打突出犯罪\nP " + more + "\n---\nT 乙县供电抢修忙\nP 本报讯 记者李敏报道 " + long + "\n"},
	{"5 a headline over 本报讯 begins an article",
		"甲县晒出平安账单\n\n本报讯 " + long + "\n\n" + more + "\n\n乙县供电抢修忙\n\n本报讯 " + more,
		"T 甲县晒出平安账单\nP 本报讯 " + long + "\nP " + more + "\n---\nT 乙县供电抢修忙\nP 本报讯 " + more + "\n"},
	{"5 a headline after the line that ends an article",
		"甲县晒出平安账单\n\n" + long + "\n\n" + more + "\n\n本报记者 王强\n\n乙县供电抢修忙\n\n" + more,
		"T 甲县晒出平安账单\nP " + long + "\nP " + more + "\n---\nT 乙县供电抢修忙\nP " + more + "\n"},
	{"5 a reporter under the headline ends nothing",
		"平安成为名片\n\n本报记者 王强\n\n利剑出鞘\n\n" + long + "\n\n春风化雨\n\n" + more,
		"T 平安成为名片\nH 利剑出鞘\nP " + long + "\nH 春风化雨\nP " + more + "\n"},
	{"5 a headline over a new metadata line begins an article",
		"甲县晒出平安账单\n来源：甲县发布 2023-04-01\n" + long + "\n乙县供电抢修忙\n来源：乙县发布 2023-04-02\n" + more,
		"T 甲县晒出平安账单\nP " + long + "\n---\nT 乙县供电抢修忙\nP " + more + "\n"},
	{"5 a headline over a new byline begins an article",
		"甲县晒出平安账单\n本报记者 王强\n" + long + "\n" + more + "\n乙县供电抢修忙\n本报记者 李敏\n" + more,
		"T 甲县晒出平安账单\nP " + long + "\nP " + more + "\n---\nT 乙县供电抢修忙\nP " + more + "\n"},
	{"5 a rule between sections ends nothing",
		"甲县晒出平安账单\n" + long + "\n" + more + "\n\n---\n\n春风化雨暖民心\n\n" + more,
		"T 甲县晒出平安账单\nP " + long + "\nP " + more + "\nH 春风化雨暖民心\nP " + more + "\n"},
	{"6 metadata line without spaces",
		"守护平安\n发布时间:2022年08月29日来源:某某日报\n" + long,
		"T 守护平安\nP " + long + "\n"},
	{"7 dateline stays in the text",
		"守护平安\n2022年10月1日\n新华社成都9月26日电 " + long,
		"T 守护平安\nP 新华社成都9月26日电 " + long + "\n"},
	{"7 a dateline with nothing behind it is metadata",
		"一组快讯\n央视网消息（新闻联播）：\n春运平稳有序\n" + long,
		"T 一组快讯\nH 春运平稳有序\nP " + long + "\n"},
	{"8 credits at the foot",
		"守护平安\n" + long + "\n编辑:张文 | 责任编辑:李平 | 监制:周琳",
		"T 守护平安\nP " + long + "\n"},
	{"9 source and address tail",
		"守护平安\n" + long + "\n\n原文链接：https://news.example.cn/a/b-守护-1.html\nPDF链接：https://news.example.cn/守护平安 破案20起.pdf\n官方网站：https://news.example.cn/\nhttps://news.example.cn/x",
		"T 守护平安\nP " + long + "\n"},
	{"9 a sentence with an address is text",
		"守护平安\n群众可以登录 https://gaj.example.cn 预约办理身份证和护照，也可以到就近的派出所窗口办理，全程不收取任何费用。",
		"T 守护平安\nP 群众可以登录 https://gaj.example.cn 预约办理身份证和护照，也可以到就近的派出所窗口办理，全程不收取任何费用。\n"},
	{"10 site furniture",
		"政务频道\n\n您当前的位置 : 某某网政务频道   ->   平安某地 -->正文\n守护平安\n分享到：微信　微博\n扫一扫 手机阅读\n" + long + "\n相关阅读\n甲地破获电信诈骗案31起\n推荐文章\n资讯排行榜\n  • 日榜\n  • |\n  • 周榜",
		"T 守护平安\nP " + long + "\n"},
	{"10 words of furniture inside sentences are text",
		"守护平安\n扫一扫墙上的二维码，群众就能找到自己的片区民警。\n上一篇章还没有写完，新的一页已经翻开。\n" + long + "\n当前位置服务企业已有三家。",
		"T 守护平安\nP 扫一扫墙上的二维码，群众就能找到自己的片区民警。\nP 上一篇章还没有写完，新的一页已经翻开。\nP " + long + "\nP 当前位置服务企业已有三家。\n"},
	{"10 navigation, legal lines and neighbours",
		"某某政法网 | 要闻 | 警务 | 检察 | 法院\n当前位置：首页 > 警务频道 > 正文\n守护平安\n" + long + "\n上一篇：甲地开展检查　　下一篇：乙地打掉2个团伙\n关于我们 | 联系我们 | 网站地图　　粤ICP备20220000号\n版权所有 某某网",
		"T 守护平安\nP " + long + "\n"},
	{"10 buttons and boxes",
		"守护平安\n" + long + "\n[打印] [关闭]   上一篇：甲地开展检查  下一篇：乙地发案下降22.4%\n【相关阅读】\n丙地破获案件31起\n丁地招录辅警80名",
		"T 守护平安\nP " + long + "\n"},
	{"10 a box of other words is text",
		"守护平安\n" + long + "\n【“一张网”怎么织】\n" + long,
		"T 守护平安\nP " + long + "\nH 【“一张网”怎么织】\nP " + long + "\n"},
	{"11 a figure without a verb stays in the headline",
		"# 某市公布平安成绩单 群众满意率99.3%\n\n" + long,
		"T 某市公布平安成绩单 群众满意率99.3%\nP " + long + "\n"},
	{"12 section headings",
		"守护平安\n\n" + long + "\n\n## 夯实 “源头治理的基石”\n\n" + more + "\n\n（二）优化服务\n\n" + long + "\n\n三、从严治警，锻造铁军\n\n" + more,
		"T 守护平安\nP " + long + "\nH 夯实 “源头治理的基石”\nP " + more + "\nH （二）优化服务\nP " + long + "\nH 三、从严治警，锻造铁军\nP " + more + "\n"},
	{"13 dash items",
		"守护平安\n" + long + "\n——严打涉黑犯罪。打掉团伙3个。\n——严防电信诈骗。止付资金2亿元。\n" + more,
		"T 守护平安\nP " + long + "\nI ——严打涉黑犯罪。打掉团伙3个。\nI ——严防电信诈骗。止付资金2亿元。\nP " + more + "\n"},
	{"13 Markdown items and emphasis",
		"# 守护平安\n\n> 群众满意率升至98%\n\n" + long + "\n\n- **命案**：全部侦破；\n- **盗窃**：下降两成。\n",
		"T 守护平安\nH 群众满意率升至98%\nP " + long + "\nI 命案：全部侦破；\nI 盗窃：下降两成。\n"},
	{"13 a dash line under the headline is a subtitle",
		"江边的守夜人\n——某县公安局夏夜巡防见闻\n\n" + long,
		"T 江边的守夜人\nH ——某县公安局夏夜巡防见闻\nP " + long + "\n"},
	{"14 a fact said twice stays twice, a headline does not",
		"全市警情下降两成\n\n" + long + "\n\n全市警情下降两成，成绩来之不易。\n\n全市警情下降两成",
		"T 全市警情下降两成\nP " + long + "\nP 全市警情下降两成，成绩来之不易。\n"},
}

func TestRows(t *testing.T) {
	for _, tt := range rowTests {
		docs, err := Articles("a.txt", []byte(tt.in))
		if err != nil {
			t.Errorf("row %s: %v", tt.row, err)
			continue
		}
		if got := show(docs); got != tt.want {
			t.Errorf("row %s: Articles(%q)\ngot:\n%swant:\n%s", tt.row, tt.in, got, tt.want)
		}
		for _, doc := range docs {
			checkDocument(t, doc, tt.in)
		}
	}
}

func TestCRLFReadsAsLF(t *testing.T) {
	for _, tt := range rowTests {
		docs, err := Articles("a.txt", []byte(strings.ReplaceAll(tt.in, "\n", "\r\n")))
		if err != nil {
			t.Errorf("row %s: %v", tt.row, err)
		} else if got := show(docs); got != tt.want {
			t.Errorf("row %s with CRLF:\ngot:\n%swant:\n%s", tt.row, got, tt.want)
		}
	}
}

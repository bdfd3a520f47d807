package read

import (
	"slices"
	"strings"
	"testing"
)

var metaTests = []struct {
	in, title, publisher, authors, published, url string
}{
	{"守护平安\n发布时间:2022年08月29日来源:某某日报\n" + long, "守护平安", "某某日报", "", "2022-08-29", ""},
	{"守护平安\n来源:新华网  作者:王强、李敏  2022-09-27 09:18:22\n" + long, "守护平安", "新华网", "王强 李敏", "2022-09-27", ""},
	{"守护平安\n央视网 2021-01-26 19:42:03\n央视网消息（新闻联播）：" + long, "守护平安", "央视网", "", "2021-01-26", ""},
	{"守护平安\n2022年10月1日\n新华社成都9月26日电（记者王强）" + long, "守护平安", "新华社", "王强", "2022-10-01", ""},
	{"2022年第35期\n守护平安\n新华社成都9月26日电 " + long, "守护平安", "新华社", "", "2022-09-26", ""},
	{"守护平安\n新华社成都2022年9月26日电 " + long, "守护平安", "新华社", "", "2022-09-26", ""},
	{"守护平安\n" + long + "\n来源：《某某晚报》\n责任编辑：张文", "守护平安", "某某晚报", "", "", ""},
	{"守护平安\n作者：欧阳文 王强\n" + long, "守护平安", "", "欧阳文 王强", "", ""},
	{"守护平安\n本报记者 王强 通讯员 李敏\n" + long, "守护平安", "", "王强 李敏", "", ""},
	{"守护平安\n文/图 记者 王强\n" + long, "守护平安", "", "王强", "", ""},
	{"守护平安\n本报讯 记者王强报道 " + long, "守护平安", "", "王强", "", ""},
	{"守护平安\n本报讯（记者 王强 通讯员 李敏）" + long, "守护平安", "", "王强 李敏", "", ""},
	{"守护平安\n" + long + more + "（记者 王强）", "守护平安", "", "王强", "", ""},
	{"守护平安\n记者从市公安局获悉，" + long, "守护平安", "", "", "", ""},
	{"守护平安\n某地公安信息网\n" + long, "守护平安", "某地公安信息网", "", "", ""},
	{"某某新闻　2025年7月16日　第03版：平安\n守护平安\n" + long, "守护平安", "某某新闻", "", "2025-07-16", ""},
	{"您当前的位置 : 某某网政务频道 -> 平安 -->正文\n守护平安\n" + long, "守护平安", "某某网", "", "", ""},
	{"守护平安\n" + long + "\n原文链接：https://www.news.example.cn/a/1.html", "守护平安", "news.example.cn", "", "", "https://www.news.example.cn/a/1.html"},
	{"标题:守护平安\n发布时间:2017-07-20 00:38:27\n正文:（原标题：守护一方平安）\n" + long, "守护平安", "", "", "2017-07-20", ""},
	{"[视频]守护平安\n时间：2022/3/5 来源：某某网\n" + long, "守护平安", "某某网", "", "2022-03-05", ""},
	{"新闻发布会\n时间：2024年12月18日上午10:00\n地点：新闻发布厅\n" + long, "新闻发布会", "", "", "2024-12-18", ""},
	{"工作报告\n——2025年1月7日在某区人民代表大会上\n" + long, "工作报告", "", "", "2025-01-07", ""},
	{"新办法出台\n2025年3月1日起施行的办法\n" + long, "新办法出台", "", "", "", ""},
	{"守护平安\n发布时间：2022年13月45日 来源：某某网\n" + long, "守护平安", "某某网", "", "", ""},
	{long + more, "", "", "", "", ""},
}

func TestMetadata(t *testing.T) {
	for _, tt := range metaTests {
		docs, err := Articles("a.txt", []byte(tt.in))
		if err != nil {
			t.Errorf("Articles(%q): %v", tt.in, err)
			continue
		}
		a := docs[0].Article
		if a.Title != tt.title || a.Publisher != tt.publisher || string(a.Published) != tt.published || a.URL != tt.url {
			t.Errorf("Articles(%q) = title %q, publisher %q, published %q, url %q", tt.in, a.Title, a.Publisher, a.Published, a.URL)
		}
		if want := strings.Fields(tt.authors); !slices.Equal(a.Authors, want) && len(a.Authors)+len(want) > 0 {
			t.Errorf("Articles(%q): authors %q, want %q", tt.in, a.Authors, want)
		}
	}
}

// Lines that look like metadata, bylines or furniture and are text.
var keptTests = []string{
	"记者：请问今年的治安形势有哪些新变化？",
	"新华社记者：请问今年的治安形势有哪些新变化？",
	"时间：2024年12月18日上午10:00",
	"地点：市公安局新闻发布厅",
	"来源于群众的智慧，正在变成守护平安的力量。",
	"国家电网西北首座电站机组投产发电",
	"龙湖社区光伏发电",
	"记者手记",
	"记者关注",
	"编辑部里的灯光彻夜未熄。",
	"作者在书中写道，平安是最大的民生。",
	"7月22日晚",
	"图书馆里的反诈课",
	"一张图看懂平安账单",
	"警民携手绘蓝图",
	"织密防控网",
	"阅读推广走进警营",
	"扫码报警 一键直达",
	"分享会上，民警讲述了自己的故事。",
	"“行动！”",
	"……",
	"·枫桥经验·",
	"举报电话公布后，群众踊跃提供线索。",
	"1. 严打突出犯罪",
	"推荐文章入选的有三篇。",
}

func TestKept(t *testing.T) {
	for _, line := range keptTests {
		in := "守护平安见实效\n" + long + "\n" + line + "\n" + more + "\n" + long
		docs, err := Articles("a.txt", []byte(in))
		if err != nil || len(docs) != 1 {
			t.Errorf("%q: %d articles, %v", line, len(docs), err)
			continue
		}
		if want := strings.Trim(line, "·"); !strings.Contains(docs[0].Text, want) {
			t.Errorf("%q is lost", line)
		}
	}
}

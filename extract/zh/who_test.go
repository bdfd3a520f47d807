package zh_test

import (
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/zh"
	"newsgraph/graph"
)

// who reads an article and returns the layer of entities: its mentions with what they mean.
func who(t *testing.T, p *zh.Pipeline, publisher, title, body string) *extract.Document {
	t.Helper()
	text := title + "\n" + body
	blocks := []extract.Block{{Span: extract.Span{Start: 0, End: len(title)}, Role: extract.Title}}
	for at := len(title) + 1; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		block := extract.Block{Span: extract.Span{Start: at, End: at + end}}
		if strings.HasPrefix(text[at:], "——") {
			block.Role = extract.Heading
		}
		blocks = append(blocks, block)
		at += end + 1
	}
	doc := extract.New(graph.Article{Text: text, Title: title, Publisher: publisher}, blocks)
	p.Annotate(doc)
	return doc
}

// meaning is what the mentions of a name mean in a document.
func meaning(doc *extract.Document, name string) string {
	var out []string
	for _, m := range doc.Mentions {
		if m.Name != name || m.Type != graph.Agency && m.Type != graph.Place && m.Type != graph.Person {
			continue
		}
		e := "?"
		if m.Entity >= 0 {
			e = doc.Entities[m.Entity].Name
		}
		if len(out) == 0 || out[len(out)-1] != e {
			out = append(out, e)
		}
	}
	return strings.Join(out, " then ")
}

var whoTests = []struct{ name, publisher, title, body, home, want string }{
	{"rows 83, 84, 85, 86: one district's police under all its names", "温州日报", "瓯海公安重拳出击",
		"瓯海区公安分局新桥派出所开展巡查。瓯海公安严打盗窃，该局抓获37人，瓯海分局另行通报。新桥所民警陆建业在场。全市警情下降，全区下降更多，省公安厅给予肯定。",
		"330304", "瓯海区公安分局=温州市公安局瓯海区分局 瓯海公安=温州市公安局瓯海区分局 该局=温州市公安局瓯海区分局 瓯海分局=温州市公安局瓯海区分局 " +
			"瓯海区公安分局新桥派出所=温州市公安局瓯海区分局新桥派出所 全市=温州市 全区=瓯海区 省公安厅=浙江省公安厅"},
	{"rows 80, 81: the printed form wins, counties drop what stands above them", "", "黄冈罗田侦破一案",
		"湖北省黄冈市罗田县公安局刑侦大队破案，黄冈市公安局黄州分局协助，黄州公安随后通报。",
		"421123", "湖北省黄冈市罗田县公安局刑侦大队=罗田县公安局刑侦大队 湖北省黄冈市罗田县公安局=罗田县公安局 黄州公安=黄冈市公安局黄州分局"},
	{"row 87 and ruling 21: bare forms are the home's", "", "常州公布平安成绩单",
		"常州市公安局召开发布会。全市公安机关破案913起，市局表彰先进，常州警方提醒市民。市教育局、市委网信办参加，市反诈中心劝阻3万人次。",
		"320400", "全市公安机关=常州市公安局 市局=常州市公安局 常州警方=常州市公安局 市教育局=常州市教育局 市委网信办=常州市委网信办 市反诈中心=常州市反诈中心"},
	{"a county-level city is its own 全市", "", "丹阳推行新机制",
		"丹阳市公安局破案57起，市公安局联合市水利局巡河，全市平稳，我市获评先进。比镇江市平均水平高3个百分点。",
		"321181", "市公安局=丹阳市公安局 市水利局=丹阳市水利局 全市=丹阳市 我市=丹阳市 镇江市=镇江市"},
	{"no home in a national article", "新华网", "全国公安机关推进专项行动",
		"公安部部署全国公安机关行动，公安机关破案3万起。扬州市公安局、泸州市公安局、曲靖市公安局介绍经验，警方提醒市民。",
		"", "公安机关=全国公安机关 警方=?"},
	{"row 91: an ambiguous name by the home, or not at all", "", "福州鼓楼区严打电诈",
		"福州市鼓楼区公安分局通报。鼓楼区警情下降9%。", "350102", "鼓楼区=鼓楼区"},
	{"row 86: the last agency of a fitting kind that acts, not one that joined in", "", "常州联合执法",
		"常州市公安局会同常州市市场监督管理局检查。常州市中级人民法院宣判，该院表示，该局将跟进。国网常州供电公司保电，该公司出动120人。",
		"320400", "该院=常州市中级人民法院 该局=常州市公安局 该公司=国网常州供电公司"},
	{"row 101: departments of the place just named", "", "江苏多地整治", "江苏省公安厅部署。常州市公安局联合城管部门清理摊点，泰州市公安局跟进，盐城市公安局响应。", "320000", "城管部门=常州市城管部门"},
	{"courts and banks in their official names", "", "天水市秦州区法院工作报告",
		"秦州区人民法院会同区检察院、区税务局、人民银行天水市分行建立机制。最高检推广。", "620502",
		"秦州区人民法院=天水市秦州区人民法院 区检察院=天水市秦州区人民检察院 区税务局=国家税务总局天水市秦州区税务局 人民银行天水市分行=中国人民银行天水市分行 最高检=最高人民检察院"},
	{"traffic police are part of the police", "", "六盘水交警支队整治秩序", "水城区巡逻，六盘水市公安局交警支队直属三大队上路。", "520200",
		"六盘水交警支队=六盘水市公安局交通警察支队 六盘水市公安局交警支队=六盘水市公安局交通警察支队 六盘水市公安局交警支队直属三大队=六盘水市公安局交通警察支队直属三大队"},
	{"rows 93, 95: persons and their nicknames", "", "常州社区民警记事", "钟楼派出所社区民警罗志远走访，大家喊他“老罗”。罗志远说，老罗就是我。", "320400", "老罗=罗志远 罗志远=罗志远"},
	{"towns keep their own name", "", "太湖县徐桥镇见闻", "在太湖县徐桥镇，该镇推行新办法，全镇平稳。", "340825", "太湖县徐桥镇=徐桥镇 该镇=徐桥镇 全镇=徐桥镇"},
}

func TestWhoIsMeant(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range whoTests {
		doc := who(t, p, tt.publisher, tt.title, tt.body)
		if doc.Home != tt.home {
			t.Errorf("%s: the home is %q, want %q", tt.name, doc.Home, tt.home)
		}
		for _, pair := range strings.Fields(tt.want) {
			name, want, _ := strings.Cut(pair, "=")
			if got := meaning(doc, name); got != want {
				t.Errorf("%s: %s means %q, want %q", tt.name, name, got, want)
			}
		}
	}
}

func TestPartsAreThoseTheNamesShow(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	doc := who(t, p, "", "瓯海公安通报", "常州市公安局武进分局湖塘派出所所长陆建业说，瓯海公安也派员参加。常州市公安局治安大队大队长罗志远介绍情况。")
	want := map[string]string{"常州市公安局武进分局": "常州市公安局", "常州市公安局武进分局湖塘派出所": "常州市公安局武进分局", "温州市公安局瓯海分局": ""}
	for _, e := range doc.Entities {
		if parent, ok := want[e.Name]; ok {
			if e.Attrs["parent"] != parent {
				t.Errorf("%s is part of %q, want %q", e.Name, e.Attrs["parent"], parent)
			}
			delete(want, e.Name)
		}
		if e.Name == "温州市公安局" {
			t.Error("an agency that nothing mentions became an entity")
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

func TestPostsKnowTheirAgency(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	doc := who(t, p, "", "常州警方发布", "常州市公安局党委委员、副局长陆建业主持会议。钟楼派出所所长罗志远发言。市公安局治安支队支队长周敏介绍情况。")
	got := map[string]string{}
	for _, m := range doc.Mentions {
		for _, post := range m.Posts {
			org := "?"
			if post.Entity >= 0 {
				org = doc.Entities[post.Entity].Name
			}
			got[m.Name] += doc.Slice(post.Span) + "@" + org + ";"
		}
	}
	for name, want := range map[string]string{
		"陆建业": "党委委员、副局长@常州市公安局;",
		"罗志远": "所长@常州市公安局钟楼派出所;",
		"周敏":  "支队长@常州市公安局治安支队;治安支队支队长@常州市公安局;",
	} {
		if got[name] != want {
			t.Errorf("posts of %s: have %q, want %q", name, got[name], want)
		}
	}
}

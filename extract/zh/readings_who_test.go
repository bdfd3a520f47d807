package zh_test

import (
	"slices"
	"strings"
	"testing"

	"newsgraph/extract/zh"
	"newsgraph/graph"
)

// readings say whom the short forms of a whole article mean. Each construction has a
// variant, and a counter-example where the same words mean another.
var readings = []struct{ name, title, body, want string }{
	{"市局 is of the kind the article is about", "常州市市场监管局晒出成绩单",
		"今年，常州市市场监管局立案57起。4月，市局会同市公安局开展检查，省局派员指导。溧阳市局首创新办法。",
		"市局=常州市市场监督管理局 省局=江苏省市场监督管理局 溧阳市局=溧阳市市场监督管理局"},
	{"and the police's where it is about them", "常州市公安局通报战果",
		"常州市公安局破案57起。市局会同市教育局开展检查，溧阳市局同步行动，全市局势平稳。",
		"市局=常州市公安局 溧阳市局=溧阳市公安局"},
	{"the line under the headline names who it is about", "田埂上的法庭",
		"——建德市人民法院巡回审判纪实\n三月，稻田返青。\n建德市人民法院受理案件913件。杭州市中级人民法院推广这一做法。\n采访中，该院又在全省率先试行新办法。",
		"该院=建德市人民法院"},
	{"a new paragraph's 该局 is the article's own", "宿迁市公安局专项行动收官",
		"宿迁市公安局部署专项行动。宿迁市公安局破案120起。\n两个月来，泗阳县公安局破获的一起案件追回赃款。\n该局还召开返赃大会。",
		"该局=宿迁市公安局"},
	{"but the one of whom the paragraph tells", "宿迁市公安局专项行动收官",
		"宿迁市公安局部署专项行动。宿迁市公安局破案120起。\n泗阳县公安局侦破一起案件，该局追回赃款30万元。",
		"该局=泗阳县公安局"},
	{"who is given something is not the giver", "龙游县检察院守护青山",
		"龙游县检察院办案86件。市检察院推广这一做法，省检察院授予该院先进称号。",
		"该院=龙游县人民检察院"},
	{"whom the sentence asks", "宿迁警方澄清传闻",
		"宿迁市公安局破案120起。沭阳县公安局随后行动，记者向泗洪县公安局求证，该局表示属实。",
		"该局=泗洪县公安局"},
	{"分局 is of the bureau the article is about", "聊城市生态环境局通报",
		"聊城市生态环境局检查企业120家。茌平区分局上线平台。",
		"茌平区分局=聊城市生态环境局茌平区分局"},
	{"and the police's where it is about them", "聊城市公安局通报",
		"聊城市公安局会同聊城市生态环境局检查企业120家。茌平区分局出警。", "茌平区分局=聊城市公安局茌平区分局"},
	{"and the police's where it has none", "聊城市教育局通报", "聊城市教育局检查学校。茌平区分局出警。", "茌平区分局=聊城市公安局茌平区分局"},
	{"市院 is of the kind the article is about", "三门县检察院走笔",
		"三门县检察院办案57件。市院推广这一做法，省院派员指导。", "市院=台州市人民检察院 省院=浙江省人民检察院"},
	{"and a court in a story of one", "三门县法院走笔", "三门县法院结案57件。市院推广这一做法。", "市院=台州市中级人民法院"},
	{"but nobody in a story of neither", "三门县公安局走笔", "三门县公安局破案57起。市院推广这一做法。", "市院=?"},
	{"towns whose name ends like a level word", "湖州消防在行动",
		"湖州市消防救援支队联合练市镇政府排查隐患。菱湖消防救援站站长带队，站里开放参观，安吉大队跟进。",
		"练市镇政府=练市镇政府 菱湖消防救援站=湖州市消防救援支队菱湖消防救援站 站里=湖州市消防救援支队菱湖消防救援站 安吉大队=湖州市消防救援支队安吉大队"},
	{"stations of the railway's police are its own", "成都铁路公安局春运纪实",
		"成都铁路公安局投入警力3.2万人次。峨眉站派出所排查隐患。公安处研发系统。", "峨眉站派出所=成都铁路公安局峨眉站派出所"},
	{"公司 is the firm the article is about", "国网乐清供电公司保供纪实",
		"国网乐清供电公司新建线路12条。国网乐清供电公司出动360人。\n国网永嘉县供电公司增援63人。\n公司启动应急响应。",
		"公司=国网乐清供电公司"},
	{"大队 is the one of its paragraph", "瑞安市公安局年终盘点",
		"瑞安市公安局破案913起。\n瑞安市公安局刑侦大队攻破积案，大队研发了模型。\n瑞安市公安局交警大队整治酒驾，大队发布提示。",
		"大队=瑞安市公安局刑侦大队+then+瑞安市公安局交通警察大队"},
	{"中院 in a county is its city's", "诸暨市人民法院工作报告",
		"诸暨市人民法院审结案件5987件。中级法院授予我院集体三等功。",
		"中级法院=绍兴市中级人民法院 我院=诸暨市人民法院"},
	{"总队 of a fire brigade", "丽水市消防救援支队立功",
		"丽水市消防救援支队出动4216起，救援交通事故97起，支队被总队评为先进。",
		"支队=丽水市消防救援支队 总队=浙江省消防救援总队"},
	{"大队 of the traffic police of a city", "徐州市公安局交警支队通报",
		"徐州市公安局交警支队查处酒驾913起。邳州市大队查处57起。", "邳州市大队=邳州市公安局交通警察大队"},
	{"and of its fire brigade", "徐州市消防救援支队通报",
		"徐州市消防救援支队出动913起。邳州市大队出动57起。", "邳州市大队=徐州市消防救援支队邳州市大队"},
	{"该站 and 该委", "记者走边关",
		"绥芬河出入境边防检查站查验旅客3万人次，站里增开通道，该站有警犬。绥芬河市城市管理委员会清扫道路，该委提示市民。",
		"站里=绥芬河出入境边防检查站 该站=绥芬河出入境边防检查站 该委=绥芬河市城市管理委员会"},
	{"派出所 alone is the only one", "青田民警记事",
		"青田县公安局船寮派出所走访群众。派出所与司法所共建调解室。",
		"派出所=青田县公安局船寮派出所"},
	{"and nobody where there are several", "青田民警记事",
		"青田县公安局船寮派出所走访群众，青田县公安局鹤城派出所巡逻。派出所与学校共建。",
		"派出所=?"},
	{"县里 is the county's authorities", "开化县公安局新年首战",
		"开化县公安局破案57起。县里还建起夜市，小区里安静。", "县里=开化县"},
	{"heads that a list of places shares", "丽水警方收网",
		"缙云、青田、云和三个县公安局推行新机制，温州、台州两地警方协同，衢州、金华公安机关增援。国网龙泉、庆元供电公司保电。",
		"缙云=缙云县公安局 青田=青田县公安局 云和=云和县公安局 温州=温州市公安局 台州=台州市公安局 衢州=衢州市公安局 国网龙泉=国网龙泉供电公司"},
	{"places that only stand beside each other share none", "丽水警方收网",
		"货车往返缙云、青田，丽水警方随后收网。", "丽水警方=丽水市公安局 缙云="},
	{"a verb that is a county's name too", "天台县法院走笔",
		"天台县法院会同县司法局、县妇联建起调解室。", "县司法局=天台县司法局"},
	{"the youth league by its level", "三门县检察院", "三门县检察院联合县教育局、团县委护苗。", "团县委=共青团三门县委员会"},
	{"offices of towns", "遂昌县市场监管局", "遂昌县市场监管局部署。遂昌县北界镇司法所调解，王村口市场监管所检测农产品。",
		"遂昌县北界镇司法所=遂昌县北界镇司法所 王村口市场监管所=遂昌县市场监督管理局王村口市场监管所"},
}

func TestShortFormsMeanWhomTheArticleIsAbout(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range readings {
		doc := who(t, p, "", tt.title, tt.body)
		for _, pair := range strings.Fields(tt.want) {
			name, want, _ := strings.Cut(pair, "=")
			if got := meaning(doc, name); got != strings.ReplaceAll(want, "+", " ") {
				t.Errorf("%s: %s means %q, want %q", tt.name, name, got, want)
			}
		}
	}
}

// actors say who acts in the clause that opens with a word.
var actors = []struct{ name, title, body, clause, want string }{
	{"a guest acts in its own sentence alone", "庆元县政府工作报告",
		"庆元县人民政府召开会议。\n民生支出增长5%。县人民医院与省医科大学共建中心。建成食堂46个。", "建成食堂", "庆元县人民政府"},
	{"unless the paragraph is about it", "庆元县政府工作报告",
		"庆元县人民政府召开会议。\n县人民医院与省医科大学共建中心。接诊病人3万人次。", "接诊病人", "庆元县人民医院"},
	{"a story of many agencies is of their place", "磐安县：小切口推动大治理",
		"磐安县法院审结案件57件。县公安局破案42起。县司法局调解纠纷9起。\n信访量下降9%。", "信访量", "磐安县"},
	{"one of them is of that agency", "磐安县：小切口推动大治理",
		"磐安县法院审结案件57件。县法院推出新办法。县法院还设站点。县司法局调解纠纷9起。\n信访量下降9%。", "信访量", "磐安县人民法院"},
	{"全市 is the whole bureau's again", "绍兴市公安局年终盘点",
		"绍兴市公安局破案913起。\n诸暨市公安局破案42起。全市立案数下降9%。", "全市立案数", "绍兴市公安局"},
	{"who leads a deed acts to the end of its sentence", "绍兴市公安局年终盘点",
		"绍兴市公安局破案913起。由市司法局牵头，会同市教育局建立机制，化解纠纷57起。抓获嫌疑人9人。", "化解纠纷", "绍兴市司法局"},
	{"and not of the next", "绍兴市公安局年终盘点",
		"绍兴市公安局破案913起。由市司法局牵头，会同市教育局建立机制，化解纠纷57起。抓获嫌疑人9人。", "抓获嫌疑人", "绍兴市公安局"},
	{"who carries a matter out by 由 acts once", "绍兴市公安局年终盘点",
		"绍兴市公安局破案913起。案件由市检察院审查，抓获嫌疑人9人。", "抓获嫌疑人", "绍兴市公安局"},
	{"a court that answers to what was done acts in its clause", "余姚市检察院晒成绩",
		"余姚市检察院办案913件。\n提出抗诉17件，法院已改判9件。研发平台3个。\n法院又通报12次。", "研发平台", "余姚市人民检察院"},
	{"and does not open the sentence", "余姚市检察院晒成绩",
		"余姚市检察院办案913件。\n提出抗诉17件，法院已改判9件。研发平台3个。", "提出抗诉", "余姚市人民检察院"},
	{"but what the next clause names does", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n针对冬季用火，市消防救援大队检查商铺57家。", "针对冬季用火", "余姚市消防救援大队"},
	{"an example in a report is one", "余姚市人民检察院工作报告",
		"余姚市人民检察院办案913件。慈溪市检察院公开听证24次。发出建议57件。", "发出建议", "余姚市人民检察院"},
	{"and not where nobody reports", "余姚检察纪事",
		"余姚市人民检察院办案913件。慈溪市检察院公开听证24次。发出建议57件。", "发出建议", "慈溪市人民检察院"},
	{"a town's station is not the county's actor", "庆元县平安走笔",
		"黄田派出所走访商户42家。黄田派出所调解纠纷9起。\n信访量下降9%。", "信访量", "庆元县"},
	{"a committee's member who acts in another post", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n市委常委、政法委书记陈立诚带头包案，化解纠纷57起。", "化解纠纷", "余姚市公安局"},
	{"and the committee", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n市委召开会议，化解纠纷57起。", "化解纠纷", "余姚市委"},
	{"镇里 is the town named last", "余姚市基层治理走笔",
		"泗门镇地处海边。去年，镇里建起调解室，化解纠纷57起。", "化解纠纷", "泗门镇"},
	{"and no old town's lanes", "余姚市基层治理走笔",
		"泗门镇地处海边。古镇里游客多。余姚市公安局破案9起，化解纠纷57起。", "化解纠纷", "余姚市公安局"},
	{"当地 is the place just spoken of", "文旅走笔",
		"文化和旅游部召开会议。\n在浙江遂昌，古道修复一新。今年，当地推出骑行线路9条，吸引游客30万人次。", "吸引游客", "遂昌县"},
	{"当地 and its government", "文旅走笔",
		"文化和旅游部召开会议。\n位于浙江遂昌的石练镇风景好，当地政府修缮老屋57座，吸引游客30万人次。", "吸引游客", "遂昌县人民政府"},
	{"当地时间 is no place", "文旅走笔",
		"文化和旅游部召开会议。\n浙江遂昌古道修复一新。当地时间9日，吸引游客30万人次。", "吸引游客", "文化和旅游部"},
	{"where a nationwide story goes on", "文旅走笔",
		"文化和旅游部召开会议。\n在浙江遂昌，修复古道57公里，吸引游客30万人次。", "吸引游客", "遂昌县"},
	{"the second of two reports", "庆元县两个工作报告",
		"庆元县人民法院审结案件913件。\n——庆元县人民检察院工作报告（摘要）\n提出抗诉17件。", "提出抗诉", "庆元县人民检察院"},
	{"a heading that names one in passing", "庆元县人民法院工作报告",
		"庆元县人民法院审结案件913件。\n——庆元县人民检察院依法监督\n发出建议17件。", "发出建议", "庆元县人民法院"},
	{"whose paper is only quoted", "要闻",
		"我国推进就业。世界银行不久前发布的报告中，新增岗位30万个。加快培训工匠。", "加快培训", "中国"},
	{"from place to place", "走读两江",
		"江西遂川栽茶，陕西汉阴种稻。\n海南临高推广新网箱。在浙江遂昌，修复古道57公里，吸引游客30万人次。", "吸引游客", "遂昌县"},
	{"and a local one does not", "遂昌县公安局年终盘点",
		"遂昌县公安局破案913起。\n在浙江丽水，抓获嫌疑人9人，追回赃款30万元。", "追回赃款", "遂昌县公安局"},
	{"what a unit's head tells is the whole's", "绍兴市公安局年终盘点",
		"绍兴市公安局破案913起。绍兴市公安局刑侦支队支队长陈志强介绍，追回赃款30万元。", "追回赃款", "绍兴市公安局"},
	{"who is only quoted and only speaks", "庆元县山乡走笔",
		"县统计局发布的数据显示，游客增长5%。\n信访量下降9%。\n县统计局局长陈立诚说，明年会更好。", "信访量", "庆元县"},
	{"and who acts", "庆元县山乡走笔",
		"县统计局开展调查，游客增长5%。\n信访量下降9%。\n县统计局走访商户，明年会更好。", "信访量", "庆元县统计局"},
	{"once, far from the lead", "庆元县山乡走笔",
		"山高林密。\n茶叶飘香。\n县统计局开展调查，游客增长5%。\n信访量下降9%。\n县统计局局长陈立诚说，明年会更好。", "信访量", "庆元县"},
	{"a town that a sentence turns to", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n泗门镇去年游客如织，化解纠纷57起。", "化解纠纷", "泗门镇"},
	{"who only helps", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n市公安局启动此次行动，市法院、市检察院全程支持，化解纠纷57起。", "化解纠纷", "余姚市公安局"},
	{"and who does more", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n市公安局启动此次行动，市法院、市检察院全程跟进，化解纠纷57起。", "化解纠纷", "余姚市人民法院"},
	{"who reports to the one that meets", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n市公安局召开会议，听取市司法局的汇报，化解纠纷57起。", "化解纠纷", "余姚市公安局"},
	{"a place that treats others so", "走读两江",
		"江西遂川栽茶，陕西汉阴种稻。\n广东珠海对招收毕业生的企业给予补贴，吸引游客30万人次。\n海南临高推广新网箱。", "吸引游客", "珠海市"},
	{"what is under way in one", "走读两江",
		"江西遂川栽茶，陕西汉阴种稻。\n浙江在建项目9个，吸引游客30万人次。\n海南临高推广新网箱。", "吸引游客", "?"},
	{"one of many is not who the article is about", "走读两江",
		"江西遂川栽茶，陕西汉阴种稻。\n浙江推广新网箱。\n游客如织，吸引游客30万人次。\n在浙江，山歌嘹亮。", "吸引游客", "?"},
	{"and one that it turns to inside", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n泗门镇去年游客如织，临山镇则守着海边，化解纠纷57起。", "化解纠纷", "临山镇"},
	{"and what is in a town", "余姚市公安局年终盘点",
		"余姚市公安局破案913起。\n泗门镇的停车场里挤满了车，化解纠纷57起。", "化解纠纷", "余姚市公安局"},
}

func TestWhoActsWhereNobodyIsNamed(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range actors {
		doc := who(t, p, "", tt.title, tt.body)
		found := false
		for i, c := range doc.Clauses {
			if !strings.HasPrefix(doc.Slice(c.Span), tt.clause) {
				continue
			}
			found = true
			got := "?"
			if e := doc.Frames[i].Actor; e >= 0 {
				got = doc.Entities[e].Name
			}
			if got != tt.want {
				t.Errorf("%s: %s acts in %s, want %s", tt.name, got, tt.clause, tt.want)
			}
		}
		if !found {
			t.Errorf("%s: no clause opens with %s", tt.name, tt.clause)
		}
	}
}

// namesRead say which agencies a sentence names, each with its official name.
var namesRead = []struct{ name, sentence, want, not string }{
	{"units behind their agency", "松阳县法院立案庭获评先进，松阳县检察院第二检察部主任到会，县应急管理局危化科检查企业。",
		"松阳县人民法院立案庭 松阳县人民检察院第二检察部 松阳县应急管理局危化科", ""},
	{"units of two fields before a post", "松阳县应急局预案管理和灾害防治科科长陈立诚、松阳县人社局就业培训与失业保险股股长周敏到会。",
		"松阳县应急管理局预案管理和灾害防治科 松阳县人力资源和社会保障局就业培训与失业保险股", ""},
	{"a department that opens its clause", "松阳县检察院公开听证，第三检察部主任陈立诚说。", "松阳县人民检察院第三检察部", ""},
	{"and no unit where none heads it", "松阳县应急局走访企业和帮扶农村科技站长陈立诚。", "松阳县应急管理局", "走访 帮扶"},
	{"branches of a procuratorate", "北京市人民检察院第一分院提起公诉。", "北京市人民检察院第一分院", ""},
	{"what is done with a unit is no name of it", "松阳县应急管理局用好市抗旱指挥部，松阳县公安局下沉派出所，松阳县法院依托调解中心。", "", "用好 下沉 依托"},
	{"agencies of ports and zones", "拱北海关、虎门海事处到场，松阳县公安局联合漕泾公安局破案。", "拱北海关 虎门海事处 漕泾公安局", ""},
	{"and words that are none", "境外海关来访，全球海关合作，一家公安局回复。", "", "境外 全球 一家"},
	{"posts of the coast guard", "玉环海警工作站巡航。", "玉环海警工作站", ""},
	{"a verb that is a county's name too", "坚持联动，会同县林业局、县水务局巡查。", "", "会同县"},
	{"and the county", "怀化市会同县林业局巡查。", "会同县林业局", ""},
	{"what only ends like a unit", "松阳县法院依法查处。松阳县公安局带队检查，松阳县检察院内部整顿，松阳县公安局全部到岗。",
		"松阳县人民法院 松阳县公安局 松阳县人民检察院", "查处 带队 内部 全部"},
	{"offices by field and kind", "松阳县农机监理站、松阳县政务服务办公室、松阳县眼病防治所到场。",
		"松阳县农机监理站 松阳县政务服务办公室 松阳县眼病防治所", ""},
	{"what only ends like an office", "松阳县发展大局稳定，松阳县开创新局面，松阳县医药卫生格局改变。", "", "大局 新局 格局"},
	{"names of the whole country", "中国丝绸与服装联合会、中国水稻博物馆成立。", "中国丝绸与服装联合会 中国水稻博物馆", ""},
	{"a conference is no chamber of commerce", "全国政治协商会议召开。", "", "协商会"},
	{"hospitals of universities", "温州医科大学第二医院接诊。", "温州医科大学第二医院 温州医科大学", ""},
	{"armed police are no police", "武警丽水支队增援。", "武警丽水支队", "公安局"},
	{"agencies of the place spoken of", "松阳县大雨，当地应急管理部门、当地公安机关到场。", "松阳县应急管理部门 松阳县公安局", ""},
	{"and of no place", "当地公安机关到场。", "", "公安"},
	{"departments are no ministries", "松阳县环保部门、松阳县渔业部门到场。", "松阳县环保部门", "生态环境部"},
	{"the grid and a net", "国网松阳县供电公司、据国网通报，全国网上购物增长。", "国网松阳县供电公司 国家电网有限公司", "网上"},
	{"armies by their number", "南部战区陆军第19集团军某旅、陆军第19集团军、吉林省军区增援。", "南部战区陆军第19集团军某旅 陆军第19集团军 吉林省军区", ""},
	{"and a number of armies", "三个集团军参演。", "", "集团军"},
	{"a team of an agency", "松阳县公安局组成反扒专班，松阳县公安局成立专班。", "松阳县公安局 松阳县公安局反扒专班", "组成 成立"},
	{"a team that one leads", "松阳县公安局民警陈立诚带领无人船专班巡河。", "松阳县公安局无人船专班", "带领"},
	{"and no kind of team", "松阳县公安局成立县级工作专班。", "松阳县公安局", "专班"},
	{"what only ends like a bureau of one", "党中央总揽全局，公安部着眼大局。", "中共中央 公安部", "全局 大局"},
	{"a region's committee", "宁夏回族自治区党委通报，松阳县公安局党委开会。", "宁夏回族自治区委 松阳县公安局", "局委"},
	{"bodies abroad", "也门胡塞武装表态，真主党通报。", "胡塞武装 黎巴嫩真主党", "也门"},
	{"and what they do is no unit of theirs", "真主党袭击贝鲁特市中心。", "黎巴嫩真主党", "中心"},
	{"missions to a body", "中国驻东盟使团到场。", "中国驻东盟使团", ""},
	{"branches of the telecoms", "松阳县移动公司、松阳县联通公司到场。", "松阳县移动公司 松阳县联通公司", ""},
	{"departments of a list", "松阳县消防救援大队会同县里教体、供电等部门检查。", "松阳县消防救援大队 松阳县供电部门", ""},
	{"经 in names", "丽水市公安局经济技术开发区分局破案，丽水市经由水路运粮。", "丽水市公安局经济技术开发区分局", "经由"},
	{"what foreign states have", "埃及内政部、埃及议会发表声明。", "埃及内政部 埃及议会", ""},
	{"and no other", "会议听取内政部意见。", "", "内政部"},
	{"a state of one character", "英国防部通报，德外交部回应。", "英国国防部 德国外交部", ""},
	{"and none inside a word", "精英国防部队集结，品德外交部署到位。", "", "英国 德国"},
	{"associations and institutes of a level", "松阳县水利局联合市砂石企业协会、省水利设计院检查，市城投集团到场。",
		"松阳县水利局 丽水市砂石企业协会 浙江省水利设计院 市城投集团", ""},
	{"houses with no field of their own", "松阳县图书馆、松阳县文化馆、松阳县融媒体中心、松阳县档案馆到场。",
		"松阳县图书馆 松阳县文化馆 松阳县融媒体中心 松阳县档案馆", ""},
	{"and what a library has", "松阳县新建图书馆藏书室。", "", "新建"},
	{"branch bureaus of a field", "松阳县生态环境分局、松阳县自然资源和规划分局到场。",
		"松阳县生态环境分局 松阳县自然资源和规划分局", "公安局"},
	{"committees of the party and their offices", "松阳县委编办、松阳县委全面依法治县办、松阳县委史志研究室到场。",
		"松阳县委编办 松阳县委全面依法治县办 松阳县委史志研究室", ""},
	{"brigades that enforce a field", "丽水市交通运输综合行政执法支队、丽水市文化市场综合行政执法队到场。",
		"丽水市交通运输综合行政执法支队 丽水市文化市场综合行政执法队", ""},
	{"the citizens who enter are no party", "活动吸引全市民进入展厅，丽水市民盟誓守护家园。", "", "民进 民盟"},
	{"carriers together", "松阳县公安局与三大运营商建立机制。", "松阳县公安局 松阳县三大运营商", ""},
	{"parties and houses abroad", "智利社会党、埃及国民议会、日本气象厅发表声明。", "智利社会党 埃及国民议会 日本气象厅", ""},
	{"and none at home", "会议听取国民议会意见，县社会党群组织到场。", "", "议会 社会党"},
	{"state firms by their short names", "中国航发、中国中车、中远海运到场。",
		"中国航空发动机集团有限公司 中国中车集团有限公司 中国远洋海运集团有限公司", ""},
}

func TestNamesOfAgencies(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range namesRead {
		doc := who(t, p, "", "本地要闻", tt.sentence)
		have := map[string]bool{}
		for _, e := range doc.Entities {
			if e.Type != graph.Agency {
				continue
			}
			have[e.Name] = true
			for _, not := range strings.Fields(tt.not) {
				if strings.Contains(e.Name, not) {
					t.Errorf("%s: read %s", tt.name, e.Name)
				}
			}
		}
		for _, want := range strings.Fields(tt.want) {
			if !have[want] {
				t.Errorf("%s: no %s in %v", tt.name, want, have)
			}
		}
	}
}

// postsHeld say what a person named beside his posts holds, and where: post@body.
var postsHeld = []struct{ name, sentence, person, want string }{
	{"a post that one body alone has", "国务委员郑书远出席会议。", "郑书远", "国务委员@国务院"},
	{"behind the name", "郑书远副委员长主持会议。", "郑书远", "副委员长@全国人民代表大会常务委员会"},
	{"listed before the post of another body", "国务委员、公安部部长郑书远出席会议。", "郑书远", "国务委员@国务院 部长@公安部"},
	{"listed behind one", "中共中央总书记、国家主席郑书远会见来宾。", "郑书远", "国家主席@中国 总书记@中共中央"},
	{"not of another party or state", "越共中央总书记、国家主席郑书远到访，越南国家主席裴光到场，郑书远总书记致辞。", "郑书远", ""},
	{"the deputy mayor who heads the police", "台州市副市长、市公安局局长郑书远到场。", "郑书远", "副市长@台州市 局长@台州市公安局"},
	{"and without the city before it", "台州市公安局通报。副市长、市公安局局长郑书远到场。", "郑书远", "副市长@台州市 局长@台州市公安局"},
	{"a minister of another state", "埃塞俄比亚财政部长格布雷马里到访。", "格布雷马里", "部长@埃塞俄比亚财政部"},
	{"and one of ours behind another post", "国务委员、财政部长郑书远到访。", "郑书远", "国务委员@国务院 部长@财政部"},
	{"but not where another state's office stands before it", "智利副总理兼财政部长巴列霍斯到访。", "巴列霍斯", "副总理兼财政部长@智利"},
	{"a head of state whose state is one character", "英首相阿什德尔表示，德国防部回应。", "阿什德尔", "首相@英国"},
	{"and no state inside a word", "精英首相阿什德尔表示。", "阿什德尔", ""},
	{"a foreign name in an international body", "世界银行行长维尔马兰宣布，世界银行行长万成书宣布。", "维尔马兰", "行长@世界银行"},
	{"and a Chinese one", "世界银行行长维尔马兰宣布，世界银行行长万成书宣布。", "万成书", "行长@世界银行"},
	{"in an office of an international body", "联合国粮食事务高级专员图尔曼到访。", "图尔曼", "粮食事务高级专员@联合国"},
	{"a foreign name before the office", "智利总统里韦罗斯来访，会见里韦罗斯总统。", "里韦罗斯", "总统@智利"},
	{"and the palace of a city", "在帕拉马里博总统府会谈。", "帕拉马里博", ""},
	{"with his duty in brackets", "台州市公安局副局长（主持工作）郑书远到场。", "郑书远", "副局长@台州市公安局"},
	{"what he wears or holds", "台州市公安局民警郑书远扛着铁锹巡堤。", "郑书远", "民警@台州市公安局"},
	{"a ministry no table has", "智利公共工程与住房部长巴列霍斯到访。", "巴列霍斯", "部长@智利公共工程与住房部"},
	{"with its 部 printed twice", "智利矿业部部长巴列霍斯到访。", "巴列霍斯", "部长@智利矿业部"},
	{"a ministry at home", "台州市宣传部长郑书远到场。", "郑书远", ""},
	{"who heads a body abroad", "智利铜业委员会主席巴列霍到访。", "巴列霍", "主席@智利铜业委员会"},
	{"a name that opens like a place", "智利总统阿里斯门迪到访。", "阿里斯门迪", "总统@智利"},
	{"a post of no place", "台州市公安局通报。监事、市公安局局长郑书远到场。", "郑书远", "局长@台州市公安局"},
	{"ranks of doctors", "台州市中心医院副主任医师郑书远说。", "郑书远", "副主任医师@台州市中心医院"},
	{"of the customs", "拱北海关关员郑书远查验货物。", "郑书远", "关员@拱北海关"},
	{"of the academies", "中国工程院院士郑书远到访。", "郑书远", "院士@中国工程院"},
	{"who heads an armed group", "胡塞武装领导人卡尔迈德发表讲话。", "卡尔迈德", "领导人@胡塞武装"},
	{"a minister of a kingdom", "英国卫生大臣阿什德尔表示。", "阿什德尔", "卫生大臣@英国"},
	{"works on the grid are no worker", "台州市供电公司推进输变电工程开工。", "程开工", ""},
	{"who heads a museum", "台州市博物馆馆长郑书远介绍。", "郑书远", "馆长@台州市博物馆"},
	{"who farms for the county", "天台县农技推广中心高级农艺师郑书远介绍。", "郑书远", "高级农艺师@天台县农技推广中心"},
}

func TestPostsThatImplyTheirBody(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range postsHeld {
		doc := who(t, p, "", "要闻", tt.sentence)
		var got []string
		for _, rel := range doc.Relations {
			if rel.Predicate == graph.HoldsPost && doc.Entities[rel.Subject].Name == tt.person {
				got = append(got, rel.Attrs["post"]+"@"+doc.Entities[rel.Object].Name)
			}
		}
		slices.Sort(got)
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %s holds %v, want %s", tt.name, tt.person, got, tt.want)
		}
	}
}

func TestACountysFigureIsNoTowns(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	doc := who(t, p, "", "县公安局年终盘点", "在东源镇，青田公安走访商户。\n青田公安破获案件57起。")
	for _, m := range doc.Metrics {
		for _, e := range m.Subjects {
			if doc.Entities[e].Name == "东源镇" {
				t.Errorf("%s is 东源镇's", m.Indicator)
			}
		}
	}
	if len(doc.Metrics) != 1 {
		t.Errorf("%d figures, want 1", len(doc.Metrics))
	}
}

func TestTheRankOfAThingIsNoPlace(t *testing.T) {
	p, err := zh.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		body   string
		nation bool
	}{
		{"青田县现有古塔24座，其中全国重点文物保护单位15处。", false},
		{"青田县现有古塔24座。全国现有古塔960座。", true},
	} {
		doc := who(t, p, "", "青田县古塔走笔", tt.body)
		last := doc.Metrics[len(doc.Metrics)-1]
		of := slices.ContainsFunc(last.Subjects, func(e int) bool { return doc.Entities[e].Name == "中国" })
		if of != tt.nation {
			t.Errorf("%s: the country's figure is %v, want %v", tt.body, of, tt.nation)
		}
	}
}

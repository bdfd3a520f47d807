package recognize

import (
	"strings"
	"testing"

	"newsgraph/extract"
	"newsgraph/extract/gazetteer"
	"newsgraph/extract/lexicon"
	"newsgraph/graph"
	"newsgraph/seeds"
)

func whoIn(t *testing.T, r *Recognizer, text string) []extract.Mention {
	t.Helper()
	doc := extract.New(graph.Article{Text: text}, []extract.Block{{Span: extract.Span{Start: 0, End: len(text)}}})
	Brackets(doc)
	r.Terms(doc)
	found := r.Who(doc)
	for _, m := range found {
		if doc.Slice(m.Span) != m.Name && m.Rule != "place.townlist" {
			t.Errorf("%s: the span of %q reads %q", text, m.Name, doc.Slice(m.Span))
		}
	}
	return found
}

func whoRecognizer(t testing.TB) *Recognizer {
	t.Helper()
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Load(seeds.Lexicon(), gaz.Senses()...)
	if err != nil {
		t.Fatal(err)
	}
	r, err := New(lex)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Places that are no division of the tables: provinces by a character each, regions, and
// divisions of other countries.
var furtherPlaces = []struct{ text, want string }{
	{"川滇黔三省联手护河。", "川 滇 黔"},
	{"苏浙两地共建。", "苏 浙"},
	{"川滇黔等三省联手护河。", ""}, // not the characters right before
	{"遂川、万安两县共治。", "遂川 万安"},
	{"遂川、万安等两县共治。", ""}, // more are not named
	{"云贵川渝三省联手护河。", ""}, // more than the number says
	{"成渝地区双城经济圈提速。", "成渝地区双城经济圈"},
	{"加拿大曼尼托巴省暴雪。", "加拿大 曼尼托巴省"},
	{"加拿大游客省钱。", "加拿大"},
}

func TestFurtherPlaces(t *testing.T) {
	r := whoRecognizer(t)
	for _, tt := range furtherPlaces {
		if got := names(whoIn(t, r, tt.text), graph.Place); got != tt.want {
			t.Errorf("places of %s: %s, want %s", tt.text, got, tt.want)
		}
	}
}

func names(found []extract.Mention, typ graph.Type) string {
	var out []string
	for _, m := range found {
		if m.Type == typ {
			out = append(out, m.Name)
		}
	}
	return strings.Join(out, " ")
}

// Rows are those of the table of constructions; a want of "" is a counter-example.
var agencyTests = []struct{ row, text, want string }{
	{"80", "绵阳市公安局涪城分局通报了案情。", "绵阳市公安局 绵阳市公安局涪城分局"},
	{"80", "福州市鼓楼区人民法院公开宣判。", "福州市鼓楼区人民法院"},
	{"80", "公安部刑事侦查局副局长到会。", "公安部 公安部刑事侦查局"},
	{"81", "湖北省黄冈市罗田县公安局刑侦大队连夜出击。", "湖北省黄冈市罗田县公安局 湖北省黄冈市罗田县公安局刑侦大队"},
	{"81", "岳阳市公安局岳阳楼分局洛王派出所开展走访。", "岳阳市公安局 岳阳市公安局岳阳楼分局 岳阳市公安局岳阳楼分局洛王派出所"},
	{"82", "绵阳市公安局涪城分局系统梳理了线索。", "绵阳市公安局 绵阳市公安局涪城分局"},
	{"82", "城市公安系统升级完成。", ""},
	{"83", "瓯海公安严打电诈，丽水警方同步收网。", "瓯海公安 丽水警方"},
	{"83", "浙江交警发布提示。", "浙江交警"},
	{"83", "供热、公安等公共服务单位到场。", ""},
	{"83", "消防安全检查覆盖全县。", ""},
	{"84", "龙湾分局民警赶到现场。", "龙湾分局"},
	{"85", "五里所民警李明在辖区宣传。", "五里所"},
	{"85", "场所民警比例不断提高。", ""},
	{"86", "该局破获案件12起，该公司表示感谢。", "该局 该公司"},
	{"87", "市公安局与省教育厅联合发文。", "市公安局 省教育厅"},
	{"87", "市委、市政府高度重视。", "市委 市政府"},
	{"87", "上市公司、超市公司和城市公司。", ""},
	{"87", "区委员会委员出席。", ""},
	{"88", "建立市局、分局、派出所三级联动。", ""},
	{"88", "市局、县局协同作战。", ""},
	{"92", "衡阳市某公司员工报警。", ""},
	{"101", "联合城管、市场监管等部门开展检查。", "城管 市场监管"},
	{"80", "海南省旅游和体育文化厅与罗田县海洋和渔业局会商，浙江音乐厅和展览厅开放。", "海南省旅游和体育文化厅 罗田县海洋和渔业局"},
	{"80", "全市卫健系统推广，教育系统数字化，获评全国教育系统先进集体。", "全市卫健系统"},
	{"80", "县移动公司与人行盘锦市中心支行会签，人行横道旁有人。", "县移动公司 人行盘锦市中心支行"},
	{"101", "城固、略阳等8个基层法院同步宣判，城固、略阳等地来人。", "城固 略阳"},
	{"84", "市委命名罗田县林溪派出所、青丰镇派出所为示范所。", "市委 罗田县林溪派出所 青丰镇派出所"},
	{"army", "中部战区陆军第91集团军某旅赶到，广西壮族自治区党委部署，支部党委开会。", "中部战区 中部战区陆军第91集团军某旅 广西壮族自治区党委"},
	{"task force", "2024年综合运输返程工作专班发布数据，各地成立工作专班。", "综合运输返程工作专班"},
	{"universities", "复旦大学与杭州电子科技大学联合招生，“银铃”护学专班到岗，“银帆”护边队出海。", "复旦大学 杭州电子科技大学 护学专班 “银帆”护边队"},
	{"described", "芜湖市附近三座医院、芜湖市最大医院接诊，芜湖市第二医院也接诊。", "芜湖市第二医院"},
	{"headed", "市检察院通报，第三检察部主任韩立群、反诈专班负责人陶砚秋到会，重点中心主任发言。", "市检察院 第三检察部 反诈专班"},
	{"headed", "市公安局召开会议，各科科长到会，该中心主任韩立群发言。", "市公安局 该中心"},
	{"101", "会同交通运输、应急管理部门执法。", "交通运输 应急管理部门"},
	{"21", "全国公安机关同步行动，全市各级公安机关跟进。", "全国公安机关 全市各级公安机关"},
	{"21", "当地警方介入调查。", ""},
	{"bodies", "中央网信办会同最高检、国家发展改革委发布通知。", "中央网信办 最高检 国家发展改革委"},
	{"bodies", "以色列国防部发表声明。", "以色列国防部"},
	{"branches", "联合人民银行常州市分行、中国电信武进分公司劝阻。", "人民银行常州市分行 中国电信武进分公司"},
	{"branches", "国网常州供电公司抢修线路。", "国网常州供电公司"},
	{"firms", "沈阳工业大学、江苏远景科技集团有限公司签约。", "沈阳工业大学 江苏远景科技集团有限公司"},
	{"firms", "打掉犯罪集团5个，走访科技公司30家。", ""},
	{"courts", "秦淮区检察院和法院同步介入。", "秦淮区检察院 法院"},
	{"teams", "成立“5·12”专案组。", "“5·12”专案组"},
	{"units", "网安支队侦办案件31起，42个派出所参与。", "网安支队"},
	{"units", "市公安局组织派出所开展清查。", "市公安局"},
	{"units", "支队长主持会议。", ""},
	{"units", "常州市公安局经济犯罪侦查支队立案。", "常州市公安局 常州市公安局经济犯罪侦查支队"},
	{"quotes", "打造“沈阳公安智慧平台”，评选“枫桥式公安派出所”。", ""},
	{"quotes", "镇江市公安局丹徒分局（下称“丹徒公安”）通报。", "镇江市公安局 镇江市公安局丹徒分局 丹徒公安"},
	{"traditional", "臺北市政府警察局大安分局查獲一案。", "臺北市政府警察局 臺北市政府警察局大安分局"},
}

func TestAgencies(t *testing.T) {
	r := whoRecognizer(t)
	for _, tt := range agencyTests {
		if got := names(whoIn(t, r, tt.text), graph.Agency); got != tt.want {
			t.Errorf("row %s: agencies of %s\n have %q\n want %q", tt.row, tt.text, got, tt.want)
		}
	}
}

var placeTests = []struct{ row, text, want string }{
	{"81", "湖北省黄冈市罗田县连降暴雨。", "湖北省黄冈市罗田县"},
	{"89", "扬州探索建立新机制。", "扬州"},
	{"90", "全市刑事警情下降，我省、该县同步推进。", "全市 我省 该县"},
	{"91", "朝阳初升，和平来之不易，城中灯火通明。", ""},
	{"91", "建设平安家园，实现共同富裕。", ""},
	{"91", "瓯海发案下降。", ""},
	{"91", "瓯海区发案下降，瓯海群众满意。", "瓯海区 瓯海"},
	{"92", "在衡阳某小区蹲守。", "衡阳"},
	{"153", "万达广场位于沈阳路，南京东路步行街人多。", ""},
	{"153", "新街口街道、迈皋桥街道率先试点。", "新街口街道 迈皋桥街道"},
	{"153", "甲秀、云岩、河滨三个街道率先清查。", "河滨 云岩 甲秀"},
	{"153", "加强与街道、社区的联动，走进乡镇农村。", ""},
	{"regions", "京津冀地区与长三角携手，内地游客增加。", "京津冀地区 长三角 内地"},
	{"regions", "我国西部地区降雨，本市西部地区无雨，国内地区有别。", "我国西部地区 本市"},
	{"regions", "沿海地区增长，更多哥伦比亚商品进口，海地局势稳定。", "哥伦比亚 海地"},
	{"initials", "湘鄂赣三省与苏浙皖沪三省一市联手，豫陕两地同步。", "湘 鄂 赣 苏 浙 皖 沪 豫 陕"},
	{"initials", "黑龙江三地降雪，甘川陕两省毗邻，新云两家企业。", "黑龙江"},
	{"counted", "东丰、磐石两县市率先试点，和平、城中两个区跟进，和平来之不易。", "东丰 磐石 和平 城中"},
	{"names", "走进贵州，产区常州丰收，马里兰州下雪，福建三明等地来人，辽宁振兴发展。", "贵州 常州 福建三明 辽宁"},
	{"towns", "在太湖县徐桥镇，村民安居。", "太湖县 太湖县徐桥镇"},
	{"words", "江西安全形势稳定，案件线索南通过平台移送。", "江西"},
	{"words", "入选示范县市名单。", ""},
	{"towns", "比镇江市平均水平高。", "镇江市"},
	{"zones", "成都高新区发布公告，高新区企业参会。", "成都高新区"},
	{"quotes", "“平安南京”建设成效明显。", ""},
}

func TestPlaces(t *testing.T) {
	r := whoRecognizer(t)
	for _, tt := range placeTests {
		if got := names(whoIn(t, r, tt.text), graph.Place); got != tt.want {
			t.Errorf("row %s: places of %s\n have %q\n want %q", tt.row, tt.text, got, tt.want)
		}
	}
}

// personTests give each person as name, then post@agency in brackets.
var personTests = []struct{ row, text, want string }{
	{"93", "常州市公安局治安支队支队长陆建业说。", "陆建业[支队长@常州市公安局治安支队]"},
	{"93", "该局副局长周敏表示，将继续推进。", "周敏[副局长@该局]"},
	{"93", "省公安厅新闻发言人、办公室主任欧阳文静介绍。", "欧阳文静[新闻发言人、办公室主任@省公安厅]"},
	{"93", "民警高度重视，民警成功抓获嫌疑人，局长带队检查。", ""},
	{"93", "副局长应邀出席，支队长和民警一起蹲守。", ""},
	{"94", "常州市公安局分管日常工作的副局长官平介绍。", "官平[副局长@常州市公安局]"},
	{"95", "社区民警罗志远说话风趣，大家喊他“老罗”。", "罗志远[社区民警@] 老罗[]"},
	{"96", "一位网格员获评先进。", ""},
	{"97", "居民王女士、村民陈某报警，局长刘某某被查。", ""},
	{"98", "邹志声副厅长强调，要严防事故。", "邹志声[副厅长@]"},
	{"99", "记者李华报道，摄影王强。", ""},
	{"185", "赵大山（男，45岁）被救出。", "赵大山[]"},
	{"posts", "公安部新闻发言人、新闻宣传局副局长 凌志峰指出。", "凌志峰[新闻发言人@公安部;副局长@新闻宣传局]"},
	{"posts", "湘阴县副县长、县公安局局长聂宏伟说。", "聂宏伟[局长@县公安局]"},
	{"again", "所长迟国栋介绍经验。会上，迟国栋作了发言。", "迟国栋[所长@] 迟国栋[]"},
	{"foreign", "肯尼亚总统卡鲁基在会上表示，将加强合作。", "卡鲁基[总统@]"},
	{"foreign", "中方与加纳外交大臣门萨巴尔通电话。", "门萨巴尔[外交大臣@]"},
	{"foreign", "约旦副首相兼外交大臣拉吉德加剧对峙。", "拉吉德[副首相兼外交大臣@]"},
	{"foreign", "瑞典首相卡尔·伦德松近日访华。", "卡尔·伦德松[首相@]"},
	{"foreign", "日本首相中岛直树表示反对。", "中岛直树[首相@]"},
	{"foreign", "日本首相访华，埃及总统与加纳总统通电话。", ""},
	{"foreign", "国务院总理秦成7日在京会见挪威财政大臣林德。", "秦成[总理@国务院] 林德[财政大臣@]"},
	{"foreign", "国际原子能机构总干事巴尔德斯12日表示，会见伊维塔行长。", "巴尔德斯[总干事@国际原子能机构]"},
	{"foreign", "北约秘书长安东莱诺夫通过视频致辞。", "安东莱诺夫[秘书长@北约]"},
	{"foreign", "总书记多次强调，代表加纳人民，主任特别提醒，书记马克勤说。", "马克勤[书记@]"},
	{"foreign", "蒙古国总理阿里松夫到访。", "阿里松夫[总理@]"},
	{"foreign", "愿同洛佩拉总统一道努力，古巴总统、多哥总统到会。", "洛佩拉[总统@]"},
	{"foreign", "愿同竹田文一首相一道努力，转达萨尔曼国王的问候。", ""},
	{"foreign", "论坛间隙会见肯尼亚总统卡鲁基。", "卡鲁基[总统@]"},
	{"foreign", "新开发银行行长、加纳前总统萨雷瓦说。", "萨雷瓦[行长@新开发银行;前总统@]"},
	{"comma", "民政部党组成员、副部长，林草局局长陶砚秋介绍。", "陶砚秋[党组成员、副部长@民政部;局长@林草局]"},
	{"comma", "会见民政部副部长，随后，市公安局局长陶砚秋介绍。", "陶砚秋[局长@市公安局]"},
	{"comma", "解放军某师副师长、常州市副市长陶砚秋到会。", "陶砚秋[某师副师长@解放军;副市长@]"},
	{"minister", "古巴旅游部长加萨雷斯说，德国副总理兼经济部长哈森堡表示。", "加萨雷斯[部长@古巴旅游部] 哈森堡[副总理兼经济部长@]"},
	{"minister", "法国国防部长萨贝尔尼表示，俄国防部长德连诺夫称。", "萨贝尔尼[部长@法国国防部] 德连诺夫[部长@俄国防部]"},
	{"minister", "世界卫生组织驻加纳应急小组负责人萨贝尔尼说。", "萨贝尔尼[驻加纳应急小组负责人@世界卫生组织]"},
	{"minister", "古巴已故总统萨尔塔曾到访。", "萨尔塔[总统@]"},
	{"minister", "生态环境部部长马金龙表示，外交部长陆明应邀访问。", "马金龙[部长@生态环境部] 陆明[部长@外交部]"},
	{"foreign", "在会见该党领袖鲁图时，双方交谈。总理莫兰致慰问电。", "莫兰[总理@]"},
	{"native", "教导员扎西顿珠说，路要修通。", "扎西顿珠[教导员@]"},
	{"native", "副主任多杰次仁、局长桑吉卓玛到会。", "多杰次仁[副主任@] 桑吉卓玛[局长@]"},
	{"place", "水利部长江流域管理机构负责人陶砚秋到会。", "陶砚秋[长江流域管理机构负责人@水利部]"},
	{"adverb", "市公安局新闻发言人陶砚还提醒，副局长王有为表示。", "陶砚[新闻发言人@市公安局] 王有为[副局长@]"},
	{"edge", "代市长周立民给大家算了一笔账。", "周立民[代市长@]"},
	{"edge", "水务局局长程志远作的报告。", "程志远[局长@水务局]"},
	{"inside", "全国政协主席王维平出席开幕式。", "王维平[主席@全国政协]"},
	{"edge", "副局长王强荣获嘉奖。", "王强[副局长@]"},
	{"list", "市安委会副主任王一川、赵子明出席会议。", "王一川[副主任@市安委会] 赵子明[副主任@市安委会]"},
	{"list", "副市长王一川、市公安局局长赵子明、西湖区到会。", "王一川[副市长@] 赵子明[局长@市公安局]"},
	{"copula", "周予安是龙泉市公安局的一名民警。", "周予安[民警@龙泉市公安局]"},
	{"copula", "陈牧，生前是龙泉市人民法院执行法官。", "陈牧[法官@龙泉市人民法院]"},
	{"copula", "这是市公安局的民警，1100余位新任县人大代表到会。", ""},
	{"bracket", "陶砚秋（常州市公安局治安支队支队长）介绍经验。", "陶砚秋[支队长@常州市公安局治安支队]"},
	{"bracket", "常州市公安局（领导小组组长）介绍经验。", ""},
	{"government", "会上，市长、市公安局局长、各县县长发言。", ""},
	{"place in a name", "会议由李东明副委员长主持。东明县县长到会。", "李东明[副委员长@]"},
	{"edge", "民警马晓梅获“先进个人”称号，科长向林海记个人三等功。", "马晓梅[民警@] 向林海[科长@]"},
	{"native", "主任宝音图雅告诉记者。", "宝音图雅[主任@]"},
	{"dotted", "民警阿依努尔·买买提说，群众满意。", "阿依努尔·买买提[民警@]"},
}

func TestPersons(t *testing.T) {
	r := whoRecognizer(t)
	for _, tt := range personTests {
		var got []string
		for _, m := range whoIn(t, r, tt.text) {
			if m.Type != graph.Person {
				continue
			}
			var posts []string
			for _, p := range m.Posts {
				posts = append(posts, tt.text[p.Start:p.End]+"@"+tt.text[p.Org.Start:p.Org.End])
			}
			got = append(got, m.Name+"["+strings.Join(posts, ";")+"]")
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("row %s: persons of %s\n have %q\n want %q", tt.row, tt.text, got, tt.want)
		}
	}
}

func TestTheStorysAuthorsAreNoPersons(t *testing.T) {
	r := whoRecognizer(t)
	text := "主任陈立新说。"
	doc := extract.New(graph.Article{Text: text, Authors: []string{"陈立新"}}, nil)
	r.Terms(doc)
	if found := r.Who(doc); len(found) != 0 {
		t.Errorf("want nobody, have %v", found)
	}
}

func FuzzWho(f *testing.F) {
	for _, tt := range agencyTests {
		f.Add(tt.text)
	}
	for _, tt := range personTests {
		f.Add(tt.text)
	}
	r := whoRecognizer(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc := extract.New(graph.Article{Text: text}, nil)
		Brackets(doc)
		r.Terms(doc)
		for _, m := range r.Who(doc) {
			if m.Start < 0 || m.Start >= m.End || m.End > len(text) || !strings.HasPrefix(text[m.Start:], m.Name) && m.Rule != "place.townlist" {
				t.Fatalf("%q: mention %q at %v", text, m.Name, m.Span)
			}
		}
	})
}

package zh

import "testing"

// Readings of ways of working in quotes: by the verb that introduces them, by what stands
// right behind the quote, by their own form.
var wayReadings = []construction{
	{"introduced", "宜春市公安局推行“一案三清”。", "宜春市公安局 adopted “一案三清”", " built "},
	{"introduced, with words behind", "宜春市公安局试行“一店一码”回访，群众满意。", "宜春市公安局 adopted “一店一码”回访", " built "},
	{"counts its own points", "宜春市公安局推进“一街一铃人”，深得民心。", "宜春市公安局 adopted “一街一铃人”", " ran "},
	{"anything new", "宜春市公安局探索警地合作新模式。", "", " adopted "},
	{"a line of the state", "宜春市公安局坚持“两个维护”，推动“一带一路”走深走实。", "", " adopted "},
	{"side by side", "宜春市公安局实施“就近受理、当场办结”。", "宜春市公安局 adopted “就近受理、当场办结”", ""},
	{"of unequal steps", "宜春市公安局实施“管好自己的门，看好自己的人”。", "", " adopted "},
	{"制 behind", "宜春市公安局试行“楼栋警长”制，效果良好。", "宜春市公安局 adopted “楼栋警长”制", ""},
	{"法 of another word", "宜春市公安局遵守“交通安全”法规。", "", " adopted "},
	{"ends in 制", "宜春市公安局推出“园丁包联制”。", "宜春市公安局 adopted “园丁包联制”", ""},
	{"ends in 制, of the state", "宜春市公安局完善“一国两制”。", "", " adopted "},
	{"a verb it does not know", "宜春市公安局首推“民情日历”管理制。", "", " built "},
	{"a particle inside a word", "宜春市公安局建立“片警+村医”双向报送机制。", "宜春市公安局 adopted “片警+村医”双向报送机制", ""},
	{"weak head", "宜春市公安局推出“红绿榜”积分制。", "宜春市公安局 adopted “红绿榜”积分制", ""},
	{"weak head alone", "宜春市公安局推出清单制、积分制。", "", " adopted "},
	{"steps and what they make", "宜春市公安局实行“一次提醒、二次约谈、三次曝光”的阶梯式处置机制。", "宜春市公安局 adopted “一次提醒、二次约谈、三次曝光”的阶梯式处置机制", ""},
	{"no steps", "宜春市公安局实行“袁河人家”的处置机制。", "", "”的处置机制"},
	{"of windows", "宜春市公安局推行“五个一”窗口服务。", "宜春市公安局 adopted “五个一”窗口服务", " built "},
}

func TestReadingsOfWays(t *testing.T) { hold(t, wayReadings) }

// Readings of quoted things built, known by their last character.
var thingReadings = []construction{
	{"a pavilion", "宜春市公安局打造“袁河说事亭”。", "宜春市公安局 built “袁河说事亭”", ""},
	{"a code", "宜春市人力资源和社会保障局推出“讨薪码”。", "宜春市人力资源和社会保障局 built “讨薪码”", " adopted "},
	{"what is only praised", "宜春市公安局打造世界级训练平台，建成27公里巡逻铁路。", "", " built "},
	{"a ship", "宜春市水利局建成“袁河卫士”号巡逻艇。", "宜春市水利局 built “袁河卫士”号", ""},
	{"a train behind its kind", "宜春市交通运输局打造旅游列车“明月山号”。", "宜春市交通运输局 built “明月山号”", ""},
	{"a number that is none", "宜春市公安局打造“平安一号”。", "", " built “平安一号”"},
	{"a centre that is an agency", "宜春市反诈骗中心上线的“袁河盾”预警平台推送线索12条。", "宜春市反诈骗中心 built “袁河盾”预警平台", " built 宜春市反诈骗中心"},
	{"no thing", "宜春市公安局打造“新天地”。", "", " built "},
	{"a phase right behind", "宜春市公安局上线“袁河眼”二期，启动“袁河盾”三期建设。", "宜春市公安局 built “袁河眼”二期", " adopted "},
	{"a station, whatever was done", "宜春市公安局设了“袁河联勤站”，“袁河联勤站”调解纠纷57起。", "调解纠纷 = 57 起 | “袁河联勤站”", ""},
	{"a crew", "宜春市公安局组织“小石榴”宣传队进村。", "", " ran "},
	{"one of a list with another head", "宜春市公安局打造“一窗收件”“百姓满堂”“全程代跑”的新型服务。", "", " built “百姓满堂”"},
}

func TestReadingsOfThings(t *testing.T) { hold(t, thingReadings) }

// Readings of what is acted against: lists that are summed up, and ills by their head.
var illReadings = []construction{
	{"summed up with a quote", "宜春市公安局开展“清湖”行动，严厉打击规避检查、冲卡闯关等“闯关”行为。", "“清湖”行动 targeted 规避检查; “清湖”行动 targeted 冲卡闯关", ""},
	{"summed up by a number", "宜春市公安局严厉打击虚假检测、偷改油箱、假冒配件三类顽疾。", "宜春市公安局 targeted 虚假检测; 宜春市公安局 targeted 偷改油箱; 宜春市公安局 targeted 假冒配件", ""},
	{"places with ills", "宜春市公安局治理临崖急弯、涵洞隧道等隐患路段。", "", " targeted "},
	{"no ills", "宜春市公安局紧盯春耕备耕、稳岗就业等重点问题。", "", " targeted "},
	{"items with 的", "宜春市水利局开展“净河”行动，主要打击未经许可擅自打井、不按批准的线路采砂等突出违法行为。", "“净河”行动 targeted 未经许可擅自打井; “净河”行动 targeted 不按批准的线路采砂", ""},
	{"a group of ills of one field", "宜春市公安局集中整治冷链仓储安全隐患。", "宜春市公安局 targeted 冷链仓储安全隐患", ""},
	{"a word for what is hard", "宜春市公安局开展“暖工”行动，剑指拖欠货款、农民维权难。", "“暖工”行动 targeted 农民维权难", ""},
	{"a head left out", "宜春市公安局严厉打击涉税、合同诈骗等突出经济犯罪。", "宜春市公安局 targeted 涉税犯罪; 宜春市公安局 targeted 合同诈骗", ""},
	{"no head left out", "宜春市公安局严厉打击涉税中介、合同诈骗。", "宜春市公安局 targeted 合同诈骗", " targeted 涉税犯罪"},
	{"one problem", "针对网吧违规容留未成年人问题，宜春市公安局开展“护苗窗”行动。", "“护苗窗”行动 targeted 网吧违规容留未成年人", ""},
	{"one problem of no ill", "针对群众出行问题，宜春市公安局开展“护苗窗”行动。", "", " targeted "},
	{"two that the tables have", "宜春市公安局严厉打击袁河流域非法捕捞及电信诈骗。", "宜春市公安局 targeted 非法捕捞; 宜春市公安局 targeted 电信网络诈骗", "流域非法捕捞及"},
	{"in an operation's name, behind the verb", "宜春市城市管理局开展整治占道洗车专项行动。", "整治占道洗车专项行动 targeted 占道洗车", ""},
	{"in an operation's name, before the verb", "宜春市水利局开展村塘黑臭水体治理行动。", "村塘黑臭水体治理行动 targeted 村塘黑臭水体", ""},
	{"in a name inside its name", "宜春市公安局开展“清风·整治‘网红’造谣乱象”专项行动。", "“清风·整治‘网红’造谣乱象”专项行动 targeted “网红”造谣乱象", ""},
	{"no ill in an operation's name", "宜春市城市管理局开展城乡环境整治行动。", "", " targeted "},
	{"every kind of it", "宜春市公安局坚决打击各类非法印刷传播活动。", "宜春市公安局 targeted 非法印刷传播活动", ""},
	{"where it is at its worst", "宜春市公安局重返打击走私一线，盯住走私热点。", "", "走私热点"},
	{"the class behind its list", "宜春市公安局严厉打击茶油、竹笋等山货类走私活动。", "宜春市公安局 targeted 山货类走私", ""},
	{"ills before the class", "宜春市公安局严厉打击飞车抢夺、入户盗窃等侵财类犯罪。", "宜春市公安局 targeted 飞车抢夺", " targeted 侵财类"},
	{"in quotes", "宜春市公安局严厉打击“黑油车”，坚决整治“车闹”问题。", "宜春市公安局 targeted “黑油车”; 宜春市公安局 targeted “车闹”", ""},
	{"in quotes with its class behind", "宜春市公安局依法严打“跑票”犯罪。", "宜春市公安局 targeted “跑票”犯罪", ""},
	{"quotes that are no ill", "宜春市公安局打击盗采，守护“一江清水”，整治“袁河明珠”景区。", "", "清水; 明珠"},
	{"a list in quotes", "宜春市公安局重点整治服务区“停车难、充电难”和物流环节违规收费。", "宜春市公安局 targeted 服务区“停车难、充电难”; 宜春市公安局 targeted 物流环节违规收费", ""},
	{"how it is done", "宜春市公安局重拳打击盗窃“快、准、狠”。", "", "快、准"},
	{"a quote that is the ill by itself", "宜春市公安局严厉整治水果摊“鬼秤”。", "宜春市公安局 targeted “鬼秤”", "水果摊"},
	{"fishing", "宜春市公安局严厉打击电鱼、毒鱼。", "宜春市公安局 targeted 电鱼; 宜春市公安局 targeted 毒鱼", ""},
}

func TestReadingsOfIlls(t *testing.T) { hold(t, illReadings) }

// Readings of the classes of ills that the tables name, with the verbs that act against them.
var illClassReadings = []construction{
	{"charges", "宜春市公安局重点打击合同诈骗、职务侵占和掩饰隐瞒犯罪所得。", "宜春市公安局 targeted 合同诈骗; 宜春市公安局 targeted 职务侵占; 宜春市公安局 targeted 掩饰隐瞒犯罪所得", ""},
	{"a charge told of", "宜春市公安局通报一起职务侵占案件。", "", " targeted "},
	{"longer than what it holds", "宜春市公安局严防入室抢劫。", "宜春市公安局 targeted 入室抢劫", " targeted 抢劫"},
	{"by another name", "宜春市公安局打击假牌假证、拖欠薪资。", "宜春市公安局 targeted 假牌假证; 宜春市公安局 targeted 欠薪", ""},
	{"offences of the road", "宜春市公安局交警支队严查超员超速、不戴头盔、追逐竞驶。", "宜春市公安局交通警察支队 targeted 超员超速; 宜春市公安局交通警察支队 targeted 不戴头盔; 宜春市公安局交通警察支队 targeted 追逐竞驶", ""},
	{"conduct of officials", "宜春市纪委监委坚决破除庸政懒政，狠刹违规公款吃喝。", "宜春市纪委监委 targeted 庸政懒政; 宜春市纪委监委 targeted 违规公款吃喝", ""},
	{"what is broken otherwise", "宜春市科技局破除技术壁垒。", "", " targeted "},
	{"rooted out", "宜春市公安局坚决肃清黑恶势力，杜绝校园欺凌。", "宜春市公安局 targeted 涉黑涉恶; 宜春市公安局 targeted 校园欺凌", ""},
	{"discipline that is no ill", "宜春市公安局推进全面从严治党和反腐败斗争。", "", " targeted "},
	{"an ill by its way", "宜春市水利局制止私采河卵石、圈占水面。", "宜春市水利局 targeted 私采河卵石; 宜春市水利局 targeted 圈占水面", ""},
	{"a service stopped", "宜春市水利局制止渠道清淤、岸线绿化。", "", " targeted "},
	{"classes of classes", "宜春市公安局交警支队严查严重交通违法。", "", " targeted "},
	{"an ill inside other words", "宜春市公安局打击涉黄河采砂犯罪，走访黄牛养殖户，保护人群租赁权益。", "宜春市公安局 targeted 涉黄河采砂犯罪", "targeted 黄牛; targeted 群租"},
	{"by a name in quotes", "宜春市公安局开展“清流2021”涉“两卡”治理行动。", "“清流2021”涉“两卡”治理行动 targeted “两卡”犯罪", ""},
	{"past what was done", "宜春市农业农村局整治了压级压价、打白条等问题。", "宜春市农业农村局 targeted 压级压价; 宜春市农业农村局 targeted 打白条", "targeted 了"},
	{"with what it is done to", "宜春市市场监督管理局整治茶叶过度包装、餐饮乱收费。", "宜春市市场监督管理局 targeted 餐饮乱收费", " targeted 乱收费"},
}

func TestReadingsOfIllClasses(t *testing.T) { hold(t, illClassReadings) }

// Readings of names without quotes: listed, counted, at the head of a sentence.
var headReadings = []construction{
	{"list before its count", "宜春市公安局建立案件会商、证据移送2项制度。", "宜春市公安局 adopted 案件会商制度; 宜春市公安局 adopted 证据移送制度", ""},
	{"activities of no name", "宜春市公安局开展走村入户、知识竞答等活动。", "", " ran "},
	{"a facility counted", "宜春市公安局建成夜间警务站27个。", "宜春市公安局 built 夜间警务站", ""},
	{"a list taken in", "宜春市公安局接入雨量站、水位站、地灾监测点等设备27台。", "", " built "},
	{"cameras counted", "宜春市公安局建成摄像头27个。", "", " built "},
	{"listed behind a quote", "宜春市公安局开展“秋捕”会战、夜间飙车统一行动和“护考”行动。", "宜春市公安局 ran “秋捕”会战; 宜春市公安局 ran 夜间飙车统一行动; 宜春市公安局 ran “护考”行动", ""},
	{"a class behind a quote", "宜春市公安局开展“秋捕”会战、行动。", "", " ran 行动"},
	{"when it happened", "冬季治安清查行动中，宜春市公安局抓获嫌疑人30名。", "宜春市公安局 ran 冬季治安清查行动", ""},
	{"when no name happened", "此次清查行动中，宜春市公安局抓获嫌疑人30名。", "", " ran "},
	{"a package counted", "宜春市公安局制定护航民企发展15条措施。", "宜春市公安局 adopted 护航民企发展15条措施", ""},
	{"a phase", "宜春市公安局建成“袁河眼”视频系统二期。", "宜春市公安局 built “袁河眼”视频系统二期", ""},
	{"in the meantime", "宜春市公安局建成“袁河眼”视频系统一期间隔三年。", "", " built “袁河眼”视频系统一期"},
	{"a circular", "江西省教育厅印发《关于做好汛期校园安全工作的通知》。", "江西省教育厅 adopted 《关于做好汛期校园安全工作的通知》", ""},
	{"a notice of a meeting", "江西省教育厅印发《开会通知》。", "", " adopted "},
	{"an article package", "江西省教育厅出台《护航校园二十条》。", "江西省教育厅 adopted 《护航校园二十条》", ""},
	{"listed as what is no honour", "该案被公安部列为重点督办案件，宜春市公安局成立专班。", "", " awarded "},
	{"a package summed up", "宜春市公安局制定优化窗口等15条措施。", "", " adopted "},
	{"measures", "宜春市公安局制定护航民企发展措施。", "", " adopted "},
	{"listed and summed up, without a verb", "渡口码头养护、河湾违规洗砂整治等一系列专项行动持续开展。", "河湾违规洗砂整治专项行动 targeted 河湾违规洗砂", "渡口码头养护、"},
	{"listed behind a verb, with heads of their own", "宜春市水利局部署河湾清障行动、渡口提升行动等5个专项行动。", "宜春市水利局 ran 河湾清障行动; 宜春市水利局 ran 渡口提升行动", "提升行动专项行动"},
	{"what goes on", "根治拖欠货款专项行动取得实效。", "根治拖欠货款专项行动 targeted 拖欠货款", ""},
	{"what goes on without a name", "各地根治专项行动取得实效。", "", " targeted "},
	{"a short name of a battle", "宜春市深入打好净水保卫战。", "宜春市 ran 净水保卫战", ""},
	{"battles that share it", "宜春市深入打好绿山、净水保卫战。", "宜春市 ran 绿山保卫战; 宜春市 ran 净水保卫战", ""},
	{"how many battles", "宜春市深入打好三大保卫战。", "", " ran "},
	{"what it costs", "宜春市出台总投资7亿元的老区供水三年行动方案。", "宜春市 ran 老区供水三年行动方案", "总投资7亿元的"},
	{"a title that goes on behind its quote", "宜春市公安局开展“清袁2021”打击河道盗采专项行动。", "宜春市公安局 ran “清袁2021”打击河道盗采专项行动; “清袁2021”打击河道盗采专项行动 targeted 河道盗采", ""},
	{"another's deed behind a quote", "宜春市公安局“清袁”专班打击盗采，开展专项行动。", "", " ran “清袁”"},
	{"what is carried out", "宜春市深入实施古村焕新行动、万名工匠培育计划。", "宜春市 ran 古村焕新行动; 宜春市 ran 万名工匠培育计划", ""},
	{"what is carried out once", "宜春市实施联合救援行动。", "", " ran "},
	{"works", "宜春市实施管网改造工程。", "", " ran "},
	{"a work of another kind", "宜春市大力实施家风传承培育工程。", "宜春市 ran 家风传承培育工程", ""},
	{"a strategy", "宜春市实施人才兴市战略。", "宜春市 adopted 人才兴市战略", ""},
	{"and what is only strategic", "宜春市建立人才兴市战略伙伴关系。", "", " adopted "},
	{"a package by its number", "宜春市公安局推出27项惠企便民措施。", "宜春市公安局 adopted 27项惠企便民措施", ""},
	{"a package behind a quote", "宜春市公安局出台“暖企”27条。", "宜春市公安局 adopted “暖企”27条", ""},
	{"a figure behind a quote", "宜春市公安局出台“暖企”27条线索。", "", "“暖企”27条"},
	{"a title in two brackets", "江西省教育厅印发《校园消防措施（清单）（2021年版）》。", "江西省教育厅 adopted 《校园消防措施（清单）（2021年版）》", ""},
	{"a plan's outline", "江西省发布《文旅发展规划纲要》。", "江西省 ran 《文旅发展规划纲要》", " adopted "},
	{"a drive called a work", "宜春市启动“暖巢”工程，宜春市建成“明月”工程。", "宜春市 ran “暖巢”工程; 宜春市 built “明月”工程", ""},
	{"two that share a policy", "宜春市推行“赣菜出山”“山货进城”扶持政策。", "宜春市 adopted “山货进城”扶持政策", ""},
	{"one with a head of its own", "宜春市建成“邻里屋”“楼栋长联盟”机制。", "", " adopted “邻里屋”"},
	{"done at the head of a clause", "宜春市推进交通，老区供水保障平台正式竣工。", "", " ran "},
	{"known all over the country", "宜春市公安局通报，扫黑除恶专项斗争打掉团伙9个，整治涉黑涉恶。", "扫黑除恶专项斗争 targeted 涉黑涉恶", ""},
	{"组织 that is a noun", "宜春市民政局开展打击整治非法公益组织专项行动。", "宜春市民政局 ran 打击整治非法公益组织专项行动; 打击整治非法公益组织专项行动 targeted 非法公益组织", ""},
	{"over another quote", "宜春市公安局开展“清流2021”涉“两卡”治理行动。", "宜春市公安局 ran “清流2021”涉“两卡”治理行动", ""},
	{"a plan of years", "宜春市启动渔港焕新三年提升计划。", "宜春市 ran 渔港焕新三年提升计划", ""},
	{"a plan", "宜春市启动渔港焕新提升计划。", "", " ran "},
	{"a drive of the whole country", "宜春市公安局扎实开展党史学习教育。", "宜春市公安局 ran 党史学习教育", ""},
	{"a verb behind the quote", "宜春市公安局围绕“平安校门”开展相关系列活动。", "", " ran "},
}

func TestReadingsOfHeads(t *testing.T) { hold(t, headReadings) }

// Readings of honours whose name goes on behind the quote, or stands beside one.
var honourNameReadings = []construction{
	{"class behind", "铜鼓县被评为“无诈”乡镇（街道）。", "铜鼓县 awarded “无诈”乡镇（街道）", ""},
	{"kind behind", "铜鼓县获评“平安江西”考核先进县。", "铜鼓县 awarded “平安江西”考核先进县", ""},
	{"beside a quote", "铜鼓县先后被评为“无诈乡镇”、江西省信访工作创新实践基地。", "铜鼓县 awarded “无诈乡镇”; 铜鼓县 awarded 江西省信访工作创新实践基地", ""},
	{"a verb beside a quote", "铜鼓县被评为“无诈乡镇”，建成实践基地。", "铜鼓县 awarded “无诈乡镇”", " awarded 实践基地"},
	{"long", "铜鼓县公安局被评为全国打击整治枪爆违法犯罪专项行动成绩突出单位。", "铜鼓县公安局 awarded 全国打击整治枪爆违法犯罪专项行动成绩突出单位", ""},
	{"how often", "铜鼓县荣获全省双拥模范县“七连冠”。", "铜鼓县 awarded 江西省双拥模范县", " awarded “七连冠”"},
	{"a merit noted by another", "铜鼓县公安局荣获省公安厅记集体二等功。", "铜鼓县公安局 awarded 集体二等功", ""},
	{"before another", "铜鼓县获评“全国信访先进集体”、省级文明单位。", "铜鼓县 awarded “全国信访先进集体”; 铜鼓县 awarded 省级文明单位", "、省级"},
	{"a list of those honoured", "铜鼓县入选第五批全国信访示范县名单。", "铜鼓县 awarded 第五批全国信访示范县", "名单"},
	{"a rank in a contest", "铜鼓县公安局在全省警务技能大赛中摘得一等奖。", "铜鼓县公安局 awarded 江西省警务技能大赛一等奖", ""},
	{"a rank in no contest", "铜鼓县公安局在工作中摘得一等奖。", "铜鼓县公安局 awarded 一等奖", "工作一等奖"},
	{"listed as a village that tries", "铜鼓县公安局被列为全国反诈宣传试点村。", "铜鼓县公安局 awarded 全国反诈宣传试点村", ""},
	{"a register", "铜鼓县入选第四批国家级非物质文化遗产保护利用代表作名录。", "铜鼓县 awarded 第四批国家级非物质文化遗产保护利用代表作名录", ""},
	{"a register that was named before", "铜鼓县入选该名录。", "", " awarded "},
	{"a kind of place that is approved", "铜鼓县获批国家现代农业全产业链标准化示范基地。", "铜鼓县 awarded 国家现代农业全产业链标准化示范基地", ""},
	{"approved to build one", "铜鼓县获批建设国家现代农业示范园区。", "铜鼓县 built 国家现代农业示范园区", " awarded "},
	{"a list of those that try", "铜鼓县被列入国家农业现代化示范区创建名单。", "铜鼓县 awarded 国家农业现代化示范区", "创建"},
	{"a harvest", "铜鼓县喜获丰收的人们支起柴火灶，获奖单位感谢铜鼓县。", "", " awarded "},
	{"a kind said of a list", "铜鼓县开展“踏青”、“赏荷”等社会实践活动。", "铜鼓县 ran “踏青”社会实践活动; 铜鼓县 ran “赏荷”社会实践活动", ""},
	{"praise said of a list", "铜鼓县开展“踏青”、“赏荷”等特色活动。", "铜鼓县 ran “踏青”活动; 铜鼓县 ran “赏荷”活动", "特色活动"},
	{"those who have it", "铜鼓县入选詹天佑奖的项目包括铜鼓体育公园工程、袁河大桥工程。", "", " awarded "},
	{"created", "铜鼓县创成省级园林县城区。", "铜鼓县 awarded 省级园林县城区", ""},
}

func TestReadingsOfHonourNames(t *testing.T) { hold(t, honourNameReadings) }

// Readings of what is built, adopted, launched and conferred in the fields of administration,
// each beside one that must stay silent.
var fieldReadings = []construction{
	{"a centre", "宜春市农业农村局建成油茶种质中心。", "宜春市农业农村局 built 油茶种质中心", ""},
	{"a middle that is no centre", "宜春市教育局新建彬江乡镇中心小学。", "", " built 彬江乡镇中心"},
	{"a helper", "宜春市税务局推出“税小袁”智能问答助手。", "国家税务总局宜春市税务局 built “税小袁”智能问答助手", ""},
	{"a power station", "宜春市发展和改革委员会建成袁河光伏电站。", "宜春市发展和改革委员会 built 袁河光伏电站", ""},
	{"power stations", "宜春市发展和改革委员会建成5座电站。", "", " built "},
	{"a park", "宜春市体育局新建袁河湾湿地公园。", "宜春市体育局 built 袁河湾湿地公园", ""},
	{"a hall", "宜春市文化馆旁，宜春市总工会设立“匠心”劳模展厅。", "宜春市总工会 built “匠心”劳模展厅", ""},
	{"places that are only visited", "宜春市总工会走进公园、广场宣讲。", "", " built "},
	{"a garden of plants", "宜春市农业农村局建立袁州油茶种质资源圃。", "宜春市农业农村局 built 袁州油茶种质资源圃", ""},
	{"a lane through the customs", "宜春海关设立“袁货优检”服务通道。", "宜春海关 built “袁货优检”服务通道", ""},
	{"a circle of minutes", "宜春市公安局打造“5分钟出警圈”。", "宜春市公安局 built “5分钟出警圈”", ""},
	{"a verb of building", "宜春市水利局兴建袁河流域监测平台，开设“护河”云课堂。", "宜春市水利局 built 袁河流域监测平台; 宜春市水利局 built “护河”云课堂", ""},
	{"a regime", "宜春市行政审批局推行企业登记告知承诺制。", "宜春市行政审批局 adopted 企业登记告知承诺制", ""},
	{"a list of what is closed", "宜春市商务局实施外资准入负面清单。", "宜春市商务局 adopted 外资准入负面清单", ""},
	{"a way known all over the country", "宜春市行政审批局推进“一网通办”。", "宜春市行政审批局 adopted “一网通办”", ""},
	{"a package", "宜春市科学技术局推出“引才”政策包。", "宜春市科学技术局 adopted “引才”政策包", ""},
	{"rules that have no name", "宜春市科学技术局学习政策，落实分工。", "", " adopted "},
	{"a check with others", "宜春市公安局和宜春市文化广电旅游局开展假日旅游市场联合检查。", "宜春市公安局 ran 假日旅游市场联合检查; 宜春市文化广电旅游局 ran 假日旅游市场联合检查", ""},
	{"a year of action", "宜春市商务局启动“袁货出海”项目攻坚突破年。", "宜春市商务局 ran “袁货出海”项目攻坚突破年", ""},
	{"lessons of a drive", "宜春市公安局开展“忠诚铸魂”主题教育。", "宜春市公安局 ran “忠诚铸魂”主题教育", ""},
	{"executions in a drive", "宜春市中级人民法院开展“袁河风暴”集中执行活动。", "宜春市中级人民法院 ran “袁河风暴”集中执行活动", ""},
	{"an order carried out", "宜春市公安局集中执行任务。", "", " ran "},
	{"elected", "铜鼓县被推选为全国县域节水先进县，被评选为“茶旅名县”。", "铜鼓县 awarded 全国县域节水先进县; 铜鼓县 awarded “茶旅名县”", ""},
	{"a team", "铜鼓县公安局曾获全省优秀团队。", "铜鼓县公安局 awarded 江西省优秀团队", ""},
	{"teams", "铜鼓县公安局获悉优秀团队事迹。", "", " awarded "},
}

func TestReadingsOfFields(t *testing.T) { hold(t, fieldReadings) }

// Readings of things by what is told of them: the first of its kind, and what went into use.
var openedReadings = []construction{
	{"the first of a place", "近日，宜春市首个油茶种质数据中心启用。", "宜春市 built 油茶种质数据中心", ""},
	{"the first of all", "全国首个油茶种质数据中心在宜春市正式揭牌。", "宜春市 built 油茶种质数据中心", "中国 built "},
	{"beside another thing", "宜春市发布《水情共享目录》和首个袁河水情服务平台。", "", "共享目录》和首个"},
	{"the first that does something", "宜春市首个进入山区的气象雷达项目启用。", "", " built 进入"},
	{"part of a longer name", "宜春市首台垃圾发电站机组启用。", "", " built "},
	{"a word of praise", "这是宜春市首个抽水储能示范电站，已经启用。", "", " built "},
	{"in a place", "袁河流域水情调度中心昨天（5月6日）在宜春市落成。", "宜春市 built 袁河流域水情调度中心", ""},
	{"a ceremony", "宜春市举行袁河流域水情调度中心揭牌仪式。", "", " built "},
	{"behind what it is", "宜春市建成全线关键工程——袁河特大桥。", "宜春市 built 袁河特大桥", "工程——"},
	{"behind where it is", "位于宜春市的彬江博物馆今天开馆，宜春市公安局建成铜鼓储能站。", "宜春市公安局 built 铜鼓储能站", "位于宜春市的"},
	{"a kind of place", "宜春市公安局设立临时执勤点。", "", " built "},
	{"a number of them", "宜春市17个充电站项目建成投用。", "", " built 宜春市17个"},
	{"with figures in the name", "宜春市110千伏线路迁改工程顺利贯通。", "", " built 110千伏线路迁改工程"},
}

func TestReadingsOfOpenings(t *testing.T) { hold(t, openedReadings) }

// Readings of verbs that build what has no head noun, and of what has one do as it says.
var headedReadings = []construction{
	{"a mechanism brought in", "宜春市公安局引入警情流转机制，设立线索奖励制度。", "宜春市公安局 adopted 警情流转机制; 宜春市公安局 adopted 线索奖励制度", " built "},
	{"something brought in", "宜春市公安局引进“袁河桥”。", "宜春市公安局 built “袁河桥”", " adopted "},
	{"people brought in", "宜春市健全人才引进、选拔管理机制。", "", " adopted "},
	{"a particle that begins a word", "宜春市公安局搭建“袁河贷”银企对接平台。", "宜春市公安局 built “袁河贷”银企对接平台", " adopted "},
	{"a particle", "宜春市公安局搭建“袁河桥”对企业的平台。", "", "”对企业的平台"},
}

func TestReadingsOfHeadedVerbs(t *testing.T) { hold(t, headedReadings) }

// Readings of things that are being built, and of head nouns that are part of a longer word.
var builtReadings = []construction{
	{"a zone in quotes goes on", "宜春市新建公园，“袁河人家”国家文物利用示范区建设不断推进。", "宜春市 built “袁河人家”国家文物利用示范区", " adopted "},
	{"a zone in quotes", "宜春市推进“袁河人家”文物利用示范区建设。", "宜春市 built “袁河人家”文物利用示范区", "示范区建设"},
	{"a zone", "宜春市建设赣西绿色食品产业发展示范区。", "宜春市 built 赣西绿色食品产业发展示范区", ""},
	{"what was finished", "宜春市完成袁河流域水情共享平台建设。", "宜春市 built 袁河流域水情共享平台", ""},
	{"what only goes on", "宜春市推进袁河流域水情共享平台建设。", "", " built "},
	{"another's building behind a list", "宜春市推进“袁河人家”等30条美丽庭院示范带建设。", "", " adopted "},
	{"a network", "宜春市完善赣西沿江山区快速铁路网络。", "宜春市 built 赣西沿江山区快速铁路网络", ""},
	{"a head that is half a word", "宜春市建设袁河流域生态国家公园群，建立重大风险识别及系统性风险档案。", "", " built "},
	{"another word behind it", "宜春市建成的“袁河”监测平台性能良好。", "宜春市 built “袁河”监测平台", ""},
	{"a way made better", "宜春市不断完善袁河观测数据共享机制。", "宜春市 adopted 袁河观测数据共享机制", ""},
	{"a way that is to be made better", "宜春市要完善袁河观测数据共享机制。", "", " adopted "},
	{"a way of many", "宜春市完善市场监管体系。", "", " adopted "},
	{"a trial", "宜春市启动公共领域车辆电动化试点。", "宜春市 adopted 公共领域车辆电动化试点", ""},
	{"places of a trial", "宜春市启动公共领域车辆电动化试点城市申报。", "", " adopted "},
	{"a policy of its own", "宜春市实施油茶低产林改造补贴政策。", "宜春市 adopted 油茶低产林改造补贴政策", ""},
	{"policies of all", "宜春市实施积极有为的财政政策，落实各项惠农政策。", "", " adopted "},
	{"a kind of which there are many", "宜春市建成12个县级快递公共配送中心。", "宜春市 built 县级快递公共配送中心", "12个县级"},
	{"a verb in the name", "宜春市实施国企改革深化提升行动。", "宜春市 ran 国企改革深化提升行动", ""},
	{"a verb behind another", "宜春市采取措施进一步深化国企改革三年行动。", "", " ran 措施"},
	{"a list with kinds", "宜春市推行“甲河通”、债券“乙河通”等机制。", "宜春市 adopted “甲河通”机制; 宜春市 adopted “乙河通”机制", ""},
}

func TestReadingsOfWhatIsBeingBuilt(t *testing.T) { hold(t, builtReadings) }

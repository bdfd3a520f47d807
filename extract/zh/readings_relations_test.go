package zh

import "testing"

// Readings of who works with whom: a construction, a variant, and what must stay silent.
var partnerReadings = []construction{
	{"lead", "宜春市委政法委牵头，市公安局、市民政局、市司法局等部门联合推进“暖巷”行动。", "宜春市委政法委 ran “暖巷”行动; 宜春市委政法委 workedWith 宜春市公安局; 宜春市委政法委 workedWith 宜春市民政局; 宜春市委政法委 workedWith 宜春市司法局", ""},
	{"lead with a deed", "宜春市公安局牵头成立专班，市教育局、市卫健委配合。", "宜春市公安局 workedWith 宜春市教育局; 宜春市公安局 workedWith 宜春市卫生健康委员会", ""},
	{"lead of a group", "成立由应急管理部牵头，公安部、住房城乡建设部和全国总工会参加的调查组。", "应急管理部 workedWith 公安部; 应急管理部 workedWith 住房和城乡建设部; 应急管理部 workedWith 中华全国总工会", ""},
	{"lead, then joined", "由宜春市司法局牵头，会同宜春市公安局建立“午间议事”机制。", "宜春市司法局 adopted “午间议事”机制; 宜春市司法局 workedWith 宜春市公安局", ""},
	{"lead that others follow apart", "宜春市委政法委牵头，市公安局走访市民政局。", "", " workedWith "},
	{"all of a list", "中央宣传部、退役军人事务部、全国妇联联合发布先进事迹。", "中共中央宣传部 workedWith 退役军人事务部; 中共中央宣传部 workedWith 中华全国妇女联合会; 退役军人事务部 workedWith 中华全国妇女联合会", ""},
	{"all of a list past what is not read", "国家邮政局、全国双拥办、公安部等12个部门联合启动“春芽”专项行动。", "国家邮政局 workedWith 公安部; 公安部 ran “春芽”专项行动", ""},
	{"a list that does nothing jointly", "国家邮政局、公安部等部门出席会议。", "", " workedWith "},
	{"built with two", "宜春市公安局与宜春市民政局、宜春市司法局合建的“桥头解忧室”揭牌。", "宜春市公安局 workedWith 宜春市民政局; 宜春市公安局 workedWith 宜春市司法局; 宜春市公安局 built “桥头解忧室”", ""},
	{"help", "在萍乡市公安局的协助下，宜春市公安局打掉一个团伙。", "宜春市公安局 workedWith 萍乡市公安局", ""},
	{"guidance is no help", "在江西省公安厅指导下，宜春市公安局打掉一个团伙。", "", " workedWith "},
	{"the verb is in a name", "江西省文学艺术界联合会、宜春市公安局出席会议。", "", " workedWith "},
	{"signed with others", "宜春市公安局与宜春市民政局、宜春市司法局签约，共享线索。", "宜春市公安局 workedWith 宜春市民政局; 宜春市公安局 workedWith 宜春市司法局", ""},
	{"passive of three", "“袁州哨”平台由宜春市公安局、宜春市教育局和宜春学院三家共建。", "宜春市公安局 workedWith 宜春市教育局; 宜春市公安局 workedWith 宜春学院; 宜春市教育局 workedWith 宜春学院", ""},
	{"passive of one", "“袁州哨”平台由宜春市公安局研发，宜春学院使用。", "", " workedWith "},
	{"newcomers", "宜春市公安局走访企业。宜春市民政局、宜春市司法局随后也加入进来。", "宜春市公安局 workedWith 宜春市民政局; 宜春市公安局 workedWith 宜春市司法局", ""},
	{"who takes part, too", "宜春市公安局打掉一个团伙。宜春市民政局、宜春市司法局也深度参与，帮扶群众。", "宜春市公安局 workedWith 宜春市民政局; 宜春市公安局 workedWith 宜春市司法局", ""},
	{"newcomers to something else", "宜春市公安局走访企业。宜春市民政局、宜春市司法局加入征信平台。", "", " workedWith "},
	{"partners, first those not read", "宜春市公安局联合江铜园区分局、宜丰县公安局侦破一案。", "宜春市公安局 workedWith 宜丰县公安局", ""},
	{"a partner acts in no deed", "宜春市教育局会同宜春市公安局、团市委开展“蓝书包”活动。", "宜春市教育局 ran “蓝书包”活动", "宜春市公安局 ran; 市委 ran"},
}

func TestReadingsOfPartners(t *testing.T) { hold(t, partnerReadings) }

// Readings of deeds whose object comes first, and of coordinate subjects.
var deedReadings = []construction{
	{"passive of two", "“袁州哨”平台由宜春市公安局与宜春学院共同研发。", "宜春市公安局 built “袁州哨”平台; 宜春学院 built “袁州哨”平台", ""},
	{"passive of 该平台", "宜春市公安局用上了“袁州哨”平台。该平台由宜春学院研发。", "宜春学院 built “袁州哨”平台", ""},
	{"passive of nobody", "“袁州哨”平台由专人值守。", "", " built "},
	{"definition with 这个", "这个“袁州哨”小程序是宜春市公安局请一家企业开发的。", "宜春市公安局 built “袁州哨”小程序", ""},
	{"taken over", "“三张桌”工作法也被宜春市公安局在全市推广。", "宜春市公安局 adopted “三张桌”工作法", ""},
	{"taken over a clause later", "慈化镇首创的“三张桌”工作法，今年9月被宜春市司法局在全市推广。", "慈化镇 adopted “三张桌”工作法; 宜春市司法局 adopted “三张桌”工作法", ""},
	{"taken over as 其", "慈化镇派出所摸索出“三张桌”工作法。宜春市公安局随后将其在全市推开。", "宜春市公安局 adopted “三张桌”工作法", ""},
	{"praised as 其", "慈化镇派出所摸索出“三张桌”工作法。宜春市公安局随后将其编入教材。", "", "宜春市公安局 adopted"},
	{"praised is not taken over", "“三张桌”工作法被宜春市司法局通报表扬。", "", " adopted "},
	{"source", "“三张桌”工作法最早出自万载县公安局。", "万载县公安局 adopted “三张桌”工作法", ""},
	{"jointly", "宜春市公安局、宜春市司法局联合开展的“暖巷”行动收官。", "宜春市公安局 ran “暖巷”行动; 宜春市司法局 ran “暖巷”行动", ""},
	{"whose operation", "宜春市公安局参加公安部“净边”专项行动。", "公安部 ran “净边”专项行动", ""},
	{"whose practice", "宜春市司法局总结推广宜丰县“村口灯”机制。", "宜丰县 adopted “村口灯”机制; 宜春市司法局 adopted “村口灯”机制", ""},
	{"a name without marks may be of one piece", "宜春市司法局介绍江西省信访评估机制。", "", "江西省 adopted"},
	{"under an operation", "万载县公安局扎实工作。“暖巷”行动开展以来，全县抓获嫌疑人30名。", "万载县公安局 ran “暖巷”行动", ""},
	{"an operation goes well", "万载县公安局扎实工作。“暖巷”行动打响品牌。", "万载县公安局 ran “暖巷”行动", ""},
	{"an operation another runs", "公安部部署“净边”行动。“净边”行动期间，万载县公安局抓获嫌疑人30名，全县平稳。", "公安部 ran “净边”行动", ""},
	{"set to work", "宜春市公安局指导万载县公安局、宜丰县公安局开展“清湖”行动。", "宜春市公安局 ran “清湖”行动; 万载县公安局 ran “清湖”行动; 宜丰县公安局 ran “清湖”行动", "workedWith"},
	{"told to", "宜春市公安局向万载县公安局、宜丰县公安局通报“清湖”行动。", "", "万载县公安局 ran; 宜丰县公安局 ran"},
	{"passive clauses later", "“清湖”行动为期三个月，覆盖全市，由宜春市公安局组织实施。", "宜春市公安局 ran “清湖”行动", ""},
	{"passive of two clauses", "“清湖”行动由公安部部署，江西省公安厅组织实施，历时三个月。", "公安部 ran “清湖”行动; 江西省公安厅 ran “清湖”行动", ""},
	{"passive, and then another deed", "“清湖”行动由公安部部署，江西省公安厅组织培训，历时三个月。", "公安部 ran “清湖”行动", "江西省公安厅 ran"},
	{"items of a list", "宜春市公安局今年打了几仗。\n\n——“清湖”行动。打击非法捕捞。\n\n——“净网”行动。整治网络赌博。", "宜春市公安局 ran “清湖”行动; 宜春市公安局 ran “净网”专项行动; “清湖”行动 targeted 非法捕捞; “净网”专项行动 targeted 网络赌博", "公安局 targeted; “净网”专项行动 targeted 非法捕捞"},
	{"passive of somebody unnamed", "“清湖”行动为期三个月，由民警带队巡查。", "", " ran "},
	{"host", "由宜春市委宣传部、宜春市教育局主办，宜春市公安局承办的“清朗校园”宣传活动启动。", "宜春市委宣传部 ran “清朗校园”宣传活动; 宜春市教育局 ran “清朗校园”宣传活动; 宜春市公安局 ran “清朗校园”宣传活动", "workedWith"},
	{"hosts", "宜春市教育局、宜春市公安局主办的“清朗校园”宣传活动启动。", "宜春市教育局 ran “清朗校园”宣传活动; 宜春市公安局 ran “清朗校园”宣传活动", ""},
	{"disposal", "万载县公安局把“村口灯”机制写进今年工作要点。", "万载县公安局 adopted “村口灯”机制", ""},
	{"what goes with it", "万载县公安局建成“袁州哨”平台。与之配套的，是“村口灯”机制。", "万载县公安局 adopted “村口灯”机制", ""},
	{"whose rules it is written into", "万载县公安局首创的“村口灯”机制被写入《宜春市夜间治安管理办法》。", "万载县公安局 adopted “村口灯”机制", "adopted 《宜春市"},
	{"with any partner", "宜春市公安局联动宜春市教育局、宜春市司法局开展“清湖”行动。", "宜春市公安局 ran “清湖”行动; 宜春市公安局 workedWith 宜春市教育局", "宜春市教育局 ran; 宜春市司法局 ran"},
	{"written into rules", "万载县公安局把“村口灯”机制写进《万载县夜间治安管理办法》。", "万载县公安局 adopted 《万载县夜间治安管理办法》", ""},
	{"both of them", "宜春市公安局、宜春市司法局联合走访。两部门建立“三色预警”机制。", "宜春市公安局 adopted “三色预警”机制; 宜春市司法局 adopted “三色预警”机制", ""},
	{"the three of the list", "宜春市公安局、宜春市司法局、宜春市教育局联合走访。宜春市公安局与宜春市民政局签约。三部门启动“清湖”行动。", "宜春市公安局 ran “清湖”行动; 宜春市司法局 ran “清湖”行动; 宜春市教育局 ran “清湖”行动", "宜春市民政局 ran"},
	{"the three of an earlier list", "宜春市公安局、宜春市司法局、宜春市教育局联合走访。万载县公安局、宜丰县公安局、上高县公安局联合巡查。宜春市公安局介绍，三部门启动“清湖”行动。", "宜春市司法局 ran “清湖”行动; 宜春市教育局 ran “清湖”行动", "上高县公安局 ran"},
	{"two others than those of the list", "宜春市公安局、宜春市司法局联合走访。江西省教育厅介绍，两部门建立“三色预警”机制。", "", "宜春市司法局 adopted"},
	{"definition of an operation", "“清湖”行动是宜春市公安局今年统一部署的专项行动。", "宜春市公安局 ran “清湖”行动", ""},
	{"led from above", "“清湖”行动为期三个月，由宜春市公安局统筹。", "宜春市公安局 ran “清湖”行动", ""},
	{"parts of an operation", "宜春市公安局部署开展“清湖”行动，下设“断网”“护鱼”两个专项行动。", "宜春市公安局 ran “断网”专项行动; “断网”专项行动 partOf “清湖”行动; 宜春市公安局 ran “护鱼”专项行动", ""},
	{"parts behind a colon", "宜春市公安局部署开展“清湖”行动，下设两大战役：“断网”打击非法捕捞战役、“护鱼”放流战役。“断网”战役抓获嫌疑人30名。", "宜春市公安局 ran “断网”战役; “断网”战役 partOf “清湖”行动; “护鱼”放流战役 partOf “清湖”行动; “断网”战役 targeted 非法捕捞", "“护鱼”放流战役 targeted; “清湖”行动 targeted"},
	{"parts of what another runs", "公安部部署“清湖”行动。宜春市公安局介绍，“清湖”行动下设“断网”“护鱼”两个专项行动。", "“断网”专项行动 partOf “清湖”行动", "宜春市公安局 ran"},
	{"the last of those it joins", "宜春市司法局建立教育、卫健、法院“同堂会诊”机制。", "宜春市司法局 adopted “同堂会诊”机制", "法院 adopted"},
	{"set up in plain words", "宜春市司法局搞起了“村口灯”工作法，把它取名“灯下谈”工作法。", "宜春市司法局 adopted “村口灯”工作法; 宜春市司法局 adopted “灯下谈”工作法", ""},
	{"whose work is used", "宜春市公安局走访企业，依托江西省公安厅统一建设的“赣江”平台预警。", "江西省公安厅 built “赣江”平台", "宜春市公安局 built"},
	{"led by one not read", "宜春市公安局部署工作。由全市护鱼办牵头，部署开展“清湖”行动。", "", " ran "},
	{"strangers act", "宜春市公安局走访万载县公安局。双方建立“村口灯”机制，各地随即启动“清湖”行动。", "", " adopted ; ran "},
	{"strangers of an earlier sentence", "宜春市公安局走访企业，双方座谈。随后建立“村口灯”机制。", "宜春市公安局 adopted “村口灯”机制", ""},
	{"there", "江西省大力发展旅游。在宜春市，当地打造了“桥头会客厅”项目。", "宜春市 built “桥头会客厅”项目", "江西省 built"},
	{"there, by some means", "江西省大力发展旅游。在宜春市，通过引进企业，当地政府推行“村口灯”模式。", "宜春市 adopted “村口灯”模式", "江西省 adopted"},
	{"there without a subject", "江西省大力发展旅游。在宜春市，依托水乡风光，建成“桥头会客厅”项目。", "宜春市 built “桥头会客厅”项目", "江西省 built"},
	{"others there", "江西省大力发展旅游。在宜春市，当地果农开发了“桥头会客厅”项目。", "", " built "},
	{"its own ground", "宜春市公安局走访企业。在宜春市，当地推行“村口灯”机制。", "宜春市公安局 adopted “村口灯”机制", "宜春市 adopted"},
	{"so many bodies in a headline", "三部门联合部署“清湖”行动\n宜春市公安局走访企业。", "", " ran "},
	{"so many bodies, one of them named", "宜春市公安局负责人介绍，三部门建立“村口灯”机制。", "宜春市公安局 adopted “村口灯”机制", ""},
	{"departments not read", "江西省走访企业。全省“护苗”部门持续开展“清湖”行动。", "", " ran "},
	{"by order of an operation", "按照“清湖”行动统一部署，3月以来，宜春市公安局抓获嫌疑人30名。", "宜春市公安局 ran “清湖”行动", ""},
	{"by order of a meeting on it", "根据“清湖”行动推进会部署，宜春市公安局抓获嫌疑人30名。", "", " ran "},
	{"the speech goes on", "宜春市公安局局长李明汇报工作。省领导强调，要守住底线。深入推进“清湖”行动。", "", " ran "},
	{"the speech is over", "宜春市公安局局长李明汇报工作。省领导强调，要守住底线。宜春市公安局随后推进“清湖”行动。", "宜春市公安局 ran “清湖”行动", ""},
	{"a slogan is no speech", "宜春市公安局走访企业。守护平安，也要便民利企。推行“村口灯”机制后，办件时间缩短。", "宜春市公安局 adopted “村口灯”机制", ""},
	{"called for", "宜春市公安局局长李明汇报工作。会议强调，要深入推进“清湖”行动。", "", " ran "},
	{"others are helped", "宜春市公安局走访企业。局里还支持企业建设“赣江”平台。", "", " built "},
	{"others are helped by who is named", "宜春市公安局鼓励企业建设“赣江”平台。", "", " built "},
	{"helped by others", "宜春市公安局走访企业。随后在企业支持下建成“赣江”平台。", "宜春市公安局 built “赣江”平台", ""},
	{"a question", "宜春市公安局走访企业。如何深化“清湖”行动？", "", " ran "},
	{"demanded", "宜春市公安局局长李明汇报工作。省领导要求持续推进“清湖”行动。", "", " ran "},
	{"according to demands", "宜春市公安局部署工作。按照上级要求，推进“清湖”行动。", "宜春市公安局 ran “清湖”行动", ""},
	{"called for in a report of one's own", "宜春市公安局工作报告\n\n宜春市公安局一年来成效明显。要深入推进“清湖”行动。", "宜春市公安局 ran “清湖”行动", ""},
	{"要求 is no call", "宜春市公安局部署工作。要求明确，全市推进“清湖”行动。", "宜春市公安局 ran “清湖”行动", ""},
	{"the name goes on", "宜春市检察院第二分院推行“村口灯”机制。", "", "宜春市人民检察院 adopted"},
	{"by means of", "江西省公安厅依托江西警察学院筹建“赣江”反诈实验室。", "", "江西警察学院 built"},
}

func TestReadingsOfDeeds(t *testing.T) { hold(t, deedReadings) }

// Readings of honours: who stands before the verb got it, and nobody where that is a name
// no mention reads.
var honourReadings = []construction{
	{"unit not read", "宜春市公安局开展评比。宜春市公安局老陈小组荣获“青年文明号”。", "", " awarded "},
	{"person not read", "宜春市公安局部署工作。老刘本人去年获评“全省优秀人民警察”。", "", " awarded "},
	{"nobody but the actor", "宜春市公安局扎实开展工作，先后荣获“全省优秀公安局”。", "宜春市公安局 awarded “全省优秀公安局”", ""},
	{"how it was got", "宜春市公安局在全省评比中以总分第一荣获“全省优秀公安局”。", "宜春市公安局 awarded “全省优秀公安局”", ""},
	{"system", "宜春市公安局研发“袁州哨”平台。该平台获评全省数字化改革优秀案例。", "“袁州哨”平台 awarded 江西省数字化改革优秀案例", "公安局 awarded"},
	{"system a clause before", "“袁州哨”平台上线以来推送预警2万条，入选全省数字化改革优秀案例。", "“袁州哨”平台 awarded 全省数字化改革优秀案例", "公安局 awarded"},
	{"system that the text calls 系统", "宜春市公安局研发“袁州哨”系统。系统推送预警2万条，获评全省数字化改革优秀案例。", "“袁州哨”系统 awarded 江西省数字化改革优秀案例", "公安局 awarded"},
	{"work a clause before", "宜春市公安局创新推出“袁州哨”工作法，入选全国优秀案例。", "“袁州哨”工作法 awarded 全国优秀案例", "公安局 awarded"},
	{"work that a clause is all about", "宜丰县推行的“村口灯”工作法，荣获全省改革一等奖。", "“村口灯”工作法 awarded 江西省改革一等奖", "宜丰县 awarded"},
	{"person a clause before", "宜春市公安局副局长李明从警20年，先后荣获“全国优秀人民警察”。", "李明 awarded “全国优秀人民警察”", "公安局 awarded"},
	{"each his own", "宜春市公安局、万载县公安局分别被评为“全国文明单位”“全国优秀公安局”。", "宜春市公安局 awarded “全国文明单位”; 万载县公安局 awarded “全国优秀公安局”", "万载县公安局 awarded “全国文明单位”"},
	{"one for all", "宜春市公安局、万载县公安局分别被评为“全国文明单位”。", "宜春市公安局 awarded “全国文明单位”; 万载县公安局 awarded “全国文明单位”", ""},
	{"of many", "宜丰县“村口灯”机制、万载县“桥头哨”平台等30个案例入选全国基层治理典型案例。", "“村口灯”机制 awarded 全国基层治理典型案例; “桥头哨”平台 awarded 全国基层治理典型案例", ""},
	{"counted", "宜春市公安局介绍，5起案件入选全省典型案例。", "", " awarded "},
	{"a person's honour", "宜春市公安局先后荣获“全省优秀人民警察”。", "", " awarded "},
	{"by two", "万载县公安局被省公安厅、省司法厅评为“全省优秀公安局”。", "万载县公安局 awarded “全省优秀公安局”", "公安厅 awarded"},
	{"persons with their posts", "宜春市公安局民警李明、万载县公安局副局长王强荣获“全省优秀人民警察”称号。", "李明 awarded “全省优秀人民警察”; 王强 awarded “全省优秀人民警察”", "公安局 awarded"},
	{"one without a name", "宜春市公安局介绍，一家分局捧回“全国公安楷模单位”奖牌。", "", " awarded "},
	{"who gave it", "万载县检察院“桃花源”工作室走访学校，去年被江西省公安厅命名为“全省巾帼文明岗”。", "“桃花源”工作室 awarded “全省巾帼文明岗”", "公安厅 awarded"},
	{"named after", "以宜春市公安局命名的“平安广场”开放。", "", " awarded "},
}

func TestReadingsOfHonours(t *testing.T) { hold(t, honourReadings) }

// Readings of what is acted against: the operation of the sentence, not another it serves.
var targetReadings = []construction{
	{"aim, time, operation", "针对电信网络诈骗高发态势，今年3月起，宜春市公安局组织开展“秋盾”行动。", "“秋盾”行动 targeted 电信网络诈骗", ""},
	{"aim and another deed", "针对电信网络诈骗高发态势，宜春市公安局建立“日会商”机制，推进“秋盾”行动。", "", "“秋盾”行动 targeted"},
	{"an operation told on", "宜春市邮政管理局启动“安邮”专项行动。专项行动持续3个月，将集中整治寄递渠道安全隐患，严厉打击违法占地行为。", "“安邮”专项行动 targeted 寄递渠道安全隐患 (planned); “安邮”专项行动 targeted 违法占地 (planned)", "邮政管理局 targeted"},
	{"operation that serves another", "“秋盾”专项行动由宜春市公安局部署，是当地贯彻公安部“净边”专项行动的一项举措，剑指非法捕捞、非法采矿等犯罪。", "“秋盾”专项行动 targeted 非法捕捞", "“净边”专项行动 targeted"},
	{"专项行动 as subject", "宜春市公安局启动“秋盾”专项行动。专项行动为期3个月，将严厉打击电信网络诈骗。", "“秋盾”专项行动 targeted 电信网络诈骗 (planned)", "公安局 targeted"},
	{"sentence without a subject", "宜春市公安局启动“秋盾”专项行动。重点打击电信网络诈骗。", "“秋盾”专项行动 targeted 电信网络诈骗", ""},
	{"sentence with its own", "宜春市公安局启动“秋盾”专项行动。万载县公安局重点打击电信网络诈骗。", "万载县公安局 targeted 电信网络诈骗", "“秋盾”专项行动 targeted"},
	{"purpose, time, operation", "为遏制电信网络诈骗，今年3月起，宜春市公安局组织开展“秋盾”行动。", "“秋盾”行动 targeted 电信网络诈骗", ""},
	{"聚焦", "宜春市公安局聚焦电信网络诈骗，组织开展“秋盾”行动。", "“秋盾”行动 targeted 电信网络诈骗", ""},
	{"what a reporter asks about", "针对记者提出的电信网络诈骗问题，宜春市公安局作出回应。", "", " targeted "},
	{"扫黑", "宜春市公安局打掉黑恶势力团伙3个，深入推进扫黑除恶专项斗争。", "扫黑除恶专项斗争 targeted 涉黑涉恶", ""},
	{"who acts a clause later", "江西省公安厅发布通报。针对入室盗窃这一难题，宜春市公安局迅速出动。", "宜春市公安局 targeted 入室盗窃", "江西省公安厅 targeted"},
	{"a meeting", "打击网络赌博工作会议召开，宜春市公安局参加。", "", " targeted "},
	{"a report", "会议听取宜春市公安局局长李明作的关于整治网络赌博情况的报告。", "", " targeted "},
	{"called for", "宜春市公安局局长李明汇报工作。会议强调，要严厉打击电信网络诈骗。", "", " targeted "},
	{"called upon", "会议强调，宜春市公安局要抓好排查。要严厉打击电信网络诈骗。", "宜春市公安局 targeted 电信网络诈骗", ""},
	{"专盯", "宜春市公安局部署“秋盾”行动，专盯入室盗窃、电信网络诈骗这类小案。", "“秋盾”行动 targeted 入室盗窃; “秋盾”行动 targeted 电信网络诈骗", ""},
}

func TestReadingsOfTargets(t *testing.T) { hold(t, targetReadings) }

// Readings of what is part of what.
var partReadings = []construction{
	{"该平台下设", "宜春市公安局建成“袁州哨”平台。该平台下设“研判通”系统、“指挥通”系统。", "“研判通”系统 partOf “袁州哨”平台; “指挥通”系统 partOf “袁州哨”平台", ""},
	{"a measure under another", "“秋盾”专项行动由宜春市公安局部署，是当地贯彻公安部“净边”专项行动的一项举措。", "“秋盾”专项行动 partOf “净边”专项行动; 公安部 ran “净边”专项行动", ""},
	{"作为", "“秋盾”专项行动作为“净边”专项行动的重要组成部分，已持续三个月。", "“秋盾”专项行动 partOf “净边”专项行动", ""},
	{"an office of the state", "国务院办公厅印发《春季防火方案》。", "", " partOf "},
	{"a station named alone", "万载县公安局走访企业。城西派出所也来了。", "万载县公安局城西派出所 partOf 万载县公安局", ""},
	{"stations", "万载县公安局走访企业。全部派出所都来了。", "", "派出所 partOf"},
	{"the module of the platform", "宜春市公安局建成“袁州哨”平台，接入“赣江眼”系统，依托平台“灯下看”模块预警。", "“灯下看”模块 partOf “袁州哨”平台", "“灯下看”模块 partOf “赣江眼”系统"},
	{"an office of a bureau", "宜春市公安局禁毒支队走访企业。", "宜春市公安局禁毒支队 partOf 宜春市公安局", ""},
	{"nothing named before", "该平台下设“研判通”“指挥通”两个子系统。", "", " partOf "},
}

func TestReadingsOfParts(t *testing.T) { hold(t, partReadings) }

package zh

import "testing"

// Readings of what is acted against: a construction, a variant, and what must stay silent.
var topicReadings = []construction{
	{"by 对 and a verb at the end", "宜春市城市管理局对占道洗车、店外摆摊等行为严格查处。", "宜春市城市管理局 targeted 占道洗车; 宜春市城市管理局 targeted 店外摆摊", ""},
	{"by 对 and a noun behind a light verb", "宜春市公安局对三轮货车乱象进行联合整治。", "宜春市公安局 targeted 三轮货车乱象", ""},
	{"by 对, with what is said of how", "宜春市水利局对河湾违规洗砂依法予以严厉打击。", "宜春市水利局 targeted 河湾违规洗砂", ""},
	{"by 对, searched for and acted against", "宜春市水利局开展“净河”行动，对尾矿倾倒排查整治。", "“净河”行动 targeted 尾矿倾倒", ""},
	{"by 对, but taught about", "宜春市水利局对河湾违规洗砂进行普法宣传。", "", " targeted "},
	{"by 对, but no ill", "宜春市水利局对河湾岸线进行综合整治。", "", " targeted "},
	{"by 针对 and not by 对", "针对河湾违规洗砂整治，宜春市水利局召开会议。", "", "targeted 河湾违规洗砂整治"},
	{"what is pushed on against it", "宜春市公安局深入推进非法捕捞专项查处工作。", "宜春市公安局 targeted 非法捕捞", ""},
	{"what is pushed on for it", "宜春市公安局推进非法捕捞受害渔民帮扶。", "", " targeted "},
	{"greater efforts", "宜春市公安局加大酒驾醉驾惩治力度。", "宜春市公安局 targeted 酒驾醉驾", ""},
	{"greater efforts at something else", "宜春市公安局加大酒驾醉驾宣传力度。", "", " targeted "},
	{"what the items do is told", "宜春市公安局严厉查处盗挖河砂、无证倾倒等威胁航道安全的突出违法犯罪活动。", "宜春市公安局 targeted 盗挖河砂; 宜春市公安局 targeted 无证倾倒", "航道安全"},
	{"whom the deed is done to", "宜春市公安局严厉打击侵占老人、儿童等权益的违法犯罪。", "宜春市公安局 targeted 侵占老人、儿童等权益的违法犯罪", ""},
	{"wrong only by what sums them up", "宜春市纪委监委严肃查处私分粮款、摊派费用等违规违纪行为。", "宜春市纪委监委 targeted 私分粮款; 宜春市纪委监委 targeted 摊派费用", ""},
	{"nothing says that they are wrong", "宜春市纪委监委严肃查处私分粮款、摊派费用等情况。", "", " targeted 摊派费用"},
	{"where it is met with", "宜春市公安局严厉打击袁河流域非法采砂违法犯罪行为。", "宜春市公安局 targeted 非法采砂", "流域非法采砂"},
	{"two problems inside what is told of an ill", "宜春市纪委监委坚决查处招标问题和信贷问题交织的贿赂。", "宜春市纪委监委 targeted 招标问题和信贷问题交织的贿赂", " targeted 贿赂"},
	{"what a list is like", "宜春市纪委监委对较为突出的区域性、季节性、反复性贪腐问题进行专项整治。", "", "targeted 区域性; targeted 季节性"},
	{"what a list is like, of an ill", "宜春市公安局整治区域性、季节性、反复性盗窃问题。", "宜春市公安局 targeted 区域性、季节性、反复性盗窃问题", ""},
	{"under what name it is done", "宜春市教育局整治以冬令营、研学等名义违规补课等问题。", "宜春市教育局 targeted 以冬令营、研学等名义违规补课", ""},
	{"whose patience is at an end", "宜春市公安局对涉诈黑灰产绝不手软。", "宜春市公安局 targeted 涉诈黑灰产", ""},
	{"whose patience is praised", "宜春市公安局走访涉诈黑灰产受害人，帮扶绝不手软。", "", " targeted "},
	{"caught so many", "宜春市公安局交警支队一季度共查处酒驾醉驾126起。", "宜春市公安局交通警察支队 targeted 酒驾醉驾", ""},
	{"caught so many of each", "宜春市公安局查处涉黄涉赌案件35起、非法捕捞12起。", "宜春市公安局 targeted 涉黄涉赌; 宜春市公安局 targeted 非法捕捞", ""},
	{"gangs broken up", "宜春市公安局打掉电信网络诈骗团伙15个。", "宜春市公安局 targeted 电信网络诈骗", ""},
	{"caught by others than police", "宜春市气象局查处非法捕捞12起。", "", " targeted "},
	{"caught under an operation", "宜春市公安局开展“清湖”行动，查处酒驾醉驾12起。", "", " targeted "},
	{"caught, but not counted", "宜春市公安局查处非法捕捞的船主3名。", "", " targeted "},
	{"short for an aim", "宜春市公安局开展“清港”打私专项行动。走私案件明显减少。", "“清港”打私专项行动 targeted 走私", ""},
	{"short for an aim of several names", "宜春市市场监督管理局开展“铁尺”打假专项行动。假冒伪劣商品明显减少。", "“铁尺”打假专项行动 targeted 假冒伪劣商品", ""},
	{"short for an aim that nothing speaks of", "宜春市公安局开展“清港”打私专项行动。群众满意。", "", " targeted "},
	{"what is stormed", "宜春市公安局开展“春雷”命案积案攻坚行动。", "“春雷”命案积案攻坚行动 targeted 命案积案", ""},
	{"a hardship modified", "宜春市公安局着力整治小区停车难、夜市油烟。", "宜春市公安局 targeted 小区停车难", ""},
}

func TestReadingsOfTopics(t *testing.T) { hold(t, topicReadings) }

package recognize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
	"newsgraph/graph"
)

// counted reports a kind of thing that is counted, before or behind: 10个智能制造中心,
// 发起集群战役4起.
func counted(modifier, after string) bool {
	if after != "" && '0' <= after[0] && after[0] <= '9' {
		return true
	}
	rest := behindFigure(modifier)
	return rest != modifier && countUnits.Opens(rest)
}

// countUnits are what things are counted in that are no names.
var countUnits = wordlist.Of("个", "座", "家", "处", "条", "项", "支", "所", "套", "台", "万", "公里", "千米", "亩", "亿")

// behindFigure is a text without the figure it begins with.
func behindFigure(text string) string {
	for i, r := range text {
		if !inFigures.holds(r) {
			return text[i:]
		}
	}
	return ""
}

// inFigures are the characters of figures.
var inFigures = newRuneSet("0123456789.余多")

// facility reports a kind of place that was put up and is counted behind its name: 建成零工驿站39个.
func facility(head *lexicon.Sense, modifier, after string) bool {
	if head.Value != string(graph.System) || !facilities.Ends(head.Word) || head.Col(0) != "strong" || !countedThings(after) {
		return false
	}
	n := utf8.RuneCountInString(modifier)
	return n >= 2 && n <= 8 && allHan(modifier) && !genericModifier[modifier] && !holdsParticle(modifier)
}

// facilities end the nouns for places that are put up.
var facilities = wordlist.Of("站", "室", "屋", "亭", "馆", "点")

// plainName reports words that may be a name from the first to the last: no figure, no
// particle, nothing that says when.
func plainName(text string) bool {
	return !saysWhen.Opens(text) && allHan(text) && !holdsParticle(text)
}

// saysWhen opens words that say when.
var saysWhen = wordlist.Of("自", "今年", "去年")

// holdsAny reports whether any character of a text is in a set.
func holdsAny(text string, set *runeSet) bool {
	for _, r := range text {
		if set.holds(r) {
			return true
		}
	}
	return false
}

// genericModifier holds modifiers that make no name of a head noun.
var genericModifier = map[string]bool{
	"长效": true, "工作": true, "协作": true, "联动": true, "协同": true, "创新": true, "服务": true, "管理": true, "社会治理": true,
	"专项": true, "信息": true, "数字": true, "综合": true, "智能": true, "监督": true, "考核": true, "责任": true, "保障": true, "体制": true,
	"治安": true, "防控": true, "治理": true, "相关": true, "有力": true, "各类": true, "多种": true, "国家治理": true, "党内法规": true, "现代化产业": true, "产业": true, "社会保障": true, "国家安全": true, "公共服务": true, "基本公共服务": true, "全覆盖": true, "全面": true, "此次": true, "强制": true, "刑事强制": true, "行政强制": true, "本次": true, "这次": true, "系列": true,
	"社会治安防控": true, "社会治安": true, "规章": true, "法律": true, "多项": true, "一系列": true, "有关": true, "严格": true, "具体": true, "应急": true,
}

// specific reports whether the words before a head noun make a name of it. Of a thing that is
// local few words do: 铜鼓储能站.
func specific(typ graph.Type, head *lexicon.Sense, modifier string, local bool) bool {
	n := utf8.RuneCountInString(modifier)
	if n < 2 || n > 22 || noNames.Opens(modifier) || strings.HasSuffix(modifier, "重大") || genericModifier[modifier] || !nameRunes(modifier) {
		return false
	}
	switch {
	case typ == graph.System && (praised.Opens(modifier) || strings.Contains(modifier, "、")): // 接入雨量站、水位监测站
		return false
	case typ == graph.Practice && strings.HasPrefix(head.Word, "新"): // 探索警地合作新模式
		return false
	case typ == graph.Campaign && (head.Col(0) == "weak" && !(head.Word == "计划" && ofYears(modifier)) || gatherings.Ends(modifier)):
		return false
	case describes(modifier):
		return false
	case head.Col(0) == "weak" && typ == graph.Practice:
		return ownManagement[head.Word] && (head.Word != "试点" || n >= 6 && plainName(modifier))
	case head.Col(0) == "weak":
		return n >= 6
	case typ == graph.Campaign:
		return n >= 3 && !tellingRank.Ends(modifier) || shortBattle[head.Word] && allHan(modifier) && !strings.HasSuffix(modifier, "大")
	}
	return n >= 4 || n >= 2 && utf8.RuneCountInString(head.Word) >= 3 && (strings.HasSuffix(head.Word, "制") || typ == graph.System && local)
}

// noNames opens words that point at a thing or speak of it, and name none.
var noNames = wordlist.Of("和", "该", "此", "本", "其", "这", "各", "我", "后", "让", "随着", "力度", "工作", "会议")

// tellingRank ends words that say how much an operation means.
var tellingRank = wordlist.Of("决定性", "标志性")

// nameRunes reports words of the characters that names are made of.
func nameRunes(words string) bool {
	for _, r := range words {
		if !isHan(r) && !unicode.IsDigit(r) && !unicode.IsLetter(r) && !strings.ContainsRune("、（）()·-—“”+", r) {
			return false
		}
	}
	return true
}

// describes reports words before a head noun that tell something of it, with 的 behind them.
func describes(modifier string) bool {
	i := strings.Index(modifier, "的")
	return i >= 0 && (utf8.RuneCountInString(modifier[:i]) < 6 || strings.HasSuffix(modifier, "的"))
}

// ofYears reports a plan that says how many years it takes: 老区供水三年提升 before 计划.
func ofYears(modifier string) bool {
	i := strings.Index(modifier, "年")
	before, _ := utf8.DecodeLastRuneInString(modifier[:max(i, 0)])
	return i > 2*3 && strings.ContainsRune("一两三四五", before)
}

// onlyFurthers lists verbs that speak of work going on, not of a way of working adopted.
var onlyFurthers = map[string]bool{"推进": true, "深入推进": true, "持续推进": true, "推动": true, "坚持": true, "深化": true, "公布": true, "提出": true, "参与": true, "聚焦": true}

// betters lists verbs of making better what there is, whatever it is called: 健全市场监管体系
// names no way of working.
var betters = map[string]bool{"健全": true, "完善": true, "健全完善": true, "建立健全": true, "建立完善": true, "构建": true, "细化": true}

// measures are head nouns of what is done, not of a way of working, unless it has a name:
// 落实减税降费政策, 采取限制措施.
var measures = map[string]bool{"政策": true, "措施": true, "举措": true, "工作措施": true, "改革措施": true, "政策措施": true}

// ownPolicy reports a policy that is told apart from others by what it does: 实行新车购置退税政策.
func ownPolicy(verb, words, head string) bool {
	return head == "政策" && carriesOut.Ends(verb) && utf8.RuneCountInString(words) >= 5 && !strings.Contains(words, "的") && !policiesAll.In(words)
}

// carriesOut ends verbs of carrying a policy out; policiesAll are in words for many policies, or
// for how one is.
var (
	carriesOut  = wordlist.Of("实施", "实行", "推行")
	policiesAll = wordlist.Of("等", "系列", "多项", "各项", "更加", "更为", "配套", "相关", "有关", "一揽子", "一批", "积极", "稳健", "各类", "部分", "重大", "宏观", "优先", "共同")
)

// packaged reports measures that are numbered, and so one package: 护航民企发展十条措施.
func packaged(before string) bool {
	rest, ok := strings.CutSuffix(before, "条")
	if !ok {
		rest, ok = strings.CutSuffix(before, "项")
	}
	name := strings.TrimRight(rest, "0123456789一二三四五六七八九十")
	return ok && name != rest && !strings.HasSuffix(name, "等")
}

// praised open what is to be built, before it has a name: 世界级训练平台.
var praised = wordlist.Of("最大", "世界级", "世界一流", "国际一流", "一流", "高水平", "高质量", "高能级", "大型")

// wordEnds open what makes a longer word of the head noun before them, 系统性, 铁路网, 执法检查组;
// beginOther other words that begin so: 中心组织….
var (
	wordEnds   = wordlist.Of("性", "化", "师", "员", "组", "群", "标", "者", "型", "网", "络", "城市", "弹")
	beginOther = wordlist.Of("组织", "组成", "组建", "组团", "化解", "群众", "网上", "网站", "网约", "型号", "标志", "性能")
)

// noHead reports a head noun that is none where it stands: 战略 of 战略伙伴, 计划 of 计划于年底.
func noHead(text string, h *lexicon.Hit) bool {
	after := text[h.End:]
	if wordEnds.Opens(after) && !beginOther.Opens(after) {
		return true
	}
	switch h.Sense.Word {
	case "战略":
		r, _ := utf8.DecodeRuneInString(after)
		return strings.HasPrefix(after, "对接") || isHan(r) && !particleSet.holds(r) && !strategyGoesOn.Opens(after)
	case "计划":
		return intends.Opens(after)
	case "试点":
		r, _ := utf8.DecodeRuneInString(after)
		return isHan(r) && !trialGoesOn.Opens(after)
	}
	return false
}

// trialGoesOn follows a trial of which something is told.
var trialGoesOn = wordlist.Of("取得", "启动", "以来", "期间", "任务", "，")

// strategyGoesOn follows a strategy of which something is told; intends follows 计划 where it is
// a verb.
var (
	strategyGoesOn = wordlist.Of("实施", "以来", "取得", "落地", "深入", "有效")
	intends        = wordlist.Of("于", "在", "到", "今年", "明年", "年内", "投资", "投入")
)

// shortBattle lists the heads of operations that two characters before them name: 净水保卫战.
var shortBattle = map[string]bool{"保卫战": true, "攻坚战": true, "歼灭战": true}

// ownManagement lists the weak heads of practices that stand without quotes.
var ownManagement = map[string]bool{"同质化管理": true, "分类管理": true, "试点": true}

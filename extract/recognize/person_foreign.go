package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// transcribing are the characters that foreign names are written with in Chinese, after
// the tables of 世界人名翻译大辞典.
var transcribing = newRuneSet("岩冯娃茂汀琴泽济阿埃艾安昂奥巴柏拜班邦包保堡鲍贝本比彼毕宾波伯勃博卜布查昌茨楚达戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔法凡范菲费芬芙弗夫福盖甘冈高戈哥格葛根古瓜圭郭哈海汉豪赫亨胡华怀惠霍基吉加伽贾杰金津喀卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里理利莉列烈林琳龙隆卢鲁路伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明莫默姆慕穆拿纳娜乃奈南瑙内能尼年涅宁纽农努诺女欧帕潘庞培佩朋彭蓬皮匹平泼珀普奇齐契恰强乔切钦琼丘屈热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申圣施什史士斯司丝松苏孙索塔泰坦汤唐陶特腾提梯田廷图土托陀瓦万汪旺威维韦魏温文翁沃乌吾武西希悉席锡夏辛欣兴雄休逊雅亚延扬杨耶叶伊依易因英尤约赞扎詹张珍芝治朱佐" +
	"翰京娅黛莎茜嘉琪薇洁萝崔翠惹芮茱逊勋岚斐裴缪摩墨谟宾滨彬坡罕浦朴滕藤靳楷柬贡容仑" +
	"谢别那祖呼季通来舒雪朔连立历大义廉哲略玖宝宗锋珺兹鲜慈次旦增央桑仓措青顿珠晋美平力吉日巴图木玉合吐逊甫买提江汗孜丽卓嘎曲音其思纪尧")

// nativeNames begin names of Tibetans, Mongols, Uyghurs and Kazakhs, which are transcribed
// like foreign ones and have no family name.
var nativeNames = wordlist.Of("扎西", "次仁", "索朗", "洛桑", "旦增", "丹增", "格桑", "尼玛", "达瓦", "边巴", "多吉", "央金", "巴桑", "普布", "白玛", "强巴", "才让", "仁青", "德吉", "米玛", "拉巴", "贡布", "嘎玛",
	"巴特尔", "乌力吉", "格日勒", "其其格", "巴图", "呼和", "那日苏", "朝鲁", "斯琴", "图雅", "布和", "额尔", "乌云", "敖日", "宝音", "娜仁", "萨仁", "孟克", "哈斯", "特木尔", "阿拉坦", "乌日", "岩温", "岩罕", "平措", "罗布", "卓玛", "顿珠", "土登", "贡嘎", "泽仁", "多杰", "才旦", "桑杰", "桑吉", "更藏", "南杰", "次旦", "次旺", "旺堆", "阿旺", "昂旺", "久美", "尕藏", "索南", "才仁", "公保", "贡保", "班玛", "扎巴", "拉毛", "仁增", "曲珍", "古丽", "阿依", "艾尼", "艾山", "吐尔洪", "玛依", "迪丽", "库尔班", "阿迪力", "艾力", "艾合", "买买提", "吐尔逊", "阿布", "阿不", "努尔", "玉素", "热合", "木拉提", "麦麦提", "亚森", "依明", "叶尔", "哈力")

// opensOther are ordinary words that begin with a transcribing character and may stand
// behind a name: 门萨巴尔加剧.
var opensOther = wordlist.Of("其他", "其中", "其间", "其实", "其后", "加剧", "加强", "加入", "加快", "达成", "达到", "马上", "密切", "明确", "明年", "多次", "特别", "热烈", "比较",
	"本周", "本月", "本人", "本次", "当天", "当日", "当地", "同", "高度", "高级", "保证", "保持", "可以", "能够", "提出", "提议", "日前", "三天", "三日",
	"道歉", "西方", "东方", "南部", "内阁", "文件", "士兵", "乃至", "坦言", "坦承", "理解", "张贴", "平息", "平均", "依据", "依法", "因为", "因此", "欣赏", "强调", "强烈", "普遍", "根据", "维护", "通电话", "通话", "通报", "通过", "扬言", "夫人", "此次", "此前", "立即", "立场", "大使", "大会", "大学", "大厅", "大力", "大型", "连日", "连续", "义务", "来华", "来访", "来到", "来自", "对", "呼吁", "宾主", "京都", "发", "可能", "近日", "日在", "月在", "特使", "女士", "发表", "访", "曾", "提交", "提供", "提名")

// abroad reads a foreign name behind a post: 肯尼亚总统卡鲁基在会上, 加纳总理门萨巴尔加剧.
func (p *namesOf) abroad(at int, run transcription) (extract.Span, bool) {
	if run.letters < 2 || p.placeCovers(at, run.end) || run.letters < 3 && p.opensWord(at) {
		return extract.Span{}, false
	}
	return extract.Span{Start: at, End: run.end}, true
}

// transcription is a run of transcribing characters.
type transcription struct{ end, letters int }

// transcribed is the longest run of transcribing characters before a word or a mark, of
// up to nine.
func (p *namesOf) transcribed(at int) transcription {
	run := transcription{end: at}
	for ; run.letters < 9 && transcribing.has(p.text, run.end); run.letters++ {
		if run.letters > 1 && p.cell(run.end).verb || run.letters > 0 && (opensOther.Opens(p.text[run.end:]) || p.speaks(run.end)) {
			break
		}
		run.end += len("阿")
	}
	return run
}

// dotted reads a name of several parts, the first of which is given: 让·皮埃尔·杜邦.
func (p *namesOf) dotted(at int, run transcription) (extract.Span, bool) {
	for dots := 0; run.letters > 0 && dots <= 4; dots++ {
		r, w := utf8.DecodeRuneInString(p.text[run.end:])
		if r != '·' && r != '•' {
			return extract.Span{Start: at, End: run.end}, dots > 0
		}
		run = p.transcribed(run.end + w)
	}
	return extract.Span{}, false
}

// stateOf is the code of the other country whose name stands before a post and those
// joined to it, or "".
func (p *namesOf) stateOf(h *lexicon.Hit) string {
	at := extract.TermStart(p.text, p.postRun(h, p.clauseStart(h.Start)).Start)
	if h.Sense.Value == "state" {
		if s, ok := p.shortState(at); ok {
			return s.code
		}
	}
	c := p.placeEnding(at)
	if org, ok := p.agencyEnding(at); ok && c == nil {
		c = longest(p.at(org.Start), lexicon.Place) // 智利铜业委员会主席
	}
	if c == nil && p.ofWorld(at) {
		return international
	}
	if c == nil || !foreign(c) {
		return ""
	}
	return c.Sense.Value
}

// maxOffice is how many bytes may stand between an international body and a post in it.
const maxOffice = 8 * 3

// international stands for the state of those who serve an international body: they may come
// from any.
const international = "international"

// ofWorld reports an international body before a post: 联合国粮食事务高级专员.
func (p *namesOf) ofWorld(at int) bool {
	from := p.clauseStart(at)
	for i := p.firstAgency(at) - 1; i >= 0 && p.agencies[i].Start >= from; i-- {
		if m := &p.agencies[i]; m.End <= at && at-m.End <= maxOffice {
			if body := longest(p.at(m.Start), lexicon.Body); body != nil && body.Sense.Col(0) == "联合国" {
				return true
			}
		}
	}
	return false
}

// least is how many transcribing characters are a foreign name by themselves; one less where
// a sure edge follows.
const least = 4

// transcript reads a foreign name behind a post of no state: 世界银行行长维尔马兰.
func (p *namesOf) transcript(at int, run transcription) (extract.Span, bool) {
	if run.letters < least-1 || run.letters < least && p.rightEdge(run.end) < 2 && !opensOther.Opens(p.text[run.end:]) {
		return extract.Span{}, false
	}
	if p.opensWord(at) || p.placeCovers(at, run.end) || opensOther.Opens(p.text[at:]) {
		return extract.Span{}, false
	}
	return extract.Span{Start: at, End: run.end}, true
}

// beforeForeign are the characters that may stand before a foreign name in a sentence.
const beforeForeign = "同与和及对向见请贺由的邀应"

// abroadBefore reads a foreign name before the office of a head of state: 同佩雷拉总统会谈,
// 巴西贝洛总统.
func (p *namesOf) abroadBefore(h *lexicon.Hit) (extract.Span, bool) {
	if h.Sense.Value != "state" || h.Sense.Word == "国家元首" || p.placeEnding(h.Start) != nil || notHolding.Opens(p.text[h.End:]) {
		return extract.Span{}, false
	}
	start := p.transcribedBefore(h.Start)
	if place := longest(p.at(start), lexicon.Place); place != nil && foreign(place) && place.End < h.Start {
		start = place.End
	}
	n := utf8.RuneCountInString(p.text[start:h.Start])
	if r, _ := p.prev(start); !p.edgeBefore(start) && !strings.ContainsRune(beforeForeign, r) && p.placeEnding(start) == nil {
		return extract.Span{}, false // 岸田文雄首相
	}
	if n < 2 || n > 7 || p.placeCovers(start, h.Start) || p.opensWord(start) || opensOther.Opens(p.text[start:]) {
		return extract.Span{}, false
	}
	return extract.Span{Start: start, End: h.Start}, true
}

// notHolding make another word of an office of state, or say that it is not yet held.
var notHolding = wordlist.Of("府", "令", "官邸", "制", "选举", "大选", "候选", "办", "国际")

// transcribedBefore is where a run of up to eight transcribing characters begins that ends
// at a byte.
func (p *namesOf) transcribedBefore(end int) int {
	start := end
	for range 8 {
		r, w := p.prev(start)
		if w == 0 || !transcribing.has(p.text, start-w) || isStop(r) {
			break
		}
		start -= w
	}
	return start
}

// placeCovers reports a place that begins where a run of transcribing characters does and
// takes it up, or is a country: 加纳, but 阿里 does not take up 阿里姆别科夫.
func (p *namesOf) placeCovers(at, end int) bool {
	place := longest(p.at(at), lexicon.Place)
	return place != nil && (place.End >= end || foreign(place)) || regionNames.Opens(p.text[at:])
}

// regionNames are regions of the world that are no places of the tables.
var regionNames = wordlist.Of("阿拉伯", "加勒比")

// eastern reads the name of a head of state who writes it in Chinese characters, with a
// family name that is none in China: 日本首相岸田文雄表示.
func (p *namesOf) eastern(at int) (extract.Span, bool) {
	if notEastern.Opens(p.text[at:]) || p.starts(at, lexicon.Place) {
		return extract.Span{}, false
	}
	for n := 2; n <= 4; n++ {
		name := p.prefix(at, n)
		if utf8.RuneCountInString(name) < n || !nameLetters(name) || p.opensWord(at) {
			break
		}
		if p.rightEdge(at+len(name)) >= 2 {
			return extract.Span{Start: at, End: at + len(name)}, true
		}
	}
	return extract.Span{}, false
}

// notEastern are words behind an office of state with which no name begins.
var notEastern = wordlist.Of("与", "和", "对", "在", "同", "夫人", "当", "就", "将", "及", "会", "一", "兼", "办", "府", "访", "通", "发", "选")

// hanNames are the states whose people write their names in Chinese characters.
var hanNames = []string{"JP", "KR", "KP", "VN", "SG"}

package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
)

// transcribing are the characters that foreign names are written with in Chinese, after
// the tables of 世界人名翻译大辞典.
var transcribing = newRuneSet("阿埃艾安昂奥巴柏拜班邦包保堡鲍贝本比彼毕宾波伯勃博卜布查昌茨楚达戴丹当道德登邓狄迪蒂丁东杜顿多厄恩尔法凡范菲费芬芙弗夫福盖甘冈高戈哥格葛根古瓜圭郭哈海汉豪赫亨胡华怀惠霍基吉加伽贾杰金津喀卡凯坎康考柯科可克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾黎里理利莉列烈林琳龙隆卢鲁路伦罗洛吕略马玛迈麦曼芒毛梅门蒙孟米密敏明莫默姆慕穆拿纳娜乃奈南瑙内能尼年涅宁纽农努诺女欧帕潘庞培佩朋彭蓬皮匹平泼珀普奇齐契恰强乔切钦琼丘屈热仁日荣茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申圣施什史士斯司丝松苏孙索塔泰坦汤唐陶特腾提梯田廷图土托陀瓦万汪旺威维韦魏温文翁沃乌吾武西希悉席锡夏辛欣兴雄休逊雅亚延扬杨耶叶伊依易因英尤约赞扎詹张珍芝治朱佐")

// opensOther are ordinary words that begin with a transcribing character and may stand
// behind a name: 内塔尼亚胡加剧.
var opensOther = []string{"加剧", "加强", "加入", "加快", "达成", "达到", "马上", "密切", "明确", "明年", "多次", "特别", "热烈", "比较",
	"本周", "本月", "本人", "本次", "当天", "当日", "当地", "同", "高度", "高级", "保证", "保持", "可以", "能够", "提出", "提议", "日前", "三天", "三日",
	"道歉", "西方", "东方", "南部", "内阁", "文件", "士兵", "乃至", "坦言", "坦承", "理解", "张贴", "平息", "平均", "依据", "依法", "因为", "因此", "欣赏", "强调", "强烈", "普遍", "根据", "维护", "通", "扬言"}

// abroad reads a foreign name behind a post: 伊朗总统莱希在阅兵式上, 以色列总理内塔尼亚胡加剧.
// It is the longest run of transcribing characters before a word or a mark, of up to nine.
func (p *namesOf) abroad(at int) (extract.Span, bool) {
	end, n := at, 0
	for n < 9 && end < len(p.text) && transcribing.has(p.text, end) && !(n > 1 && p.startsWith(end, opensOther...)) && !(n > 1 && p.speaks(end)) {
		end += size(p.text, end)
		n++
	}
	if n < 2 || p.starts(at, "place") || p.opensWord(at) && n < 3 {
		return extract.Span{}, false
	}
	return extract.Span{Start: at, End: end}, true
}

// foreign reports whether a post is one abroad: a country's name stands before it, or an
// organ's that bears one.
func (p *namesOf) foreign(h *lexicon.Hit) bool {
	if c := p.placeEnding(h.Start); c != nil {
		return !strings.ContainsAny(c.Sense.Value, "0123456789")
	}
	return false
}

// eastern reads a name in Chinese characters of a state's head that no Chinese family has:
// 日本首相岸田文雄表示.
func (p *namesOf) eastern(at int) (extract.Span, bool) {
	if p.startsWith(at, "与", "和", "对", "在", "同", "夫人", "当", "就", "将", "及", "会", "一", "兼", "办", "府") || p.starts(at, "place") {
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

package recognize

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract"
	"newsgraph/extract/lexicon"
	"newsgraph/extract/wordlist"
)

// innerReach is how many bytes after an agency the tail of a unit's name may stand that
// names a unit only there.
const innerReach = 33

// innerTail reports a character that units end in which no name opens without their
// agency: 防火处, 秩序科, 消保股, 立案庭, 运维检修部, 配电运检班, 执勤一队.
func innerTail(r rune) bool {
	switch r {
	case '处', '科', '股', '庭', '部', '班', '队', '站':
		return true
	}
	return false
}

// tailWords end like units but name none: 依法查处, 内部, 部队.
var tailWords = wordlist.Of("查处", "惩处", "共处", "相处", "调处", "论处", "判处", "到处", "四处", "好处", "多处", "各处", "处处", "一处", "仍处", "正处", "所处", "身处", "地处", "住处", "用处", "益处", "坏处", "深处", "高处",
	"本科", "学科", "前科", "百科", "内科", "外科", "专科", "医科", "个股", "家庭", "开庭", "当庭", "出庭", "法庭", "内部", "全部", "干部", "局部", "南部", "北部", "东部", "西部", "中部", "外部", "俱乐部", "总部", "一部", "各部",
	"上班", "值班", "加班", "下班", "轮班", "带班", "跟班", "航班", "部队", "军队", "排队", "团队", "车队", "警队", "大队", "支队", "中队", "总队", "归队", "带队", "组队", "网站", "车站", "电站", "油站", "驿站", "兵站", "岗站", "一站", "枢纽站", "入队", "离队", "领队", "舰队", "乐队", "球队", "分队")

// innerWork are verbs that name what such a unit does: 立案庭, 执勤一队.
var innerWork = []string{"立案", "执勤", "审判", "检修", "运维", "接待", "督察", "预审", "抢修", "侦查", "巡查", "稽查", "督查", "检验", "检查", "监督", "执行", "受理", "审理", "办案", "保卫", "宣传", "稽核", "监察", "服务"}

// inner reads where the name of a unit ends that opens at a byte: 防火处 behind
// 州消防支队, 秩序科 behind 支队.
func (g *ground) inner(from int) (end int, ok bool) {
	for at := from; at < min(from+innerReach, len(g.text)); {
		r, w := utf8.DecodeRuneInString(g.text[at:])
		end = at + w
		if !isHan(r) || r != '与' && g.particle(r, end) {
			return 0, false
		}
		if (innerTail(r) || r == '院' && strings.HasSuffix(g.text[from:end], "分院")) && g.innerName(from, at, end) && g.innerEnds(from, end) && !situations.Ends(g.text[from:end]) {
			return end, true
		}
		at = end
	}
	return 0, false
}

// innerName reports whether what stands before a tail may name a unit; two fields only
// where a post follows: 资产和债务处副处长.
func (g *ground) innerName(from, to, end int) bool {
	name := g.text[from:to]
	for _, and := range fieldJoins {
		if first, second, two := strings.Cut(name, and); two {
			return g.starts(end, lexicon.Post) && !genericUnit(name) && !g.holdsAgency(from, to) &&
				g.workField(from, from+len(first)) && g.workField(to-len(second), to)
		}
	}
	n := utf8.RuneCountInString(name)
	if n < 2 || n > 8 || genericUnit(name) || g.levelInside(from, to) || g.holdsAgency(from, to) {
		return false
	}
	for {
		work := false
		for _, w := range innerWork {
			if strings.HasPrefix(g.text[from:to], w) {
				from, work = from+len(w), true
			}
		}
		if !work {
			return g.plain(from, to, 8)
		}
	}
}

// fieldJoins stand between two fields of work.
var fieldJoins = []string{"和", "与"}

// workField reports whether a stretch may be one of two fields of work that a unit is named
// after, whose verb follows what it is done to: 预案管理和灾害防治科.
func (g *ground) workField(from, to int) bool {
	if from >= to || g.cell(from).verb {
		return false
	}
	for at := from; at < to; {
		r, w := utf8.DecodeRuneInString(g.text[at:to])
		at += w
		if !isHan(r) || g.particle(r, at) || r == '和' {
			return false
		}
	}
	return utf8.RuneCountInString(g.text[from:to]) <= 6
}

// verbOpeners are characters with which what an agency does begins, and no word that goes
// on from the tail of a unit's name.
var verbOpeners = lettersOf("发提向在联会通立结破抓走深获荣还已正也今近日累先采推制承负牵配创率运针围聚利")

// innerEnds reports whether a unit's name ends at a byte, and is no word that ends alike:
// a post, a verb, a particle or no Han character follows.
func (g *ground) innerEnds(from, end int) bool {
	if tailWords.Ends(g.text[from:end]) {
		return false
	}
	r := g.next(end)
	if r == '以' || r == '于' {
		return !strings.HasSuffix(g.text[from:end], "处") // 依法处以罚款
	}
	return !isHan(r) || isStop(r) || r == '和' || g.cell(end).verb || g.starts(end, lexicon.Post) || g.starts(end, lexicon.Cue) || g.startsWith(end, "关于") ||
		verbOpeners.Opens(g.text[end:])
}

// holdsAgency reports whether an agency of another name opens in a stretch: 县委宣传部 in
// 县公安局同县委宣传部.
func (g *ground) holdsAgency(from, to int) bool {
	for _, i := range g.openersFrom(from) {
		at := g.terms[i].Start
		if at >= to {
			break
		}
		if h := g.organAt(at, "unit", "group", "firm"); h != nil && organClass(h.Sense) != "abroad" {
			return true
		}
	}
	return false
}

// strayKinds are units that a text names alone, of the agency it is about.
var strayKinds = wordlist.Of("庭", "车管所", "车辆管理所")

// strayInner reads 刑庭 and 车管所 alone, where they open a clause: of the agency spoken of.
func (g *ground) strayInner(h lexicon.Hit) (chain, bool) {
	if h.Sense.Word == "检察部" {
		return g.numberedDepartment(h)
	}
	if r, w := g.prev(h.Start); w > 0 && isHan(r) || !strayKinds.Ends(h.Sense.Word) || !g.innerEnds(h.Start, h.End) {
		return chain{}, false
	}
	c := before{start: h.Start}.chain(h, extract.OrgUnit, "agency.unit")
	c.org.Parts[0].Name = ""
	return c, true
}

// numberedDepartment reads 第四检察部 where a clause opens with it: of the procuratorate
// spoken of.
func (g *ground) numberedDepartment(h lexicon.Hit) (chain, bool) {
	start := len(strings.TrimRight(g.text[:h.Start], "一二三四五六七八九十"))
	first, ok := strings.CutSuffix(g.text[:start], "第")
	if r, w := g.prev(len(first)); !ok || start == h.Start || w > 0 && isHan(r) {
		return chain{}, false
	}
	c := before{start: len(first)}.chain(h, extract.OrgUnit, "agency.unit")
	c.org.Parts[0].Name = g.text[len(first):h.Start]
	return c, true
}

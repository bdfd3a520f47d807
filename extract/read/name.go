package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// surnames are the common ones; a name in a byline begins with one.
const surnames = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
	"温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷" +
	"晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由" +
	"張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧葉蘇呂盧鍾譚陸賈韋鄒閻龍陶賀顧龔邵萬錢嚴湯齊喬龐顏莊聶魯歐關蘭寧紀單塗畢華饒時麥"

// doubles are the surnames of two characters.
var doubles = phrases(`欧阳 司马 上官 诸葛 尉迟 皇甫 令狐 夏侯 东方 慕容 公孙 司徒 轩辕 长孙 宇文 独孤 南宫 端木 申屠 呼延 歐陽 司馬 諸葛`)

// notNames are words that stand where a name would and begin with a surname.
var notNames = phrases(`关注 连线 时评 方向 时间 高度 全程 对话 明察 方面 成员 白描 明查 全面 任务 平安 公安 文明 国家 安全 和谐 向前 成绩 路上 万家`)

// isName tells a person's name of two to four Han characters.
func isName(s string) bool {
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 4 || n == 4 && !doubles.Opens(s) {
		return strings.Contains(s, "·") && n <= 16
	}
	for i, r := range s {
		if !isHan(r) || i == 0 && !strings.ContainsRune(surnames, r) {
			return false
		}
	}
	return !notNames.Opens(s)
}

// Roles of those who write; 摄 and 图 alone make a credit of a picture.
var roles = wordlist.Of("记者", "記者", "通讯员", "通訊員", "评论员", "实习生", "特派员", "撰稿", "撰文", "作者")

// tasks are the parts of a byline that tell by themselves what those named have done.
var tasks = wordlist.Of("文", "图", "摄", "摄影", "文图", "图文", "报道", "报导", "整理", "采写", "综合")

// credited are the words without which no line is a byline.
var credited = roles.With(tasks.Words()...)

const maxByline = 60 // code points

// isByline tells a line that says who wrote: 本报记者 某某 通讯员 某某.
func isByline(line string) bool {
	if !credited.In(line) || utf8.RuneCountInString(line) > maxByline {
		return false // most lines hold none of the words
	}
	named, ok := credits(line, func(string) {})
	return named && ok
}

// credits reads a byline and calls yield with each name. It reports whether it
// found a role and a name, and whether it found nothing else.
func credits(line string, yield func(name string)) (named, only bool) {
	role, names, last := false, 0, ""
	for s := trimParters(line); s != ""; {
		n := strings.IndexFunc(s, func(r rune) bool {
			return isSpace(r) || strings.ContainsRune(parters, r) || r == ':' || r == '：'
		})
		if n < 0 {
			n = len(s)
		}
		part := s[:n]
		for s = s[n:]; s != ""; {
			r, size := utf8.DecodeRuneInString(s)
			if !isSpace(r) && !strings.ContainsRune(parters, r) && r != ':' && r != '：' {
				break
			}
			s = s[size:]
		}
		last = part
		name, isRole := cutRole(part)
		role = role || isRole
		switch {
		case name == "":
		case isName(name):
			names++
			yield(name)
		default:
			return false, false
		}
	}
	return role && names > 0, last != "摄" && last != "摄影" && last != "图" && last != "攝"
}

// cutRole takes an outlet and a role off the front of part, and 报道 off its
// end: 新华社记者某某, 记者某某报道.
func cutRole(part string) (name string, ok bool) {
	if tasks.Has(part) {
		return "", true
	}
	if name, ok := behindRole(part); ok {
		return strings.TrimSuffix(strings.TrimSuffix(name, "报道"), "報導"), true
	}
	if isOutletName(part) {
		return "", false
	}
	return part, false
}

// behindRole is what stands behind the role in part that an outlet may have.
func behindRole(part string) (rest string, ok bool) {
	if !roles.In(part) {
		return "", false
	}
	for _, w := range roles.Words() {
		if i := strings.Index(part, w); i >= 0 && isOutlet(part[:i]) {
			return part[i+len(w):], true
		}
	}
	return "", false
}

// isOutlet tells what may stand before 记者: nothing, 本报, 新华社, 全媒体, 见习.
func isOutlet(s string) bool {
	for _, w := range outletRanks {
		s = strings.TrimSuffix(s, w)
	}
	return s == "" || isOutletName(s)
}

// outletRanks stand between an outlet and a role, in this order.
var outletRanks = [...]string{"见习", "实习", "特约", "首席", "全媒体", "融媒体", "融媒", "特派", "驻地", "高级", "主任", "本刊"}

func isOutletName(s string) bool { return outletEndings.Ends(s) && utf8.RuneCountInString(s) <= 10 }

// Endings of the names of those for whom reporters write.
var outletEndings = wordlist.Of("本报", "本報", "本网", "本台", "本刊", "社", "日报", "晚报", "早报", "晨报", "时报", "商报", "报", "網", "网", "电视台", "台", "客户端", "融媒体中心", "新闻")

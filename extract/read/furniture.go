package read

import (
	"strings"
	"unicode/utf8"

	"newsgraph/extract/wordlist"
)

// Words that are furniture when they are the whole line.
var wholeLines = phrases(`首页 返回首页 网站首页 返回顶部 返回列表 返回 顶部 日榜 周榜 月榜 打印 打印本页 关闭 关闭窗口 收藏 分享 举报 点赞 评论
	登录 注册 登录/注册 搜索 更多 更多>> 查看更多 加载更多 阅读全文 展开全文 下一页 上一页 尾页 末页 打开APP 打开app 下载APP 客户端下载
	播放 暂停 点击播放 视频加载中 视频加载中... 音频 广告 纠错 我要纠错 网友评论 发表评论 正文 进入专题 END 完 （完） 微信 微博 QQ空间 复制链接
	放大 缩小 默认 听新闻 字号 大 中 小 手机版 电脑版 无障碍 无障碍浏览 长者模式 已关注 关注 订阅 版权声明 责任编辑 编辑推荐 网站地图`)

// Words with which a line of furniture begins, when the line is no sentence.
var openings = phrases(`分享到 扫码关注 扫码下载 扫码观看 扫码阅读 扫一扫在手机 扫一扫分享 扫一扫关注 扫一扫下载 扫一扫二维码 扫一扫手机 微信扫一扫 用微信扫 打开微信
	长按识别 长按二维码 版权所有 版权归 Copyright copyright COPYRIGHT © 违法和不良信息举报 不良信息举报 打印本页 打印本文 我要评论 发表评论 热门评论 友情链接
	互联网新闻信息服务许可证 信息网络传播视听节目许可证 增值电信业务经营许可证 京ICP备 点击进入专题 点击查看 点击下载 返回首页 打开APP 下载客户端 欢迎关注
	更多精彩内容 更多内容请 转载请注明 未经授权不得 未经许可不得 您的浏览器`)

// Words that say so only when a mark or a space follows them, or nothing.
var labels = phrases(`扫一扫 上一篇 下一篇 上一条 下一条 上一版 下一版 关于我们 联系我们 主办单位 承办单位 主管单位 技术支持 举报电话 举报邮箱 字号 字体 浏览次数 浏览量
	点击数 点击量 点击次数 阅读量 阅读次数 阅读 浏览 网友评论 网站备案 备案号 关注我们 本文地址`)

// Words with which legal notices begin, long as they may be.
var notices = phrases(`版权声明 免责声明 版权与免责声明 凡本网注明 凡本站注明 凡注明“来源 本文仅代表作者 本网站所有内容 本站所刊登 特别声明：以上 特别声明:以上 声明：本文 声明：转载`)

// Words that open a list of other articles.
var listHeads = phrases(`相关阅读 相关新闻 相关报道 相关文章 相关链接 相关推荐 推荐阅读 推荐文章 推荐新闻 延伸阅读 热门推荐 热门文章 热门新闻 热点新闻 热点推荐 猜你喜欢
	为你推荐 为您推荐 精彩推荐 编辑推荐 最新文章 最新新闻 今日热点 排行榜 资讯排行榜 新闻排行榜 新闻排行 点击排行 点击排行榜 阅读排行 阅读排行榜 热榜 热文排行 图片新闻 视频推荐 往期回顾 大家都在看`)

// Words that open the path of a page.
var places = phrases(`当前位置 您当前的位置 您的位置 你的位置 您现在的位置 您所在的位置 您当前所在位置 当前所在位置 所在位置 现在位置 您所处的位置`)

func isFurniture(line string) bool {
	if w := wholeLines.Opening(line); w == line && w != "" {
		return true
	}
	if (openings.Opens(line) || isLabel(line)) && !strings.Contains(line, "。") {
		return true
	}
	return isNotice(line) || licences.In(line) || strings.HasSuffix(line, "版权所有")
}

// Words by which the owner of a page says that it is licensed and his.
var licences = wordlist.Of("ICP备", "公网安备", "All Rights Reserved")

// isLabel tells a label, 上一篇：…, from a sentence that begins with its words.
func isLabel(line string) bool {
	w := labels.Opening(line)
	if w == "" {
		w = listHeads.Opening(line)
	}
	if w == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(line[len(w):])
	return len(w) == len(line) || isSpace(r) || r == '：' || r == ':' || r == '|' || r == '【' || r == '['
}

func isNotice(line string) bool { return notices.Opens(line) }

// Brackets that make a button or a box of the words in them.
var (
	boxes    = phrases(`[ 【 ［ 〖`)
	shutting = map[string]string{"[": "]", "【": "】", "［": "］", "〖": "〗"}
)

// unboxed is a line without the brackets that make a button or a box of its words:
// [打印] [关闭] 上一篇：… is 上一篇：…, and 【相关阅读】 is 相关阅读.
func unboxed(line string) string {
	for {
		open := boxes.Opening(line)
		if open == "" {
			return line
		}
		words, rest, ok := strings.Cut(line[len(open):], shutting[open])
		if !ok || wholeLines.Opening(words) != words && listHeads.Opening(words) != words {
			return line
		}
		if rest = strings.TrimLeftFunc(rest, isSpace); rest == "" {
			return words
		}
		line = rest
	}
}

// isListHead allows a colon, arrows or 更多 behind the words.
func isListHead(line string) bool {
	w := listHeads.Opening(line)
	if w == "" {
		return false
	}
	switch rest := strings.TrimLeft(line[len(w):], "：: >»›/"); rest {
	case "", "更多", "MORE", "More", "more":
		return true
	}
	return false
}

// isCrumb tells the path of a page in its site: 当前位置：首页 > 要闻 > 正文.
func isCrumb(line string, l *line) bool {
	if w := places.Opening(line); w != "" {
		rest := strings.TrimLeftFunc(line[len(w):], isSpace)
		return l.stops == 0 && (strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "："))
	}
	if l.marks&hasArrow == 0 || l.stops > 0 {
		return false
	}
	if strings.HasSuffix(line, "正文") {
		return true
	}
	arrows := strings.Count(line, ">") + strings.Count(line, "»") + strings.Count(line, "›") + strings.Count(line, "＞")
	return arrows > 1 && strings.HasPrefix(line, "首页")
}

// isNavigation tells a row of links: 要闻 | 警务 | 检察 | 法院.
func isNavigation(line string, l *line) bool {
	if l.bars < 3 || l.stops > 0 || l.commas > 0 || l.first == '|' {
		return false
	}
	cell := 0
	for _, r := range line {
		switch {
		case r == '|' || r == '｜':
			cell = 0
		case isDigit(r) || r == '：' || r == ':':
			return false
		case !isSpace(r):
			if cell++; cell > 8 {
				return false
			}
		}
	}
	return true
}

// linkLine classifies a line with an address. One that says hardly more than
// the address is no text.
func linkLine(line string) kind {
	if _, _, ok := keyAt(line); ok {
		return kindMeta
	}
	words, link := 0, false
	for rest := line; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if strings.HasPrefix(rest, "http://") || strings.HasPrefix(rest, "https://") || strings.HasPrefix(rest, "www.") {
			link = true
		}
		if link && (isSpace(r) || isHan(r) || r > 0x3000) {
			link = false
		}
		if !link && isHan(r) {
			words++
		}
		if r == '。' {
			return kindText
		}
		rest = rest[size:]
	}
	if words <= 20 {
		return kindFurniture
	}
	return kindText
}

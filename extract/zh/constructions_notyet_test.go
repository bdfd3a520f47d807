package zh

// What the table asks for and the extractor does not read yet; docs/limits.md tells what
// happens instead.
var notYet = []construction{
	{"102e", "扬州市公安局部署开展夏季交通安全整治“百日行动”。", "扬州市公安局 ran 夏季交通安全整治“百日行动”", "夏季治安打击整治; = 100"},
	{"133a", "平安安康建设纪实\n连续5年在全省平安建设考核中位列第二。", "平安建设考核/全省平安建设考核 = 2 名次 | 安康市", ""},
}

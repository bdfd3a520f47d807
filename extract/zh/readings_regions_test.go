package zh

import "testing"

// regionReadings are figures of regions and of the country, r of the former and c of the
// latter; what ends in x must stay silent.
var regionReadings = []construction{
	{"r1", "国务院新闻办公室举行发布会。长三角地区生产总值达32.5万亿元，比上年增长5.1%。", "生产总值 = 32500000000000 元 | 长三角", "生产总值 = 32500000000000 元 | 国务院新闻办公室"},
	{"r2", "中部地区6省进出口2.4万亿元。", "6省进出口/进出口 = 2400000000000 元 | 中部地区", ""},
	{"r3", "清远市水质指数在珠江流域42个城市中列第19位。", "水质指数 = 19 名次 | 清远市", "| 珠江流域"},
	{"r3b", "珠江流域开展“清源”专项行动，清远市清理河道41公里。", "清理河道 = 41 公里 | “清源”专项行动", "珠江流域 ran"},
	{"r4x", "云南西部地区遭遇暴雨。", "", "西部地区"},
}

func TestReadingsOfRegions(t *testing.T) { hold(t, regionReadings) }

package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

var shortTests = []struct{ name, want string }{
	{"沈阳市", "沈阳"},
	{"内蒙古自治区", "内蒙古"},
	{"湘西土家族苗族自治州", "湘西"},
	{"东乡族自治县", "东乡"},
	{"前郭尔罗斯蒙古族自治县", "前郭尔罗斯"},
	{"香港特别行政区", "香港"},
	{"浦东新区", "浦东"},
	{"清新区", "清新"},
	{"神农架林区", "神农架"},
	{"六枝特区", "六枝"},
	{"赵县", ""},
	{"城区", ""},
}

func TestShort(t *testing.T) {
	for _, tt := range shortTests {
		if got := Short(tt.name); got != tt.want {
			t.Errorf("Short(%q) = %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestWriteKeepsDivisionsOnly(t *testing.T) {
	script := []byte(`
    650000: "\u7518\u8083\u7701",
    650100: "兰州市",
    650102: "城关区",
    650190: "经济技术开发区",
    659000: "自治区直辖县级行政区划",
    659001: "石河子市",
    441901: "中堂镇",
`)
	for i := range 3000 {
		script = fmt.Appendf(script, "    9%05d: \"某镇\",\n", i*10+1)
	}
	var out bytes.Buffer
	if err := Write(&out, script); err != nil {
		t.Fatal(err)
	}
	_, rows, _ := strings.Cut(out.String(), "parent\n")
	want := "650000\t甘肃省\t甘肃\tprovince\t\n650100\t兰州市\t兰州\tcity\t650000\n650102\t城关区\t城关\tcounty\t650100\n659001\t石河子市\t石河子\tcounty\t650000\n"
	if rows != want {
		t.Errorf("have\n%s\nwant\n%s", rows, want)
	}
	if err := Write(&out, []byte("nothing")); err == nil {
		t.Error("a script without divisions is no error")
	}
}

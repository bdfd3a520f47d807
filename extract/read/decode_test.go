package read

import (
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

const sample = "守护平安\n7月3日，县公安局通报夏夜巡防情况，破案率升至98.6%。😀"

func utf16Bytes(s string, order binary.AppendByteOrder, mark string) []byte {
	out := []byte(mark)
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

func TestEncodings(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	for name, source := range map[string][]byte{
		"UTF-8":               []byte(sample),
		"UTF-8 with mark":     []byte("\xef\xbb\xbf" + sample),
		"UTF-16 little":       utf16Bytes(sample, binary.LittleEndian, "\xff\xfe"),
		"UTF-16 big":          utf16Bytes(sample, binary.BigEndian, "\xfe\xff"),
		"GB18030":             gb,
		"GB18030, one phrase": gb[:8],
	} {
		text, err := Decode(source)
		if want := sample[:min(len(sample), 12)]; err != nil || !strings.HasPrefix(text, want) || name != "GB18030, one phrase" && text != sample {
			t.Errorf("%s: Decode = %q, %v", name, text, err)
		}
	}
}

func TestBadFiles(t *testing.T) {
	big5, err := traditionalchinese.Big5.NewEncoder().Bytes([]byte("高雄市政府警察局召開治安會報，公布上半年治安成績，全市刑案較去年同期減少。"))
	if err != nil {
		t.Fatal(err)
	}
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(sample))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, source, want string
	}{
		{"empty", "", "a.txt: is empty; give"},
		{"only a mark", "\xef\xbb\xbf", "a.txt: is empty"},
		{"only space", " \n\u3000\n", "a.txt: is empty"},
		{"NUL", "守护\x00平安", "a.txt: is not a text file"},
		{"control bytes", "\x01\x02\x03abc\x04\x05", "a.txt: is not a text file"},
		{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.txt: is not a text file"},
		{"broken UTF-8", "守护平\xe5\xae", "a.txt: is broken UTF-8 at byte 9;"},
		{"broken UTF-8 with mark", "\xef\xbb\xbf守护\xff平安", "a.txt: is broken UTF-8 at byte 9;"},
		{"broken inside", long + "\xff" + more, "a.txt: is broken UTF-8 at byte "},
		{"Big5", string(big5), "a.txt: is neither UTF-8"},
		{"torn GB18030", string(gb[:7]), "a.txt: is neither UTF-8"},
		{"odd UTF-16", "\xff\xfe\x00\x4e\x00", "a.txt: is broken UTF-16"},
		{"half a surrogate", "\xff\xfe\x00\xd8\x00\x4e", "a.txt: is broken UTF-16 at byte 2"},
		{"binary after a mark", "\xff\xfe\x00\x00\x01\x00", "a.txt: is not a text file"},
		{"furniture alone", "当前位置：首页 > 正文\n来源：某某网\n分享到：微信\n相关阅读\n甲地破案", "a.txt: holds no article text"},
	} {
		docs, err := Articles("a.txt", []byte(tt.source))
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) || strings.Contains(err.Error(), "\n") || len(docs) > 0 {
			t.Errorf("%s: %d articles, error %v, want %q", tt.name, len(docs), err, tt.want)
		}
	}
	if _, err := Articles("a.txt", nil); !errors.Is(err, ErrEmpty) {
		t.Errorf("empty file: %v is not ErrEmpty", err)
	}
}

// Sizes at which anything worse than linear would not come back.
func TestHugeFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("50 MB files")
	}
	const size = 50 << 20
	for name, source := range map[string]string{
		"one line":             strings.Repeat("县公安局破获案件12起，", size/31),
		"one word":             strings.Repeat("安", size/3),
		"torn lines":           strings.Repeat("县公安局破获案件12起，抓获\n\n", size/10/39),
		"captions":             strings.Repeat("民警在巡逻。 受访者供图\n", size/10/34),
		"headlines":            strings.Repeat("守护平安\n", size/10/13),
		"articles":             strings.Repeat("# 守护平安\n"+long+"\n", size/10/200),
		"opened and unclosed“": strings.Repeat("“县公安局\n", size/10/16),
	} {
		start := time.Now()
		docs, err := Articles("a.txt", []byte(source))
		if err != nil || len(docs) == 0 {
			t.Errorf("%s: %d articles, %v", name, len(docs), err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %d MB took %v", name, len(source)>>20, took)
		}
	}
}

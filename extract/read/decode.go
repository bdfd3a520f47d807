package read

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// The ways in which a file cannot be read as text.
var (
	ErrEmpty    = errors.New("is empty; give a file with the text of an article")
	ErrBinary   = errors.New("is not a text file (it holds control bytes); give plain text in UTF-8, UTF-16 or GB18030")
	ErrEncoding = errors.New("is neither UTF-8, nor UTF-16 with a byte order mark, nor Chinese text in GB18030; convert it to UTF-8")
)

// Decode returns the text of a file, without its byte order mark. It tries the
// byte order mark, then UTF-8, then GB18030, and guesses no further.
func Decode(source []byte) (string, error) {
	text, err := decode(source)
	if err != nil {
		return "", err
	}
	if strings.TrimSpace(text) == "" {
		return "", ErrEmpty
	}
	return text, nil
}

func decode(source []byte) (string, error) {
	if rest, ok := bytes.CutPrefix(source, []byte("\xff\xfe")); ok {
		return decodeUTF16(rest, binary.LittleEndian)
	}
	if rest, ok := bytes.CutPrefix(source, []byte("\xfe\xff")); ok {
		return decodeUTF16(rest, binary.BigEndian)
	}
	marked := bytes.HasPrefix(source, []byte("\xef\xbb\xbf"))
	body := bytes.TrimPrefix(source, []byte("\xef\xbb\xbf"))
	controls, valid := survey(body)
	switch {
	case isBinary(body, controls):
		return "", ErrBinary
	case valid:
		return string(body), nil
	case !marked && isGB18030(body):
		return decodeGB18030(body)
	}
	if at, broken := brokenUTF8(body); broken || marked {
		return "", fmt.Errorf("is broken UTF-8 at byte %d; save it as UTF-8 again, or repair it there", at+len(source)-len(body))
	}
	return "", ErrEncoding
}

// isBinary tells by a NUL byte or by more than one control byte in twenty.
func isBinary(b []byte, controls int) bool {
	return bytes.IndexByte(b, 0) >= 0 || controls*20 > len(b)
}

// survey counts the control bytes of b and tells whether b is UTF-8, in one look at each
// character: nearly all are Han.
func survey(b []byte) (controls int, valid bool) {
	valid = true
	for i := 0; i < len(b); {
		c := b[i]
		switch {
		case threeBytesLong(c) && i+2 < len(b) && b[i+1]&0xC0 == 0x80 && b[i+2]&0xC0 == 0x80:
			i += 3
		case c < utf8.RuneSelf:
			if c < ' ' && (c < '\t' || c > '\r') || c == 0x7f {
				controls++
			}
			i++
		default:
			r, size := utf8.DecodeRune(b[i:])
			valid = valid && (r != utf8.RuneError || size > 1)
			i += size
		}
	}
	return controls, valid
}

func decodeUTF16(b []byte, order binary.ByteOrder) (string, error) {
	if len(b)%2 != 0 {
		return "", fmt.Errorf("is broken UTF-16: %d bytes after the byte order mark are an odd number; save it as UTF-8", len(b))
	}
	var out strings.Builder
	out.Grow(len(b) / 2 * 3)
	for i := 0; i < len(b); i += 2 {
		r := rune(order.Uint16(b[i:]))
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if i+3 < len(b) {
				low = rune(order.Uint16(b[i+2:]))
			}
			if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
				return "", fmt.Errorf("is broken UTF-16 at byte %d; save it as UTF-8", i+2)
			}
			i += 2
		}
		out.WriteRune(r)
	}
	body := []byte(out.String())
	if controls, _ := survey(body); isBinary(body, controls) {
		return "", ErrBinary
	}
	return out.String(), nil
}

// threeBytesLong tells the first bytes of UTF-8 that any two bytes of the kind that
// continues a character make one with.
func threeBytesLong(c byte) bool { return c >= 0xe1 && c <= 0xef && c != 0xed }

// brokenUTF8 returns where b stops being UTF-8, and whether b was meant to be
// UTF-8 at all: most of its bytes beyond ASCII stand in well-formed sequences.
func brokenUTF8(b []byte) (at int, broken bool) {
	at = -1
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && size == 1 {
			bad++
			if at < 0 {
				at = i
			}
		} else {
			good += size
		}
		i += size
	}
	return at, good >= 3*bad
}

// isGB18030 tells whether b is Chinese in GB18030: what is not ASCII must be
// mostly common characters (rows B0–D7 of GB2312) and punctuation, as no other
// encoding read as GB18030 is; text meant to be UTF-8 is none.
func isGB18030(b []byte) bool {
	if _, utf := brokenUTF8(b); utf {
		return false
	}
	pairs, common := 0, 0
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c < 0x80 {
			continue
		}
		if i++; i == len(b) {
			return false
		}
		pairs++
		if b[i] >= 0xa1 && (c >= 0xb0 && c <= 0xd7 || c >= 0xa1 && c <= 0xa3) {
			common++
		}
	}
	return common*4 >= pairs*3
}

func decodeGB18030(b []byte) (string, error) {
	out, err := simplifiedchinese.GB18030.NewDecoder().Bytes(b)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return "", ErrEncoding
	}
	return string(out), nil
}

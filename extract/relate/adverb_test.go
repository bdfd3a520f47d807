package relate

import "testing"

func TestHowOftenIsPassedOver(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"两次获评先进", "两次"}, {"连续3年获评先进", "连续3年"}, {"十余次获评", ""}, {"多次获评", "多次"},
		{"连续获评", ""}, {"三家单位", ""}, {"年年获评", ""}, {"", ""},
	} {
		if got := tt.text[:timesOver(tt.text)]; got != tt.want {
			t.Errorf("timesOver(%q) passes over %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestWhoBacksAnotherDoesNothingHimself(t *testing.T) {
	for text, want := range map[string]bool{
		"支持企业": true, "鼓励企业": true, "积极支持": true, "在上级支持下": false, "支持下帮助企业": true, "联合企业": false, "": false,
	} {
		if got := backs(text); got != want {
			t.Errorf("backs(%q) = %v", text, got)
		}
	}
}

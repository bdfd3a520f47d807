package refer

import (
	"strings"
	"testing"
)

func TestNamesOfManyThingsShareAList(t *testing.T) {
	var all aliases
	var a, b, none chain
	for _, name := range []string{"临江市公安局", "临江公安"} {
		all.add(&a, name)
		all.add(&b, name+"临江分局")
	}
	if !all.has(a, "临江公安") || all.has(b, "临江公安") || all.has(none, "临江公安") {
		t.Error("a name is found in another chain than its own")
	}
	room, names := all.cut(make([]string, 0, len(all)), a, "临江市公安局")
	if got := strings.Join(names, " "); got != "临江公安" {
		t.Errorf("the other names are %q", got)
	}
	room, names = all.cut(room, b, "")
	if got := strings.Join(names, " "); got != "临江市公安局临江分局 临江公安临江分局" || len(room) != 3 {
		t.Errorf("the names are %q of %d in all", got, len(room))
	}
	if _, names = all.cut(room, none, ""); names != nil {
		t.Errorf("no names are %q", names)
	}
}

func TestACoreIsWithoutMarks(t *testing.T) {
	for name, want := range map[string]string{
		"清风":       "清风",
		"“清风”":     "清风",
		"新时代枫桥经验":  "枫桥经验",
		"净网　2024":  "净网2024",
		"‘暖冬 2’行动": "暖冬2行动",
		"护航-3":     "护航-3",
	} {
		if got := Core(name); got != want {
			t.Errorf("Core(%q) = %q, want %q", name, got, want)
		}
	}
}

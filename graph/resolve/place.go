package resolve

import (
	"strings"
	"unicode/utf8"

	"newsgraph/graph"
)

// place: a division of the official table is known by its code; a place below it by
// its parent and name.
func (l *Linker) place(e graph.Entity) Key {
	where, name := division(e.Attrs, ""), l.fold(e.Name)
	switch {
	case e.Attrs["level"] == "country":
		return newKey(graph.Place, "place.country", "name", name)
	case where.code != "" && where.below(e.Attrs["level"]):
		k := newKey(graph.Place, "place.below", "in", where.code, "name", name)
		k.Text = where.text(name)
		return k
	case where.code != "":
		k := newKey(graph.Place, "place.code", "code", where.code)
		if k.Text = where.label; k.Text == "" {
			k.Text = where.unique(name)
		}
		if k.Text == "" {
			k.Text = where.text(name)
		}
		return k
	}
	parent := l.fold(e.Attrs["parent"])
	k := newKey(graph.Place, "place.name", "parent", parent, "name", name)
	k.Text = parent + name
	k.Local = parent == "" && !strings.HasSuffix(name, "省") && !strings.HasSuffix(name, "市") && !strings.HasSuffix(name, "县")
	return k
}

// where is a division as an entity's attributes give it.
type where struct {
	code  string // GB/T 2260, of a zone its city's code, a slash and its name; empty where unknown
	label string // a name that no other division bears, empty where it cannot be told
}

// division reads the division of an entity, or of what the prefix names: its code, and
// its name with all above it (浙江省温州市鹿城区) where that is given.
func division(attrs map[string]string, prefix string) where {
	w := where{code: attrs[prefix+"code"]}
	if strings.Trim(w.code, "0") == "" || w.code == "100000" {
		return where{}
	}
	w.label = w.unique(attrs[prefix+"place"])
	return w
}

// official reports whether the division is one of the official table; other countries
// have two letters for a code.
func (w where) official() bool { return w.code != "" && digit(rune(w.code[0])) }

// unique is the shortest end of a division's name that no other division bears: no two
// cities, counties or zones share a name, but districts do, so they take their city's.
func (w where) unique(name string) string {
	island := strings.HasPrefix(w.code, "71") || strings.HasPrefix(w.code, "81") || strings.HasPrefix(w.code, "82")
	switch {
	case strings.HasSuffix(w.code, "0000"), strings.HasPrefix(w.code, "000000/"): // a province, a region
		return name
	case island && strings.HasSuffix(name, "区"), island && !strings.HasSuffix(w.code, "00"):
		return "" // some bear names of the mainland's
	}
	name = behind(name, "省", "自治区")
	own := behind(name, "市", "自治州", "地区", "盟")
	if strings.HasSuffix(w.code, "00") || !strings.HasSuffix(name, "区") || strings.Contains(w.code, "/") {
		return own
	}
	if own == name {
		return ""
	}
	return name
}

// behind cuts a name after the last of the classes that has at least two characters
// behind it: 津市市 of 常德市津市市.
func behind(name string, classes ...string) string {
	cut := 0
	for _, class := range classes {
		for at := 0; ; {
			i := strings.Index(name[at:], class)
			if i < 0 {
				break
			}
			at += i + len(class)
			if utf8.RuneCountInString(name[at:]) > 1 && at > cut {
				cut = at
			}
		}
	}
	return name[cut:]
}

// text names what is in the division, by its label or else by its code.
func (w where) text(name string) string {
	if w.label == "" {
		return name + "@" + w.codeText()
	}
	return w.label + strings.TrimPrefix(name, w.label)
}

// name is the division itself.
func (w where) name() string {
	if w.label == "" {
		return w.codeText()
	}
	return w.label
}

// codeText keeps the slash of a zone's code out of ids.
func (w where) codeText() string { return strings.ReplaceAll(w.code, "/", "-") }

// below reports whether a place of this level can have no code of its own in the
// table, which ends at counties and zones.
func (w where) below(level string) bool {
	switch level {
	case "", "country", "region", "province", "city", "prefecture", "county", "zone":
		return false
	}
	return len(w.code) <= 6 || strings.Contains(w.code, "/")
}

// title writes the kind of a body as it is called at the division's level.
func (w where) title(organ string) string {
	province := strings.HasSuffix(w.code, "0000")
	municipality := province && strings.Contains("110000 120000 310000 500000", w.code)
	switch {
	case organ == "人民法院" && province:
		return "高级人民法院"
	case organ == "人民法院" && strings.HasSuffix(w.code, "00"):
		return "中级人民法院"
	case province && !municipality && strings.Contains(provincial, " "+organ+" "):
		return strings.TrimSuffix(organ, "局") + "厅"
	}
	return organ
}

// provincial bodies that are a 厅 where the lower ones are a 局.
const provincial = " 公安局 教育局 科学技术局 民政局 司法局 财政局 人力资源和社会保障局 自然资源局 生态环境局 住房和城乡建设局 交通运输局 水利局 农业农村局 商务局 文化和旅游局 应急管理局 "

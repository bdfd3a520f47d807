package extract

// OrgName is how a mention of an agency is put together: a place or a level word,
// and the parts of the organisation from the whole down to the unit meant.
type OrgName struct {
	Place string   // as printed, with what stands above it: 江西省抚州市南丰县
	Codes []string // divisions the last place may mean, nil where none is printed
	Scope string   // instead of a place: 市, 全市, 我省, 该
	Body  string   // full name of a body of fixed name, else ""
	Parts []OrgPart
	Form  OrgForm
}

// OrgPart is one level of an organisation: 公安局, 城中 分局, 刑侦 大队.
type OrgPart struct {
	Span         // of the part with its name, without what stands before it
	Name  string // its own name, "" where the place or the part above is enough
	Organ string // the kind of agency in its official form
	Class string // agencies of one class and one place are one
}

// OrgForm says how a mention names its agency.
type OrgForm uint8

// The forms of agency names.
const (
	OrgNamed   OrgForm = iota // with place or level: 沈阳市公安局, 市公安局
	OrgFixed                  // 公安部
	OrgShort                  // 鹿城公安, 沈阳警方
	OrgGroup                  // 全国公安机关, 城管部门
	OrgUnit                   // a unit without what it belongs to: 南浦派出所
	OrgFirm                   // a name of its own: 辽宁中医药大学
	OrgTeam                   // “7·28”专案组
	OrgPronoun                // 该局, 市局, 分局
)

// Post is a post that a mention of a person gives him.
type Post struct {
	Span        // of the words of the post
	Org    Span // of the agency's mention it belongs to, empty where none is printed
	Entity int  // index in Document.Entities of that agency once refer has run, else -1
}

// Package graph is the vocabulary of newsgraph: what is said, about whom, and on
// what evidence. The extractor writes these records, the store keeps them, and
// GraphQL serves them; none of the three knows the others.
//
// Text offsets in this package count code points of Article.Text, half-open,
// and Text[Start:End] always equals the Quote (or mention text) beside them.
package graph

// Type is the kind of thing an entity is.
type Type string

// The eight entity types.
const (
	Agency   Type = "Agency"
	Campaign Type = "Campaign"
	Place    Type = "Place"
	Title    Type = "Title"
	Person   Type = "Person"
	System   Type = "System"
	Practice Type = "Practice"
	Topic    Type = "Topic"
)

// TypeInfo describes an entity type to readers, schemas and lints.
type TypeInfo struct {
	Type   Type
	Label  string // 中文
	Slug   string // first part of the entity's id, as in agency/沈阳市公安局
	Plural string // field name of the plural root in GraphQL
	Means  string // one English sentence
}

// Types lists the entity types in the order in which they are shown.
var Types = []TypeInfo{
	{Agency, "机构", "agency", "agencies", "An organisation that acts: a bureau, a court, a company, a collective body."},
	{Campaign, "行动", "campaign", "campaigns", "A named, time-bound operation, drive or plan of action."},
	{Place, "地区", "place", "places", "An administrative division, at any level."},
	{Title, "荣誉", "title", "titles", "An honour conferred, or a designation as pilot or model."},
	{Person, "人物", "person", "persons", "A named person."},
	{System, "系统", "system", "systems", "A named thing that was built and lasts: platform, model, project, centre."},
	{Practice, "机制", "practice", "practices", "A named way of working: mechanism, method, package of measures."},
	{Topic, "问题", "topic", "topics", "A kind of crime or problem acted against."},
}

// Info returns the description of t; ok is false for an unknown type.
func (t Type) Info() (info TypeInfo, ok bool) {
	for i := range Types {
		if Types[i].Type == t {
			return Types[i], true
		}
	}
	return TypeInfo{}, false
}

// Predicate is a kind of relation between two entities.
type Predicate string

// The relations. Reported ties an entity to a metric and is implied by
// Metric.Subjects; it never appears in a Fact.
const (
	Ran        Predicate = "ran"
	PartOf     Predicate = "partOf"
	Awarded    Predicate = "awarded"
	Built      Predicate = "built"
	Adopted    Predicate = "adopted"
	Targeted   Predicate = "targeted"
	WorkedWith Predicate = "workedWith"
	HoldsPost  Predicate = "holdsPost"
	LocatedIn  Predicate = "locatedIn"
	Reported   Predicate = "reported"
)

// PredicateInfo describes a relation: its reading in both directions and which
// types may stand at its ends.
type PredicateInfo struct {
	Predicate    Predicate
	Inverse      string // GraphQL field on the object's side
	Label        string // 中文, subject first
	InverseLabel string // 中文, object first
	Domain       []Type
	Range        []Type
	SameType     bool // both ends have one type
	Symmetric    bool
	Means        string
}

// Predicates lists the relations in the order in which they are shown.
var Predicates = []PredicateInfo{
	{Ran, "ranBy", "开展", "开展单位", []Type{Agency, Place}, []Type{Campaign}, false, false,
		"It deployed, launched, led, organised or carried out the campaign."},
	{PartOf, "parts", "属于", "包含", []Type{Campaign, Agency, System, Practice}, []Type{Campaign, Agency, System, Practice}, true, false,
		"It is a part of the other."},
	{Awarded, "awardedTo", "获得荣誉", "获得者", []Type{Place, Agency, Person, Campaign, System, Practice}, []Type{Title}, false, false,
		"It was given the honour or designation."},
	{Built, "builtBy", "建设", "建设单位", []Type{Agency, Place}, []Type{System}, false, false,
		"It developed, set up or brought in the system."},
	{Adopted, "adoptedBy", "推行", "推行单位", []Type{Agency, Place}, []Type{Practice}, false, false,
		"It works by the practice, set it up or issued it."},
	{Targeted, "targetedBy", "打击整治", "被打击整治", []Type{Campaign, Agency}, []Type{Topic}, false, false,
		"It acted against this kind of crime or problem."},
	{WorkedWith, "workedWith", "合作", "合作", []Type{Agency}, []Type{Agency}, true, true,
		"They acted jointly."},
	{HoldsPost, "posts", "任职于", "任职人员", []Type{Person}, []Type{Agency, Place}, false, false,
		"The person holds a post there."},
	{LocatedIn, "agencies", "所在地", "辖区机构", []Type{Agency}, []Type{Place}, false, false,
		"The agency's jurisdiction, read from its name."},
}

// Info returns the description of p; ok is false for an unknown predicate and
// for Reported, which no fact carries.
func (p Predicate) Info() (info PredicateInfo, ok bool) {
	for i := range Predicates {
		if Predicates[i].Predicate == p {
			return Predicates[i], true
		}
	}
	return PredicateInfo{}, false
}

// Allows reports whether p may relate a subject of type s to an object of type o.
func (p PredicateInfo) Allows(s, o Type) bool {
	return has(p.Domain, s) && has(p.Range, o) && (!p.SameType || s == o)
}

func has(types []Type, t Type) bool {
	for _, x := range types {
		if x == t {
			return true
		}
	}
	return false
}

// Certainty is what the text says of its own claim. It is not the extractor's
// confidence, which is a separate number.
type Certainty string

// Certainties, from the surest down.
const (
	Stated  Certainty = "stated"
	Hearsay Certainty = "reported" // 据悉, 据了解, 有消息称
	Rumor   Certainty = "rumor"    // 有传闻称, 知情人士爆料
	Planned Certainty = "planned"  // 将, 计划, 拟
)

// Certainties lists all values, surest first.
var Certainties = []Certainty{Stated, Hearsay, Rumor, Planned}

// Approx says how a printed figure bounds the true one.
type Approx string

const (
	Exact Approx = "exact"
	About Approx = "about" // 约, 左右
	Over  Approx = "over"  // 余, 多, 超, 以上
	Under Approx = "under" // 近, 不到, 以内
)

// Change says whether a metric is a level or the size of a change.
type Change string

const (
	NoChange Change = "none"
	Up       Change = "up"
	Down     Change = "down"
)

// Basis is what a change is measured against.
type Basis string

const (
	NoBasis    Basis = "none"
	YoY        Basis = "yoy"   // 同比
	MoM        Basis = "mom"   // 环比
	OtherBasis Basis = "other" // 较三年均值, 比全国平均
)

// Flags of a metric whose printed figure cannot be right as it stands.
const (
	FlagUnitMissing = "unit_missing"
	FlagImplausible = "implausible"
)

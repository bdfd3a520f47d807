package measure

// unitKind is what measure asks of a unit, a bit for each question: every figure asks most
// of them, so each figure's unit is looked up but once.
type unitKind uint16

const (
	calendarUnit  unitKind = 1 << iota // tells when, not how much: 23日在京召开
	spanUnit                           // a unit of time
	clockUnit                          // of less than a day
	ratioUnit                          // of how much something changed, and no count of it
	turnUnit                           // counts how often something was done
	peopleUnit                         // counts people
	servedUnit                         // those served are counted in it
	caseUnit                           // cases are
	lengthUnit                         // of things rather than of works
	technicalUnit                      // describes a thing and counts nothing: 500千伏线路
)

// kindOf is what is known of a unit.
func kindOf(unit string) unitKind { return unitKinds[unit] }

// is reports a unit of any of some kinds.
func (k unitKind) is(any unitKind) bool { return k&any != 0 }

var unitKinds = func() map[string]unitKind {
	of := map[string]unitKind{}
	for _, u := range []struct {
		kind  unitKind
		units []string
	}{
		{calendarUnit, []string{"日", "号", "月份", "月"}},
		{spanUnit, []string{"年", "月", "个月", "天", "周", "日", "岁", "星期"}},
		{clockUnit, []string{"小时", "分钟", "秒", "刻钟"}},
		{ratioUnit, []string{"%", "‰", "百分点", "倍", "元", "点"}},
		{turnUnit, []string{"次", "遍", "回", "趟", "轮", "段"}},
		{peopleUnit, []string{"人", "名", "位"}},
		{servedUnit, []string{"人", "名", "位", "人次", "户", "户次", "家", "家次", "个", "所", "对"}},
		{caseUnit, []string{"件", "起", "宗"}},
		{lengthUnit, []string{"厘米", "毫米", "公分"}},
		{technicalUnit, []string{"赫兹", "兆赫兹", "千伏", "伏", "英寸", "毫米", "微米", "纳米", "比特"}},
	} {
		for _, unit := range u.units {
			of[unit] |= u.kind
		}
	}
	return of
}()

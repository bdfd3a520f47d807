package schema

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/graphql-go/graphql"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// schema.graphql is the schema as one reads it. A change to it is a change to
// what clients may ask; this test makes it seen.
func TestGoldenSchema(t *testing.T) {
	const golden = "schema.graphql"
	got := sdl(&testAPI(t).schema)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the schema changed; where that is meant, run go test ./schema -update\n%s", diff)
	}
}

// printer writes a schema, all of it in the order of names.
type printer struct {
	out     strings.Builder
	missing []string // what has no description
}

func TestEverythingIsDescribed(t *testing.T) {
	var p printer
	p.schema(&testAPI(t).schema)
	for _, what := range p.missing {
		t.Errorf("%s has no description", what)
	}
}

func sdl(s *graphql.Schema) string {
	var p printer
	p.schema(s)
	return p.out.String()
}

func (p *printer) schema(s *graphql.Schema) {
	types := s.TypeMap()
	for _, name := range slices.Sorted(maps.Keys(types)) {
		if strings.HasPrefix(name, "__") || slices.Contains([]string{"String", "Int", "Float", "Boolean", "ID"}, name) {
			continue
		}
		if p.out.Len() > 0 {
			p.out.WriteByte('\n')
		}
		p.described("", name, types[name].Description())
		switch t := types[name].(type) {
		case *graphql.Object:
			p.fields("type "+name+implements(t), name, t.Fields())
		case *graphql.Interface:
			p.fields("interface "+name, name, t.Fields())
		case *graphql.InputObject:
			p.inputs(t)
		case *graphql.Enum:
			p.enum(t)
		case *graphql.Scalar:
			fmt.Fprintf(&p.out, "scalar %s\n", name)
		}
	}
}

func (p *printer) described(indent, what, text string) {
	if text == "" {
		p.missing = append(p.missing, what)
	}
	fmt.Fprintf(&p.out, "%s%q\n", indent, text)
}

func implements(t *graphql.Object) string {
	var names []string
	for _, i := range t.Interfaces() {
		names = append(names, i.Name())
	}
	if len(names) == 0 {
		return ""
	}
	slices.Sort(names)
	return " implements " + strings.Join(names, " & ")
}

func (p *printer) fields(head, of string, fields graphql.FieldDefinitionMap) {
	fmt.Fprintf(&p.out, "%s {\n", head)
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		f := fields[name]
		p.described("  ", of+"."+name, f.Description)
		fmt.Fprintf(&p.out, "  %s%s: %s\n", name, p.arguments(of+"."+name, f.Args), f.Type)
	}
	p.out.WriteString("}\n")
}

func (p *printer) arguments(of string, args []*graphql.Argument) string {
	if len(args) == 0 {
		return ""
	}
	var all []string
	for _, a := range args {
		if a.Description() == "" {
			p.missing = append(p.missing, of+"("+a.Name()+":)")
		}
		text := fmt.Sprintf("%q %s: %s", a.Description(), a.Name(), a.Type)
		if a.DefaultValue != nil {
			text += fmt.Sprintf(" = %v", a.DefaultValue)
		}
		all = append(all, text)
	}
	return "(\n    " + strings.Join(all, "\n    ") + "\n  )"
}

func (p *printer) inputs(t *graphql.InputObject) {
	fmt.Fprintf(&p.out, "input %s {\n", t.Name())
	fields := t.Fields()
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		f := fields[name]
		p.described("  ", t.Name()+"."+name, f.Description())
		fmt.Fprintf(&p.out, "  %s: %s", name, f.Type)
		if f.DefaultValue != nil {
			fmt.Fprintf(&p.out, " = %v", t.Fields()[name].Type.(*graphql.Enum).Serialize(f.DefaultValue))
		}
		p.out.WriteByte('\n')
	}
	p.out.WriteString("}\n")
}

func (p *printer) enum(t *graphql.Enum) {
	fmt.Fprintf(&p.out, "enum %s {\n", t.Name())
	for _, v := range t.Values() {
		p.described("  ", t.Name()+"."+v.Name, v.Description)
		fmt.Fprintf(&p.out, "  %s\n", v.Name)
	}
	p.out.WriteString("}\n")
}

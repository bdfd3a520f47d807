package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"newsgraph/graph"
)

var update = flag.Bool("update", false, "write the outputs in the READMEs anew")

// headings of the two READMEs, side by side.
var headings = [][2]string{
	{"# newsgraph", "# newsgraph"},
	{"## Text in, triples out", "## 输入文本，输出三元组"},
	{"## Run it", "## 运行"},
	{"## The graph's words", "## 图谱的词汇"},
	{"## Scores", "## 得分"},
	{"## Structure", "## 结构"},
	{"## Contributing", "## 参与"},
}

func TestREADMEsHaveTheSameHeadings(t *testing.T) {
	for i, name := range []string{"README.md", "README.zh-CN.md"} {
		var want []string
		for _, pair := range headings {
			want = append(want, pair[i])
		}
		if got := regexp.MustCompile(`(?m)^#+ .*$`).FindAllString(outside(readme(t, name)), -1); !slices.Equal(got, want) {
			t.Errorf("%s has the headings %q, want %q", name, got, want)
		}
	}
}

func TestREADMEsNameEveryVerb(t *testing.T) {
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		text := readme(t, name)
		var rows []string
		for _, cmd := range newRoot(&streams{in: strings.NewReader(""), out: io.Discard, err: io.Discard}).Commands() {
			if cmd.Name() == "help" || cmd.Hidden {
				continue
			}
			row := "| `newsgraph " + cmd.Use + "` |"
			rows = append(rows, row)
			if !strings.Contains(text, row) {
				t.Errorf("%s has no row for the verb %q", name, cmd.Use)
			}
		}
		if named := regexp.MustCompile("(?m)^\\| `newsgraph .*?` \\|").FindAllString(text, -1); len(named) != len(rows) {
			t.Errorf("%s names %d verbs, there are %d: %q", name, len(named), len(rows), named)
		}
	}
}

func TestREADMEsNameEveryWordOfTheGraph(t *testing.T) {
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		text := readme(t, name)
		for _, info := range graph.Types {
			if row := fmt.Sprintf("\n| %s | %s | ", info.Type, info.Label); !strings.Contains(text, row) {
				t.Errorf("%s has no row %q", name, row)
			}
		}
		for _, info := range graph.Predicates {
			row := fmt.Sprintf("\n| `%s` | %s | %s → ", info.Predicate, info.Label, joinTypes(info.Domain))
			back := fmt.Sprintf(" | `%s` %s |\n", info.Inverse, info.InverseLabel)
			if !strings.Contains(text, row) || !strings.Contains(text, back) {
				t.Errorf("%s has no row %q ending in %q", name, row, back)
			}
		}
	}
}

func joinTypes(types []graph.Type) string {
	var out []string
	for _, t := range types {
		out = append(out, string(t))
	}
	return strings.Join(out, ", ")
}

// Every console block of the READMEs holds a command and what it really prints.
func TestREADMEOutputsAreReal(t *testing.T) {
	dir := seedGraph(t)
	if err := os.Symlink(filepath.Join(repository(t), "seeds"), filepath.Join(dir, "seeds")); err != nil {
		t.Fatal(err)
	}
	outputs := map[string]string{} // the two READMEs share their commands
	for _, name := range []string{"README.md", "README.zh-CN.md"} {
		text := readme(t, name)
		blocks := console.FindAllStringSubmatch(text, -1)
		if len(blocks) < 5 {
			t.Fatalf("%s has %d console blocks, want the examples", name, len(blocks))
		}
		for _, block := range blocks {
			command, want := block[1], block[2]
			if command == "go test ./..." {
				continue // that is what runs this
			}
			got, ok := outputs[command]
			if !ok {
				got = example(t, dir, command)
				outputs[command] = got
			}
			switch {
			case steady(got) == steady(want):
			case *update:
				text = strings.Replace(text, block[0], "```console\n$ "+command+"\n"+got+"```", 1)
			default:
				t.Errorf("%s: %s\nprints\n%s\nand not, as it says,\n%s", name, command, got, want)
			}
		}
		if *update {
			if err := os.WriteFile(filepath.Join(repository(t), name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// console is a fenced block with one command and its output.
var console = regexp.MustCompile("(?s)```console\n\\$ ([^\n]*)\n(.*?)```")

// example runs a command line of a README and returns what a reader would see.
func example(t *testing.T, dir, line string) string {
	t.Helper()
	if line == "go run ./cmd/newsgraph serve" {
		s := start(t, t.TempDir(), "serve", "--addr", "127.0.0.1:0")
		s.stop(t, os.Interrupt)
		said := strings.ReplaceAll(s.said(), s.url, "http://127.0.0.1:8080")
		return strings.TrimSuffix(said, "stopping\n")
	}
	cmd := command(t, dir)
	cmd.Path, cmd.Args = "/bin/sh", []string{"sh", "-c", strings.ReplaceAll(line, "go run ./cmd/newsgraph", binary)}
	var both bytes.Buffer
	cmd.Stdout, cmd.Stderr = &both, &both
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", line, err, &both)
	}
	return both.String()
}

// steady is an output without what differs from run to run.
func steady(out string) string {
	return regexp.MustCompile(`\d+\.\d+ s\b`).ReplaceAllString(out, "N s")
}

// outside is a text without its fenced blocks.
func outside(text string) string {
	return regexp.MustCompile("(?s)```.*?```").ReplaceAllString(text, "")
}

func readme(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(repository(t), name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

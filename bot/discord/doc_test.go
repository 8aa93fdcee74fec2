package discord

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Each row of the package's table names tests, and they exist.
func TestTable(t *testing.T) {
	doc := read(t, "doc.go")
	tests := map[string]string{"": read(t, "*_test.go"), "bot.": read(t, "../*_test.go")}
	name := regexp.MustCompile(`(bot\.)?\b((?:Test|Benchmark)\w+)`)
	rows := regexp.MustCompile(`(?m)^//\t.*`).FindAllString(doc, -1)
	if len(rows) == 0 {
		t.Error("there is no table")
	}
	for _, row := range rows {
		named := name.FindAllStringSubmatch(row, -1)
		if len(named) == 0 {
			t.Errorf("no test shows %s", row)
		}
		for _, n := range named {
			if !strings.Contains(tests[n[1]], "\nfunc "+n[2]+"(") {
				t.Errorf("there is no test %s", n[0])
			}
		}
	}
}

// read returns the text of the files that match.
func read(t *testing.T, pattern string) (all string) {
	t.Helper()
	files, _ := filepath.Glob(pattern)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all += string(text)
	}
	return all
}

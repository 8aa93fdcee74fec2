package main

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/joho/godotenv"

	"footnote/knowledge"
)

// faultyLine names the first line of a .env that cannot be read by itself.
func faultyLine(lines []string) string {
	for i, line := range lines {
		if _, err := godotenv.Unmarshal(line); err != nil {
			return fmt.Sprintf("line %d", i+1)
		}
	}
	return "a line"
}

// checkDotEnv refuses settings that are misspelt and those that a variable, which is not
// set, leaves empty: in their place the defaults would count, without a word. Names that
// look like nobody's but another program's are passed over.
func checkDotEnv(file map[string]string, lines []string) error {
	for _, name := range slices.Sorted(maps.Keys(file)) {
		if slices.Contains(documented, name) {
			if file[name] == "" && strings.Contains(lines[lineOf(name, lines)], "$") {
				return fmt.Errorf("line %d: %s stands for nothing; a variable in it is not set", lineOf(name, lines)+1, name)
			}
			continue
		}
		meant := knowledge.DidYouMean(name, documented...)
		if meant == "" && strings.HasPrefix(name, "FOOTNOTE_") {
			meant = "; there are " + strings.Join(documented, ", ")
		}
		if meant != "" {
			return fmt.Errorf("line %d: %s is no setting of Footnote's%s", lineOf(name, lines)+1, name, meant)
		}
	}
	return nil
}

// lineOf returns the index of the last line that sets a name, which counts.
func lineOf(name string, lines []string) int {
	sets := regexp.MustCompile(`^\s*(?:export\s+)?` + regexp.QuoteMeta(name) + `\s*[=:]`)
	for i := len(lines) - 1; i >= 0; i-- {
		if sets.MatchString(lines[i]) {
			return i
		}
	}
	return 0
}

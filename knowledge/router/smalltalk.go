package router

import (
	_ "embed"
	"slices"
	"strings"
)

// smallTalkLines has what people ask of any bot, one phrasing a line.
//
//go:embed smalltalk.txt
var smallTalkLines string

// smallTalk returns what people ask of any bot, whatever its text is about. From it
// every pack learns where its text ends, without a line of its curator's.
func smallTalk() []string {
	return slices.DeleteFunc(strings.Split(smallTalkLines, "\n"), func(line string) bool {
		return line == "" || line[0] == '#'
	})
}

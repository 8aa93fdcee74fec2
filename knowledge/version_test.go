package knowledge

import (
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// A version changes with what a pack answers, and with nothing else.
func TestVersion(t *testing.T) {
	was := loadSound(t, nil).Version
	windows := make(map[string]string)
	for name, text := range knowledgetest.Files {
		windows[name] = "\uFEFF" + strings.ReplaceAll(text, "\n", "\r\n")
	}
	for _, tt := range []struct {
		what    string
		changed map[string]string
		same    bool
	}{
		{"nothing", nil, true},
		{"ends of lines", windows, true},
		{"a draft", map[string]string{"topics/new.md": "---\ndraft: true\n---\n"}, true},
		{"an editor's copy", map[string]string{"topics/hive.md~": "x", "topics/#hive.md#": "x", "topics/.hive.md.swp": "x"}, true},
		{"an answer", spoiled(t, "topics/hive.md", "in hives", "in a hive"), false},
		{"a title", spoiled(t, "source.yaml", "On Bees", "Of Bees"), false},
		{"a synonym", spoiled(t, "synonyms.yaml", "honeybee", "bumblebee"), false},
		{"what is outside", spoiled(t, "outside.yaml", "good morning", "good night"), false},
		{"a topic's name", map[string]string{"topics/honey.md": "", "topics/more/honey.md": knowledgetest.Files["topics/honey.md"]}, false},
	} {
		got := loadSound(t, tt.changed).Version
		if len(got) != versionLength || (got == was) != tt.same {
			t.Errorf("%s: got %q, was %q", tt.what, got, was)
		}
	}
}

package edit

import (
	"strings"
	"testing"

	"footnote/knowledge/draft"
	"footnote/knowledge/knowledgetest"
)

// TestAskRefused has what cannot be added refused, in plain words.
func TestAskRefused(t *testing.T) {
	long := strings.Repeat("wax ", 80)
	for _, tt := range []struct{ front, phrasing, want string }{
		{"title: A\n", "", "the phrasing is empty"},
		{"title: A\n", " \t", "the phrasing is empty"},
		{"title: A\n", "wax\u202ehoney", "holds a character that readers do not see"},
		{"title: A\n", "wax\xffhoney", "is no valid text"},
		{"title: A\n", long, "has 319 characters; at most 300 fit"},
		{"title: Who makes wax?\n", "who makes WAX?", "that is the topic's title"},
		{"title: A\nask: [Who makes the wax]\n", asked, "is there already"},
		{"title: A\nask: wax\n", asked, "ask is not a list"},
		{"title: A\nask: ~\n", asked, "add the phrasing by hand"},
		{"{title: A}\n", asked, "add the phrasing by hand"},
		{"title: A\nask: [b,\n", asked, "mend it first"},
		{"", asked, "title is missing"},
	} {
		_, err := Ask(knowledgetest.FS(map[string]string{"topics/hive.md": around(tt.front)}), "hive", tt.phrasing)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q to %q: got %v, want %s", tt.phrasing, tt.front, err, tt.want)
		}
	}
	for _, tt := range []struct{ id, want string }{{"wax", "there is no file wax.md in topics"}, {"../source", "there is no file"}} {
		if _, err := Ask(knowledgetest.FS(nil), tt.id, asked); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.id, err, tt.want)
		}
	}
}

func TestOutsideRefused(t *testing.T) {
	for _, tt := range []struct{ was, kind, want string }{
		{"chitchat: [hi]\n", "", "the kind is empty"},
		{"chitchat: [Who makes the WAX]\n", "wax", "is there already"},
		{"chitchat: hi\n", "wax", "mend it first"},
		{"chitchat: [hi]\n...\n", "wax", "add the phrasing by hand"},
		{"{chitchat: [hi]}\n", "wax", "add the phrasing by hand"},
	} {
		_, err := Outside(knowledgetest.FS(map[string]string{"outside.yaml": tt.was}), tt.kind, asked)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %s", tt.was, err, tt.want)
		}
	}
}

func TestNewTopicRefused(t *testing.T) {
	one := []draft.Excerpt{{Paragraph: 1}}
	for _, tt := range []struct {
		start Start
		want  string
	}{
		{Start{Question: "", From: one}, "the question is empty"},
		{Start{Question: asked}, "name the paragraph"},
		{Start{Question: asked, From: []draft.Excerpt{{Paragraph: 5}}}, "paragraph 5 is not there; the source has the paragraphs 1 to 4"},
		{Start{Question: asked, From: one, ID: "Hive"}, "topics/hive.md is there already"},
		{Start{Question: asked, From: one, ID: "../wax"}, "may hold the letters"},
		{Start{Question: "蜂?", From: one}, "no name can be made of the question"},
	} {
		if _, err := NewTopic(knowledgetest.FS(nil), tt.start); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%+v: got %v, want %s", tt.start, err, tt.want)
		}
	}
}

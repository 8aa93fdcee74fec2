package edit

import (
	"testing"

	"footnote/knowledge/knowledgetest"
)

// TestOutside adds a phrasing to outside.yaml, or makes the file.
func TestOutside(t *testing.T) {
	for _, tt := range []struct{ name, kind, was, want string }{
		{"kind that is there", "chitchat", "chitchat:\n  - hi\nother: [x]\n", "chitchat:\n  - hi\n  - who makes the wax\nother: [x]\n"},
		{"in brackets", "other insects", "other  insects: [x]\n", "other  insects: [x, who makes the wax]\n"},
		{"new kind", "wax", "chitchat:\n- hi\n", "chitchat:\n- hi\nwax:\n- who makes the wax\n"},
		{"new kind, spaced", "wax", "# Greetings\nchitchat:\n  - hi\n\n# Ants\nants:\n  - ant\n", "# Greetings\nchitchat:\n  - hi\n\n# Ants\nants:\n  - ant\n\nwax:\n  - who makes the wax\n"},
		{"new kind, quoted", "wax: a", "chitchat: [hi]\n", "chitchat: [hi]\n\"wax: a\":\n  - who makes the wax\n"},
		{"no final line break", "chitchat", "chitchat:\r\n  - hi", "chitchat:\r\n  - hi\r\n  - who makes the wax"},
		{"new kind, no final line break", "wax", "chitchat: [hi]", "chitchat: [hi]\nwax:\n  - who makes the wax"},
		{"only comments", "wax", "# What people also ask.\n", "# What people also ask.\nwax:\n  - who makes the wax\n"},
		{"bom", "wax", bom + "chitchat: [hi]\n", bom + "chitchat: [hi]\nwax:\n  - who makes the wax\n"},
		{"no file", "wax", "", "wax:\n  - who makes the wax\n"},
	} {
		c, err := Outside(knowledgetest.FS(map[string]string{"outside.yaml": tt.was}), tt.kind, asked)
		if err != nil || string(c.Is) != tt.want || (c.Was == nil) != (tt.was == "") {
			t.Errorf("%s: got %v\n%s\nwant\n%s", tt.name, err, c.Is, tt.want)
		}
	}
}

// An empty file is one that is there.
func TestOutsideEmpty(t *testing.T) {
	for _, was := range []string{"", bom} {
		pack := knowledgetest.FS(nil)
		pack["outside.yaml"].Data = []byte(was)
		c, err := Outside(pack, "wax", asked)
		if want := was + "wax:\n  - who makes the wax\n"; err != nil || string(c.Is) != want || c.Was == nil {
			t.Errorf("got %v %q, want %q", err, c.Is, want)
		}
	}
}

package edit

import (
	"bytes"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/knowledgetest"
)

// FuzzAsk adds any phrasing to any topic: what is changed has only grown, and reads as it
// did, with the phrasing.
func FuzzAsk(f *testing.F) {
	for _, front := range []string{
		"title: A\nask:\n  - b\n", "title: A\nask: [b, 'c']\n", "title: A\r\nask:\r\n- \"b\r\n  c\"\r\n", "title: A\nask: [\n  b, # c\n]\n",
		"draft: true\ntitle:\nask:\n", "title: &a \"b\"\nask:\n  - !!str c\n  - |+\n    d\n\nkeywords: []\n", "title: A\nask: [b, # c\n\n 'd' ,, ]\n",
		"? title\n: A\n? ask\n: - b\n", "title: A\nask: [? b]\n", "title: \"A\nask:\n  - b\"\n",
	} {
		for _, phrasing := range []string{asked, "a: b, [c] #d", "'\"\\", "null"} {
			f.Add(around(front), phrasing)
		}
	}
	f.Fuzz(func(t *testing.T, file, phrasing string) {
		pack := knowledgetest.FS(map[string]string{"topics/hive.md": file})
		c, err := Ask(pack, "hive", phrasing)
		if err != nil {
			return
		}
		hasGrown(t, c)
		source, _ := knowledge.LoadSource(pack)
		was, problems := knowledge.ReadTopic(c.File, c.Was, source)
		is, left := knowledge.ReadTopic(c.File, c.Is, source)
		added, err := cleaned("phrasing", phrasing)
		if err != nil || !isWith(was, is, added) || !sameTexts(problems, left) {
			t.Errorf("%q: got %q", phrasing, c.Is)
		}
		if _, err := Ask(knowledgetest.FS(map[string]string{"topics/hive.md": string(c.Is)}), "hive", phrasing); err == nil {
			t.Errorf("%q is added twice", phrasing)
		}
	})
}

// FuzzOutside is FuzzAsk for outside.yaml.
func FuzzOutside(f *testing.F) {
	for _, file := range []string{"chitchat:\n  - hi\n", "chitchat: [hi]", "# no kind\n", "\r\n\"a: b\": [c]\r\n", "? a\n: - b\n", "---\na: [b]\n"} {
		f.Add(file, "chitchat", asked)
		f.Add(file, "a: b", "#'")
	}
	f.Fuzz(func(t *testing.T, file, kind, phrasing string) {
		c, err := Outside(knowledgetest.FS(map[string]string{"outside.yaml": file}), kind, phrasing)
		if err != nil {
			return
		}
		hasGrown(t, c)
		was, _ := knowledge.ReadOutside(c.Was)
		is, problems := knowledge.ReadOutside(c.Is)
		kind, _ = cleaned("kind", kind)
		phrasing, _ = cleaned("phrasing", phrasing)
		if len(problems) > 0 || !isWithOutside(was, is, kind, phrasing) {
			t.Errorf("%q, %q: got %q", kind, phrasing, c.Is)
		}
	})
}

// hasGrown holds a change to what it promises: all bytes are still there, in their order.
func hasGrown(t *testing.T, c Change) {
	t.Helper()
	left := c.Was
	for _, b := range c.Is {
		if len(left) > 0 && left[0] == b {
			left = left[1:]
		}
	}
	if len(left) > 0 || bytes.Equal(c.Was, c.Is) {
		t.Errorf("of %q is left %q", c.Was, c.Is)
	}
}

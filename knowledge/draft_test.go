package knowledge

import (
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// A draft answers nothing, keeps nothing from loading, and says what is still to write.
func TestDrafts(t *testing.T) {
	const untouched = "---\ndraft: true\ntitle:\nask:\n---\n<!-- paragraph 1\nBees live in hives.\n-->\n\n[^1]: the article\n"
	for _, tt := range []struct{ text, want string }{
		{untouched, "topics/draft.md:2: still to write: title and answer"},
		{strings.Replace(untouched, "title:", "title: Bees?", 1), "topics/draft.md:2: still to write: the answer"},
		{strings.Replace(untouched, "-->\n", "-->\nBees.[^1]\n", 1), "topics/draft.md:2: still to write: the title"},
		{"---\ntitle: A?\ndraft: true\n---\nBees.[^1]\n\n[^1]: x\n", "topics/draft.md:3: is written, but still a draft: delete the line `draft: true`, and it answers"},
		{"---\ntitle: A?\ndraft: true\nasks: [b]\n---\nBees.[^9]\n", "topics/draft.md:4: unknown field \"asks\"; a topic has title, ask, keywords, related, note, quiz and draft; did you mean ask?\n" +
			"topics/draft.md:6: footnote [^9] is outside the source's paragraphs 1 to 4, which source.yaml counts; write the number of the paragraph that the answer is drawn from"},
	} {
		p := loadSound(t, map[string]string{"topics/draft.md": tt.text})
		if len(p.Drafts) != 1 || p.Drafts[0].Left.Error() != tt.want || len(p.Topics) != 2 {
			t.Errorf("%q:\ngot  %d topics, %v\nwant %s", tt.text, len(p.Topics), p.Drafts, tt.want)
		}
		if _, there := p.Topic("draft"); there {
			t.Errorf("%q: the draft is a topic", tt.text)
		}
	}
}

func TestDraftsThatDoNotLoad(t *testing.T) {
	const draft = "---\ndraft: true\n---\n"
	for _, tt := range []struct {
		changed map[string]string
		want    string
	}{
		{map[string]string{"topics/hive.md": draft, "topics/honey.md": draft},
			"topics: no topic is written yet; write the title and the answer of topics/hive.md, and delete its line `draft: true`"},
		{map[string]string{"topics/new.md": "---\ndraft: perhaps\ntitle: A?\n---\nBees.[^1]\n\n[^1]: x\n"},
			"topics/new.md:2: draft is neither true nor false; delete the line where the topic is written"},
		{map[string]string{"topics/new.md": "---\ndraft: true\ntitle: [a\n---\n"},
			"topics/new.md:3: a list in [ ] is never closed, or a comma is missing in it; an entry that holds a quotation mark, a bracket or a colon goes in quotation marks"},
	} {
		_, err := Load(knowledgetest.FS(tt.changed))
		if err == nil || err.Error() != tt.want {
			t.Errorf("got %v\nwant %s", err, tt.want)
		}
	}
}

// A topic may name a draft, or one whose file has a fault of its own.
func TestRelatedToWhatIsThere(t *testing.T) {
	loadSound(t, map[string]string{"topics/honey.md": "---\ndraft: true\n---\n"})
	_, err := Load(knowledgetest.FS(spoiled(t, "topics/honey.md", "title: Who", "title: [Who")))
	if err == nil || strings.Contains(err.Error(), "related") {
		t.Errorf("got %v", err)
	}
}

// A fault in a footnote is said once.
func TestFootnoteFaultsOnce(t *testing.T) {
	for _, tt := range []struct{ body, want string }{
		{"Bees.[^2] Bees.[^2]\n", "topics/hive.md:8: footnote [^2] is used but not defined; write a line `[^2]: the article` below the answer, or whose words paragraph 2 has"},
		{"Bees.[^9]\n\n[^9]: x\n", "topics/hive.md:10: footnote [^9] is outside the source's paragraphs 1 to 4, which source.yaml counts; write the number of the paragraph that the answer is drawn from"},
		{"Bees.[^one]\n", "topics/hive.md:8: footnote [^one] is not a paragraph's number, such as [^4]"},
		{"Bees.[^1\n", "topics/hive.md:8: stray footnote mark: [^ is never closed; write [^4] for paragraph 4"},
		{"Bees.\n\n[^1]: x\n", "topics/hive.md:10: footnote [^1] is defined but not used; write [^1] behind what it cites"},
		{"Bees.\n", "topics/hive.md:8: the answer cites nothing; write [^1] behind what paragraph 1 says, and below the answer a line `[^1]: the article`"},
	} {
		_, err := Load(knowledgetest.FS(spoiled(t, "topics/hive.md", "Bees live in hives.[^1]\n\n[^1]: the article\n", tt.body)))
		if err == nil || err.Error() != tt.want {
			t.Errorf("%q:\ngot  %v\nwant %s", tt.body, err, tt.want)
		}
	}
}

// What is a comment is shown to nobody, and a code block's is none.
func TestComments(t *testing.T) {
	for _, tt := range []struct{ body, want string }{
		{"<!-- secret -->\nBees.[^1]", "Bees."},
		{"<!-- secret\n\n```\n[^9] secret\n-->\nBees.[^1]", "Bees."},
		{"Bees <!-- secret --> hum.[^1]", "Bees hum."},
		{"Bees <!-- secret --> hum <!-- secret\n secret --> here.[^1] <!-- secret -->", "Bees hum here."},
		{"Bees.[^1]<!-- secret -->\n- a hive\n", "Bees.\n- a hive"},
		{"Bees.[^1]\n<!----><!-- secret --->\nHum.", "Bees.\n\nHum."},
		{"Bees.[^1]\n```\n<!-- a line -->\n```", "Bees.\n```\n<!-- a line -->\n```"},
	} {
		p := loadSound(t, spoiled(t, "topics/hive.md", "Bees live in hives.[^1]", tt.body))
		hive, _ := p.Topic("hive")
		if got := hive.Answer(); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.body, got, tt.want)
		}
		for _, line := range hive.At.Prose {
			if strings.Contains(line.Text, "secret") {
				t.Errorf("%q: in the prose: %q", tt.body, line.Text)
			}
		}
	}
	_, err := Load(knowledgetest.FS(spoiled(t, "topics/hive.md", "in hives.[^1]", "in <!-- hives.[^1]")))
	if want := "topics/hive.md:8: a comment is never closed; end it with -->"; err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("got %v, want %s", err, want)
	}
}

package knowledge

import (
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
)

// answerOf returns the answer of a topic with a body, footnote marks as ^1, and what is
// wrong with it.
func answerOf(t *testing.T, body string) (string, error) {
	t.Helper()
	const hive = "topics/hive.md"
	p, err := Load(knowledgetest.FS(spoiled(t, hive, "Bees live in hives.[^1]\n", body+"\n")))
	if err != nil {
		return "", err
	}
	topic, _ := p.Topic("hive")
	var b strings.Builder
	for _, passage := range topic.Body {
		b.WriteString(passage.Text + strings.Repeat("¹", len(passage.Cites)))
	}
	return b.String(), nil
}

func TestAnswerLines(t *testing.T) {
	for _, tt := range []struct{ body, want string }{
		{"Bees live\nin hives.[^1]", "Bees live in hives.¹"},
		{"Bees.\n\n\nHives.[^1]", "Bees.\n\nHives.¹"},
		{"Bees:\n- live\n- sting[^1]\n  and fly", "Bees:\n- live\n- sting¹ and fly"},
		{"- live[^1]\n  - in hives\n* sting", "- live¹\n  - in hives\n* sting"},
		{"1. live\n2. sting[^1]", "1. live\n2. sting¹"},
		{"Bees:\n1. live\n2. sting[^1]", "Bees:\n1. live\n2. sting¹"},
		{"Bees came on May\n12. They live.[^1]", "Bees came on May 12. They live.¹"},
		{"It was in\n1983. They live.[^1]", "It was in 1983. They live.¹"},
		{"Bees -\nall of them.[^1]", "Bees - all of them.¹"},
		{"- live\n\n- sting[^1]", "- live\n\n- sting¹"},
		{"Say:\n```txt\nbuzz  [^1]\n\n  - buzz\n```\n[^1]", "Say:\n```txt\nbuzz  [^1]\n\n  - buzz\n```¹"},
		{"Say:\n```buzz```\nloudly.[^1]", "Say:\n```buzz```\nloudly.¹"},
		{"```\nbuzz\n```\n\nThey say.[^1]", "```\nbuzz\n```\n\nThey say.¹"},
		{"Bees.\n\n[^1]", "Bees.¹"},
		{"See https://bees.example/a_b[^1]", "See https://bees.example/a_b¹"},
	} {
		got, err := answerOf(t, tt.body)
		if err != nil || got != tt.want {
			t.Errorf("%q: got %q, %v, want %q", tt.body, got, err, tt.want)
		}
	}
	if _, err := answerOf(t, "Bees.[^1]\n```\nbuzz"); err == nil || !strings.Contains(err.Error(), "topics/hive.md:9: a code block is never closed") {
		t.Errorf("open code block: got %v", err)
	}
}

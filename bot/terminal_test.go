package bot

import (
	"path/filepath"
	"strings"
	"testing"

	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// TestGoldenTerminal shows replies as they appear in a terminal.
func TestGoldenTerminal(t *testing.T) {
	rt := packOf(t, beeTopics)
	hive, all := topicOf(t, rt, "hive"), topicsOf(t, rt, "sting", "honey", "hive")
	for name, s := range map[string]Shown{
		"answer":  Show(rt, router.Decision{Outcome: router.OutcomeAnswer, Topic: hive, Suggestions: all[:2]}),
		"answers": Show(rt, router.Decision{Outcome: router.OutcomeAnswer, Topic: hive, Also: all[:1], Suggestions: all[1:2]}),
		"choices": Show(rt, router.Decision{Outcome: router.OutcomeChoices, Suggestions: all}),
		"none":    Show(rt, router.Decision{Suggestions: all[:1]}),
		"nothing": Show(rt, router.Decision{}),
		"picked":  ShowTopic(rt, hive),
	} {
		knowledgetest.Golden(t, filepath.Join("testdata", "terminal-"+name+".golden"), []byte(s.Text+"\n"))
		for i, topic := range s.Offered {
			if line := string(rune('1'+i)) + ". " + escape(topic.Title) + "\n"; !strings.Contains(s.Text, line) {
				t.Errorf("%s: there is no line %q", name, line)
			}
		}
	}
}

package bot

import (
	"path/filepath"
	"strings"
	"testing"

	"footnote/knowledge"
	"footnote/knowledge/cite"
	"footnote/knowledge/knowledgetest"
	"footnote/knowledge/router"
)

// everyReply returns one of each reply that can be made.
func everyReply(m maker) map[string]reply {
	topics := m.router.Pack.Topics
	replies := map[string]reply{
		"choices": m.decision(router.Decision{Outcome: router.OutcomeChoices, Suggestions: topics[:3]}),
		"none":    m.decision(router.Decision{Suggestions: topics[:2]}),
		"nothing": m.decision(router.Decision{}),
		"gone":    m.gone(), "unreadable": m.unreadable(), "slow-down": m.slowDown(), "busy": m.busy(), "sorry": m.sorry(),
		"help": m.help(), "source": m.source(), "sections": m.sections(0), "section": m.section(page{0, 0}),
		"page-2": m.section(page{0, 1}), "cite-gone": m.nothingToCite(), "cite-no-style": m.noStyle(),
	}
	for _, topic := range topics {
		replies["topic-"+topic.ID] = m.topic(topic)
		for _, s := range cite.Styles() {
			replies["cite-"+s.Name+"-"+topic.ID] = m.citation(s, topic)
		}
	}
	for _, s := range cite.Styles() {
		replies["cite-"+s.Name] = m.citation(s, nil)
	}
	return replies
}

// TestGoldenReplies shows replies of different shapes as they appear on Discord.
func TestGoldenReplies(t *testing.T) {
	p := embedded(t)
	replies := everyReply(maker{p})
	for _, name := range []string{
		"topic-founding", "topic-wray-cases", "topic-criminal-syndicate", "topic-key-points", "topic-key-west",
		"topic-china-initiative", "topic-spying-cases", "topic-li-control", "topic-john-demers", "topic-bureau-count",
		"topic-virginia-diplomats", "topic-mss-power", "choices", "none", "nothing", "gone", "slow-down", "busy", "sorry",
		"unreadable", "help", "source", "sections", "section", "page-2",
		"cite-apa", "cite-chicago-wray-cases", "cite-bibtex-wray-cases", "cite-ris", "cite-csl-json", "cite-gone", "cite-no-style",
	} {
		r, ok := replies[name]
		if !ok {
			t.Errorf("there is no reply %s", name)
			continue
		}
		knowledgetest.Golden(t, filepath.Join("testdata", name+".golden"), []byte(drawn(r, p.Pack.Source)))
	}
}

// drawn shows a message as text, with its buttons and menus.
func drawn(r reply, s knowledge.Source) string {
	var b strings.Builder
	if r.private {
		b.WriteString("(only you can see this)\n")
	}
	b.WriteString(content(r, s) + "\n")
	for _, m := range r.menus {
		b.WriteString("[" + m.prompt + " v]\n")
		for _, o := range m.options {
			b.WriteString("    " + o.label + "\n")
		}
	}
	for _, o := range r.offers {
		b.WriteString("[" + cut(o.label, maxLabel) + "]\n")
	}
	return b.String()
}

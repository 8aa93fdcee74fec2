package bot

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
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
		"page-2": m.section(page{0, 1}), "export": m.exported("anki"), "export-csv": m.exported("csv"),
		"cite-gone": m.nothingToCite(), "cite-no-style": m.noStyle(),
		"not-yours": m.notYours(), "shared-already": m.sharedAlready(), "not-shown": m.notShown(),
	}
	addPressed(m, replies)
	maps.Copy(replies, quizReplies(m))
	for _, topic := range topics {
		replies["topic-"+topic.ID] = m.topic(topic)
		for _, s := range cite.Styles() {
			replies["cite-"+s.Name+"-"+topic.ID] = m.citation(s, topic)
		}
	}
	for _, s := range cite.Styles() {
		replies["cite-"+s.Name] = m.citation(s, nil)
	}
	if m.bank.Len() > 0 {
		maps.Copy(replies, everyLearnReply(m))
	}
	return replies
}

// addPressed adds the replies that an answer's buttons lead to.
func addPressed(m maker, replies map[string]reply) {
	asked := m.question("why did he recruit mallory in europe")
	private := asked
	private.private = true
	next := pressOn(m, asked, "Not it")
	replies["asked"], replies["asked-privately"], replies["not-it"] = asked, private, next
	for r := next; r.outcome == router.OutcomeAnswer.String(); {
		r = pressOn(m, r, "Not it")
		replies["not-it-either"] = r
	}
	replies["why"], replies["why-next"] = pressOn(m, asked, "Why?"), pressOn(m, next, "Why?")
	replies["why-several"] = pressOn(m, m.question("Who is Wray? Who is Mallory?"), "Why?")
	replies["why-opened"] = pressOn(m, m.topic(m.router.Pack.Topics[0]), "Why?")
	replies["why-exactly"] = pressOn(m, m.question(m.router.Pack.Topics[0].Title), "Why?")
	replies["shared"] = pressOn(m, private, "Share")
	replies["why-shared"] = pressOn(m, replies["shared"], "Why?")
	last := m.router.Pack.Source.Paragraphs()
	for n := range last {
		replies[fmt.Sprintf("around-%d", n+1)] = m.around(n + 1)
		for i := range m.partsOf(n + 1) {
			replies[fmt.Sprintf("reading-%d.%d", n+1, i)] = m.paragraph(page{n + 1, i})
		}
	}
}

// pressOn presses a button of a reply, as its asker; without that button it panics.
func pressOn(m maker, r reply, label string) reply {
	buttons := r.buttons()
	i := slices.IndexFunc(buttons, func(o offer) bool { return o.label == label })
	pressed, _ := m.pressed(interaction{customID: buttons[i].press.customID()})
	return pressed
}

// TestGoldenReplies shows replies of different shapes as they appear on Discord.
func TestGoldenReplies(t *testing.T) {
	p := embedded(t)
	replies := everyReply(newMaker(p, true))
	for _, name := range []string{
		"topic-founding", "topic-wray-cases", "topic-criminal-syndicate", "topic-key-points", "topic-key-west",
		"topic-china-initiative", "topic-spying-cases", "topic-li-control", "topic-john-demers", "topic-bureau-count",
		"topic-virginia-diplomats", "topic-mss-power", "choices", "none", "nothing", "gone", "slow-down", "busy", "sorry",
		"cite-apa", "cite-chicago-wray-cases", "cite-bibtex-wray-cases", "cite-ris", "cite-csl-json", "cite-gone", "cite-no-style",
		"unreadable", "help", "source", "sections", "section", "page-2", "not-yours", "shared-already", "not-shown",
		"asked", "asked-privately", "not-it", "not-it-either", "why", "why-next", "why-several", "why-opened", "why-exactly",
		"shared", "why-shared", "around-1", "around-22", "around-34", "reading-1.0", "reading-22.0", "reading-34.0",
		"quiz-asked", "quiz-right", "quiz-wrong", "quiz-scored", "quiz-all-right", "quiz-changed", "quiz-none",
		"quiz-put", "quiz-put-answered", "quiz-revealed", "quiz-voted", "quiz-voted-again", "quiz-voted-late", "quiz-voted-full",
		"quiz-early", "quiz-over", "quiz-put-changed",
	} {
		r, ok := replies[name]
		if !ok {
			t.Errorf("there is no reply %s", name)
			continue
		}
		got := strings.ReplaceAll(drawn(r, p.Pack.Source), p.Pack.Version, "VERSION") // it changes with every answer
		knowledgetest.Golden(t, filepath.Join("testdata", name+".golden"), []byte(got))
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
	for _, o := range r.buttons() {
		b.WriteString("[" + cut(o.label, maxLabel) + "]\n")
	}
	return b.String()
}

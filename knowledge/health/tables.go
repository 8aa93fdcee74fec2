package health

import (
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/router"
)

// mostWithout is up to how many texts a pack is made once more without each of its tables:
// that takes as long as all else.
const mostWithout = 5000

// synonyms tells what the groups of synonyms are worth, nil where there are none.
func (m *measurement) synonyms() *Table {
	if len(m.pack.Synonyms) == 0 {
		return nil
	}
	without := *m.pack
	without.Synonyms = nil
	_, t := tableWithout(&without)
	t.Entries, t.Idle = len(m.pack.Synonyms), m.idle()
	return t
}

// outside tells what the questions outside are worth, nil where there are none.
func (m *measurement) outside() *Table {
	if len(m.trials.Outside) == 0 {
		return nil
	}
	without := *m.pack
	without.Outside = nil
	r, t := tableWithout(&without)
	t.Entries, t.Answered, t.Unlisted = len(m.trials.Outside), new(Share), new(Share)
	for _, trial := range m.trials.Outside {
		t.Answered.count(isAnswer(trial.Without))
		t.Unlisted.count(r.Lookup(trial.Text).Outcome == router.OutcomeAnswer)
	}
	return t
}

// tableWithout measures a pack without a table.
func tableWithout(p *knowledge.Pack) (*router.Router, *Table) {
	r, trials := router.Try(p)
	var counted Report
	counted.count(trials.Phrasings)
	return r, &Table{Right: counted.Right, False: counted.False}
}

// idle returns the groups of synonyms of which no topic has a word.
func (m *measurement) idle() []string {
	var texts strings.Builder
	for _, t := range m.pack.Topics {
		for _, text := range textsOf(t) {
			texts.WriteString(" " + strings.Join(analysis.Terms(text), " ") + " \n")
		}
	}
	all := texts.String()
	var idle []string
	for _, group := range m.pack.Synonyms {
		if !slices.ContainsFunc(group, func(member string) bool {
			return strings.Contains(all, " "+strings.Join(analysis.Terms(member), " ")+" ")
		}) {
			idle = append(idle, strings.Join(group, ", "))
		}
	}
	return idle
}

// textsOf returns all texts of a topic.
func textsOf(t *knowledge.Topic) []string {
	return slices.Concat([]string{t.Title, t.Answer()}, t.Ask, t.Keywords)
}

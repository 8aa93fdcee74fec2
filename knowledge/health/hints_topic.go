package health

import (
	"fmt"
	"slices"

	"footnote/knowledge/router"
)

// missedHint returns what to do about the texts of a topic that are not counted yet. It is
// not ok where there are none.
func (m *measurement) missedHint(f Failing, counted map[between]bool) (h Hint, ok bool) {
	missed := slices.Clone(f.Near)
	var most Lost // that took most
	for _, l := range f.Lost {
		if counted[between{f.Topic, l.To}] {
			continue
		}
		missed = append(missed, l.Texts...)
		if len(l.Texts) > len(most.Texts) {
			most = l
		}
	}
	if len(missed) == 0 {
		return Hint{}, false
	}
	slices.SortStableFunc(missed, func(a, b Text) int { return a.Line - b.Line })
	h = Hint{File: f.File, Line: missed[0].Line, Gain: m.gain(len(missed), f)}
	h.Text = "add ways to ask" + m.soFar(f.Topic) + alsoWith(missed)
	switch {
	case len(most.Texts) > 0:
		h.Text += fmt.Sprintf("; readers get %s%s", most.To, forWords(most.Words))
	case missed[0].Outcome == router.OutcomeNone.String():
		h.Text += fmt.Sprintf("; %s finds nothing", quote(missed[0].Text))
	default:
		h.Text += fmt.Sprintf("; %s is not sure enough", quote(missed[0].Text))
	}
	return h, true
}

// soFar says how many phrasings a topic has, where they are few.
func (m *measurement) soFar(id string) string {
	if t, _ := m.pack.Topic(id); t != nil && len(t.Ask) < fewPhrasings {
		return fmt.Sprintf(" (%d so far; six to ten is good)", len(t.Ask))
	}
	return ""
}

// alsoWith names the words that one of some texts alone has.
func alsoWith(texts []Text) string {
	var words []string
	for _, t := range texts {
		for _, w := range t.New {
			if !slices.Contains(words, w) {
				words = append(words, w)
			}
		}
	}
	if len(words) == 0 {
		return ""
	}
	return fmt.Sprintf(", also with %s, which no other line has", quoted(words[:min(mostWords, len(words))]))
}

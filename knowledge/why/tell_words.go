package why

import (
	"fmt"
	"strings"
)

// has lists the words that a topic has: with the synonym, where that is what it has.
func (c Case) has(k int) []string {
	var all []string
	for _, w := range c.Words {
		switch by := w.By[k]; {
		case w.Text == "" || by == "":
		case strings.EqualFold(by, w.Text):
			all = append(all, quoted(by))
		default:
			all = append(all, fmt.Sprintf("%s (as %s)", quoted(w.Text), quoted(by)))
		}
	}
	return all
}

// missing lists the words that the topic that is shown does not have.
func (c Case) missing() []string {
	var all []string
	for _, w := range c.Words {
		if w.Text != "" && w.By[c.At] == "" {
			all = append(all, quoted(w.Text))
		}
	}
	return all
}

// compared lists the words that a topic has, and those that it lacks and what is shown
// has.
func (c Case) compared(k int) (has, lacks []string) {
	for _, w := range c.Words {
		isShown := false
		for _, by := range w.By[c.At : c.At+c.Shown] {
			isShown = isShown || by != ""
		}
		switch {
		case w.Text == "":
		case w.By[k] != "":
			has = append(has, quoted(w.Text))
		case isShown:
			lacks = append(lacks, quoted(w.Text))
		}
	}
	return has, lacks
}

func quoted(word string) string { return "“" + word + "”" }

// listed puts items into a sentence.
func listed(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " and " + items[last]
}

// wordsAre says how many words of the question there are.
func wordsAre(n int) string {
	if n == 1 {
		return "one word of the question is"
	}
	return fmt.Sprintf("%d words of the question are", n)
}

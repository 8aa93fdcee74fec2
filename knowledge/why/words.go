package why

import (
	"maps"
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// Word is a word of a question, as the pack writes it.
type Word struct {
	Text string   // "" where neither the topics nor the synonyms have it any more
	By   []string // for each topic, what it has of it: the word itself, or a synonym; "" where it has none
}

// Words finds n words of a question again in topics and synonyms of a pack. is tells
// which of them a stem is, counted from 0, and is below 0 for none.
func Words(p *knowledge.Pack, topics []*knowledge.Topic, n int, is func(stem string) int) []Word {
	words := make([]Word, n)
	for i := range words {
		words[i].By = make([]string, len(topics))
	}
	has := make([]forms, len(topics))
	best := make([]form, n)
	for k, t := range topics {
		has[k] = formsOf(t)
		for _, stem := range slices.Sorted(maps.Keys(has[k])) { // in one order, lest two stems be one word
			if i := is(stem); i >= 0 && i < n {
				form := has[k][stem]
				words[i].By[k] = form.text
				best[i] = best[i].or(form)
			}
		}
	}
	for i := range words {
		words[i].name(best[i].text)
	}
	for _, group := range p.Synonyms {
		addSynonyms(words, group, has, is)
	}
	return words
}

// name gives a word the form in which it is shown, also for the topics that have another.
func (w *Word) name(form string) {
	w.Text = form
	for k := range w.By {
		if w.By[k] != "" {
			w.By[k] = form
		}
	}
}

// addSynonyms finds words that topics have by another word of the group. Of a phrase in
// the group, the question must have all of it.
func addSynonyms(words []Word, group []string, has []forms, is func(stem string) int) {
	for _, member := range group {
		in, ok := positions(member, len(words), is)
		if !ok {
			continue
		}
		for _, i := range in {
			w := &words[i]
			if w.Text == "" && len(in) == 1 {
				w.Text = member
			}
			for k := range has {
				if w.By[k] == "" {
					w.By[k] = has[k].oneOf(group, member)
				}
			}
		}
	}
}

// positions returns which words of the question a member of a group is made of, but for
// function words. It is not ok if the question lacks one.
func positions(member string, n int, is func(stem string) int) (in []int, ok bool) {
	for _, stem := range analysis.Terms(member) {
		i := is(stem)
		switch {
		case i >= 0 && i < n:
			in = append(in, i)
		case !english.IsFunctionWord(stem):
			return nil, false
		}
	}
	return in, len(in) > 0
}

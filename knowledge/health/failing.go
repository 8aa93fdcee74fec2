package health

import (
	"cmp"
	"slices"
	"strings"

	"footnote/knowledge"
	"footnote/knowledge/english"
	"footnote/knowledge/router"
)

// failing returns the topics of which some text was not answered rightly, those of which
// the largest share was not first.
func (m *measurement) failing() []Failing {
	var all []Failing
	trials := m.trials.Phrasings
	for len(trials) > 0 {
		topic := trials[0].Topic
		n := slices.IndexFunc(trials, func(t router.Trial) bool { return t.Topic != topic })
		if n < 0 {
			n = len(trials)
		}
		if f := failingOf(topic, trials[:n]); f.missed() > 0 {
			all = append(all, f)
		}
		trials = trials[n:]
	}
	slices.SortStableFunc(all, func(a, b Failing) int {
		return cmp.Or(cmp.Compare(a.Right.Rate(), b.Right.Rate()), cmp.Compare(b.missed(), a.missed()))
	})
	return all
}

// missed returns how many texts were not answered rightly.
func (f Failing) missed() int { return f.Right.Of - f.Right.N }

// failingOf sorts what became of a topic's texts.
func failingOf(topic *knowledge.Topic, trials []router.Trial) Failing {
	f := Failing{Topic: topic.ID, File: topic.At.File, Lost: []Lost{}}
	words := make(map[string]*ranked)
	for _, t := range trials {
		found := t.Without.Finds(topic)
		f.Right.count(found)
		switch first := t.Without.First; {
		case found:
		case first == nil || first == topic:
			f.Near = append(f.Near, textOf(t))
		default:
			f.lose(t, first.ID, words)
		}
	}
	slices.SortStableFunc(f.Lost, func(a, b Lost) int { return len(b.Texts) - len(a.Texts) })
	for i := range f.Lost {
		f.Lost[i].Words = written(words[f.Lost[i].To].best())
	}
	return f
}

// lose counts a text as lost to a topic.
func (f *Failing) lose(t router.Trial, to string, words map[string]*ranked) {
	i := slices.IndexFunc(f.Lost, func(l Lost) bool { return l.To == to })
	if i < 0 {
		i = len(f.Lost)
		f.Lost = append(f.Lost, Lost{To: to})
		words[to] = newRanked()
	}
	f.Lost[i].Texts = append(f.Lost[i].Texts, textOf(t))
	for place, typed := range t.Decisive {
		words[to].add(word{english.Stem(strings.ToLower(typed)), strings.ToLower(typed)}, 1/float64(1+place))
	}
}

// textOf returns a text that was not answered rightly.
func textOf(t router.Trial) Text {
	return Text{Line: lineOf(t), Text: t.Text, Outcome: t.Without.Outcome.String(), New: t.New}
}

// lineOf returns the line of a text, 0 where the pack came from no file.
func lineOf(t router.Trial) int {
	if t.Nth < 0 {
		return t.Topic.At.Title
	}
	if t.Nth < len(t.Topic.At.Ask) {
		return t.Topic.At.Ask[t.Nth]
	}
	return 0
}

package health

import (
	"cmp"
	"slices"

	"footnote/knowledge/check"
)

// fewPhrasings is how many phrasings a topic should have: six to ten is a good number.
const fewPhrasings = 6

// few returns the topics with few phrasings, those with the fewest first.
func (m *measurement) few() []Few {
	right := make(map[string]*Share)
	for _, t := range m.trials.Phrasings {
		s := right[t.Topic.ID]
		if s == nil {
			s = new(Share)
			right[t.Topic.ID] = s
		}
		s.count(t.Without.Finds(t.Topic))
	}
	all := []Few{}
	for _, t := range m.pack.Topics {
		if n := len(t.Ask); n < fewPhrasings {
			f := Few{Topic: t.ID, Phrasings: n}
			if s := right[t.ID]; s != nil {
				f.Right = *s
			}
			all = append(all, f)
		}
	}
	slices.SortStableFunc(all, func(a, b Few) int {
		return cmp.Or(a.Phrasings-b.Phrasings, cmp.Compare(a.Right.Rate(), b.Right.Rate()))
	})
	return all
}

const (
	// muchShared is the share of words from which a topic's texts are much alike. Two of
	// a topic share a tenth of theirs in the seven small packs and the article, and nine
	// topics in ten at most 0.3.
	muchShared = 0.4

	// leastTexts is how many texts it takes to say so.
	leastTexts = 3
)

// uniform returns the topics whose texts share many of their words, those that share most
// first.
func (m *measurement) uniform() []Uniform {
	all := []Uniform{}
	for i, texts := range m.words {
		if len(texts) < leastTexts {
			continue
		}
		if shared := texts.shared(); shared >= muchShared {
			all = append(all, Uniform{Topic: m.pack.Topics[i].ID, Shared: shared, Words: texts.common()})
		}
	}
	slices.SortStableFunc(all, func(a, b Uniform) int { return cmp.Compare(b.Shared, a.Shared) })
	return all
}

// shared returns the share of the words of two texts that both have, on average.
func (t topicWords) shared() float64 {
	sum, pairs := 0.0, 0
	for i, a := range t {
		for _, b := range t[:i] {
			both := 0
			for _, w := range a {
				if has(b, w.stem) {
					both++
				}
			}
			sum += float64(both) / float64(max(1, len(a)+len(b)-both))
			pairs++
		}
	}
	return sum / float64(max(1, pairs))
}

// common returns words that more than half of the texts have, the most frequent first.
func (t topicWords) common() []string {
	counts := newRanked()
	for _, text := range t {
		for _, w := range text {
			counts.add(w, 1)
		}
	}
	inMost := func(w word) bool { return 2*counts.counts[w.stem] > float64(len(t)) }
	return written(slices.DeleteFunc(counts.best(), func(w word) bool { return !inMost(w) }))
}

// alike returns the topics that are hard to tell apart by their words, and how many texts
// of one went to the other.
func (m *measurement) alike(failing []Failing) []Alike {
	lost := lostBetween(failing)
	all := []Alike{}
	for _, pair := range check.Alike(m.pack) {
		a, b := pair.A.ID, pair.B.ID
		all = append(all, Alike{A: a, B: b, Alike: pair.Alike, Lost: lost[between{a, b}] + lost[between{b, a}]})
	}
	return all
}

// between are two topics, of which one lost a text to the other.
type between struct{ from, to string }

func lostBetween(failing []Failing) map[between]int {
	lost := make(map[between]int)
	for _, f := range failing {
		for _, l := range f.Lost {
			lost[between{f.Topic, l.To}] = len(l.Texts)
		}
	}
	return lost
}

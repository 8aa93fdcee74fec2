package health

import (
	"cmp"
	"fmt"
	"slices"
)

// The files that hints are about, beside those of topics.
const (
	outsideFile  = "outside.yaml"
	synonymsFile = "synonyms.yaml"
)

const (
	// goodEnough is the share of right answers from which a pack gets no hints.
	goodEnough = 0.8

	// oftenLost is how many texts two topics lose to one another from which they are one
	// matter, and not two.
	oftenLost = 3

	// enoughOutside is from how many phrasings on outside.yaml may raise how sure the bot
	// has to be, and muchFalse the false share from which that is worth the work.
	enoughOutside = 100
	muchFalse     = 0.2
)

// hints returns what to do, most useful first, where a pack needs it. Each text that was
// not answered rightly counts for one hint.
func (m *measurement) hints(r Report) []Hint {
	hints := []Hint{}
	if len(m.pack.Topics) == 0 || r.Right.Rate() >= goodEnough {
		return hints
	}
	mixed, counted := m.mixed(r.Failing)
	hints = append(hints, mixed...)
	for _, f := range r.Failing {
		if h, ok := m.missedHint(f, counted); ok {
			hints = append(hints, h)
		}
	}
	slices.SortStableFunc(hints, func(a, b Hint) int { return cmp.Compare(b.Gain, a.Gain) })
	return append(hints, m.otherHints(r)...)
}

// gain returns how many of 100 questions, as many on each topic, so many of a topic's
// texts stand for.
func (m *measurement) gain(missed int, f Failing) float64 {
	return 100 * float64(missed) / float64(f.Right.Of*len(m.pack.Topics))
}

// mixed returns a hint for every two topics that lose texts to one another, and which
// losses these count.
func (m *measurement) mixed(failing []Failing) (hints []Hint, counted map[between]bool) {
	lost, counted := lostBetween(failing), make(map[between]bool)
	of := make(map[string]Failing)
	for _, f := range failing {
		of[f.Topic] = f
	}
	for _, f := range failing {
		for _, l := range f.Lost {
			there, back := between{f.Topic, l.To}, between{l.To, f.Topic}
			if lost[back] == 0 || lost[there]+lost[back] < oftenLost || counted[there] {
				continue
			}
			counted[there], counted[back] = true, true
			other := of[l.To]
			hints = append(hints, Hint{
				File: f.File, Line: l.Texts[0].Line, Gain: m.gain(lost[there], f) + m.gain(lost[back], other),
				Text: fmt.Sprintf("%s and %s are taken for one another (%s)%s: give each words that the other has not, or make one topic of both",
					f.Topic, l.To, number(lost[there]+lost[back], "text"), forWords(l.Words)),
			})
		}
	}
	return hints, counted
}

// otherHints returns what may help by what was not measured.
func (m *measurement) otherHints(r Report) []Hint {
	var hints []Hint
	add := func(file, format string, args ...any) {
		hints = append(hints, Hint{File: file, Text: fmt.Sprintf(format, args...)})
	}
	for _, u := range r.Uniform {
		t, _ := m.pack.Topic(u.Topic)
		add(t.At.File, "its ways to ask share %s of their words%s: add some without these", percent(u.Shared), named(u.Words))
	}
	if n := len(m.trials.Outside); n < enoughOutside && r.False.Rate() > muchFalse {
		add(outsideFile, "lists %s that the text does not answer: list a hundred that readers will ask all the same, since up to %s of such get an answer", number(n, "question"), percent(r.False.Rate()))
	}
	if r.Synonyms != nil {
		for _, group := range r.Synonyms.Idle {
			add(synonymsFile, "no topic has a word of %s, so it does nothing", quote(group))
		}
	}
	return hints
}

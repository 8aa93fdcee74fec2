package health

import "footnote/knowledge/router"

// Asked is a title or phrasing and what became of it without itself.
type Asked struct {
	Topic, Text string
	Right       bool // its topic answers it
	False       bool // another answers it, were its topic not there
}

func askedOf(trials []router.Trial) []Asked {
	all := make([]Asked, len(trials))
	for i, t := range trials {
		all[i] = Asked{t.Topic.ID, t.Text, t.Without.Finds(t.Topic), isAnswer(t.Outside)}
	}
	return all
}

// Change is what a change of a pack did to the titles and phrasings that it had before and
// has after. Only these compare: a phrasing that is added is one more that is hard to find
// without itself, and lowers the share of right answers where it helps readers.
type Change struct {
	Right [2]Share `json:"right"` // before, and after
	False [2]Share `json:"false"`
}

// Compare tells what a change of a pack did, by its reports before and after.
func Compare(before, after Report) Change {
	type place struct{ topic, text string }
	had := make(map[place]Asked)
	for _, a := range before.Each {
		had[place{a.Topic, a.Text}] = a
	}
	var c Change
	for _, a := range after.Each {
		if b, ok := had[place{a.Topic, a.Text}]; ok {
			c.Right[0].count(b.Right)
			c.Right[1].count(a.Right)
			c.False[0].count(b.False)
			c.False[1].count(a.False)
		}
	}
	return c
}

package why

import (
	"fmt"

	"footnote/knowledge"
	"footnote/knowledge/router"
)

// Case is what is to be explained.
type Case struct {
	Way      Way
	Evidence router.Evidence    // what the decision rests on; its Words are not looked at
	Topics   []*knowledge.Topic // what the question may have meant, best first
	At       int                // which is shown, counted from 0
	Shown    int                // how many are shown together, one or more, from At on
	Words    []Word             // of the question, found again in Topics
}

// Tell says in a few sentences why the topics are shown.
func Tell(c Case) []string {
	var all []string
	if way := waySaid[c.Way]; way != "" {
		all = append(all, way)
	}
	if c.Way == Opened || c.Way == Followed || c.Way == Shared {
		return all
	}
	all = append(all, c.words()...)
	all = append(all, c.against()...)
	if c.Way == Asked {
		all = append(all, "How sure that is: "+sureSaid[c.Evidence.Sure])
	} else {
		all = append(all, "How sure that is: not sure enough to answer by itself. It is for you to say whether it fits.")
	}
	return append(all, c.next())
}

// words says which words of the question the topics have.
func (c Case) words() []string {
	if c.isLost() {
		return []string{"Which words led to " + c.it() + " can no longer be told: the answers have changed since."}
	}
	var all []string
	for k := c.At; k < c.At+c.Shown; k++ {
		what := "It has"
		if c.Shown > 1 {
			what = "“" + c.Topics[k].Title + "” has"
		}
		switch has := c.has(k); len(has) {
		case 0:
			all = append(all, what+" none of the words that tell one answer from another. What led to it is how the question is put.")
		case 1:
			all = append(all, what+" this word of the question: "+has[0]+".")
		default:
			all = append(all, what+" these words of the question: "+listed(has)+".")
		}
	}
	return all
}

// it stands for what is shown.
func (c Case) it() string {
	if c.Shown > 1 {
		return "them"
	}
	return "it"
}

// isLost reports whether no word is left of those that there were.
func (c Case) isLost() bool {
	for _, w := range c.Words {
		if w.Text != "" {
			return false
		}
	}
	return len(c.Words) > 0
}

// against says what spoke against the topics.
func (c Case) against() []string {
	var all []string
	e := c.Evidence
	if missing := c.missing(); len(missing) > 0 && c.Shown == 1 {
		all = append(all, "Against it: it does not have "+listed(missing)+", which other answers have.")
	}
	if e.Unheard > 0 {
		all = append(all, fmt.Sprintf("Against it: %s in none of the answers that came near.", wordsAre(e.Unheard)))
	}
	if e.Names > 0 && c.Way == Asked {
		all = append(all, "Against it: the question names somebody or something that this answer does not.")
	}
	if e.Negated {
		all = append(all, "Against it: the question asks for what is not so, and answers say what is.")
	}
	if e.Outside {
		all = append(all, "Against it: the question sounds like those that the text does not answer.")
	}
	if len(all) == 0 && !c.isLost() {
		return []string{"Nothing in the question spoke against " + c.it() + "."}
	}
	return all
}

// next says what came next.
func (c Case) next() string {
	k := c.At + c.Shown
	switch {
	case len(c.Topics) == c.Shown:
		return "No other answer came near."
	case k >= len(c.Topics):
		return "No other answer came near but those before it."
	}
	said := "Next comes “" + c.Topics[k].Title + "”"
	too, lacks := c.compared(k)
	switch {
	case len(too) > 0 && len(lacks) > 0:
		return said + ": it has " + listed(too) + ", and not " + listed(lacks) + "."
	case len(too) > 0:
		return said + ": it has " + listed(too) + " too, and fits less well."
	case len(lacks) > 0:
		return said + ": it does not have " + listed(lacks) + "."
	}
	return said + "."
}

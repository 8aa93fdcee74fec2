package router

import (
	"slices"

	"footnote/knowledge/lexicon"
	"footnote/knowledge/linear"
)

// rules say which rules hold for words that a pack does not have.
type rules struct{ thesaurus, things bool }

var allRules = rules{thesaurus: true, things: true}

// asker asks one text of a trier after another.
type asker struct {
	*trier
	s         *search
	relearner *linear.Relearner
	reader    explainer // tells which token each word of the query is

	ph     phrasing        // what is asked
	left   *linear.Example // what was learned from it; nil where nothing is learned
	had    []int32         // its features
	own    query           // room for them
	shares []float32       // what each component adds to the margin of its own class
	words  []string        // of the query, as the text has them
	fresh  []string        // those that are not known without it
	taken  []Taken         // and what they were taken for
}

func (t *trier) newAsker() *asker {
	a := &asker{trier: t, s: newSearch(t.topics)}
	a.reader = explainer{pack: t.pack, index: t.index, search: a.s}
	a.s.note = a.reader.note
	if t.terms != nil {
		a.relearner = linear.NewRelearner(t.terms, len(t.classifiers.idf))
	}
	return a
}

// askClass asks the titles and phrasings of a class, or what the pack lists as outside. A
// title that the pack has in two forms is not asked, since the other would answer.
func (a *asker) askClass(class int32) []Trial {
	var all []Trial
	nth := -1
	for i := a.starts[class]; i < a.starts[class+1]; i++ {
		switch text := &a.texts[i]; {
		case a.isOutside(class):
			if text.kind == askText {
				all = append(all, a.askOutside(i))
			}
		case text.kind == titleText && withoutBrackets(text.text) == text.text,
			text.kind == askText && nth < len(a.pack.Topics[class].Ask):
			all = append(all, a.ask(i, nth))
			nth++
		case text.kind == titleText:
			nth++
		}
	}
	return all
}

// ask asks a text of a topic, the nth of its phrasings.
func (a *asker) ask(text, nth int) Trial {
	a.begin(text)
	t := Trial{Topic: a.pack.Topics[a.ph.class], Nth: nth, Text: a.texts[text].text}
	t.Without = a.decideWithout(text, allRules, &t)
	paraphrased, things := a.s.query.paraphrased, a.s.query.things
	t.Outside = a.decideOutside(text, allRules)
	t.NoThesaurus, t.NoThings = t.Verdicts, t.Verdicts
	if paraphrased+a.s.query.paraphrased > 0 {
		t.NoThesaurus = a.decideBoth(text, rules{things: true})
	}
	if things+a.s.query.things > 0 {
		t.NoThings = a.decideBoth(text, rules{thesaurus: true})
	}
	return t
}

// begin makes a text the one that is left out.
func (a *asker) begin(text int) {
	a.ph = a.phrasings[text]
	a.own.set(a.ph.seq, a.features)
	a.had = a.features.appendOf(a.had[:0], &a.own)
	if a.relearner != nil {
		a.left = &a.examples[text]
	}
}

func (a *asker) decideBoth(text int, by rules) Verdicts {
	return Verdicts{a.decideWithout(text, by, nil), a.decideOutside(text, by)}
}

// decideWithout decides a text of a topic as if it had not been there, and notes how in a
// trial, which may be nil.
func (a *asker) decideWithout(text int, by rules, note *Trial) Verdict {
	a.read(text, by, false)
	a.score()
	a.lowerOwn()
	a.s.leave = a.relearn
	a.rank()
	if note != nil {
		a.note(note)
	}
	if a.hasCopy() {
		return Verdict{OutcomeAnswer, a.pack.Topics[a.ph.class]}
	}
	return a.verdict(a.judgeBest(a.s))
}

// decideOutside decides a text of a topic as if the topic had not been there.
func (a *asker) decideOutside(text int, by rules) Verdict {
	a.read(text, by, true)
	a.score()
	a.s.top = slices.DeleteFunc(a.s.top, func(m match) bool { return m.class == a.ph.class })
	a.s.leave = a.pull
	a.rank()
	return a.verdict(a.judgeBest(a.s))
}

// askOutside asks a text from outside.
func (a *asker) askOutside(text int) Trial {
	a.begin(text)
	t := Trial{Nth: -1, Text: a.texts[text].text}
	a.readWhole(text)
	a.score()
	a.s.leave = a.pull
	a.rank()
	if !a.hasCopy() {
		t.Without = a.verdict(a.judgeBest(a.s))
	}
	return t
}

// verdict names the topics of a verdict.
func (a *asker) verdict(v verdict) Verdict {
	d := Verdict{Outcome: v.outcome}
	if len(a.s.top) > 0 && v.class != lexicon.Unknown {
		d.First = a.pack.Topics[a.s.top[0].class]
	}
	return d
}

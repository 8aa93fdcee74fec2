package health

import (
	"footnote/knowledge"
	"footnote/knowledge/router"
)

// Measure tells how good a pack is. Paragraphs are those of its source, in order, as
// check.Paragraphs returns them; nil where they are not at hand.
func Measure(p *knowledge.Pack, paragraphs []string) Report {
	_, trials := router.Try(p)
	m := measurement{pack: p, trials: trials, words: wordsOfTopics(p)}
	r := Report{Topics: len(p.Topics), Asked: len(trials.Phrasings), Each: askedOf(trials.Phrasings), Titles: titles(p)}
	r.count(trials.Phrasings)
	r.Failing = m.failing()
	r.Alike = m.alike(r.Failing)
	r.Few, r.Uniform = m.few(), m.uniform()
	r.Uncovered = m.uncovered(paragraphs)
	if len(trials.Phrasings)+len(trials.Outside) <= mostWithout {
		r.Synonyms, r.Outside = m.synonyms(), m.outside()
	}
	r.Rules = m.rules()
	r.Hints = m.hints(r)
	return r
}

// measurement is a pack, and what is known of it.
type measurement struct {
	pack   *knowledge.Pack
	trials router.Trials
	words  []topicWords // of its topics
}

// count counts what became of the texts.
func (r *Report) count(trials []router.Trial) {
	for _, t := range trials {
		found, outcome := t.Without.Finds(t.Topic), t.Without.Outcome
		r.Right.count(found)
		r.Wrong.count(outcome == router.OutcomeAnswer && !found)
		r.Choices.count(outcome == router.OutcomeChoices)
		r.None.count(outcome == router.OutcomeNone)
		r.False.count(t.Outside.Outcome == router.OutcomeAnswer)
	}
}

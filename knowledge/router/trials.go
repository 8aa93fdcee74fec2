package router

import (
	"footnote/knowledge"
	"footnote/knowledge/parallel"
)

// Trials are what a pack makes of its own texts, each asked as if it had not been there.
type Trials struct {
	Phrasings []Trial // titles and phrasings, in the order of the pack
	Outside   []Trial // what the pack lists as outside, in its order

	// Novelty is how likely a reader's word is to be new to the pack, from 0 to 1.
	Novelty float64
	// Thesaurus tells whether new words are looked up in the thesaurus, and Things
	// whether those count that the pack has nothing like.
	Thesaurus, Things bool
	// SmallTalk is how many phrasings of small talk the pack has learned from, and
	// Covered are those left out, since they sound like a topic of the pack.
	SmallTalk int
	Covered   []string
}

// Trial is one text and what became of it.
type Trial struct {
	Topic *knowledge.Topic // whose text it is; nil for one from outside
	Nth   int              // which of the topic's phrasings; -1 for its title
	Text  string
	Verdicts

	// Rank is the place of the text's own topic among the nearest, from 1 on; 0 where it
	// is not among them.
	Rank int
	// Decisive are words of the text, as it has them, by which another topic came before
	// its own, those that did most first; none where its own was first, or only by how it
	// is asked.
	Decisive []string
	// New are words of the text that no other text of a topic has, and Taken those of
	// them that were taken for another word.
	New   []string
	Taken []Taken

	// NoThesaurus is what would have become of the text had no word been taken for
	// another by its meaning, and NoThings had nothing counted as a thing that the pack
	// has nothing like.
	NoThesaurus, NoThings Verdicts
}

// Verdicts are what was decided on a text without itself, and without its whole topic.
type Verdicts struct {
	Without Verdict
	Outside Verdict // every answer is wrong then; not for a text from outside
}

// Verdict is a decision and the topic that came first, nil where none came near.
type Verdict struct {
	Outcome Outcome
	First   *knowledge.Topic
}

// Finds reports whether a topic is the answer.
func (v Verdict) Finds(t *knowledge.Topic) bool { return v.Outcome == OutcomeAnswer && v.First == t }

// Taken is a word and the word of the pack that it was taken for.
type Taken struct {
	Word string `json:"word"`
	For  string `json:"for"`
}

// Try makes the router of a pack, as New does, and asks it every title and phrasing of the
// pack, and what it lists as outside, as if that had not been there. A Router does not keep
// what this takes. The same pack gives the same trials.
func Try(p *knowledge.Pack) (*Router, Trials) {
	c := newCorpus(p)
	completions := parallel.Start(func() []completion { return newCompletions(p, c) })
	b := newBuilder(p, c)
	b.build()
	return &Router{Pack: p, index: b.index, completions: completions()}, newTrier(p, b, c).trials()
}

// trials tries all texts, a class at a time.
func (t *trier) trials() Trials {
	asked := make([][]Trial, t.topics+1)
	parallel.Do(len(asked), func(next func() (int, bool)) {
		a := t.newAsker()
		for class, ok := next(); ok; class, ok = next() {
			asked[class] = a.askClass(int32(class))
		}
	})
	all := Trials{Novelty: float64(t.novelty()), Thesaurus: t.paraphrases.trust > 0, Things: t.things, Outside: asked[t.topics]}
	for _, of := range asked[:t.topics] {
		all.Phrasings = append(all.Phrasings, of...)
	}
	for i, ph := range t.phrasings[t.inside:] {
		switch ph.kind {
		case smallTalkText:
			all.SmallTalk++
		case coveredText:
			all.Covered = append(all.Covered, t.texts[t.inside+i].text)
		}
	}
	return all
}

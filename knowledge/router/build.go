package router

import (
	"slices"

	"footnote/knowledge"
	"footnote/knowledge/english"
	"footnote/knowledge/lexicon"
	"footnote/knowledge/linear"
	"footnote/knowledge/parallel"
)

// builder makes an index. It holds what only the making of it needs.
type builder struct {
	*index
	phrasings  []phrasing       // the topics' first
	inside     int              // how many of them are the topics'
	ownOutside int              // how many more the pack itself lists as outside
	examples   []linear.Example // of the phrasings
	recalled   []recalled       // likewise
}

// newIndex makes the index of a pack from what it says.
func newIndex(p *knowledge.Pack, c *corpus) *index {
	b := newBuilder(p, c)
	b.build()
	return b.index // and nothing else of the builder
}

// build makes the index of the phrasings. What does not need one another is made at
// the same time.
func (b *builder) build() {
	ix, lx := b.index, b.lexicon
	family := parallel.Start(func() lexicon.Family { return lexicon.NewFamily(lx) })
	counts, learnable := b.counts(), b.learnable() // before small talk is left out
	corrector := parallel.Start(func() *lexicon.Corrector { return lexicon.NewCorrector(lx, counts) })
	together := parallel.Start(func() *pairs { return wordsTogether(learnable, lx.Size()) })
	b.functional = lx.Functional()
	b.features = newFeatures(lx.Size(), b.concepts, b.phrasings)
	b.weights = weigh(b.phrasings[:b.inside], b.features, b.topics, b.functional)
	if learnable != nil {
		b.leaveCovered()
	}
	b.exact = newExact(b.phrasings, lx.Stems.Find([]byte(english.Stem("be"))))
	b.classifiers = b.learn(together())
	b.thresholds = b.calibrate()
	b.family, b.corrector = family(), corrector()
	b.paraphrases = newParaphrases(lx, b.ownCounts(counts), b.novelty())
	b.things = b.mindsThings()
	b.heard = b.hear()
	ix.searches.New = func() any { return newSearch(ix.topics) }
}

// newBuilder counts the phrasings of a pack.
func newBuilder(p *knowledge.Pack, c *corpus) *builder {
	lx := c.lexicon
	b := &builder{index: &index{parser: parser{lexicon: lx, cache: newCache(lx.Surfaces.Size())}, topics: len(p.Topics)}}
	concepts := parallel.Start(func() *concepts { return newConcepts(lx, c.synonyms(), len(p.Synonyms)) })
	b.phrasings = c.phrasings()
	for _, ph := range b.phrasings {
		switch {
		case !b.isOutside(ph.class):
			b.inside++
		case ph.kind == askText:
			b.ownOutside++
		}
	}
	b.concepts = concepts()
	b.listsOutside = b.ownOutside >= enoughOutside
	b.chatty, b.subject = isChatty(c), subjectOf(p)
	return b
}

// counts returns how often each stem stands in the phrasings; one for those that
// are in synonyms only. Small talk does not count: a slip is for a word of the pack.
func (b *builder) counts() []int32 {
	counts := make([]int32, b.lexicon.Size())
	for id, w := range b.concepts.words {
		if len(w.ids) > 0 {
			counts[id] = 1
		}
		for _, ph := range w.phrases {
			for _, id := range ph.seq {
				counts[id] = 1
			}
		}
	}
	for _, ph := range b.phrasings {
		if ph.kind == smallTalkText {
			continue
		}
		for _, id := range ph.seq {
			counts[id]++
		}
	}
	return counts
}

// hear returns for each stem whether it stands for itself: all do, where what a word may
// mean besides does not count.
func (b *builder) hear() []bool {
	heard := make([]bool, b.lexicon.Size())
	for id := range int32(len(heard)) {
		heard[id] = b.functional[id] || b.has(id) || !b.things && b.paraphrases.trust == 0
	}
	return heard
}

// has reports whether some topic has a stem or a synonym of it.
func (b *builder) has(id int32) bool {
	return b.weights.worth(id) > 0 || len(b.concepts.of(id)) > 0
}

// ownCounts returns how often each stem stands in the phrasings, 0 for function words
// and for those that no topic has.
func (b *builder) ownCounts(counts []int32) []int32 {
	own := slices.Clone(counts)
	for id := range int32(len(own)) {
		if b.functional[id] || !b.has(id) {
			own[id] = 0
		}
	}
	return own
}

// learnable returns the phrasings that are examples of their class, nil where
// nothing is learned.
func (b *builder) learnable() []phrasing {
	if !b.learns() {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(b.phrasings), func(ph phrasing) bool { return !ph.isLearned() })
}

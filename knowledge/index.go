package knowledge

import "sync"

// How a question finds its topic.
//
// Every text of the pack is read once (corpus.go), and becomes a sequence of
// stems, as a question does (terms.go, english). A word of the question that the
// pack does not have is taken for another form, two words in one, a word of the
// same family or a misspelt one, in this order; what is left is unknown, and speaks
// against every topic (resolve.go). Groups of synonyms are concepts, and a word
// counts for its concepts nearly as much as for itself (synonyms.go).
//
// What a question sets aside, and whom it addresses, is not read (contrast.go).
//
// The plain score is BM25 over one bag of stems, concepts and pairs a topic:
// how many of its phrasings have them, and whether its answer does, against how
// many topics do (weigh.go, synonymous.go, scorer.go). It does well with few
// phrasings, but it weighs every word alone. The learned score therefore tells
// each topic apart from those that the plain one confuses it with: a linear
// classifier a topic over the same stems and over words used together, learned
// at load (linear.go, train.go, prune.go, vector.go, cooccurrence.go). It is a sum
// of weights of words too. Both are added up (decide.go).
//
// What the source does not answer is told by phrasings as well: those that the pack
// lists, and what is everyday, which every pack has (everyday.go). They are one
// more class of the learned score, told apart from every phrasing of the topics.
//
// The confidence is what the best topic got of what the question could have
// scored, by how much it leads, and how far it is on its own side, less what the
// question names and the topic does not (names.go), and less how far the
// question is on the side of what is outside (decide.go). Two thresholds on it
// part answers, choices and nothing. The pack sets them itself: each of its
// phrasings is asked as if it had not been there, and then as if its topic had not
// (leaveout.go). Above a third of what wrong topics reach then, or up to three
// quarters where there is little to go by, a topic is an answer (calibrate.go). A
// question that is a phrasing of one topic, term for term, needs no threshold
// (phrasebook.go). One that only names what all of the source is about, or whose
// words are mostly unknown, is answered by choices at best (decide.go, query.go).
//
// A question of ten words looks at some hundred lists and at eight hundred postings,
// so its time is spent waiting for memory and on branches that cannot be guessed.
// Therefore all is small and lies close together: words are told apart by a hash
// alone (vocabulary.go), words and stems are numbered by how frequent they are
// (lexicon.go), postings have four bytes (posting.go), pairs six (pairs.go), and two
// bits tell most words that are no pair without a look (vector.go).
//
// Constants stand where they are used and say where they come from. Three kinds of
// measurement set them: CLINC150, for what BM25, learning and leaving out count
// (weigh.go, train.go, vector.go, prune.go); questions about the embedded article,
// for what CLINC150 has nothing of, such as synonyms, names, answers' own words and
// a pack that lists what is outside (scorer.go, names.go, phrasing.go, decide.go);
// and a hundred packs of 3 to 150 topics with 4 to 100 phrasings each, for what
// is everyday and the thresholds (everyday.go, calibrate.go). Few change a result
// much, and where two do, the comment gives the range that does as well. None is
// meant to be tuned to a pack.

// index finds the topics of a pack by the words of a question. It never changes
// after newIndex, but for a cache of words.
type index struct {
	lexicon    *lexicon
	functional []bool // of a stem: whether it is a function word
	synonyms   *synonyms
	features   *features
	kin        *kin
	speller    *speller
	*weights
	learned *learned // nil for few topics

	topics int // classes are the topics, and one more for what is outside
	exact  phrasebook
	cut    cutoffs

	phrasings  []phrasing // only while newIndex works; the topics' first
	inside     int        // how many of them are the topics'
	ownOutside int        // how many more the pack itself lists as outside
	cache      cache
	scorers    sync.Pool // of *scorer
}

// newIndex makes the index of a pack from what it says. What does not need one
// another is made at the same time.
func newIndex(p *Pack, c *corpus) *index {
	lx := c.lexicon
	ix := &index{lexicon: lx, topics: len(p.Topics), cache: newCache(lx.surfaces.size())}
	synonyms := inBackground(func() *synonyms { return newSynonyms(lx, c.synonyms(), len(p.Synonyms)) })
	ix.phrasings = c.phrasings()
	for _, ph := range ix.phrasings {
		switch {
		case !ix.isOutside(ph.class):
			ix.inside++
		case ph.kind == askText:
			ix.ownOutside++
		}
	}
	ix.synonyms = synonyms()
	kin := inBackground(func() *kin { return newKin(lx) })
	counts, learnable := ix.counts(), ix.learnable() // before phrasings are left out
	speller := inBackground(func() *speller { return newSpeller(lx, counts) })
	together := inBackground(func() *pairs { return wordsTogether(learnable, lx.size()) })
	ix.functional = lx.functional()
	ix.features = newFeatures(lx.size(), ix.synonyms, ix.phrasings)
	ix.weights = weigh(ix.phrasings[:ix.inside], ix.features, ix.topics, ix.functional)
	if learnable != nil {
		ix.leaveCovered()
	}
	ix.exact = newPhrasebook(ix.phrasings)
	ix.learned = ix.learn(together())
	ix.cut = ix.calibrate()
	ix.kin, ix.speller = kin(), speller()
	ix.forget()
	ix.scorers.New = func() any { return newScorer(ix.topics) }
	return ix
}

// forget drops what only newIndex needs.
func (ix *index) forget() {
	ix.phrasings = nil
	if ix.learned != nil {
		ix.learned.examples = nil
	}
}

// isOutside reports whether a class is no topic but what the source does not
// answer.
func (ix *index) isOutside(class int32) bool { return int(class) == ix.topics }

// counts returns how often each stem stands in the phrasings; one for those that
// are in synonyms only.
func (ix *index) counts() []int32 {
	counts := make([]int32, ix.lexicon.size())
	for id := range counts {
		if len(ix.synonyms.of(int32(id))) > 0 {
			counts[id] = 1
		}
	}
	for _, ph := range ix.synonyms.phrases {
		for _, id := range ph.seq {
			counts[id] = 1
		}
	}
	for _, ph := range ix.phrasings {
		if ph.kind == everydayText {
			continue // a slip is for a word of the pack
		}
		for _, id := range ph.seq {
			counts[id]++
		}
	}
	return counts
}

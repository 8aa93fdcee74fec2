package knowledge

import (
	"slices"
	"sync"
)

// How a question finds its topic.
//
// Every text becomes a sequence of stems (terms.go). A word of the question that
// the pack does not have is taken for another form, two words in one, a word of
// the same family or a misspelt one, in this order; what is left is unknown, and
// speaks against every topic (resolve.go). Groups of synonyms are concepts, and
// a word counts for its concepts nearly as much as for itself (synonyms.go).
//
// What a question sets aside, and whom it addresses, is not read (contrast.go).
//
// The plain score is BM25 over one bag of stems, concepts and pairs a topic:
// how many of its phrasings have them, and whether its answer does, against how
// many topics do (weigh.go, synonymous.go, query.go). It does well with few
// phrasings, but it weighs every word alone. The learned score therefore tells
// each topic apart from those that the plain one confuses it with: a linear
// classifier a topic over the same stems and over words used together, learned
// at load (linear.go, train.go, vector.go). It is a sum of weights of words too.
// Both are added up (decide.go).
//
// What the source does not answer is told by phrasings as well. They are one
// more class of the learned score, told apart from every phrasing of the topics.
//
// The confidence is what the best topic got of what the question could have
// scored, by how much it leads, and how far it is on its own side, less what the
// question names and the topic does not (names.go), and less how far the
// question is on the side of what is outside (decide.go). Two thresholds on it
// part answers, choices and nothing. They are set by asking the pack each of its
// own phrasings as if it had not been there (calibrate.go, leaveout.go). A
// question that is a phrasing of one topic, term for term, needs no threshold
// (phrasebook.go).
//
// Constants stand where they are used and say where they come from: most are
// measured on CLINC150, and on questions about the embedded article where
// CLINC150 has nothing of the kind, such as synonyms. None is meant to be tuned
// to a pack.

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

	phrasings []phrasing // only while newIndex works; the topics' first
	inside    int        // how many of them are the topics'
	cache     cache
	scorers   sync.Pool // of *scorer
}

// What a topic's texts count in phrasings. The title is worth more than any
// change of formula where phrasings are few (measured on CLINC150). The answer's
// own words are worth 5 to 7 points on the article's questions, whose
// phrasings are few and whose answers are full of what is asked for.
const (
	titleCounts   = 3
	askCounts     = 1
	keywordCounts = 0.6 // they come by the dozen
	passageCounts = 1.5
)

// phrasing is one text that stands for a class.
type phrasing struct {
	class  int32
	counts float32
	seq    []int32 // stems in order
	set    []int32 // features, each once
	part   bool    // no question by itself: a keyword, or some of the answer
}

func newIndex(p *Pack) *index {
	ix := &index{lexicon: newLexicon(), topics: len(p.Topics)}
	var r reader
	texts := p.texts()
	words := slices.Concat(p.Synonyms...)
	for _, t := range texts {
		words = append(words, t.text)
	}
	ix.lexicon.learn(&r, words)
	ix.synonyms = newSynonyms(ix.lexicon, p.Synonyms)
	ix.features = newFeatures(len(ix.lexicon.names), ix.synonyms)
	for _, t := range texts {
		ph := phrasing{class: t.class, counts: t.counts, seq: ix.lexicon.sequence(&r, t.text), part: t.part}
		ph.set = ix.features.add(ph.seq)
		ix.phrasings = append(ix.phrasings, ph)
		if !ix.isOutside(t.class) {
			ix.inside++
		}
	}
	ix.exact = newPhrasebook(ix.phrasings)
	ix.features.dropRarePairs(ix.phrasings)
	ix.kin = newKin(ix.lexicon)
	ix.speller = newSpeller(ix.lexicon, ix.counts())
	ix.cache = newCache(len(ix.lexicon.surfaces))
	ix.functional = ix.common()
	ix.weights = weigh(ix.phrasings[:ix.inside], ix.features, ix.topics, ix.functional)
	ix.learned = ix.learn()
	ix.cut = ix.calibrate()
	ix.phrasings = nil
	if ix.learned != nil {
		ix.learned.examples = nil
	}
	ix.scorers.New = func() any { return newScorer(ix.topics) }
	return ix
}

// isOutside reports whether a class is no topic but what the source does not
// answer.
func (ix *index) isOutside(class int32) bool { return int(class) == ix.topics }

// packText is one text of a pack and what it stands for.
type packText struct {
	text   string
	class  int32
	counts float32
	part   bool
}

// texts returns the texts of the topics, then those from outside, which are one
// class.
func (p *Pack) texts() []packText {
	var texts []packText
	for i, t := range p.Topics {
		class := int32(i)
		texts = append(texts, packText{t.Title, class, titleCounts, false})
		for _, ask := range t.Ask {
			texts = append(texts, packText{ask, class, askCounts, false})
		}
		for _, word := range t.Keywords {
			texts = append(texts, packText{word, class, keywordCounts, true})
		}
		for _, passage := range t.Body {
			texts = append(texts, packText{passage.Text, class, passageCounts, true})
		}
	}
	for _, kind := range p.Outside {
		for _, text := range kind.Phrasings {
			texts = append(texts, packText{text, int32(len(p.Topics)), askCounts, false})
		}
	}
	return texts
}

// common returns for each stem whether it is a function word.
func (ix *index) common() []bool {
	is := make([]bool, len(ix.lexicon.names))
	for word := range functionWords {
		if id, ok := ix.lexicon.stems[stem(word)]; ok {
			is[id] = true
		}
	}
	return is
}

// functionWords say how something is asked more than what. They are weighed
// down and not left out, since what, who and how tell topics apart. "us" is not
// among them: it is also the United States.
var functionWords = set(`a about after again all also am an and any are as at be because been before being both
	but by can could did do does doing done each else even every few for from get give go had has have
	having he her here hers him his how however i if in into is it its just know let like make many may me
	might more most much must my need no nor not now of off on only or other our out over own per please
	put really same say shall she should so some such tell than that the their them then there these they
	this those through to too under until up upon very want was we well were what when where which while
	who whom whose why will with within without would yes you your`)

// counts returns how often each stem stands in the phrasings; one for those that
// are single synonyms only.
func (ix *index) counts() []int32 {
	counts := make([]int32, len(ix.lexicon.names))
	for id := range counts {
		if len(ix.synonyms.of(int32(id))) > 0 {
			counts[id] = 1
		}
	}
	for _, ph := range ix.phrasings {
		for _, id := range ph.seq {
			counts[id]++
		}
	}
	return counts
}

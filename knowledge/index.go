package knowledge

import (
	"hash/maphash"
	"sync"
)

// index finds the topics of a pack by the words of a question. It never
// changes after newIndex.
type index struct {
	lexicon   *lexicon
	synonyms  *synonyms
	features  *features
	kin       *kin
	speller   *speller
	cache     cache
	phrasings []phrasing
	classes   int // topics first, then the phrasings from outside
	topics    int
	*weights
	learned *learned         // nil for few topics
	exact   map[uint64]int32 // the class of a phrasing, term for term; unknown where there are several
	cut     cutoffs
	ranked  int       // how many classes are ranked
	scorers sync.Pool // of *scorer
}

// What a topic's texts count in phrasings. The title is worth more than any
// change of formula where phrasings are few (measured on CLINC150).
const (
	titleCounts   = 3
	askCounts     = 1
	keywordCounts = 1
)

// phrasing is one text that stands for a class.
type phrasing struct {
	class  int32
	counts float32
	seq    []int32 // stems in order
	set    []int32 // features, each once
}

func newIndex(p *Pack) *index {
	ix := &index{lexicon: newLexicon(), topics: len(p.Topics), exact: make(map[uint64]int32)}
	var r reader
	texts := p.texts()
	for _, t := range texts {
		ix.lexicon.learn(&r, t.text)
	}
	for _, group := range p.Synonyms {
		for _, member := range group {
			ix.lexicon.learn(&r, member)
		}
	}
	ix.synonyms = newSynonyms(ix.lexicon, p.Synonyms)
	ix.features = newFeatures(len(ix.lexicon.names), ix.synonyms)
	for _, t := range texts {
		ph := phrasing{class: t.class, counts: t.counts, seq: ix.lexicon.sequence(&r, t.text)}
		ph.set = ix.features.add(ph.seq)
		ix.phrasings = append(ix.phrasings, ph)
		ix.classes = max(ix.classes, int(t.class)+1)
		if t.counts != keywordCounts || !t.keyword {
			ix.remember(ph)
		}
	}
	ix.kin = newKin(ix.lexicon)
	ix.speller = newSpeller(ix.lexicon, ix.counts())
	ix.cache.seed = maphash.MakeSeed()
	ix.weights = weigh(ix.phrasings, ix.features, ix.topics, ix.classes, ix.common())
	// One more than are suggested, and some that are from outside.
	ix.ranked = MaxSuggestions + 1 + min(ix.classes-ix.topics, 2*MaxSuggestions)
	ix.learned = ix.learn(ix.phrasings, ix.weights)
	ix.cut = ix.calibrate()
	ix.phrasings = nil
	ix.scorers.New = func() any { return newScorer(ix.classes) }
	return ix
}

// remember notes which class a phrasing belongs to, term for term.
func (ix *index) remember(ph phrasing) {
	key := hashOf(ph.seq)
	if other, ok := ix.exact[key]; ok && other != ph.class {
		ix.exact[key] = unknown
		return
	}
	ix.exact[key] = ph.class
}

// hashOf is FNV-1a over a sequence of stems.
func hashOf(seq []int32) uint64 {
	h := uint64(14695981039346656037)
	for _, id := range seq {
		h = (h ^ uint64(uint32(id))) * 1099511628211
	}
	return h
}

// packText is one text of a pack and what it stands for.
type packText struct {
	text    string
	class   int32
	counts  float32
	keyword bool
}

// texts returns the texts of the topics, then those from outside. Each phrasing
// from outside is a class of its own: they have nothing in common but that they
// are not answered.
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
	}
	class := int32(len(p.Topics))
	for _, kind := range p.Outside {
		for _, text := range kind.Phrasings {
			texts = append(texts, packText{text, class, askCounts, false})
			class++
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

// counts returns in how many phrasings each stem stands; one for those that
// are synonyms only.
func (ix *index) counts() []int32 {
	counts := make([]int32, len(ix.lexicon.names))
	for id := range counts {
		if len(ix.synonyms.words[int32(id)]) > 0 {
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

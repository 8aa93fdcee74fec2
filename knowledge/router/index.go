package router

import (
	"sync"

	"footnote/knowledge/lexicon"
)

// index finds the topics of a pack by the words of a question. It never changes
// after newIndex, but for a cache of words.
type index struct {
	lexicon    *lexicon.Lexicon
	functional []bool // of a stem: whether it is a function word
	concepts   *concepts
	features   *features
	family     lexicon.Family
	corrector  *lexicon.Corrector
	*weights
	classifiers *classifiers // nil for one topic, and for very many phrasings
	exact       exact
	thresholds  thresholds

	topics   int // classes are the topics, and one more for what is outside
	cache    cache
	searches sync.Pool // of *search
}

// isOutside reports whether a class is no topic but what the source does not
// answer.
func (ix *index) isOutside(class int32) bool { return int(class) == ix.topics }

package router

import (
	"sync"
)

// index finds the topics of a pack by the words of a question. It never changes
// after newIndex, but for a cache of words.
type index struct {
	parser
	concepts *concepts
	*weights
	classifiers *classifiers // nil for one topic, and for very many phrasings
	exact       exact
	thresholds  thresholds

	subject      string // the name that most titles have, "" where few do
	listsOutside bool   // the pack lists so much of it that what it does not have tells little

	chatty   bool      // the pack's own phrasings are messages as people write them
	topics   int       // classes are the topics, and one more for what is outside
	searches sync.Pool // of *search
}

// isOutside reports whether a class is no topic but what the source does not
// answer.
func (ix *index) isOutside(class int32) bool { return int(class) == ix.topics }

package router

import (
	"footnote/knowledge"
	"footnote/knowledge/parallel"
)

// Router finds the topics of a pack that answer a question. It never changes after
// New, but for a cache of words, and is safe for concurrent use.
type Router struct {
	Pack *knowledge.Pack

	index       *index
	completions []completion
}

// New makes the router of a pack: it reads all that the pack says, learns from it,
// and sets its own thresholds. The same pack gives the same router.
func New(p *knowledge.Pack) *Router {
	c := newCorpus(p)
	completions := parallel.Start(func() []completion { return newCompletions(p, c) })
	return &Router{Pack: p, index: newIndex(p, c), completions: completions()}
}

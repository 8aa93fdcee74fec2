package router

import "footnote/knowledge/analysis"

// search is one question on its way through an index, and the room that it needs. It
// serves one question after another, one goroutine at a time.
type search struct {
	tokenizer analysis.Tokenizer
	query     query
	names     names
	score     bm25
	linearScore
	ranking
	note func(token int) // called when a token is about to be read; may be nil
}

// newSearch returns a search among so many topics.
func newSearch(topics int) *search {
	return &search{score: newBM25(topics), ranking: newRanking(topics)}
}

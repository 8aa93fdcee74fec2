package router

// search is one question on its way through an index, and the room that it needs. It
// serves one question after another, one goroutine at a time.
type search struct {
	parsed
	score bm25
	linearScore
	ranking
}

// newSearch returns a search among so many topics.
func newSearch(topics int) *search {
	return &search{score: newBM25(topics), ranking: newRanking(topics)}
}

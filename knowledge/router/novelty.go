package router

import "footnote/knowledge/lexicon"

// novelty returns the share of words that come once among all words of the topics'
// phrasings, function words aside: how likely the next word that somebody uses for what
// a topic answers is one that the pack does not have (Good, "The population frequencies
// of species and the estimation of population parameters", 1953). A pack of its first
// hour has 0.4 to 0.5, the article 0.1, and 100 phrasings a topic 0.03.
func (b *builder) novelty() float32 {
	counts := make([]int, b.lexicon.Size())
	all := 0
	for _, ph := range b.phrasings[:b.inside] {
		if ph.kind != askText {
			continue
		}
		for _, id := range ph.seq {
			if id != lexicon.Unknown && !b.functional[id] {
				counts[id]++
				all++
			}
		}
	}
	once := 0
	for _, n := range counts {
		if n == 1 {
			once++
		}
	}
	return float32(once) / float32(max(1, all))
}

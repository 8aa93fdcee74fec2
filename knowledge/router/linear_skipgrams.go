package router

import (
	"footnote/knowledge/lexicon"
)

// reach is how far apart two words may stand to count as used together; those
// side by side are a pair already. It bounds the pairs of a long question.
const reach = 8

// wordsTogether files the words that phrasings use together, of so many stems; nil
// where there are no phrasings.
func wordsTogether(learnable []phrasing, stems int) *pairs {
	if learnable == nil {
		return nil
	}
	usedTogether := func(dst []uint64, seq []int32) []uint64 {
		return appendTogether(dst, seq, int32(stems), int32(stems)+1)
	}
	return pairsOf(learnable, usedTogether, stems+edges, 0)
}

// appendTogether appends the words that a phrasing uses together, but for those
// side by side, and its first and last with what stands for its edges.
func appendTogether(dst []uint64, seq []int32, start, end int32) []uint64 {
	for i, id := range seq {
		if id == lexicon.Unknown {
			continue
		}
		for _, other := range seq[max(0, i-reach):max(0, i-1)] {
			if other != id && other != lexicon.Unknown {
				dst = append(dst, pairKey(min(other, id), max(other, id)))
			}
		}
	}
	if n := len(seq); n > 0 && seq[0] != lexicon.Unknown {
		dst = append(dst, pairKey(seq[0], start))
	}
	if n := len(seq); n > 0 && seq[n-1] != lexicon.Unknown {
		dst = append(dst, pairKey(seq[n-1], end))
	}
	return dst
}

package knowledge

import (
	"cmp"
	"slices"
)

// maxSynonym is the most words of one synonym: an acronym's expansion.
const maxSynonym = 6

// synonyms knows which words and phrases go for one another. Each group is a
// concept; a word in two groups has both, and nothing leads from one group to
// another.
type synonyms struct {
	concepts int
	words    []synonym // by stem, and one more, where the last one ends; none without concepts
	ids      []int32   // the concepts of the stems
	phrases  []phrase  // those that begin with a stem, longest first
}

// synonym is a stem: where its concepts start, and the phrases that begin with it.
type synonym struct {
	seconds uint64 // the marks of what stands second in its phrases
	ids     uint32
	phrases uint32
}

// phrase is a synonym of several words.
type phrase struct {
	seq     []int32
	concept int32
}

func newSynonyms(lx *lexicon, groups [][]string) *synonyms {
	if len(groups) == 0 {
		return &synonyms{}
	}
	s := &synonyms{concepts: len(groups), words: make([]synonym, lx.size()+1)}
	words, phrases := make(map[int32][]int32), make(map[int32][]phrase)
	var r reader
	for g, group := range groups {
		for _, member := range group {
			seq := lx.sequence(&r, member)
			switch {
			case len(seq) == 1:
				words[seq[0]] = appendNew(words[seq[0]], int32(g))
			case len(seq) > 1 && len(seq) <= maxSynonym:
				phrases[seq[0]] = append(phrases[seq[0]], phrase{seq, int32(g)})
				s.words[seq[0]].seconds |= mark(seq[1])
			}
		}
	}
	for id := range int32(lx.size()) {
		s.ids = append(s.ids, words[id]...)
		s.words[id+1].ids = uint32(len(s.ids))
		slices.SortStableFunc(phrases[id], func(a, b phrase) int { return cmp.Compare(len(b.seq), len(a.seq)) })
		s.phrases = append(s.phrases, phrases[id]...)
		s.words[id+1].phrases = uint32(len(s.phrases))
	}
	return s
}

// of returns the concepts of a stem.
func (s *synonyms) of(id int32) []int32 {
	if s.words == nil {
		return nil
	}
	return s.ids[s.words[id].ids:s.words[id+1].ids]
}

// at returns the concepts of the longest phrase that begins at seq[i], and its
// length; 0 where none does.
func (s *synonyms) at(dst []int32, seq []int32, i int) ([]int32, int) {
	first := seq[i]
	if first == unknown || i+1 == len(seq) || s.words == nil || s.words[first].seconds&mark(seq[i+1]) == 0 {
		return dst, 0
	}
	length := 0
	for _, ph := range s.phrases[s.words[first].phrases:s.words[first+1].phrases] {
		n := len(ph.seq)
		if n < length {
			break
		}
		if i+n <= len(seq) && slices.Equal(ph.seq, seq[i:i+n]) {
			dst, length = appendNew(dst, ph.concept), n
		}
	}
	return dst, length
}

func appendNew(ids []int32, id int32) []int32 {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

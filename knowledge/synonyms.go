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

// newSynonyms files the synonyms of so many groups.
func newSynonyms(lx *lexicon, texts []packText, groups int) *synonyms {
	if groups == 0 {
		return &synonyms{}
	}
	s := &synonyms{concepts: groups, words: make([]synonym, lx.size()+1)}
	var words []phrase
	var seq []int32
	var kept slab[int32]
	for _, t := range texts {
		seq = lx.sequence(seq[:0], t.words)
		switch {
		case len(seq) == 1:
			words = append(words, phrase{kept.keep(seq), t.class})
		case len(seq) > 1 && len(seq) <= maxSynonym:
			s.phrases = append(s.phrases, phrase{kept.keep(seq), t.class})
		}
	}
	s.fileWords(words)
	s.filePhrases()
	return s
}

// fileWords files single words by their stems.
func (s *synonyms) fileWords(words []phrase) {
	slices.SortFunc(words, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(a.seq[0], b.seq[0]), cmp.Compare(a.concept, b.concept))
	})
	words = slices.CompactFunc(words, func(a, b phrase) bool { return a.seq[0] == b.seq[0] && a.concept == b.concept })
	for _, w := range words {
		s.ids = append(s.ids, w.concept)
		s.words[w.seq[0]+1].ids++
	}
	for id := range len(s.words) - 1 {
		s.words[id+1].ids += s.words[id].ids
	}
}

// filePhrases files the phrases by their first stems, the longest first.
func (s *synonyms) filePhrases() {
	slices.SortFunc(s.phrases, func(a, b phrase) int {
		return cmp.Or(cmp.Compare(a.seq[0], b.seq[0]), cmp.Compare(len(b.seq), len(a.seq)), cmp.Compare(a.concept, b.concept))
	})
	for _, ph := range s.phrases {
		s.words[ph.seq[0]].seconds |= mark(ph.seq[1])
		s.words[ph.seq[0]+1].phrases++
	}
	for id := range len(s.words) - 1 {
		s.words[id+1].phrases += s.words[id].phrases
	}
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

package router

import (
	"slices"

	"footnote/knowledge/lexicon"
)

// maxSynonym is the most words of one synonym: an acronym's expansion.
const maxSynonym = 6

// concepts knows which words and phrases go for one another. Each group of synonyms is
// a concept; a word in two groups has both, and nothing leads from one group to
// another.
type concepts struct {
	groups int
	words  []conceptWord // by stem; none without groups
}

// conceptWord is a stem: its own concepts, and the phrases that begin with it, longest
// first.
type conceptWord struct {
	ids     []int32
	phrases []phrase
	seconds uint64 // the marks of what stands second in its phrases
}

// phrase is a synonym of several words.
type phrase struct {
	seq     []int32
	concept int32
}

// newConcepts files the synonyms of so many groups.
func newConcepts(lx *lexicon.Lexicon, texts []packText, groups int) *concepts {
	cs := &concepts{groups: groups}
	if groups == 0 {
		return cs
	}
	cs.words = make([]conceptWord, lx.Size())
	for _, t := range texts {
		seq := lx.Sequence(nil, t.words)
		if len(seq) == 0 || len(seq) > maxSynonym {
			continue
		}
		w := &cs.words[seq[0]]
		if len(seq) == 1 {
			w.ids = appendNew(w.ids, t.class)
			continue
		}
		w.phrases = append(w.phrases, phrase{seq, t.class})
		w.seconds |= mark(seq[1])
	}
	for _, w := range cs.words {
		slices.SortStableFunc(w.phrases, func(a, b phrase) int { return len(b.seq) - len(a.seq) })
	}
	return cs
}

// of returns the concepts of a stem.
func (cs *concepts) of(id int32) []int32 {
	if cs.words == nil {
		return nil
	}
	return cs.words[id].ids
}

// at returns the concepts of the longest phrase that begins at seq[i], and its
// length; 0 where none does.
func (cs *concepts) at(dst []int32, seq []int32, i int) ([]int32, int) {
	first := seq[i]
	if first == lexicon.Unknown || i+1 == len(seq) || cs.words == nil || cs.words[first].seconds&mark(seq[i+1]) == 0 {
		return dst, 0
	}
	length := 0
	for _, ph := range cs.words[first].phrases {
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

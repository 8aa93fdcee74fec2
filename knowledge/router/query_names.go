package router

import "footnote/knowledge/lexicon"

// A question that names somebody or something is about them: a topic that does
// not know the name hardly answers it, however well the other words fit. So
// each name that the best topic lacks costs confidence. Most students type
// names as they are written; where they do not, nothing is lost.

const (
	// namelessFails is what a missing name costs in confidence. On the article
	// everything from 0.5 to 1 gives about the same right answers for each false
	// one, and 6 of a hundred more than nothing does.
	namelessFails = 0.7

	// everywhere is the share of topics, one in so many, from which a name says
	// nothing: the one that the whole source is about.
	everywhere = 8
)

// names are those that a question names.
type names struct {
	stems   []int32 // what they were taken for
	unknown int     // how many the pack does not have
}

func (n *names) clear() { n.stems, n.unknown = n.stems[:0], 0 }

// add remembers a name, as the stem it was taken for.
func (n *names) add(id int32) {
	if id == lexicon.Unknown {
		n.unknown++
		return
	}
	n.stems = appendNew(n.stems, id)
}

// hearNames puts classes that lack a name of the question behind others.
func (ix *index) hearNames(s *search) {
	if s.names.unknown == 0 && len(s.names.stems) == 0 {
		return
	}
	for i := range s.top {
		s.top[i].missing = s.names.unknown
	}
	for _, id := range s.names.stems {
		if ix.weights.words[id].everywhere {
			continue
		}
		met := s.meet(ix.meant(id))
		for i := range s.top {
			if s.top[i].mark&met == 0 {
				s.top[i].missing++
			}
		}
	}
	for i := range s.top {
		s.top[i].score -= s.top[i].lacks()
		s.rise(i)
	}
}

// lacks returns what a match loses by the names that it does not know.
func (m match) lacks() float32 { return namelessFails * float32(m.missing) }

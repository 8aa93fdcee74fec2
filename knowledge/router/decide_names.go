package router

import "footnote/knowledge/lexicon"

// namelessFails is what a missing name costs in confidence. On the article
// everything from 0.5 to 1 gives about the same right answers for each false
// one, and 6 of a hundred more than nothing does.
const namelessFails = 0.7

// hearNames puts classes that lack a name of the question behind others.
func (ix *index) hearNames(s *search) {
	if s.names.of == 0 {
		return
	}
	all := uint8(1<<len(s.top) - 1)
	met := uint8(0) // by some name
	for i := 0; i < len(s.names.words); {
		name, has := s.names.words[i].name, all
		for ; i < len(s.names.words) && s.names.words[i].name == name; i++ {
			has &= ix.hearName(s, s.names.words[i].id)
		}
		met |= has
	}
	for i := range s.top {
		m := &s.top[i]
		m.named = m.mark&met != 0
		m.score -= m.lacks()
		s.rise(i)
	}
}

// hearName counts what lacks a word of a name, and returns the marks of what has it.
func (ix *index) hearName(s *search, id int32) (has uint8) {
	everywhere := false
	if id != lexicon.Unknown {
		has, everywhere = s.meet(ix.meant(id)), ix.weights.words[id].everywhere
	}
	for i := range s.top {
		if m := &s.top[i]; m.mark&has == 0 && !everywhere {
			m.missing++
		}
	}
	return has
}

// lacks returns what a match loses by the names that it does not know.
func (m match) lacks() float32 { return namelessFails * float32(m.missing) }

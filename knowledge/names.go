package knowledge

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

// isName reports whether a token is written as a name: with a capital inside of
// a sentence, or with two at its start.
func (r *reader) isName(i int) bool {
	typed := r.typed(i)
	if r.loud || len(typed) < 2 || !isCapital(typed[0]) {
		return false
	}
	if isCapital(typed[1]) {
		return true
	}
	gap := r.gap(i)
	return gap == " " || gap == "-" // anything else may end a sentence
}

func isCapital(b byte) bool { return 'A' <= b && b <= 'Z' }

// noteName remembers a name of the question, as the stem it was taken for.
func (s *scorer) noteName(id int32) {
	if id == unknown {
		s.nameless++
		return
	}
	s.names = appendNew(s.names, id)
}

// hearNames puts classes that lack a name of the question behind others.
func (ix *index) hearNames(s *scorer) {
	if s.nameless == 0 && len(s.names) == 0 {
		return
	}
	for i := range s.top {
		s.top[i].missing = s.nameless
	}
	for _, id := range s.names {
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

// noteEverywhere finds the stems that so many topics have, or a synonym of them,
// that they tell none apart.
func (w *weights) noteEverywhere(f *features, topics int) {
	for id := range w.words {
		n := len(w.of(int32(id)))
		for _, c := range f.synonyms.of(int32(id)) {
			n = max(n, len(w.of(f.concept(c))))
		}
		w.words[id].everywhere = n > 1 && n*everywhere > topics
	}
}

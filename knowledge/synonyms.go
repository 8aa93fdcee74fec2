package knowledge

// maxSynonym is the most words of one synonym: an acronym's expansion.
const maxSynonym = 6

// synonyms knows which words and phrases go for one another. Each group is a
// concept; a word in two groups has both, and nothing leads from one group to
// another.
type synonyms struct {
	concepts int
	start    []uint32           // of a stem's concepts in ids
	ids      []int32            // concepts
	begins   []bool             // of a stem: whether a phrase begins with it
	phrases  map[int32][]phrase // by first stem, longest first
}

// phrase is a synonym of several words.
type phrase struct {
	seq     []int32
	concept int32
}

func newSynonyms(lx *lexicon, groups [][]string) *synonyms {
	s := &synonyms{
		concepts: len(groups), start: make([]uint32, len(lx.names)+1),
		begins: make([]bool, len(lx.names)), phrases: make(map[int32][]phrase),
	}
	words := make(map[int32][]int32)
	var r reader
	for g, group := range groups {
		for _, member := range group {
			seq := lx.sequence(&r, member)
			switch {
			case len(seq) == 1:
				words[seq[0]] = appendNew(words[seq[0]], int32(g))
			case len(seq) > 1 && len(seq) <= maxSynonym:
				s.addPhrase(phrase{seq, int32(g)})
			}
		}
	}
	for id := range lx.names {
		s.ids = append(s.ids, words[int32(id)]...)
		s.start[id+1] = uint32(len(s.ids))
	}
	return s
}

// of returns the concepts of a stem.
func (s *synonyms) of(id int32) []int32 { return s.ids[s.start[id]:s.start[id+1]] }

func (s *synonyms) addPhrase(ph phrase) {
	list := append(s.phrases[ph.seq[0]], ph)
	for i := len(list) - 1; i > 0 && len(list[i].seq) > len(list[i-1].seq); i-- {
		list[i], list[i-1] = list[i-1], list[i]
	}
	s.begins[ph.seq[0]], s.phrases[ph.seq[0]] = true, list
}

// at returns the concepts of the longest phrase that begins at seq[i], and its
// length; 0 where none does.
func (s *synonyms) at(dst []int32, seq []int32, i int) ([]int32, int) {
	if seq[i] == unknown || !s.begins[seq[i]] {
		return dst, 0
	}
	length := 0
	for _, ph := range s.phrases[seq[i]] {
		n := len(ph.seq)
		if n < length {
			break
		}
		if i+n <= len(seq) && equalIDs(ph.seq, seq[i:i+n]) {
			dst, length = appendNew(dst, ph.concept), n
		}
	}
	return dst, length
}

func equalIDs(a, b []int32) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func appendNew(ids []int32, id int32) []int32 {
	for _, have := range ids {
		if have == id {
			return ids
		}
	}
	return append(ids, id)
}

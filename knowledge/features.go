package knowledge

// features numbers what phrasings and questions are compared by: stems, then
// the concepts of the synonyms, then pairs of stems that stand side by side.
type features struct {
	stems    int
	synonyms *synonyms
	pairs    table
}

func newFeatures(stems int, s *synonyms) *features {
	return &features{stems: stems, synonyms: s}
}

func (f *features) size() int { return f.stems + f.synonyms.concepts + f.pairs.n }

// concept returns the feature of a concept.
func (f *features) concept(c int32) int32 { return int32(f.stems) + c }

// isPair reports whether a feature is a pair.
func (f *features) isPair(id int32) bool { return int(id) >= f.stems+f.synonyms.concepts }

func pairKey(a, b int32) uint64 { return uint64(uint32(a))<<32 | uint64(uint32(b)) }

// pair returns the feature of two stems side by side, if any phrasing has them;
// of many phrasings, if two have them.
func (f *features) pair(a, b int32) (int32, bool) {
	return f.pairs.find(pairKey(a, b))
}

// add returns the features of a phrasing, each once, and numbers new pairs.
func (f *features) add(seq []int32) []int32 {
	var set, concepts []int32
	for i, id := range seq {
		set = appendNew(set, id)
		for _, c := range f.synonyms.of(id) {
			set = appendNew(set, f.concept(c))
		}
		concepts, _ = f.synonyms.at(concepts[:0], seq, i)
		for _, c := range concepts {
			set = appendNew(set, f.concept(c))
		}
		if i == 0 {
			continue
		}
		key := pairKey(seq[i-1], id)
		p, ok := f.pairs.find(key)
		if !ok {
			p = int32(f.size())
			f.pairs.add(key, p)
		}
		set = appendNew(set, p)
	}
	return set
}

// manyPhrasings is from where pairs that only one phrasing has are left out.
// They are most of the memory. With 1,500 phrasings they are still worth half a
// point on CLINC150; with 5,000 on the article it is better without them.
const manyPhrasings = 3000

// dropRarePairs leaves those pairs out, if there are many phrasings.
func (f *features) dropRarePairs(phrasings []phrasing) {
	if len(phrasings) < manyPhrasings {
		return
	}
	first := f.stems + f.synonyms.concepts
	seen := make([]int32, f.pairs.n)
	for _, ph := range phrasings {
		for _, id := range ph.set {
			if f.isPair(id) {
				seen[int(id)-first]++
			}
		}
	}
	anew := f.pairs.renumber(first, func(id int32) bool { return seen[int(id)-first] > 1 })
	for i := range phrasings {
		set := phrasings[i].set[:0]
		for _, id := range phrasings[i].set {
			if int(id) >= first {
				id = anew[int(id)-first]
			}
			if id != unknown {
				set = append(set, id)
			}
		}
		phrasings[i].set = set
	}
}

package knowledge

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"
)

// vocabulary numbers words in the order in which they were added. The words lie
// one behind the other in one text, and a hash table with open addressing finds
// them: half of the memory of a map, and half of the time. Words are told apart by
// all 64 bits of a hash with a seed that nobody knows, so that the text need not be
// looked at: of a million words, two come to the same once in thirty million packs.
type vocabulary struct {
	seed   maphash.Seed
	text   strings.Builder
	ends   []uint32 // of each word in text
	places []wordPlace
	rare   []uint32 // the hashes of words that were left out, sorted
}

// wordPlace is a place of the hash table.
type wordPlace struct {
	low, high uint32 // halves of the hash: a place takes 12 bytes, not 16
	number    uint32 // of the word, from 1 on; 0 where the place is free
}

func (p *wordPlace) has(hash uint64) bool { return p.low == uint32(hash) && p.high == uint32(hash>>32) }

// leastPlaces is how many places a hash table starts with.
const leastPlaces = 64

// newVocabulary returns a vocabulary with room for n words.
func newVocabulary(n int) *vocabulary {
	places := make([]wordPlace, max(leastPlaces, n+n/2))
	return &vocabulary{seed: maphash.MakeSeed(), ends: make([]uint32, 0, n), places: places}
}

// isRare reports whether a word that the vocabulary does not have was left out as too
// rare.
func (v *vocabulary) isRare(word string) bool {
	_, found := slices.BinarySearch(v.rare, hashWithout(word, -1))
	return found
}

func (v *vocabulary) size() int { return len(v.ends) }

// word returns a word by its number.
func (v *vocabulary) word(n int32) string {
	from := uint32(0)
	if n > 0 {
		from = v.ends[n-1]
	}
	return v.text.String()[from:v.ends[n]]
}

func (v *vocabulary) hash(word []byte) uint64 { return maphash.Bytes(v.seed, word) }

// find returns the number of a word, or unknown.
func (v *vocabulary) find(word []byte) int32 { return v.findHashed(v.hash(word)) }

// findHashed is find for a word whose hash is known.
func (v *vocabulary) findHashed(hash uint64) int32 { return int32(v.place(hash).number) - 1 }

// place returns where a word is or belongs.
func (v *vocabulary) place(hash uint64) *wordPlace {
	n := uint64(len(v.places))
	for i := uint64(uint32(hash)) * n >> 32; ; i++ { // spread over any number of places
		if i == n {
			i = 0
		}
		if p := &v.places[i]; p.has(hash) || p.number == 0 {
			return p
		}
	}
}

// add returns the number of a word, a new one where it has none.
func (v *vocabulary) add(word []byte) int32 {
	hash := v.hash(word)
	p := v.place(hash)
	if p.number != 0 {
		return int32(p.number) - 1
	}
	v.text.Write(word)
	v.ends = append(v.ends, uint32(v.text.Len()))
	*p = wordPlace{uint32(hash), uint32(hash >> 32), uint32(len(v.ends))}
	if 4*len(v.ends) > 3*len(v.places) {
		v.grow()
	}
	return int32(len(v.ends)) - 1
}

// grow doubles the places.
func (v *vocabulary) grow() {
	old := v.places
	v.places = make([]wordPlace, 2*len(old))
	for _, p := range old {
		if p.number != 0 {
			*v.place(uint64(p.high)<<32 | uint64(p.low)) = p
		}
	}
}

// byFrequency returns the words in the order of their counts, without the rare ones,
// and the number that each has there, unknown for a rare one.
func (v *vocabulary) byFrequency(counts []wordCount) (sorted *vocabulary, numbers []int32) {
	order, numbers := make([]int32, 0, len(counts)), make([]int32, len(counts))
	var rare []uint32
	size := 0
	for n, c := range counts {
		word := v.word(int32(n))
		if c.isRare() {
			numbers[n] = unknown
			if maySpell(word) {
				rare = append(rare, hashWithout(word, -1))
			}
			continue
		}
		order = append(order, int32(n))
		size += len(word)
	}
	slices.Sort(rare)
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(counts[b].all, counts[a].all), cmp.Compare(a, b))
	})
	sorted = newVocabulary(len(order))
	sorted.rare = slices.Clone(rare) // without the room that append made
	sorted.text.Grow(size)
	for _, n := range order {
		numbers[n] = sorted.add([]byte(v.word(n)))
	}
	return sorted, numbers
}

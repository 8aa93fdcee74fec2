package knowledge

import (
	"iter"
	"slices"
)

// table numbers pairs of stems. It is a hash table with open addressing: a
// question looks up dozens of pairs, most of them absent.
type table struct {
	keys []uint64 // key+1, 0 where the place is free
	ids  []int32
	n    int

	// filter has a bit for each key, and few others: it tells of nearly all
	// absent keys without a look into the table, which is too large for the
	// processor's nearest cache.
	filter []uint64
}

// filterBits is how many bits the filter has for each place of the table.
const filterBits = 8

// spread makes a key's bits look random.
func spread(key uint64) uint64 { return key * 0x9E3779B97F4A7C15 }

// place returns where the key is or belongs.
func (t *table) place(key uint64) int {
	mask := len(t.keys) - 1
	for i := int(spread(key) >> 20 & uint64(mask)); ; i = (i + 1) & mask {
		if t.keys[i] == key+1 || t.keys[i] == 0 {
			return i
		}
	}
}

// bit returns the word and the bit of a key in the filter.
func (t *table) bit(key uint64) (*uint64, uint64) {
	h := spread(key) >> 32
	return &t.filter[h>>6&uint64(len(t.filter)-1)], 1 << (h & 63)
}

// find returns the id of a key.
func (t *table) find(key uint64) (int32, bool) {
	if len(t.keys) == 0 {
		return 0, false
	}
	if word, bit := t.bit(key); *word&bit == 0 {
		return 0, false
	}
	i := t.place(key)
	return t.ids[i], t.keys[i] != 0
}

// all yields the keys and their ids, in the order of the places.
func (t *table) all() iter.Seq2[uint64, int32] {
	return func(yield func(uint64, int32) bool) {
		for i, k := range t.keys {
			if k != 0 && !yield(k-1, t.ids[i]) {
				return
			}
		}
	}
}

// renumber drops the entries that are not to be kept, and numbers the others
// from first on. It returns their new numbers, by the old ones less first, and
// unknown for those that were dropped.
func (t *table) renumber(first int, keep func(id int32) bool) []int32 {
	anew := slices.Repeat([]int32{unknown}, t.n)
	kept := table{}
	for key, id := range t.all() {
		if keep(id) {
			anew[int(id)-first] = int32(first + kept.n)
			kept.add(key, int32(first+kept.n))
		}
	}
	*t = kept
	return anew
}

// add gives a new key an id.
func (t *table) add(key uint64, id int32) {
	if 8*(t.n+1) > 5*len(t.keys) {
		t.grow()
	}
	i := t.place(key)
	t.keys[i], t.ids[i] = key+1, id
	t.n++
	word, bit := t.bit(key)
	*word |= bit
}

func (t *table) grow() {
	old, places := *t, max(64, 2*len(t.keys))
	*t = table{keys: make([]uint64, places), ids: make([]int32, places), filter: make([]uint64, places*filterBits/64)}
	for key, id := range old.all() {
		t.add(key, id)
	}
}

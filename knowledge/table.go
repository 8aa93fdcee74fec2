package knowledge

// table numbers pairs of stems. It is a hash table with open addressing: a
// question looks up dozens of pairs, most of them absent.
type table struct {
	keys []uint64 // key+1, 0 where the place is free
	ids  []int32
	n    int
}

// place returns where the key is or belongs.
func (t *table) place(key uint64) int {
	mask := len(t.keys) - 1
	for i := int((key * 0x9E3779B97F4A7C15) >> 20 & uint64(mask)); ; i = (i + 1) & mask {
		if t.keys[i] == key+1 || t.keys[i] == 0 {
			return i
		}
	}
}

// find returns the id of a key.
func (t *table) find(key uint64) (int32, bool) {
	if len(t.keys) == 0 {
		return 0, false
	}
	i := t.place(key)
	return t.ids[i], t.keys[i] != 0
}

// add gives a new key an id.
func (t *table) add(key uint64, id int32) {
	if 8*(t.n+1) > 5*len(t.keys) {
		old := *t
		*t = table{make([]uint64, max(16, 2*len(old.keys))), make([]int32, max(16, 2*len(old.keys))), 0}
		for i, k := range old.keys {
			if k != 0 {
				t.add(k-1, old.ids[i])
			}
		}
	}
	i := t.place(key)
	t.keys[i], t.ids[i] = key+1, id
	t.n++
}

package bot

// bounded is a map that holds so many keys and forgets the one that came first
// when another comes. It is not safe for concurrent use.
type bounded[V any] struct {
	most   int
	values map[string]V
	order  []string // a ring of the keys as they came
	oldest int      // in order, once it is full
}

func newBounded[V any](most int) *bounded[V] {
	return &bounded[V]{most: most, values: make(map[string]V)}
}

func (b *bounded[V]) get(key string) (V, bool) {
	v, ok := b.values[key]
	return v, ok
}

func (b *bounded[V]) put(key string, v V) {
	_, known := b.values[key]
	b.values[key] = v
	switch {
	case known:
	case len(b.order) < b.most:
		b.order = append(b.order, key)
	default:
		delete(b.values, b.order[b.oldest])
		b.order[b.oldest] = key
		b.oldest = (b.oldest + 1) % b.most
	}
}

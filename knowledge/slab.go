package knowledge

// slab keeps short lists one behind the other: one piece of memory for hundreds
// of them.
type slab[T any] struct{ room []T }

// slabSize is how many elements a piece of memory has.
const slabSize = 4096

// keep returns a copy of a list.
func (s *slab[T]) keep(list []T) []T {
	if cap(s.room)-len(s.room) < len(list) {
		s.room = make([]T, 0, max(slabSize, len(list)))
	}
	from := len(s.room)
	s.room = append(s.room, list...)
	return s.room[from:len(s.room):len(s.room)]
}

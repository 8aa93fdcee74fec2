package router

// A question that names somebody or something is about them: a topic that does
// not know the name hardly answers it, however well the other words fit. So
// each name that the best topic lacks costs confidence. Most students type
// names as they are written; where they do not, nothing is lost.

// names are those that a question names. A name of several words is of a topic that
// has all of them: the Ministry of Public Security is not any ministry.
type names struct {
	words []nameWord
	of    int // how many names there are
}

// nameWord is a word of a name, as the stem it was taken for.
type nameWord struct {
	id   int32
	name int // which name it belongs to
}

func (n *names) clear() { n.words, n.of = n.words[:0], 0 }

// add remembers a word of a name, which goes on with the one before it or is new.
func (n *names) add(id int32, goesOn bool) {
	if !goesOn || n.of == 0 {
		n.of++
	}
	n.words = append(n.words, nameWord{id, n.of - 1})
}

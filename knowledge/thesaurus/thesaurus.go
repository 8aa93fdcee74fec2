package thesaurus

// Synset is one meaning, which several words may have. The number means nothing beyond
// this program.
type Synset uint32

// Sense is a meaning of a word.
type Sense struct {
	Synset Synset
	First  bool // the most common of its part of speech
}

// Senses returns the senses of a word or of what it is a form of, the most common
// first; none for a word that is not in the table, and for one that is a name.
func Senses(word string) []Sense {
	t := table()
	i, ok := t.findForm(word)
	if !ok || t.isName(i) {
		return nil
	}
	var all []Sense
	for _, s := range t.sensesOf(i) {
		all = append(all, Sense{Synset(s >> 1), s&1 == 0})
	}
	return all
}

// Knows reports whether a word, or what it is a form of, is an English word.
func Knows(word string) bool {
	_, ok := table().findForm(word)
	return ok
}

// Above returns the synsets that it is a kind of.
func (s Synset) Above() []Synset { return table().above.of(s) }

// Beside returns the synsets that it is like, derives from, or is about.
func (s Synset) Beside() []Synset { return table().beside.of(s) }

// IsGeneral reports whether so much is a kind of it that two words which are have little
// in common.
func (s Synset) IsGeneral() bool { return table().marks[s]&markGeneral != 0 }

// IsThing reports whether it is something that can be touched: an animal, a plant, a
// part of a body, food, or what somebody made.
func (s Synset) IsThing() bool { return table().marks[s]&markThing != 0 }

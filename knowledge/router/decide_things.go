package router

import "footnote/knowledge/thesaurus"

// thingFails is what each thing costs in confidence that the pack has nothing like: a
// question about geese is not answered by what a hen eats. On four packs of 15 to 40
// topics it keeps four of a hundred false answers away, and one right one of three
// hundred.
const thingFails = 0.7

// mindsThings reports whether they count. They do not where a pack lists what is
// outside, and has learned better what is, nor where phrasings are messages, which tell
// of things beside what they ask.
func (ix *index) mindsThings() bool { return !ix.listsOutside && !ix.chatty }

// strangeness is what a question loses by the things in it that the pack has nothing
// like.
func (q *query) strangeness() float32 { return thingFails * float32(q.things) }

// isThing reports whether a word most often means something that can be touched.
func isThing(word string) bool {
	senses := thesaurus.Senses(word)
	return len(senses) > 0 && senses[0].Synset.IsThing()
}

package message

import "slices"

// classAt returns the class of a word, none past the end.
func (r *reader) classAt(i, end int) class {
	if i >= end {
		return 0
	}
	return r.words[i].class
}

// isCapital reports whether a word begins with a capital, false at the end.
func (r *reader) isCapital(i, end int) bool { return i < end && r.words[i].capital }

// isOne reports whether a word is one of some words, each of which a table must have.
func (r *reader) isOne(i int, words ...string) bool {
	if i < 0 || i >= len(r.words) || r.words[i].id == 0 {
		return false
	}
	return slices.Contains(words, vocabulary.words[r.words[i].id])
}

// isOneBefore reports whether a word that may lie at the end is one of some words.
func (r *reader) isOneBefore(i, end int, words ...string) bool {
	return i < end && r.isOne(i, words...)
}

// has reports whether any of some words is of a class.
func (r *reader) has(from, end int, c class) bool {
	for i := from; i < end; i++ {
		if r.words[i].class.is(c) {
			return true
		}
	}
	return false
}

// isContent reports whether a word names something.
func (r *reader) isContent(i int) bool {
	return !r.words[i].class.is(interrogative | auxiliary | myself | pronoun | filler | weak | light | functional)
}

// hasContent reports whether any of some words names something.
func (r *reader) hasContent(from, end int) bool {
	for i := from; i < end; i++ {
		if r.isContent(i) {
			return true
		}
	}
	return false
}

// parts reports whether a new part of the sentence begins at a word.
func (r *reader) parts(i int) bool {
	return r.words[i].gap > space || r.words[i-1].class.is(joining) || r.isOne(i-1, "so")
}

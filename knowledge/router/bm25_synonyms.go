package router

import (
	"slices"

	"footnote/knowledge/posting"
)

// wordWorth is what a word of a question is worth, by itself or by its synonyms.
type wordWorth struct {
	from, to   uint32  // its postings
	expected   float32 // what it could score at most
	everywhere bool    // so many classes have it, or a synonym, that it tells none apart
}

// meant returns the postings of a stem and of its synonyms: what a question that
// has the stem is worth to each class.
func (w *weights) meant(id int32) []posting.Posting {
	word := &w.words[id]
	return w.postings[word.from:word.to]
}

// join merges the postings of each stem that has synonyms with those of its
// concepts: a class has the word itself or a synonym of it, whichever is worth
// more to it. It is done once, since every question would do it again.
func (w *weights) join(f *features, functional []bool) {
	var merged, next []posting.Posting
	for id := range int32(f.stems) {
		word := &w.words[id]
		word.expected = w.worth(id)
		word.from, word.to = w.worths[id].start, w.worths[id+1].start
		if concepts := f.concepts.of(id); len(concepts) > 0 {
			merged = append(merged[:0], w.of(id)...)
			for _, c := range concepts {
				concept := f.concept(c)
				word.expected = max(word.expected, w.worth(concept)*synonymCounts)
				merged, next = mergePostings(next[:0], merged, w.of(concept), synonymCounts), merged
			}
			word.from = uint32(len(w.postings))
			w.postings = append(w.postings, merged...)
			word.to = uint32(len(w.postings))
		}
		if word.expected == 0 && !functional[id] { // a function word asks for nothing
			word.expected = w.unseen
		}
	}
	w.postings = slices.Clip(w.postings)
}

// mergePostings appends to dst the postings of a, and of b with what b counts:
// where both have a class, the one that is worth more. Both are in the order of
// their classes, and so is what comes out.
func mergePostings(dst, a, b []posting.Posting, counts float32) []posting.Posting {
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].Class() < b[0].Class():
			dst, a = append(dst, a[0]), a[1:]
		case len(a) == 0 || b[0].Class() < a[0].Class():
			dst, b = append(dst, posting.New(b[0].Class(), b[0].Weight()*counts)), b[1:]
		default:
			dst = append(dst, posting.New(a[0].Class(), max(a[0].Weight(), b[0].Weight()*counts)))
			a, b = a[1:], b[1:]
		}
	}
	return dst
}

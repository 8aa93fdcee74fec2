package knowledge

// meant returns the postings of a stem and of its synonyms: what a question that
// has the stem is worth to each class.
func (w *weights) meant(id int32) []posting {
	if from, to := w.jointStart[id], w.jointStart[id+1]; from < to {
		return w.joint[from:to]
	}
	return w.of(id)
}

// join merges the postings of each stem that has synonyms with those of its
// concepts: a class has the word itself or a synonym of it, whichever is worth
// more to it. It is done once, since every question would do it again.
func (w *weights) join(f *features) {
	w.expected = make([]float32, f.stems)
	w.jointStart = make([]uint32, f.stems+1)
	var merged, next []posting
	for id := range int32(f.stems) {
		expected := w.worth[id]
		if concepts := f.synonyms.of(id); len(concepts) > 0 {
			merged = append(merged[:0], w.of(id)...)
			for _, c := range concepts {
				concept := f.concept(c)
				expected = max(expected, w.worth[concept]*synonymCounts)
				merged, next = mergePostings(next[:0], merged, w.of(concept), synonymCounts), merged
			}
			w.joint = append(w.joint, merged...)
		}
		if expected == 0 {
			expected = w.unseen
		}
		w.expected[id] = expected
		w.jointStart[id+1] = uint32(len(w.joint))
	}
}

// mergePostings appends to dst the postings of a, and of b with what b counts:
// where both have a class, the one that is worth more. Both are in the order of
// their classes, and so is what comes out.
func mergePostings(dst, a, b []posting, counts float32) []posting {
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0].class < b[0].class:
			dst, a = append(dst, a[0]), a[1:]
		case len(a) == 0 || b[0].class < a[0].class:
			dst, b = append(dst, posting{b[0].class, b[0].weight * counts}), b[1:]
		default:
			dst = append(dst, posting{a[0].class, max(a[0].weight, b[0].weight*counts)})
			a, b = a[1:], b[1:]
		}
	}
	return dst
}

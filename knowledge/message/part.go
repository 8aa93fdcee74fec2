package message

import (
	"strings"
	"unicode"
)

// longestSentence is the most words that are read as one sentence. It keeps the work
// on a message in proportion to its length.
const longestSentence = 128

// part parts the words into sentences.
func (r *reader) part() {
	r.widenGaps()
	at := 0
	for from := 0; from < len(r.words); {
		to := from + 1
		for to < len(r.words) && to < from+longestSentence && !r.ends(to) {
			to++
		}
		s := r.place(from, to, at)
		r.sentences = append(r.sentences, s)
		from, at = to, s.textTo
	}
}

// widenGaps parts the words that no sign parts.
func (r *reader) widenGaps() {
	r.loud = strings.IndexFunc(r.text, unicode.IsLower) < 0
	for i := 1; i < len(r.words); i++ {
		r.words[i].gap = max(r.words[i].gap, r.unmarkedGap(i))
	}
}

// unmarkedGap returns how far a word is parted from the one before that no sign parts.
func (r *reader) unmarkedGap(i int) gap {
	w, before := r.words[i], r.words[i-1]
	next := i+1 < len(r.words) && r.words[i+1].capital
	switch {
	case r.isOne(i, "i", "im", "ive") && w.capital && r.isContent(i-1) && !r.loud:
		return dash // who founded it I forgot
	case w.capital && !before.capital && !next && w.gap == space && (w.class.is(starting) || r.startsSentence(w)):
		return stop // who founded it Please keep it short
	case before.class.is(filler):
		return comma // what is it lol is it a bird
	}
	return space
}

// startsSentence reports whether a word with a capital starts a sentence rather than a
// title, as "The" and "On" may.
func (r *reader) startsSentence(w word) bool {
	if w.class.is(preposition | relating | interrogative) {
		return false
	}
	return w.to-w.from > len("the") && w.class.is(functional|auxiliary) || w.class.is(auxiliary) && strings.ContainsAny(r.text[w.from:w.to], "'’")
}

// ends reports whether a sentence ends before a word.
func (r *reader) ends(i int) bool {
	before := r.words[i-1]
	switch g := r.words[i].gap; {
	case g < stop:
		return false
	case g == line: // unless the line breaks off
		return r.text[min(before.to, len(r.text)-1)] != ',' && (!before.class.is(preposition|joining|auxiliary) || r.words[i].capital)
	case g == stop && strings.IndexByte(r.text[before.from:before.to], '.') > 0: // the u.s.
		return r.words[i].capital && r.words[i].class.is(interrogative|auxiliary|bidding)
	}
	return true
}

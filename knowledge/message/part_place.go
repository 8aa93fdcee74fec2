package message

import "strings"

// place finds what of the text is the sentence of some words: from where the one
// before ends, up to the signs that end it.
func (r *reader) place(from, to, at int) sentence {
	s := sentence{from: from, to: to, ask: from, end: to}
	next := len(r.text)
	if to < len(r.words) {
		next = r.words[to].from
	}
	last := r.words[to-1].to
	behind := r.text[last:next]
	s.question = strings.Contains(behind, "?") || strings.Contains(behind, "？") || strings.Contains(behind, "؟")
	s.textTo = last + signsBehind(behind, to == len(r.words))
	s.textFrom = r.words[from].from
	s.textFrom -= signsBefore(r.text[min(at, s.textFrom):s.textFrom], from == 0)
	return s
}

// signsBehind returns the length of the signs behind a sentence that end it, of those
// up to the next. An opening quotation mark is the next one's.
func signsBehind(behind string, last bool) int {
	n := strings.IndexAny(behind, " \n\t")
	if n < 0 {
		n = len(behind)
	}
	for n < len(behind) && strings.IndexByte(" ?!.", behind[n]) >= 0 {
		n++
	}
	if !last && n == len(behind) {
		n = len(strings.TrimRight(behind, `"'(“‘`))
	}
	return n
}

// signsBefore returns the length of the signs before a sentence that belong to it. The
// sign of a list does not.
func signsBefore(before string, first bool) int {
	if i := strings.LastIndexAny(before, " \n\t"); !first || i >= 0 {
		before = before[i+1:]
	}
	if strings.Trim(before, `-*•>#.,;:)`) != before {
		return 0
	}
	return len(before)
}

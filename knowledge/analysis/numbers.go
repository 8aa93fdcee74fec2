package analysis

import (
	"slices"

	"footnote/knowledge/english"
)

// mostNumberWords is the most words that are read as one number: two hundred and fifty
// thousand and ten.
const mostNumberWords = 10

// joinNumbers makes one token of the words of a number, in digits.
func (r *Tokenizer) joinNumbers() {
	var words []string
	for i := 0; i < len(r.tokens); i++ {
		words = words[:0]
		for k := i; k < min(len(r.tokens), i+mostNumberWords); k++ {
			if gap := r.gap(k); k > i && gap != " " && gap != "-" {
				break
			}
			words = append(words, string(r.Folded(k)))
		}
		if digits, n := english.Number(words); n > 0 {
			r.replace(i, i+n, digits)
		}
	}
}

// replace makes one token of tokens from to to, the last not included.
func (r *Tokenizer) replace(from, to int, folded string) {
	first, last := r.tokens[from], r.tokens[to-1]
	r.buf = slices.Replace(r.buf, first.from, last.to, []byte(folded)...)
	shift := first.from + len(folded) - last.to
	r.tokens[from].typedTo, r.tokens[from].to = last.typedTo, last.to+shift
	r.tokens = slices.Delete(r.tokens, from+1, to)
	for i := from + 1; i < len(r.tokens); i++ {
		r.tokens[i].from += shift
		r.tokens[i].to += shift
	}
}

// isScale reports whether a folded word may make a number of those before it, or is
// one that is written with its scale: hundred, 1k.
func isScale(word []byte) bool {
	switch string(word) {
	case "hundred", "thousand", "million", "mio", "mil", "mn", "billion", "bn", "trillion", "tn":
		return true
	}
	return len(word) > 1 && '0' <= word[0] && word[0] <= '9' && word[len(word)-1] >= 'a'
}

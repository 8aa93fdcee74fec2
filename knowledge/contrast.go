package knowledge

import "strings"

// A question often sets a neighbour aside: "the speech, not the interview". Such
// words are about another topic, so they are not read.

// mostAside is the most words that one contrast sets aside.
const mostAside = 8

// leastMeant is the least of words that stand before a contrast which nothing
// ends: with fewer, all of the question would be set aside.
const leastMeant = 4

// setAside marks the words that a question names only to say that they are not
// meant: "the speech, not the interview", "unlike Ma". dst is reused.
func (r *reader) setAside(dst []bool) []bool {
	dst = dst[:0]
	for range r.tokens {
		dst = append(dst, false)
	}
	for i := range r.tokens {
		from := i + r.contrast(i)
		to := r.turn(from)
		if from == i || to == len(r.tokens) && i < leastMeant {
			continue
		}
		for k := from; k < min(to, from+mostAside); k++ {
			dst[k] = true
		}
	}
	return dst
}

// turn returns the first token from where the question turns back to what is
// meant, or its end.
func (r *reader) turn(from int) int {
	for k := from + 1; k < len(r.tokens); k++ {
		if r.turns(k) {
			return k
		}
	}
	return len(r.tokens)
}

// contrasts are the phrases that set aside what follows.
var contrasts = [...][]string{
	{"rather", "than"}, {"as", "opposed", "to"}, {"as", "distinct", "from"}, {"instead", "of"}, {"apart", "from"},
	{"aside", "from"}, {"other", "than"}, {"unlike"}, {"besides"}, {"except"}, {"leaving", "aside"}, {"setting", "aside"},
}

// contrast returns how many words the contrast has that begins at a token, 0 if
// none does.
func (r *reader) contrast(i int) int {
	if string(r.fold(i)) == "not" && (i == 0 || strings.ContainsAny(r.gap(i), ",;:(–")) {
		return 1
	}
	for _, words := range &contrasts {
		if r.reads(i, words) {
			return len(words)
		}
	}
	return 0
}

func (r *reader) reads(i int, words []string) bool {
	if i+len(words) > len(r.tokens) {
		return false
	}
	for k, w := range words {
		if string(r.fold(i+k)) != w {
			return false
		}
	}
	return true
}

// turns reports whether the question turns back at a token to what is meant.
func (r *reader) turns(i int) bool {
	if strings.ContainsAny(r.gap(i), ",;:.?!()–") {
		return true
	}
	switch string(r.fold(i)) {
	case "but", "what", "which", "who", "whom", "whose", "how", "when", "where", "why", "did", "does", "do":
		return true
	}
	return false
}

// gap returns what stands between a token and the one before it.
func (r *reader) gap(i int) string {
	if i == 0 || r.tokens[i-1].typedTo > r.tokens[i].typedFrom {
		return ""
	}
	return r.text[r.tokens[i-1].typedTo:r.tokens[i].typedFrom]
}

package message

import "strings"

// slice returns the text of some words of a sentence, all of it with its signs.
func (r *reader) slice(s *sentence, from, end int) string {
	at, to := r.words[from].from, r.words[end-1].to
	if from == s.from {
		at = s.textFrom
	} else {
		at -= openingQuote(r.text[:at])
	}
	if end == s.to {
		to = s.textTo
	} else {
		to += closingQuote(r.text[to:])
	}
	return unquoted(strings.TrimSpace(r.text[at:to]))
}

// openingQuote and closingQuote return the length of the quotation mark next to a
// word that a question begins or ends with.
func openingQuote(before string) int {
	for _, sign := range []string{`"`, "“", "#", "$"} {
		if strings.HasSuffix(before, sign) {
			return len(sign)
		}
	}
	return 0
}

func closingQuote(behind string) int {
	for _, sign := range []string{`"`, "”", "%", "#", "++"} {
		if strings.HasPrefix(behind, sign) {
			return len(sign)
		}
	}
	return 0
}

// unquoted takes off the quotation marks around a whole text, and those without a
// fellow.
func unquoted(text string) string {
	if text == "" || text[0] != '"' && text[len(text)-1] != '"' {
		return text
	}
	if n := strings.Count(text, `"`); n > 2 || n == 2 && text[0] != text[len(text)-1] {
		return text
	}
	if inner := strings.TrimSpace(strings.Trim(text, `"`)); inner != "" {
		return inner
	}
	return text
}

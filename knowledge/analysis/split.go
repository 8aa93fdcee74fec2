package analysis

import "unicode/utf8"

// nextWord returns where the first word at or after the byte at begins and
// ends. Without one both are the end of the text.
func nextWord(s string, at int) (from, to int) {
	from = wordStart(s, at)
	for to = from; to < len(s); {
		r, size := runeAt(s, to)
		switch {
		case r < utf8.RuneSelf && isWordRune(r): // by far the most
			to += size
		case r == ' ':
			return from, to
		case isIdeograph(r) || isEmoji(r):
			// Chinese and Japanese do not part their words: each sign is one.
			if to == from {
				to += size
			}
			return from, to
		case isWordRune(r):
			to += size
		case joins(s, from, to, r, size):
			to += size
		default:
			return from, to
		}
	}
	return from, to
}

// wordStart returns where the first word at or after the byte at begins.
func wordStart(s string, at int) int {
	for at < len(s) {
		r, size := runeAt(s, at)
		if isWordRune(r) || isEmoji(r) {
			break
		}
		at += size
	}
	return at
}

package message

import "strings"

// plainOthers are the classes that a word of a plain question may have behind the first:
// none by which something could be peeled off, stand for something else or be negated.
const plainOthers = functional | auxiliary | relating | preposition | bidding | light | knowing | reacting | shortening |
	seeking | narrating | schooling | starting | opener

// mostPlain is the most bytes of a plain question.
const mostPlain = 200

// Plain reports whether a message is a neat question, which Read would return as it is:
// one interrogative at its start, and plain words to its end. Most questions are not
// told at once; for those that are, Read need not be called.
func Plain(text string) bool {
	if len(text) > mostPlain {
		return false
	}
	content, first, last := false, true, 0
	for at := 0; at < len(text); {
		to := plainWord(text, at)
		if to == at {
			return false
		}
		id := vocabulary.find(text[at:to])
		class := vocabulary.classes[id]
		switch {
		case first && (!class.is(interrogative) || to == 1), !first && !class.isOnly(plainOthers), isNegation(id):
			return false
		case class == 0:
			content = true
		}
		first, last = false, id
		if at = to; at < len(text) && text[at] == ' ' {
			at++
		} else if text[at:] == "?" || at == len(text) {
			return content && tails[last] == nil
		}
	}
	return false // blank, or a space at the end
}

// plainWord returns where a word of letters and digits ends that begins at a byte.
func plainWord(text string, at int) int {
	for at < len(text) && isWordByte(text[at]) {
		at++
	}
	return at
}

// isNegation reports whether a word may be a verb with not: isn't, isnt, cannot.
func isNegation(id int) bool {
	word := vocabulary.words[id]
	return vocabulary.classes[id].is(auxiliary) && (strings.HasSuffix(word, "nt") || word == "cannot") || word == "not"
}

package cite

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// anyLength has isMinor go by its list alone.
const anyLength = 100

// isMinor reports whether titles write a word small: an article, a conjunction or a
// preposition, as the CSL styles have them, of at most so many letters.
func isMinor(word string, longest int) bool {
	switch word {
	case "a", "an", "the", "and", "or", "nor", "but", "yet", "so",
		"about", "above", "across", "after", "against", "along", "alongside", "amid", "among", "amongst", "around", "as",
		"aside", "at", "atop", "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "by",
		"circa", "despite", "down", "during", "except", "for", "from", "in", "inside", "into", "like", "near", "next",
		"of", "off", "on", "onto", "out", "over", "past", "per", "plus", "since", "than", "through", "throughout", "till",
		"to", "toward", "towards", "under", "underneath", "until", "unto", "up", "upon", "versus", "via", "vs", "with",
		"within", "without", "de", "von", "van":
		return utf8.RuneCountInString(word) <= longest
	}
	return false
}

// titleCase begins the words of a title with capitals, but for minor ones of at most so
// many letters between others. Words that have a capital are left as they are.
func titleCase(title string, longest int) string {
	var b strings.Builder
	begins := true // a sentence or a subtitle
	for title != "" {
		end := strings.IndexFunc(title, isWord)
		if end < 0 {
			end = len(title)
		}
		between := title[:end]
		begins = begins || strings.ContainsAny(between, ":?!—")
		b.WriteString(between)
		title = title[end:]
		if end = wordEnd(title); end == 0 {
			break
		}
		word, last := title[:end], strings.IndexFunc(title[end:], isWord) < 0
		title = title[end:]
		if begins || last || !isMinor(word, longest) && utf8.RuneCountInString(word) > 1 {
			word = capitalised(word)
		}
		b.WriteString(word)
		begins = false
	}
	return b.String()
}

// wordEnd returns where the word ends that a text begins with. An apostrophe or a point
// between letters, as in an address, belongs to it.
func wordEnd(s string) int {
	end := 0
	for i, r := range s {
		if isWord(r) {
			end = i + utf8.RuneLen(r)
		} else if i != end || !strings.ContainsRune("'’.", r) {
			break
		}
	}
	return end
}

// isWord reports whether a character may stand in a word.
func isWord(r rune) bool {
	return !unicode.IsSpace(r) && !strings.ContainsRune("-–—/.,;?!:…[]()“”‘’\"'", r)
}

// capitalised begins a word with a capital, unless it has one or holds a sign, as @home.
func capitalised(word string) string {
	hasSign := strings.ContainsFunc(word, func(r rune) bool { return isWord(r) && !unicode.In(r, unicode.L, unicode.M, unicode.N) })
	if hasSign || word != strings.ToLower(word) {
		return word
	}
	return firstLarge(word)
}

// firstLarge begins a text with a capital.
func firstLarge(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToTitle(r)) + s[size:]
}

// quoted puts a title in quotation marks, and a stop inside them that gives way to one of
// the title's own. Quotation marks within become single ones.
func quoted(title, stop string) string {
	title = strings.NewReplacer("“", "‘", "”", "’").Replace(title)
	if stop == "." && endsSentence(title) {
		stop = ""
	}
	return "“" + withStop(title, stop) + "”"
}

// withStop puts a stop behind a text, inside the quotation marks that end it.
func withStop(s, stop string) string {
	for _, marks := range [][2]string{{"“", "”"}, {"‘", "’"}} {
		if inside, ok := strings.CutSuffix(s, marks[1]); ok && strings.Contains(s, marks[0]) {
			return inside + stop + marks[1]
		}
	}
	return s + stop
}

// typographic writes straight quotation marks and apostrophes as printers do.
func typographic(s string) string {
	var b strings.Builder
	before := ' '
	for _, r := range s {
		opens := unicode.IsSpace(before) || unicode.In(before, unicode.Ps, unicode.Pi, unicode.Pd)
		switch {
		case r == '"' && opens:
			r = '“'
		case r == '"':
			r = '”'
		case r == '\'' && opens:
			r = '‘'
		case r == '\'':
			r = '’'
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

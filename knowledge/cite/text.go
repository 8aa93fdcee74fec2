package cite

import (
	"slices"
	"strings"
)

// Text is a citation with its italics, which stand between marks of private use that no
// pack may hold.
type Text string

const italicOn, italicOff = "\uE000", "\uE001"

var withoutItalics = strings.NewReplacer(italicOn, "", italicOff, "")

func italic(s string) string { return italicOn + s + italicOff }

// String returns the text alone.
func (t Text) String() string { return withoutItalics.Replace(string(t)) }

// clean puts a text on one line of valid UTF-8, without what has a meaning here.
func clean(s string) string {
	return strings.Join(strings.Fields(withoutItalics.Replace(strings.ToValidUTF8(s, "\uFFFD"))), " ")
}

// stopped ends a text with a full stop, unless it ends a sentence by itself or is empty.
func stopped(s string) string {
	if s == "" || endsSentence(s) {
		return s
	}
	return withStop(s, ".")
}

// endsSentence reports whether a text ends with a stop, which quotation marks may follow.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, italicOff+`"'”’»`)
	return strings.HasSuffix(s, ".") || asks(s)
}

// asks reports whether a text ends with a mark that no other replaces.
func asks(s string) bool { return strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") }

// joined puts the parts that are not empty into one text.
func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), separator)
}

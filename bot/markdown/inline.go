package markdown

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// marks stand on both sides of what they show otherwise, longer ones first.
var marks = []struct{ mark, open, close string }{
	{"**", "<strong>", "</strong>"},
	{"__", "<u>", "</u>"},
	{"~~", "<s>", "</s>"},
	{"||", `<span class="spoiler">`, "</span>"},
	{"*", "<em>", "</em>"},
	{"_", "<em>", "</em>"},
}

// code is a run of code within a line.
var code = regexp.MustCompile("^(?:``((?s:.+?))``|`([^`]+)`)")

// inline writes what a text begins with within a line, and returns how many bytes that is.
func (w *writer) inline(s string, depth int) int {
	if s[0] == '\n' {
		w.WriteString("<br>")
		return 1
	}
	if n := escaped(s); n > 0 {
		w.WriteString(html.EscapeString(s[1:n]))
		return n
	}
	if depth < maxDepth {
		if n := w.link(s, depth); n > 0 {
			return n
		}
		if n := w.marked(s, depth); n > 0 {
			return n
		}
	}
	if at := code.FindStringSubmatch(s); at != nil {
		w.WriteString("<code>" + html.EscapeString(at[1]+at[2]) + "</code>")
		return len(at[0])
	}
	return w.plain(s)
}

// plain writes the characters that mean nothing, one at least.
func (w *writer) plain(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	if word := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != ' ' }); word > n && !strings.Contains(s[:word], "http") {
		n = word
	}
	w.WriteString(html.EscapeString(s[:n]))
	return n
}

// escaped returns the length of a character whose meaning is taken away, its backslash
// included; 0 if a text does not begin with one.
func escaped(s string) int {
	if s[0] != '\\' || len(s) == 1 {
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[1:])
	isWord := r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r))
	if isWord || unicode.IsSpace(r) {
		return 0
	}
	return 1 + n
}

// marked writes what stands between two marks.
func (w *writer) marked(s string, depth int) int {
	for _, m := range marks {
		if !strings.HasPrefix(s, m.mark) {
			continue
		}
		if end := closing(s, m.mark); end > 0 {
			w.WriteString(m.open)
			w.text(s[len(m.mark):end], false, depth+1)
			w.WriteString(m.close)
			return end + len(m.mark)
		}
	}
	return 0
}

// closing returns where the mark stands that ends what the one at the start of a text has
// begun; 0 for nowhere.
func closing(s, mark string) int {
	isEmphasis := len(mark) == 1
	if first, _ := utf8.DecodeRuneInString(s[len(mark):]); isEmphasis && unicode.IsSpace(first) {
		return 0
	}
	for i := len(mark); i < len(s); {
		n := escaped(s[i:])
		switch {
		case n > 0:
			i += n
		case !strings.HasPrefix(s[i:], mark):
			i++
		case i == len(mark), isEmphasis && strings.HasPrefix(s[i+1:], mark):
			i += len(mark) + 1 // a longer mark
		case mark == "_" && wordFollows(s[i+1:]), !isEmphasis && strings.HasPrefix(s[i+1:], mark): // the last of three closes
			i++
		default:
			return i
		}
	}
	return 0
}

// wordFollows reports whether a word goes on: what_it_is has no emphasis in it.
func wordFollows(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

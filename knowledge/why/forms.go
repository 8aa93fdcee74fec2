package why

import (
	"slices"
	"strings"
	"unicode"

	"footnote/knowledge"
	"footnote/knowledge/analysis"
	"footnote/knowledge/english"
)

// forms are the words of a topic as it writes them, by their stems.
type forms map[string]form

// form is a word as it is written, and how well that shows it.
type form struct {
	text string
	good int
}

// What makes one form better than another. Titles and answers are written with care, and
// phrasings and keywords often in small letters, names too. A word that is written small
// in a text with care is no name.
const (
	isSmall = 1 << iota
	isNoPossessive
	isCareful
)

func formsOf(t *knowledge.Topic) forms {
	has := make(forms)
	has.add(isCareful, t.Title, t.Answer())
	has.add(0, t.Ask...)
	has.add(0, t.Keywords...)
	return has
}

func (f forms) add(good int, texts ...string) {
	var r analysis.Tokenizer
	for _, text := range texts {
		r.Read(text)
		for i := range r.Len() {
			stem := english.Stem(string(r.Folded(i)))
			f[stem] = f[stem].or(newForm(r.Typed(i), good))
		}
	}
}

func newForm(text string, good int) form {
	if !strings.ContainsAny(text, "'’") {
		good |= isNoPossessive
	}
	if strings.IndexFunc(text, unicode.IsUpper) < 0 {
		good |= isSmall
	}
	return form{text, good}
}

// or returns the better of two forms, and of equals the one that has come first.
func (f form) or(other form) form {
	if f.text == "" || other.good > f.good {
		return other
	}
	return f
}

// oneOf returns the first member of a group but one that the topic has, word for word.
func (f forms) oneOf(group []string, but string) string {
	for _, member := range group {
		stems := analysis.Terms(member)
		switch {
		case member == but || !f.all(stems):
		case len(stems) == 1:
			return f[stems[0]].text
		default:
			return member
		}
	}
	return ""
}

// all reports whether the topic has all words of a text.
func (f forms) all(stems []string) bool {
	return len(stems) > 0 && !slices.ContainsFunc(stems, func(stem string) bool { return f[stem].text == "" })
}

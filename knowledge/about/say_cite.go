package about

import (
	"fmt"
	"strings"

	"footnote/knowledge/cite"
)

// longestCited is the most bytes of an entry that is shown at once: a long one would leave
// no room for what is said with it.
const longestCited = 500

// sayCite gives the entry in the style that is asked for, or the first one, and leads to
// all of them.
func sayCite(a asked) answer {
	s := a.style()
	entry := s.Cite(a.pack.Source, nil).Entry.String()
	text := "**How is it cited?** " + a.citeCommand() + " Cite the text and not me. "
	if len(entry) <= longestCited && !strings.Contains(entry, "```") {
		text += fmt.Sprintf("In %s:\n```\n%s\n```\n", s.Title, entry)
	}
	if a.pack.Source.Note != "" {
		text += strings.TrimPrefix(a.unknown(), " ")
	}
	return answer{text: strings.TrimRight(text, " \n")}
}

// citeCommand says what is to be typed for any style, and for an answer.
func (a asked) citeCommand() string {
	var titles []string
	for _, s := range cite.Styles() {
		titles = append(titles, s.Title)
	}
	styles := strings.Join(titles[:len(titles)-1], ", ") + " or " + titles[len(titles)-1]
	if a.place == Terminal {
		return "`footnote cite --style STYLE` cites the text, and with a topic one answer, in " + styles + "."
	}
	return "`/cite` cites the text, and with a topic one answer, in " + styles + "."
}

// style returns the style that a question names, the first without one.
func (a asked) style() cite.Style {
	for _, word := range strings.Fields(a.words) {
		if word == "csl" {
			word = "csl-json"
		}
		if s, ok := cite.Named(word); ok {
			return s
		}
	}
	return cite.Styles()[0]
}

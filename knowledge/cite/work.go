package cite

import (
	"slices"
	"strings"

	"footnote/knowledge"
)

// work is a source as it is cited: each text of it is one line.
type work struct {
	title, site, url string
	authors          []knowledge.Author
	date, accessed   knowledge.Date
}

func workOf(s knowledge.Source) work {
	w := work{title: clean(s.Title), site: clean(s.Site), url: clean(s.URL), date: s.Date, accessed: s.Accessed}
	for _, a := range s.Authors {
		w.authors = append(w.authors, knowledge.Author{
			Family: clean(a.Family), Given: clean(a.Given), Suffix: clean(a.Suffix), Organisation: clean(a.Organisation),
		})
	}
	return w
}

// isAuthor reports whether one of the authors has the name.
func (w work) isAuthor(name string) bool {
	return slices.ContainsFunc(w.authors, func(a knowledge.Author) bool { return strings.EqualFold(a.String(), name) })
}

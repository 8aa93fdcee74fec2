package cite

import (
	"strconv"
	"strings"

	"footnote/knowledge"
)

// Bounds of APA 7, section 9.8: so many authors are listed whole; of more the first
// ones, an ellipsis, and the last.
const (
	apaListed = 20
	apaFirst  = 19
)

// apaMinor is the longest word that APA titles write small.
const apaMinor = 3

func apa(w work, all []place) Citation {
	c := Citation{Entry: Text(apaEntry(w))}
	for _, p := range all {
		said := joined(", ", p.said(", as cited in ", apaWho(w)), year(w.date, "n.d."), p.locator("para.", "paras."))
		c.InText = append(c.InText, Text("("+said+")"))
	}
	return c
}

// apaWho returns the authors for the text, or the title, which moves to their place.
func apaWho(w work) string {
	switch len(w.authors) {
	case 0:
		return italic(titleCase(w.title, apaMinor))
	case 1, 2:
		return series(each(w.authors, surname), " & ", "")
	}
	return surname(w.authors[0]) + " et al."
}

func apaEntry(w work) string {
	date := "(" + apaDate(w.date) + ")."
	title := apaTitle(w.title)
	head := joined(" ", date, title)
	if len(w.authors) == 0 {
		head = joined(" ", title, date)
	}
	site := stopped(w.site)
	if w.isAuthor(w.site) { // section 9.33: once is enough
		site = ""
	}
	url := w.url
	if !w.date.Known() && w.accessed.Known() {
		url = "Retrieved " + monthFirst(w.accessed) + ", from " + url
	}
	return joined(" ", stopped(apaNames(w.authors)), head, site, url)
}

// apaTitle puts a title and a stop inside its quotation marks in italics, and one behind
// it upright.
func apaTitle(title string) string {
	if ended := stopped(title); !strings.HasSuffix(ended, ".") || ended == title {
		return italic(ended)
	}
	return italic(title) + "."
}

// apaDate returns the year first: 2021, May 4.
func apaDate(d knowledge.Date) string {
	day := ""
	if d.Month != 0 {
		day = d.Month.String()
	}
	if d.Day != 0 {
		day += " " + strconv.Itoa(d.Day)
	}
	return joined(", ", year(d, "n.d."), day)
}

// apaNames lists the authors, an ampersand before the last.
func apaNames(authors []knowledge.Author) string {
	names := each(authors, func(a knowledge.Author) string { return abbreviated(a, " ") })
	if len(names) > apaListed {
		last := names[len(names)-1]
		return series(append(names[:apaFirst:apaFirst], "… "+last), "", ", ")
	}
	return series(names, comma(authors)+" & ", ", & ")
}

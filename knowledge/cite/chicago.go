package cite

import "footnote/knowledge"

// Bounds of Chicago 17, section 14.76: a note lists so many authors whole, and of more
// the first; a bibliography lists so many, and of more the first ones.
const (
	chicagoInNote = 3
	chicagoListed = 10
	chicagoFirst  = 7
)

func chicago(w work, all []place) Citation {
	c := Citation{Entry: Text(chicagoEntry(w))}
	for _, p := range all {
		c.InText = append(c.InText, Text(chicagoNote(w, p)))
	}
	if !w.date.Known() && !w.accessed.Known() {
		c.Add = "the day on which you read it in place of n.d., such as: accessed May 4, 2021"
	}
	return c
}

// chicagoNote begins a voice with a capital, as a note does: The booklet, quoted in ….
func chicagoNote(w work, p place) string {
	names := series(each(w.authors, knowledge.Author.String), " and ", ", and ")
	if len(w.authors) > chicagoInNote {
		names = w.authors[0].String() + " et al."
	}
	title := quoted(titleCase(w.title, anyLength), ",")
	if names != "" {
		title = names + ", " + title
	}
	rest := joined(", ", w.site, chicagoDate(w), p.locator("para.", "paras."), chicagoAccessed(w, "accessed "), w.url)
	p.voice = firstLarge(p.voice)
	return p.said(", quoted in ", title) + " " + rest + "."
}

// chicagoEntry begins with the site where no author is known, as the site's owner stands
// there in the manual's examples.
func chicagoEntry(w work) string {
	title, date, accessed := titleCase(w.title, anyLength), chicagoDate(w), stopped(chicagoAccessed(w, "Accessed "))
	if len(w.authors) > 0 {
		published := stopped(joined(", ", w.site, date))
		return joined(" ", stopped(chicagoNames(w)), quoted(title, "."), published, accessed, w.url+".")
	}
	if date == "" {
		return joined(" ", stopped(w.site), quoted(title, "."), accessed, w.url+".")
	}
	return joined(" ", stopped(w.site), quoted(title, ","), stopped(date), accessed, w.url+".")
}

func chicagoNames(w work) string {
	names := firstInverted(w.authors)
	if len(names) > chicagoListed {
		names = append(names[:chicagoFirst:chicagoFirst], "et al.")
		return series(names, "", ", ")
	}
	return series(names, comma(w.authors)+" and ", ", and ")
}

// chicagoDate returns the date, or n.d. where not even the day of reading stands for it.
func chicagoDate(w work) string {
	if !w.date.Known() && !w.accessed.Known() {
		return "n.d."
	}
	return monthFirst(w.date)
}

// chicagoAccessed returns the day of reading, which is given where no date is.
func chicagoAccessed(w work, label string) string {
	if w.date.Known() || !w.accessed.Known() {
		return ""
	}
	return label + monthFirst(w.accessed)
}

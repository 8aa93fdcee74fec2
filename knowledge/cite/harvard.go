package cite

import "footnote/knowledge"

// harvardListed is how many authors Cite Them Right lists whole; of more, the first.
const harvardListed = 3

func harvard(w work, all []place) Citation {
	c := Citation{Entry: Text(harvardEntry(w))}
	for _, p := range all {
		who := harvardNames(w.authors, surname)
		if who == "" {
			who = italic(w.title)
		}
		said := joined(", ", p.said(", cited in ", who), year(w.date, "no date"), p.locator("para.", "paras"))
		c.InText = append(c.InText, Text("("+said+")"))
	}
	if !w.accessed.Known() {
		c.Add = "before the last full stop the day on which you read it, such as: (Accessed: 4 May 2021)"
	}
	return c
}

func harvardEntry(w work) string {
	names := harvardNames(w.authors, func(a knowledge.Author) string { return abbreviated(a, "") })
	date := "(" + year(w.date, "no date") + ")"
	head := joined(" ", names, date, italic(w.title)+",")
	if names == "" {
		head = italic(w.title) + " " + date
	}
	accessed := ""
	if w.accessed.Known() {
		accessed = "(Accessed: " + w.accessed.String() + ")"
	}
	return joined(" ", head, italic(w.site)+".", "Available at:", w.url, accessed) + "."
}

func harvardNames(authors []knowledge.Author, form func(knowledge.Author) string) string {
	if len(authors) > harvardListed {
		return form(authors[0]) + " " + italic("et al.")
	}
	return series(each(authors, form), " and ", " and ")
}

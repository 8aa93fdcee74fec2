package cite

func mla(w work, all []place) Citation {
	c := Citation{Entry: Text(mlaEntry(w))}
	for _, p := range all {
		c.InText = append(c.InText, Text("("+mlaInText(w, p)+")"))
	}
	if !w.date.Known() && !w.accessed.Known() {
		c.Add = "at the end the day on which you read it, such as: Accessed 4 May 2021."
	}
	return c
}

// mlaInText writes the comma inside the quotation marks of a title.
func mlaInText(w work, p place) string {
	at := p.locator("par.", "pars.")
	stop, between := "", ""
	if at != "" {
		stop, between = ",", ", "
	}
	who := ""
	switch len(w.authors) {
	case 0:
		who = quoted(titleCase(w.title, anyLength), stop)
		if at != "" {
			between = " "
		}
	case 1, 2:
		who = series(each(w.authors, surname), " and ", "")
	default:
		who = surname(w.authors[0]) + " et al."
	}
	return p.said(" qtd. in ", who) + between + at
}

func mlaEntry(w work) string {
	names := ""
	switch len(w.authors) {
	case 0:
	case 1, 2:
		names = series(firstInverted(w.authors), comma(w.authors)+" and ", "")
	default:
		names = inverted(w.authors[0]) + ", et al."
	}
	published := joined(", ", italic(w.site), shortMonths(w.date), w.url) + "."
	accessed := ""
	if !w.date.Known() && w.accessed.Known() {
		accessed = "Accessed " + shortMonths(w.accessed) + "."
	}
	return joined(" ", stopped(names), quoted(titleCase(w.title, anyLength), "."), published, accessed)
}

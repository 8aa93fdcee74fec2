package cite

import (
	"strings"

	"footnote/knowledge"
)

// ris writes a reference that EndNote, Zotero, Mendeley and others import. A line begins
// with its tag, and each value is one line, so that no value can be read as a tag.
func ris(w work, all []place) Citation {
	var b strings.Builder
	line := func(tag, value string) {
		if value != "" {
			b.WriteString(tag + "  - " + value + "\n")
		}
	}
	line("TY", "ELEC") // a web page
	for _, a := range w.authors {
		line("AU", risName(a))
	}
	line("TI", w.title)
	line("T2", w.site)
	line("PY", year(w.date, ""))
	line("DA", risDate(w.date))
	line("UR", w.url)
	line("Y2", risDate(w.accessed))
	line("N1", annotation(all))
	b.WriteString("ER  - ")
	return Citation{Entry: Text(b.String())}
}

// risName writes a name as the format splits it, at its commas: an organisation's would
// make a family name of what stands before them.
func risName(a knowledge.Author) string {
	if a.Organisation != "" {
		return strings.ReplaceAll(a.Organisation, ",", "")
	}
	return inverted(a)
}

// risDate writes year, month, day and other information, of which there is none, each
// with a slash behind it but the last: 2021/05/04/, 2021///.
func risDate(d knowledge.Date) string {
	if !d.Known() {
		return ""
	}
	return inNumbers(d, "/") + strings.Repeat("/", 4-len(numbers(d)))
}

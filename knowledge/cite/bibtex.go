package cite

import (
	"strconv"
	"strings"

	"footnote/knowledge"
)

// texSpecials takes the meaning from what TeX and BibTeX read as their own. Braces become
// names: BibTeX counts them even behind a backslash.
var texSpecials = strings.NewReplacer(
	`\`, `\textbackslash{}`, `{`, `\textbraceleft{}`, `}`, `\textbraceright{}`,
	`#`, `\#`, `$`, `\$`, `%`, `\%`, `&`, `\&`, `_`, `\_`,
	`~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`, `<`, `\textless{}`, `>`, `\textgreater{}`, `|`, `\textbar{}`,
	"`", `\textasciigrave{}`, `--`, `-{}-{}`, `''`, `'{}'{}`, // or they would join to a quotation mark or a dash
)

// addressBraces writes braces as addresses have them; the field url is read as it stands.
var addressBraces = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C")

// bibtex writes an entry @misc, which BibTeX and biblatex both know, and the command that
// cites it.
func bibtex(w work, all []place) Citation {
	key := w.key()
	var b strings.Builder
	b.WriteString("@misc{" + key)
	field := func(name, value string) {
		if value != "" {
			b.WriteString(",\n  " + name + " = " + value)
		}
	}
	field("author", braced(strings.Join(each(w.authors, bibtexName), " and ")))
	field("title", braced(braced(texSpecials.Replace(w.title)))) // twice, and capitals stay
	field("howpublished", braced(texSpecials.Replace(w.site)))
	field("year", braced(year(w.date, "")))
	if w.date.Month != 0 {
		field("month", strings.ToLower(w.date.Month.String()[:3])) // a macro that both know
	}
	if w.date.Day != 0 {
		field("day", braced(strconv.Itoa(w.date.Day)))
	}
	field("url", braced(addressBraces.Replace(w.url)))
	field("urldate", braced(inNumbers(w.accessed, "-")))
	field("annote", braced(texSpecials.Replace(annotation(all))))
	b.WriteString("\n}")
	c := Citation{Entry: Text(b.String())}
	for _, p := range all {
		c.InText = append(c.InText, Text(bibtexInText(key, p)))
	}
	return c
}

// bibtexInText writes \cite with one option, as plain LaTeX, natbib and biblatex have it.
func bibtexInText(key string, p place) string {
	option := ""
	if at := p.locator("para.", "paras."); at != "" {
		option = "[" + strings.ReplaceAll(at, " ", "~") + "]"
	}
	p.voice = texSpecials.Replace(p.voice)
	return p.said(", as cited in ", `\cite`+option+"{"+key+"}")
}

// braced puts a value in braces, and leaves none empty.
func braced(value string) string {
	if value == "" {
		return ""
	}
	return "{" + value + "}"
}

// bibtexName writes a name so that no word of it parts names: von Last, Jr, First. What
// stands in braces is one name, whatever it holds.
func bibtexName(a knowledge.Author) string {
	if a.Organisation != "" {
		return braced(texSpecials.Replace(a.Organisation))
	}
	return joined(", ", bibtexPart(a.Family), bibtexPart(a.Suffix), bibtexPart(a.Given))
}

func bibtexPart(s string) string {
	s = texSpecials.Replace(s)
	if strings.Contains(" "+strings.ToLower(s)+" ", " and ") || strings.Contains(s, ",") {
		return braced(s)
	}
	return s
}

package cite

import (
	"strings"

	"footnote/knowledge"
)

// Style is a way to write citations.
type Style struct {
	Name  string // as it is typed, such as "apa"
	Title string // as readers know it, such as "APA 7"

	InText, Entry string // where the two parts of a citation belong, for a line above them
	Italics       string // what stands in italics, which plain text cannot show; "" for nothing
	File          bool   // entries go into a file that holds nothing else

	write func(work, []place) Citation
}

// Citation is how a source, or an answer drawn from it, is cited.
type Citation struct {
	InText []Text // what stands in the reader's text, one for each voice; none for a file
	Entry  Text   // the entry of the list of works, or of a file of them

	// Add is what the reader has to add, since the style asks for it and the source does
	// not tell it; "" for nothing.
	Add string
}

// Styles returns all styles, in the order in which they are offered.
func Styles() []Style {
	return []Style{
		{Name: "apa", Title: "APA 7", InText: "In your text", Entry: "In the list of references", Italics: "the title", write: apa},
		{Name: "mla", Title: "MLA 9", InText: "In your text", Entry: "In the list of works cited", Italics: "the name of the site", write: mla},
		{Name: "chicago", Title: "Chicago 17 (notes)", InText: "In a note", Entry: "In the bibliography", write: chicago},
		{Name: "harvard", Title: "Harvard (Cite Them Right)", InText: "In your text", Entry: "In the reference list",
			Italics: "the title, the name of the site, and et al.", write: harvard},
		{Name: "bibtex", Title: "BibTeX", InText: "In LaTeX", Entry: "In a file .bib", File: true, write: bibtex},
		{Name: "ris", Title: "RIS", Entry: "In a file .ris, for Zotero, EndNote and others", File: true, write: ris},
		{Name: "csl-json", Title: "CSL-JSON", Entry: "In a file .json, for Zotero, pandoc and others", File: true, write: cslJSON},
	}
}

// Named returns the style with a name, whatever its case.
func Named(name string) (Style, bool) {
	for _, s := range Styles() {
		if strings.EqualFold(s.Name, name) {
			return s, true
		}
	}
	return Style{}, false
}

// Cite cites a source, or what an answer takes from it where one is given.
func (s Style) Cite(src knowledge.Source, answer *knowledge.Topic) Citation {
	w := workOf(src)
	if !s.File {
		w.title = typographic(w.title)
	}
	return s.write(w, places(w, answer))
}

// Copied returns a citation as it is copied: what stands in the text, and the entry below
// an empty line. For a file it is the entry alone.
func (s Style) Copied(c Citation) string {
	if s.File {
		return c.Entry.String()
	}
	var b strings.Builder
	for _, t := range c.InText {
		b.WriteString(t.String() + "\n")
	}
	return b.String() + "\n" + c.Entry.String()
}

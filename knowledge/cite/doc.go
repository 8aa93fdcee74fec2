// Package cite writes the source of a pack, or one answer drawn from it, as citation
// styles do: APA 7, MLA 9, Chicago 17, Harvard (Cite Them Right), BibTeX, RIS and
// CSL-JSON.
//
// The way through it: Style.Cite (style.go, which has the table of styles) puts the
// source into the shape of a work (work.go), finds whose words an answer takes from which
// paragraphs (place.go), and has the style's own file write both: apa.go, mla.go,
// chicago.go, harvard.go for readers, bibtex.go, ris.go, csljson.go for programs. What
// several of them need is in names.go, dates.go, title.go, key.go and text.go.
//
// A style says two things: what stands in the reader's own text, in brackets or in a note,
// with the paragraph; and the entry of the list at its end. Where an answer carries words
// of somebody whom the source quotes, the former names both: "Wray, as cited in …".
//
// It may import knowledge, and golang.org/x/text to write keys.
//
// What always holds:
//
//   - Nothing is invented. Each style has a form for what is not known, and what it asks
//     of the reader, such as the day of reading, is said in Citation.Add. Voices are
//     written as the pack has them: which part of Xi Jinping is the family name is not
//     known.
//   - No text of a source ends a line, a field or an entry before its time.
//   - The texts are those of the CSL styles, but for the exceptions that
//     citeproc_test.go lists, each with its reason. Titles are not shortened in the text,
//     which those styles leave to the reader too.
//   - The same source and answer make the same citation; all is safe for concurrent use.
package cite

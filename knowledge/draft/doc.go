// Package draft makes the first draft of a pack from a text: its paragraphs numbered, its
// headings proposed as sections, and for each paragraph a topic to write, marked as a
// draft. What cannot be known from the text, such as where it is published, is left empty.
//
// The way through it: Read takes the text as a curator has it (read.go), sees whether its
// lines are wrapped and puts its paragraphs together (lines.go, layout.go), tells headings
// and a title from them (headings.go, styles.go) and makes sections (sections.go). Files
// writes the files of the pack (files.go), each topic by Topic (topic.go), which also
// makes one alone; ID names it (id.go).
//
// It may import knowledge, knowledge/analysis and knowledge/legible.
//
// What always holds: it touches no file, and the same text gives the same files. What it
// assumes it says. A paragraph has the same number in the pack and in Text.Lines, which is
// what check reads, and a file that it makes loads once what was left empty is filled in.
// The words of the text stand in comments alone, which no reader is shown.
package draft

// Package export writes a pack's topics and quiz questions as files to take along: as
// text that Anki imports, and as CSV.
//
// # The way through it
//
// Notes (notes.go) makes a note of each topic and of each quiz question. Anki (anki.go)
// and CSV (csv.go) write them, each in its form.
//
// # What it may import
//
// knowledge and the standard library.
//
// # What always holds
//
//   - A note's GUID follows from the source's address and from the ID of its topic or
//     question, so it stays when texts are mended, and an import updates what there is.
//   - Every note names its source and what it cites there.
//   - The same pack makes the same file.
package export
